/** A question of ST-01 to ST-04 as a table of what it counts: what is protected for its audience, weighed for a release, and explained. */
import type { Member } from "../../disclosure/derivable.ts"
import type { Sum } from "../../disclosure/table.ts"
import type { CountUnit } from "../../vocabulary/statistic.ts"
import { addDays } from "../../vocabulary/time.ts"
import { breakdownOf, type CellKey, cellsOf } from "./breakdown.ts"
import { askedFor, type Counted } from "./counted.ts"
import type { Known } from "./known.ts"
import type { Breakdown, Question } from "./question.ts"

/** `unit:unit-4`, `place:outsideWorkplace`, `form:threat`. */
export const wordOf = (key: CellKey): string => {
  const [kind = "", word = ""] = Object.entries(key)[0] ?? []
  return `${kind}:${word}`
}

const incidents = ({ incidentId }: Counted): ReadonlyArray<Member> => [{ id: incidentId }]
const exposures = ({ exposures: those, incidentId }: Counted): ReadonlyArray<Member> =>
  [...new Set(those.map(({ personRef }) => personRef))].map((personRef) => ({ id: `${incidentId}.${personRef}` }))
const reports = ({ reports: those }: Counted): ReadonlyArray<Member> =>
  those.filter(({ retracted }) => !retracted).map(({ reportId }) => ({ id: reportId }))

const members = {
  incidentCount: incidents,
  exposureCount: exposures,
  reportCount: reports,
  formDistribution: incidents,
  outsideWorkplaceShare: incidents
} as const

/** What each of them counts. */
export const countUnits = {
  incidentCount: "incidents",
  exposureCount: "exposures",
  reportCount: "reports",
  formDistribution: "incidents",
  outsideWorkplaceShare: "incidents"
} as const satisfies { readonly [S in Question["statistic"]]: CountUnit }

/**
 * Every number of the answer, small ones too, with what it counts.
 *
 * @param by the question's own breakdown, unless another is asked for
 */
export const tableOf = (
  question: Question,
  { incidents: { rows }, units }: Pick<Known, "incidents" | "units">,
  by: Breakdown | undefined = breakdownOf(question)
): ReadonlyArray<Sum> => {
  const { inPeriod } = askedFor(question, rows)
  const ids = (some: ReadonlyArray<Counted>) => some.flatMap(members[question.statistic])
  const total: Sum = { key: "total", kind: "total", members: ids(inPeriod), within: [] }
  if (by === undefined) return [total]
  const { holds, keys } = cellsOf(by, question, inPeriod, units, addDays(question.to, -1))
  return [
    total,
    ...keys.map((key): Sum => ({
      key: wordOf(key),
      kind: "cell",
      members: ids(inPeriod.filter((row) => holds(key, row))),
      within: ["total"]
    }))
  ]
}
