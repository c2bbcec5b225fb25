import { assert, describe, it } from "@effect/vitest"
import { layerMemory, layerRemembered, type Recorded } from "@trygglogg/log"
import { DateTime, Effect, Stream } from "effect"
import { synthesise } from "../../src/testing/index.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { everyEvent } from "../everyEvent.ts"
import { give, history, historyOf, readingsOf, small } from "./history.ts"

const tiny = { ...small, incidents: 20, to: Day.make("2024-07-01") }

const told = (events: ReadonlyArray<Recorded>) =>
  events.map(({ id, meta, recordedAt, tags, text, type, version }) => ({
    id,
    type,
    version,
    tags,
    text,
    meta,
    recordedAt: DateTime.formatIso(recordedAt)
  }))

/** Milliseconds: two years on a machine that does other things too. */
const patience = 120_000

describe("a synthetic city", { timeout: patience }, () => {
  it.effect("lives two years without one command refused, and everything that can happen happens", () =>
    Effect.gen(function* () {
      const events = yield* historyOf(small)
      const types = new Set([...events, ...(yield* readingsOf(small))].map(({ type }) => type))
      assert.deepStrictEqual(
        everyEvent.map(({ type }) => type).filter((type) => !types.has(type)),
        []
      )
      const first = events.filter(({ type }) => type === "IncidentReported")
      const doubles = events.filter(({ type }) => type === "IncidentMergedInto")
      assert.strictEqual(first.length, small.incidents + doubles.length)
      const late = first.filter(({ text }) => text.includes('"lateReason"'))
      assert.isAbove(late.length, doubles.length)
    })
  )

  it.effect("is recorded as of the moments it happened, one after the other, within its days", () =>
    Effect.gen(function* () {
      const events = yield* historyOf(tiny)
      const moments = events.map(({ recordedAt }) => DateTime.formatIso(recordedAt))
      assert.deepStrictEqual(moments, moments.toSorted())
      assert.isTrue((moments[0] ?? "").startsWith(tiny.from))
      assert.isTrue(moments.every((moment) => moment < tiny.to))
      for (const { meta, recordedAt } of events) assert.isTrue(DateTime.Equivalence(meta.decidedAt, recordedAt))
    })
  )

  it.effect("is the same from the same seed, to the id, and another from another", () =>
    Effect.gen(function* () {
      const one = told(yield* historyOf(tiny))
      assert.deepStrictEqual(told(yield* historyOf(tiny)), one)
      const other = told(yield* historyOf({ ...tiny, seed: 2 }))
      const ids = new Set(one.map(({ id }) => id))
      assert.isFalse(other.some(({ id }) => ids.has(id)))
    })
  )

  it.effect("is decided no differently by a program that remembers what it has read", () =>
    Effect.gen(function* () {
      const one = told(yield* historyOf(small))
      assert.deepStrictEqual(told(yield* Effect.provide(historyOf(small), layerRemembered())), one)
    })
  )

  it.effect("given again it adds nothing: what was interrupted is gone on with", () =>
    Effect.gen(function* () {
      yield* give(tiny)
      const before = yield* history
      yield* give(tiny)
      assert.strictEqual((yield* history).length, before.length)
    }).pipe(Effect.provide(layerMemory))
  )

  it.effect("goes on the same way however many incidents there are: a step is made when it is asked for", () =>
    Effect.gen(function* () {
      const size = { ...small, incidents: 20_000 }
      const steps = yield* synthesise(size).pipe(Stream.take(2_000), Stream.runCollect)
      assert.strictEqual(new Set(steps.map(({ name }) => name)).size, 2_000)
    })
  )
})
