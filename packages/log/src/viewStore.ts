/**
 * Where projections are kept as rows that can be searched. Rebuildable from the log at any time, so it is never the truth.
 */
import { Context, Effect, Layer, Order, Schema } from "effect"
import type * as Event from "./event.ts"
import { EventLog, type LogUnavailable } from "./eventLog.ts"
import type { Parked } from "./parked.ts"
import { type IndexValue, type Projection, rows } from "./projection.ts"

/** A condition on a declared column: equal to the value, or to any of several. A row with several values matches on any. */
export type Where = { readonly [column: string]: string | number | ReadonlyArray<string | number> }

/** Which rows, in which order. Without a `where`, all of them. */
export interface ListOptions {
  readonly where?: Where
  /** A declared column with one value a row; ties go by id. Without it, by id. */
  readonly order?: { readonly by: string; readonly descending?: boolean }
  /** How many rows at most. */
  readonly limit?: number
  /** How many rows to pass over first. */
  readonly offset?: number
}

/** What a view store answers. */
export interface Listing<Row> {
  readonly rows: ReadonlyArray<Row>
  /** How many match in all, whatever the limit. */
  readonly total: number
  /** The position of the log that the rows answer for. */
  readonly position: number
  /** Events that could not be taken into this view. */
  readonly parked: ReadonlyArray<Parked>
}

/** A column that the projection never declared: the caller's fault. */
export class UnknownColumn extends Schema.TaggedError<UnknownColumn>()("UnknownColumn", {
  view: Schema.String,
  column: Schema.String
}) {}

/**
 * Rows of views, kept where they can be searched.
 *
 * @example
 * const views = yield* ViewStore
 * const { rows, total } = yield* views.list(openIncidents, { where: { unit: ["u-1", "u-2"] }, order: { by: "reportedAt" }, limit: 25 })
 */
export class ViewStore extends Context.Service<
  ViewStore,
  {
    /** Rows of a view, never older than the log was when it was asked. */
    readonly list: <Row, Kind extends string, E extends Event.Any>(
      projection: Projection<Row, Kind, E>,
      options?: ListOptions
    ) => Effect.Effect<Listing<Row>, LogUnavailable | UnknownColumn>
    /** One row by its id, never older than the log was when it was asked. */
    readonly get: <Row, Kind extends string, E extends Event.Any>(
      projection: Projection<Row, Kind, E>,
      id: string
    ) => Effect.Effect<Row | undefined, LogUnavailable>
  }
>()("@trygglogg/log/ViewStore") {}

const valuesOf = (value: IndexValue): ReadonlyArray<string | number> =>
  value === undefined ? [] : typeof value === "string" || typeof value === "number" ? [value] : value

const wanted = (value: Where[string]): ReadonlyArray<string | number> =>
  typeof value === "string" || typeof value === "number" ? [value] : value

/** The first column named in the options that the projection does not declare. */
export const unknownColumn = (
  projection: { readonly name: string; readonly columns: ReadonlyArray<string> },
  { order, where = {} }: ListOptions
): UnknownColumn | undefined => {
  const named = [...Object.keys(where), ...(order === undefined ? [] : [order.by])]
  const column = named.find((one) => !projection.columns.includes(one))
  return column === undefined ? undefined : new UnknownColumn({ view: projection.name, column })
}

interface Entry<Row> {
  readonly id: string
  readonly row: Row
  readonly index: { readonly [column: string]: IndexValue }
}

/** Numbers before text and each in its own order, as SQLite sorts them; a row without a value comes first. */
const compareValues: Order.Order<IndexValue> = Order.make((a, b) => {
  const [left] = valuesOf(a)
  const [right] = valuesOf(b)
  if (left === right) return 0
  if (left === undefined) return -1
  if (right === undefined) return 1
  if (typeof left !== typeof right) return typeof left === "number" ? -1 : 1
  return left < right ? -1 : 1
})

const byId = Order.mapInput(Order.String, (entry: Entry<unknown>) => entry.id)

const select = <Row>(
  entries: ReadonlyArray<Entry<Row>>,
  { order, where = {} }: ListOptions
): ReadonlyArray<Entry<Row>> => {
  const matching = entries.filter(({ index }) =>
    Object.entries(where).every(([column, value]) => {
      const held = valuesOf(index[column])
      return wanted(value).some((one) => held.includes(one))
    })
  )
  if (order === undefined) return matching.toSorted(byId)
  const byColumn = Order.mapInput(compareValues, ({ index }: Entry<unknown>) => index[order.by])
  return matching.toSorted(Order.combine(order.descending === true ? Order.flip(byColumn) : byColumn, byId))
}

/** Views folded afresh from the log for every question: for tests, small logs and embedding without a database. */
export const layerViewsMemory: Layer.Layer<ViewStore, never, EventLog> = Layer.effect(
  ViewStore,
  Effect.gen(function* () {
    const log = yield* EventLog
    const fold = Effect.fnUntraced(function* <Row, Kind extends string, E extends Event.Any>(
      projection: Projection<Row, Kind, E>
    ) {
      const position = yield* log.head
      const view = yield* rows(projection, { until: position }).pipe(Effect.provideService(EventLog, log))
      return { position, view }
    })
    return ViewStore.of({
      list: Effect.fnUntraced(function* (projection, options = {}) {
        const unknown = unknownColumn(projection, options)
        if (unknown !== undefined) return yield* unknown
        const { position, view } = yield* fold(projection)
        const entries = [...view].map(([id, row]) => ({ id, row, index: projection.indexOf(row) }))
        const found = select(entries, options)
        const { limit = found.length, offset = 0 } = options
        const shown = found.slice(offset, offset + limit).map(({ row }) => row)
        return { rows: shown, total: found.length, position, parked: view.parked }
      }),
      get: (projection, id) => Effect.map(fold(projection), ({ view }) => view.get(id))
    })
  })
)
