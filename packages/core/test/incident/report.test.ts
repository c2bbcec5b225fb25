import { assert, describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { Result } from "effect"
import { catalogueVersion } from "../../src/catalogue/index.ts"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import {
  AnonymousNotOffered,
  DuplicateExposure,
  ExposureRegistered,
  IdTaken,
  IncidentAlreadyReported,
  LateReasonMissing,
  MinorRequiresHandler,
  NameProtectedNotOffered,
  NothingReported,
  OccurredInFuture,
  PrimaryFormNotListed,
  RelationMissing,
  ReportedInFuture,
  ReporterInconsistent,
  ReportIncident,
  ReportNumberTaken,
  UnitElsewhereThen,
  UnitNotActiveThen
} from "../../src/incident/index.ts"
import { PolicyAdopted } from "../../src/policy/index.ts"
import { ExposureId, PersonRef, ReportId, ReportNumber, UnitId } from "../../src/vocabulary/ids.ts"
import { Day, Instant, type Occurred } from "../../src/vocabulary/time.ts"
import {
  another,
  child,
  city,
  closedOn,
  district,
  exposureId,
  incidentId,
  mona,
  movedOn,
  otherExposure,
  ravi,
  reception,
  registered,
  reported,
  reportId,
  reportNumber,
  sara,
  told,
  tomorrow,
  units,
  words
} from "../fixture.ts"

const occurrence = (local: string, precision: Occurred["precision"] = "minute"): Occurred => ({
  local,
  precision,
  zone: "Europe/Stockholm"
})
const saraHit = { exposureId, personRef: sara, exposedKind: "employee" } as const
const report = { ...told, exposures: [saraHit] }
const recorded = reported({ catalogueVersion })

const adopted = (values: Partial<typeof policyDefaults.values>) =>
  PolicyAdopted({
    scope: "city",
    version: "2026:1",
    values: { ...policyDefaults.values, ...values },
    validFrom: Day.make("2026-01-01"),
    decidedBy: mona,
    source: "Beslut 2026-01-01"
  })

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

describe("the times of a report", () => {
  it("are refused when it is said to happen after it is told", () => {
    const occurred = occurrence("2026-03-02T13:01")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred })
      .thenRefused(new OccurredInFuture({ incidentId, occurred }))
  })

  it("may be the same minute", () => {
    const occurred = occurrence("2026-03-02T13:00")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred })
      .thenDecided(reported({ catalogueVersion, occurred }), registered())
  })

  it("are refused when it is said to be told later than now", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, reportedAt: tomorrow })
      .thenRefused(new ReportedInFuture({ reportedAt: tomorrow })))

  it("of an older report are judged by its own date", () => {
    const reportedAt = Instant.make("2026-01-12T08:00:00.000Z")
    const occurred = occurrence("2026-01-11T22:00")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred, reportedAt })
      .thenDecided(reported({ catalogueVersion, occurred, reportedAt }), registered())
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, reportedAt })
      .thenRefused(new OccurredInFuture({ incidentId, occurred: report.occurred }))
  })

  it("scenario 7: nine months later is refused without a reason", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred: occurrence("2025-06-02T10:00") })
      .thenRefused(new LateReasonMissing({ incidentId, days: 273, allowed: 30 })))

  it("scenario 7: nine months later is taken with a reason", () => {
    const late = { occurred: occurrence("2025-06-02T10:00"), lateReason: words<string>(incidentId) }
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, ...late })
      .thenDecided(reported({ catalogueVersion, ...late }), registered())
  })

  it("need no reason on the last day of the policy's", () => {
    const occurred = occurrence("2026-01-31T10:00")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred })
      .thenDecided(reported({ catalogueVersion, occurred }), registered())
  })

  it("are late by the rules the city has adopted", () =>
    specify(ReportIncident)
      .given(...units, adopted({ lateReportDays: 7 }))
      .when({ ...report, occurred: occurrence("2026-02-22T10:00") })
      .thenRefused(new LateReasonMissing({ incidentId, days: 8, allowed: 7 })))

  it("of a month are counted from its last day", () => {
    const occurred = occurrence("2026-01-01T00:00", "month")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred })
      .thenDecided(reported({ catalogueVersion, occurred }), registered())
  })

  it("scenario 51: half past two on the night the clocks change keeps its local time and precision", () => {
    const occurred = occurrence("2025-10-26T02:30")
    const reportedAt = Instant.make("2025-10-26T08:00:00.000Z")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, occurred, reportedAt })
      .thenDecided(reported({ catalogueVersion, occurred, reportedAt }), registered())
  })
})

describe("the units of a report", () => {
  it("are refused when the unit was closed by then", () =>
    specify(ReportIncident)
      .given(...units, closedOn("2026-03-02"))
      .when(report)
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: Day.make("2026-03-02") })))

  it("may have closed since", () =>
    specify(ReportIncident)
      .given(...units, closedOn("2026-03-02"))
      .when({ ...report, occurred: occurrence("2026-03-01T23:59") })
      .thenDecided(reported({ catalogueVersion, occurred: occurrence("2026-03-01T23:59") }), registered()))

  it("may have opened within a month of which no day is known", () => {
    const occurred = occurrence("2026-01-01T00:00", "month")
    const lately = units.map((unit) => ({ ...unit, from: Day.make("2026-01-15") }))
    specify(ReportIncident)
      .given(...lately)
      .when({ ...report, occurred })
      .thenDecided(reported({ catalogueVersion, occurred }), registered())
    specify(ReportIncident)
      .given(...lately)
      .when({ ...report, occurred: occurrence("2026-01-01T00:00", "day"), lateReason: words(incidentId) })
      .thenRefused(new UnitNotActiveThen({ unitId: reception, day: Day.make("2026-01-01") }))
  })

  it("are refused when nobody ever registered the unit", () => {
    const unknown = UnitId.make("nowhere")
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, unitPath: [unknown, district, city] })
      .thenRefused(new UnitNotActiveThen({ unitId: unknown, day: Day.make("2026-03-02") }))
  })

  it("are refused when the unit lay elsewhere that day", () =>
    specify(ReportIncident)
      .given(...units, movedOn("2026-03-02", city))
      .when(report)
      .thenRefused(new UnitElsewhereThen({ unitId: district, day: Day.make("2026-03-02") })))

  it("may have moved since", () =>
    specify(ReportIncident)
      .given(...units, movedOn("2026-03-03", city))
      .when(report)
      .thenDecided(recorded, registered()))
})

describe("who reports", () => {
  const anonymous = { mode: "anonymous", kind: "colleague" } as const
  const nameProtected = { mode: "nameProtected", kind: "colleague", memberRef: ravi } as const

  it.for([
    { is: "anonymous with a reference", reporter: { ...anonymous, memberRef: ravi } },
    { is: "named without a reference", reporter: { mode: "named", kind: "colleague" } as const },
    { is: "name protected without a reference", reporter: { mode: "nameProtected", kind: "colleague" } as const },
    {
      is: "from outside with a reference",
      reporter: { mode: "named", kind: "externalPerson", memberRef: ravi } as const
    }
  ])("is refused when $is", ({ reporter }) =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, reporter })
      .thenRefused(new ReporterInconsistent({ incidentId, reportId }))
  )

  it.for([anonymous, nameProtected])("may be $mode by default", (reporter) =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, reporter })
      .thenDecided(reported({ catalogueVersion, reporter }), registered())
  )

  it("cannot be anonymous where the city does not offer it", () =>
    specify(ReportIncident)
      .given(...units, adopted({ anonymousReporting: false }))
      .when({ ...report, reporter: anonymous })
      .thenRefused(new AnonymousNotOffered({ incidentId })))

  it("cannot be name protected where the city does not offer it", () =>
    specify(ReportIncident)
      .given(...units, adopted({ nameProtectedReporting: false }))
      .when({ ...report, reporter: nameProtected })
      .thenRefused(new NameProtectedNotOffered({ incidentId })))

  it("can be named whatever the city offers", () =>
    specify(ReportIncident)
      .given(...units, adopted({ anonymousReporting: false, nameProtectedReporting: false }))
      .when(report)
      .thenDecided(recorded, registered()))
})

describe("who was hit", () => {
  const relative = { exposureId, personRef: child, exposedKind: "relativeAdult" } as const

  it("is refused when one person is told twice", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, exposures: [saraHit, { ...saraHit, exposureId: otherExposure }] })
      .thenRefused(new DuplicateExposure({ incidentId, personRef: sara })))

  it("is refused of a relative of nobody", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, exposures: [relative] })
      .thenRefused(new RelationMissing({ exposureId })))

  it("may be a relative of an employee", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, exposures: [{ ...relative, relationToEmployee: sara }] })
      .thenDecided(recorded, ExposureRegistered({ incidentId, ...relative, relationToEmployee: sara })))

  it("is refused of a child, which whoever handles the case registers", () =>
    specify(ReportIncident)
      .given(...units)
      .when({ ...report, exposures: [{ ...relative, exposedKind: "relativeChild", relationToEmployee: sara }] })
      .thenRefused(new MinorRequiresHandler({ exposureId })))
})
