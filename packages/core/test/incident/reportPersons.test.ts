import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { catalogueVersion } from "../../src/catalogue/index.ts"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import {
  AnonymousNotOffered,
  DuplicateExposure,
  ExposureRegistered,
  MinorRequiresHandler,
  NameProtectedNotOffered,
  RelationMissing,
  ReporterInconsistent,
  ReportIncident
} from "../../src/incident/index.ts"
import { PolicyAdopted } from "../../src/policy/index.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  child,
  exposureId,
  incidentId,
  mona,
  otherExposure,
  ravi,
  registered,
  reported,
  reportId,
  sara,
  told,
  units
} from "../fixture.ts"

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
