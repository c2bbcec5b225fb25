/** The rows of a view, and what events do to them inside one write transaction. */
import { type Event, type Parked, Projection, type Recorded } from "@trygglogg/log"
import { Result } from "effect"
import { text } from "../column.ts"
import type { Database } from "../database.ts"
import type { Definition } from "./definition.ts"

const valuesOf = (value: Projection.IndexValue): ReadonlyArray<string | number> =>
  value === undefined ? [] : typeof value === "string" || typeof value === "number" ? [value] : [...new Set(value)]

const park = (database: Database, view: number, { position, reason, type, version }: Parked): void => {
  database
    .prepare("INSERT INTO view_parked (view, position, type, version, reason) VALUES (?, ?, ?, ?, ?)")
    .run(view, position, type, version, reason)
}

/** Writes the last state of a row, and the values it is found by now. */
const makeSave = <Row, Kind extends string, E extends Event.Any>(
  database: Database,
  view: number,
  { encode, projection }: Definition<Row, Kind, E>
) => {
  const forgetValues = database.prepare("DELETE FROM view_index WHERE view = ? AND id = ?")
  const forget = database.prepare("DELETE FROM view_rows WHERE view = ? AND id = ?")
  const keep = database.prepare(
    "INSERT INTO view_rows (view, id, row) VALUES (?, ?, ?) ON CONFLICT (view, id) DO UPDATE SET row = excluded.row"
  )
  const keepValue = database.prepare(
    "INSERT INTO view_index (view, column_nth, value, id, value_nth) VALUES (?, ?, ?, ?, ?)"
  )
  return (id: string, row: Row | undefined): void => {
    forgetValues.run(view, id)
    if (row === undefined) {
      forget.run(view, id)
      return
    }
    keep.run(view, id, encode(row))
    const index = projection.indexOf(row)
    projection.columns.forEach((column, columnNth) => {
      valuesOf(index[column]).forEach((value, valueNth) => keepValue.run(view, columnNth, value, id, valueNth))
    })
  }
}

export const rowOf = <Row, Kind extends string, E extends Event.Any>(
  database: Database,
  view: number,
  id: string,
  { decode }: Definition<Row, Kind, E>
): Row | undefined => {
  const found = database.prepare("SELECT row FROM view_rows WHERE view = ? AND id = ?").get(view, id)
  return found && decode(text(found[0]))
}

/**
 * Takes events into a view, in order. A row is read and decoded once, and written once, however many of the events change it.
 */
export const take = <Row, Kind extends string, E extends Event.Any>(
  database: Database,
  view: number,
  definition: Definition<Row, Kind, E>,
  events: ReadonlyArray<Recorded>
): void => {
  const rows = new Map<string, Row | undefined>()
  const changed = new Set<string>()
  const load = (id: string): Row | undefined => {
    const row = rowOf(database, view, id, definition)
    rows.set(id, row)
    return row
  }
  const current = (id: string): Row | undefined => (rows.has(id) ? rows.get(id) : load(id))

  for (const recorded of events) {
    const changes = Projection.change(definition.projection, recorded, current)
    if (Result.isFailure(changes)) park(database, view, changes.failure)
    else
      for (const [id, row] of changes.success) {
        rows.set(id, row)
        changed.add(id)
      }
  }
  const save = makeSave(database, view, definition)
  for (const id of changed) save(id, rows.get(id))
}
