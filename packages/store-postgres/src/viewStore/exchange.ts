/** Which build of a view answers, and which one did before. All of it inside the caller's transaction. */
import type { Build, Lease, Role } from "@trygglogg/log/views"
import { integer } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { storable } from "../storable.ts"
import { byNumber, find, forget } from "./builds.ts"

/** Whoever exchanges builds of a name waits for whoever does so or moves one of them. */
const lockAll = (run: Run, { schema }: Database, name: string) =>
  run(`SELECT id FROM ${schema}.views WHERE name = $1 ORDER BY id FOR UPDATE`, [storable(name)])

const makeCurrent = async (run: Run, { schema }: Database, name: string, view: number): Promise<void> => {
  await run(
    `INSERT INTO ${schema}.view_current AS c (name, view) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET previous = c.view, view = excluded.view WHERE c.view <> excluded.view`,
    [storable(name), view]
  )
}

const setRole = (run: Run, { schema }: Database, view: number, role: Role | "moving") =>
  run(`UPDATE ${schema}.views SET role = $1 WHERE id = $2`, [role, view])

export const switchTo = async (
  run: Run,
  database: Database,
  { name, view }: Build,
  { token }: Lease,
  now: number
): Promise<boolean> => {
  await lockAll(run, database, name)
  const beside = await byNumber(run, database, view)
  if (beside === undefined || beside.role !== "beside" || beside.token !== token) return false
  const answering = await find(run, database, { ...beside, role: "answering" })
  if (answering !== undefined && answering.position > beside.position) return false
  if (answering !== undefined) {
    const kept = await find(run, database, { ...beside, role: "kept" })
    if (kept !== undefined) await forget(run, database, [kept.view])
    await setRole(run, database, answering.view, "kept")
    // Also where it never became the current one: what answered is what there is to go back to.
    await makeCurrent(run, database, name, answering.view)
  }
  await setRole(run, database, view, "answering")
  await run(`UPDATE ${database.schema}.views SET leased_until = 0, moved_at = $1 WHERE id = $2`, [now, view])
  await makeCurrent(run, database, name, view)
  return true
}

const currentOf = async (run: Run, { schema }: Database, name: string) => {
  const [row] = await run(`SELECT view, previous FROM ${schema}.view_current WHERE name = $1`, [storable(name)])
  return row && { view: integer(row[0]), previous: row[1] === null ? undefined : integer(row[1]) }
}

export const settle = async (run: Run, database: Database, { name, view }: Build): Promise<void> => {
  await lockAll(run, database, name)
  const current = await currentOf(run, database, name)
  // Somebody went back from it, or a newer edition has taken its place: it does not put itself forward again.
  if (current?.previous !== view) await makeCurrent(run, database, name, view)
}

export const rollBack = async (run: Run, database: Database, name: string): Promise<Build | undefined> => {
  await lockAll(run, database, name)
  const current = await currentOf(run, database, name)
  if (current?.previous === undefined) return undefined
  const now = await byNumber(run, database, current.view)
  const then = await byNumber(run, database, current.previous)
  if (now === undefined || then === undefined) return undefined
  await run(`UPDATE ${database.schema}.view_current SET view = $1, previous = $2 WHERE name = $3`, [
    then.view,
    now.view,
    storable(name)
  ])
  if (now.fingerprint === then.fingerprint) {
    await setRole(run, database, now.view, "moving")
    await setRole(run, database, then.view, now.role)
    await setRole(run, database, now.view, then.role)
  }
  return byNumber(run, database, then.view)
}
