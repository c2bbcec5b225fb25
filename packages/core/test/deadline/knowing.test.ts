/** What a person is to know: the introduction to a unit (D11), and the routine that holds there (D12). */
import { assert, describe, it } from "vitest"
import { MemberJoined, MemberLeft, MemberMoved, UnitClosed, UnitRegistered } from "../../src/organisation/event.ts"
import {
  PolicyAdopted,
  PolicyRetired,
  RoutineAcknowledged,
  TrainingCompleted,
  TrainingWaived
} from "../../src/policy/event.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { city, district, joined, left, leif, reception, sara, units } from "../fixture.ts"
import { cityDecides, districtDecides } from "../risk-assessment/visiting.ts"
import { deadlines, on, only, type Told } from "./told.ts"

const monday = "2026-03-02T12:00"
const day = (text: string): Day => Day.make(text)
const organised: ReadonlyArray<Told> = units.map((unit) => on("2020-01-01T08:00", UnitRegistered, unit))

describe("what a person is to know", () => {
  const came = (unitId: typeof reception = reception) =>
    on(monday, MemberJoined, { ...joined(sara), unitId, from: day("2026-03-02") })
  const known = (told: ReadonlyArray<Told>, time = monday) =>
    deadlines("D11", told, time).map(({ about, key, unitPath }) => ({ about, key, unitPath }))
  const learnt = on(
    monday,
    TrainingCompleted,
    TrainingCompleted({ personRef: sara, content: "introduction", on: day("2026-03-01"), versions: [] })
  )

  it("introduction is known by their coming, in that unit", () =>
    assert.deepStrictEqual(known([came()]), [
      { about: { personRef: sara, unitId: reception }, key: "D11:event-1", unitPath: [reception] }
    ]))

  it("introduction to another unit is owed though they have left one, and to none by who had it before", () => {
    const told = [came(), came(district), on("2026-03-09T12:00", MemberLeft, left(sara, "2026-03-09"))]
    assert.deepStrictEqual(
      known(told, "2026-03-09T13:00").map(({ unitPath }) => unitPath),
      [[district]]
    )
    assert.deepStrictEqual(known([learnt, came()]), [])
  })

  it("introduction is owed though they need nothing else, and have said that they know a routine", () => {
    const waived = TrainingWaived({ personRef: sara, content: "reporting", reason: "trainedElsewhere" })
    const said = RoutineAcknowledged({ personRef: sara, version: "d-2026", how: "read" })
    const told = [came(), on(monday, TrainingWaived, waived), on(monday, RoutineAcknowledged, said)]
    assert.strictEqual(only("D11", told, monday).state, "open")
  })

  describe("of a routine", () => {
    const works = [...organised, on("2020-01-01T09:00", MemberJoined, joined(sara))]
    const adopted = (version: string, validFrom: string) =>
      on("2025-12-20T12:00", PolicyAdopted, { ...districtDecides({}), version, validFrom: day(validFrom) })
    const retired = (version: string, from: string) =>
      on(
        "2026-01-20T12:00",
        PolicyRetired,
        PolicyRetired({ scope: "district", unitId: district, version, from: day(from), decidedBy: leif, source: "§ 9" })
      )
    const owed = (told: ReadonlyArray<Told>, time = monday) =>
      deadlines("D12", [...works, ...told], time).map(({ about }) => about.version)

    it("is of the city's rules for everybody", () => {
      const ofCity = on("2025-12-20T12:00", PolicyAdopted, cityDecides({}))
      assert.deepStrictEqual(owed([ofCity]), ["2026:1"])
    })

    it("is of the routine that holds: not of one to come, and of the newest, in whatever order they were adopted", () => {
      assert.deepStrictEqual(owed([adopted("now", "2026-01-01"), adopted("next", "2026-04-01")]), ["now"])
      assert.deepStrictEqual(owed([adopted("newer", "2026-02-01"), adopted("older", "2026-01-01")]), ["newer"])
      assert.deepStrictEqual(owed([adopted("first", "2026-01-01"), adopted("again", "2026-01-01")]), ["again"])
      assert.deepStrictEqual(owed([adopted("today", "2026-03-02")]), ["today"])
    })

    it("is of one that is taken back until the day before it is", () => {
      const one = adopted("one", "2026-01-01")
      assert.deepStrictEqual(owed([one, retired("one", "2026-03-03")]), ["one"])
      assert.deepStrictEqual(owed([one, retired("one", "2026-03-02")]), [])
      assert.deepStrictEqual(owed([one, retired("another", "2026-03-02")]), ["one"])
    })

    describe("of the district's", () => {
      const office = UnitId.make("office")
      const there = UnitRegistered({
        unitId: office,
        kind: "unit",
        name: "Kontoret",
        parent: district,
        from: day("2020-01-01")
      })
      const of = [on("2020-01-01T08:00", UnitRegistered, there), adopted("one", "2026-01-01")]
      const began = (told: ReadonlyArray<Told>, time = monday) =>
        deadlines("D12", [...organised, ...of, ...told], time).map(({ about, key }) => [about.unitId, key])
      const came = (from: string, unitId = reception) =>
        on(`${from}T06:00`, MemberJoined, { ...joined(sara), unitId, from: day(from) })
      const moved = (toUnit: UnitId, at: string) =>
        on("2025-06-01T06:00", MemberMoved, MemberMoved({ memberRef: sara, fromUnit: reception, toUnit, at: day(at) }))

      it("begins where somebody worked when it was adopted, or with the day they came", () => {
        assert.deepStrictEqual(began([came("2020-01-01"), moved(office, "2025-06-01")]), [
          [office, "D12:event-5:p-sara"]
        ])
        assert.deepStrictEqual(began([came("2026-02-01")]), [[reception, "D12:event-5:p-sara:2026-02-01"]])
      })

      it("is owed until the day that somebody goes, though it was told before, and anew when they come back", () => {
        const goes = [came("2020-01-01"), moved(city, "2026-04-01")]
        assert.strictEqual(began(goes).length, 1)
        assert.deepStrictEqual(began(goes, "2026-04-02T12:00"), [])
        const away = on("2026-02-01T06:00", MemberLeft, left(sara, "2026-02-01"))
        assert.deepStrictEqual(began([came("2020-01-01"), away, came("2026-03-02")], "2026-03-03T12:00"), [
          [reception, "D12:event-5:p-sara:2026-03-02"]
        ])
      })

      it("is owed no longer in a unit that was closed", () => {
        const shut = on("2026-02-01T06:00", UnitClosed, UnitClosed({ unitId: office, at: day("2026-02-01") }))
        const works = came("2020-01-01", office)
        assert.strictEqual(began([works, shut], "2026-01-31T12:00").length, 1)
        assert.deepStrictEqual(began([works, shut], "2026-02-20T12:00"), [])
      })
    })

    it("is of this routine: having known another is not enough", () => {
      const said = RoutineAcknowledged({ personRef: sara, version: "older", how: "read" })
      const told = [...works, adopted("one", "2026-01-01"), on("2026-01-10T12:00", RoutineAcknowledged, said)]
      assert.strictEqual(only("D12", told, monday).state, "missed")
    })
  })
})
