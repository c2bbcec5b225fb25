/**
 * A projection is a fold kept for every id of one tag kind: a row an id, `undefined` when there is none.
 *
 * Pure, so the same definition runs in memory, in a view store's transaction and in the browser.
 */
import { type DateTime, Effect, Result, Schema, Stream } from "effect"
import { canonicalJson } from "./canonicalJson.ts"
import type * as Event from "./event.ts"
import { EventLog, type Recorded } from "./eventLog.ts"
import { hex, sha256 as defaultSha256, type Sha256, utf8 } from "./hash.ts"
import { type ParkedIn, parked } from "./parked.ts"
import type { Query } from "./query.ts"
import * as Tag from "./tag.ts"

/** The rows, and the events that had to be left out of them. */
export interface Rows<Row> extends ReadonlyMap<string, Row> {
  readonly parked: ReadonlyArray<ParkedIn>
}

interface Step<out Row, out E extends Event.Any> {
  readonly event: E
  run(row: unknown, event: Event.Tagged, recorded: Recorded): Row | undefined
}

type Readable<E extends Event.Any, Kind extends string, Seen extends Event.Any> = E["type"] extends Seen["type"]
  ? `${E["type"]} already has a step`
  : Extract<E["Tag"], `${Kind}:${string}`> extends never
    ? `${E["type"]} never carries the tag ${Kind}`
    : unknown

/** What a view store may look a row up by: one value, several (each finds the row), or none. */
export type IndexValue = string | number | ReadonlyArray<string> | undefined
/** A view's columns: their names, and what a row has in each. */
export type Index<Row> = { readonly [column: string]: (row: Row) => IndexValue }

/** A view's definition: which events change which rows, and what a store may search them by. `Dated`: its rows have a validity. */
export interface Projection<Row, Kind extends string, Seen extends Event.Any, Dated extends boolean = boolean> {
  readonly name: string
  readonly by: Kind
  readonly row: Schema.Codec<Row, Schema.Json>
  readonly query: Query
  readonly steps: ReadonlyMap<string, Step<Row, Seen>>
  /** A method, so that stores can hold projections of any row. */
  indexOf(row: Row): { readonly [column: string]: IndexValue }
  readonly columns: ReadonlyArray<string>
  /** Whether `validOn` means anything: whether what a row says holds from one day to another. */
  readonly dated: Dated
  /** What of a row holds on a day (`2024-03-01`); nothing when it does not hold at all then. A row without validity, as it is. */
  validOn(row: Row, day: string): Row | undefined
  /**
   * Says that what a row tells holds from one day to another, and what of it holds on a day. Such a view can be asked with `valid`
   * too: "who managed the unit on that day, as we knew it then".
   */
  readonly valid: (on: (row: Row, day: string) => Row | undefined) => Projection<Row, Kind, Seen, true>
  readonly on: <E extends Event.Any>(
    event: E & Readable<E, Kind, Seen>,
    step: (row: Row | undefined, event: E["Type"], recorded: Recorded) => Row | undefined
  ) => Projection<Row, Kind, Seen | E, Dated>
}

/** A projection among others, whatever its rows are: it is given to work that can be done with any. */
export interface Any {
  readonly name: string
  readonly query: Query
  readonly with: <A>(
    work: <Row, Kind extends string, E extends Event.Any, Dated extends boolean>(
      projection: Projection<Row, Kind, E, Dated>
    ) => A
  ) => A
}

/**
 * Makes a projection one of a list of several, each with rows of its own.
 *
 * @example
 * const every = [Projection.any(cases), Projection.any(units)]
 * const digests = every.map((one) => one.with(digestOf))
 */
export const any = <Row, Kind extends string, E extends Event.Any, Dated extends boolean>(
  projection: Projection<Row, Kind, E, Dated>
): Any => ({ name: projection.name, query: projection.query, with: (work) => work(projection) })

interface Shape<Row, Kind extends string, Dated extends boolean> {
  readonly name: string
  readonly by: Kind
  readonly row: Schema.Codec<Row, Schema.Json>
  readonly index: Index<Row>
  readonly dated: Dated
  readonly validOn: (row: Row, day: string) => Row | undefined
}

const build = <Row, Kind extends string, Seen extends Event.Any, Dated extends boolean>(
  shape: Shape<Row, Kind, Dated>,
  steps: ReadonlyMap<string, Step<Row, Seen>>
): Projection<Row, Kind, Seen, Dated> => ({
  name: shape.name,
  by: shape.by,
  row: shape.row,
  dated: shape.dated,
  validOn: shape.validOn,
  // No step, no events: an item without types would ask for everything.
  query: steps.size === 0 ? [] : [{ types: [...steps.keys()], tags: [] }],
  steps,
  valid: (on) => build({ ...shape, dated: true, validOn: on }, steps),
  columns: Object.keys(shape.index),
  indexOf: (row) => Object.fromEntries(Object.entries(shape.index).map(([column, value]) => [column, value(row)])),
  on: <E extends Event.Any>(
    event: E,
    run: (row: Row | undefined, event: E["Type"], recorded: Recorded) => Row | undefined
  ) => {
    const step: Step<Row, Seen | E> = { event, run }
    return build(shape, new Map([...steps, [event.type, step]]))
  }
})

/**
 * Starts a projection; `.on(Event, step)` adds what each event does to a row.
 *
 * `index` declares what a view store can search and sort by.
 *
 * @example
 * const openIncidents = Projection.make("open-incidents", { by: Incident, row: OpenIncident, index: { unit: (row) => row.unitPath } })
 *   .on(IncidentReported, (_, { incidentId, unitPath }) => ({ incidentId, unitPath }))
 *   .on(IncidentClosed, () => undefined)
 */
export const make = <const Kind extends string, Row>(
  name: string,
  definition: {
    readonly by: Tag.Kind<Kind, never>
    readonly row: Schema.Codec<Row, Schema.Json>
    readonly index?: Index<Row>
  }
): Projection<Row, Kind, never, false> => {
  const { by, index = {}, row } = definition
  return build({ name, by: by.kind, row, index, dated: false, validOn: (row) => row }, new Map())
}

/** Rows by id as they are to be; `undefined` takes the row away. */
export type Changes<Row> = ReadonlyArray<readonly [id: string, row: Row | undefined]>

/** The rows one event changes, given how to find the rows as they are; or why the event must be set aside. */
export const change = <Row, Kind extends string, E extends Event.Any>(
  projection: Projection<Row, Kind, E>,
  recorded: Recorded,
  rowOf: (id: string) => Row | undefined
): Result.Result<Changes<Row>, ParkedIn> => {
  const step = projection.steps.get(recorded.type)
  if (step === undefined) return Result.succeed([])
  const ids = Tag.idsOf(projection.by, recorded.tags)
  const decoded = step.event.decode(recorded.version, recorded.data)
  if (Result.isFailure(decoded)) return Result.fail({ ...parked(recorded, decoded.failure.reason), ids })
  const event = decoded.success
  return Result.try({
    try: () => ids.map((id): Changes<Row>[number] => [id, step.run(rowOf(id), event, recorded)]),
    catch: () => ({ ...parked(recorded, "StepFailed"), ids })
  })
}

/**
 * The rows as they are, or as they were: `until` a position or a recorded time.
 *
 * @example
 * const now = yield* Projection.rows(openIncidents)
 * const then = yield* Projection.rows(openIncidents, { until: 4711 })
 */
export const rows = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>(
  projection: Projection<Row, Kind, E>,
  asOf: { readonly until?: number | DateTime.Utc } = {}
) {
  const log = yield* EventLog
  const kept = new Map<string, Row>()
  const unread: Array<ParkedIn> = []
  const take = (recorded: Recorded): void => {
    const changed = change(projection, recorded, (key) => kept.get(key))
    if (Result.isFailure(changed)) unread.push(changed.failure)
    else
      for (const [id, row] of changed.success) {
        if (row === undefined) kept.delete(id)
        else kept.set(id, row)
      }
  }
  yield* log
    .read({ query: projection.query, ...asOf })
    .pipe(Stream.runForEachArray((chunk) => Effect.sync(() => chunk.forEach(take))))
  const view: Rows<Row> = Object.assign(kept, { parked: unread })
  return view
})

/**
 * SHA-256 over the rows in canonical JSON, one `[id,row]` a line, ordered by id: two machines that hold the same rows print the same.
 */
export const digest = <Row, Kind extends string, E extends Event.Any>(
  projection: Projection<Row, Kind, E>,
  view: ReadonlyMap<string, Row>,
  sha256: Sha256 = defaultSha256
): string => {
  const encode = Schema.encodeSync(projection.row)
  const lines = [...view.keys()].toSorted().flatMap((id) => {
    const row = view.get(id)
    return row === undefined ? [] : [`${canonicalJson([id, encode(row)])}\n`]
  })
  return hex(sha256(utf8(lines.join(""))))
}
