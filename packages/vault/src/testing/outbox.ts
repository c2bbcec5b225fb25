import { assert, describe, it } from "@effect/vitest"
import { DateTime, Duration, Effect, type Layer } from "effect"
import { TestClock } from "effect/testing"
import { type Claimed, LeaseLost, type NewItem, NotAtPosition, Outbox } from "../outbox.ts"

const time = (millis: number) => DateTime.makeUnsafe(millis)
const item = (key: string, dueAt = 0): NewItem => ({
  key,
  payload: { template: "receipt", to: "e-1" },
  dueAt: time(dueAt)
})
const minute = Duration.minutes(1)

/** Moves the mail consumer on by one, with these items. */
const add = Effect.fnUntraced(function* (...items: ReadonlyArray<NewItem>) {
  const outbox = yield* Outbox
  const from = yield* outbox.position("mail")
  yield* outbox.advance({ consumer: "mail", from, to: from + 1, items })
})

const claimKeys = Effect.fnUntraced(function* (limit = 10) {
  const outbox = yield* Outbox
  return (yield* outbox.claim({ limit, lease: minute })).map(({ key }) => key)
})

/** The one item there is to claim. */
const claimOne: Effect.Effect<Claimed, never, Outbox> = Effect.gen(function* () {
  const outbox = yield* Outbox
  const [claimed] = yield* Effect.orDie(outbox.claim({ limit: 1, lease: minute }))
  return claimed === undefined ? yield* Effect.die("nothing to claim") : claimed
})

const allItems = Effect.flatMap(Outbox, (outbox) => outbox.list({ limit: 10 }))

const checkpoints = <E>(layer: Layer.Layer<Outbox, E>) => {
  it.effect("moves a consumer's checkpoint and adds its items together", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      assert.strictEqual(yield* outbox.position("mail"), 0)
      yield* outbox.advance({ consumer: "mail", from: 0, to: 7, items: [item("a"), item("b")] })
      assert.strictEqual(yield* outbox.position("mail"), 7)
      assert.strictEqual(yield* outbox.position("other"), 0)
      assert.deepStrictEqual(yield* allItems, [
        { ...item("a"), status: "pending", attempts: 0 },
        { ...item("b"), status: "pending", attempts: 0 }
      ])
    }).pipe(Effect.provide(layer))
  )

  it.effect("does neither when the checkpoint is elsewhere", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* outbox.advance({ consumer: "mail", from: 0, to: 7, items: [] })
      const refused = yield* Effect.flip(outbox.advance({ consumer: "mail", from: 6, to: 8, items: [item("a")] }))
      assert.deepStrictEqual(refused, new NotAtPosition({ consumer: "mail", at: 7 }))
      assert.strictEqual(yield* outbox.position("mail"), 7)
      assert.deepStrictEqual(yield* allItems, [])
    }).pipe(Effect.provide(layer))
  )

  it.effect("lets exactly one of several workers take a step", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      const step = (key: string) =>
        Effect.isSuccess(outbox.advance({ consumer: "mail", from: 0, to: 1, items: [item(key)] }))
      const steps = yield* Effect.all([step("a"), step("b"), step("c")], { concurrency: "unbounded" })
      assert.strictEqual(steps.filter((won) => won).length, 1)
      assert.strictEqual((yield* allItems).length, 1)
    }).pipe(Effect.provide(layer))
  )

  it.effect("adds a cause once, whatever has become of it and whichever consumer meets it", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* add(item("a"))
      const { token } = yield* claimOne
      yield* outbox.markSent("a", token)
      yield* add(item("a"), item("b"), { ...item("b"), payload: "another" })
      yield* outbox.advance({ consumer: "other", from: 0, to: 1, items: [item("a")] })
      const items = yield* allItems
      assert.deepStrictEqual(
        items.map(({ key, status }) => [key, status]),
        [
          ["a", "sent"],
          ["b", "pending"]
        ]
      )
      assert.deepStrictEqual(items[1]?.payload, item("b").payload)
    }).pipe(Effect.provide(layer))
  )
}

const leases = <E>(layer: Layer.Layer<Outbox, E>) => {
  it.effect("gives out what is due, longest first, no more than asked for", () =>
    Effect.gen(function* () {
      yield* add(item("late", 2_000), item("b", 1_000), item("a", 1_000), item("first", 500))
      yield* TestClock.setTime(1_000)
      assert.deepStrictEqual(yield* claimKeys(2), ["first", "a"])
      assert.deepStrictEqual(yield* claimKeys(), ["b"])
      assert.deepStrictEqual(yield* claimKeys(), [])
      yield* TestClock.setTime(2_000)
      assert.deepStrictEqual(yield* claimKeys(), ["late"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("gives an item out again when its lease has ended, with a higher token", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* add(item("a"))
      const first = yield* claimOne
      assert.deepStrictEqual([first.payload, first.attempts], [item("a").payload, 1])
      yield* TestClock.setTime(59_999)
      assert.deepStrictEqual(yield* claimKeys(), [])
      yield* TestClock.setTime(60_000)
      const second = yield* claimOne
      assert.strictEqual(second.attempts, 2)
      assert.isAbove(second.token, first.token)
      assert.deepStrictEqual(yield* Effect.flip(outbox.markSent("a", first.token)), new LeaseLost({ key: "a" }))
      yield* outbox.markSent("a", second.token)
    }).pipe(Effect.provide(layer))
  )

  it.effect.each([
    {
      reports: "reschedule",
      report: (token: number) => Effect.flatMap(Outbox, (it) => it.reschedule("a", token, time(0), "deferred"))
    },
    { reports: "giveUp", report: (token: number) => Effect.flatMap(Outbox, (it) => it.giveUp("a", token, "rejected")) },
    { reports: "markSent", report: (token: number) => Effect.flatMap(Outbox, (it) => it.markSent("a", token)) }
  ])("takes $reports from the holder of the lease only", ({ report }) =>
    Effect.gen(function* () {
      yield* add(item("a"))
      assert.deepStrictEqual(yield* Effect.flip(report(0)), new LeaseLost({ key: "a" }))
      const { token } = yield* claimOne
      const before = yield* allItems
      assert.deepStrictEqual(yield* Effect.flip(report(token + 1)), new LeaseLost({ key: "a" }))
      assert.deepStrictEqual(yield* allItems, before)
      yield* report(token)
      assert.notDeepEqual(yield* allItems, before)
    }).pipe(Effect.provide(layer))
  )

  it.effect("knows no lease of an item that does not exist", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      assert.deepStrictEqual(yield* Effect.flip(outbox.markSent("a", 1)), new LeaseLost({ key: "a" }))
    }).pipe(Effect.provide(layer))
  )
}

const outcomes = <E>(layer: Layer.Layer<Outbox, E>) => {
  it.effect("forgets the payload of what is sent, keeps that it was, and may be told so twice", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* add(item("a"))
      const { token } = yield* claimOne
      yield* TestClock.setTime(5_000)
      yield* outbox.markSent("a", token)
      yield* outbox.markSent("a", token)
      const sent = { key: "a", status: "sent", dueAt: time(0), attempts: 1, sentAt: time(5_000) } as const
      assert.deepStrictEqual(yield* allItems, [sent])
      yield* TestClock.setTime(1_000_000)
      assert.deepStrictEqual(yield* claimKeys(), [])
    }).pipe(Effect.provide(layer))
  )

  it.effect("makes a rescheduled item due later, for anybody, and its token void", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* add(item("a"))
      const { token } = yield* claimOne
      yield* outbox.reschedule("a", token, time(90_000), "deferred")
      assert.deepStrictEqual(yield* Effect.flip(outbox.markSent("a", token)), new LeaseLost({ key: "a" }))
      const waiting = { ...item("a", 90_000), status: "pending", attempts: 1, problem: "deferred" } as const
      assert.deepStrictEqual(yield* allItems, [waiting])
      yield* TestClock.setTime(89_999)
      assert.deepStrictEqual(yield* claimKeys(), [])
      yield* TestClock.setTime(90_000)
      assert.deepStrictEqual(yield* claimKeys(), ["a"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("leaves what was given up alone until somebody asks for it", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* add(item("a"), item("b"))
      assert.isFalse(yield* outbox.retry("a", time(0)))
      const { token } = yield* claimOne
      yield* outbox.giveUp("a", token, "rejected")
      const failed = { ...item("a"), status: "failed", attempts: 1, problem: "rejected" } as const
      assert.deepStrictEqual(yield* outbox.list({ status: "failed", limit: 10 }), [failed])
      assert.deepStrictEqual(yield* claimKeys(), ["b"])
      assert.isFalse(yield* outbox.retry("c", time(0)))
      assert.isTrue(yield* outbox.retry("a", time(0)))
      assert.deepStrictEqual(yield* Effect.flip(outbox.markSent("a", token)), new LeaseLost({ key: "a" }))
      assert.deepStrictEqual(yield* claimKeys(), ["a"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("counts, and says how long the oldest has waited", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      assert.deepStrictEqual(yield* outbox.counts, { pending: 0, failed: 0, sent: 0 })
      yield* add(item("a", 10), item("b", 20), item("c", 30), item("d", 40))
      yield* TestClock.setTime(100)
      const sent = yield* claimOne
      yield* outbox.markSent(sent.key, sent.token)
      const failed = yield* claimOne
      yield* outbox.giveUp(failed.key, failed.token, "noAddress")
      assert.deepStrictEqual(yield* outbox.counts, { pending: 2, failed: 1, sent: 1, oldestDue: time(30) })
      assert.deepStrictEqual(
        (yield* outbox.list({ status: "pending", limit: 1 })).map(({ key }) => key),
        ["c"]
      )
    }).pipe(Effect.provide(layer))
  )
}

/**
 * What any outbox must do.
 *
 * @param name how the suite is called in the output
 * @param layer an outbox without items, a new one each time it is built
 * @example
 * outboxConformance("memory", layerMemory)
 */
export const outboxConformance = <E>(name: string, layer: Layer.Layer<Outbox, E>) =>
  describe(`outbox: ${name}`, () => {
    checkpoints(layer)
    leases(layer)
    outcomes(layer)
  })
