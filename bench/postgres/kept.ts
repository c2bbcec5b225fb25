import { makeEventLog, openForAudit } from "@trygglogg/store-postgres"
import { Effect, Redacted, Scope } from "effect"
import type { Client } from "pg"
import type { Kept } from "../contestants.ts"
import { hashedColumns, makeHashing } from "../hashing.ts"
import { origin } from "../workload.ts"

const pageSize = 512

const hashRows = async (client: Client, schema: string, inTree: boolean): Promise<number> => {
  const text = `SELECT ${hashedColumns} FROM ${schema}.events WHERE position > $1 ORDER BY position LIMIT ${pageSize}`
  const hashing = makeHashing(inTree)
  for (let last: unknown = 0; ;) {
    const { rows } = await client.query<Array<unknown>>({ name: "hash", text, values: [last], rowMode: "array" })
    for (const row of rows) hashing.add(row)
    const next = rows.at(-1)?.[0]
    if (next === undefined) return hashing.count()
    last = next
  }
}

/** Tables with their long values and maps, and indexes. */
const partsOf = async (client: Client, schema: string) => {
  const text = `
    SELECT relname, CASE relkind WHEN 'r' THEN pg_table_size(c.oid) ELSE pg_relation_size(c.oid) END
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = $1 AND relkind IN ('r', 'i') ORDER BY 2 DESC`
  const { rows } = await client.query<Array<unknown>>({ text, values: [schema], rowMode: "array" })
  return rows.map((row) => ({ name: String(row[0]), bytes: Number(row[1]) }))
}

/** A log in a schema of its own. */
export const keepOn = async (client: Client, url: string, scope: Scope.Scope, schema: string): Promise<Kept> => {
  const place = { url: Redacted.make(url), schema }
  const log = await makeEventLog({ ...place, origin }).pipe(Scope.provide(scope), Effect.runPromise)
  return {
    log,
    address: `${url}?schema=${schema}`,
    settle: async () => {
      await client.query("VACUUM (ANALYZE)")
      await client.query("CHECKPOINT")
    },
    parts: () => partsOf(client, schema),
    forAudit: openForAudit(place),
    hashRows: (inTree) => hashRows(client, schema, inTree)
  }
}
