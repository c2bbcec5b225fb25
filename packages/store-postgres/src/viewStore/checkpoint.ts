/**
 * How far a view has come, and in which log: the event at its position is remembered, so that a log that was put back from a backup
 * is not taken for the one the rows were built from.
 */
import { integer, optionalText, type Row } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { damaged } from "../unavailable.ts"
import { original, storable } from "../storable.ts"

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

const checkpointOf = (row: Row): Checkpoint => {
  const eventId = optionalText(row[2])
  return {
    view: integer(row[0]),
    position: integer(row[1]),
    eventId: eventId === undefined ? undefined : original(eventId)
  }
}

export const find = async (
  run: Run,
  { schema }: Database,
  { fingerprint, name }: Named
): Promise<Checkpoint | undefined> => {
  const sql = `SELECT id, position, event_id FROM ${schema}.views WHERE name = $1 AND fingerprint = $2`
  const [row] = await run(sql, [storable(name), fingerprint])
  return row && checkpointOf(row)
}

/** The same, held until the transaction ends: nobody else moves it meanwhile. */
export const findAndLock = async (
  run: Run,
  { schema }: Database,
  { fingerprint, name }: Named
): Promise<Checkpoint | undefined> => {
  const sql = `SELECT id, position, event_id FROM ${schema}.views WHERE name = $1 AND fingerprint = $2 FOR UPDATE`
  const [row] = await run(sql, [storable(name), fingerprint])
  return row && checkpointOf(row)
}

/** Forgets views, rows and all. */
export const forget = async (run: Run, { schema }: Database, views: ReadonlyArray<number>): Promise<void> => {
  for (const table of ["view_index", "view_rows", "view_parked"]) {
    await run(`DELETE FROM ${schema}.${table} WHERE view = ANY($1)`, [views])
  }
  await run(`DELETE FROM ${schema}.views WHERE id = ANY($1)`, [views])
}

/** The checkpoint of a view, made at position 0 when it is new. To be run inside a write transaction. */
export const findOrCreate = async (run: Run, database: Database, named: Named, now: number): Promise<Checkpoint> => {
  const known = await find(run, database, named)
  if (known !== undefined) return known
  const { schema } = database
  const abandoned = await run(
    `SELECT id FROM ${schema}.views WHERE name = $1 AND moved_at < $2 ORDER BY id FOR UPDATE`,
    [storable(named.name), now - abandonedAfterMillis]
  )
  if (abandoned.length > 0)
    await forget(
      run,
      database,
      abandoned.map((row) => integer(row[0]))
    )
  await run(
    `INSERT INTO ${schema}.views (name, fingerprint, position, moved_at) VALUES ($1, $2, 0, $3) ON CONFLICT DO NOTHING`,
    [storable(named.name), named.fingerprint, now]
  )
  const made = await find(run, database, named)
  // Made here, or by somebody who was committed a moment before.
  if (made === undefined) throw damaged()
  return made
}

export const move = async (
  run: Run,
  { schema }: Database,
  view: number,
  { eventId, position }: Place,
  now: number
): Promise<void> => {
  const id = eventId === undefined ? null : storable(eventId)
  await run(`UPDATE ${schema}.views SET position = $1, event_id = $2, moved_at = $3 WHERE id = $4`, [
    position,
    id,
    now,
    view
  ])
}
