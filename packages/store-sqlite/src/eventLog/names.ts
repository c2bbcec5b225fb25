/** Interned names in the tables `types` and `tags`. */
import { Names } from "@trygglogg/log/store"
import { integer, text } from "../column.ts"
import type { Database } from "../database.ts"
import { damaged } from "../unavailable.ts"

/** A log's tables, and the names in them that are known to be committed. */
export interface Reader {
  readonly database: Database
  readonly names: Names.Names
}

type Table = "types" | "tags"

const find = (database: Database, table: Table, name: string): number | undefined => {
  const row = database.prepare(`SELECT id FROM ${table} WHERE name = ?`).get(name)
  return row === undefined ? undefined : integer(row[0])
}

const none: Names.Numbers = new Map()

/** The number of a name that is committed. Not to be asked about names of a transaction under way. */
export const numberOf = ({ database, names }: Reader, table: Table, name: string): number | undefined => {
  const known = names[table].get(name)
  if (known !== undefined) return known
  const found = find(database, table, name)
  if (found === undefined) return undefined
  const one = new Map([[name, found]])
  Names.remember(names, table === "types" ? one : none, table === "tags" ? one : none)
  return found
}

/** Numbers for names, given out inside one write transaction; `fresh` are those it brought, to be remembered when it is committed. */
export const makeInterning = (reader: Reader, table: Table) => {
  const fresh = new Map<string, number>()
  const insert = (name: string): number => {
    const { lastInsertRowid } = reader.database.prepare(`INSERT INTO ${table} (name) VALUES (?)`).run(name)
    fresh.set(name, Number(lastInsertRowid))
    return Number(lastInsertRowid)
  }
  return { fresh, idOf: (name: string): number => fresh.get(name) ?? numberOf(reader, table, name) ?? insert(name) }
}

/** The name of a type by number, for reading committed events. There are as many as the program has event types. */
export const typeName = ({ database, names }: Reader, typeId: number): string => {
  const known = names.typeNames.get(typeId)
  if (known !== undefined) return known
  const row = database.prepare("SELECT name FROM types WHERE id = ?").get(typeId)
  if (row === undefined) throw damaged()
  const name = text(row[0])
  names.typeNames.set(typeId, name)
  return name
}
