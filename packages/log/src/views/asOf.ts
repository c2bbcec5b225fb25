/** Views as they were: folded from the log itself, the same for every store, up to what was known then. */
import { Effect, Stream } from "effect"
import type * as Event from "../event.ts"
import { EventLog, type LogUnavailable } from "../eventLog.ts"
import type { ParkedIn } from "../parked.ts"
import { type Projection, rows as rowsOf, type Rows } from "../projection.ts"
import { all } from "../query.ts"
import * as Tag from "../tag.ts"
import type { AsOf } from "../viewStore.ts"

type Log = EventLog["Service"]

/** The position that a moment means; the newest there is where it lies ahead. */
export const positionAt = (log: Log, known: AsOf["known"], head: number): Effect.Effect<number, LogUnavailable> =>
  typeof known === "number"
    ? Effect.succeed(Math.min(known, head))
    : log.read({ query: all, backwards: true, limit: 1, until: known }).pipe(
        Stream.runCollect,
        Effect.map(([event]) => event?.position ?? 0)
      )

const onDay = <Row, Kind extends string, E extends Event.Any>(
  { dated, name, validOn }: Projection<Row, Kind, E>,
  rows: ReadonlyMap<string, Row>,
  day: string | undefined
): ReadonlyMap<string, Row> => {
  if (day === undefined) return rows
  // The types refuse it where they can see it.
  if (!dated) throw new TypeError(`the rows of ${name} have no validity`)
  return new Map(
    [...rows].flatMap(([id, row]) => {
      const held = validOn(row, day)
      return held === undefined ? [] : [[id, held] as const]
    })
  )
}

/** All rows of a view as they were at a position, and what of them held on a day. */
export const rowsAsOf = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>(
  log: Log,
  projection: Projection<Row, Kind, E>,
  position: number,
  valid: string | undefined
) {
  const view = yield* rowsOf(projection, { until: position }).pipe(Effect.provideService(EventLog, log))
  return { rows: onDay(projection, view, valid), parked: view.parked }
})

/** A log of the few events that a row depends on; nothing when one of them is about other rows too. */
const alone = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>(
  log: Log,
  { by, query }: Projection<Row, Kind, E>,
  id: string,
  position: number
) {
  const own = query.map(({ tags, types }) => ({ types, tags: [...tags, `${by}:${id}` as const] }))
  const events = yield* Stream.runCollect(log.read({ query: own, until: position }))
  return events.every(({ tags }) => Tag.idsOf(by, tags).length === 1)
    ? EventLog.of({
        ...log,
        read: () => Stream.fromIterable(events),
        scan: (_, take) => Effect.sync(() => events.forEach((event) => take(event)))
      })
    : undefined
})

/**
 * One row as it was, from the events about it alone. An event about several rows is taken whole or set aside whole, which depends on
 * all of them: then they are all folded.
 */
export const rowAsOf = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>(
  log: Log,
  projection: Projection<Row, Kind, E>,
  id: string,
  position: number,
  valid: string | undefined
) {
  const few = yield* alone(log, projection, id, position)
  const view: Rows<Row> = yield* rowsOf(projection, { until: position }).pipe(
    Effect.provideService(EventLog, few ?? log)
  )
  const row = view.get(id)
  const held = row === undefined ? row : onDay(projection, new Map([[id, row]]), valid).get(id)
  return { row: held, parked: view.parked.filter(({ ids }) => ids.includes(id)) }
})

/** Events that were set aside before it was known which rows they are about, as far as a view is concerned. */
export const concerning = (kind: string, unknown: ReadonlyArray<ParkedIn>, position: number): ReadonlyArray<ParkedIn> =>
  unknown.flatMap((parked) => {
    // Noted with their tags.
    const ids = parked.ids.filter((tag): tag is Tag.Tag => tag.includes(":"))
    const own = Tag.idsOf(kind, ids)
    return own.length === 0 || parked.position > position ? [] : [{ ...parked, ids: own }]
  })

/** In the order of the log. */
export const merged = (one: ReadonlyArray<ParkedIn>, other: ReadonlyArray<ParkedIn>): ReadonlyArray<ParkedIn> =>
  [...one, ...other].toSorted((a, b) => a.position - b.position)
