import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import {
  ExposureNotFound,
  IncidentMerged,
  IncidentNotFound,
  OccurredInFuture,
  WrongState
} from "../../src/vocabulary/refusal.ts"
import {
  AssessDisclosure,
  AttestationMissing,
  ConsiderPoliceReport,
  DisclosureAssessed,
  GroundNotForClientData,
  NotInRoleThen,
  PoliceReportIdTaken,
  PoliceReportNotFound,
  RecordConsultation
} from "../../src/police-report/index.ts"
import { RoleAssigned } from "../../src/organisation/event.ts"
import { PersonRef, UnitId } from "../../src/vocabulary/ids.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"
import {
  district,
  another,
  exposureId,
  incidentId,
  merged,
  mona,
  notReportable,
  otherExposure,
  registered,
  reported,
  tomorrow,
  words
} from "../fixture.ts"
import {
  asCoordinator,
  asMona,
  considered,
  consulted,
  coordinator,
  decided,
  led,
  of,
  otherReport,
  policeReportId
} from "./matter.ts"

describe("considering a police report", () => {
  const ask = { ...of, alsoIncidents: [], exposures: [exposureId], initiatedBy: "handler" } as const
  const consider = specify(ConsiderPoliceReport)

  it("is kept, with who was exposed and who raised it", () =>
    consider.given(reported(), registered()).when(ask).thenDecided(considered()))

  it("is about several incidents and whom they hit", () => {
    const both = { ...ask, alsoIncidents: [another], exposures: [exposureId, otherExposure] }
    consider
      .given(
        reported(),
        registered(),
        reported({ incidentId: another }),
        registered({ incidentId: another, exposureId: otherExposure })
      )
      .when(both)
      .thenDecided(considered({ alsoIncidents: [another], exposures: [exposureId, otherExposure] }))
  })

  it("is refused where one of the incidents is not there, was merged, or was nothing to report", () => {
    consider.given(registered()).when(ask).thenRefused(new IncidentNotFound({ incidentId }))
    consider
      .given(reported(), registered())
      .when({ ...ask, alsoIncidents: [another] })
      .thenRefused(new IncidentNotFound({ incidentId: another }))
    consider
      .given(reported(), registered(), merged())
      .when(ask)
      .thenRefused(new IncidentMerged({ incidentId, target: another }))
    consider
      .given(reported(), registered(), notReportable())
      .when(ask)
      .thenRefused(new WrongState({ incidentId, state: "notReportable" }))
  })

  it("is refused of somebody who was not exposed in it", () => {
    const unknown = new ExposureNotFound({ incidentId, exposureId })
    consider.given(reported()).when(ask).thenRefused(unknown)
    consider
      .given(reported(), registered({ incidentId: another }))
      .when(ask)
      .thenRefused(unknown)
  })

  it("decides nothing the second time, and takes no other incident's id", () => {
    consider.given(reported(), registered(), considered()).when(ask).thenNothing()
    consider
      .given(reported(), registered(), considered({ incidentId: another }))
      .when(ask)
      .thenRefused(new PoliceReportIdTaken({ policeReportId }))
  })

  it("is not taken for done because of another report", () =>
    consider
      .given(reported(), registered(), considered({ policeReportId: otherReport }))
      .when(ask)
      .thenDecided(considered()))
})

describe("a consultation", () => {
  const told = {
    ...of,
    consulted: "securityCoordinator",
    memberRef: coordinator,
    advice: "file",
    attested: false
  } as const
  const record = specify(RecordConsultation)
  const before = [reported(), ...led, considered()] as const

  it("is written by whoever was consulted", () =>
    record
      .given(...before)
      .when(told, asCoordinator)
      .thenDecided(consulted()))

  it("is written by another only when they attest it", () => {
    record
      .given(...before)
      .when(told, asMona)
      .thenRefused(new AttestationMissing({ policeReportId }))
    record
      .given(...before)
      .when({ ...told, attested: true }, asMona)
      .thenDecided(consulted())
  })

  it("is one afterwards when it was decided before", () =>
    record
      .given(...before, decided({ urgent: true }))
      .when(told, asCoordinator)
      .thenDecided(consulted({ afterwards: true })))

  it("keeps the time it was held, which is no later than now", () => {
    const yesterday = Instant.make("2026-03-01T12:00:00.000Z")
    record
      .given(...before)
      .when({ ...told, at: yesterday }, asCoordinator)
      .thenDecided(consulted({ at: yesterday }))
    record
      .given(...before)
      .when({ ...told, at: tomorrow }, asCoordinator)
      .thenRefused(new OccurredInFuture({ incidentId, occurred: tomorrow }))
  })

  it("is with somebody who coordinated the security there on that day", () => {
    const withMona = { ...told, memberRef: mona }
    record
      .given(...before)
      .when(withMona, asMona)
      .thenRefused(new NotInRoleThen({ memberRef: mona, consulted: "securityCoordinator" }))
    record
      .given(...before)
      .when({ ...told, at: Instant.make("2019-12-01T12:00:00.000Z") }, asCoordinator)
      .thenRefused(new NotInRoleThen({ memberRef: coordinator, consulted: "securityCoordinator" }))
  })

  it("is with whoever leads the unit for safety and civil society, appointed to it", () => {
    const withMona = { ...told, consulted: "trygghetUnitManager", memberRef: mona, attested: true } as const
    const appointed = RoleAssigned({
      memberRef: mona,
      unitId: district,
      role: "trygghetUnitManager",
      from: Day.make("2026-01-01")
    })
    record
      .given(...before)
      .when(withMona, asMona)
      .thenRefused(new NotInRoleThen({ memberRef: mona, consulted: "trygghetUnitManager" }))
    record
      .given(...before, appointed)
      .when(withMona, asMona)
      .thenDecided(consulted({ consulted: "trygghetUnitManager", memberRef: mona }))
    record
      .given(...before, RoleAssigned({ ...appointed, unitId: UnitId.make("elsewhere") }))
      .when(withMona, asMona)
      .thenRefused(new NotInRoleThen({ memberRef: mona, consulted: "trygghetUnitManager" }))
  })

  it("is with somebody whom the log cannot know, where the role is not the city's", () => {
    const lawyer = { ...told, consulted: "lawyer", memberRef: PersonRef.make("p-jurist"), attested: true } as const
    record
      .given(...before)
      .when(lawyer, asMona)
      .thenDecided(consulted({ consulted: "lawyer", memberRef: PersonRef.make("p-jurist") }))
  })

  it("is refused of a report that is not there, or is another incident's", () => {
    const missing = new PoliceReportNotFound({ policeReportId })
    record
      .given(reported(), ...led)
      .when(told, asCoordinator)
      .thenRefused(missing)
    record
      .given(reported(), ...led, considered({ incidentId: another }))
      .when(told, asCoordinator)
      .thenRefused(missing)
  })
})

describe("what may be told to the police", () => {
  const assess = specify(AssessDisclosure)
  const asked = {
    ...of,
    ground: "necessaryForOwnWork",
    clientDataIncluded: true,
    reason: words<string>(incidentId)
  } as const

  it("is weighed on a ground", () =>
    assess
      .given(considered())
      .when(asked)
      .thenDecided(DisclosureAssessed({ ...asked, alsoIncidents: [] })))

  it.for(["generalClause", "lawEnforcementDuty"] as const)(
    "scenario 30: is refused on %s where a client is named, and not otherwise",
    (ground) => {
      assess
        .given(considered())
        .when({ ...asked, ground })
        .thenRefused(new GroundNotForClientData({ policeReportId, ground }))
      const without = { ...asked, ground, clientDataIncluded: false }
      assess
        .given(considered())
        .when(without)
        .thenDecided(DisclosureAssessed({ ...without, alsoIncidents: [] }))
    }
  )

  it("is refused of a report that is not there", () =>
    assess
      .given(considered({ incidentId: another }))
      .when(asked)
      .thenRefused(new PoliceReportNotFound({ policeReportId })))
})
