/** What becomes of the clocks when incidents are merged, and when that is undone. */
import type { Recorded } from "@trygglogg/log"
import type { MergeUndone } from "../../incident/event/changed.ts"
import type { IncidentMergedInto } from "../../incident/event.ts"
import { isRunning, recordedInstant } from "./clock.ts"
import { begun, exposed, has, type IncidentClocks, lapsed } from "./incidentRow.ts"

/** What the source owed the police and the authorities is owed in the target, where that did not owe it already. */
const demanded = (
  row: IncidentClocks,
  { demands, incidentId }: (typeof IncidentMergedInto)["Type"],
  recorded: Recorded
): IncidentClocks => {
  if (demands === undefined) return row
  const brought = {
    D3: demands.dutiesOwed.includes("workEnvironmentAuthority"),
    D4: demands.dutiesOwed.includes("insuranceAgency"),
    D5: demands.policeMatter && !demands.policeDecided
  }
  const startedAt = recordedInstant(recorded)
  return (["D3", "D4", "D5"] as const).reduce(
    (now, deadline) =>
      brought[deadline] && !has(now, deadline)
        ? begun(now, { deadline, startId: recorded.id, startedAt, part: incidentId })
        : now,
    row
  )
}

/** The source goes on in the target, with those exposed in it and what it owed. */
export const merged = (
  row: IncidentClocks,
  event: (typeof IncidentMergedInto)["Type"],
  recorded: Recorded
): IncidentClocks =>
  row.incidentId === event.incidentId
    ? { ...lapsed(row, () => true), open: false, heldBack: row.clocks.filter(isRunning) }
    : event.movedExposures
        .filter(
          ({ exposureId, supportSettled }) =>
            !supportSettled && !row.exposures.some((one) => one.exposureId === exposureId)
        )
        .reduce((now, { exposureId }) => exposed(now, exposureId, recorded), demanded(row, event, recorded))

/** The source's clocks go on from when they began; the target is without what it was brought. */
export const undone = (
  row: IncidentClocks,
  { exposures, incidentId }: (typeof MergeUndone)["Type"]
): IncidentClocks => {
  if (row.incidentId === incidentId) {
    return { ...row, open: true, clocks: [...row.clocks, ...row.heldBack], heldBack: [] }
  }
  const gone = new Set(exposures)
  return {
    ...lapsed(
      row,
      ({ about, part }) => part === incidentId || (about.exposureId !== undefined && gone.has(about.exposureId))
    ),
    exposures: row.exposures.filter(({ exposureId }) => !gone.has(exposureId))
  }
}
