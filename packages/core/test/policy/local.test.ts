import { specify } from "@trygglogg/log/testing"
import { assert, describe, it } from "vitest"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import { type PolicyEdition, policyFor, weakerThan } from "../../src/catalogue/policyInForce.ts"
import { AdoptPolicy, RetirePolicy } from "../../src/policy/command/adopting.ts"
import {
  PolicyBackdated,
  PolicyNotFound,
  PolicyNotLocal,
  PolicyVersionTaken,
  PolicyWeaker
} from "../../src/policy/error.ts"
import { PolicyAdopted, PolicyRetired } from "../../src/policy/event.ts"
import { adoptedPolicies } from "../../src/policy/facts.ts"
import { policies } from "../../src/policy/projection.ts"
import { editionsOf } from "../../src/policy/view.ts"
import type { SomePolicyValues } from "../../src/vocabulary/policyValues.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../src/vocabulary/refusal.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { city, closedOn, district, leif, movedOn, path, reception, units } from "../fixture.ts"
import { folded, rowsOf } from "../organisation/folded.ts"

const day = (text: string): Day => Day.make(text)
const today = day("2026-03-02")
const common = { validFrom: today, decidedBy: leif, source: "SDN § 4" }
const local = (values: SomePolicyValues, version = "d-1") => ({
  ...common,
  version,
  values,
  unitPath: [district, city] as const
})
const ofDistrict = (values: SomePolicyValues, version = "d-1", validFrom = "2026-01-01") =>
  PolicyAdopted({ ...common, scope: "district", unitId: district, version, values, validFrom: day(validFrom) })
const ofCity = (values: SomePolicyValues, version = "c-1", validFrom = "2026-01-01") =>
  PolicyAdopted({ ...common, scope: "city", version, values, validFrom: day(validFrom) })
const ofUnit = (values: SomePolicyValues, version = "u-1") =>
  PolicyAdopted({ ...common, scope: "unit", unitId: reception, version, values, validFrom: day("2026-01-01") })

describe("adopting rules of a district or a unit", () => {
  const { given } = specify(AdoptPolicy)

  it("is done with values that protect as well or better, at the level that the unit is", () => {
    const { unitPath: _, ...stated } = local({ visitMinPersons: 3, acknowledgeRoutineDays: 30 })
    given(...units)
      .when(local({ visitMinPersons: 3, acknowledgeRoutineDays: 30 }))
      .thenDecided(PolicyAdopted({ ...stated, scope: "district", unitId: district }))
    given(...units)
      .when({ ...local({ visitMinPersons: 3 }, "u-1"), unitPath: path })
      .thenDecided(
        PolicyAdopted({ ...common, version: "u-1", values: { visitMinPersons: 3 }, scope: "unit", unitId: reception })
      )
  })

  it.for<[SomePolicyValues, string]>([
    [{ visitMinPersons: 1 }, "visitMinPersons"],
    [{ policeDecisionDays: 4 }, "policeDecisionDays"],
    [{ allowCloseWithOpenActions: true }, "allowCloseWithOpenActions"],
    [{ zeroTolerance: false }, "zeroTolerance"],
    [{ followUpDays: [14, 30, 91, 182] }, "followUpDays"],
    [{ checkInMinutes: { contactPerson: 0, manager: 5, securityCoordinator: 11 } }, "checkInMinutes"]
  ])("is refused where %o is weaker than above", ([values, name]) =>
    given(...units)
      .when(local(values))
      .thenRefused(new PolicyWeaker({ version: "d-1", values: [name] }))
  )

  it("is held against what is above it on the day it begins: the city's, and a district's for its units", () => {
    given(...units, ofCity({ visitMinPersons: 1 }))
      .when({ ...local({ visitMinPersons: 1 }, "d-2") })
      .thenDecided(
        PolicyAdopted({
          ...common,
          version: "d-2",
          values: { visitMinPersons: 1 },
          scope: "district",
          unitId: district
        })
      )
    given(...units, ofDistrict({ visitMinPersons: 4 }))
      .when({ ...local({ visitMinPersons: 3 }, "u-1"), unitPath: path })
      .thenRefused(new PolicyWeaker({ version: "u-1", values: ["visitMinPersons"] }))
    given(...units, ofCity({ visitMinPersons: 4 }, "c-1", "2026-03-03"))
      .when(local({ visitMinPersons: 3 }))
      .thenDecided(
        PolicyAdopted({
          ...common,
          version: "d-1",
          values: { visitMinPersons: 3 },
          scope: "district",
          unitId: district
        })
      )
  })

  it("is refused of what only the city decides", () => {
    given(...units)
      .when(local({ publicThreshold: 10 }))
      .thenRefused(new PolicyNotLocal({ version: "d-1", values: ["publicThreshold"] }))
  })

  it("lets a district say who files police reports, in either direction", () => {
    const values = { policeFiledBy: ["closestManager", "socialDelegation"] } as const
    given(...units)
      .when(local(values))
      .thenDecided(PolicyAdopted({ ...common, version: "d-1", values, scope: "district", unitId: district }))
  })

  it("is refused in a unit that is not there, or lies elsewhere, and under a version that is taken anywhere", () => {
    const inUnit = { ...local({}, "u-1"), unitPath: path }
    given(...units, closedOn("2026-03-02"))
      .when(inUnit)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: today }))
    given(...units, movedOn("2026-03-02", city))
      .when(inUnit)
      .thenRefused(new UnitElsewhereThen({ unitId: district, day: today }))
    given(...units, ofDistrict({}, "u-1"))
      .when(inUnit)
      .thenRefused(new PolicyVersionTaken({ version: "u-1" }))
  })

  it("is the city's own, with or without its path", () => {
    const decided = PolicyAdopted({ ...common, version: "c-2", values: { retractDays: 60 }, scope: "city" })
    const asked = { ...common, version: "c-2", values: { retractDays: 60 } }
    given().when(asked).thenDecided(decided)
    given(...units)
      .when({ ...asked, unitPath: [city] })
      .thenDecided(decided)
  })
})

describe("taking rules back", () => {
  const { given } = specify(RetirePolicy)
  const retire = { version: "d-1", from: day("2026-04-01"), decidedBy: leif, source: "SDN § 9" }
  const unitPath = [district, city] as const

  it("is done from a day on, once", () => {
    const retired = PolicyRetired({ ...retire, scope: "district", unitId: district })
    given(...units, ofDistrict({}))
      .when({ ...retire, unitPath })
      .thenDecided(retired)
    given(...units, ofDistrict({}), retired)
      .when({ ...retire, unitPath })
      .thenNothing()
    given(ofCity({}, "d-1"))
      .when(retire)
      .thenDecided(PolicyRetired({ ...retire, scope: "city" }))
    given(...units, ofCity({}, "d-1"))
      .when({ ...retire, unitPath: [city] })
      .thenDecided(PolicyRetired({ ...retire, scope: "city" }))
  })

  it("is of those rules alone, from today or from the day they begin", () => {
    const retired = PolicyRetired({ ...retire, scope: "city" })
    given(ofCity({}, "c-0", "2025-01-01"), ofCity({}, "d-1", "2026-06-01"))
      .when({ ...retire, from: day("2026-06-01") })
      .thenDecided({ ...retired, from: day("2026-06-01") })
    given(ofCity({}, "c-0", "2025-01-01"), ofCity({}, "d-1", "2026-06-01"))
      .when(retire)
      .thenRefused(new PolicyBackdated({ version: "d-1", validFrom: retire.from }))
    given(ofCity({}, "c-0"), ofCity({}, "d-1"), { ...retired, version: "c-0" })
      .when({ ...retire, from: today })
      .thenDecided({ ...retired, from: today })
    given(ofCity({}, "d-1"))
      .when({ ...retire, from: day("2026-03-01") })
      .thenRefused(new PolicyBackdated({ version: "d-1", validFrom: day("2026-03-01") }))
  })

  it("is refused of others' rules, of none, and for the past", () => {
    const notFound = new PolicyNotFound({ version: "d-1" })
    given(...units, ofDistrict({}))
      .when({ ...retire, unitPath: path })
      .thenRefused(notFound)
    given(ofDistrict({})).when(retire).thenRefused(notFound)
    given(...units, ofCity({}, "d-1"))
      .when({ ...retire, unitPath })
      .thenRefused(notFound)
    given(...units)
      .when({ ...retire, unitPath })
      .thenRefused(notFound)
    for (const from of ["2026-03-01", "2026-04-30"]) {
      given(...units, ofDistrict({}, "d-1", "2026-05-01"))
        .when({ ...retire, unitPath, from: day(from) })
        .thenRefused(new PolicyBackdated({ version: "d-1", validFrom: day(from) }))
    }
    given(...units, ofDistrict({}), movedOn("2026-03-01", city))
      .when({ ...retire, unitPath: [district, reception] })
      .thenRefused(new UnitElsewhereThen({ unitId: reception, day: today }))
  })
})

describe("the rules in force in a unit", () => {
  const composed =
    (...events: ReadonlyArray<ReturnType<typeof ofCity> | ReturnType<typeof PolicyRetired>>) =>
    (at: string) => {
      const editions: ReadonlyArray<PolicyEdition> = folded(adoptedPolicies(), ...events)
      const { values, version } = policyFor(editions, path, day(at))
      return [version, values.visitMinPersons, values.policeDecisionDays]
    }

  it("scenario 47: are the city's, made stricter on the way down, and name the versions they come from", () => {
    const all = [
      ofCity({ policeDecisionDays: 2 }),
      ofDistrict({ visitMinPersons: 3 }),
      ofUnit({ policeDecisionDays: 1 })
    ]
    assert.deepStrictEqual(composed(...all)("2026-03-02"), ["c-1+d-1+u-1", 3, 1])
    assert.deepStrictEqual(composed(...all)("2025-12-31"), ["default-2026-04", 2, 3])
  })

  it("follow the city where it has become stricter than a unit was", () => {
    const overtaken = composed(ofDistrict({ visitMinPersons: 3 }), ofCity({ visitMinPersons: 4 }, "c-2", "2026-02-01"))
    assert.deepStrictEqual(overtaken("2026-01-31"), ["default-2026-04+d-1", 3, 3])
    assert.deepStrictEqual(overtaken("2026-02-01"), ["c-2+d-1", 4, 3])
  })

  it("are those above again from the day they were taken back", () => {
    const retired = PolicyRetired({
      scope: "district",
      unitId: district,
      version: "d-1",
      from: day("2026-04-01"),
      decidedBy: leif,
      source: "§ 9"
    })
    const until = composed(ofDistrict({ visitMinPersons: 3 }), retired)
    assert.deepStrictEqual(until("2026-03-31"), ["default-2026-04+d-1", 3, 3])
    assert.deepStrictEqual(until("2026-04-01"), ["default-2026-04", 2, 3])
  })

  it("are the same from the view's rows of every level", () => {
    const rows = rowsOf(policies, ofUnit({ visitMinPersons: 5 }), ofDistrict({ visitMinPersons: 3 }), ofCity({}))
    const { values, version } = policyFor(editionsOf(rows.values()), path, today)
    assert.deepStrictEqual([version, values.visitMinPersons], ["c-1+d-1+u-1", 5])
  })
})

describe("what stricter means", () => {
  it("is said of every value: the same is never weaker, but for what only the city decides", () => {
    const cityOnly = Object.entries(policyDefaults.sources).flatMap(([name, { stricter }]) =>
      stricter.local === "city" ? [name] : []
    )
    assert.sameMembers([...weakerThan(policyDefaults.values, policyDefaults.values)], cityOnly)
    assert.includeMembers(cityOnly, ["publicThreshold", "retractDays", "influencerReferences", "surveyThreshold"])
    assert.notInclude(cityOnly, "visitMinPersons")
  })
})
