/**
 * Files that were cut off or changed on the disk, found so after a kill: the log is refused, or it is what was there up to some moment, or
 * its own tree says that it is not. Never another history under a tree that fits.
 */
import { execFileSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { EventLog, Query, type Recorded } from "@trygglogg/log"
import { check } from "@trygglogg/log/testing/history"
import { makeRandom, type Random } from "@trygglogg/log/testing/simulation"
import { Effect, Result, Stream } from "effect"
import { commitOf } from "../kill/load.ts"
import { type Server, startServer } from "../postgres/server.ts"
import { logAt, type Place } from "../store.ts"
import type { DrillOptions, Outcome } from "./outcome.ts"

/** What came of a damaged log. */
type Found = "refused" | "shown by its tree" | "an earlier state" | "whole"

const everything = Effect.gen(function* () {
  const log = yield* EventLog
  const events = yield* Stream.runCollect(log.read({ query: Query.all }))
  return { events, origin: log.origin, tree: yield* log.tree }
})

const opened = (place: Place) =>
  Effect.runPromise(Effect.result(Effect.scoped(Effect.provide(everything, logAt(place), { local: true }))))

const filling = Effect.gen(function* () {
  const log = yield* EventLog
  for (let nth = 0; nth < 60; nth++) {
    const { events, meta } = commitOf(`c-${nth}`)
    yield* log.append([{ events, meta }])
  }
  return yield* everything
})

const ids = (events: ReadonlyArray<Recorded>) => events.map(({ id, text }) => `${id} ${text}`)

/** Judges what is served of a damaged log; a fault where it is wrong and nothing says so. */
const judge = (was: ReadonlyArray<Recorded>, looked: Awaited<ReturnType<typeof opened>>): Found | "wrong" => {
  if (Result.isFailure(looked)) return "refused"
  const { events, origin, tree } = looked.success
  if (check({ origin, entries: [], events, tree }).some(({ guarantee }) => guarantee !== "G4"))
    return "shown by its tree"
  const now = ids(events)
  if (now.join() !== ids(was).slice(0, now.length).join()) return "wrong"
  return now.length === was.length ? "whole" : "an earlier state"
}

/** Cuts a file off somewhere, or turns one bit of it. */
const harm = (random: Random, file: string): string => {
  const { size } = statSync(file)
  const at = random(Math.max(1, size))
  if (random(2) === 0) {
    truncateSync(file, at)
    return `${file} cut off at ${at}`
  }
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random(8)), at)
  writeFileSync(file, bytes)
  return `${file}, a bit at ${at}`
}

class Tally {
  readonly counts: Record<string, number> = {}
  readonly faults: Array<string> = []

  add(store: string, what: string, found: Found | "wrong"): void {
    const name = `${store}: ${found}`
    this.counts[name] = (this.counts[name] ?? 0) + 1
    if (found === "wrong") this.faults.push(`${store}, ${what}: another history was served`)
  }
}

/** A copy of the files while the log is open: as a kill leaves them, with everything still in the write-ahead log. */
const sqlite = async (random: Random, count: number, tally: Tally): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "trygglogg-damage-"))
  try {
    const whole = join(folder, "whole")
    const place = `sqlite:${join(folder, "log")}`
    const copied = Effect.tap(filling, () => Effect.sync(() => cpSync(join(folder, "log"), whole, { recursive: true })))
    const { events } = await Effect.runPromise(Effect.provide(copied, logAt(place), { local: true }))
    for (let nth = 0; nth < count; nth++) {
      const copy = join(folder, "copy")
      rmSync(copy, { recursive: true, force: true })
      cpSync(whole, copy, { recursive: true })
      const files = ["log.db", "log.db-wal"]
        .map((name) => join(copy, name))
        .filter((file) => existsSync(file) && statSync(file).size > 0)
      const what = harm(random, files[random(files.length)] ?? join(copy, "log.db"))
      tally.add("sqlite", what, judge(events, await opened(`sqlite:${copy}`)))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Files of the server that hold the log: its tables, and the log it recovers from. */
const filesOf = async (server: Server): Promise<ReadonlyArray<string>> => {
  const rows = await server.sql(
    "SELECT pg_relation_filepath(c.oid) AS path FROM pg_class c WHERE relnamespace = 'damaged'::regnamespace AND relkind IN ('r', 'i')"
  )
  const tables = rows.flatMap(({ path }) => (typeof path === "string" ? [join(server.data, path)] : []))
  const segments = readdirSync(join(server.data, "pg_wal")).filter((name) => /^[0-9A-F]{24}$/.test(name))
  return [...tables, ...segments.map((name) => join(server.data, "pg_wal", name))]
}

const recovered = async (server: Server, events: ReadonlyArray<Recorded>): Promise<Found | "wrong"> => {
  try {
    await server.start()
  } catch {
    return "refused"
  }
  const found = judge(events, await opened(`${server.url}#damaged`))
  await server.stop("SIGQUIT")
  return found
}

const postgres = async (random: Random, count: number, tally: Tally): Promise<void> => {
  const server = await startServer()
  const whole = `${server.data}-whole`
  try {
    const { events } = await Effect.runPromise(Effect.provide(filling, logAt(`${server.url}#damaged`), { local: true }))
    const files = await filesOf(server)
    // Then the tables' files hold the log as well, not only what the server recovers from.
    await server.sql("CHECKPOINT")
    await server.stop("SIGQUIT")
    execFileSync("cp", ["-a", server.data, whole])
    for (let nth = 0; nth < count; nth++) {
      const file = files[random(files.length)] ?? ""
      if (statSync(file).size === 0) continue
      const what = harm(random, file)
      tally.add("postgres", what, await recovered(server, events))
      await server.restore(whole)
    }
  } finally {
    await server.remove()
  }
}

export const damageDrill = async ({ count = 200, seed }: DrillOptions): Promise<Outcome> => {
  const random = makeRandom(seed)
  const tally = new Tally()
  await sqlite(random, count, tally)
  await postgres(random, Math.ceil(count / 8), tally)
  return { figures: { seed, ...tally.counts }, faults: tally.faults }
}
