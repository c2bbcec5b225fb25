import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { ExposureNotFound, ExposureRemoved, IncidentMerged, IncidentNotFound } from "../../src/incident/index.ts"
import {
  GiveOwnStatement,
  NotOwnStatement,
  OwnStatementExists,
  OwnStatementGiven,
  OwnStatementRevised
} from "../../src/influence-attempt/index.ts"
import {
  another,
  asked,
  assigned,
  closed,
  exposureId,
  incidentId,
  leif,
  merged,
  mona,
  notReportable,
  otherExposure,
  ravi,
  registered,
  reported,
  sara,
  words
} from "../fixture.ts"

const self = { incidentId, exposureId, perceivedIntent: "yes", givenVia: "self" } as const
const relayed = { ...self, givenVia: "relayed" } as const
const past = [reported(), registered(), assigned()] as const
const given = OwnStatementGiven({ ...self, personRef: sara })
const passedOn = OwnStatementGiven({ ...relayed, personRef: sara })
const refused = new NotOwnStatement({ exposureId })

describe("giving an own statement", () => {
  it("is allowed of the exposed person", () =>
    specify(GiveOwnStatement)
      .given(...past)
      .when(self, asked(sara))
      .thenDecided(given))

  it("scenario 3: is refused of the witness who reported, in any way", () => {
    const byRavi = [
      reported({ reporter: { mode: "named", kind: "colleague", memberRef: ravi } }),
      registered(),
      assigned()
    ] as const
    specify(GiveOwnStatement)
      .given(...byRavi)
      .when(self, asked(ravi))
      .thenRefused(refused)
    specify(GiveOwnStatement)
      .given(...byRavi)
      .when(relayed, asked(ravi))
      .thenRefused(refused)
  })

  it("is refused of a manager in the person's name", () =>
    specify(GiveOwnStatement)
      .given(...past)
      .when(self, asked(mona, "manager"))
      .thenRefused(refused))

  it("is refused in words sealed for somebody else", () =>
    specify(GiveOwnStatement)
      .given(...past)
      .when({ ...self, wording: words(ravi) }, asked(sara))
      .thenRefused(refused))

  it("scenario 2: is allowed of who was registered by the manager, in their own words", () =>
    specify(GiveOwnStatement)
      .given(reported({ reporter: { mode: "named", kind: "manager", memberRef: mona } }), registered())
      .when({ ...self, wording: words(sara), feltThreatened: 3, influenceOnDecision: "hesitated" }, asked(sara))
      .thenDecided(
        OwnStatementGiven({
          ...self,
          personRef: sara,
          wording: words(sara),
          feltThreatened: 3,
          influenceOnDecision: "hesitated"
        })
      ))

  it("is allowed in a closed incident and one marked as nothing to report: a person can always say what it was like", () => {
    specify(GiveOwnStatement)
      .given(...past, closed())
      .when(self, asked(sara))
      .thenDecided(given)
    specify(GiveOwnStatement)
      .given(...past, notReportable())
      .when(self, asked(sara))
      .thenDecided(given)
  })

  it("is refused of nobody, of who was removed, and of another incident's exposure", () => {
    const nobody = new ExposureNotFound({ incidentId, exposureId })
    specify(GiveOwnStatement).given(reported()).when(self, asked(sara)).thenRefused(nobody)
    specify(GiveOwnStatement)
      .given(...past, ExposureRemoved({ incidentId, exposureId, reason: "wasNotExposed" }))
      .when(self, asked(sara))
      .thenRefused(nobody)
    specify(GiveOwnStatement)
      .given(reported(), registered({ incidentId: another }))
      .when(self, asked(sara))
      .thenRefused(nobody)
  })

  it("is refused of an unknown incident and a merged one", () => {
    specify(GiveOwnStatement)
      .given(reported({ incidentId: another }), registered())
      .when(self, asked(sara))
      .thenRefused(new IncidentNotFound({ incidentId }))
    specify(GiveOwnStatement)
      .given(...past, merged())
      .when(self, asked(sara))
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })

  it("follows the exposure to the target of a merge", () =>
    specify(GiveOwnStatement)
      .given(
        reported(),
        registered({ incidentId: another }),
        merged({
          incidentId: another,
          targetId: incidentId,
          movedExposures: [{ exposureId, personRef: sara, exposedKind: "employee", supportSettled: false }]
        })
      )
      .when(self, asked(sara))
      .thenDecided(given))
})

describe("passing on what the exposed person said", () => {
  it("is allowed of the handler, and of somebody who leads or coordinates", () => {
    specify(GiveOwnStatement)
      .given(...past)
      .when(relayed, asked(mona))
      .thenDecided(passedOn)
    specify(GiveOwnStatement)
      .given(reported(), registered())
      .when(relayed, asked(leif, "securityCoordinator"))
      .thenDecided(passedOn)
  })

  it("is refused of the handler of another incident, and of a safety representative", () => {
    specify(GiveOwnStatement)
      .given(reported(), registered(), assigned(mona, another))
      .when(relayed, asked(mona))
      .thenRefused(refused)
    specify(GiveOwnStatement)
      .given(...past)
      .when(relayed, asked(leif, "safetyRepresentative"))
      .thenRefused(refused)
  })

  it("is refused once the person has said it themselves", () => {
    const exists = new OwnStatementExists({ exposureId })
    specify(GiveOwnStatement)
      .given(...past, given)
      .when(relayed, asked(mona))
      .thenRefused(exists)
    specify(GiveOwnStatement)
      .given(...past, given, OwnStatementRevised({ ...given, perceivedIntent: "no" }))
      .when(relayed, asked(mona))
      .thenRefused(exists)
  })

  it("is not held back by what another person said", () =>
    specify(GiveOwnStatement)
      .given(...past, { ...given, exposureId: otherExposure })
      .when(relayed, asked(mona))
      .thenDecided(passedOn))

  it("may be corrected by who passes it on", () =>
    specify(GiveOwnStatement)
      .given(...past, passedOn)
      .when({ ...relayed, perceivedIntent: "unsure" }, asked(mona))
      .thenDecided(OwnStatementRevised({ ...relayed, personRef: sara, perceivedIntent: "unsure" })))
})

describe("saying it anew", () => {
  it.for([
    { perceivedIntent: "no" },
    { feltThreatened: 4 },
    { influenceOnDecision: "delayed" },
    { wording: words<string>(sara) }
  ] as const)("revises the earlier statement: %o", (change) =>
    specify(GiveOwnStatement)
      .given(...past, given)
      .when({ ...self, ...change }, asked(sara))
      .thenDecided(OwnStatementRevised({ ...self, ...change, personRef: sara }))
  )

  it("is the first statement of the person when the earlier was passed on", () =>
    specify(GiveOwnStatement)
      .given(...past, passedOn)
      .when(self, asked(sara))
      .thenDecided(given))

  it("decides nothing when it is the same", () => {
    specify(GiveOwnStatement)
      .given(...past, given)
      .when(self, asked(sara))
      .thenNothing()
    const whole = { feltThreatened: 2, influenceOnDecision: "hesitated" } as const
    specify(GiveOwnStatement)
      .given(...past, given, OwnStatementRevised({ ...given, ...whole }))
      .when({ ...self, ...whole }, asked(sara))
      .thenNothing()
  })
})
