import { assert, describe, it } from "vitest"
import { noticesOfVisit } from "../../src/reaction/visits.ts"
import { VisitCheckInMissed, VisitEnded } from "../../src/risk-assessment/event/visit.ts"
import { VisitId } from "../../src/vocabulary/ids.ts"
import { AlarmStep } from "../../src/vocabulary/risk.ts"
import { assistance, at, city, department, person } from "../overview/city.ts"
import { dag, eva, kim, recordedOf, surroundings } from "./department.ts"

const visitId = VisitId.make("v-1")
const dueAt = at("2026-03-02T14:00")
const visit = {
  unitPath: [assistance, department, city],
  contactPerson: person("lo"),
  participants: [person("sara"), person("ali")]
}
const missed = (step: AlarmStep) => recordedOf(VisitCheckInMissed, VisitCheckInMissed({ visitId, dueAt, step }))
const told = (step: AlarmStep, given: Partial<typeof visit> = {}) =>
  noticesOfVisit(missed(step), { ...visit, ...given }, surroundings).map(({ to }) => to)

describe("a check-in that was missed", () => {
  it("is told to the contact person, then to whoever leads the unit, then to the coordinators", () => {
    assert.deepStrictEqual(
      AlarmStep.literals.map((step) => told(step)),
      [[person("lo")], [eva], [kim]]
    )
  })

  it("is told above a manager who is on the visit, and to the coordinators where nobody leads", () => {
    assert.deepStrictEqual(told("manager", { participants: [eva] }), [dag])
    assert.deepStrictEqual(told("manager", { unitPath: [city] }), [kim])
  })

  it("has the same key at every replay, says when, and names nobody", () =>
    assert.deepStrictEqual(noticesOfVisit(missed("contactPerson"), visit, surroundings), [
      { key: "missedCheckIn:c-1.0:p-lo", to: person("lo"), template: "missedCheckIn", at: dueAt }
    ]))

  it("is the only thing of a visit that is written about", () => {
    const ended = recordedOf(VisitEnded, VisitEnded({ visitId, at: dueAt, by: person("sara") }))
    assert.deepStrictEqual(noticesOfVisit(ended, visit, surroundings), [])
  })
})
