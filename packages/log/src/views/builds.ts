/** Which build of a definition answers, and how it is brought up to date and exchanged. */
import { DateTime, Effect, Semaphore, Stream } from "effect"
import { canonicalJson } from "../canonicalJson.ts"
import type { LogUnavailable } from "../eventLog.ts"
import { all } from "../query.ts"
import { catchUp, type Kept, leased } from "./catchUp.ts"
import type { Definition } from "./definition.ts"
import type { Build, RowsAt } from "./tables.ts"

export interface Editions {
  /**
   * The edition of the program, the same for all processes of a release. A new edition builds its views again, which a changed step
   * of a projection needs and nothing else tells; an old one that still runs keeps its own.
   */
  readonly edition: string
  /**
   * The edition whose rows this one's must equal, because only the way to them has changed. Where they differ, readers in the mode
   * `following` stay with the old rows, and a warning names the view.
   */
  readonly sameMeaningAs?: string
}

const canonical = (text: string | undefined) => (text === undefined ? undefined : canonicalJson(JSON.parse(text)))

/** The ids whose rows are not the same, whatever the order of keys in them; nothing when the rows are of two positions. */
export const differenceOf = (one: RowsAt | undefined, other: RowsAt | undefined): ReadonlyArray<string> | undefined => {
  if (one === undefined || one.position !== other?.position) return undefined
  const ids = new Set([...one.rows.keys(), ...other.rows.keys()])
  return [...ids].filter((id) => canonical(one.rows.get(id)) !== canonical(other.rows.get(id))).toSorted()
}

/** The build that answers, looked for again when it was moved or exchanged. */
const makeSettle = (kept: Kept, { sameMeaningAs }: Editions) => {
  const settled = new Set<string>()

  /** The build another edition left, if this one promises the same rows. */
  const promised = Effect.fnUntraced(function* (definition: Definition) {
    if (sameMeaningAs === undefined) return undefined
    const current = yield* kept.tables.find({ ...definition, role: "current" })
    const same = current?.edition === sameMeaningAs && current.fingerprint !== definition.fingerprint
    return same && current.shape === definition.shape ? current : undefined
  })

  const equals = Effect.fnUntraced(function* (definition: Definition, old: Build) {
    const own = yield* catchUp(kept, definition, "answering", old.position)
    return own !== undefined && differenceOf(...(yield* kept.tables.both(own, old)))?.length === 0
  })

  /** The first time: makes this edition the current one when it is as new as the log, and as it promises to be. */
  return Effect.fnUntraced(function* (definition: Definition, head: number) {
    if (settled.has(definition.fingerprint)) return
    const old = yield* promised(definition)
    const kept_ = old !== undefined && old.position <= head && !(yield* equals(definition, old))
    if (kept_) {
      yield* Effect.logWarning("A view is not what the edition before it had, as it promised: that one goes on").pipe(
        Effect.annotateLogs({ view: definition.name, position: old.position })
      )
    }
    const build = yield* catchUp(kept, definition, "answering", head)
    if (build !== undefined && !kept_) yield* kept.tables.settle(build)
    settled.add(definition.fingerprint)
  })
}

export type Bring = (definition: Definition) => Effect.Effect<number, LogUnavailable>

/** Brings views up to date, one at a time in this process: whoever comes second finds it done. Answers with the head they reached. */
export const makeBring = (kept: Kept, editions: Editions): Bring => {
  const turns = new Map<string, Semaphore.Semaphore>()
  const compared = new Set<string>()
  const settle = makeSettle(kept, editions)
  const turnOf = (fingerprint: string): Semaphore.Semaphore => {
    const turn = turns.get(fingerprint) ?? Semaphore.makeUnsafe(1)
    turns.set(fingerprint, turn)
    return turn
  }
  return (definition) => {
    const bring = Effect.gen(function* () {
      // The checkpoint before the head, so that a checkpoint beyond the head means another log.
      const build = yield* kept.tables.find({ ...definition, role: "answering" })
      const head = yield* kept.log.head
      // A log put back from a backup may be as long as the one before, so the first time the length alone says nothing.
      if (build?.position !== head || !compared.has(definition.fingerprint)) {
        yield* settle(definition, head)
        yield* catchUp(kept, definition, "answering", head)
        compared.add(definition.fingerprint)
      }
      return head
    })
    return turnOf(definition.fingerprint).withPermit(bring)
  }
}

/** How often a worker that stands by looks whether the one that builds is still there. */
const standBy = "5 seconds"

/** Keeps a build up to date; of several that do, one works. */
export const follow = (kept: Kept, definition: Definition, bring: Bring): Effect.Effect<never, LogUnavailable> => {
  const turn = Effect.gen(function* () {
    const head = yield* bring(definition)
    const build = yield* kept.tables.open(definition, "answering", DateTime.toEpochMillis(yield* DateTime.now))
    return yield* leased(kept, build, (lease) =>
      kept.log.follow({ query: all, after: head }).pipe(
        Stream.mapArrayEffect((events) =>
          Effect.map(
            catchUp(kept, definition, "answering", events.at(-1)?.position ?? head, lease),
            (held) => [held !== undefined] as const
          )
        ),
        // Another has taken over while this one was silent: it stands by.
        Stream.takeWhile((held) => held),
        Stream.runDrain
      )
    )
  })
  return Effect.forever(Effect.andThen(turn, Effect.sleep(standBy)))
}
