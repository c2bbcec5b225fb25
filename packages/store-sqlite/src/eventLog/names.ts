/**
 * Interned names. A name's number never changes once it is committed, so committed ones may be remembered; those of a transaction
 * under way may not, since it may be rolled back.
 */
import { integer, text } from "../column.ts"
import type { Database } from "../database.ts"
import { damaged } from "../unavailable.ts"

type Table = "types" | "tags"

/** The number of a name that is known to the log. */
export const find = (database: Database, table: Table, name: string): number | undefined => {
  const row = database.prepare(`SELECT id FROM ${table} WHERE name = ?`).get(name)
  return row === undefined ? undefined : integer(row[0])
}

/** Numbers for names, given out inside one write transaction and forgotten with it. */
export const makeInterning = (database: Database, table: Table): ((name: string) => number) => {
  const known = new Map<string, number>()
  const insert = (name: string) =>
    Number(database.prepare(`INSERT INTO ${table} (name) VALUES (?)`).run(name).lastInsertRowid)
  return (name) => {
    const id = known.get(name) ?? find(database, table, name) ?? insert(name)
    known.set(name, id)
    return id
  }
}

/** The names of types by number, for reading committed events. There are as many as the program has event types. */
export const makeTypeNames = (database: Database): ((typeId: number) => string) => {
  const names = new Map<number, string>()
  const load = (typeId: number): string => {
    const row = database.prepare("SELECT name FROM types WHERE id = ?").get(typeId)
    if (row === undefined) throw damaged()
    const name = text(row[0])
    names.set(typeId, name)
    return name
  }
  return (typeId) => names.get(typeId) ?? load(typeId)
}
