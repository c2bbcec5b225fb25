/** The physical limits: the driver itself with prepared statements and the same durability, and nothing of ours around it. */
import { hash } from "node:crypto"
import type { Commit } from "@trygglogg/log"
import { Client } from "pg"
import { plainRows } from "../workload.ts"

export const connected = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

/** Commits several statements in one transaction. */
export const inOne = async (client: Client, work: () => Promise<unknown>): Promise<void> => {
  await client.query("BEGIN")
  await work()
  await client.query("COMMIT")
}

export const plainTable = `
  CREATE TABLE plain (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL, type text NOT NULL, data text NOT NULL, meta text NOT NULL, tags text NOT NULL)`

const insertOne = { name: "one", text: "INSERT INTO plain (id, type, data, meta, tags) VALUES ($1, $2, $3, $4, $5)" }
/** The quickest way to send many rows: a statement of arrays. */
const insertMany = {
  name: "many",
  text: "INSERT INTO plain (id, type, data, meta, tags) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])"
}

const columnsOf = (rows: ReadonlyArray<ReadonlyArray<unknown>>, count: number) =>
  Array.from({ length: count }, (_, nth) => rows.map((row) => row[nth]))

export const insertPlain = async (client: Client, commit: Commit): Promise<void> => {
  for (const values of plainRows(commit)) await client.query({ ...insertOne, values: [...values] })
}

export const insertManyPlain = async (client: Client, commits: ReadonlyArray<Commit>): Promise<void> => {
  await client.query({ ...insertMany, values: columnsOf(commits.flatMap(plainRows), 5) })
}

/** The log's tables in their schema, written by the bare driver: tags, indexes and one hash a row. */
export const makeOurs = (client: Client, schema: string) => {
  const tagIds = new Map<string, number>()
  let position = 0
  const sql = `
    WITH new_tags AS (INSERT INTO ${schema}.tags (id, key) SELECT * FROM unnest($1::integer[], $2::text[])),
    new_events AS (
      INSERT INTO ${schema}.events (position, recorded_at, type_id, version, nth, command, tags, meta, data, leaf)
      SELECT position, 0, 1, 1, nth, command, tags, meta, data, leaf
      FROM unnest($3::bigint[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bytea[])
        AS e(position, nth, command, tags, meta, data, leaf))
    INSERT INTO ${schema}.event_tags (tag_id, position, type_id) SELECT t, p, 1 FROM unnest($10::integer[], $11::bigint[]) AS l(t, p)`
  return async ({ events, meta }: Commit): Promise<void> => {
    const fresh = [...new Set(events.flatMap(({ tags }) => tags))].filter((tag) => !tagIds.has(tag))
    for (const tag of fresh) tagIds.set(tag, tagIds.size + 1)
    const { actor, command: name, commandId, decidedAt, policy, role } = meta
    const values = JSON.stringify([name, commandId, actor, decidedAt, role, policy])
    const rows = events.map(({ data, tags }, nth) => {
      position += 1
      const text = JSON.stringify(data)
      const command = nth === 0 ? commandId : null
      return [position, nth, command, JSON.stringify(tags), values, text, hash("sha256", text, "buffer")]
    })
    const links = events.flatMap(({ tags }, nth) => tags.map((tag) => [tagIds.get(tag), rows[nth]?.[0]]))
    const sent = [fresh.map((tag) => tagIds.get(tag)), fresh, ...columnsOf(rows, 7), ...columnsOf(links, 2)]
    await client.query({ name: "ours", text: sql, values: sent })
  }
}
