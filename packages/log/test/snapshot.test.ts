import { assert, describe, it } from "@effect/vitest"
import {
  Event,
  EventLog,
  Fold,
  handle,
  layerMemory,
  layerSnapshotsMemory,
  LogUnavailable,
  PastUnreadable,
  Command,
  Snapshots,
  type StoredSnapshot,
  Tag
} from "@trygglogg/log"
import { readPast } from "@trygglogg/log/readPast"
import { Effect, Layer, Logger, Result, Schema, Stream } from "effect"
import { by, store } from "./handling.ts"

const Account = Tag.make("account", Schema.String)
const fields = { account: Schema.String, amount: Schema.Int }
const tags = ({ account }: { readonly account: string }) => [Account(account)]
const Paid = Event.make("Paid", { version: 1, fields, tags })
const Fee = Event.make("Fee", { version: 1, fields: { account: Schema.String }, tags })

const State = Schema.Struct({ sum: Schema.Int, last: Schema.Int })
// Depends on the order: no event can be left out, doubled or moved without showing.
const account = (every: number, revision = 1, name = "account") =>
  Fold.make({ scope: [Account], initial: () => ({ sum: 0, last: 0 }) })
    .on(Paid, ({ sum }, { amount }, { position }) => ({ sum: (sum * 31 + amount) % 1_000_003, last: position }))
    .on(Fee, ({ sum }, _, { position }) => ({ sum: sum - 1, last: position }))
    .snapshot({ name, state: State, revision, every })
const bare = Fold.make({ scope: [Account], initial: () => 0 }).on(Fee, (count) => count + 1)

let commands = 0
const paid = (amount: number, id = "a") => {
  const event = Paid({ account: id, amount })
  commands += 1
  return store(`c-${commands}`, { type: "Paid", version: 1, tags: Paid.tags(event), data: Paid.encode(event) })
}
const fee = () =>
  store(`c-${(commands += 1)}`, { type: "Fee", version: 1, tags: ["account:a"], data: { account: "a" } })

const until = Effect.flatMap(EventLog, (log) => log.head)
const folded = (every: number, at?: number, revision = 1) =>
  Effect.gen(function* () {
    const past = yield* readPast({ account: account(every, revision)("a"), fees: bare("a") }, at ?? (yield* until))
    return { ...past.states(), unread: past.unread() }
  })
/** The same without anything kept. */
const whole = (at?: number) => folded(1_000_000, at)

const world = Layer.merge(layerMemory, layerSnapshotsMemory)
const onWorld = <A, E>(effect: Effect.Effect<A, E, EventLog | Snapshots>) =>
  Effect.provide(effect, world, { local: true })

/** How many events a reading reads. */
const counted = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const log = yield* EventLog
    let read = 0
    const counting = EventLog.of({
      ...log,
      read: (options) => Stream.tap(log.read(options), () => Effect.sync(() => (read += 1))),
      scan: (options, take) =>
        log.scan(options, (event) => {
          read += 1
          take(event)
        })
    })
    const result = yield* Effect.provideService(effect, EventLog, counting)
    return { result, read }
  })

const warnings = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.suspend(() => {
    let count = 0
    const logger = Logger.make(({ logLevel }) => void (logLevel === "Warn" && (count += 1)))
    return Effect.map(Effect.provide(effect, Logger.layer([logger])), (result) => ({ result, count }))
  })

const keyOf = (revision = 1) => {
  const { snapshot } = account(1, revision)("a")
  return [snapshot?.fingerprint ?? "", JSON.stringify(["account:a"])] as const
}

/** Changes what is kept. */
const change = (to: (kept: StoredSnapshot) => StoredSnapshot) =>
  Effect.gen(function* () {
    const snapshots = yield* Snapshots
    const kept = yield* snapshots.read(...keyOf())
    assert.isDefined(kept)
    yield* snapshots.write(...keyOf(), to(kept))
  })

describe("a fold with a snapshot", () => {
  it.effect.prop(
    "comes to the same as from the beginning, wherever the snapshot was made",
    { amounts: Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: -9, maximum: 999 }))), split: Schema.Natural },
    ({ amounts, split }) =>
      Effect.gen(function* () {
        for (const amount of amounts) yield* amount < 0 ? fee() : amount % 3 === 0 ? paid(amount, "b") : paid(amount)
        const at = amounts.length === 0 ? 0 : split % (amounts.length + 1)
        const before = yield* whole(at)
        assert.deepStrictEqual(yield* folded(1, at), before, "while it is made")
        for (let position = at; position <= amounts.length; position++) {
          assert.deepStrictEqual(
            yield* folded(1_000_000, position),
            yield* Effect.provide(folded(1_000_000, position), layerSnapshotsMemory)
          )
        }
        assert.deepStrictEqual(yield* folded(1, 0), yield* whole(0), "and before it")
      }).pipe(onWorld),
    { arbitrary: { runs: 40, size: 20 } }
  )

  it.effect("reads only what came after it", () =>
    Effect.gen(function* () {
      for (let nth = 0; nth < 30; nth++) yield* paid(nth)
      assert.strictEqual((yield* counted(folded(10))).read, 30)
      yield* paid(1)
      const { read, result } = yield* counted(folded(10))
      // The event it stands at, and the new one.
      assert.strictEqual(read, 2)
      assert.deepStrictEqual(result, yield* Effect.provide(folded(10), layerSnapshotsMemory))
    }).pipe(onWorld)
  )

  it.effect("is read from the beginning where nothing keeps snapshots", () =>
    Effect.gen(function* () {
      for (let nth = 0; nth < 3; nth++) yield* paid(nth)
      yield* folded(1)
      assert.strictEqual((yield* counted(folded(1))).read, 3)
    }).pipe(Effect.provide(layerMemory, { local: true }))
  )

  it.effect("is not found by another revision of it", () =>
    Effect.gen(function* () {
      for (let nth = 0; nth < 5; nth++) yield* paid(nth)
      yield* folded(1)
      assert.strictEqual((yield* counted(folded(1, 5, 2))).read, 5)
      assert.notStrictEqual(keyOf(1)[0], keyOf(2)[0])
    }).pipe(onWorld)
  )

  it.effect.each([
    {
      what: "whose state was edited",
      to: (kept: StoredSnapshot) => ({ ...kept, state: kept.state.replace('"sum":', '"sum":1') })
    },
    { what: "that is no JSON", to: (kept: StoredSnapshot) => ({ ...kept, state: "{" }) },
    { what: "of another position", to: (kept: StoredSnapshot) => ({ ...kept, position: kept.position - 1 }) },
    { what: "of another log", to: (kept: StoredSnapshot) => ({ ...kept, eventId: "x.0" }) }
  ])("is thrown away, with a warning, when there is one $what", ({ to }) =>
    Effect.gen(function* () {
      for (let nth = 1; nth < 6; nth++) yield* paid(nth)
      const right = yield* folded(5)
      yield* change(to)
      const { count, result } = yield* warnings(folded(1_000_000))
      assert.deepStrictEqual(result, right)
      assert.strictEqual(count, 1)
      assert.isUndefined(yield* (yield* Snapshots).read(...keyOf()))
    }).pipe(onWorld)
  )

  it.effect("is proved by each new one, which is made from the first event and never from it", () =>
    Effect.gen(function* () {
      // A log with the same events by id, that say something else: all that shows of the snapshot is right.
      const before = commands
      const lies = yield* Effect.gen(function* () {
        for (let nth = 0; nth < 5; nth++) yield* paid(7)
        yield* folded(5)
        return yield* (yield* Snapshots).read(...keyOf())
      }).pipe(onWorld)
      commands = before
      for (let nth = 0; nth < 5; nth++) yield* paid(1)
      yield* (yield* Snapshots).write(...keyOf(), lies)
      for (let nth = 0; nth < 6; nth++) yield* paid(1)
      const { count, result } = yield* warnings(folded(5))
      assert.deepStrictEqual(result, yield* Effect.provide(folded(5), layerSnapshotsMemory))
      assert.strictEqual(count, 1)
    }).pipe(onWorld)
  )

  it.effect("does without when the snapshots cannot be had", () =>
    Effect.gen(function* () {
      for (let nth = 0; nth < 5; nth++) yield* paid(nth)
      const expected = yield* folded(1)
      const failing = Effect.fail(new LogUnavailable({ reason: "io" }))
      const broken = Snapshots.of({ read: () => failing, write: () => failing })
      assert.deepStrictEqual(yield* Effect.provideService(folded(1), Snapshots, broken), expected)
    }).pipe(onWorld)
  )
})

const Pay = Command.make("Pay", {
  input: fields,
  reads: ({ account: id }) => ({ account: account(3)(id), fees: bare(id) }),
  emits: [Paid],
  refuses: [],
  decide: (input, past) => Result.succeed([Paid({ ...input, amount: past.account.sum + past.fees })])
})

describe("a command over such a fold", () => {
  it.effect("decides the same, command after command", () =>
    Effect.gen(function* () {
      const play = Effect.gen(function* () {
        const amounts: Array<unknown> = []
        for (let nth = 0; nth < 12; nth++) {
          const { recorded } = yield* handle(Pay)({ account: "a", amount: 0 }, by(`p-${nth}`))
          amounts.push(recorded[0]?.data)
          if (nth === 5) yield* store("fee", { type: "Fee", version: 1, tags: ["account:a"], data: { account: "a" } })
        }
        return amounts
      })
      assert.deepStrictEqual(yield* onWorld(play), yield* Effect.provide(play, layerMemory, { local: true }))
    })
  )

  it.effect("is refused when an event cannot be read, before and after a snapshot", () =>
    Effect.gen(function* () {
      const pay = Effect.flip(handle(Pay)({ account: "a", amount: 0 }, by("p-x")))
      for (let nth = 0; nth < 4; nth++) yield* paid(1)
      yield* folded(3)
      yield* store("odd", { type: "Paid", version: 9, tags: ["account:a"], data: null })
      for (let nth = 0; nth < 4; nth++) yield* paid(1)
      const parked = [{ position: 5, type: "Paid", version: 9, reason: "VersionUnknown" }] as const
      for (let nth = 0; nth < 2; nth++) assert.deepStrictEqual(yield* pay, new PastUnreadable({ parked: [...parked] }))
    }).pipe(onWorld)
  )
})
