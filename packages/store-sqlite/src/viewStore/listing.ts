/** Questions to a view, as SQL over its rows and the values they are found by. */
import type { SQLInputValue } from "node:sqlite"
import { ParkedIn, type Selection, type Where } from "@trygglogg/log"
import { Schema } from "effect"
import { integer, text } from "../column.ts"
import type { Database } from "../database.ts"
import { damaged } from "../unavailable.ts"

interface Asked {
  readonly view: number
  readonly columns: ReadonlyArray<string>
  readonly options: Selection
}

interface Sql {
  readonly text: string
  readonly values: ReadonlyArray<SQLInputValue>
}

/** The values go in as one JSON list: however many there are, it is the same statement. */
const listOf = (value: Where[string]): string => JSON.stringify(Array.isArray(value) ? value : [value])

const having = (view: number, columnNth: number, value: Where[string]): Sql => ({
  text: " AND r.id IN (SELECT id FROM view_index WHERE view = ? AND column_nth = ? AND value IN (SELECT value FROM json_each(?)))",
  values: [view, columnNth, listOf(value)]
})

const matching = ({ columns, options: { where = {} }, view }: Asked): Sql => {
  const conditions = Object.entries(where).map(([column, value]) => having(view, columns.indexOf(column), value))
  return {
    text: `WHERE r.view = ?${conditions.map((one) => one.text).join("")}`,
    values: [view, ...conditions.flatMap((one) => one.values)]
  }
}

/** SQLite sorts no value before numbers before text, which is the order a view promises. */
const ordered = ({ columns, options: { order }, view }: Asked): { readonly join: Sql; readonly by: string } => {
  if (order === undefined) return { join: { text: "", values: [] }, by: "r.id" }
  const join = " LEFT JOIN view_index o ON o.view = ? AND o.id = r.id AND o.column_nth = ? AND o.value_nth = 0"
  return {
    join: { text: join, values: [view, columns.indexOf(order.by)] },
    by: `o.value ${order.descending === true ? "DESC" : "ASC"}, r.id`
  }
}

/** The JSON texts of the rows asked for. */
export const rowsOf = (database: Database, asked: Asked): ReadonlyArray<string> => {
  const { limit = -1, offset = 0 } = asked.options
  const { by, join } = ordered(asked)
  const found = matching(asked)
  return database
    .prepare(`SELECT r.row FROM view_rows r${join.text} ${found.text} ORDER BY ${by} LIMIT ? OFFSET ?`)
    .all(...join.values, ...found.values, limit, offset)
    .map((row) => text(row[0]))
}

/** How many match, whatever part of them was asked for. */
export const totalOf = (database: Database, asked: Asked): number => {
  const found = matching(asked)
  return integer(database.prepare(`SELECT count(*) FROM view_rows r ${found.text}`).get(...found.values)?.[0])
}

const decodeParked = Schema.decodeUnknownSync(ParkedIn)

/** What could not be taken into the view, in the order of the log. */
export const parkedOf = (database: Database, view: number): ReadonlyArray<ParkedIn> =>
  database
    .prepare("SELECT position, type, version, reason, ids FROM view_parked WHERE view = ? ORDER BY position")
    .all(view)
    .map((row) => {
      try {
        const ids: unknown = JSON.parse(text(row[4]))
        return decodeParked({ position: row[0], type: row[1], version: row[2], reason: row[3], ids })
      } catch {
        throw damaged()
      }
    })
