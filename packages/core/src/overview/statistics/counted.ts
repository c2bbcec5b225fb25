/** Which incidents count, and as how much. Merged sources, not reportable, fully retracted and internal ones do not (4.9). */
import type { Day } from "../../vocabulary/time.ts"
import type { AnyQuestion as Question } from "../../vocabulary/statistic.ts"
import type { StatisticRow } from "./view.ts"

export interface Counted extends StatisticRow {
  /** Reports that stand. */
  readonly reportCount: number
  /** Persons hit; one who came twice by a merge was hit once. */
  readonly exposureCount: number
}

export const countedOf = (rows: ReadonlyArray<StatisticRow>): ReadonlyArray<Counted> =>
  rows.flatMap((row) => {
    const reportCount = row.reports.filter(({ retracted }) => !retracted).length
    return row.merged || row.notReportable || row.internal || reportCount === 0
      ? []
      : [{ ...row, reportCount, exposureCount: new Set(row.exposures.map(({ personRef }) => personRef)).size }]
  })

const hasForm = ({ forms: wanted }: Question, { forms }: Counted): boolean => {
  if (wanted === "all") return true
  return wanted === "five" ? forms.length > 0 : forms.some((form) => wanted.includes(form))
}

const dayOf = ({ basis }: Question, { occurredOn, reportedOn }: Counted): Day | undefined =>
  basis === "reported" ? reportedOn : occurredOn

/** What a question asks for: everything of its scope and forms, and of that what belongs to its period. */
export const askedFor = (question: Question, rows: ReadonlyArray<StatisticRow>) => {
  const { from, scope, to } = question
  const within = countedOf(rows).filter((row) => row.unitPath.includes(scope) && hasForm(question, row))
  const inPeriod = within.filter((row) => {
    const day = dayOf(question, row)
    return day !== undefined && from <= day && day < to
  })
  return { within, inPeriod }
}
