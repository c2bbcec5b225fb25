/**
 * Whether a log is what was written: every leaf made again from its row, the tree from the leaves, and all that stands beside compared.
 *
 * Finds every fault, not only the first, in one pass and constant memory. What it cannot know: a log that was rewritten whole, with its
 * tree, is consistent. Only somebody who noted an earlier root (`known`) or kept a copy (`copy`) can tell.
 */
import { hex, sha256 as defaultSha256, type Sha256, Tree } from "@trygglogg/log"
import type { LogHead, LogRow, UnreadableRow } from "@trygglogg/log/store"
import { Effect, Stream } from "effect"
import { type Fault, type FaultKind, Faults } from "./fault.ts"
import { type Content, makeReadContent } from "./storedRow.ts"
import { type Compared, sameBytes, type Span, Subtrees } from "./subtrees.ts"

/** A log as a store gives it to be verified: `openForAudit` of `@trygglogg/store-sqlite`, or your own. */
export interface LogUnderAudit<E, R> {
  /** Whose log it says it is: part of every leaf. */
  readonly origin: string
  readonly head: LogHead
  /** The highest position there is, whatever the head says. */
  readonly last: number
  /** Every row there is, by position, holes included as holes. */
  readonly rows: Stream.Stream<LogRow | UnreadableRow, E, R>
  /** What the store itself finds: its indexes against its rows, its tables against those it makes. */
  readonly disagreements: Stream.Stream<Fault, E, R>
}

/** The root of the tree over the first `size` events, lower-case hex, as somebody noted it. */
export interface KnownRoot {
  readonly size: number
  readonly root: string
}

/** A log that is trusted, for instance a backup that was verified when it was made. */
export interface TrustedCopy<E, R> {
  readonly size: number
  /** The leaves from one position to another, both included. */
  readonly leaves: (first: number, last: number) => Effect.Effect<ReadonlyMap<number, Uint8Array>, E, R>
}

export interface VerifyOptions<E, R> {
  /** Injected where a faster one is at hand. */
  readonly sha256?: Sha256
  readonly known?: ReadonlyArray<KnownRoot>
  readonly copy?: TrustedCopy<E, R>
}

/** What a verification came to. Without faults, the log is what was written, as far as its own tree can tell. */
export interface Verification {
  readonly origin: string
  /** How many events there are. */
  readonly events: number
  /** The size and root that the head states, lower-case hex. */
  readonly tree: { readonly size: number; readonly root: string }
  /** Every fault, by position; those of the head and the file last. */
  readonly faults: ReadonlyArray<Fault>
  /**
   * Events that make their leaves, in parts of the tree that cannot be compared because of faults in them. Nothing is known to be wrong
   * with them, and the tree does not vouch for them.
   */
  readonly unproven: ReadonlyArray<Span>
}

/** One pass over the rows. */
class Pass {
  readonly faults = new Faults()
  readonly #log: Pick<LogUnderAudit<never, never>, "head" | "last">
  readonly #sha256: Sha256
  /** Roots noted earlier that have not been compared yet. */
  readonly #known: Map<number, string>
  readonly #readContent: (row: LogRow) => Content | undefined
  readonly #subtrees: Subtrees
  /** The tree over everything that follows without a gap, where it is asked for. */
  #whole: Tree.CompactRange | undefined
  #events = 0
  #next = 1
  /** The newest recorded time of an event that is what was written. */
  #newest = { position: 0, recordedAt: -Infinity }

  constructor(log: LogUnderAudit<unknown, unknown>, sha256: Sha256, known: ReadonlyArray<KnownRoot>) {
    this.#log = log
    this.#sha256 = sha256
    this.#known = new Map(known.map(({ root, size }) => [size, root]))
    this.#readContent = makeReadContent(sha256, log.origin)
    this.#subtrees = new Subtrees(sha256, this.faults, log.head.position, log.head.range)
    if (known.length > 0 || log.last !== log.head.position) this.#whole = Tree.empty
    this.#compareKnown(0)
  }

  /** Whether the row is an event that makes its leaf. */
  add(row: LogRow | UnreadableRow): boolean {
    const { position } = row
    this.#events += 1
    if (position < 1) {
      this.faults.add({ kind: "beforeFirst", position })
      return false
    }
    if (position > this.#next) this.#skip(position - 1)
    this.#next = position + 1
    const content = "unreadable" in row ? undefined : this.#readContent(row)
    const stored = "unreadable" in row ? undefined : row.leaf
    this.#subtrees.add(position, { stored, content: content?.leaf })
    this.#growWhole(position, content?.leaf)
    if ("unreadable" in row || content === undefined) {
      this.faults.add({ kind: "unreadable", position })
      return false
    }
    if (!sameBytes(content.leaf, row.leaf)) return false
    this.#judge(row, content)
    return true
  }

  /** Only an event that makes its leaf may speak for the time, and for the command it was recorded under. */
  #judge({ position, recordedAt }: LogRow, { commandFits }: Content): void {
    if (!commandFits) this.faults.add({ kind: "commandColumn", position })
    if (recordedAt < this.#newest.recordedAt) this.faults.add({ kind: "timeBackwards", position })
    else this.#newest = { position, recordedAt }
  }

  #skip(last: number): void {
    const { head } = this.#log
    const end = Math.min(last, head.position)
    if (end >= this.#next) this.#addRun("missing", this.#next, end)
    this.#subtrees.skip(this.#next, last)
    this.#whole = undefined
  }

  #addRun(kind: FaultKind, position: number, last: number): void {
    this.faults.add({ kind, position, ...(last === position ? {} : { last }) })
  }

  #growWhole(position: number, leaf: Uint8Array | undefined): void {
    if (this.#whole === undefined) return
    this.#whole = leaf === undefined ? undefined : Tree.add(this.#sha256, this.#whole, leaf)
    this.#compareKnown(position)
  }

  #compareKnown(size: number): void {
    const known = this.#known.get(size)
    if (known === undefined) return
    this.#known.delete(size)
    if (this.#wholeRoot() !== known) this.faults.add({ kind: "knownRoot", position: size })
  }

  #wholeRoot(): string | undefined {
    return this.#whole === undefined ? undefined : hex(Tree.root(this.#sha256, this.#whole))
  }

  finish(origin: string): Verification {
    const { head, last } = this.#log
    const root = hex(head.root)
    // All the events there are make the root that the head keeps, so it is the head's count that is not theirs.
    const counted = last === head.position || this.#wholeRoot() !== root
    if (counted && this.#next <= head.position) this.#skip(head.position)
    this.#subtrees.skip(this.#next, head.position)
    const compared = this.#subtrees.finish()
    if (counted) {
      if (last > head.position) this.#addRun("beyondHead", head.position + 1, last)
      this.#compareTree(compared, root)
      this.#compareTime()
    } else this.faults.add({ kind: "headPosition" })
    for (const size of this.#known.keys()) {
      this.faults.add({ kind: size > last ? "knownBeyond" : "knownRoot", position: size })
    }
    return {
      origin,
      events: this.#events,
      tree: { size: head.position, root },
      faults: this.faults.sorted(),
      unproven: counted ? compared.unproven : []
    }
  }

  #compareTree({ rangeRoot, rewritten, root: made }: Compared, root: string): void {
    if (made !== root) for (const { first, last } of rewritten) this.#addRun("rewritten", first, last)
    if (rangeRoot === undefined || (made === root && rangeRoot !== root)) this.faults.add({ kind: "headRange" })
    else if (rangeRoot !== root) this.faults.add({ kind: "headRoot" })
  }

  #compareTime(): void {
    const { head } = this.#log
    const { position, recordedAt } = this.#newest
    if (position > 0 && position === head.position && recordedAt !== head.recordedAt)
      this.faults.add({ kind: "headTime" })
  }
}

/** Compares rows that make their leaves with those of a trusted copy. */
const compareWithCopy = Effect.fnUntraced(function* <E, R>(
  rows: ReadonlyArray<LogRow>,
  copy: TrustedCopy<E, R>,
  faults: Faults
) {
  const within = rows.filter(({ position }) => position <= copy.size)
  const first = within[0]?.position
  const last = within.at(-1)?.position
  if (first === undefined || last === undefined) return
  const trusted = yield* copy.leaves(first, last)
  for (const { leaf, position } of within) {
    const there = trusted.get(position)
    if (there === undefined || !sameBytes(there, leaf)) faults.add({ kind: "differsFromCopy", position })
  }
})

/**
 * Verifies a log. Fails only when it cannot be read at all; whatever is wrong with it is in the result.
 *
 * @param options `known` and `copy` find what nobody can find in the log alone: that it was rewritten with its tree, or shortened
 *
 * @example
 * const { faults } = yield* verifyLog(yield* openForAudit("trygglogg.db"))
 */
export const verifyLog = Effect.fnUntraced(function* <E, R>(
  log: LogUnderAudit<E, R>,
  { copy, known = [], sha256 = defaultSha256 }: VerifyOptions<E, R> = {}
) {
  const pass = new Pass(log, sha256, known)
  yield* Stream.runForEachArray(log.rows, (rows) =>
    Effect.suspend(() => {
      const sound = rows.filter((row): row is LogRow => pass.add(row))
      return copy === undefined ? Effect.void : compareWithCopy(sound, copy, pass.faults)
    })
  )
  if (copy !== undefined && copy.size > log.last) pass.faults.add({ kind: "knownBeyond", position: copy.size })
  yield* Stream.runForEach(log.disagreements, (fault) => Effect.sync(() => pass.faults.add(fault)))
  return pass.finish(log.origin)
})
