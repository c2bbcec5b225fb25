import { describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { policyDefaults } from "../../src/catalogue/policyDefaults.ts"
import {
  AddReport,
  AnonymousNotOffered,
  IdTaken,
  IncidentMerged,
  IncidentNotFound,
  ReportAdded,
  ReportedInFuture,
  ReporterInconsistent,
  ReportNumberTaken
} from "../../src/incident/index.ts"
import { PolicyAdopted } from "../../src/policy/index.ts"
import { ReportId, ReportNumber } from "../../src/vocabulary/ids.ts"
import { Day } from "../../src/vocabulary/time.ts"
import {
  another,
  closed,
  incidentId,
  merged,
  mona,
  nowInstant,
  ravi,
  reported,
  reportId,
  reportNumber,
  tomorrow
} from "../fixture.ts"

const second = {
  incidentId,
  reportId: ReportId.make("r-2"),
  reportNumber: ReportNumber.make("H-2026-22222"),
  reporter: { mode: "named", kind: "colleague", memberRef: ravi }
} as const
const added = ReportAdded({ ...second, reportedAt: nowInstant })

describe("adding a report", () => {
  it("is allowed of an incident somebody reported", () =>
    specify(AddReport).given(reported()).when(second).thenDecided(added))

  it("is allowed of a closed one: whoever saw it is heard", () =>
    specify(AddReport).given(reported(), closed()).when(second).thenDecided(added))

  it("is refused of an incident nobody reported", () =>
    specify(AddReport)
      .given(reported({ incidentId: another }))
      .when(second)
      .thenRefused(new IncidentNotFound({ incidentId })))

  it("is refused of a merged one, and says where to go", () =>
    specify(AddReport)
      .given(reported(), merged())
      .when(second)
      .thenRefused(new IncidentMerged({ incidentId, target: another })))

  it("is allowed of the target of a merge", () =>
    specify(AddReport)
      .given(reported(), merged({ incidentId: another, targetId: incidentId }))
      .when(second)
      .thenDecided(added))

  it("is refused under an id or number of another report", () => {
    specify(AddReport)
      .given(reported())
      .when({ ...second, reportId })
      .thenRefused(new IdTaken({ id: reportId }))
    specify(AddReport)
      .given(reported())
      .when({ ...second, reportNumber })
      .thenRefused(new ReportNumberTaken({ reportNumber }))
  })

  it("is refused under an id or number that an added report has", () => {
    const other = { ...added, incidentId: another }
    specify(AddReport)
      .given(reported(), other)
      .when(second)
      .thenRefused(new IdTaken({ id: second.reportId }))
    specify(AddReport)
      .given(reported(), { ...other, reportId: ReportId.make("r-3") })
      .when(second)
      .thenRefused(new ReportNumberTaken({ reportNumber: second.reportNumber }))
  })

  it("is refused when it is said to be made later than now", () =>
    specify(AddReport)
      .given(reported())
      .when({ ...second, reportedAt: tomorrow })
      .thenRefused(new ReportedInFuture({ reportedAt: tomorrow })))

  it("is refused when the reporter is anonymous and named at once", () =>
    specify(AddReport)
      .given(reported())
      .when({ ...second, reporter: { ...second.reporter, mode: "anonymous" } })
      .thenRefused(new ReporterInconsistent({ incidentId, reportId: second.reportId })))

  it("is refused of an anonymous reporter where the city does not offer it", () =>
    specify(AddReport)
      .given(
        reported(),
        PolicyAdopted({
          scope: "city",
          version: "2026:1",
          values: { ...policyDefaults.values, anonymousReporting: false },
          validFrom: Day.make("2026-01-01"),
          decidedBy: mona,
          source: "Beslut 2026-01-01"
        })
      )
      .when({ ...second, reporter: { mode: "anonymous", kind: "colleague" } })
      .thenRefused(new AnonymousNotOffered({ incidentId })))
})
