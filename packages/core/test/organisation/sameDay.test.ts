/** What begins and ends on one day is in order; and what happened elsewhere, or to something else, is no hindrance. */
import { specify } from "@trygglogg/log/testing"
import { describe, it } from "vitest"
import { AppointManager, EndRole, NameSubstitute } from "../../src/organisation/command/appointment.ts"
import { JoinMember, LeaveMember, MoveMember } from "../../src/organisation/command/member.ts"
import { MergeUnit, SplitUnit } from "../../src/organisation/command/reorganisation.ts"
import { CloseUnit, MoveUnit } from "../../src/organisation/command/unit.ts"
import { RecordExitInterview } from "../../src/organisation/command/workplace.ts"
import { MemberNotActive, PeriodReversed, UnitIsClosed } from "../../src/organisation/error.ts"
import { ExitInterviewHeld, UnitMerged, UnitSplit } from "../../src/organisation/event.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import {
  anna,
  bo,
  changed,
  city,
  closed,
  day,
  department,
  departmentThere,
  ended,
  joined,
  leads,
  left,
  moved,
  north,
  office,
  officeThere,
  registered,
  represents,
  south,
  standsIn,
  today,
  town
} from "./town.ts"

const desk = UnitId.make("desk")
const counter = UnitId.make("counter")
const there = [...town, registered(desk, "unit", department), registered(counter, "unit", department)] as const

describe("on the day it began", () => {
  it("a manager is followed by another, and a trust ends", () => {
    specify(AppointManager)
      .given(officeThere, joined(anna), leads(bo, today))
      .when({ memberRef: anna, unitId: office, from: today })
      .thenDecided(ended(bo, "manager", today), leads(anna, today))
    specify(EndRole)
      .given(joined(anna), leads(anna, today))
      .when({ memberRef: anna, unitId: office, role: "manager", at: today })
      .thenDecided(ended(anna, "manager", today))
  })

  it("somebody may work for a single day, change unit, and leave", () => {
    const single = { memberRef: anna, unitId: office, from: today, until: today } as const
    const terms = { roleFamily: "socialWorker", employmentForm: "permanent" } as const
    specify(JoinMember)
      .given(officeThere)
      .when({ ...single, ...terms })
      .thenDecided({ ...joined(anna, office, today), until: today })
    specify(MoveMember)
      .given(departmentThere, joined(anna, office, today))
      .when({ memberRef: anna, fromUnit: office, toUnit: department, at: today })
      .thenDecided(changed(anna, office, department, today))
    specify(LeaveMember)
      .given(joined(anna, office, today))
      .when({ memberRef: anna, unitId: office, at: today })
      .thenDecided(left(anna, today))
  })

  it("a unit is moved on, closed and merged, and no sooner", () => {
    const came = moved(office, department, south, today)
    const yesterday = day("2026-03-01")
    const early = new PeriodReversed({ stated: yesterday, notBefore: today })
    const merge = { unitId: office, into: desk, at: today } as const
    specify(MoveUnit)
      .given(...town, came)
      .when({ unitId: office, parentPath: [north, city], at: today })
      .thenDecided(moved(office, south, north, today))
    specify(CloseUnit)
      .given(...town, came)
      .when({ unitId: office, at: today })
      .thenDecided(closed(office, today))
    specify(MergeUnit)
      .given(...there, came)
      .when(merge)
      .thenDecided(UnitMerged(merge), closed(office, today))
    specify(MergeUnit)
      .given(...there, came)
      .when({ ...merge, at: yesterday })
      .thenRefused(early)
  })
})

describe("what happened elsewhere", () => {
  it("holds back nobody who comes here", () => {
    specify(JoinMember)
      .given(officeThere, joined(anna, department), left(anna, "2026-03-10", department))
      .when({ memberRef: anna, unitId: office, roleFamily: "socialWorker", employmentForm: "permanent", from: today })
      .thenDecided(joined(anna, office, today))
    specify(AppointManager)
      .given(officeThere, joined(anna, department), left(anna, "2026-01-01", department), joined(anna))
      .when({ memberRef: anna, unitId: office, from: today })
      .thenDecided(leads(anna, today))
    specify(NameSubstitute)
      .given(officeThere, joined(anna), leads(anna))
      .when({ memberRef: anna, unitId: office, from: today, until: today })
      .thenDecided(standsIn(anna, today, today))
  })

  it("is no leaving from here, and stands in the way of none", () => {
    const leave = specify(LeaveMember)
    const here = { memberRef: anna, unitId: office, at: today } as const
    leave
      .given(joined(anna, department), left(anna, today, department))
      .when(here)
      .thenRefused(new MemberNotActive({ memberRef: anna }))
    leave
      .given({ ...joined(anna, department), until: day("2026-12-31") })
      .when(here)
      .thenRefused(new MemberNotActive({ memberRef: anna }))
    leave
      .given(joined(anna, department), left(anna, "2026-02-01", department), joined(anna), left(anna, today))
      .when(here)
      .thenNothing()
  })

  it("ends no trust but the one that is ended, in a unit or with a person", () => {
    const end = specify(EndRole)
    const manager = { memberRef: anna, role: "manager", at: today } as const
    end
      .given(joined(anna), leads(anna), leads(anna, today, department), ended(anna, "manager", today))
      .when({ ...manager, unitId: department })
      .thenDecided(ended(anna, "manager", today, department))
    specify(CloseUnit)
      .given(...town, represents(anna), represents(bo), ended(bo, "safetyRepresentative", today))
      .when({ unitId: office, at: today })
      .thenDecided(ended(anna, "safetyRepresentative", today), closed(office, today))
  })

  it("is talked over there: a talk about another unit is none about this", () => {
    const talk = { memberRef: anna, unitId: office, on: today, threatContributed: "declined" } as const
    specify(RecordExitInterview)
      .given(joined(anna), left(anna, today), ExitInterviewHeld({ ...talk, unitId: department }))
      .when(talk)
      .thenDecided(ExitInterviewHeld(talk))
  })
})

describe("what became of a unit", () => {
  const merge = { unitId: office, into: desk, at: today } as const
  const merged = [...there, UnitMerged(merge), closed(office, today)] as const
  const gone = new UnitIsClosed({ unitId: office })

  it("is said once: not into another, nor on another day", () => {
    specify(MergeUnit)
      .given(...merged)
      .when({ ...merge, into: counter })
      .thenRefused(gone)
    specify(MergeUnit)
      .given(...merged)
      .when({ ...merge, at: day("2026-03-03") })
      .thenRefused(gone)
    specify(SplitUnit)
      .given(...merged)
      .when({ unitId: office, intoUnits: [desk, counter], at: today })
      .thenRefused(gone)
  })

  it("leaves its leaders no leaders, also when it is split", () => {
    const split = { unitId: office, intoUnits: [desk, counter], at: today } as const
    specify(SplitUnit)
      .given(...there, leads(anna))
      .when(split)
      .thenDecided(ended(anna, "manager", today), UnitSplit(split), closed(office, today))
  })
})
