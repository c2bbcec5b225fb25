/**
 * What the worker still has to send, and how far it has read the log: moved together, so that a kill between the two loses nothing
 * and repeats nothing.
 *
 * An item is named by its cause (`incident-closed:<id>:reporter`), so the same cause met again adds nothing: a replay sends nothing twice.
 * Payloads may name people by pseudonym only, and are forgotten once sent.
 */
import { Context, DateTime, type Duration, Effect, Layer, Order, Schema } from "effect"
import type { StorageUnavailable } from "./storageUnavailable.ts"

/** Something to send, from when on. */
export interface NewItem {
  /** Unique for ever: the cause and the receiver. */
  readonly key: string
  readonly payload: Schema.Json
  readonly dueAt: DateTime.Utc
}

/**
 * Why something was not sent. A closed set, since a mail server's own words may hold an address.
 *
 * `unreachable`: no connection. `deferred`: the server said "not now" (SMTP 4xx). `rejected`: the server said no (5xx). `noAddress`:
 * the directory does not know the receiver. `unreadable`: this release cannot read the payload.
 */
export const SendProblem = Schema.Literals(["unreachable", "deferred", "rejected", "noAddress", "unreadable"])
export type SendProblem = typeof SendProblem.Type

/** `failed` was given up and waits for somebody to look at it; the others are what they say. */
export type ItemStatus = "pending" | "sent" | "failed"

export interface OutboxItem {
  readonly key: string
  readonly status: ItemStatus
  /** Nothing once it is sent. */
  readonly payload?: Schema.Json
  readonly dueAt: DateTime.Utc
  /** How often it was claimed. */
  readonly attempts: number
  readonly problem?: SendProblem
  readonly sentAt?: DateTime.Utc
}

/** An item that is yours until the lease ends. Show the token with whatever you report of it. */
export interface Claimed {
  readonly key: string
  readonly payload: Schema.Json
  /** How often it was claimed, this time included. */
  readonly attempts: number
  readonly token: number
}

export interface OutboxCounts {
  readonly pending: number
  readonly failed: number
  readonly sent: number
  /** When the pending item that has waited longest was due; nothing when none is pending. */
  readonly oldestDue?: DateTime.Utc
}

/** What a consumer moves by in one step. */
export interface Step {
  readonly consumer: string
  readonly from: number
  readonly to: number
  readonly items: ReadonlyArray<NewItem>
}

/** The consumer's checkpoint is not where the caller thought: another worker has moved it. Read it again and go on from there. */
export class NotAtPosition extends Schema.TaggedError<NotAtPosition>()("NotAtPosition", {
  consumer: Schema.String,
  at: Schema.Int
}) {}

/** The item is somebody else's by now, or is settled: the lease had ended. What the caller did may have been done twice. */
export class LeaseLost extends Schema.TaggedError<LeaseLost>()("LeaseLost", { key: Schema.String }) {}

/** The rules are the conformance suite's, `@trygglogg/vault/testing/outbox`; every outbox passes it. */
export class Outbox extends Context.Service<
  Outbox,
  {
    /** How far a consumer has read the log; 0 when it never moved. */
    readonly position: (consumer: string) => Effect.Effect<number, StorageUnavailable>
    /**
     * Moves the checkpoint and adds the items, both or neither. An item whose key is known already is left as it is.
     *
     * @example
     * outbox.advance({ consumer: "mail", from: 41, to: 42, items: [{ key: "receipt:r-1", payload: { template: "receipt" }, dueAt }] })
     */
    readonly advance: (step: Step) => Effect.Effect<void, NotAtPosition | StorageUnavailable>
    /**
     * Takes items that are due and nobody's, the longest due first. Until the lease ends nobody else gets them; afterwards whoever
     * claims gets a higher token, and the earlier one counts no more.
     */
    readonly claim: (options: {
      readonly limit: number
      readonly lease: Duration.Duration
    }) => Effect.Effect<ReadonlyArray<Claimed>, StorageUnavailable>
    /** Sent. The payload is forgotten, the key stays. May be repeated by who did it. */
    readonly markSent: (key: string, token: number) => Effect.Effect<void, LeaseLost | StorageUnavailable>
    /** Not sent this time: due again at `at`, for anybody. */
    readonly reschedule: (
      key: string,
      token: number,
      at: DateTime.Utc,
      problem: SendProblem
    ) => Effect.Effect<void, LeaseLost | StorageUnavailable>
    /** Not sent and not to be tried again until somebody asks for it with `retry`. */
    readonly giveUp: (
      key: string,
      token: number,
      problem: SendProblem
    ) => Effect.Effect<void, LeaseLost | StorageUnavailable>
    /** Makes a failed item due at `at` again, and answers whether there was one. */
    readonly retry: (key: string, at: DateTime.Utc) => Effect.Effect<boolean, StorageUnavailable>
    /** Items by due time, then key; of one status where one is given. */
    readonly list: (options: {
      readonly status?: ItemStatus
      readonly limit: number
    }) => Effect.Effect<ReadonlyArray<OutboxItem>, StorageUnavailable>
    /** For health and metrics. */
    readonly counts: Effect.Effect<OutboxCounts, StorageUnavailable>
  }
>()("@trygglogg/vault/Outbox") {}

const time = DateTime.toEpochMillis

const byDue: Order.Order<Entry> = Order.combine(
  Order.mapInput(Order.Number, ({ item }: Entry) => time(item.dueAt)),
  Order.mapInput(Order.String, ({ item }: Entry) => item.key)
)

interface Entry {
  readonly item: OutboxItem
  /** Grows with each claim. */
  readonly token: number
  /** When the lease ends or ended, unless nobody holds one. */
  readonly leasedUntil: number
}

const unleased = 0

const claimable = ({ item, leasedUntil }: Entry, now: DateTime.Utc): boolean =>
  item.status === "pending" && time(item.dueAt) <= time(now) && leasedUntil <= time(now)

const countsOf = (items: ReadonlyArray<OutboxItem>): OutboxCounts => {
  const pending = items.filter(({ status }) => status === "pending")
  const failed = items.filter(({ status }) => status === "failed").length
  const numbers = { pending: pending.length, failed, sent: items.length - pending.length - failed }
  const [oldest] = pending
  return oldest === undefined ? numbers : { ...numbers, oldestDue: oldest.dueAt }
}

/** An outbox that is gone when the process ends: for tests, and for trying things out. */
export const layerMemory: Layer.Layer<Outbox> = Layer.sync(Outbox, () => {
  const positions = new Map<string, number>()
  const entries = new Map<string, Entry>()
  const ordered = () => [...entries.values()].toSorted(byDue)

  /** The holder of the lease settles the item; that ends the lease. */
  const settle = (key: string, token: number, change: (item: OutboxItem) => OutboxItem) =>
    Effect.suspend(() => {
      const entry = entries.get(key)
      if (entry === undefined || entry.token !== token || entry.leasedUntil === unleased) return new LeaseLost({ key })
      entries.set(key, { item: change(entry.item), token, leasedUntil: unleased })
      return Effect.void
    })

  return Outbox.of({
    position: (consumer) => Effect.sync(() => positions.get(consumer) ?? 0),
    advance: ({ consumer, from, items, to }) =>
      Effect.suspend(() => {
        const at = positions.get(consumer) ?? 0
        if (at !== from) return new NotAtPosition({ consumer, at })
        positions.set(consumer, to)
        for (const item of items) {
          if (entries.has(item.key)) continue
          entries.set(item.key, { item: { ...item, status: "pending", attempts: 0 }, token: 0, leasedUntil: unleased })
        }
        return Effect.void
      }),
    claim: ({ lease, limit }) =>
      Effect.map(DateTime.now, (now) => {
        const leasedUntil = time(DateTime.addDuration(now, lease))
        const free = ordered().filter((entry) => claimable(entry, now))
        return free.slice(0, limit).map(({ item, token }) => {
          const claimed = { item: { ...item, attempts: item.attempts + 1 }, token: token + 1, leasedUntil }
          entries.set(item.key, claimed)
          return { key: item.key, payload: item.payload ?? null, attempts: claimed.item.attempts, token: claimed.token }
        })
      }),
    markSent: (key, token) =>
      Effect.flatMap(DateTime.now, (sentAt) => {
        const entry = entries.get(key)
        if (entry?.item.status === "sent" && entry.token === token) return Effect.void
        return settle(key, token, ({ attempts, dueAt }) => ({ key, status: "sent", dueAt, attempts, sentAt }))
      }),
    reschedule: (key, token, at, problem) => settle(key, token, (item) => ({ ...item, dueAt: at, problem })),
    giveUp: (key, token, problem) => settle(key, token, (item) => ({ ...item, status: "failed", problem })),
    retry: (key, at) =>
      Effect.sync(() => {
        const entry = entries.get(key)
        if (entry?.item.status !== "failed") return false
        entries.set(key, { ...entry, item: { ...entry.item, status: "pending", dueAt: at } })
        return true
      }),
    list: ({ limit, status }) =>
      Effect.sync(() => {
        const items = ordered().map(({ item }) => item)
        return items.filter((item) => status === undefined || item.status === status).slice(0, limit)
      }),
    counts: Effect.sync(() => countsOf(ordered().map(({ item }) => item)))
  })
})
