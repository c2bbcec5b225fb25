/**
 * Brings a build up to a position of the log. Any number of processes may do it at once: a step takes events in only where the
 * checkpoint still stands where they were read from.
 */
import { DateTime, Effect, Stream } from "effect"
import type { EventLog, LogUnavailable } from "../eventLog.ts"
import { all } from "../query.ts"
import { expectReached } from "../reached.ts"
import type { Definition } from "./definition.ts"
import type { Build, Lease, Place, ViewTables } from "./tables.ts"

export interface Kept {
  readonly tables: ViewTables
  readonly log: EventLog["Service"]
}

/** How long a builder may be silent before another takes its place. */
export const leaseMillis = 30_000

const nowMillis = Effect.map(DateTime.now, DateTime.toEpochMillis)

const eventIdAt = (log: Kept["log"], position: number): Effect.Effect<string | undefined, LogUnavailable> =>
  position === 0
    ? Effect.succeed(undefined)
    : log.read({ query: all, after: position - 1, until: position }).pipe(
        Stream.runCollect,
        Effect.map(([event]) => event?.id)
      )

/** Where the build stands; at 0, built anew, when it was built from another log. Of a log that ends before, nothing is taken. */
const begin = Effect.fnUntraced(function* (
  { log, tables }: Kept,
  definition: Definition,
  role: "answering" | "beside"
): Effect.fn.Return<Build, LogUnavailable> {
  const build = yield* tables.open(definition, role, yield* nowMillis)
  if ((yield* eventIdAt(log, build.position)) === build.eventId) return build
  yield* expectReached(log, build.position)
  yield* Effect.logWarning("A view was built from another log: it is built again").pipe(
    Effect.annotateLogs({ view: definition.name, position: build.position })
  )
  yield* tables.forget(build)
  return yield* tables.open(definition, role, yield* nowMillis)
})

/** Takes the next events in and answers how the build stands then, be it by this transaction or another's. */
const step = Effect.fnUntraced(function* (
  { log, tables }: Kept,
  definition: Definition,
  from: Build,
  target: Place,
  lease: Lease | undefined
) {
  const events = yield* log
    .read({ query: definition.query, after: from.position, until: target.position, limit: tables.together })
    .pipe(Stream.runCollect)
  const last = events.at(-1)
  const done = last === undefined || events.length < tables.together
  const now = yield* nowMillis
  return yield* tables.advance({
    from,
    to: done ? target : { position: last.position, eventId: last.id },
    // A build at the beginning has no rows to look for.
    ids: from.position === 0 ? [] : definition.ids(events),
    fold: (stored) => definition.fold(events, stored),
    now,
    ...(lease === undefined ? {} : { lease: { token: lease.token, until: now + leaseMillis } })
  })
})

/**
 * Catches a build up with a position of the log. Answers with where it stands then, which is further when others moved it, or with
 * nothing when the lease is another's by now.
 */
export const catchUp = Effect.fnUntraced(function* (
  kept: Kept,
  definition: Definition,
  role: "answering" | "beside",
  position: number,
  lease?: Lease
): Effect.fn.Return<Build | undefined, LogUnavailable> {
  const target = { position, eventId: yield* eventIdAt(kept.log, position) }
  let build: Build | undefined = yield* begin(kept, definition, role)
  for (;;) {
    if (lease !== undefined && build?.token !== lease.token) return undefined
    if (build === undefined) build = yield* begin(kept, definition, role)
    else if (build.position >= position) return build
    else build = yield* step(kept, definition, build, target, lease)
  }
})

/** Does something with the sole right to build, and gives the right back; nothing, when another has it. */
export const leased = <A, E, R>(
  { tables }: Kept,
  build: Build,
  work: (lease: Lease) => Effect.Effect<A, E, R>
): Effect.Effect<A | undefined, E | LogUnavailable, R> =>
  Effect.gen(function* () {
    const now = yield* nowMillis
    const lease = yield* tables.lease(build, now, now + leaseMillis)
    if (lease === undefined) return undefined
    return yield* Effect.ensuring(work(lease), Effect.ignore(tables.release(build, lease)))
  })
