import { specify } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import { CloseUnit, RecordHeadcount } from "../../src/organisation/command/unit.ts"
import {
  PeriodReversed,
  UnitHasMembers,
  UnitHasUnitsBelow,
  UnitIsClosed,
  UnitNotFound
} from "../../src/organisation/error.ts"
import { HeadcountRecorded } from "../../src/organisation/event.ts"
import {
  anna,
  bo,
  changed,
  cilla,
  closed,
  day,
  department,
  departmentThere,
  ended,
  joined,
  leads,
  left,
  moved,
  office,
  officeThere,
  registered,
  represents,
  south,
  standsIn,
  start,
  today,
  town
} from "./town.ts"

describe("closing a unit", () => {
  const { given } = specify(CloseUnit)
  const close = { unitId: office, at: today }

  it("closes an empty one", () =>
    given(...town)
      .when(close)
      .thenDecided(closed(office, today)))
  it("decides nothing the second time", () =>
    given(...town, closed(office, "2026-01-01"))
      .when(close)
      .thenNothing())
  it("is refused of a unit that is not there", () =>
    given(departmentThere)
      .when(close)
      .thenRefused(new UnitNotFound({ unitId: office })))
  it("is refused before it came to where it lies", () => {
    given(registered(office, "unit", department, day("2026-03-03")))
      .when(close)
      .thenRefused(new PeriodReversed({ stated: today, notBefore: day("2026-03-03") }))
    given(...town, moved(office, department, south, "2026-03-03"))
      .when(close)
      .thenRefused(new PeriodReversed({ stated: today, notBefore: day("2026-03-03") }))
  })

  it("ends what those hold who lead and represent it, and not what has ended", () =>
    given(
      ...town,
      leads(bo),
      ended(bo, "manager", "2025-01-01"),
      leads(anna, "2025-01-01"),
      standsIn(bo, "2026-02-01", "2026-03-02"),
      standsIn(cilla, "2026-02-01", "2026-03-01"),
      represents(cilla)
    )
      .when(close)
      .thenDecided(
        ended(anna, "manager", today),
        ended(bo, "substitute", today),
        ended(cilla, "safetyRepresentative", today),
        closed(office, today)
      ))

  it("is refused while somebody works there", () => {
    const refusal = new UnitHasMembers({ unitId: office })
    given(...town, joined(anna))
      .when(close)
      .thenRefused(refusal)
    given(...town, joined(anna, department), changed(anna, department, office, "2026-01-01"))
      .when(close)
      .thenRefused(refusal)
  })

  it("is not held back by those who left, moved on or work elsewhere", () => {
    given(...town, joined(anna), left(anna, "2026-01-01"))
      .when(close)
      .thenDecided(closed(office, today))
    given(...town, joined(anna), changed(anna, office, department, "2026-01-01"))
      .when(close)
      .thenDecided(closed(office, today))
    given(...town, joined(anna, department))
      .when(close)
      .thenDecided(closed(office, today))
  })

  it("is refused while units lie below it, on the day or later", () => {
    const closeDepartment = { unitId: department, at: today }
    const refusal = new UnitHasUnitsBelow({ unitId: department, below: [office] })
    given(...town)
      .when(closeDepartment)
      .thenRefused(refusal)
    given(...town, closed(office, "2026-03-03"))
      .when(closeDepartment)
      .thenRefused(refusal)
    given(...town, moved(office, department, south, "2026-03-03"))
      .when(closeDepartment)
      .thenRefused(refusal)
  })

  it("is allowed once they are closed or lie elsewhere", () => {
    const closeDepartment = { unitId: department, at: today }
    given(...town, closed(office, "2026-03-02"))
      .when(closeDepartment)
      .thenDecided(closed(department, today))
    given(...town, moved(office, department, south, "2026-03-02"))
      .when(closeDepartment)
      .thenDecided(closed(department, today))
  })
})

describe("recording a headcount", () => {
  const { given } = specify(RecordHeadcount)
  const count = { unitId: office, at: today, employees: 22, consultants: 2, students: 1, source: "Personalsystemet" }

  it("records it, and a corrected one for the same day", () => {
    given(officeThere).when(count).thenDecided(HeadcountRecorded(count))
    given(officeThere, HeadcountRecorded(count)).when(count).thenDecided(HeadcountRecorded(count))
  })
  it("is refused of a unit that is not there", () =>
    given(departmentThere)
      .when(count)
      .thenRefused(new UnitNotFound({ unitId: office })))
  it("is refused of a unit closed by then", () =>
    given(officeThere, closed(office, "2026-03-02"))
      .when(count)
      .thenRefused(new UnitIsClosed({ unitId: office })))
  it("is refused for a day before the unit was", () =>
    given(officeThere)
      .when({ ...count, at: day("2019-12-31") })
      .thenRefused(new PeriodReversed({ stated: day("2019-12-31"), notBefore: start })))
})
