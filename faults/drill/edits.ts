/** An administrator with every right edits, deletes and swaps rows on PostgreSQL: `verify` names exactly the events that were touched. */
import { verifyLog } from "@trygglogg/audit"
import { EventLog } from "@trygglogg/log"
import { makeRandom, type Random } from "@trygglogg/log/testing/simulation"
import { openForAudit } from "@trygglogg/store-postgres"
import { Effect, Redacted } from "effect"
import { commitOf } from "../kill/load.ts"
import { type Server, startServer } from "../postgres/server.ts"
import { logAt } from "../store.ts"
import type { DrillOptions, Outcome } from "./outcome.ts"

const schema = "edited"
const commits = 80

const contents = [
  "recorded_at = recorded_at + 1",
  "version = version + 1",
  "occurred_at = '1999'",
  "data = data || ' '"
]

/** One edit in SQL, and the positions it touches. */
const editOf = (random: Random, events: number): { readonly sql: string; readonly at: ReadonlyArray<number> } => {
  const one = 1 + random(events)
  const other = 1 + ((one + random(events - 1)) % events)
  switch (random(3)) {
    case 0:
      return { sql: `UPDATE events SET ${contents[random(contents.length)]} WHERE position = ${one}`, at: [one] }
    case 1:
      return {
        sql: `DELETE FROM event_tags WHERE position = ${one}; DELETE FROM events WHERE position = ${one}`,
        at: [one]
      }
    default:
      return {
        sql: `UPDATE events SET data = CASE position
            WHEN ${one} THEN (SELECT data || ' ' FROM events WHERE position = ${other})
            ELSE (SELECT data || ' ' FROM events WHERE position = ${one}) END
          WHERE position IN (${one}, ${other})`,
        at: [...new Set([one, other])].toSorted((a, b) => a - b)
      }
  }
}

/** The guards are laid off for the edit and put back, so that nothing tells but the rows themselves. */
const administrate = (server: Server, sql: string) =>
  server.sql(`SET search_path = ${schema}; SET session_replication_role = replica;
    ALTER TABLE events DISABLE TRIGGER ALL; ALTER TABLE event_tags DISABLE TRIGGER ALL;
    ${sql};
    ALTER TABLE events ENABLE ALWAYS TRIGGER events_append_only;
    ALTER TABLE event_tags ENABLE ALWAYS TRIGGER event_tags_append_only`)

const faultyPositions = (url: string) =>
  Effect.gen(function* () {
    const { faults } = yield* verifyLog(yield* openForAudit({ url: Redacted.make(url), schema }))
    return faults.flatMap(({ last, position }) =>
      position === undefined
        ? []
        : Array.from({ length: (last ?? position) - position + 1 }, (_, index) => position + index)
    )
  }).pipe(Effect.scoped, Effect.runPromise)

const distinct = (positions: ReadonlyArray<number>) => [...new Set(positions)].toSorted((a, b) => a - b)

const fill = Effect.gen(function* () {
  const log = yield* EventLog
  const all = Array.from({ length: commits }, (_, nth) => commitOf(`c-${nth}`))
  yield* log.append(all.map(({ events, meta }) => ({ events, meta })))
  return yield* log.head
})

export const editsDrill = async ({ count = 100, seed }: DrillOptions): Promise<Outcome> => {
  const server = await startServer()
  const random = makeRandom(seed)
  const faults: Array<string> = []
  try {
    const place = `${server.url}#${schema}`
    for (let edit = 1; edit <= count; edit++) {
      await server.sql(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
      const events = await Effect.runPromise(Effect.provide(fill, logAt(place), { local: true }))
      const { at, sql } = editOf(random, events)
      await administrate(server, sql)
      const found = distinct(await faultyPositions(server.url))
      if (found.join() !== at.join()) faults.push(`edit ${edit} at ${at.join()}, found at ${found.join()}: ${sql}`)
    }
    return { figures: { edits: count, seed, located: count - faults.length }, faults }
  } finally {
    await server.remove()
  }
}
