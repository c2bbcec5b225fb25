/** The version of the rules on what was decided by them: of the district too, where it is the command that says in which unit. */
import { assert, describe, it } from "@effect/vitest"
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import { AdoptPolicy } from "../../src/policy/command/adopting.ts"
import { ReceiveBoardQuestion } from "../../src/release/command/board.ts"
import { PlanVisit } from "../../src/risk-assessment/command/planning.ts"
import type { SomePolicyValues } from "../../src/vocabulary/policyValues.ts"
import { BoardQuestionId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { asking, inCity } from "../city.ts"
import { city, district, leif, words } from "../fixture.ts"
import { asked } from "../release/boardQuestion.ts"
import { otherVisit, plan } from "../risk-assessment/visiting.ts"

const today = Day.make("2026-03-02")
const adopted = { validFrom: today, decidedBy: leif, source: "SDN § 4" } as const
const cityAdopts = (values: SomePolicyValues) =>
  handle(AdoptPolicy)({ ...adopted, version: "city", values }, asking("city", leif, "administrator"))
const districtAdopts = (values: SomePolicyValues) =>
  handle(AdoptPolicy)(
    { ...adopted, version: "south", values, unitPath: [district, city] },
    asking("south", leif, "administrator")
  )

describe("the rules in force where it was decided are stamped", () => {
  it.effect(
    "on a board's question: the district's own where its board asks, the city's alone where the city's does",
    () =>
      Effect.gen(function* () {
        yield* districtAdopts({ boardAnswerDays: 21 })
        const there = yield* handle(ReceiveBoardQuestion)(asked, asking("there", leif))
        assert.strictEqual(there.recorded[0]?.meta.policy, `${policyDefaults.version}+south`)
        const other = BoardQuestionId.make("q-city")
        const above = yield* handle(ReceiveBoardQuestion)(
          { ...asked, boardQuestionId: other, text: words(other), unitPath: [city] },
          asking("above", leif)
        )
        assert.strictEqual(above.recorded[0]?.meta.policy, policyDefaults.version)
      }).pipe(inCity())
  )

  it.effect("on a visit that is planned", () =>
    Effect.gen(function* () {
      yield* cityAdopts({ lowRiskVisitsExempt: true })
      const { assessmentId: _, ...lowRisk } = plan
      const before = yield* handle(PlanVisit)(lowRisk, asking("before", leif))
      assert.strictEqual(before.recorded[0]?.meta.policy, "city")
      yield* districtAdopts({ visitMinPersons: 2 })
      const again = yield* handle(PlanVisit)({ ...lowRisk, visitId: otherVisit }, asking("again", leif))
      assert.strictEqual(again.recorded[0]?.meta.policy, "city+south")
    }).pipe(inCity())
  )
})
