import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { DecideFiling, NotAuthorisedToFile } from "../../src/police-report/index.ts"
import { PolicyAdopted } from "../../src/policy/index.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import { asked, assigned, exposureId, leif, ravi, registered, reported } from "../fixture.ts"
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
