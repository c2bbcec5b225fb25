import { specify } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import { JoinMember, LeaveMember, MoveMember } from "../../src/organisation/command/member.ts"
import {
  MemberAlreadyThere,
  MemberNotActive,
  MemberNotFound,
  PeriodReversed,
  UnitIsClosed,
  UnitNotFound
} from "../../src/organisation/error.ts"
import {
  anna,
  bo,
  changed,
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
  office,
  officeThere,
  represents,
  standsIn,
  start,
  today
} from "./town.ts"

describe("joining", () => {
  const { given } = specify(JoinMember)
  const join = {
    memberRef: anna,
    unitId: office,
    roleFamily: "socialWorker",
    employmentForm: "permanent",
    from: today
  } as const

  it("takes somebody on", () =>
    given(officeThere)
      .when(join)
      .thenDecided(joined(anna, office, today)))
  it("takes somebody on in a second unit", () =>
    given(officeThere, joined(anna, department))
      .when(join)
      .thenDecided(joined(anna, office, today)))
  it("is not held back by another person's membership", () =>
    given(officeThere, joined(bo))
      .when(join)
      .thenDecided(joined(anna, office, today)))
  it("is refused of somebody who works there", () =>
    given(officeThere, joined(anna))
      .when(join)
      .thenRefused(new MemberAlreadyThere({ memberRef: anna, unitId: office })))
  it("takes somebody back from the day they left, not before", () => {
    given(officeThere, joined(anna), left(anna, "2026-03-02"))
      .when(join)
      .thenDecided(joined(anna, office, today))
    given(officeThere, joined(anna), left(anna, "2026-03-03"))
      .when(join)
      .thenRefused(new PeriodReversed({ stated: today, notBefore: day("2026-03-03") }))
  })
  it("is refused in a unit that is not there then", () => {
    given(departmentThere)
      .when(join)
      .thenRefused(new UnitNotFound({ unitId: office }))
    given(officeThere, closed(office, "2026-03-02"))
      .when(join)
      .thenRefused(new UnitIsClosed({ unitId: office }))
    given(officeThere)
      .when({ ...join, from: day("2019-12-31") })
      .thenRefused(new PeriodReversed({ stated: day("2019-12-31"), notBefore: start }))
  })
})

describe("changing unit", () => {
  const { given } = specify(MoveMember)
  const move = { memberRef: anna, fromUnit: office, toUnit: department, at: today }

  it("moves somebody", () =>
    given(departmentThere, joined(anna))
      .when(move)
      .thenDecided(changed(anna, office, department, today)))
  it("is refused of somebody nobody knows", () =>
    given(departmentThere, joined(bo))
      .when(move)
      .thenRefused(new MemberNotFound({ memberRef: anna })))
  it("is refused of somebody who is not in that unit, or not any more", () => {
    given(departmentThere, joined(anna, north))
      .when(move)
      .thenRefused(new MemberNotActive({ memberRef: anna }))
    given(departmentThere, joined(anna), left(anna, "2026-01-01"))
      .when(move)
      .thenRefused(new MemberNotActive({ memberRef: anna }))
  })
  it("is refused to a unit where they are already", () =>
    given(departmentThere, joined(anna), joined(anna, department))
      .when(move)
      .thenRefused(new MemberAlreadyThere({ memberRef: anna, unitId: department })))
  it("is refused before they came", () =>
    given(departmentThere, joined(anna, office, day("2026-03-03")))
      .when(move)
      .thenRefused(new PeriodReversed({ stated: today, notBefore: day("2026-03-03") })))
  it("is refused to a unit that is not there then", () => {
    given(joined(anna))
      .when(move)
      .thenRefused(new UnitNotFound({ unitId: department }))
    given(departmentThere, closed(department, "2026-01-01"), joined(anna))
      .when(move)
      .thenRefused(new UnitIsClosed({ unitId: department }))
  })
})

describe("leaving", () => {
  const { given } = specify(LeaveMember)
  const leave = { memberRef: anna, unitId: office, at: today }

  it("ends what they were trusted with too, so that a vacant post shows", () =>
    given(
      joined(anna),
      leads(anna),
      standsIn(anna, "2026-02-01", "2026-03-02", department),
      standsIn(anna, "2026-02-01", "2026-03-01", north),
      represents(anna),
      coordinates(anna)
    )
      .when(leave)
      .thenDecided(
        ended(anna, "manager", today),
        ended(anna, "substitute", today, department),
        ended(anna, "safetyRepresentative", today),
        ended(anna, "securityCoordinator", today, north),
        left(anna, today)
      ))
  it("ends no trust of somebody who stays in another unit", () =>
    given(joined(anna), joined(anna, department), leads(anna)).when(leave).thenDecided(left(anna, today)))
  it("ends the trusts of somebody who comes to another unit only later", () =>
    given(joined(anna), joined(anna, department, day("2026-03-03")), leads(anna))
      .when(leave)
      .thenDecided(ended(anna, "manager", today), left(anna, today)))
  it("decides nothing the second time", () => given(joined(anna), left(anna, today)).when(leave).thenNothing())
  it("is refused of somebody nobody knows", () =>
    given(joined(bo))
      .when(leave)
      .thenRefused(new MemberNotFound({ memberRef: anna })))
  it("is refused of somebody who is not there", () => {
    given(joined(anna, department))
      .when(leave)
      .thenRefused(new MemberNotActive({ memberRef: anna }))
    given(joined(anna), left(anna, "2026-01-01"))
      .when(leave)
      .thenRefused(new MemberNotActive({ memberRef: anna }))
  })
  it("is refused before they came", () =>
    given(joined(anna, office, day("2026-03-03")))
      .when(leave)
      .thenRefused(new PeriodReversed({ stated: today, notBefore: day("2026-03-03") })))
})
