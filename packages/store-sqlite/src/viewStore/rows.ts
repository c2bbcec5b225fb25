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

interface Change<Row> {
  /** As it is stored. */
  readonly before: Row | undefined
  readonly now: Row | undefined
}

/** Writes the last state of a row, and of what it is found by what has changed. */
const makeSave = <Row, Kind extends string, E extends Event.Any>(
  database: Database,
  view: number,
  { encode, projection }: Definition<Row, Kind, E>
) => {
  const forget = database.prepare("DELETE FROM view_rows WHERE view = ? AND id = ?")
  const keep = database.prepare(
    "INSERT INTO view_rows (view, id, row) VALUES (?, ?, ?) ON CONFLICT (view, id) DO UPDATE SET row = excluded.row"
  )
  const forgetValues = database.prepare("DELETE FROM view_index WHERE view = ? AND id = ? AND column_nth = ?")
  const keepValue = database.prepare(
    "INSERT INTO view_index (view, column_nth, value, id, value_nth) VALUES (?, ?, ?, ?, ?)"
  )
  const index = (row: Row | undefined) => (row === undefined ? {} : projection.indexOf(row))

  return (id: string, { before, now }: Change<Row>): void => {
    if (now === undefined) forget.run(view, id)
    else keep.run(view, id, encode(now))
    const [old, current] = [index(before), index(now)]
    projection.columns.forEach((column, columnNth) => {
      const values = valuesOf(current[column])
      if (JSON.stringify(valuesOf(old[column])) === JSON.stringify(values)) return
      forgetValues.run(view, id, columnNth)
      values.forEach((value, valueNth) => keepValue.run(view, columnNth, value, id, valueNth))
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
  const rows = new Map<string, Change<Row>>()
  const load = (id: string): Change<Row> => {
    const before = rowOf(database, view, id, definition)
    const row = { before, now: before }
    rows.set(id, row)
    return row
  }
  const current = (id: string): Row | undefined => (rows.get(id) ?? load(id)).now

  for (const recorded of events) {
    const changes = Projection.change(definition.projection, recorded, current)
    if (Result.isFailure(changes)) park(database, view, changes.failure)
    else for (const [id, now] of changes.success) rows.set(id, { before: rows.get(id)?.before, now })
  }
  const save = makeSave(database, view, definition)
  for (const [id, row] of rows) if (row.before !== row.now) save(id, row)
}
