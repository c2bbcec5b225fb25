/** The rows of a build, and what is written of them inside one transaction. */
import type { Written } from "@trygglogg/log/views"
import { text } from "../column.ts"
import type { Database } from "../database.ts"

export const rowsOf = (database: Database, view: number, ids: ReadonlyArray<string>): ReadonlyMap<string, string> => {
  const one = database.prepare("SELECT row FROM view_rows WHERE view = ? AND id = ?")
  const found = new Map<string, string>()
  for (const id of ids) {
    const row = one.get(view, id)
    if (row !== undefined) found.set(id, text(row[0]))
  }
  return found
}

export const allRows = (database: Database, view: number): ReadonlyMap<string, string> =>
  new Map(
    database
      .prepare("SELECT id, row FROM view_rows WHERE view = ?")
      .all(view)
      .map((row) => [text(row[0]), text(row[1])])
  )

export const write = (database: Database, view: number, { parked, rows, values }: Written): void => {
  const forget = database.prepare("DELETE FROM view_rows WHERE view = ? AND id = ?")
  const keep = database.prepare(
    "INSERT INTO view_rows (view, id, row) VALUES (?, ?, ?) ON CONFLICT (view, id) DO UPDATE SET row = excluded.row"
  )
  for (const [id, row] of rows) {
    if (row === undefined) forget.run(view, id)
    else keep.run(view, id, row)
  }
  const forgetValues = database.prepare("DELETE FROM view_index WHERE view = ? AND id = ? AND column_nth = ?")
  const keepValue = database.prepare(
    "INSERT INTO view_index (view, column_nth, value, id, value_nth) VALUES (?, ?, ?, ?, ?)"
  )
  for (const [id, columnNth, all] of values) {
    forgetValues.run(view, id, columnNth)
    all.forEach((value, valueNth) => keepValue.run(view, columnNth, value, id, valueNth))
  }
  const park = database.prepare(
    "INSERT INTO view_parked (view, position, type, version, reason, ids) VALUES (?, ?, ?, ?, ?, ?)"
  )
  for (const { ids, position, reason, type, version } of parked) {
    park.run(view, position, type, version, reason, JSON.stringify(ids))
  }
}
