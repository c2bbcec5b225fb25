import { specify } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import {
  AppointManager,
  AppointSafetyRep,
  AssignRole,
  EndRole,
  NameSubstitute
} from "../../src/organisation/command/appointment.ts"
import {
  MemberNotActive,
  MemberNotFound,
  NothingToEnd,
  PeriodReversed,
  RoleAlreadyHeld,
  UnitIsClosed,
  UnitNotFound
} from "../../src/organisation/error.ts"
import { RoleAssigned } from "../../src/organisation/event.ts"
import {
  anna,
  bo,
  closed,
  coordinates,
  day,
  department,
  departmentThere,
  ended,
  joined,
  leads,
  left,
  north,
  northThere,
  office,
  officeThere,
  represents,
  standsIn,
  start,
  today
} from "./town.ts"

const tomorrow = day("2026-03-03")

describe("appointing a manager", () => {
  const { given } = specify(AppointManager)
  const appoint = { memberRef: anna, unitId: office, from: today }

  it("appoints somebody, also from another unit", () =>
    given(officeThere, joined(anna, department)).when(appoint).thenDecided(leads(anna, today)))
  it("ends the appointment of whoever led it", () =>
    given(officeThere, joined(anna), leads(bo))
      .when(appoint)
      .thenDecided(ended(bo, "manager", today), leads(anna, today)))
  it("ends nothing that has ended, and nothing elsewhere", () =>
    given(officeThere, joined(anna), leads(bo), ended(bo, "manager", "2026-01-01"), leads(bo, start, department))
      .when(appoint)
      .thenDecided(leads(anna, today)))
  it("decides nothing when they lead it", () =>
    given(officeThere, joined(anna), leads(anna)).when(appoint).thenNothing())
  it("appoints them again after it ended", () =>
    given(officeThere, joined(anna), leads(anna), ended(anna, "manager", "2026-01-01"))
      .when(appoint)
      .thenDecided(leads(anna, today)))
  it("is refused before the last appointment", () =>
    given(officeThere, joined(anna), leads(bo, tomorrow))
      .when(appoint)
      .thenRefused(new PeriodReversed({ stated: today, notBefore: tomorrow })))
  it("is refused of somebody nobody knows", () =>
    given(officeThere, joined(bo))
      .when(appoint)
      .thenRefused(new MemberNotFound({ memberRef: anna })))
  it("is refused of somebody who has left, is leaving or has not come", () => {
    const refusal = new MemberNotActive({ memberRef: anna })
    given(officeThere, joined(anna), left(anna, "2026-01-01")).when(appoint).thenRefused(refusal)
    given(officeThere, joined(anna), left(anna, "2026-06-01")).when(appoint).thenRefused(refusal)
    given(officeThere, joined(anna, office, tomorrow))
      .when(appoint)
      .thenRefused(refusal)
  })
  it("is refused for a unit that is not there then", () => {
    given(departmentThere, joined(anna))
      .when(appoint)
      .thenRefused(new UnitNotFound({ unitId: office }))
    given(officeThere, closed(office, today), joined(anna))
      .when(appoint)
      .thenRefused(new UnitIsClosed({ unitId: office }))
    given(officeThere, joined(anna))
      .when({ ...appoint, from: day("2019-12-31") })
      .thenRefused(new MemberNotActive({ memberRef: anna }))
  })
})

describe("naming a substitute", () => {
  const { given } = specify(NameSubstitute)
  const name = { memberRef: anna, unitId: office, from: today, until: day("2026-03-31") }
  const named = standsIn(anna, today, "2026-03-31")

  it("names somebody for a time, and for a single day", () => {
    given(officeThere, joined(anna)).when(name).thenDecided(named)
    given(officeThere, joined(anna))
      .when({ ...name, until: today })
      .thenDecided(standsIn(anna, today, today))
  })
  it("is refused when it ends before it starts", () =>
    given(officeThere, joined(anna))
      .when({ ...name, until: day("2026-03-01") })
      .thenRefused(new PeriodReversed({ stated: day("2026-03-01"), notBefore: today })))
  it("is refused of somebody who is not there all the time", () => {
    given(officeThere)
      .when(name)
      .thenRefused(new MemberNotFound({ memberRef: anna }))
    const refusal = new MemberNotActive({ memberRef: anna })
    given(officeThere, joined(anna), left(anna, "2026-03-31")).when(name).thenRefused(refusal)
    given(officeThere, joined(anna, office, tomorrow))
      .when(name)
      .thenRefused(refusal)
    given(officeThere, joined(anna), left(anna, "2026-04-01")).when(name).thenDecided(named)
  })
  it("is refused for a unit that is not there all the time", () => {
    given(departmentThere, joined(anna))
      .when(name)
      .thenRefused(new UnitNotFound({ unitId: office }))
    given(officeThere, closed(office, "2026-03-31"), joined(anna))
      .when(name)
      .thenRefused(new UnitIsClosed({ unitId: office }))
  })
  it("is refused over a time they stand in already, for the same unit", () => {
    const refusal = new RoleAlreadyHeld({ memberRef: anna, unitId: office, role: "substitute" })
    given(officeThere, joined(anna), standsIn(anna, "2026-02-01", "2026-03-02"))
      .when(name)
      .thenRefused(refusal)
    given(officeThere, joined(anna), standsIn(anna, "2026-03-31", "2026-04-30"))
      .when(name)
      .thenRefused(refusal)
  })
  it("is not held back by other times, units and persons", () =>
    given(
      officeThere,
      joined(anna),
      standsIn(anna, "2026-02-01", "2026-03-01"),
      standsIn(anna, "2026-04-01", "2026-04-30"),
      standsIn(anna, "2026-02-01", "2026-12-31", department),
      standsIn(bo, "2026-02-01", "2026-12-31")
    )
      .when(name)
      .thenDecided(named))
})

describe("appointing a safety representative", () => {
  const { given } = specify(AppointSafetyRep)
  const appoint = { memberRef: anna, unitId: office, from: today }

  it("appoints another beside the first", () =>
    given(officeThere, joined(anna), represents(bo)).when(appoint).thenDecided(represents(anna, today)))
  it("decides nothing when they are", () =>
    given(officeThere, joined(anna), represents(anna)).when(appoint).thenNothing())
  it("appoints them for a second unit", () =>
    given(officeThere, joined(anna), represents(anna, start, department))
      .when(appoint)
      .thenDecided(represents(anna, today)))
  it("is refused of somebody who is not there", () => {
    given(officeThere)
      .when(appoint)
      .thenRefused(new MemberNotFound({ memberRef: anna }))
    given(officeThere, joined(anna), left(anna, "2026-01-01"))
      .when(appoint)
      .thenRefused(new MemberNotActive({ memberRef: anna }))
  })
  it("is refused for a unit that is not there then", () => {
    given(joined(anna))
      .when(appoint)
      .thenRefused(new UnitNotFound({ unitId: office }))
    given(officeThere, closed(office, today), joined(anna))
      .when(appoint)
      .thenRefused(new UnitIsClosed({ unitId: office }))
  })
})

describe("assigning a role", () => {
  const { given } = specify(AssignRole)
  const assign = { memberRef: anna, unitId: north, role: "securityCoordinator", from: today } as const

  it("assigns it, for another unit, another role or another person too", () =>
    given(
      northThere,
      joined(anna),
      coordinates(anna, start, department),
      coordinates(bo),
      RoleAssigned({ ...assign, role: "auditor" })
    )
      .when(assign)
      .thenDecided(coordinates(anna, today)))
  it("decides nothing when they hold it", () =>
    given(northThere, joined(anna), coordinates(anna)).when(assign).thenNothing())
  it("assigns it again after it ended", () =>
    given(northThere, joined(anna), coordinates(anna), ended(anna, "securityCoordinator", today, north))
      .when(assign)
      .thenDecided(coordinates(anna, today)))
  it("is refused when they hold it for another share of full time", () =>
    given(northThere, joined(anna), coordinates(anna))
      .when({ ...assign, shareOfFullTime: 50 })
      .thenRefused(new RoleAlreadyHeld({ memberRef: anna, unitId: north, role: "securityCoordinator" })))
  it("is refused of somebody who is not there", () => {
    given(northThere)
      .when(assign)
      .thenRefused(new MemberNotFound({ memberRef: anna }))
    given(northThere, joined(anna), left(anna, "2026-01-01"))
      .when(assign)
      .thenRefused(new MemberNotActive({ memberRef: anna }))
  })
  it("is refused for a unit that is not there then", () => {
    given(joined(anna))
      .when(assign)
      .thenRefused(new UnitNotFound({ unitId: north }))
    given(northThere, closed(north, today), joined(anna))
      .when(assign)
      .thenRefused(new UnitIsClosed({ unitId: north }))
    given(northThere, joined(anna, office, day("2019-01-01")))
      .when({ ...assign, from: day("2019-12-31") })
      .thenRefused(new PeriodReversed({ stated: day("2019-12-31"), notBefore: start }))
  })
})

describe("ending a role", () => {
  const { given } = specify(EndRole)
  const end = { memberRef: anna, unitId: office, role: "manager", at: today } as const

  it("ends an appointment of any kind", () => {
    given(joined(anna), leads(anna))
      .when(end)
      .thenDecided(ended(anna, "manager", today))
    given(joined(anna), coordinates(anna))
      .when({ ...end, unitId: north, role: "securityCoordinator" })
      .thenDecided(ended(anna, "securityCoordinator", today, north))
  })
  it("is refused of somebody nobody knows", () =>
    given(joined(bo))
      .when(end)
      .thenRefused(new MemberNotFound({ memberRef: anna })))
  it("is refused when it is not held: never, not there, not by them, not any more", () => {
    const refusal = new NothingToEnd({ memberRef: anna, unitId: office, role: "manager" })
    given(joined(anna)).when(end).thenRefused(refusal)
    given(joined(anna), leads(anna, start, department))
      .when(end)
      .thenRefused(refusal)
    given(joined(anna), represents(anna)).when(end).thenRefused(refusal)
    given(joined(anna), leads(bo)).when(end).thenRefused(refusal)
    given(joined(anna), leads(anna), ended(anna, "manager", today))
      .when(end)
      .thenRefused(refusal)
  })
  it("is refused before it began", () =>
    given(joined(anna), leads(anna, tomorrow))
      .when(end)
      .thenRefused(new PeriodReversed({ stated: today, notBefore: tomorrow })))
})
