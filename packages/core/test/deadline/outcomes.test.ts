/** How the deadlines of incidents came out, as figures count them. */
import { assert, describe, it } from "vitest"
import { outcomesAt } from "../../src/deadline/index.ts"
import { FollowUpMissed, FollowUpPlanned } from "../../src/follow-up/event.ts"
import { HandlingStarted, IncidentReported } from "../../src/incident/event.ts"
import { PolicyAdopted } from "../../src/policy/event.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { exposureId, handled, incidentId, leif, reported, sara } from "../fixture.ts"
import { knownAfter, moment, on, recordedOf, type Told } from "./told.ts"

const monday = "2026-03-02T12:00"
const report = on(monday, IncidentReported, reported({ reportedAt: moment(monday), forms: ["threat"] }))
const started = (time: string) => on(time, HandlingStarted, handled())
const slower = (validFrom: string) =>
  PolicyAdopted({
    scope: "city",
    version: `city-${validFrom}`,
    values: { policeDecisionDays: 30 },
    validFrom: Day.make(validFrom),
    decidedBy: leif,
    source: "KF 2026-01-26 § 3"
  })
const of = (name: string, told: ReadonlyArray<Told>, at: string) =>
  outcomesAt(knownAfter(recordedOf(told)), moment(at))
    .filter(({ deadline }) => deadline === name)
    .map(({ incidentId: about, state }) => [about, state])

describe("the deadlines of an incident", () => {
  it("run, are kept, or are missed: D1 within a working day", () => {
    assert.deepStrictEqual(of("D1", [report], monday), [[incidentId, "open"]])
    assert.deepStrictEqual(of("D1", [report], "2026-03-03T23:00"), [[incidentId, "missed"]])
    assert.deepStrictEqual(of("D1", [report, started("2026-03-03T12:00")], "2026-04-01T12:00"), [[incidentId, "kept"]])
    assert.deepStrictEqual(of("D1", [report, started("2026-03-04T12:00")], "2026-04-01T12:00"), [
      [incidentId, "missed"]
    ])
  })

  it("are judged by the rules that were in force when they started, not by today's", () => {
    const later = on("2026-03-10T12:00", PolicyAdopted, slower("2026-03-10"))
    const at = "2026-03-20T12:00"
    assert.deepStrictEqual(of("D5", [report, later], at), [[incidentId, "missed"]])
    const before = on("2026-03-01T12:00", PolicyAdopted, slower("2026-03-01"))
    assert.deepStrictEqual(of("D5", [before, report], at), [[incidentId, "open"]])
  })

  it("D8: a follow-up noted as missed was missed, though nobody is reminded of it any more", () => {
    const support = { incidentId, exposureId, personRef: sara }
    const dueOn = Day.make("2026-03-16")
    const planned = on(monday, FollowUpPlanned, FollowUpPlanned({ ...support, dueOn, occasion: "extra" }))
    const noted = on("2026-03-18T12:00", FollowUpMissed, FollowUpMissed({ ...support, dueOn, reason: "forgotten" }))
    assert.deepStrictEqual(of("D8", [report, planned], "2026-03-10T12:00"), [[incidentId, "open"]])
    assert.deepStrictEqual(of("D8", [report, planned, noted], "2026-03-18T13:00"), [[incidentId, "missed"]])
    assert.deepStrictEqual(of("D8", [report, planned, noted], "2026-03-01T13:00"), [])
  })
})
