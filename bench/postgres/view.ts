/** W6's limit: the table of cases, written by the driver itself. */
import type { Client } from "pg"
import { type CaseRow, casesIn } from "../cases.ts"

/** Events to a transaction: as many as the store takes. */
const together = 1_024

const table = `
  DROP TABLE IF EXISTS cases;
  CREATE TABLE cases (id text COLLATE "C" PRIMARY KEY, unit text COLLATE "C", events bigint, last bigint);
  CREATE INDEX cases_by_unit ON cases (unit);
  CREATE INDEX cases_by_last ON cases (last)`

const page = {
  name: "view-page",
  text: "SELECT position, type, data FROM plain WHERE position > $1 ORDER BY position LIMIT $2",
  rowMode: "array"
} as const

const put = {
  name: "view-put",
  text: `INSERT INTO cases SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[])
    ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, events = cases.events + excluded.events, last = excluded.last`
}

/** Like a view of the store, it may lose its newest rows in a crash. */
const write = async (client: Client, cases: ReadonlyMap<string, CaseRow>): Promise<void> => {
  const rows = [...cases.values()]
  const values = [
    [...cases.keys()],
    rows.map(({ unit }) => unit),
    rows.map(({ events }) => events),
    rows.map(({ last }) => last)
  ]
  await client.query("BEGIN; SET LOCAL synchronous_commit = off")
  await client.query({ ...put, values })
  await client.query("COMMIT")
}

export const viewOn = async (client: Client, types: ReadonlyArray<string>): Promise<number> => {
  await client.query(table)
  for (let position: unknown = 0; ;) {
    const { rows } = await client.query<Array<unknown>>({ ...page, values: [position, together] })
    const next = rows.at(-1)?.[0]
    if (next === undefined) {
      const counted = await client.query<Array<unknown>>({ text: "SELECT count(*) FROM cases", rowMode: "array" })
      return Number(counted.rows[0]?.[0])
    }
    await write(client, casesIn(rows, types))
    position = next
  }
}
