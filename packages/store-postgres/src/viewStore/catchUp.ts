/**
 * Brings a view up to the log's head. Any number of processes may do it at once: a transaction takes events in only where the
 * checkpoint still stands where they were read from.
 */
import { type Event, type EventLog, type LogUnavailable, Query } from "@trygglogg/log"
import { DateTime, Effect, Stream } from "effect"
import type { Database } from "../database.ts"
import * as Checkpoint from "./checkpoint.ts"
import type { Definition } from "./definition.ts"
import { take } from "./rows.ts"

/** Events taken in one transaction: enough to make its cost small, few enough to keep others waiting for some milliseconds only. */
const together = 1_024

/** A view may lose its newest rows in a crash: checkpoint and rows go together, and the log has what is missing. */
const opening = "SET LOCAL synchronous_commit = off"

type Log = EventLog["Service"]

const eventIdAt = (log: Log, position: number): Effect.Effect<string | undefined, LogUnavailable> =>
  position === 0
    ? Effect.succeed(undefined)
    : log.read({ query: Query.all, after: position - 1, until: position }).pipe(
        Stream.runCollect,
        Effect.map(([event]) => event?.id)
      )

interface CatchingUp<Row, Kind extends string, E extends Event.Any> {
  readonly database: Database
  readonly log: Log
  readonly definition: Definition<Row, Kind, E>
}

/** Where the view stands; at 0, built anew, when what it was built from is not in this log. */
const begin = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>({
  database,
  definition,
  log
}: CatchingUp<Row, Kind, E>) {
  const now = DateTime.toEpochMillis(yield* DateTime.now)
  const checkpoint = yield* database.transaction(opening, (run) =>
    Checkpoint.findOrCreate(run, database, definition, now)
  )
  const { eventId, position } = checkpoint
  if ((yield* eventIdAt(log, position)) === eventId) return checkpoint
  yield* Effect.logWarning(
    "A view was built from another log, or from more of it than there is: it is built again"
  ).pipe(Effect.annotateLogs({ view: definition.name, position }))
  return yield* database.transaction(opening, async (run) => {
    const current = await Checkpoint.findAndLock(run, database, definition)
    if (current?.eventId === eventId && current?.position === position) {
      await Checkpoint.forget(run, database, [current.view])
    }
    return Checkpoint.findOrCreate(run, database, definition, now)
  })
})

/** Takes the next events in and answers where the view stands then, be it by this transaction or another's. */
const step = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>(
  { database, definition, log }: CatchingUp<Row, Kind, E>,
  from: Checkpoint.Checkpoint,
  head: Checkpoint.Place
) {
  const events = yield* log
    .read({ query: definition.projection.query, after: from.position, until: head.position, limit: together })
    .pipe(Stream.runCollect)
  const last = events.at(-1)
  const to = last === undefined || events.length < together ? head : { position: last.position, eventId: last.id }
  const now = DateTime.toEpochMillis(yield* DateTime.now)
  return yield* database.transaction(opening, async (run): Promise<Checkpoint.Checkpoint | undefined> => {
    const current = await Checkpoint.findAndLock(run, database, definition)
    if (current?.view !== from.view || current.position !== from.position) return current
    await take(run, database, from.view, definition, events)
    await Checkpoint.move(run, database, from.view, to, now)
    return { view: from.view, ...to }
  })
})

/** Catches a view up with a head of the log. */
export const catchUp = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>(
  catching: CatchingUp<Row, Kind, E>,
  position: number
) {
  const head = { position, eventId: yield* eventIdAt(catching.log, position) }
  let checkpoint: Checkpoint.Checkpoint | undefined = yield* begin(catching)
  while (checkpoint === undefined || checkpoint.position < position) {
    checkpoint = checkpoint === undefined ? yield* begin(catching) : yield* step(catching, checkpoint, head)
  }
})
