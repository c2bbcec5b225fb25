import { assert, describe, expect, it } from "@effect/vitest"
import { ActorRef, Command, type Envelope, handle, layerMemory, LogUnavailable, PastUnreadable } from "@trygglogg/log"
import { DateTime, Effect, Result, Schema } from "effect"
import { TestClock } from "effect/testing"
import { CaseClosed, CaseId, CaseOpened, CloseCase, NotOpened, NotYours, OpenCase, status } from "./casebook.ts"
import { by, caseId, fromTheFuture, layerAppending, me, open, store, stored } from "./handling.ts"

describe("handling a command", () => {
  it.effect("records what was decided, by whom, when and under what, found by its tags", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(60_000)
      const envelope: Envelope = {
        ...by("c-1"),
        role: "officer",
        onBehalfOf: ActorRef.make("a-2"),
        correlationId: "k-1",
        causationId: "c-0.0"
      }
      const { recorded, repeated } = yield* handle(OpenCase)({ ...open, day: "2026-03-01" }, envelope)
      assert.isFalse(repeated)
      assert.deepStrictEqual(recorded, yield* stored)
      const [event] = recorded
      assert.deepStrictEqual(event, {
        position: 1,
        id: "c-1.0",
        type: "CaseOpened",
        version: 2,
        tags: ["case:1", "unit:söder"],
        occurredAt: "2026-03-01",
        data: { caseId, opener: "a-1", units: ["söder"], day: "2026-03-01" },
        text: '{"caseId":"1","opener":"a-1","units":["söder"],"day":"2026-03-01"}',
        recordedAt: DateTime.makeUnsafe(60_000),
        meta: { ...envelope, command: "OpenCase", decidedAt: DateTime.makeUnsafe(60_000) }
      })
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("claims no time for what claims none", () =>
    Effect.gen(function* () {
      const { recorded } = yield* handle(OpenCase)(open, by("c-1"))
      assert.notProperty(recorded[0], "occurredAt")
      assert.notProperty(recorded[0]?.meta, "policy")
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("stamps the policy that the decision's own past names", () =>
    Effect.gen(function* () {
      yield* handle(OpenCase)(open, by("c-1"))
      const { recorded } = yield* handle(CloseCase)({ caseId }, by("c-2"))
      assert.strictEqual(recorded[0]?.meta.policy, "rules-for-a-1")
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("gives the decision its actor and role", () =>
    Effect.gen(function* () {
      const other = ActorRef.make("a-2")
      yield* handle(OpenCase)(open, by("c-1"))
      const refused = yield* Effect.flip(handle(CloseCase)({ caseId }, by("c-2", other)))
      expect(refused).toStrictEqual(new NotYours({ opener: "a-1" }))
      yield* handle(CloseCase)({ caseId }, { ...by("c-3", other), role: "officer" })
      assert.strictEqual((yield* stored).length, 2)
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("tells what to read who asks, and the decision its command id and time", () =>
    Effect.gen(function* () {
      const asked: Array<unknown> = []
      const Ask = Command.make("Ask", {
        input: { caseId: CaseId },
        reads: ({ caseId }, { actor, role }) => {
          asked.push(actor, role)
          return { status: status(caseId) }
        },
        emits: [],
        refuses: [],
        decide: (_input, _past, { actor, commandId, now, role }) => {
          asked.push(actor, commandId, DateTime.toEpochMillis(now), role)
          return Result.succeed([])
        }
      })
      yield* TestClock.setTime(5)
      yield* handle(Ask)({ caseId }, { ...by("c-1"), role: "officer" })
      assert.deepStrictEqual(asked, [me, "officer", me, "c-1", 5, "officer"])
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("is refused and records nothing, and a refusal is not remembered", () =>
    Effect.gen(function* () {
      expect(yield* Effect.flip(handle(CloseCase)({ caseId }, by("c-1")))).toStrictEqual(new NotOpened({ caseId }))
      expect(yield* Effect.flip(handle(CloseCase)({ caseId }, by("c-1")))).toStrictEqual(new NotOpened({ caseId }))
      assert.deepStrictEqual(yield* stored, [])
      yield* handle(OpenCase)(open, by("c-2"))
      const { repeated } = yield* handle(CloseCase)({ caseId }, by("c-1"))
      assert.isFalse(repeated)
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("records nothing where nothing is decided", () =>
    Effect.gen(function* () {
      yield* handle(OpenCase)(open, by("c-1"))
      yield* handle(CloseCase)({ caseId }, by("c-2"))
      assert.deepStrictEqual(yield* handle(CloseCase)({ caseId }, by("c-3")), { recorded: [], repeated: false })
      assert.strictEqual((yield* stored).length, 2)
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("dies of an event that the command does not emit", () =>
    Effect.gen(function* () {
      const Wrong = Command.make("Wrong", {
        input: { caseId: CaseId },
        reads: ({ caseId }) => ({ status: status(caseId) }),
        emits: [CaseOpened],
        refuses: [],
        // @ts-expect-error an event it does not emit
        decide: ({ caseId }) => Result.succeed([CaseClosed({ caseId })])
      })
      const exit = yield* Effect.exit(handle(Wrong)({ caseId }, by("c-1")))
      assert.include(String(exit), "Wrong does not emit CaseClosed")
      assert.deepStrictEqual(yield* stored, [])
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("passes on that the log cannot be had", () =>
    Effect.gen(function* () {
      const failure = yield* Effect.flip(handle(OpenCase)(open, by("c-1")))
      expect(failure).toStrictEqual(new LogUnavailable({ reason: "full" }))
    }).pipe(Effect.provide(layerAppending(() => () => Effect.fail(new LogUnavailable({ reason: "full" })))))
  )
})

describe("a past that cannot be read", () => {
  it.effect("refuses the command that needs it, says which event, and lets the others be", () =>
    Effect.gen(function* () {
      yield* handle(OpenCase)(open, by("c-1"))
      yield* store("c-2", fromTheFuture)
      const failure = yield* Effect.flip(handle(CloseCase)({ caseId }, by("c-3")))
      const parked = [{ position: 2, type: "CaseClosed", version: 2, reason: "VersionUnknown" } as const]
      expect(failure).toStrictEqual(new PastUnreadable({ parked }))
      const { recorded } = yield* handle(OpenCase)({ ...open, caseId: CaseId.make("2") }, by("c-4"))
      assert.strictEqual(recorded.length, 1)
      assert.strictEqual((yield* stored).length, 3)
    }).pipe(Effect.provide(layerMemory))
  )

  it("can be told over a wire, like every refusal", () => {
    const failure = new PastUnreadable({ parked: [{ position: 2, type: "T", version: 2, reason: "ShapeUnknown" }] })
    const wire = Schema.encodeSync(PastUnreadable)(failure)
    expect(Schema.decodeSync(PastUnreadable)(JSON.parse(JSON.stringify(wire)))).toStrictEqual(failure)
  })
})
