import { assert, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import * as Event from "../../event.ts"
import { EventLog, type Uncommitted } from "../../eventLog.ts"
import * as Projection from "../../projection.ts"
import * as Tag from "../../tag.ts"
import { CaseChanged, CaseClosed, CaseOpened, cases, CasesWeighed, opened, store } from "../viewConformance/cases.ts"
import { type KeptViews, type KeptViewsOf, program, type Views, write } from "./world.ts"

const Case = Tag.make("case", Schema.String)
const knows = [CaseOpened, CaseChanged, CasesWeighed, CaseClosed]

const strange = (kept: KeptViews, event: Uncommitted) => Effect.provideService(store(event), EventLog, kept.log)

/** What a newer program writes: a type, and a version, that this one has never heard of. */
const CaseReopened = Event.make("CaseReopened", {
  version: 1,
  fields: { caseId: Schema.String },
  tags: ({ caseId }) => [Case(caseId)]
})
const reopened: Uncommitted = { type: "CaseReopened", version: 1, tags: ["case:a", "unit:x"], data: { caseId: "a" } }

const Row = Schema.Struct({ caseId: Schema.String, times: Schema.Int })
const openings = (step: (times: number) => number) =>
  Projection.make("conformance-openings", { by: Case, row: Row }).on(CaseOpened, (row, { caseId }) => ({
    caseId,
    times: step(row?.times ?? 0)
  }))
const before = openings((times) => times + 1)
/** The same in a program that knows the type. */
const after = before.on(CaseReopened, (row) => row && { ...row, times: row.times + 1 })
/** The same before its mistake was found, and with it. */
const failing = openings((times) => {
  if (times === 1) throw new Error("no second")
  return times + 1
})

const shown = <E extends Event.Any>(views: Views, projection: Projection.Projection<typeof Row.Type, "case", E>) =>
  Effect.map(views.list(projection), ({ parked, partial, rows }) => ({
    rows: rows.map(({ caseId, times }) => `${caseId}${times}`),
    parked: parked.map(({ position, reason }) => `${position} ${reason}`),
    partial
  }))

/** Events that cannot be taken: reported, never dropped, and healed. */
export const parked = (world: KeptViewsOf): void => {
  it.effect(
    "notes an event of an unknown type, marks the rows it is about, and takes it when the program learns it",
    () =>
      Effect.gen(function* () {
        const kept = yield* world
        yield* write(kept, opened("a"), opened("b"))
        yield* strange(kept, reopened)
        const old = yield* program(kept, { knows })
        assert.deepStrictEqual(yield* shown(old, before), {
          rows: ["a1", "b1"],
          parked: ["3 TypeUnknown"],
          partial: ["a"]
        })
        const [one] = (yield* old.find(before, "a")).parked
        assert.deepStrictEqual(one, {
          position: 3,
          type: "CaseReopened",
          version: 1,
          reason: "TypeUnknown",
          ids: ["a"]
        })
        assert.deepStrictEqual((yield* old.find(before, "b")).parked, [])
        assert.deepStrictEqual((yield* old.list(before, { asOf: { known: 3 } })).partial, ["a"])
        assert.deepStrictEqual((yield* old.list(before, { asOf: { known: 2 } })).partial, [])
        const noted = (yield* old.health).find(({ oldestParked }) => oldestParked !== undefined)
        assert.deepStrictEqual([noted?.parked, noted?.oldestParked], [1, 3])
        const newer = yield* program(kept, { knows: [...knows, CaseReopened] })
        assert.deepStrictEqual(yield* shown(newer, after), { rows: ["a2", "b1"], parked: [], partial: [] })
        assert.deepStrictEqual((yield* shown(old, before)).partial, ["a"], "the old program still does not know it")
      }).pipe(Effect.scoped)
  )

  it.effect("looks for unknown types only when it is told which are known", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a"))
      yield* strange(kept, reopened)
      assert.deepStrictEqual((yield* shown(yield* program(kept), before)).parked, [])
    }).pipe(Effect.scoped)
  )

  it.effect("takes an event of a newer version when the program learns the version", () =>
    Effect.gen(function* () {
      const kept = yield* world
      const data = { caseId: "a", title: "", weight: 0, units: [], colour: "red" }
      yield* write(kept, opened("a"))
      yield* strange(kept, { type: "CaseOpened", version: 2, tags: ["case:a"], data })
      const old = yield* program(kept)
      assert.deepStrictEqual(yield* shown(old, before), {
        rows: ["a1"],
        parked: ["2 VersionUnknown"],
        partial: ["a"]
      })
      const next = Event.make("CaseOpened", {
        version: 2,
        fields: { ...CaseOpened.fields, colour: Schema.String },
        tags: ({ caseId }) => [Case(caseId)]
      }).from(1, CaseOpened.fields, (was) => ({ ...was, colour: "none" }))
      const newer = Projection.make("conformance-openings", { by: Case, row: Row }).on(next, (row, { caseId }) => ({
        caseId,
        times: (row?.times ?? 0) + 1
      }))
      assert.deepStrictEqual(yield* shown(yield* program(kept), newer), { rows: ["a2"], parked: [], partial: [] })
    }).pipe(Effect.scoped)
  )

  it.effect("goes on with the others, and heals in order once the step is corrected and it is tried again", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a"), opened("a"), opened("b"), opened("a"))
      const views = yield* program(kept)
      const sick = { rows: ["a1", "b1"], parked: ["2 StepFailed", "4 StepFailed"], partial: ["a"] }
      assert.deepStrictEqual(yield* shown(views, failing), sick)
      // The corrected step shows in nothing but what it computes: without trying again nothing changes.
      const restarted = yield* program(kept)
      assert.deepStrictEqual(yield* shown(restarted, before), sick)
      const { differing, healed, parked } = yield* restarted.rebuild(before, { fresh: true })
      assert.deepStrictEqual(
        healed.map(({ position, reason }) => `${position} ${reason}`),
        sick.parked
      )
      assert.deepStrictEqual([parked, differing.ids], [[], ["a"]])
      assert.deepStrictEqual(yield* shown(restarted, before), { rows: ["a3", "b1"], parked: [], partial: [] })
      const health = (yield* restarted.health).find(({ view }) => view === before.name)
      assert.deepStrictEqual([health?.parked, health?.oldestParked], [0, undefined])
    }).pipe(Effect.scoped)
  )

  it.effect("does not mend what still cannot be taken", () =>
    Effect.gen(function* () {
      const kept = yield* world
      yield* write(kept, opened("a"))
      yield* strange(kept, { type: "CaseClosed", version: 9, tags: ["case:a"], data: null })
      const views = yield* program(kept)
      yield* views.list(cases)
      const { healed, outcome, parked } = yield* views.rebuild(cases, { fresh: true })
      assert.deepStrictEqual([outcome, healed, parked.length], ["switched", [], 1])
      assert.deepStrictEqual((yield* views.list(cases)).partial, ["a"])
    }).pipe(Effect.scoped)
  )
}
