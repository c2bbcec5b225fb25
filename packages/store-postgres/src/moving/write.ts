/**
 * Everything a city keeps, taken over into empty schemas: in one transaction, so that whoever is killed on the way leaves nothing. Keys
 * in another database have one of their own, before it: keys without a log open nothing, and are taken over again.
 */
import type { LogUnavailable } from "@trygglogg/log"
import { beginCopy, type LogContents } from "@trygglogg/log/store"
import {
  type CityContents,
  ContentsDiffer,
  type KeysContents,
  type StateContents as State,
  TargetNotEmpty
} from "@trygglogg/vault/cityContents"
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { DateTime, Effect, type Scope, Stream } from "effect"
import { findPlaces, type Places } from "../city.ts"
import { connect, type Database, type Run } from "../database.ts"
import { putPerson } from "../directory.ts"
import type { DatabaseRefused } from "../error.ts"
import { lock, sha256 } from "../eventLog/head.ts"
import { write } from "../eventLog/write.ts"
import { prepareCity } from "../prepare.ts"
import { stateColumns } from "../stateStore.ts"
import { storable } from "../storable.ts"
import type { DatabaseUrlRefused } from "../url.ts"

type Refusal = TargetNotEmpty | ContentsDiffer

/** Thrown to undo the transaction; the refusal itself is remembered beside it, since the driver's errors are all alike. */
class Undone extends Error {}

const orNull = (value: string | undefined): string | null => (value === undefined ? null : storable(value))

const isEmpty = async (run: Run, tables: ReadonlyArray<string>): Promise<boolean> => {
  const [row] = await run(`SELECT ${tables.map((table) => `EXISTS (SELECT FROM ${table})`).join(" OR ")}`)
  return row?.[0] === false
}

/** Pages in order, each written before the next is asked for. */
const eachPage = <A>(stream: Stream.Stream<A, LogUnavailable>, work: (page: ReadonlyArray<A>) => Promise<void>) =>
  Effect.runPromise(Stream.runForEachArray(stream, (page) => Effect.promise(() => work(page))))

/** Whether the rows made the tree that was promised with them. */
const writeLog = async (run: Run, database: Database, { head, rows }: LogContents): Promise<boolean> => {
  const copy = beginCopy(sha256)
  const [types, tags] = [new Map<string, number>(), new Map<string, number>()]
  const known = { commands: new Map<string, number>(), newest: new Map<number, number>() }
  await eachPage(rows, async (page) => {
    const entries = copy.take(page)
    const seen = { ...known, types, tags, lastType: types.size, lastTag: tags.size }
    const brought = await write(run, database, entries, copy.head(), seen)
    for (const [name, id] of brought.types) types.set(name, id)
    for (const [name, id] of brought.tags) tags.set(name, id)
  })
  return copy.makes(head)
}

const writeKeys = async (run: Run, schema: string, { checkValue, entries }: KeysContents): Promise<void> => {
  const kept = entries.flatMap((entry) => (entry._tag === "Kept" ? [entry] : []))
  const destroyed = entries.flatMap((entry) => (entry._tag === "Destroyed" ? [entry] : []))
  await run(
    `INSERT INTO ${schema}.data_key (subject, id, wrapped, made_at)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[])`,
    [
      kept.map(({ subject }) => storable(subject)),
      kept.map(({ id }) => id),
      kept.map(({ wrapped }) => wrapped),
      kept.map(({ madeAt }) => DateTime.toEpochMillis(madeAt))
    ]
  )
  await run(
    `INSERT INTO ${schema}.destroyed (subject, at, decision) SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[])`,
    [
      destroyed.map(({ subject }) => storable(subject)),
      destroyed.map(({ at }) => DateTime.toEpochMillis(at)),
      destroyed.map(({ decision }) => orNull(decision))
    ]
  )
  if (checkValue !== undefined) await run(`INSERT INTO ${schema}.check_value (value) VALUES ($1)`, [checkValue])
}

const writeState = async (run: Run, schema: string, { consumers, outbox, persons, values }: State): Promise<void> => {
  for (const person of persons) await putPerson(run, schema, person)
  await run(
    `INSERT INTO ${schema}.state (${stateColumns})
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[])`,
    [
      values.map(({ namespace }) => storable(namespace)),
      values.map(({ key }) => storable(key)),
      values.map(({ text }) => storable(text)),
      values.map(({ expiresAt }) => expiresAt),
      values.map(({ owner }) => orNull(owner))
    ]
  )
  await run(`INSERT INTO ${schema}.consumer (name, position) SELECT * FROM unnest($1::text[], $2::bigint[])`, [
    consumers.map(([name]) => storable(name)),
    consumers.map(([, position]) => position)
  ])
  await run(
    `INSERT INTO ${schema}.outbox (key, status, payload, due_at, attempts, problem, sent_at)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::integer[], $6::text[], $7::bigint[])`,
    [
      outbox.map(({ key }) => storable(key)),
      outbox.map(({ status }) => status),
      outbox.map(({ payload }) => payload ?? null),
      outbox.map(({ dueAt }) => dueAt),
      outbox.map(({ attempts }) => attempts),
      outbox.map(({ problem }) => problem ?? null),
      outbox.map(({ sentAt }) => sentAt ?? null)
    ]
  )
}

/** One transaction, undone by what the work answers. */
const inOne = Effect.fnUntraced(function* (
  database: Database,
  opening: string,
  work: (run: Run) => Promise<Refusal | undefined>
) {
  let refusal: Refusal | undefined
  const done = database.transaction(opening, async (run) => {
    refusal = await work(run)
    if (refusal !== undefined) throw new Undone()
  })
  yield* Effect.catchIf(
    done,
    () => refusal !== undefined,
    () => Effect.fail(refusal ?? new TargetNotEmpty({ part: "log" }))
  )
})

const keyTables = (schema: string) => [`${schema}.data_key`, `${schema}.destroyed`, `${schema}.check_value`]
const stateTables = (schema: string) => ["person", "state", "consumer", "outbox"].map((table) => `${schema}.${table}`)

/**
 * Takes a city over. The schemas are made ready first (`prepareCity`), and must be empty.
 *
 * Fails as `TargetNotEmpty` where there is anything, and as `ContentsDiffer` where the rows are not those of the tree; then, and
 * whenever it is ended on the way, nothing is kept.
 *
 * @example
 * yield* writeCity({ databaseUrl: Redacted.make("postgres://owner@db/city?schema=stockholm") }, yield* readFrom(files))
 */
export const writeCity = Effect.fnUntraced(function* (
  places: Places,
  contents: CityContents
): Effect.fn.Return<
  void,
  Refusal | DatabaseUrlRefused | DatabaseRefused | LogUnavailable | StorageUnavailable,
  Scope.Scope
> {
  const { keysUrl, schemas, url } = yield* Effect.fromResult(findPlaces(places))
  yield* prepareCity({ ...places, origin: contents.log.origin })
  const keys = yield* contents.keys
  const state = yield* contents.state
  const connected = (schema: string) => connect({ url, connections: 1 }, schema)
  const [log, access] = [yield* connected(schemas.log), yield* connected(schemas.access)]
  const takeKeys = async (run: Run): Promise<Refusal | undefined> => {
    if (!(await isEmpty(run, keyTables(schemas.keys)))) return new TargetNotEmpty({ part: "keys" })
    await writeKeys(run, schemas.keys, keys)
    return undefined
  }
  const takeRest = async (run: Run): Promise<Refusal | undefined> => {
    if (!(await isEmpty(run, [`${log.schema}.events`]))) return new TargetNotEmpty({ part: "log" })
    if (!(await isEmpty(run, [`${access.schema}.events`]))) return new TargetNotEmpty({ part: "access" })
    if (!(await isEmpty(run, stateTables(schemas.state)))) return new TargetNotEmpty({ part: "state" })
    if (!(await writeLog(run, log, contents.log))) return new ContentsDiffer({ part: "log" })
    if (contents.access !== undefined && !(await writeLog(run, access, contents.access))) {
      return new ContentsDiffer({ part: "access" })
    }
    await writeState(run, schemas.state, state)
    return undefined
  }
  const opening = `${lock(log)}; ${lock(access)}`
  if (places.keysUrl === undefined) {
    return yield* inOne(log, opening, async (run) => (await takeKeys(run)) ?? (await takeRest(run)))
  }
  const apart = yield* connect({ url: keysUrl, connections: 1 }, schemas.keys)
  yield* inOne(log, opening, async (run) => {
    const refusal = await takeRest(run)
    if (refusal !== undefined) return refusal
    // Committed before the log is: a log is never there without its keys.
    const took = await Effect.runPromise(Effect.result(inOne(apart, "SELECT", takeKeys)))
    if (took._tag === "Success") return undefined
    if (took.failure._tag === "LogUnavailable") throw took.failure
    return took.failure
  })
}, Effect.scoped)
