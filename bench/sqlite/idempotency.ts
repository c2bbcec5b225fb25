/**
 * G5 in two ways, over the log's own tables: the command's id as a unique column on the commit's first event, or as a tag among the
 * others. Each commit asks whether the id is there and is then written.
 */
import { statSync } from "node:fs"
import { join } from "node:path"
import type { DatabaseSync } from "node:sqlite"
import type { Commit } from "@trygglogg/log"
import { makeEventLog } from "@trygglogg/store-sqlite"
import { Effect } from "effect"
import { inOne, openOurs } from "./limit.ts"
import { quick } from "../asked.ts"
import { compare, withFolder } from "../measure.ts"
import { tell } from "../result.ts"
import { commitOf, eventOf, newId, origin } from "../workload.ts"

const total = quick ? 10_000 : 100_000
const rounds = 5

const commits = (count: number): ReadonlyArray<Commit> =>
  Array.from({ length: count }, (_, nth) => commitOf(eventOf(nth)))

/** An empty log's tables, with their indexes and triggers. */
const tables = async (file: string) => {
  await Effect.runPromise(Effect.scoped(makeEventLog({ file, origin })))
  return openOurs(file)
}

const column = async (file: string) => {
  const { database, insert } = await tables(file)
  const find = database.prepare("SELECT position FROM events WHERE command_id = ?")
  const has = (commandId: string) => find.get(commandId) !== undefined
  return { database, has, write: (commit: Commit) => has(commit.meta.commandId) || insert(commit) }
}

const tagged = ({ events, meta }: Commit): Commit => ({
  events: events.map((event) => ({ ...event, tags: [...event.tags, `command:${meta.commandId}`] })),
  meta
})

const tag = async (file: string) => {
  const { database, insert } = await tables(file)
  // Without the column's index, so that only the tag is paid for.
  database.exec("DROP INDEX events_by_command; DROP TRIGGER events_no_replace")
  const find = database.prepare(
    "SELECT t.position FROM tags n JOIN event_tags t ON t.tag_id = n.id WHERE n.name = ? ORDER BY t.position LIMIT 1"
  )
  const has = (commandId: string) => find.get(`command:${commandId}`) !== undefined
  return { database, has, write: (commit: Commit) => has(commit.meta.commandId) || insert(tagged(commit)) }
}

type Way = Awaited<ReturnType<typeof column>>

const writing = (name: string, { database, write }: Way, together: number) => ({
  name,
  count: 1_600,
  run: () => {
    const all = commits(1_600)
    for (let from = 0; from < all.length; from += together) {
      inOne(database, () => all.slice(from, from + together).forEach(write))
    }
  }
})

const asking = (name: string, { has }: Way) => ({
  name,
  count: 20_000,
  run: () => {
    for (let nth = 0; nth < 20_000; nth++) has(newId())
  }
})

const fill = (database: DatabaseSync, write: Way["write"]): void => {
  for (let from = 0; from < total; from += 1_000) inOne(database, () => commits(1_000).forEach(write))
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)")
}

await withFolder(async (path) => {
  const files = { column: join(path, "column.db"), tag: join(path, "tag.db") }
  const ways = { column: await column(files.column), tag: await tag(files.tag) }
  for (const { database, write } of Object.values(ways)) fill(database, write)
  const bytes = Object.values(files).map((file) => statSync(file).size / total)
  console.log(`On ${total} events. Bytes on disk an event: column ${bytes[0]?.toFixed(0)}, tag ${bytes[1]?.toFixed(0)}`)
  for (const together of [1, 16, 100]) {
    tell({
      workload: `ask for a command id and write, ${together} in a transaction`,
      store: "sqlite",
      scores: [],
      lines: await compare([writing("column", ways.column, together), writing("tag", ways.tag, together)], rounds)
    })
  }
  tell({
    workload: "ask for a command id nobody has",
    store: "sqlite",
    scores: [],
    lines: await compare([asking("column", ways.column), asking("tag", ways.tag)], rounds)
  })
})
