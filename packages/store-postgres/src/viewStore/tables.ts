import type { Build, BuildHealth, Listed, ViewTables } from "@trygglogg/log/views"
import { integer, text } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { keyOf, original, storable } from "../storable.ts"
import * as Builds from "./builds.ts"
import * as Exchange from "./exchange.ts"
import { parkedOf, rowsOf as listedRows, totalOf } from "./listing.ts"
import { allRows, rowsOf, write } from "./rows.ts"

/** Events taken in one transaction: enough to make its cost small, few enough to keep others waiting for some milliseconds only. */
const together = 1_024

/** A view may lose its newest rows in a crash: checkpoint and rows go together, and the log has what is missing. */
const opening = "SET LOCAL synchronous_commit = off"

const healthOf = async (run: Run, { schema }: Database): Promise<ReadonlyArray<BuildHealth>> => {
  const rows = await run(
    `SELECT v.name, v.edition, v.position, count(p.position), min(p.position)
     FROM ${schema}.views v LEFT JOIN ${schema}.view_parked p ON p.view = v.id
     WHERE v.role = 'answering' GROUP BY v.id ORDER BY v.name COLLATE "C", v.id`
  )
  return rows.map((row) => ({
    name: original(text(row[0])),
    edition: original(text(row[1])),
    position: integer(row[2]),
    parked: integer(row[3]),
    oldestParked: row[4] === null ? undefined : integer(row[4])
  }))
}

const snapshots = (database: Database): Pick<ViewTables, "readSnapshot" | "writeSnapshot"> => {
  const table = `${database.schema}.fold_snapshots`
  return {
    readSnapshot: (fold, scope) =>
      database.read(async (run) => {
        const [row] = await run(`SELECT position, event_id, state FROM ${table} WHERE fold = $1 AND scope = $2`, [
          fold,
          keyOf(scope)
        ])
        return row && { position: integer(row[0]), eventId: original(text(row[1])), state: text(row[2]) }
      }),
    writeSnapshot: (fold, scope, snapshot) =>
      database.transaction(opening, async (run) => {
        if (snapshot === undefined) {
          await run(`DELETE FROM ${table} WHERE fold = $1 AND scope = $2`, [fold, keyOf(scope)])
          return
        }
        const { eventId, position, state } = snapshot
        await run(
          `INSERT INTO ${table} (fold, scope, position, event_id, state) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (fold, scope) DO UPDATE
             SET position = excluded.position, event_id = excluded.event_id, state = excluded.state`,
          [fold, keyOf(scope), position, storable(eventId), state]
        )
      })
  }
}

/** The tables of the views in a PostgreSQL schema. */
export const makeTables = (database: Database): ViewTables => {
  const transaction = <A>(work: (run: Run) => Promise<A>) => database.transaction(opening, work)
  const listed = async (
    run: Run,
    build: Build | undefined,
    rows: (build: Build) => Promise<Pick<Listed, "rows" | "total">>
  ) => build && { build, ...(await rows(build)), parked: await parkedOf(run, database, build.view) }
  const rowsAt = async (run: Run, { view }: Build) => {
    const build = await Builds.byNumber(run, database, view)
    return build && { position: build.position, rows: await allRows(run, database, view) }
  }
  return {
    together,
    find: (which) => database.read((run) => Builds.find(run, database, which)),
    open: (named, role, now) => transaction((run) => Builds.open(run, database, named, role, now)),
    forget: ({ eventId, position, view }) =>
      transaction(async (run) => {
        const now = await Builds.byNumber(run, database, view, " FOR UPDATE")
        if (now?.position === position && now.eventId === eventId) await Builds.forget(run, database, [view])
      }),
    advance: ({ fold, from, ids, lease, now, to }) =>
      transaction(async (run) => {
        const current = await Builds.byNumber(run, database, from.view, " FOR UPDATE")
        if (current?.position !== from.position) return current
        if (lease !== undefined && lease.token !== current.token) return current
        await write(run, database, from.view, fold(await rowsOf(run, database, from.view, ids)))
        const moved = { ...current, ...to }
        await Builds.move(run, database, moved, now, lease)
        return moved
      }),
    list: (which, { columns, options }) =>
      database.snapshot(async (run) =>
        listed(run, await Builds.find(run, database, which), async ({ view }) => {
          const asked = { view, columns, options }
          const rows = await listedRows(run, database, asked)
          const whole = options.limit === undefined && options.offset === undefined
          return { rows, total: whole ? rows.length : await totalOf(run, database, asked) }
        })
      ),
    row: (which, id) =>
      database.snapshot(async (run) =>
        listed(run, await Builds.find(run, database, which), async ({ view }) => {
          const rows = [...(await rowsOf(run, database, view, [id])).values()]
          return { rows, total: rows.length }
        })
      ),
    both: (one, other) => database.snapshot(async (run) => [await rowsAt(run, one), await rowsAt(run, other)] as const),
    lease: (build, now, until) => transaction((run) => Builds.lease(run, database, build, now, until)),
    release: (build, lease) => transaction((run) => Builds.release(run, database, build, lease)),
    switchTo: (build, lease, now) => transaction((run) => Exchange.switchTo(run, database, build, lease, now)),
    settle: (build) => transaction((run) => Exchange.settle(run, database, build)),
    rollBack: (name) => transaction((run) => Exchange.rollBack(run, database, name)),
    health: database.read((run) => healthOf(run, database)),
    ...snapshots(database)
  }
}
