import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { SafetyRepAppointed, SubstituteNamed } from "../../src/organisation/index.ts"
import { DecideFiling, NotAuthorisedToFile } from "../../src/police-report/index.ts"
import { PolicyAdopted } from "../../src/policy/index.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  asked,
  assigned,
  exposureId,
  joined,
  leif,
  otherExposure,
  ravi,
  reception,
  registered,
  reported,
  sara
} from "../fixture.ts"
import {
  asAbove,
  asCoordinator,
  asMona,
  cityLets,
  districtLets,
  considered,
  consulted,
  decided,
  led,
  of,
  policeReportId
} from "./matter.ts"

const toFile = {
  ...of,
  decision: "file",
  decidedBy: "closestManager",
  urgent: false,
  clientDataIncluded: false,
  askedNotToFile: [],
  exposuresCovered: [exposureId]
} as const
const decide = specify(DecideFiling)
const prepared = [reported(), registered(), ...led, considered(), consulted()] as const

describe("who decides on a police report", () => {
  const refused = (by: "closestManager" | "unitManager" | "securityCoordinator" | "socialDelegation") =>
    new NotAuthorisedToFile({ policeReportId, by })

  it("is by default whoever leads the unit, and whoever handles the case", () => {
    decide
      .given(...prepared)
      .when(toFile, asMona)
      .thenDecided(decided())
    decide
      .given(...prepared, assigned(leif))
      .when(toFile, asked(leif))
      .thenDecided(decided())
  })

  it.for([
    { who: "the manager above", as: asAbove, by: "unitManager" },
    { who: "the security coordinator", as: asCoordinator, by: "securityCoordinator" },
    { who: "somebody entering it for the social delegation", as: asMona, by: "socialDelegation" }
  ] as const)("scenario 26: is $who only where the rules say so", ({ as, by }) => {
    const decision = { ...toFile, decidedBy: by }
    decide
      .given(...prepared)
      .when(decision, as)
      .thenRefused(refused(by))
    decide
      .given(...prepared, cityLets("closestManager", by))
      .when(decision, as)
      .thenDecided(decided({ decidedBy: by }))
  })

  it("is nobody in a capacity they do not hold, whatever the rules let others", () => {
    const all = cityLets("closestManager", "unitManager", "securityCoordinator", "socialDelegation")
    decide
      .given(...prepared, all)
      .when(toFile, asAbove)
      .thenRefused(refused("closestManager"))
    decide
      .given(...prepared, all)
      .when({ ...toFile, decidedBy: "unitManager" }, asMona)
      .thenRefused(refused("unitManager"))
    decide
      .given(...prepared, all)
      .when({ ...toFile, decidedBy: "securityCoordinator" }, asMona)
      .thenRefused(refused("securityCoordinator"))
    decide
      .given(...prepared, all)
      .when({ ...toFile, decidedBy: "socialDelegation" }, asked(ravi))
      .thenRefused(refused("socialDelegation"))
  })

  it("is whoever stands in for the closest manager, and nobody who has another role in the unit", () => {
    const from = Day.make("2026-01-01")
    const standsIn = SubstituteNamed({ memberRef: leif, unitId: reception, from, until: Day.make("2026-12-31") })
    const represents = SafetyRepAppointed({ memberRef: leif, unitId: reception, from })
    decide
      .given(...prepared, joined(leif), standsIn)
      .when(toFile, asked(leif))
      .thenDecided(decided())
    decide
      .given(...prepared, joined(leif), represents)
      .when(toFile, asked(leif))
      .thenRefused(refused("closestManager"))
  })

  it("is the exposed person only where the rules say so, whoever else was exposed", () => {
    const byExposed = { ...toFile, decidedBy: "exposedPerson" } as const
    const both = [...prepared, registered({ exposureId: otherExposure, personRef: ravi })] as const
    const lets = cityLets("closestManager", "exposedPerson")
    for (const person of [sara, ravi]) {
      decide
        .given(...both, lets)
        .when(byExposed, asked(person))
        .thenDecided(decided({ decidedBy: "exposedPerson" }))
    }
    const refusal = new NotAuthorisedToFile({ policeReportId, by: "exposedPerson" })
    decide
      .given(...both, lets)
      .when(byExposed, asked(leif))
      .thenRefused(refusal)
    decide
      .given(...both)
      .when(byExposed, asked(sara))
      .thenRefused(refusal)
  })

  it("scenario 26: is whom the district's rules name there, and in no other district", () => {
    const byDelegation = { ...toFile, decidedBy: "socialDelegation" } as const
    const local = districtLets("closestManager", "socialDelegation")
    decide
      .given(...prepared, local)
      .when(byDelegation, asMona)
      .thenDecided(decided({ decidedBy: "socialDelegation" }))
    decide
      .given(...prepared, PolicyAdopted({ ...local, unitId: UnitId.make("elsewhere") }))
      .when(byDelegation, asMona)
      .thenRefused(refused("socialDelegation"))
  })

  it("is not the closest manager where the city has taken that away", () =>
    decide
      .given(...prepared, cityLets("securityCoordinator"))
      .when(toFile, asMona)
      .thenRefused(refused("closestManager")))
})
