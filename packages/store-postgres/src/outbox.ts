/**
 * The worker's outbox and checkpoints in a schema of PostgreSQL. Several workers take from it at once: what one is taking, the others
 * step over.
 */
import {
  type Claimed,
  type ItemStatus,
  LeaseLost,
  NotAtPosition,
  Outbox,
  type OutboxCounts,
  type OutboxItem,
  SendProblem,
  type Step
} from "@trygglogg/vault/outbox"
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { DateTime, Effect, Layer, Option, Schema } from "effect"
import { integer, optionalText, type Row, text } from "./column.ts"
import type { Run } from "./database.ts"
import { type Erasable, openErasable, type SchemaOptions } from "./erasable.ts"
import type { DatabaseRefused } from "./error.ts"
import { stateContents } from "./stateSchema.ts"
import { original, storable } from "./storable.ts"
import { damaged } from "./unavailable.ts"

const millis = DateTime.toEpochMillis

const decodePayload = Schema.decodeOption(Schema.fromJsonString(Schema.Json))
const isStatus = Schema.is(Schema.Literals(["pending", "sent", "failed"]))
const isProblem = Schema.is(SendProblem)

const payloadOf = (stored: string): Schema.Json => {
  const payload = decodePayload(stored)
  if (Option.isNone(payload)) throw damaged()
  return payload.value
}

const itemOf = (row: Row): OutboxItem => {
  const status = text(row[1])
  const payload = optionalText(row[2])
  const problem = optionalText(row[5])
  if (!isStatus(status) || !(problem === undefined || isProblem(problem))) throw damaged()
  return {
    key: original(text(row[0])),
    status,
    ...(payload === undefined ? {} : { payload: payloadOf(payload) }),
    dueAt: DateTime.makeUnsafe(integer(row[3])),
    attempts: integer(row[4]),
    ...(problem === undefined ? {} : { problem }),
    ...(row[6] === null ? {} : { sentAt: DateTime.makeUnsafe(integer(row[6])) })
  }
}

const position = async (run: Run, schema: string, consumer: string): Promise<number> => {
  const [row] = await run(`SELECT position FROM ${schema}.consumer WHERE name = $1`, [storable(consumer)])
  return row === undefined ? 0 : integer(row[0])
}

/** Whoever else moves a checkpoint waits for the lock on the table. */
const advance = async (run: Run, schema: string, step: Step): Promise<NotAtPosition | undefined> => {
  const { consumer, from, items, to } = step
  const at = await position(run, schema, consumer)
  if (at !== from) return new NotAtPosition({ consumer, at })
  await run(
    `INSERT INTO ${schema}.consumer (name, position) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET position = excluded.position`,
    [storable(consumer), to]
  )
  await run(
    `INSERT INTO ${schema}.outbox (key, status, payload, due_at)
     SELECT key, 'pending', payload, due_at FROM unnest($1::text[], $2::text[], $3::bigint[]) AS new(key, payload, due_at)
     ON CONFLICT DO NOTHING`,
    [
      items.map(({ key }) => storable(key)),
      items.map(({ payload }) => JSON.stringify(payload)),
      items.map(({ dueAt }) => millis(dueAt))
    ]
  )
  return undefined
}

const claim = async (
  run: Run,
  schema: string,
  now: number,
  leasedUntil: number,
  limit: number
): Promise<ReadonlyArray<Claimed>> => {
  const rows = await run(
    `WITH due AS MATERIALIZED (
       SELECT key FROM ${schema}.outbox WHERE status = 'pending' AND due_at <= $1 AND leased_until <= $1
       ORDER BY due_at, key LIMIT $3 FOR UPDATE SKIP LOCKED
     ), claimed AS (
       UPDATE ${schema}.outbox o SET attempts = o.attempts + 1, token = o.token + 1, leased_until = $2
       FROM due WHERE o.key = due.key RETURNING o.key, o.payload, o.attempts, o.token, o.due_at
     )
     SELECT key, payload, attempts, token FROM claimed ORDER BY due_at, key`,
    [now, leasedUntil, limit]
  )
  return rows.map((row) => ({
    key: original(text(row[0])),
    payload: payloadOf(text(row[1])),
    attempts: integer(row[2]),
    token: integer(row[3])
  }))
}

const counts = async (run: Run, schema: string): Promise<OutboxCounts> => {
  const rows = await run(`SELECT status, count(*), min(due_at) FROM ${schema}.outbox GROUP BY status`)
  const of = (status: ItemStatus) => rows.find((row) => row[0] === status)
  const count = (status: ItemStatus) => integer(of(status)?.[1] ?? 0)
  const numbers = { pending: count("pending"), failed: count("failed"), sent: count("sent") }
  const pending = of("pending")
  return pending === undefined ? numbers : { ...numbers, oldestDue: DateTime.makeUnsafe(integer(pending[2])) }
}

/** What the holder of a lease makes of an item. */
const settling = {
  sent: "status = 'sent', payload = NULL, problem = NULL, sent_at = $3::bigint",
  rescheduled: "due_at = $3::bigint, problem = $4",
  givenUp: "status = 'failed', problem = $3"
}

export const makeOutbox = ({ read, schema, write }: Erasable): Outbox["Service"] => {
  const everybody = { table: "outbox", how: "shared" } as const
  const settle = (set: keyof typeof settling, key: string, token: number, ...values: ReadonlyArray<unknown>) =>
    write(everybody, async (run) => {
      const held = "WHERE key = $1 AND token = $2 AND leased_until <> 0"
      const sql = `UPDATE ${schema}.outbox SET ${settling[set]}, leased_until = 0 ${held} RETURNING 1`
      if ((await run(sql, [storable(key), token, ...values])).length > 0) return true
      const done = `SELECT 1 FROM ${schema}.outbox WHERE key = $1 AND token = $2 AND status = 'sent'`
      return set === "sent" && (await run(done, [storable(key), token])).length > 0
    }).pipe(Effect.flatMap((done) => (done ? Effect.void : Effect.fail(new LeaseLost({ key })))))

  return Outbox.of({
    position: (consumer) => read((run) => position(run, schema, consumer)),
    advance: (step) =>
      Effect.flatMap(
        write({ table: "consumer", how: "alone" }, (run) => advance(run, schema, step)),
        (refused) => refused ?? Effect.void
      ),
    claim: ({ lease, limit }) =>
      Effect.flatMap(DateTime.now, (now) => {
        const until = DateTime.addDuration(now, lease)
        return write(everybody, (run) => claim(run, schema, millis(now), millis(until), limit))
      }),
    markSent: (key, token) => Effect.flatMap(DateTime.now, (now) => settle("sent", key, token, millis(now))),
    reschedule: (key, token, at, problem) => settle("rescheduled", key, token, millis(at), problem),
    giveUp: (key, token, problem) => settle("givenUp", key, token, problem),
    retry: (key, at) =>
      write(everybody, async (run) => {
        const sql = `UPDATE ${schema}.outbox SET status = 'pending', due_at = $2 WHERE key = $1 AND status = 'failed' RETURNING 1`
        return (await run(sql, [storable(key), millis(at)])).length > 0
      }),
    list: ({ limit, status }) =>
      read(async (run) => {
        const rows = await run(
          `SELECT key, status, payload, due_at, attempts, problem, sent_at FROM ${schema}.outbox
           WHERE $1::text IS NULL OR status = $1 ORDER BY due_at, key LIMIT $2`,
          [status ?? null, limit]
        )
        return rows.map(itemOf)
      }),
    counts: read((run) => counts(run, schema))
  })
}

/**
 * The outbox in a schema of a PostgreSQL database, for as long as the layer lives. Several workers may have it open, on several machines
 * whose clocks agree: a clock that is ahead ends others' leases early, which the token makes harmless for what is recorded and not for
 * what is sent.
 *
 * Fails as `StorageUnavailable` when the server cannot be used now, and as `DatabaseRefused` when the schema must not be.
 *
 * @example
 * program.pipe(Effect.provide(layerOutbox({ url, schema: "stockholm_state" })))
 */
export const layerOutbox = (options: SchemaOptions): Layer.Layer<Outbox, StorageUnavailable | DatabaseRefused> =>
  Layer.effect(Outbox, Effect.map(openErasable(options, stateContents, "outbox"), makeOutbox))
