/** Which incidents count, and as how much. Merged sources, not reportable, fully retracted and internal ones do not (4.9). */
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
