/**
 * Everything a city keeps, taken over into new files: written in a folder beside their place, and moved there when all is whole, the
 * log last. Whoever is killed on the way leaves either nothing in place, or whole files which the same command moves to the end.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs"
import { platform } from "node:os"
import { basename, dirname, join } from "node:path"
import { hex, type LogUnavailable } from "@trygglogg/log"
import { beginCopy, type LogContents, Names } from "@trygglogg/log/store"
import {
  type CityContents,
  ContentsDiffer,
  type KeysContents,
  type StateContents,
  TargetNotEmpty
} from "@trygglogg/vault/cityContents"
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { DateTime, Effect, Stream } from "effect"
import { type Database, open, type Options } from "../database.ts"
import { putPerson } from "../directory.ts"
import type { DatabaseRefused } from "../error.ts"
import { databaseOptions } from "../eventLog.ts"
import { write } from "../eventLog/append.ts"
import { makeReader } from "../eventLog/names.ts"
import * as Head from "../eventLog/head.ts"
import { keyMigrations } from "../keyStore.ts"
import { stateMigrations } from "../stateDatabase.ts"
import { stateColumns } from "../stateStore.ts"
import { unavailable } from "../unavailable.ts"
import type { Files } from "../url.ts"

/** The order in which they are moved: a log is never there without what belongs to it. */
const parts = ["access", "keys", "state", "log"] as const

const attempt = <A>(work: () => A) => Effect.try({ try: work, catch: unavailable })

const takeLog = Effect.fnUntraced(function* (
  file: string,
  part: ContentsDiffer["part"],
  { head, origin, rows }: LogContents
) {
  const database = yield* open(databaseOptions({ file, origin }))
  const copy = beginCopy(Head.sha256)
  const reader = makeReader(database)
  yield* database.transaction(() => Head.create(database, origin))
  yield* Stream.runForEachArray(rows, (page) =>
    database.transaction(() => {
      const done = write(reader, copy.take(page))
      Names.remember(reader.names, done.types, done.tags)
      Head.save(database, copy.head())
    })
  )
  if (!copy.makes(head)) return yield* new ContentsDiffer({ part })
}, Effect.scoped)

const writeKeys = ({ prepare }: Database, { checkValue, entries }: KeysContents): void => {
  const kept = prepare("INSERT INTO data_key (subject, id, wrapped, made_at) VALUES (?, ?, ?, ?)")
  const destroyed = prepare("INSERT INTO destroyed (subject, at, decision) VALUES (?, ?, ?)")
  for (const entry of entries) {
    if (entry._tag === "Kept") kept.run(entry.subject, entry.id, entry.wrapped, DateTime.toEpochMillis(entry.madeAt))
    else destroyed.run(entry.subject, DateTime.toEpochMillis(entry.at), entry.decision ?? null)
  }
  if (checkValue !== undefined) prepare("INSERT INTO check_value (one, value) VALUES (1, ?)").run(checkValue)
}

const writeState = (database: Database, { consumers, outbox, persons, values }: StateContents): void => {
  const value = database.prepare(`INSERT INTO state (${stateColumns}) VALUES (?, ?, ?, ?, ?)`)
  const consumer = database.prepare("INSERT INTO consumer (name, position) VALUES (?, ?)")
  const item = database.prepare(
    "INSERT INTO outbox (key, status, payload, due_at, attempts, problem, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
  )
  for (const person of persons) putPerson(database, person)
  for (const { expiresAt, key, namespace, owner = null, text } of values)
    value.run(namespace, key, text, expiresAt, owner)
  for (const [name, position] of consumers) consumer.run(name, position)
  for (const { attempts, dueAt, key, payload = null, problem = null, sentAt = null, status } of outbox) {
    item.run(key, status, payload, dueAt, attempts, problem, sentAt)
  }
}

const takeFile = Effect.fnUntraced(function* (
  options: Pick<Options, "file" | "kind" | "migrations">,
  work: (database: Database) => void
) {
  const database = yield* open({ ...options, durable: true })
  yield* database.transaction(() => work(database))
}, Effect.scoped)

const syncFolder = (path: string): void => {
  // Windows cannot open a folder, and needs no such call for a new name to last.
  if (platform() === "win32") return
  const folder = openSync(path, "r")
  fsyncSync(folder)
  closeSync(folder)
}

/** Says of a folder that all in it is whole, and of which log it is. */
const markerIn = (staging: string): string => join(staging, "whole")

/** What was written whole is moved to its place. May be done again after it was stopped anywhere. */
const moveIn = (files: Files, staging: string): void => {
  for (const part of parts) {
    const staged = join(staging, basename(files[part]))
    if (existsSync(staged)) renameSync(staged, files[part])
    syncFolder(dirname(files.log))
  }
  rmSync(staging, { recursive: true, force: true })
}

const describe = ({ head, origin }: LogContents): string => JSON.stringify([origin, head.position, hex(head.root)])

/**
 * Takes a city over into files that are not there yet.
 *
 * Fails as `TargetNotEmpty` where one of them is, and as `ContentsDiffer` where the rows are not those of the tree; then nothing is kept.
 *
 * @example
 * yield* writeCity(Result.getOrThrow(filesOf("sqlite:./data/trygglogg.db")), yield* readFrom(places))
 */
export const writeCity = Effect.fnUntraced(function* (
  files: Files,
  contents: CityContents
): Effect.fn.Return<void, TargetNotEmpty | ContentsDiffer | LogUnavailable | DatabaseRefused | StorageUnavailable> {
  const staging = `${files.log}.moving`
  const marker = markerIn(staging)
  const whole = yield* attempt(() => (existsSync(marker) ? readFileSync(marker, "utf8") : undefined))
  // Only the moving was left to do when the same command was stopped.
  if (whole === describe(contents.log)) return yield* attempt(() => moveIn(files, staging))
  const there = parts.toReversed().find((part) => existsSync(files[part]))
  if (there !== undefined) return yield* new TargetNotEmpty({ part: there })
  yield* attempt(() => rmSync(staging, { recursive: true, force: true }))
  yield* attempt(() => mkdirSync(staging, { recursive: true, mode: 0o700 }))
  const staged = (part: (typeof parts)[number]) => join(staging, basename(files[part]))
  const take = Effect.gen(function* () {
    yield* takeLog(staged("log"), "log", contents.log)
    if (contents.access !== undefined) yield* takeLog(staged("access"), "access", contents.access)
    const keys = yield* contents.keys
    const state = yield* contents.state
    yield* takeFile({ file: staged("keys"), kind: "keys", migrations: keyMigrations }, (database) =>
      writeKeys(database, keys)
    )
    yield* takeFile({ file: staged("state"), kind: "state", migrations: stateMigrations }, (database) =>
      writeState(database, state)
    )
  })
  yield* Effect.tapError(take, () => attempt(() => rmSync(staging, { recursive: true, force: true })))
  yield* attempt(() => {
    writeFileSync(marker, describe(contents.log), { flush: true })
    syncFolder(staging)
    moveIn(files, staging)
  })
})
