/** Interned names in the tables `types` and `tags`. */
import { Names, type Search } from "@trygglogg/log/store"
import { integer, text } from "../column.ts"
import type { Database } from "../database.ts"
import { damaged } from "../unavailable.ts"

/** A log's tables, and the names in them that are known to be committed. */
export interface Reader {
  readonly database: Database
  readonly names: Names.Names
  /** Every committed type up to this number is known by name. */
  readonly learned: { types: number }
}

/** A reader who knows no name yet. */
export const makeReader = (database: Database): Reader => ({ database, names: Names.make(), learned: { types: 0 } })

type Table = "types" | "tags"

const find = (database: Database, table: Table, name: string): number | undefined => {
  const row = database.prepare(`SELECT id FROM ${table} WHERE name = ?`).get(name)
  return row === undefined ? undefined : integer(row[0])
}

const none: Names.Numbers = new Map()

/** The number of a name that is committed. Not to be asked about names of a transaction under way. */
const numberOf = ({ database, names }: Reader, table: Table, name: string): number | undefined => {
  const known = names[table].get(name)
  if (known !== undefined) return known
  const found = find(database, table, name)
  if (found === undefined) return undefined
  const one = new Map([[name, found]])
  Names.remember(names, table === "types" ? one : none, table === "tags" ? one : none)
  return found
}

const learnTypes = ({ database, learned, names }: Reader): void => {
  for (const row of database.prepare("SELECT id, name FROM types WHERE id > ? ORDER BY id").all(learned.types)) {
    learned.types = integer(row[0])
    names.types.set(text(row[1]), learned.types)
  }
}

/**
 * The numbers of the names in a query, as they are committed now. A decision asks for a hundred types, of which a young city has few, and
 * for the same few tags many times: what is not there is looked for once. Not to be asked after a transaction has given out numbers.
 */
export const committed = (reader: Reader): Search.NumberOf => {
  learnTypes(reader)
  const asked = new Map<string, number | undefined>()
  const tag = (name: string): number | undefined => {
    if (!asked.has(name)) asked.set(name, numberOf(reader, "tags", name))
    return asked.get(name)
  }
  return { type: (name) => reader.names.types.get(name), tag }
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
