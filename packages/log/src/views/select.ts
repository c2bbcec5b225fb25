/** Questions answered from rows in memory, as every store answers them. */
import { Order } from "effect"
import type { ParkedIn } from "../parked.ts"
import type { IndexValue, Projection } from "../projection.ts"
import type * as Event from "../event.ts"
import type { Answer, Listing, Selection, Where } from "../viewStore.ts"

const valuesOf = (value: IndexValue): ReadonlyArray<string | number> =>
  value === undefined ? [] : typeof value === "string" || typeof value === "number" ? [value] : value

const wanted = (value: Where[string]): ReadonlyArray<string | number> =>
  typeof value === "string" || typeof value === "number" ? [value] : value

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
  { order, where = {} }: Selection
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

/** The ids that events set aside are about: their rows, there or missing, are not whole. */
export const partialOf = (parked: ReadonlyArray<ParkedIn>): ReadonlyArray<string> =>
  [...new Set(parked.flatMap(({ ids }) => ids))].toSorted()

/** What a view answers, from its rows by id. */
export const listingOf = <Row, Kind extends string, E extends Event.Any>(
  projection: Projection<Row, Kind, E>,
  rows: ReadonlyMap<string, Row>,
  answer: Answer,
  options: Selection
): Listing<Row> => {
  const entries = [...rows].map(([id, row]) => ({ id, row, index: projection.indexOf(row) }))
  const found = select(entries, options)
  const { limit = found.length, offset = 0 } = options
  const shown = found.slice(offset, offset + limit).map(({ row }) => row)
  return { ...answer, rows: shown, total: found.length, partial: partialOf(answer.parked) }
}
