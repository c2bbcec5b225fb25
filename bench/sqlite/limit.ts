/** The physical limits: the driver itself with prepared statements and the same durability, and nothing of ours around it. */
import { hash } from "node:crypto"
import { DatabaseSync } from "node:sqlite"
import type { Commit } from "@trygglogg/log"
import { plainRows } from "../workload.ts"

export const durable = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file, { returnArrays: true })
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384")
  return database
}

/** Commits several in one transaction, or each by itself. */
export const inOne = (database: DatabaseSync, work: () => void): void => {
  database.exec("BEGIN IMMEDIATE")
  work()
  database.exec("COMMIT")
}

/** One plain row an event: id, type, data, meta, both tags in a column. The same for everybody who is compared. */
export const openPlain = (file: string) => {
  const database = durable(file)
  database.exec(
    "CREATE TABLE plain (position INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, meta TEXT NOT NULL, tags TEXT NOT NULL) STRICT"
  )
  const statement = database.prepare("INSERT INTO plain (id, type, data, meta, tags) VALUES (?, ?, ?, ?, ?)")
  const insert = (commit: Commit): void => {
    for (const row of plainRows(commit)) statement.run(...row)
  }
  return { database, insert }
}

/** The tables of the log as they stand in a file of its own making, written by the bare driver: tags, indexes and one hash a row. */
export const openOurs = (file: string) => {
  const database = durable(file)
  let position = Number(database.prepare("SELECT max(position) FROM events").get()?.[0] ?? 0)
  const event = database.prepare(
    "INSERT INTO events (position, nth, command_id, type_id, version, tags, occurred_at, recorded_at, meta, data, leaf) VALUES (?, ?, ?, 1, 1, ?, NULL, 0, ?, ?, ?)"
  )
  const find = database.prepare("SELECT id FROM tags WHERE name = ?")
  const add = database.prepare("INSERT INTO tags (name) VALUES (?)")
  const tag = database.prepare("INSERT INTO event_tags (tag_id, position, type_id) VALUES (?, ?, 1)")
  const insert = ({ events, meta }: Commit): void => {
    events.forEach(({ data, tags }, nth) => {
      position += 1
      const text = JSON.stringify(data)
      const leaf = hash("sha256", text, "buffer")
      const commandId = nth === 0 ? meta.commandId : null
      event.run(position, nth, commandId, JSON.stringify(tags), JSON.stringify(meta), text, leaf)
      for (const one of tags) {
        const known = find.get(one)?.[0]
        tag.run(Number(known ?? add.run(one).lastInsertRowid), position)
      }
    })
  }
  return { database, insert }
}
