/**
 * How far a view has come, and in which log: the event at its position is remembered, so that a log that was put back from a backup
 * is not taken for the one the rows were built from.
 */
import { integer, optionalText } from "../column.ts"
import type { Database } from "../database.ts"

/** A position and the id of the event there; no id at position 0. */
export interface Place {
  readonly position: number
  readonly eventId: string | undefined
}

export interface Checkpoint extends Place {
  readonly view: number
}

/** A view of an older definition that nobody has moved for this long is nobody's any more. */
const abandonedAfterMillis = 3_600_000

interface Named {
  readonly name: string
  readonly fingerprint: string
}

export const find = (database: Database, { fingerprint, name }: Named): Checkpoint | undefined => {
  const row = database
    .prepare("SELECT id, position, event_id FROM views WHERE name = ? AND fingerprint = ?")
    .get(name, fingerprint)
  return row && { view: integer(row[0]), position: integer(row[1]), eventId: optionalText(row[2]) }
}

/** Forgets a view, rows and all. */
export const forget = (database: Database, view: number): void => {
  for (const table of ["view_index", "view_rows", "view_parked"]) {
    database.prepare(`DELETE FROM ${table} WHERE view = ?`).run(view)
  }
  database.prepare("DELETE FROM views WHERE id = ?").run(view)
}

/** The checkpoint of a view, made at position 0 when it is new. To be run inside a write transaction. */
export const findOrCreate = (database: Database, named: Named, now: number): Checkpoint => {
  const known = find(database, named)
  if (known !== undefined) return known
  const abandoned = database.prepare("SELECT id FROM views WHERE name = ? AND moved_at < ?")
  for (const row of abandoned.all(named.name, now - abandonedAfterMillis)) forget(database, integer(row[0]))
  const { lastInsertRowid } = database
    .prepare("INSERT INTO views (name, fingerprint, position, moved_at) VALUES (?, ?, 0, ?)")
    .run(named.name, named.fingerprint, now)
  return { view: Number(lastInsertRowid), position: 0, eventId: undefined }
}

export const move = (database: Database, view: number, { eventId, position }: Place, now: number): void => {
  database
    .prepare("UPDATE views SET position = ?, event_id = ?, moved_at = ? WHERE id = ?")
    .run(position, eventId ?? null, now, view)
}
