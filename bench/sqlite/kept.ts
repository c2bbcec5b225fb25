import { statSync } from "node:fs"
import { join } from "node:path"
import { makeEventLog, openForAudit } from "@trygglogg/store-sqlite"
import { Effect, Scope } from "effect"
import type { Kept } from "../contestants.ts"
import { hashedColumns, makeHashing } from "../hashing.ts"
import { origin } from "../workload.ts"
import { durable } from "./limit.ts"

const pageSize = 512

const hashRows = (file: string, inTree: boolean): number => {
  const database = durable(file)
  const page = database.prepare(
    `SELECT ${hashedColumns} FROM events WHERE position > ? ORDER BY position LIMIT ${pageSize}`
  )
  const hashing = makeHashing(inTree)
  for (let last = 0; ;) {
    const rows = page.all(last)
    for (const row of rows) hashing.add(Object.values(row))
    const next = rows.at(-1)?.[0]
    if (next === undefined) break
    last = Number(next)
  }
  database.close()
  return hashing.count()
}

/** The log's file by its tables and indexes; what belongs to none of them is the file's own. */
const partsOf = (file: string) => {
  const database = durable(file)
  const found = database.prepare("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC").all()
  database.close()
  const parts = found.map((row) => ({ name: String(row[0]), bytes: Number(row[1]) }))
  const rest = statSync(file).size - parts.reduce((sum, { bytes }) => sum + bytes, 0)
  return [...parts, { name: "of none", bytes: rest }]
}

/** A log in a file of its own in a folder. */
export const keepIn = async (path: string, scope: Scope.Scope, name: string): Promise<Kept> => {
  const file = join(path, `${name}.db`)
  const log = await makeEventLog({ file, origin }).pipe(Scope.provide(scope), Effect.runPromise)
  return {
    log,
    address: `sqlite:${file}`,
    settle: async () => {
      const database = durable(file)
      database.exec("PRAGMA wal_checkpoint(TRUNCATE)")
      database.close()
    },
    parts: async () => partsOf(file),
    forAudit: openForAudit(file),
    hashRows: async (inTree) => hashRows(file, inTree)
  }
}
