/** Cases with all that was merged into them, however many steps away. A merge tells the target who came; the rest stands in the source. */
import type { IncidentId } from "../../vocabulary/ids.ts"
import { outwardOfBoth } from "./outward.ts"
import { continued } from "./progress.ts"
import type { CaseExposure, CaseReport, CaseRow } from "./view.ts"

/** What came by the merge, completed by what the source knew of it. What the target has removed since stays removed. */
const absorbed = (target: CaseRow, source: CaseRow): CaseRow => {
  const exposure = (here: CaseExposure): CaseExposure => {
    const before = source.exposures.find(({ exposureId }) => exposureId === here.exposureId)
    return before === undefined ? here : { ...before, progress: continued(before.progress, here.progress) }
  }
  const report = (here: CaseReport): CaseReport => {
    const before = source.reports.find(({ reportId }) => reportId === here.reportId)
    return before === undefined ? here : { ...before, ...here }
  }
  return {
    ...target,
    reports: target.reports.map(report),
    exposures: target.exposures.map(exposure),
    outward: outwardOfBoth(target.outward, source.outward),
    words: [...target.words, ...source.words].toSorted((a, b) => a.position - b.position)
  }
}

/**
 * Every case that stands on its own, completed from the cases merged into it.
 *
 * Give it the sources along with the targets (`where: { mergedInto: … }`); a source whose target is not among the rows is left out.
 *
 * @example
 * const [whole] = together([target, ...sources])
 */
export const together = (rows: ReadonlyArray<CaseRow>): ReadonlyArray<CaseRow> => {
  const sources = new Map<IncidentId, Array<CaseRow>>()
  for (const row of rows) {
    if (row.state._tag === "merged") {
      sources.set(row.state.target, [...(sources.get(row.state.target) ?? []), row])
    }
  }
  const whole = (row: CaseRow): CaseRow => (sources.get(row.incidentId) ?? []).map(whole).reduce(absorbed, row)
  return rows.filter(({ state }) => state._tag !== "merged").map(whole)
}
