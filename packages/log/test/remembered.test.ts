import { assert, describe, it } from "@effect/vitest"
import {
  Command,
  Event,
  EventLog,
  Fold,
  handle,
  layerMemory,
  layerRemembered,
  LogUnavailable,
  Remembered,
  Tag
} from "@trygglogg/log"
import { readPast } from "@trygglogg/log/readPast"
import { Effect, Layer, Random, Result, Schema, Stream } from "effect"
import { by, fromTheFuture, store } from "./handling.ts"

const Account = Tag.make("account", Schema.String)
const Bank = Tag.make("bank", Schema.String)
const fields = { account: Schema.String, amount: Schema.Int }
const tags = ({ account }: { readonly account: string }) => [Account(account), Bank("all")]
const Paid = Event.make("Paid", { version: 1, fields, tags })
const Fee = Event.make("Fee", { version: 1, fields, tags })

// Depends on the order: no event can be left out, doubled or moved without showing.
const mixed = (sum: number, amount: number): number => (sum * 31 + amount) % 1_000_003
const balance = Fold.make({ scope: [Account], initial: () => 7 }).on(Paid, (sum, { amount }) => mixed(sum, amount))
const fees = Fold.make({ scope: [Account], initial: () => 0 }).on(Fee, (sum, { amount }) => mixed(sum, amount))
const everything = Fold.make({ scope: [Bank], initial: () => 1 })
  .on(Paid, (sum, { amount }) => mixed(sum, amount))
  .on(Fee, (sum, { amount }) => mixed(sum, -amount))
const payers = Fold.ofWhole({ scope: [Bank], initial: (): ReadonlyArray<string> => [] }).on(Paid, (all, _, { id }) => [
  ...all.slice(-3),
  id
])

let commands = 0
const paid = (amount: number, account = "a") => {
  const event = Paid({ account, amount })
  return store(`c-${(commands += 1)}`, { type: "Paid", version: 1, tags: Paid.tags(event), data: Paid.encode(event) })
}
const fee = (amount: number, account = "a") => {
  const event = Fee({ account, amount })
  return store(`c-${(commands += 1)}`, { type: "Fee", version: 1, tags: Fee.tags(event), data: Fee.encode(event) })
}

const world = Layer.merge(layerMemory, layerRemembered())
const onWorld = <A, E>(effect: Effect.Effect<A, E, EventLog | Remembered>) =>
  Effect.provide(effect, world, { local: true })

const head = Effect.flatMap(EventLog, (log) => log.head)
const past = Effect.fnUntraced(function* <R extends Command.Readings>(readings: R) {
  return (yield* readPast(readings, yield* head)).states()
})
/** The same from the first event on. */
const fromTheFirst = <R extends Command.Readings>(readings: R) =>
  Effect.provide(past(readings), layerRemembered(), { local: true })

/** What is asked for is counted: questions and the events they found. */
const counting = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const log = yield* EventLog
    const counts = { questions: 0, events: 0 }
    const { read, scan } = log
    // The log stays the same object: what is remembered is remembered of it.
    Object.assign(log, {
      read: (options: Parameters<typeof read>[0]) => {
        counts.questions += 1
        return Stream.tap(read(options), () => Effect.sync(() => (counts.events += 1)))
      },
      scan: (options: Parameters<typeof read>[0], take: Parameters<typeof scan>[1]) => {
        counts.questions += 1
        return scan(options, (event) => {
          counts.events += 1
          take(event)
        })
      }
    })
    const result = yield* Effect.ensuring(
      effect,
      Effect.sync(() => Object.assign(log, { read, scan }))
    )
    return { ...counts, result }
  })

describe("what decisions have read", () => {
  it.effect("is not read again: only what is newer is", () =>
    Effect.gen(function* () {
      for (let nth = 0; nth < 20; nth++) yield* paid(nth)
      const readings = { balance: balance("a") }
      assert.strictEqual((yield* counting(past(readings))).events, 20)
      assert.deepInclude(yield* counting(past(readings)), { questions: 0, events: 0 })
      yield* paid(5)
      yield* fee(6)
      const { events, result } = yield* counting(past(readings))
      assert.strictEqual(events, 1)
      assert.deepStrictEqual(result, yield* fromTheFirst(readings))
    }).pipe(onWorld)
  )

  it.effect("is read by everyone where nothing remembers", () =>
    Effect.gen(function* () {
      for (let nth = 0; nth < 3; nth++) yield* paid(nth)
      yield* past({ balance: balance("a") })
      assert.strictEqual((yield* counting(past({ balance: balance("a") }))).events, 3)
    }).pipe(Effect.provide(layerMemory, { local: true }))
  )

  it.effect("comes to the same whoever asked before, for whatever, and however long ago", () =>
    Effect.gen(function* () {
      const accounts = ["a", "b", "c"]
      for (let round = 0; round < 60; round++) {
        // Now and then so many at once that what is known lies too far apart to be read together.
        const many = round % 20 === 19 ? 1_100 : yield* Random.nextIntBetween(0, 6)
        for (let nth = 0; nth < many; nth++) {
          const account = accounts[yield* Random.nextIntBetween(0, 3)] ?? "a"
          const amount = yield* Random.nextIntBetween(1, 1_000)
          yield* (yield* Random.nextBoolean) ? paid(amount, account) : fee(amount, account)
        }
        const any = {
          balance: balance("a"),
          others: accounts.slice(1).map((one) => balance(one)),
          fees: fees(accounts[round % 3] ?? "a"),
          everything: everything("all"),
          payers: payers("all")
        }
        const asked = Object.entries(any)
        const start = yield* Random.nextIntBetween(0, asked.length)
        const readings = Object.fromEntries(asked.slice(start, start + 1 + (round % 3)))
        assert.deepStrictEqual(yield* past(readings), yield* fromTheFirst(readings))
      }
    }).pipe(onWorld)
  )

  it.effect("is another thing for another scope, and for a fold that is made anew", () =>
    Effect.gen(function* () {
      yield* paid(3, "a")
      yield* paid(4, "b")
      yield* past({ balance: balance("a") })
      assert.deepStrictEqual(yield* past({ balance: balance("b") }), { balance: mixed(7, 4) })
      const doubled = Fold.make({ scope: [Account], initial: () => 0 }).on(Paid, (sum, { amount }) => sum + 2 * amount)
      assert.deepStrictEqual(yield* past({ balance: doubled("a") }), { balance: 6 })
    }).pipe(onWorld)
  )

  it.effect("of one log says nothing of another", () =>
    Effect.gen(function* () {
      yield* paid(3)
      yield* past({ balance: balance("a") })
      const elsewhere = Effect.gen(function* () {
        yield* paid(9)
        return yield* past({ balance: balance("a") })
      }).pipe(Effect.provide(layerMemory, { local: true }))
      assert.deepStrictEqual(yield* elsewhere, { balance: mixed(7, 9) })
    }).pipe(onWorld)
  )

  it.effect("is forgotten when the log ends before it", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      for (const amount of [1, 2, 3]) yield* paid(amount)
      const readings = { balance: balance("a") }
      yield* past(readings)
      const { head, scan } = log
      // A copy put back: it has one event.
      Object.assign(log, {
        head: Effect.succeed(1),
        scan: (options: Parameters<typeof scan>[0], take: Parameters<typeof scan>[1]) =>
          scan({ ...options, until: 1 }, take)
      })
      assert.deepStrictEqual(yield* past(readings), { balance: mixed(7, 1) })
      Object.assign(log, { head, scan })
      assert.strictEqual((yield* Remembered).recall(log, readings.balance)?.position, 1)
    }).pipe(onWorld)
  )

  it.effect("is left alone by a decision that was overtaken", () =>
    Effect.gen(function* () {
      for (const amount of [1, 2, 3]) yield* paid(amount)
      const readings = { balance: balance("a") }
      yield* past(readings)
      const earlier = (yield* readPast(readings, 2)).states()
      assert.deepStrictEqual(earlier, { balance: mixed(mixed(7, 1), 2) })
      assert.strictEqual((yield* Remembered).recall(yield* EventLog, readings.balance)?.position, 3)
    }).pipe(onWorld)
  )

  it.effect("is not kept where something could not be read", () =>
    Effect.gen(function* () {
      const closed = Fold.make({ scope: [Tag.make("case", Schema.String)], initial: () => 0 }).on(
        Event.make("CaseClosed", { version: 1, fields: {}, tags: () => [Tag.make("case", Schema.String)("1")] }),
        (count) => count + 1
      )
      yield* store("c-future", fromTheFuture)
      for (let nth = 0; nth < 2; nth++) {
        assert.strictEqual((yield* readPast({ closed: closed("1") }, 1)).unread().length, 1)
      }
    }).pipe(onWorld)
  )
})

describe("the memory", () => {
  it.effect("keeps so many and no more, those that were asked last", () =>
    Effect.gen(function* () {
      const [log, remembered] = [yield* EventLog, yield* Remembered]
      const known = { state: 1, position: 1 }
      for (const id of ["a", "b"]) remembered.keep(log, balance(id), known)
      assert.isDefined(remembered.recall(log, balance("a")))
      remembered.keep(log, balance("c"), known)
      assert.deepStrictEqual(
        ["a", "b", "c"].map((id) => remembered.recall(log, balance(id)) !== undefined),
        [true, false, true]
      )
    }).pipe(Effect.provide(Layer.merge(layerMemory, layerRemembered(2)), { local: true }))
  )
})

const Pay = Command.make("Pay", {
  input: fields,
  reads: ({ account }) => ({ balance: balance(account), everything: everything("all") }),
  emits: [Paid],
  refuses: [],
  // What it pays is what it knows: a decision on too little or too much of the past shows in the log for ever.
  decide: ({ account }, { balance, everything }) => Result.succeed([Paid({ account, amount: balance + everything })])
})

describe("commands that remember", () => {
  const clients = Effect.forEach(
    Array.from({ length: 40 }, (_, nth) => nth),
    (nth) => handle(Pay)({ account: `${nth % 3}`, amount: 0 }, by(`c-pay-${nth}`)),
    { concurrency: 8 }
  )
  const amounts = Effect.map(
    Effect.flatMap(EventLog, (log) => Stream.runCollect(log.read({ query: [{ types: ["Paid"], tags: [] }] }))),
    (events) => events.map(({ data, tags: [account] }) => [account, data])
  )

  it.effect("decide the same as those that do not, also when they race each other", () =>
    Effect.gen(function* () {
      yield* clients
      const decided = yield* amounts
      assert.strictEqual(decided.length, 40)
      // Each amount again, from the events before it alone.
      const sums = new Map<string, number>()
      let all = 1
      for (const [account, data] of decided) {
        const id = String(account)
        const expected = (sums.get(id) ?? 7) + all
        assert.deepStrictEqual(data, { account: id.slice("account:".length), amount: expected })
        sums.set(id, mixed(sums.get(id) ?? 7, expected))
        all = mixed(all, expected)
      }
    }).pipe(onWorld)
  )

  it.effect("rely on nothing any more when the log could not be reached", () =>
    Effect.gen(function* () {
      yield* handle(Pay)({ account: "a", amount: 0 }, by("c-pay"))
      const [log, remembered] = [yield* EventLog, yield* Remembered]
      assert.isDefined(remembered.recall(log, balance("a")))
      const { append } = log
      Object.assign(log, { append: () => Effect.fail(new LogUnavailable({ reason: "io" })) })
      yield* Effect.flip(handle(Pay)({ account: "b", amount: 0 }, by("c-pay-again")))
      Object.assign(log, { append })
      assert.isUndefined(remembered.recall(log, balance("a")))
    }).pipe(onWorld)
  )
})
