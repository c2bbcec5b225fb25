import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  CompleteInvestigation,
  IncidentMerged,
  IncidentNotFound,
  InvestigationCompleted,
  InvestigationNotOpen,
  InvestigationOpened,
  InviteSafetyRep,
  OpenInvestigation,
  RaiseRisk,
  RiskRaisedForUnit,
  SafetyRepElsewhere,
  SafetyRepInvited,
  SafetyRepNotInvited,
  UnitNotInPath,
  WrongState
} from "../../src/incident/index.ts"
import { ClassificationSet } from "../../src/influence-attempt/index.ts"
import { RoleAssigned, SafetyRepAppointed } from "../../src/organisation/event.ts"
import type { Severity } from "../../src/vocabulary/enumerations.ts"
import { UnitId } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { another, closed, district, incidentId, joined, merged, notReportable, ravi, reported } from "../fixture.ts"

const classified = (severity: Severity) =>
  ClassificationSet({
    incidentId,
    classification: {
      forms: ["threat"],
      primaryForm: "threat",
      kinds: [],
      severity,
      occurrenceKind: "otherUnwanted",
      confidence: 2
    },
    catalogueVersion: "spec"
  })
const of = { incidentId } as const
const opened = InvestigationOpened(of)
const invited = SafetyRepInvited({ incidentId, repRef: ravi })
const represents = [
  joined(ravi),
  SafetyRepAppointed({ memberRef: ravi, unitId: district, from: Day.make("2020-01-01") })
] as const
const notInvited = new SafetyRepNotInvited(of)
const elsewhere = new SafetyRepElsewhere({ incidentId, repRef: ravi })
const notOpen = new InvestigationNotOpen(of)

describe("opening an investigation", () => {
  const { given } = specify(OpenInvestigation)
  const withRep = { ...of, safetyRep: ravi }

  it("is allowed of something light without anybody, and with the safety representative", () => {
    given(reported(), classified(2)).when(of).thenDecided(opened)
    given(reported(), ...represents)
      .when(withRep)
      .thenDecided(opened, invited)
  })

  it.for([
    ["serious", reported(), classified(3)],
    ["critical", reported(), classified(4)],
    ["a work injury", reported({ occurrenceKind: "workInjury" }), undefined]
  ] as const)("asks the safety representative along when it was %s", ([, incident, classification]) => {
    const past = classification === undefined ? [incident] : [incident, classification]
    given(...past)
      .when(of)
      .thenRefused(notInvited)
    given(...past, ...represents)
      .when(withRep)
      .thenDecided(opened, invited)
  })

  it("does not ask twice", () => {
    given(reported(), opened).when(of).thenNothing()
    const completed = InvestigationCompleted({ incidentId, safetyRepParticipated: true, causes: [] })
    given(reported(), ...represents, opened, invited, completed)
      .when(withRep)
      .thenDecided(opened)
    given(reported(), classified(3), opened, invited, completed).when(of).thenDecided(opened)
  })

  it("is refused with somebody who does not represent the unit", () => {
    given(reported(), joined(ravi)).when(withRep).thenRefused(elsewhere)
    const far = SafetyRepAppointed({ memberRef: ravi, unitId: UnitId.make("far"), from: Day.make("2020-01-01") })
    given(reported(), joined(ravi), far).when(withRep).thenRefused(elsewhere)
    const coordinates = { memberRef: ravi, unitId: district, from: Day.make("2020-01-01") }
    given(reported(), joined(ravi), RoleAssigned({ ...coordinates, role: "securityCoordinator" }))
      .when(withRep)
      .thenRefused(elsewhere)
  })

  it("is refused of an unknown incident, a merged one, a closed one, and one with nothing to report", () => {
    given().when(of).thenRefused(new IncidentNotFound(of))
    given(reported(), merged())
      .when(of)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
    given(reported(), closed())
      .when(of)
      .thenRefused(new WrongState({ incidentId, state: "closed" }))
    given(reported(), notReportable())
      .when(of)
      .thenRefused(new WrongState({ incidentId, state: "notReportable" }))
  })
})

describe("asking the safety representative along later", () => {
  const invite = { incidentId, repRef: ravi }
  const { given } = specify(InviteSafetyRep)

  it("is allowed while it goes on, once", () => {
    given(reported(), opened, ...represents)
      .when(invite)
      .thenDecided(invited)
    given(reported(), opened, invited, ...represents)
      .when(invite)
      .thenNothing()
  })

  it("is refused when nothing goes on, and of somebody from elsewhere", () => {
    given(reported(), ...represents)
      .when(invite)
      .thenRefused(notOpen)
    given(reported(), opened, joined(ravi)).when(invite).thenRefused(elsewhere)
    given(...represents)
      .when(invite)
      .thenRefused(new IncidentNotFound(of))
  })
})

describe("completing an investigation", () => {
  const complete = { incidentId, safetyRepParticipated: false, causes: ["loneWork"] } as const
  const { given } = specify(CompleteInvestigation)

  it("tells whether the safety representative took part, either way", () => {
    given(reported(), opened).when(complete).thenDecided(InvestigationCompleted(complete))
    const together = { ...complete, safetyRepParticipated: true }
    given(reported(), opened, invited).when(together).thenDecided(InvestigationCompleted(together))
  })

  it("is refused when it turned out serious and nobody asked them, or they took part unasked", () => {
    given(reported(), opened, classified(3)).when(complete).thenRefused(notInvited)
    given(reported(), opened, classified(3), invited).when(complete).thenDecided(InvestigationCompleted(complete))
    given(reported(), opened)
      .when({ ...complete, safetyRepParticipated: true })
      .thenRefused(notInvited)
  })

  it("is refused when none goes on", () => {
    given(reported()).when(complete).thenRefused(notOpen)
    given(reported(), opened, InvestigationCompleted(complete)).when(complete).thenRefused(notOpen)
    given(reported(), opened, merged())
      .when(complete)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})

describe("raising a risk for a unit", () => {
  const raise = { incidentId, unitId: district }
  const { given } = specify(RaiseRisk)

  it("is said once of a unit where it happened, or one above", () => {
    given(reported()).when(raise).thenDecided(RiskRaisedForUnit(raise))
    given(reported(), RiskRaisedForUnit(raise)).when(raise).thenNothing()
  })

  it("is refused of a unit elsewhere", () => {
    const unitId = UnitId.make("far")
    given(reported()).when({ incidentId, unitId }).thenRefused(new UnitNotInPath({ incidentId, unitId }))
    given(reported(), merged())
      .when(raise)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
  })
})
