import { assert, describe, expect, it } from "@effect/vitest"
import {
  ActorRef,
  Command,
  CommandId,
  CommandIdReused,
  Contended,
  EventLog,
  handle,
  layerMemory,
  Overtaken
} from "@trygglogg/log"
import { Effect, Result } from "effect"
import { AlreadyOpened, CaseClosed, CaseId, CloseCase, OpenCase, status, type Status } from "./casebook.ts"
import { by, caseId, fromTheFuture, layerAppending, layerInterleaved, open, store, stored } from "./handling.ts"

/** A log on which somebody else is always quicker. */
const layerOvertaking = (attempts: Array<number>) =>
  layerAppending(
    () => (group) =>
      Effect.sync(() => {
        attempts.push(group.length)
        return group.map(() => Result.fail(new Overtaken({ by: 1 })))
      })
  )

describe("a repeated command", () => {
  it.effect("is answered with the first result, though it would be refused now", () =>
    Effect.gen(function* () {
      const first = yield* handle(OpenCase)(open, by("c-1"))
      const again = yield* handle(OpenCase)(open, by("c-1"))
      assert.deepStrictEqual(again, { recorded: first.recorded, repeated: true })
      const another = yield* Effect.flip(handle(OpenCase)(open, by("c-2")))
      expect(another).toStrictEqual(new AlreadyOpened({ caseId }))
      assert.strictEqual((yield* stored).length, 1)
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("is answered with the first result, though it would decide nothing now", () =>
    Effect.gen(function* () {
      yield* handle(OpenCase)(open, by("c-1"))
      const first = yield* handle(CloseCase)({ caseId }, by("c-2"))
      assert.deepStrictEqual(yield* handle(CloseCase)({ caseId }, by("c-2")), {
        recorded: first.recorded,
        repeated: true
      })
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("is answered with the first result, though it would be decided otherwise now", () =>
    Effect.gen(function* () {
      const first = yield* handle(OpenCase)(open, by("c-1"))
      const other = yield* handle(OpenCase)({ ...open, caseId: CaseId.make("2") }, by("c-1"))
      assert.deepStrictEqual(other, { recorded: first.recorded, repeated: true })
      assert.strictEqual((yield* stored).length, 1)
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("is answered with the first result, though its past cannot be read any more", () =>
    Effect.gen(function* () {
      const first = yield* handle(OpenCase)(open, by("c-1"))
      yield* store("c-2", fromTheFuture)
      assert.deepStrictEqual(yield* handle(OpenCase)(open, by("c-1")), { recorded: first.recorded, repeated: true })
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("is carried out once, however often it is sent at once", () =>
    Effect.gen(function* () {
      const answers = yield* Effect.all(
        Array.from({ length: 8 }, () => handle(OpenCase)(open, by("c-1"))),
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual(
        answers.map(({ recorded }) => recorded.map(({ id }) => id)),
        answers.map(() => ["c-1.0"])
      )
      assert.strictEqual(answers.filter(({ repeated }) => !repeated).length, 1)
      assert.strictEqual((yield* stored).length, 1)
    }).pipe(Effect.provide(layerInterleaved))
  )

  it.effect.each([
    { now: "would record something", prepare: [], input: { caseId } },
    { now: "would be refused", prepare: [], input: { caseId: CaseId.make("2") } },
    { now: "would record nothing", prepare: ["c-9"], input: { caseId } }
  ])("of another kind is a reused id, when it $now", ({ input, prepare }) =>
    Effect.gen(function* () {
      yield* handle(OpenCase)(open, by("c-1"))
      for (const commandId of prepare) yield* handle(CloseCase)({ caseId }, by(commandId))
      const before = yield* stored
      const failure = yield* Effect.flip(handle(CloseCase)(input, by("c-1")))
      expect(failure).toStrictEqual(new CommandIdReused({ commandId: CommandId.make("c-1") }))
      assert.deepStrictEqual(yield* stored, before)
    }).pipe(Effect.provide(layerMemory))
  )
})

describe("a command with somebody else's id", () => {
  it.effect.each([
    { now: "would record something", input: { ...open, caseId: CaseId.make("2") } },
    { now: "would be refused", input: open }
  ])("is no repetition, and is not told what was recorded, when it $now", ({ input }) =>
    Effect.gen(function* () {
      yield* handle(OpenCase)(open, by("c-1"))
      const failure = yield* Effect.flip(handle(OpenCase)(input, by("c-1", ActorRef.make("somebody-else"))))
      expect(failure).toStrictEqual(new CommandIdReused({ commandId: CommandId.make("c-1") }))
      assert.strictEqual((yield* stored).length, 1)
    }).pipe(Effect.provide(layerMemory))
  )
})

describe("a raced command", () => {
  it.effect("is decided again: of two who open one case, one opens it and the other is refused", () =>
    Effect.gen(function* () {
      const both = ["c-1", "c-2"].map((id) => Effect.result(handle(OpenCase)(open, by(id))))
      const outcomes = yield* Effect.all(both, { concurrency: "unbounded" })
      const refusals = outcomes.filter(Result.isFailure).map(({ failure }) => failure)
      expect(refusals).toStrictEqual([new AlreadyOpened({ caseId })])
      assert.strictEqual((yield* stored).length, 1)
    }).pipe(Effect.provide(layerInterleaved))
  )

  it.effect("is not disturbed by what it does not read", () =>
    Effect.gen(function* () {
      const ids = Array.from({ length: 12 }, (_, nth) => `${nth}`)
      yield* Effect.all(
        ids.map((id) => handle(OpenCase)({ ...open, caseId: CaseId.make(id) }, by(`c-${id}`))),
        { concurrency: "unbounded" }
      )
      assert.strictEqual((yield* stored).length, ids.length)
    }).pipe(Effect.provide(layerInterleaved))
  )

  it.effect("gives up after a bounded number of times, and has recorded nothing", () =>
    Effect.gen(function* () {
      const attempts: Array<number> = []
      const contended = yield* Effect.flip(handle(OpenCase)(open, by("c-1"))).pipe(
        Effect.provide(layerOvertaking(attempts))
      )
      expect(contended).toStrictEqual(new Contended({ command: "OpenCase" }))
      assert.strictEqual(attempts.length, 17)
    })
  )

  it.effect("is not held up by a race when there is nothing to record", () =>
    Effect.gen(function* () {
      const attempts: Array<number> = []
      const Nothing = Command.make("Nothing", {
        input: { caseId: CaseId },
        reads: ({ caseId }) => ({ status: status(caseId) }),
        emits: [],
        refuses: [],
        decide: () => Result.succeed([])
      })
      const answer = yield* handle(Nothing)({ caseId }, by("c-1")).pipe(Effect.provide(layerOvertaking(attempts)))
      assert.deepStrictEqual(answer, { recorded: [], repeated: false })
      assert.deepStrictEqual(attempts, [])
    })
  )

  it.effect("is decided on the log as it was at one position, and what came after that is seen the next time", () =>
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* handle(OpenCase)({ ...open, caseId: CaseId.make("another") }, by("c-0"))
      const decidedOn: Array<Status> = []
      const Look = Command.make("Look", {
        input: { caseId: CaseId },
        reads: ({ caseId }) => ({ status: status(caseId) }),
        emits: [CaseClosed],
        refuses: [],
        decide: ({ caseId }, { status }) => {
          decidedOn.push(status)
          return Result.succeed([CaseClosed({ caseId })])
        }
      })
      // Somebody opens the case after the head was looked at, and before the facts are read.
      const openFirst = Effect.ignore(handle(OpenCase)(open, by("c-1")).pipe(Effect.provideService(EventLog, log)))
      const scan: EventLog["Service"]["scan"] = (options, take) => Effect.andThen(openFirst, log.scan(options, take))
      yield* handle(Look)({ caseId }, by("c-2")).pipe(Effect.provideService(EventLog, { ...log, scan }))
      assert.deepStrictEqual(decidedOn, ["unopened", "open"])
      assert.strictEqual((yield* stored).length, 3)
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("sees, the second time, what overtook it", () =>
    Effect.gen(function* () {
      yield* handle(OpenCase)(open, by("c-1"))
      const closing = ["c-2", "c-3", "c-4"].map((id) => handle(CloseCase)({ caseId }, by(id)))
      const outcomes = yield* Effect.all(closing, { concurrency: "unbounded" })
      assert.deepStrictEqual(
        outcomes.map(({ recorded }) => recorded.length).toSorted((a, b) => a - b),
        [0, 0, 1]
      )
      assert.strictEqual((yield* stored).length, 2)
    }).pipe(Effect.provide(layerInterleaved))
  )
})
