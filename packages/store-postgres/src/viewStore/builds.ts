/** Builds of views: which there are, how far they have come, and which of them answers. All of it inside the caller's transaction. */
import { abandonedAfterMillis, type Build, type Lease, type Named, type Role, type Which } from "@trygglogg/log/views"
import { integer, optionalText, type Row, text } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { original, storable } from "../storable.ts"
import { damaged } from "../unavailable.ts"

const columns = "v.id, v.name, v.fingerprint, v.shape, v.edition, v.role, v.position, v.event_id, v.token"

const roleOf = (value: string): Role => {
  if (value !== "answering" && value !== "beside" && value !== "kept") throw damaged()
  return value
}

const buildOf = (row: Row): Build => {
  const eventId = optionalText(row[7])
  return {
    view: integer(row[0]),
    name: original(text(row[1])),
    fingerprint: text(row[2]),
    shape: text(row[3]),
    edition: original(text(row[4])),
    role: roleOf(text(row[5])),
    position: integer(row[6]),
    eventId: eventId === undefined ? undefined : original(eventId),
    token: integer(row[8])
  }
}

/** `lock`: held until the transaction ends, so that nobody else moves it meanwhile. */
export const byNumber = async (
  run: Run,
  { schema }: Database,
  view: number,
  lock: "" | " FOR UPDATE" = ""
): Promise<Build | undefined> => {
  const [row] = await run(`SELECT ${columns} FROM ${schema}.views v WHERE v.id = $1${lock}`, [view])
  return row && buildOf(row)
}

export const find = async (
  run: Run,
  { schema }: Database,
  { fingerprint, name, role }: Which
): Promise<Build | undefined> => {
  const [row] =
    role === "current"
      ? await run(
          `SELECT ${columns} FROM ${schema}.views v JOIN ${schema}.view_current c ON c.view = v.id WHERE c.name = $1`,
          [storable(name)]
        )
      : await run(`SELECT ${columns} FROM ${schema}.views v WHERE v.name = $1 AND v.fingerprint = $2 AND v.role = $3`, [
          storable(name),
          fingerprint,
          role
        ])
  return row && buildOf(row)
}

/** Forgets builds, rows and all. */
export const forget = async (run: Run, { schema }: Database, views: ReadonlyArray<number>): Promise<void> => {
  for (const table of ["view_index", "view_rows", "view_parked"]) {
    await run(`DELETE FROM ${schema}.${table} WHERE view = ANY($1)`, [views])
  }
  await run(`DELETE FROM ${schema}.views WHERE id = ANY($1)`, [views])
  await run(`DELETE FROM ${schema}.view_current WHERE view = ANY($1)`, [views])
  await run(`UPDATE ${schema}.view_current SET previous = NULL WHERE previous = ANY($1)`, [views])
}

const forgetAbandoned = async (run: Run, database: Database, name: string, now: number): Promise<void> => {
  const { schema } = database
  const abandoned = await run(
    `SELECT v.id FROM ${schema}.views v WHERE v.name = $1 AND v.moved_at < $2
       AND NOT EXISTS (SELECT FROM ${schema}.view_current c WHERE v.id IN (c.view, c.previous))
     ORDER BY v.id FOR UPDATE`,
    [storable(name), now - abandonedAfterMillis]
  )
  const views = abandoned.map((row) => integer(row[0]))
  if (views.length > 0) await forget(run, database, views)
}

export const open = async (
  run: Run,
  database: Database,
  named: Named,
  role: "answering" | "beside",
  now: number
): Promise<Build> => {
  const { edition, fingerprint, name, shape } = named
  const which = { name, fingerprint, role }
  const known = await find(run, database, which)
  if (known !== undefined) return known
  await forgetAbandoned(run, database, name, now)
  await run(
    `INSERT INTO ${database.schema}.views (name, fingerprint, shape, edition, role, position, moved_at, token, leased_until)
     VALUES ($1, $2, $3, $4, $5, 0, $6, 0, 0) ON CONFLICT DO NOTHING`,
    [storable(name), fingerprint, shape, storable(edition), role, now]
  )
  const made = await find(run, database, which)
  // Made here, or by somebody who was committed a moment before.
  if (made === undefined) throw damaged()
  return made
}

export const move = async (
  run: Run,
  { schema }: Database,
  { eventId, position, view }: Build,
  now: number,
  lease: Lease | undefined
): Promise<void> => {
  await run(
    `UPDATE ${schema}.views SET position = $1, event_id = $2, moved_at = $3, leased_until = coalesce($4::bigint, leased_until)
     WHERE id = $5`,
    [position, eventId === undefined ? null : storable(eventId), now, lease?.until ?? null, view]
  )
}

/** A token that nobody had, while nobody else's lease holds. */
export const lease = async (
  run: Run,
  { schema }: Database,
  { view }: Build,
  now: number,
  until: number
): Promise<Lease | undefined> => {
  const [row] = await run(
    `UPDATE ${schema}.views SET token = token + 1, leased_until = $1 WHERE id = $2 AND leased_until <= $3 RETURNING token`,
    [until, view, now]
  )
  return row && { token: integer(row[0]), until }
}

export const release = async (run: Run, { schema }: Database, { view }: Build, { token }: Lease): Promise<void> => {
  await run(`UPDATE ${schema}.views SET leased_until = 0 WHERE id = $1 AND token = $2`, [view, token])
}
