/** A small invented district for the overview's tests: one department, three units, and events about incidents there. */
import type { Sealed } from "@trygglogg/log"
import type { PolicyEdition } from "../../src/catalogue/policyInForce.ts"
import { ExposureRegistered, IncidentReported } from "../../src/incident/event.ts"
import type { UnitRow } from "../../src/organisation/view/row.ts"
import { unitsById } from "../../src/organisation/view/tree.ts"
import type { CaseExposure, CaseRow, Progress } from "../../src/overview/cases/view.ts"
import type { StatisticRow } from "../../src/overview/statistics/view.ts"
import { ExposureId, IncidentId, PersonRef, ReportId, ReportNumber, UnitId } from "../../src/vocabulary/ids.ts"
import { Day, Instant } from "../../src/vocabulary/time.ts"

export const city = UnitId.make("city")
export const department = UnitId.make("department")
export const assistance = UnitId.make("unit-assistance")
export const young = UnitId.make("unit-young")
export const adults = UnitId.make("unit-adults")

export const person = (name: string): PersonRef => PersonRef.make(`p-${name}`)
export const incident = (name: string): IncidentId => IncidentId.make(`i-${name}`)
export const exposure = (name: string): ExposureId => ExposureId.make(`e-${name}`)
export const report = (name: string): ReportId => ReportId.make(`r-${name}`)
export const day = (text: string): Day => Day.make(text)
export const at = (text: string): Instant => Instant.make(`${text}:00.000Z`)
export const number = (five: string): ReportNumber => ReportNumber.make(`H-2026-${five}`)

/** Words nobody here can open. */
export const sealedFor = <A>(subject: string): Sealed.Sealed<A> => ({
  subject,
  key: "k-1",
  seal: "s-1",
  commitment: "Y29tbWl0",
  cipher: "Y2lwaGVy"
})

type Reported = (typeof IncidentReported)["Type"]

/** Reported on Monday 2 March 2026 at 10.00 in Stockholm, of a threat half an hour before. */
export const reported = ({ incidentId = incident("1"), ...given }: Partial<Reported> = {}): Reported =>
  IncidentReported({
    incidentId,
    reportId: report("1"),
    reportNumber: number("00001"),
    reportedAt: at("2026-03-02T09:00"),
    reporter: { mode: "named", kind: "exposedPerson", memberRef: person("sara") },
    unitPath: [assistance, department, city],
    occurred: { local: "2026-03-02T09:30", precision: "minute", zone: "Europe/Stockholm" },
    place: "reception",
    placeRelation: "atWorkplace",
    channel: "physical",
    occurrenceKind: "otherUnwanted",
    affectedObjects: ["person"],
    forms: ["threat"],
    linkToRole: "certain",
    evidence: [],
    entryRoute: "app",
    catalogueVersion: "2026-04",
    ...given
  })

export const registered = (given: Partial<(typeof ExposureRegistered)["Type"]> = {}) =>
  ExposureRegistered({
    incidentId: incident("1"),
    exposureId: exposure("1"),
    personRef: person("sara"),
    exposedKind: "employee",
    ...given
  })

/** An incident that counts. */
export const statisticRow = (name: string, given: Partial<StatisticRow> = {}): StatisticRow => ({
  incidentId: incident(name),
  unitPath: [assistance, department, city],
  reportedOn: day("2025-03-03"),
  occurredOn: day("2025-03-03"),
  forms: ["threat"],
  placeRelation: "atWorkplace",
  internal: false,
  notReportable: false,
  merged: false,
  reports: [{ reportId: report(name), retracted: false }],
  exposures: [{ exposureId: exposure(name), personRef: person(name) }],
  ...given
})

const from = day("2020-01-01")

const unit = (unitId: UnitId, parent: UnitId | undefined, employees: number | undefined): UnitRow => ({
  unitId,
  kind: "unit",
  active: { from },
  names: [{ from, name: unitId }],
  parents: parent === undefined ? [] : [{ from, parent }],
  managers: [],
  substitutes: [],
  safetyReps: [],
  headcounts: employees === undefined ? [] : [{ at: from, employees, consultants: 1, students: 1, source: "HR" }]
})

/** The department's 156 are those of its units; only one of them is large enough for a plain total. */
export const unitRows: ReadonlyArray<UnitRow> = [
  unit(city, undefined, undefined),
  unit(department, city, undefined),
  unit(assistance, department, 100),
  unit(young, department, 30),
  unit(adults, department, 20)
]
export const units = unitsById(unitRows)
/** The units, some of them otherwise. */
export const unitsWith = (change: (row: UnitRow) => Partial<UnitRow>) =>
  unitsById(unitRows.map((row) => ({ ...row, ...change(row) })))

/** Rules of a unit from a day on; of the city, where none is named. */
export const edition = (values: PolicyEdition["values"], unitId?: UnitId, validFrom = "2026-01-01"): PolicyEdition => ({
  version: `${unitId ?? "city"}-${validFrom}`,
  values,
  validFrom: day(validFrom),
  ...(unitId === undefined ? {} : { unitId })
})

/** The row of `reported()`. */
export const caseRow = (given: Partial<CaseRow> = {}): CaseRow => ({
  incidentId: incident("1"),
  state: { _tag: "reported" },
  unitPath: [assistance, department, city],
  reportedAt: at("2026-03-02T09:00"),
  enteredAt: at("2026-03-02T12:00"),
  occurred: { local: "2026-03-02T09:30", precision: "minute", zone: "Europe/Stockholm" },
  formsReported: ["threat"],
  place: "reception",
  placeRelation: "atWorkplace",
  channel: "physical",
  occurrenceKind: "otherUnwanted",
  linkToRole: "certain",
  reports: [
    {
      reportId: report("1"),
      reportNumber: number("00001"),
      reportedAt: at("2026-03-02T09:00"),
      mode: "named",
      kind: "exposedPerson",
      memberRef: person("sara"),
      retracted: false
    }
  ],
  exposures: [],
  summaryWritten: false,
  outward: {
    policeSince: at("2026-03-02T09:00"),
    policeRaised: false,
    policeReports: [],
    policeConsulted: false,
    consultedOn: [],
    consultationsOwed: [],
    policeFiled: false,
    outcomeUntold: [],
    outcomeTold: [],
    authorities: []
  },
  words: [],
  ...given
})

/** The exposure of `registered()`. */
export const caseExposure = (given: Partial<CaseExposure> = {}, progress: Partial<Progress> = {}): CaseExposure => ({
  exposureId: exposure("1"),
  personRef: person("sara"),
  exposedKind: "employee",
  progress: { support: "none", followUps: [], owed: true, ...progress },
  ...given
})
