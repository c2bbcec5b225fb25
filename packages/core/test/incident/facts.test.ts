import { assert, describe, it } from "@effect/vitest"
import { incidentAccess } from "../../src/incident/facts/access.ts"
import { exposedPersons } from "../../src/incident/facts/exposed.ts"
import { madeReports } from "../../src/incident/facts/reports.ts"
import { ExposureRemoved, HandlerChanged, ReportAdded, UnitReattributed } from "../../src/incident/index.ts"
import { IncidentId, ReportId, ReportNumber } from "../../src/vocabulary/ids.ts"
import {
  another,
  assigned,
  city,
  district,
  exposureId,
  incidentId,
  leif,
  merged,
  mona,
  nowInstant,
  otherExposure,
  path,
  ravi,
  registered,
  reported,
  reportId,
  sara,
  words
} from "../fixture.ts"
import { folded } from "../organisation/folded.ts"

const first = reported()
const bySara = { reportId, reportedAt: nowInstant, reporter: first.reporter }
const byLeif = { mode: "nameProtected", kind: "colleague", memberRef: leif } as const
const target = reported({ incidentId: another, reportId: ReportId.make("r-2"), reporter: byLeif })
const second = ReportAdded({
  incidentId: another,
  reportId: ReportId.make("r-3"),
  reportNumber: ReportNumber.make("H-2026-33333"),
  reportedAt: nowInstant,
  reporter: { mode: "named", kind: "colleague", memberRef: ravi }
})
const reports = [first, target, second] as const
const exposures = [
  registered(),
  registered({ incidentId: another, exposureId: otherExposure, personRef: ravi })
] as const
const merge = merged({
  movedReports: [bySara],
  movedExposures: [
    { exposureId, personRef: sara, exposedKind: "employee", supportSettled: true, perceivedIntent: "yes" }
  ]
})

describe("a merge is a fact about both sides", () => {
  it("the target has the exposed of both, each once, and the source its own", () => {
    assert.deepStrictEqual(folded(exposedPersons(another), ...exposures, merge), [
      { exposureId: otherExposure, personRef: ravi, exposedKind: "employee", settledBeforeMerge: false },
      {
        exposureId,
        personRef: sara,
        exposedKind: "employee",
        settledBeforeMerge: true,
        intentBeforeMerge: "yes",
        from: incidentId
      }
    ])
    assert.deepStrictEqual(folded(exposedPersons(incidentId), ...exposures, merge), [
      { exposureId, personRef: sara, exposedKind: "employee", settledBeforeMerge: false, away: another }
    ])
  })

  it("the target has the reports of both, each once, and the source its own", () => {
    assert.deepStrictEqual(folded(madeReports(another), ...reports, merge), [
      { reportId: target.reportId, reportedAt: nowInstant, reporter: byLeif },
      { reportId: second.reportId, reportedAt: nowInstant, reporter: second.reporter },
      { ...bySara, from: incidentId }
    ])
    assert.deepStrictEqual(folded(madeReports(incidentId), ...reports, merge), [{ ...bySara, away: another }])
  })

  it("the target concerns the reporters and the exposed of both, and the source its own", () => {
    const past = [...reports, ...exposures, assigned(mona, another), merge] as const
    assert.deepStrictEqual(folded(incidentAccess(another), ...past), {
      exists: true,
      incidentId: another,
      unitPath: [...path],
      reporters: [leif, ravi, sara],
      madeBy: [
        { reportId: target.reportId, memberRef: leif },
        { reportId: second.reportId, memberRef: ravi },
        { reportId, memberRef: sara }
      ],
      exposed: [ravi, sara],
      exposures: [
        { exposureId: otherExposure, personRef: ravi },
        { exposureId, personRef: sara }
      ],
      handler: mona,
      reporterMode: "nameProtected"
    })
    assert.deepStrictEqual(folded(incidentAccess(incidentId), ...past), {
      exists: true,
      incidentId,
      unitPath: [...path],
      reporters: [sara],
      madeBy: [{ reportId, memberRef: sara }],
      exposed: [sara],
      exposures: [{ exposureId, personRef: sara }],
      reporterMode: "named"
    })
  })
})

describe("who has to do with an incident", () => {
  it("is whoever handles it last, where it belongs now, and who was not removed", () => {
    const removed = ExposureRemoved({ incidentId, exposureId, reason: "enteredTwice" })
    const other = registered({ exposureId: otherExposure, personRef: ravi })
    const changed = HandlerChanged({ incidentId, fromRef: mona, handlerRef: leif, reason: "managerLeft" })
    const elsewhere = UnitReattributed({
      incidentId,
      fromPath: path,
      unitPath: [district, city],
      cause: "correction",
      reason: words(incidentId)
    })
    const past = [first, registered(), other, removed, assigned(mona), changed, elsewhere] as const
    assert.deepStrictEqual(folded(incidentAccess(incidentId), ...past), {
      exists: true,
      incidentId,
      unitPath: [district, city],
      reporters: [sara],
      madeBy: [{ reportId, memberRef: sara }],
      exposed: [ravi],
      exposures: [{ exposureId: otherExposure, personRef: ravi }],
      handler: leif,
      reporterMode: "named"
    })
  })

  it("is nobody before it is reported, whatever others are", () =>
    assert.deepStrictEqual(folded(incidentAccess(IncidentId.make("i-9")), ...reports, ...exposures), {
      exists: false,
      unitPath: [],
      reporters: [],
      madeBy: [],
      exposed: [],
      exposures: []
    }))

  it("has no reference to who reports anonymously, and knows whom the report is kept from", () => {
    const report = reported({ reporter: { mode: "anonymous", kind: "colleague" }, keptFrom: mona })
    assert.deepStrictEqual(folded(incidentAccess(incidentId), report), {
      exists: true,
      incidentId,
      unitPath: [...path],
      reporters: [],
      madeBy: [],
      exposed: [],
      exposures: [],
      reporterMode: "anonymous",
      keptFrom: mona
    })
  })
})
