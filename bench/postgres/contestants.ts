import { layerViewsPostgres } from "@trygglogg/store-postgres"
import { Effect, Exit, Redacted, Scope } from "effect"
import type { Client } from "pg"
import { startPostgres } from "../../packages/store-postgres/test/postgres.ts"
import type { Contestants, Ours, Plain } from "../contestants.ts"
import { keepOn } from "./kept.ts"
import { connected, inOne, insertManyPlain, insertPlain, makeOurs, plainTable } from "./limit.ts"
import { viewOn } from "./view.ts"

const most = 16

const replayOf = async (client: Client): Promise<number> => {
  const text = "SELECT position, id, type, data, meta, tags FROM plain WHERE position > $1 ORDER BY position LIMIT 512"
  let sum = 0
  for (let last: unknown = 0; ;) {
    const { rows } = await client.query<Array<unknown>>({ name: "page", text, values: [last], rowMode: "array" })
    for (const row of rows) sum += Object.keys(JSON.parse(String(row[3]))).length
    const next = rows.at(-1)?.[0]
    if (next === undefined) return sum
    last = next
  }
}

const caseBy = async (client: Client, incidentId: string): Promise<number> => {
  const text = `SELECT data FROM plain WHERE tags COLLATE "C" >= $1 AND tags COLLATE "C" < $2 ORDER BY position`
  const values = [`incident:${incidentId},`, `incident:${incidentId}-`]
  const { rows } = await client.query<Array<unknown>>({ name: "case", text, values, rowMode: "array" })
  return rows.reduce((sum, row) => sum + Object.keys(JSON.parse(String(row[0]))).length, 0)
}

/** Each client has a connection of its own, as each would have in a program without a log. */
const plainOn = (first: Client, clients: ReadonlyArray<Client>): Plain => ({
  oneByOne: async (commits, count) => {
    const left = commits.values()
    const times: Array<number> = []
    const work = async (client: Client) => {
      for (const commit of left) {
        const start = performance.now()
        await insertPlain(client, commit)
        times.push(performance.now() - start)
      }
    }
    await Promise.all(clients.slice(0, count).map(work))
    return times
  },
  batch: (commit) => insertManyPlain(first, [commit]),
  fill: (commits) => insertManyPlain(first, commits),
  replay: () => replayOf(first),
  caseOf: (incidentId) => caseBy(first, incidentId),
  view: (types) => viewOn(first, types)
})

const oursOn = (client: Client): Ours => {
  const insert = makeOurs(client, "ours")
  return {
    batch: (commit) => inOne(client, () => insert(commit)),
    oneByOne: async (commits) => {
      for (const commit of commits) await insert(commit)
    }
  }
}

/** A server of its own that makes everything durable, with a new log, a plain table and the log's tables in it. */
export const contestants = async (): Promise<Contestants> => {
  const server = await startPostgres({ durable: true })
  const scope = Scope.makeUnsafe()
  const first = await connected(server.url)
  const keep = (schema: string) => keepOn(first, server.url, scope, schema)
  const { log } = await keep("log")
  await keep("ours")
  const others = await Promise.all(Array.from({ length: most - 1 }, () => connected(server.url)))
  await first.query(`${plainTable}; CREATE INDEX plain_by_tags ON plain (tags COLLATE "C")`)
  return {
    store: "postgres",
    log,
    plain: plainOn(first, [first, ...others]),
    ours: oursOn(first),
    keep,
    views: (edition) => layerViewsPostgres({ url: Redacted.make(server.url), schema: "views", edition }),
    city: `${server.url}?schema=city`,
    room: server.url,
    end: async () => {
      await Promise.all([first, ...others].map((client) => client.end()))
      await Effect.runPromise(Scope.close(scope, Exit.void))
      await server.remove()
    }
  }
}
