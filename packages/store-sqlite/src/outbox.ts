/**
 * The worker's outbox and checkpoints in a SQLite file beside the log.
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
import type { Erasable } from "./erasable.ts"
import type { DatabaseRefused } from "./error.ts"
import { openState, type StateOptions } from "./stateDatabase.ts"
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
    key: text(row[0]),
    status,
    ...(payload === undefined ? {} : { payload: payloadOf(payload) }),
    dueAt: DateTime.makeUnsafe(integer(row[3])),
    attempts: integer(row[4]),
    ...(problem === undefined ? {} : { problem }),
    ...(row[6] === null ? {} : { sentAt: DateTime.makeUnsafe(integer(row[6])) })
  }
}

const position = ({ prepare }: Erasable, consumer: string): number => {
  const row: Row | undefined = prepare("SELECT position FROM consumer WHERE name = ?").get(consumer)
  return row === undefined ? 0 : integer(row[0])
}

const advance = (database: Erasable, { consumer, from, items, to }: Step): NotAtPosition | undefined => {
  const at = position(database, consumer)
  if (at !== from) return new NotAtPosition({ consumer, at })
  database.prepare("INSERT OR REPLACE INTO consumer (name, position) VALUES (?, ?)").run(consumer, to)
  for (const { dueAt, key, payload } of items) {
    database
      .prepare("INSERT INTO outbox (key, status, payload, due_at) VALUES (?, 'pending', ?, ?) ON CONFLICT DO NOTHING")
      .run(key, JSON.stringify(payload), millis(dueAt))
  }
  return undefined
}

const claim = ({ prepare }: Erasable, now: number, leasedUntil: number, limit: number): ReadonlyArray<Claimed> => {
  const rows: ReadonlyArray<Row> = prepare(
    `SELECT key, payload, attempts, token FROM outbox
     WHERE status = 'pending' AND due_at <= ? AND leased_until <= ? ORDER BY due_at, key LIMIT ?`
  ).all(now, now, limit)
  return rows.map((row) => {
    const claimed = {
      key: text(row[0]),
      payload: payloadOf(text(row[1])),
      attempts: integer(row[2]) + 1,
      token: integer(row[3]) + 1
    }
    prepare("UPDATE outbox SET attempts = ?, token = ?, leased_until = ? WHERE key = ?").run(
      claimed.attempts,
      claimed.token,
      leasedUntil,
      claimed.key
    )
    return claimed
  })
}

const held = "WHERE key = ? AND token = ? AND leased_until <> 0"

const markSent = ({ prepare }: Erasable, key: string, token: number, now: number): boolean => {
  const sent = prepare("SELECT 1 FROM outbox WHERE key = ? AND token = ? AND status = 'sent'").get(key, token)
  if (sent !== undefined) return true
  const set = "status = 'sent', payload = NULL, problem = NULL, sent_at = ?, leased_until = 0"
  return prepare(`UPDATE outbox SET ${set} ${held}`).run(now, key, token).changes === 1
}

const list = ({ prepare }: Erasable, limit: number, status: ItemStatus | undefined): ReadonlyArray<OutboxItem> => {
  const rows: ReadonlyArray<Row> = prepare(
    `SELECT key, status, payload, due_at, attempts, problem, sent_at FROM outbox
     WHERE status = coalesce(?, status) ORDER BY due_at, key LIMIT ?`
  ).all(status ?? null, limit)
  return rows.map(itemOf)
}

const counts = ({ prepare }: Erasable): OutboxCounts => {
  const rows: ReadonlyArray<Row> = prepare("SELECT status, count(*), min(due_at) FROM outbox GROUP BY status").all()
  const of = (status: ItemStatus) => rows.find((row) => row[0] === status)
  const count = (status: ItemStatus) => integer(of(status)?.[1] ?? 0)
  const numbers = { pending: count("pending"), failed: count("failed"), sent: count("sent") }
  const pending = of("pending")
  return pending === undefined ? numbers : { ...numbers, oldestDue: DateTime.makeUnsafe(integer(pending[2])) }
}

const make = (database: Erasable): Outbox["Service"] => {
  const { prepare, read, write } = database
  const settle = (key: string, work: () => boolean) =>
    Effect.flatMap(write(work), (done) => (done ? Effect.void : Effect.fail(new LeaseLost({ key }))))
  return {
    position: (consumer) => read(() => position(database, consumer)),
    advance: (step) =>
      Effect.flatMap(
        write(() => advance(database, step)),
        (refused) => refused ?? Effect.void
      ),
    claim: ({ lease, limit }) =>
      Effect.flatMap(DateTime.now, (now) => {
        const until = DateTime.addDuration(now, lease)
        return write(() => claim(database, millis(now), millis(until), limit))
      }),
    markSent: (key, token) =>
      Effect.flatMap(DateTime.now, (now) => settle(key, () => markSent(database, key, token, millis(now)))),
    reschedule: (key, token, at, problem) =>
      settle(key, () => {
        const set = prepare(`UPDATE outbox SET due_at = ?, problem = ?, leased_until = 0 ${held}`)
        return set.run(millis(at), problem, key, token).changes === 1
      }),
    giveUp: (key, token, problem) =>
      settle(key, () => {
        const set = prepare(`UPDATE outbox SET status = 'failed', problem = ?, leased_until = 0 ${held}`)
        return set.run(problem, key, token).changes === 1
      }),
    retry: (key, at) =>
      write(() => {
        const set = prepare("UPDATE outbox SET status = 'pending', due_at = ? WHERE key = ? AND status = 'failed'")
        return set.run(millis(at), key).changes === 1
      }),
    list: ({ limit, status }) => read(() => list(database, limit, status)),
    counts: read(() => counts(database))
  }
}

/**
 * The outbox on a SQLite file, for as long as the layer lives. Several workers may have it open.
 *
 * Fails as `StorageUnavailable` when the file cannot be used now, and as `DatabaseRefused` when it is another program's or a newer
 * one's.
 *
 * @example
 * program.pipe(Effect.provide(layerOutbox({ file: "data/trygglogg.state.db" })))
 */
export const layerOutbox = (options: StateOptions): Layer.Layer<Outbox, StorageUnavailable | DatabaseRefused> =>
  Layer.effect(
    Outbox,
    Effect.map(openState(options, "outbox"), (database) => Outbox.of(make(database)))
  )
