/** Builds of views: which there are, how far they have come, and which of them answers. All of it inside the caller's transaction. */
import { abandonedAfterMillis, type Build, type Lease, type Named, type Role, type Which } from "@trygglogg/log/views"
import { integer, optionalText, type Row, text } from "../column.ts"
import type { Database } from "../database.ts"
import { damaged } from "../unavailable.ts"

const columns = "id, name, fingerprint, shape, edition, role, position, event_id, token"

const roleOf = (value: string): Role => {
  if (value !== "answering" && value !== "beside" && value !== "kept") throw damaged()
  return value
}

const buildOf = (row: Row): Build => ({
  view: integer(row[0]),
  name: text(row[1]),
  fingerprint: text(row[2]),
  shape: text(row[3]),
  edition: text(row[4]),
  role: roleOf(text(row[5])),
  position: integer(row[6]),
  eventId: optionalText(row[7]),
  token: integer(row[8])
})

export const byNumber = (database: Database, view: number): Build | undefined => {
  const row = database.prepare(`SELECT ${columns} FROM views WHERE id = ?`).get(view)
  return row && buildOf(row)
}

export const find = (database: Database, { fingerprint, name, role }: Which): Build | undefined => {
  const row =
    role === "current"
      ? database
          .prepare(`SELECT ${columns} FROM views WHERE id = (SELECT view FROM view_current WHERE name = ?)`)
          .get(name)
      : database
          .prepare(`SELECT ${columns} FROM views WHERE name = ? AND fingerprint = ? AND role = ?`)
          .get(name, fingerprint, role)
  return row && buildOf(row)
}

/** Forgets a build, rows and all. */
export const forget = (database: Database, view: number): void => {
  for (const table of ["view_index", "view_rows", "view_parked"]) {
    database.prepare(`DELETE FROM ${table} WHERE view = ?`).run(view)
  }
  database.prepare("DELETE FROM views WHERE id = ?").run(view)
  database.prepare("DELETE FROM view_current WHERE view = ?").run(view)
  database.prepare("UPDATE view_current SET previous = NULL WHERE previous = ?").run(view)
}

const forgetAbandoned = (database: Database, name: string, now: number): void => {
  const abandoned = database.prepare(
    `SELECT id FROM views WHERE name = ? AND moved_at < ?
       AND id NOT IN (SELECT view FROM view_current UNION ALL SELECT previous FROM view_current WHERE previous IS NOT NULL)`
  )
  for (const row of abandoned.all(name, now - abandonedAfterMillis)) forget(database, integer(row[0]))
}

export const open = (
  database: Database,
  { edition, fingerprint, name, shape }: Named,
  role: "answering" | "beside",
  now: number
): Build => {
  const known = find(database, { name, fingerprint, role })
  if (known !== undefined) return known
  forgetAbandoned(database, name, now)
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO views (name, fingerprint, shape, edition, role, position, moved_at, token, leased_until)
       VALUES (?, ?, ?, ?, ?, 0, ?, 0, 0)`
    )
    .run(name, fingerprint, shape, edition, role, now)
  const view = Number(lastInsertRowid)
  return { view, name, fingerprint, shape, edition, role, position: 0, eventId: undefined, token: 0 }
}

export const move = (
  database: Database,
  { eventId, position, view }: Build,
  now: number,
  lease: Lease | undefined
): void => {
  database
    .prepare(
      "UPDATE views SET position = ?, event_id = ?, moved_at = ?, leased_until = coalesce(?, leased_until) WHERE id = ?"
    )
    .run(position, eventId ?? null, now, lease?.until ?? null, view)
}

/** A token that nobody had, while nobody else's lease holds. */
export const lease = (database: Database, { view }: Build, now: number, until: number): Lease | undefined => {
  const row = database
    .prepare("UPDATE views SET token = token + 1, leased_until = ? WHERE id = ? AND leased_until <= ? RETURNING token")
    .get(until, view, now)
  return row && { token: integer(row[0]), until }
}

export const release = (database: Database, { view }: Build, { token }: Lease): void => {
  database.prepare("UPDATE views SET leased_until = 0 WHERE id = ? AND token = ?").run(view, token)
}

const makeCurrent = (database: Database, name: string, view: number): void => {
  database
    .prepare(
      `INSERT INTO view_current (name, view) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET previous = view, view = excluded.view WHERE view <> excluded.view`
    )
    .run(name, view)
}

const setRole = (database: Database, view: number, role: Role | "moving"): void => {
  database.prepare("UPDATE views SET role = ? WHERE id = ?").run(role, view)
}

export const switchTo = (database: Database, { view }: Build, { token }: Lease, now: number): boolean => {
  const beside = byNumber(database, view)
  if (beside === undefined || beside.role !== "beside" || beside.token !== token) return false
  const answering = find(database, { ...beside, role: "answering" })
  if (answering !== undefined && answering.position > beside.position) return false
  if (answering !== undefined) {
    const kept = find(database, { ...beside, role: "kept" })
    if (kept !== undefined) forget(database, kept.view)
    setRole(database, answering.view, "kept")
    // Also where it never became the current one: what answered is what there is to go back to.
    makeCurrent(database, beside.name, answering.view)
  }
  setRole(database, view, "answering")
  database.prepare("UPDATE views SET leased_until = 0, moved_at = ? WHERE id = ?").run(now, view)
  makeCurrent(database, beside.name, view)
  return true
}

export const settle = (database: Database, { name, view }: Build): void => {
  const current = database.prepare("SELECT previous FROM view_current WHERE name = ?").get(name)
  // Somebody went back from it, or a newer edition has taken its place: it does not put itself forward again.
  if (current?.[0] !== view) makeCurrent(database, name, view)
}

export const rollBack = (database: Database, name: string): Build | undefined => {
  const row = database.prepare("SELECT view, previous FROM view_current WHERE name = ?").get(name)
  if (row === undefined || row[1] === null) return undefined
  const [now, then] = [byNumber(database, integer(row[0])), byNumber(database, integer(row[1]))]
  if (now === undefined || then === undefined) return undefined
  database.prepare("UPDATE view_current SET view = ?, previous = ? WHERE name = ?").run(then.view, now.view, name)
  if (now.fingerprint === then.fingerprint) {
    setRole(database, now.view, "moving")
    setRole(database, then.view, now.role)
    setRole(database, now.view, then.role)
  }
  return byNumber(database, then.view)
}
