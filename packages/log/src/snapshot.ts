/**
 * What a fold came to at a position, kept so that a decision over very many events need not read them all again.
 *
 * A snapshot is a shortcut and never the truth. It is kept under everything that shows of the fold, so another definition does not find
 * it. It is thrown away when its checksum, its shape or the event it stands at is not right. And it is only ever made by folding from
 * the first event: each new one proves the one before it, or warns and throws it away.
 */
import { Context, Effect, Layer, Option, Result, Schema, Stream } from "effect"
import { canonicalJson } from "./canonicalJson.ts"
import type { EventLog, LogUnavailable } from "./eventLog.ts"
import type { Reading, Snapshotting } from "./fold.ts"
import { hex, sha256, utf8 } from "./hash.ts"
import { makePast } from "./past.ts"
import type { Known } from "./remembered.ts"

/** A fold's state at a position, as a store keeps it. */
export interface StoredSnapshot {
  readonly position: number
  /** The id of the event there, the last one that the fold took. */
  readonly eventId: string
  /** JSON text. */
  readonly state: string
}

/** Where snapshots are kept. A store's layer of views brings it; without one, every fold reads from the first event. */
export class Snapshots extends Context.Service<
  Snapshots,
  {
    readonly read: (fold: string, scope: string) => Effect.Effect<StoredSnapshot | undefined, LogUnavailable>
    /** Keeps a snapshot in place of the one before, or forgets it. */
    readonly write: (
      fold: string,
      scope: string,
      snapshot: StoredSnapshot | undefined
    ) => Effect.Effect<void, LogUnavailable>
  }
>()("@trygglogg/log/Snapshots") {}

const keyOf = (fold: string, scope: string) => `${fold} ${scope}`

/** Snapshots for as long as the program runs. */
export const layerSnapshotsMemory: Layer.Layer<Snapshots> = Layer.sync(Snapshots, () => {
  const kept = new Map<string, StoredSnapshot>()
  return Snapshots.of({
    read: (fold, scope) => Effect.sync(() => kept.get(keyOf(fold, scope))),
    write: (fold, scope, snapshot) =>
      Effect.sync(() => {
        if (snapshot === undefined) kept.delete(keyOf(fold, scope))
        else kept.set(keyOf(fold, scope), snapshot)
      })
  })
})

const Sealed = Schema.fromJsonString(Schema.Struct({ state: Schema.Json, digest: Schema.String }))
const decodeSealed = Schema.decodeUnknownOption(Sealed)

type Log = EventLog["Service"]
type Kept = Reading<unknown> & { readonly snapshot: Snapshotting }

/** Whether a fold says that it is to be kept. */
export const hasSnapshot = (reading: Reading<unknown>): reading is Kept => reading.snapshot !== undefined

const scopeOf = ({ item }: Kept): string => JSON.stringify(item.tags)

const digestOf = (reading: Kept, { eventId, position }: Omit<StoredSnapshot, "state">, state: Schema.Json): string =>
  hex(sha256(utf8(canonicalJson([reading.snapshot.fingerprint, scopeOf(reading), position, eventId, state]))))

/** The state in a snapshot; nothing when it is not what was written for this very fold. */
const opened = (reading: Kept, stored: StoredSnapshot): Known | undefined => {
  const sealed = Option.getOrUndefined(decodeSealed(stored.state))
  if (sealed === undefined || sealed.digest !== digestOf(reading, stored, sealed.state)) return undefined
  const state = reading.snapshot.decode(sealed.state)
  return Option.isNone(state) ? undefined : { state: state.value, position: stored.position }
}

interface Folded {
  readonly state: unknown
  /** How many events were read. */
  readonly count: number
  readonly last: { readonly position: number; readonly id: string } | undefined
  readonly past: ReturnType<typeof makePast<{ readonly one: Kept }>>
}

/** Folds from a known state, or from the beginning; nothing when the event that the state stands at is not in this log. */
const foldFrom = Effect.fnUntraced(function* (
  log: Log,
  reading: Kept,
  until: number,
  known?: Known & { readonly eventId: string }
): Effect.fn.Return<Folded | undefined, LogUnavailable> {
  const past = makePast({ one: reading })
  if (known !== undefined) past.seed(reading, known.state, known.position)
  let [count, right] = [0, known === undefined]
  let last: Folded["last"]
  yield* log.read({ query: [reading.item], after: known === undefined ? 0 : known.position - 1, until }).pipe(
    Stream.runForEachArray((chunk) =>
      Effect.sync(() => {
        for (const recorded of chunk) {
          last = recorded
          // The first is the one it stands at.
          if (count++ === 0 && known !== undefined) right = recorded.id === known.eventId
          else past.add(recorded)
        }
      })
    )
  )
  return right ? { state: past.states().one, count, last, past } : undefined
})

/** A snapshot is never worth a failure: without it there is the log. */
const orNone = <A>(effect: Effect.Effect<A, LogUnavailable>): Effect.Effect<A | undefined> =>
  Effect.catchTag(effect, "LogUnavailable", () => Effect.succeed(undefined))

/** Keeps what was folded from the first event. */
const keep = (snapshots: Snapshots["Service"], reading: Kept, { last, past, state }: Folded) => {
  const encoded = reading.snapshot.encode(state)
  if (last === undefined || past.unread().length > 0 || Result.isFailure(encoded)) return Effect.void
  const place = { position: last.position, eventId: last.id }
  const sealed = JSON.stringify({ state: encoded.success, digest: digestOf(reading, place, encoded.success) })
  return orNone(snapshots.write(reading.snapshot.fingerprint, scopeOf(reading), { ...place, state: sealed }))
}

const same = (reading: Kept, one: unknown, other: unknown): boolean => {
  const [a, b] = [reading.snapshot.encode(one), reading.snapshot.encode(other)]
  return Result.isSuccess(a) && Result.isSuccess(b) && canonicalJson(a.success) === canonicalJson(b.success)
}

/** One fold, from its snapshot where there is a right one. */
export const foldKept = Effect.fnUntraced(function* (
  log: Log,
  snapshots: Snapshots["Service"],
  reading: Kept,
  until: number
) {
  const { every, fingerprint } = reading.snapshot
  const stored = yield* orNone(snapshots.read(fingerprint, scopeOf(reading)))
  const known = stored === undefined || stored.position > until ? undefined : opened(reading, stored)
  const short =
    known === undefined || stored === undefined
      ? undefined
      : yield* foldFrom(log, reading, until, { ...known, eventId: stored.eventId })
  if (short !== undefined && short.count <= every) return short
  const whole = yield* foldFrom(log, reading, until)
  if (whole === undefined) return undefined
  const wrong = short !== undefined && !same(reading, short.state, whole.state)
  if (wrong || (stored !== undefined && short === undefined && stored.position <= until)) {
    yield* Effect.logWarning("A snapshot was not what the log says, and is thrown away").pipe(
      Effect.annotateLogs({ fold: reading.snapshot.name })
    )
    yield* orNone(snapshots.write(fingerprint, scopeOf(reading), undefined))
  }
  if (whole.count >= every) yield* keep(snapshots, reading, whole)
  return whole
})
