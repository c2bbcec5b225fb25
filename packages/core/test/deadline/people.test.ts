import { assert, describe, it } from "vitest"
import { FollowUpHeld, FollowUpMissed, FollowUpPlanned, SupportDeclined } from "../../src/follow-up/event.ts"
import { MemberJoined, MemberLeft, MemberMoved, UnitMoved, UnitRegistered } from "../../src/organisation/event.ts"
import {
  PolicyAdopted,
  PolicyRetired,
  RoutineAcknowledged,
  TrainingCompleted,
  TrainingWaived
} from "../../src/policy/event.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { city, district, exposureId, incidentId, joined, left, leif, ravi, reception, sara, units } from "../fixture.ts"
import { districtDecides } from "../risk-assessment/visiting.ts"
import { deadlines, moment, on, only, type Told } from "./told.ts"

const organised: ReadonlyArray<Told> = units.map((unit) => on("2020-01-01T08:00", UnitRegistered, unit))
const monday = "2026-03-02T12:00"
const day = (text: string): Day => Day.make(text)
const office = UnitId.make("office")
const officeIn = (parent: UnitId) =>
  on(
    "2020-01-01T08:00",
    UnitRegistered,
    UnitRegistered({ unitId: office, kind: "unit", name: "Kontoret", parent, from: day("2020-01-01") })
  )
const moved = (fromUnit: UnitId, toUnit: UnitId, at: string) =>
  on(`${at}T06:00`, MemberMoved, MemberMoved({ memberRef: sara, fromUnit, toUnit, at: day(at) }))

describe("D8: support is followed up on the days planned", () => {
  const support = { incidentId, exposureId, personRef: sara }
  const follow = (dueOn: string) =>
    on(monday, FollowUpPlanned, FollowUpPlanned({ ...support, dueOn: day(dueOn), occasion: "extra" }))
  const two = [follow("2026-03-16"), follow("2026-04-01")]
  const held = (time: string) =>
    on(
      time,
      FollowUpHeld,
      FollowUpHeld({
        ...support,
        at: moment(time),
        sufficient: "no",
        relevant: "yes",
        enoughFromEmployer: "yes",
        stillAffected: true,
        wantsMore: true,
        answeredBySelf: true
      })
    )
  const states = (told: ReadonlyArray<Told>, time: string) => deadlines("D8", told, time).map(({ state }) => state)

  it("reminds the person on the day, and whoever handles the case when it has passed", () => {
    const [first] = deadlines("D8", two, "2026-03-16T12:00")
    assert.deepStrictEqual(
      first?.steps.map(({ at, step, to }) => [at, step, to]),
      [
        [moment("2026-03-15T23:00"), "reminder", "person"],
        [moment("2026-03-16T23:00"), "missed", "handler"]
      ]
    )
    assert.deepStrictEqual(states(two, "2026-03-17T12:00"), ["missed", "open"])
  })

  it("is met by one held in time, also before its day, and the next is waited for", () => {
    assert.deepStrictEqual(states([...two, held("2026-03-10T12:00")], "2026-03-20T12:00"), ["met", "open"])
    assert.deepStrictEqual(states([...two, held("2026-03-18T12:00")], "2026-03-20T12:00"), ["missed", "open"])
  })

  it("is none of support that was declined, or of one noted as missed", () => {
    assert.deepStrictEqual(states([...two, on(monday, SupportDeclined, SupportDeclined(support))], monday), [])
    const missed = on(
      "2026-03-18T12:00",
      FollowUpMissed,
      FollowUpMissed({ ...support, dueOn: day("2026-03-16"), reason: "forgotten" })
    )
    assert.deepStrictEqual(states([...two, missed], "2026-03-18T13:00"), ["open"])
  })
})

describe("D11: somebody new is introduced", () => {
  const came = on(monday, MemberJoined, { ...joined(sara), from: day("2026-03-02") })
  const trained = (content: "introduction" | "reporting") =>
    on(
      "2026-03-20T12:00",
      TrainingCompleted,
      TrainingCompleted({ personRef: sara, content, on: day("2026-03-20"), versions: [] })
    )

  it("within thirty days of the first", () => {
    assert.strictEqual(only("D11", [came], monday).dueAt, moment("2026-04-01T22:00"))
    assert.strictEqual(only("D11", [came, trained("introduction")], "2026-04-09T12:00").state, "met")
    assert.strictEqual(only("D11", [came, trained("reporting")], "2026-04-09T12:00").state, "missed")
    const waived = TrainingWaived({ personRef: sara, content: "introduction", reason: "trainedElsewhere" })
    assert.strictEqual(
      only("D11", [came, on("2026-03-09T12:00", TrainingWaived, waived)], "2026-04-09T12:00").state,
      "met"
    )
  })

  it("once: not again in another unit, and not when they have left", () => {
    const also = on("2026-05-02T12:00", MemberJoined, { ...joined(sara), unitId: district })
    assert.strictEqual(deadlines("D11", [came, trained("introduction"), also], "2026-05-02T12:00").length, 1)
    assert.deepStrictEqual(
      deadlines("D11", [came, on("2026-03-09T12:00", MemberLeft, left(sara, "2026-03-09"))], "2026-03-09T13:00"),
      []
    )
  })

  it("by the rules of the unit", () => {
    const stricter = on("2026-01-01T12:00", PolicyAdopted, districtDecides({ introductionDays: 10 }))
    assert.strictEqual(only("D11", [...organised, stricter, came], monday).dueAt, moment("2026-03-12T23:00"))
  })

  it("in the unit they have moved to, on the day that was told before", () => {
    const stricter = on("2026-01-01T12:00", PolicyAdopted, districtDecides({ introductionDays: 10 }))
    const told = [...organised, officeIn(city), stricter, came, moved(reception, office, "2026-03-10")]
    const { dueAt, key, unitPath } = only("D11", told, "2026-03-20T12:00")
    assert.deepStrictEqual([dueAt, unitPath], [moment("2026-03-12T23:00"), [office]])
    assert.strictEqual(key, only("D11", [...organised, officeIn(city), stricter, came], monday).key)
  })

  it("in a unit beside the one they have moved from and left: that goes on", () => {
    const beside = on(monday, MemberJoined, { ...joined(sara), unitId: district, from: day("2026-03-02") })
    const away = on("2026-03-12T12:00", MemberLeft, { ...left(sara, "2026-03-12"), unitId: office })
    assert.deepStrictEqual(
      deadlines("D11", [came, beside, moved(reception, office, "2026-03-10"), away], "2026-04-09T12:00").map(
        ({ state, unitPath }) => [unitPath, state]
      ),
      [[[district], "missed"]]
    )
  })
})

describe("D12: a changed routine is acknowledged", () => {
  const adopted = on("2025-12-20T12:00", PolicyAdopted, districtDecides({}))
  const works = on("2020-01-01T09:00", MemberJoined, joined(sara))
  const base = [...organised, works, adopted]
  const said = (time: string) =>
    on(time, RoutineAcknowledged, RoutineAcknowledged({ personRef: sara, version: "d-2026", how: "read" }))

  it("by everybody in the unit and below it, within thirty days", () => {
    const { about, dueAt, policyVersion } = only("D12", base, "2026-01-05T12:00")
    assert.deepStrictEqual(
      [about.personRef, about.version, dueAt, policyVersion],
      [sara, "d-2026", moment("2026-01-31T23:00"), "default-2026-04+d-2026"]
    )
    assert.strictEqual(only("D12", [...base, said("2026-01-20T12:00")], "2026-02-05T12:00").state, "met")
    assert.strictEqual(only("D12", [...base, said("2026-02-03T12:00")], "2026-02-05T12:00").state, "missed")
  })

  it("from their first day of those who come later, and by nobody elsewhere", () => {
    const came = on("2026-03-01T12:00", MemberJoined, { ...joined(ravi), from: day("2026-03-02") })
    const elsewhere = on("2020-01-01T09:00", MemberJoined, { ...joined(leif), unitId: city })
    assert.deepStrictEqual(
      deadlines("D12", [...base, came, elsewhere], monday).map(({ about, dueAt }) => [about.personRef, dueAt]),
      [
        [sara, moment("2026-01-31T23:00")],
        [ravi, moment("2026-04-01T22:00")]
      ]
    )
  })

  const begun = (told: ReadonlyArray<Told>, time: string) => {
    const { about, dueAt, key, state } = only("D12", told, time)
    return { unitId: about.unitId, dueAt, key, state }
  }
  const first = { unitId: reception, dueAt: moment("2026-01-31T23:00") }

  it("as it began, by whoever changes unit below those who adopted it: neither put off nor told of again", () => {
    const told = [...base, officeIn(district)]
    const { key } = begun(told, "2026-01-05T12:00")
    for (const at of ["2026-01-20", "2026-02-03"]) {
      const after = begun([...told, moved(reception, office, at)], "2026-02-05T12:00")
      assert.deepStrictEqual(after, { ...first, key, state: "missed" })
    }
  })

  it("as it began, by whoever changes to a unit whose own rules leave less time", () => {
    const hurried = on("2025-12-20T12:00", PolicyAdopted, {
      ...districtDecides({ acknowledgeRoutineDays: 5 }),
      scope: "unit",
      unitId: office,
      version: "office-2026"
    })
    const [ofDistrict] = deadlines(
      "D12",
      [...base, officeIn(district), hurried, moved(reception, office, "2026-01-20")],
      "2026-01-25T12:00"
    )
    assert.deepStrictEqual([ofDistrict?.about.version, ofDistrict?.dueAt], ["d-2026", first.dueAt])
  })

  it("anew, by whoever comes back to it after working elsewhere", () => {
    const told = [...base, officeIn(city)]
    const { key } = begun(told, "2026-01-05T12:00")
    const away = [...told, moved(reception, office, "2026-02-10")]
    assert.deepStrictEqual(deadlines("D12", away, "2026-02-20T12:00"), [])
    const back = begun([...away, moved(office, reception, "2026-03-02")], "2026-03-10T12:00")
    assert.deepStrictEqual([back.dueAt, back.state], [moment("2026-04-01T22:00"), "open"])
    assert.notStrictEqual(back.key, key)
  })

  it("from the day their unit came to where it holds", () => {
    const arrived = on(
      "2026-02-01T12:00",
      UnitMoved,
      UnitMoved({ unitId: office, fromParent: city, toParent: district, at: day("2026-02-02") })
    )
    const there = on("2020-01-01T09:00", MemberJoined, { ...joined(sara), unitId: office })
    const told = [...organised, officeIn(city), there, adopted]
    assert.deepStrictEqual(deadlines("D12", told, "2026-02-20T12:00"), [])
    assert.strictEqual(begun([...told, arrived], "2026-02-20T12:00").dueAt, moment("2026-03-04T23:00"))
  })

  it("not any more when another has taken its place, or it was taken back; not yet before it holds", () => {
    assert.deepStrictEqual(deadlines("D12", base, "2025-12-25T12:00"), [])
    const next = on("2026-02-01T12:00", PolicyAdopted, {
      ...districtDecides({}),
      version: "d-2026-2",
      validFrom: day("2026-02-01")
    })
    assert.deepStrictEqual(
      deadlines("D12", [...base, next], monday).map(({ about }) => about.version),
      ["d-2026-2"]
    )
    const retired = PolicyRetired({
      scope: "district",
      unitId: district,
      version: "d-2026",
      from: day("2026-02-01"),
      decidedBy: leif,
      source: "§ 9"
    })
    assert.deepStrictEqual(deadlines("D12", [...base, on("2026-01-20T12:00", PolicyRetired, retired)], monday), [])
  })
})
