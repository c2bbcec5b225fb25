/** ST-11: how soon what happened was told, and whether what was to be done in time was. */
import type { DeadlineOutcome } from "../../deadline/outcomes.ts"
import type { DeadlineName } from "../../vocabulary/deadline.ts"
import { daysBetween } from "../../vocabulary/time.ts"
import type { Asked, Row } from "./asked.ts"
import { type Counts, groupedBy, tabulated } from "./counts.ts"

const idOf = ({ incidentId }: Row): string => incidentId

const delayOf = ({ facts: { precision }, occurredOn, reportedOn }: Row): number | undefined =>
  occurredOn === undefined || precision === "month" || precision === "unknown"
    ? undefined
    : Math.max(0, daysBetween(occurredOn, reportedOn))

const delayCell = (row: Row): string => {
  const days = delayOf(row)
  if (days === undefined) return row.facts.precision === "month" ? "monthOnly" : "dayUnknown"
  if (days === 0) return "sameDay"
  if (days <= 7) return "withinWeek"
  return days <= 30 ? "withinMonth" : "later"
}

/** The middle one; between the two middle ones of an even number. */
export const median = (numbers: ReadonlyArray<number>): number | undefined => {
  const ordered = numbers.toSorted((a, b) => a - b)
  const upper = ordered[Math.floor(ordered.length / 2)]
  const lower = ordered[Math.floor((ordered.length - 1) / 2)]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}

/** The deadlines that ST-11 tells of (domain specification 4.9). */
const told = ["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9"] as const satisfies ReadonlyArray<DeadlineName>

/**
 * How an incident came out by one kind of deadline. Several persons can have been hit by it and be owed the same: where one of them
 * waited too long, it was missed; where one still waits, nobody can say yet.
 */
const stateOf = (states: ReadonlyArray<DeadlineOutcome["state"]>): DeadlineOutcome["state"] | undefined =>
  (["missed", "open", "kept"] as const).find((state) => states.includes(state))

const deadlineCells = ({ known: { deadlines }, rows }: Asked) => {
  const statesOf = new Map<string, Array<DeadlineOutcome["state"]>>()
  for (const { deadline, incidentId, state } of deadlines) {
    const key = `${deadline}:${incidentId}`
    statesOf.set(key, [...(statesOf.get(key) ?? []), state])
  }
  const those = (deadline: DeadlineName, wanted: DeadlineOutcome["state"]) =>
    rows
      .filter(({ incidentId }) => stateOf(statesOf.get(`${deadline}:${incidentId}`) ?? []) === wanted)
      .map((row) => ({ id: idOf(row) }))
  return Object.fromEntries(
    told.flatMap((deadline) =>
      (["kept", "missed", "open"] as const).map((state) => [`${deadline}:${state}`, those(deadline, state)])
    )
  )
}

/**
 * ST-11: from what happened to its report, in days, with a class of its own for a day that is not known exactly; and of the incidents
 * that had a deadline to keep, D1 to D9, how many kept it. One that still runs is neither kept nor missed.
 */
export const timeliness = (asked: Asked): Counts => {
  const { rows } = asked
  const exact = ["sameDay", "withinWeek", "withinMonth", "later"]
  const delays = rows.flatMap((row) => delayOf(row) ?? [])
  const middle = median(delays)
  return {
    _tag: "counts",
    countUnit: "incidents",
    sums: tabulated(
      { ...groupedBy(rows, [...exact, "monthOnly", "dayUnknown"], delayCell, idOf), ...deadlineCells(asked) },
      rows.map((row) => ({ id: idOf(row) }))
    ),
    shares: [
      { name: "later", of: ["later"], outOf: exact },
      ...told.map((deadline) => ({
        name: deadline,
        of: [`${deadline}:kept`],
        outOf: [`${deadline}:kept`, `${deadline}:missed`]
      }))
    ],
    beside: middle === undefined ? [] : [{ name: "medianDays", number: middle, middleOf: delays.length }]
  }
}
