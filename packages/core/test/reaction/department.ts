/** The department with its managers and coordinator, and what is told there. */
import { assert } from "@effect/vitest"
import type { Event, Recorded } from "@trygglogg/log"
import type { MemberRow } from "../../src/organisation/view/row.ts"
import type { CaseReport, CaseRow } from "../../src/overview/cases/view.ts"
import type { NotifiedCase, Surroundings } from "../../src/reaction/notice.ts"
import { noticesOf } from "../../src/reaction/noticesOf.ts"
import {
  assistance,
  caseExposure,
  caseRow,
  city,
  day,
  department,
  number,
  person,
  report,
  unitsWith
} from "../overview/city.ts"
import { recording } from "../overview/recording.ts"

export const from = day("2020-01-01")
export const sara = person("sara")
export const ali = person("ali")
export const eva = person("eva")
export const dag = person("dag")
export const kim = person("kim")
export const boss = person("boss")

const units = unitsWith(({ unitId }) =>
  unitId === assistance
    ? { managers: [{ memberRef: eva, from }] }
    : unitId === department
      ? { managers: [{ memberRef: dag, from }] }
      : {}
)
const coordinator: MemberRow = {
  memberRef: kim,
  memberships: [{ unitId: department, roleFamily: "securityCoordinator", employmentForm: "permanent", from }],
  appointments: [{ unitId: city, role: "securityCoordinator", from }]
}
export const surroundings: Surroundings = { units, members: [coordinator], editions: [] }
export const bySara: CaseReport = caseRow().reports[0] ?? assert.fail()
export const byAli: CaseReport = {
  ...bySara,
  reportId: report("2"),
  reportNumber: number("00002"),
  memberRef: ali,
  kind: "colleague"
}
export const withSara: CaseRow = caseRow({ exposures: [caseExposure()] })

export const recordedOf = <E extends Event.Any>(
  definition: E,
  event: E["Type"],
  meta: Partial<Recorded["meta"]> = {}
): Recorded => {
  const [only] = recording().add(definition, event, meta).events
  return only ?? assert.fail()
}
export const told = (recorded: Recorded, row: NotifiedCase = withSara, around: Partial<Surroundings> = {}) =>
  noticesOf(recorded, row, { ...surroundings, ...around }).map(({ template, to }) => [template, to])
