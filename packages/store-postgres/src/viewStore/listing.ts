/** Questions to a view, as SQL over its rows and the values they are found by. */
import { ParkedIn, type Selection, type Where } from "@trygglogg/log"
import { Schema } from "effect"
import { integer, text } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { keyOf, original } from "../storable.ts"
import { damaged } from "../unavailable.ts"

interface Asked {
  readonly view: number
  readonly columns: ReadonlyArray<string>
  readonly options: Selection
}

/** A statement under way: values are numbered in the order they come. */
const makeSql = () => {
  const values: Array<unknown> = []
  const value = (one: unknown): string => `$${values.push(one)}`
  return { values, value }
}
type Sql = ReturnType<typeof makeSql>

const isText = (value: string | number): value is string => typeof value === "string"

const having = (
  { schema }: Database,
  { value }: Sql,
  view: number,
  columnNth: number,
  asked: Where[string]
): string => {
  const wanted = typeof asked === "string" || typeof asked === "number" ? [asked] : asked
  const texts = wanted.filter(isText).map(keyOf)
  const numbers = wanted.filter((one) => !isText(one))
  const among = `SELECT key FROM ${schema}.view_index WHERE view = ${value(view)}::integer AND column_nth = ${value(columnNth)}::integer`
  return ` AND (r.key IN (${among} AND text = ANY(${value(texts)}::text[]))
    OR r.key IN (${among} AND number = ANY(${value(numbers)}::double precision[])))`
}

const matching = (database: Database, sql: Sql, { columns, options: { where = {} }, view }: Asked): string => {
  const conditions = Object.entries(where).map(([column, asked]) =>
    having(database, sql, view, columns.indexOf(column), asked)
  )
  return `WHERE r.view = ${sql.value(view)}::integer${conditions.join("")}`
}

/** No value before numbers before text, which is the order a view promises; then by id. */
const ordered = ({ schema }: Database, { value }: Sql, { columns, options: { order }, view }: Asked) => {
  if (order === undefined) return { join: "", by: "r.key" }
  const direction = order.descending === true ? "DESC" : "ASC"
  const join = ` LEFT JOIN ${schema}.view_index o ON o.view = ${value(view)}::integer AND o.key = r.key
    AND o.column_nth = ${value(columns.indexOf(order.by))}::integer AND o.value_nth = 0`
  const by = ["o.key IS NOT NULL", "o.text IS NOT NULL", "o.number", "o.text"].map((one) => `${one} ${direction}`)
  return { join, by: [...by, "r.key"].join(", ") }
}

/** The JSON texts of the rows asked for. */
export const rowsOf = async (run: Run, database: Database, asked: Asked): Promise<ReadonlyArray<string>> => {
  const { limit = null, offset = 0 } = asked.options
  const sql = makeSql()
  const { by, join } = ordered(database, sql, asked)
  const found = matching(database, sql, asked)
  const rows = await run(
    `SELECT r.row FROM ${database.schema}.view_rows r${join} ${found}
     ORDER BY ${by} LIMIT ${sql.value(limit)}::bigint OFFSET ${sql.value(offset)}::bigint`,
    sql.values
  )
  return rows.map((row) => text(row[0]))
}

/** How many match, whatever part of them was asked for. */
export const totalOf = async (run: Run, database: Database, asked: Asked): Promise<number> => {
  const sql = makeSql()
  const found = matching(database, sql, asked)
  const [row] = await run(`SELECT count(*) FROM ${database.schema}.view_rows r ${found}`, sql.values)
  return integer(row?.[0])
}

const decodeParked = Schema.decodeUnknownSync(ParkedIn)

/** What could not be taken into the view, in the order of the log. */
export const parkedOf = async (run: Run, { schema }: Database, view: number): Promise<ReadonlyArray<ParkedIn>> => {
  const rows = await run(
    `SELECT position, type, version, reason, ids FROM ${schema}.view_parked WHERE view = $1 ORDER BY position`,
    [view]
  )
  return rows.map((row) => {
    try {
      const ids: unknown = JSON.parse(text(row[4]))
      return decodeParked({ position: row[0], type: original(text(row[1])), version: row[2], reason: row[3], ids })
    } catch {
      throw damaged()
    }
  })
}
