import type { BuildHealth, Listed, ViewTables } from "@trygglogg/log/views"
import type { Build } from "@trygglogg/log/views"
import { integer, text } from "../column.ts"
import type { Database } from "../database.ts"
import * as Builds from "./builds.ts"
import { parkedOf, rowsOf as listedRows, totalOf } from "./listing.ts"
import { allRows, rowsOf, write } from "./rows.ts"

/** Events taken in one transaction: a row that many of them change is written once. Takes some tens of milliseconds. */
const together = 4_096

const healthOf = (database: Database): ReadonlyArray<BuildHealth> =>
  database
    .prepare(
      `SELECT v.name, v.edition, v.position, count(p.position), min(p.position)
       FROM views v LEFT JOIN view_parked p ON p.view = v.id
       WHERE v.role = 'answering' GROUP BY v.id ORDER BY v.name, v.id`
    )
    .all()
    .map((row) => ({
      name: text(row[0]),
      edition: text(row[1]),
      position: integer(row[2]),
      parked: integer(row[3]),
      oldestParked: row[4] === null ? undefined : integer(row[4])
    }))

const snapshots = (database: Database): Pick<ViewTables, "readSnapshot" | "writeSnapshot"> => ({
  readSnapshot: (fold, scope) =>
    database.read(() => {
      const row = database
        .prepare("SELECT position, event_id, state FROM fold_snapshots WHERE fold = ? AND scope = ?")
        .get(fold, scope)
      return row && { position: integer(row[0]), eventId: text(row[1]), state: text(row[2]) }
    }),
  writeSnapshot: (fold, scope, snapshot) =>
    database.transaction(() => {
      if (snapshot === undefined) {
        database.prepare("DELETE FROM fold_snapshots WHERE fold = ? AND scope = ?").run(fold, scope)
        return
      }
      database
        .prepare(
          "INSERT OR REPLACE INTO fold_snapshots (fold, scope, position, event_id, state) VALUES (?, ?, ?, ?, ?)"
        )
        .run(fold, scope, snapshot.position, snapshot.eventId, snapshot.state)
    })
})

/** The tables of the views in a SQLite file. */
export const makeTables = (database: Database): ViewTables => {
  const listed = (build: Build | undefined, rows: (build: Build) => Pick<Listed, "rows" | "total">) =>
    build && { build, ...rows(build), parked: parkedOf(database, build.view) }
  const rowsAt = ({ view }: Build) => {
    const build = Builds.byNumber(database, view)
    return build && { position: build.position, rows: allRows(database, view) }
  }
  return {
    together,
    find: (which) => database.read(() => Builds.find(database, which)),
    open: (named, role, now) => database.transaction(() => Builds.open(database, named, role, now)),
    forget: ({ eventId, position, view }) =>
      database.transaction(() => {
        const now = Builds.byNumber(database, view)
        if (now?.position === position && now.eventId === eventId) Builds.forget(database, view)
      }),
    advance: ({ fold, from, ids, lease, now, to }) =>
      database.transaction(() => {
        const current = Builds.byNumber(database, from.view)
        if (current?.position !== from.position) return current
        if (lease !== undefined && lease.token !== current.token) return current
        write(database, from.view, fold(rowsOf(database, from.view, ids)))
        const moved = { ...current, ...to }
        Builds.move(database, moved, now, lease)
        return moved
      }),
    list: (which, { columns, options }) =>
      database.snapshot(() =>
        listed(Builds.find(database, which), ({ view }) => {
          const asked = { view, columns, options }
          const rows = listedRows(database, asked)
          const whole = options.limit === undefined && options.offset === undefined
          return { rows, total: whole ? rows.length : totalOf(database, asked) }
        })
      ),
    row: (which, id) =>
      database.snapshot(() =>
        listed(Builds.find(database, which), ({ view }) => {
          const rows = [...rowsOf(database, view, [id]).values()]
          return { rows, total: rows.length }
        })
      ),
    both: (one, other) => database.snapshot(() => [rowsAt(one), rowsAt(other)] as const),
    lease: (build, now, until) => database.transaction(() => Builds.lease(database, build, now, until)),
    release: (build, lease) => database.transaction(() => Builds.release(database, build, lease)),
    switchTo: (build, lease, now) => database.transaction(() => Builds.switchTo(database, build, lease, now)),
    settle: (build) => database.transaction(() => Builds.settle(database, build)),
    rollBack: (name) => database.transaction(() => Builds.rollBack(database, name)),
    health: database.read(() => healthOf(database)),
    ...snapshots(database)
  }
}
