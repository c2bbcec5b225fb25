import { assert, describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { Result } from "effect"
import { catalogueVersion } from "../../src/catalogue/index.ts"
import {
  ExposureRegistered,
  IdTaken,
  IncidentAlreadyReported,
  NothingReported,
  PrimaryFormNotListed,
  ReportIncident,
  ReportNumberTaken
} from "../../src/incident/index.ts"
import { ExposureId, PersonRef, ReportId, ReportNumber } from "../../src/vocabulary/ids.ts"
import {
  another,
  exposureId,
  incidentId,
  mona,
  otherExposure,
  ravi,
  registered,
  reported,
  reportId,
  reportNumber,
  sara,
  told,
  units
} from "../fixture.ts"

const saraHit = { exposureId, personRef: sara, exposedKind: "employee" } as const
const report = { ...told, exposures: [saraHit] }
const recorded = reported({ catalogueVersion })

describe("reporting an incident", () => {
  it("scenario 1: a threat reported by the exposed is one report and one exposure, in one commit", () =>
    specify(ReportIncident)
      .given(...units)
      .when(report)
      .thenDecided(recorded, registered()))

  it("scenario 2: told orally, recorded by the manager, registers the exposed person", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, reporter: { mode: "named", kind: "manager", memberRef: mona }, entryRoute: "manager" })
      .thenDecided(
        reported({
          catalogueVersion,
          reporter: { mode: "named", kind: "manager", memberRef: mona },
          entryRoute: "manager"
        }),
        registered()
      ))

  it("scenario 3: a colleague reports, and is not the exposed", () => {
    const reporter = { mode: "named", kind: "colleague", memberRef: ravi } as const
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, reporter })
      .thenDecided(reported({ catalogueVersion, reporter }), registered())
  })

  it("scenario 4: one e-mail to five handlers is one incident and five exposures", () => {
    const five = [1, 2, 3, 4, 5].map((one) => ({
      exposureId: ExposureId.make(`e-${one}`),
      personRef: PersonRef.make(`p-${one}`),
      exposedKind: "employee" as const
    }))
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, exposures: five })
      .thenDecided(recorded, ...five.map((one) => ExposureRegistered({ incidentId, ...one })))
  })

  it("scenario 8: a consultant is registered by a colleague, with the form of employment", () => {
    const consultant = {
      exposureId,
      personRef: PersonRef.make("p-consultant"),
      exposedKind: "consultant",
      employmentForm: "consultant"
    } as const
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, exposures: [consultant] })
      .thenDecided(recorded, ExposureRegistered({ incidentId, ...consultant }))
  })

  it("scenario 12: a relative of an employee phones, and is no member", () => {
    const reporter = { mode: "named", kind: "externalPerson" } as const
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, reporter, entryRoute: "phone" })
      .thenDecided(reported({ catalogueVersion, reporter, entryRoute: "phone" }), registered())
  })

  it("needs nobody exposed: they can be registered later", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, exposures: [] })
      .thenDecided(recorded))

  it("of a colleague as influencer is never refused, and may name whom it is kept from", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, influencerRelation: "colleague", keptFrom: mona })
      .thenDecided(reported({ catalogueVersion, influencerRelation: "colleague", keptFrom: mona }), registered()))

  it("of something already reported is refused", () =>
    specify(ReportIncident)
      .given(...units, reported({ reportId: ReportId.make("r-9"), reportNumber: ReportNumber.make("H-2026-99999") }))
      .when(report)
      .thenRefused(new IncidentAlreadyReported({ incidentId })))

  it("is not held back by another incident with another report, number and exposure", () =>
    specify(ReportIncident)
      .given(
        ...units,
        reported({
          incidentId: another,
          reportId: ReportId.make("r-9"),
          reportNumber: ReportNumber.make("H-2026-99999")
        }),
        registered({ incidentId: another, exposureId: otherExposure })
      )
      .when(report)
      .thenDecided(recorded, registered()))
})

describe("the ids of a report", () => {
  const elsewhere = {
    incidentId: another,
    reportId: ReportId.make("r-9"),
    reportNumber: ReportNumber.make("H-2026-99999")
  }

  it("are refused where the report's belongs to another incident", () =>
    specify(ReportIncident)
      .given(...units, reported({ ...elsewhere, reportId }))
      .when(report)
      .thenRefused(new IdTaken({ id: reportId })))

  it("are refused where an exposure's belongs to another incident", () =>
    specify(ReportIncident)
      .given(...units, registered({ incidentId: another }))
      .when(report)
      .thenRefused(new IdTaken({ id: exposureId })))

  it("are refused where an exposure's is used twice in the report", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, exposures: [saraHit, { ...saraHit, personRef: ravi }] })
      .thenRefused(new IdTaken({ id: exposureId })))

  it("are refused where the number is given away, so that no number means two reports", () =>
    specify(ReportIncident)
      .given(...units, reported({ ...elsewhere, reportNumber }))
      .when(report)
      .thenRefused(new ReportNumberTaken({ reportNumber })))
})

describe("what is told", () => {
  const { primaryForm: _, ...withoutPrimary } = report

  it("is refused when it is nothing", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...withoutPrimary, forms: [] })
      .thenRefused(new NothingReported({ incidentId })))

  it("may be a near miss without any form", () => {
    const decided = specify(ReportIncident)
      .given(...units)
      .when({ ...withoutPrimary, forms: [], occurrenceKind: "nearMiss" })
    assert.isTrue(Result.isSuccess(decided.outcome))
  })

  it("is refused when the primary form is not among the forms", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, primaryForm: "violence" })
      .thenRefused(new PrimaryFormNotListed({ incidentId })))

  it("may have the second of several forms as the primary", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, forms: ["threat", "violence"], primaryForm: "violence" })
      .thenDecided(
        reported({ catalogueVersion, forms: ["threat", "violence"], primaryForm: "violence" }),
        registered()
      ))
})
