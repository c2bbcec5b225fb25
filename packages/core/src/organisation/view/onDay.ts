/** What of a row holds on a day: what `asOf({ known, valid })` asks of units and members. */
import { Schema } from "effect"
import { holdsOn } from "../../vocabulary/period.ts"
import { Day } from "../../vocabulary/time.ts"
import type { MemberRow, UnitRow } from "./row.ts"

// Whoever asks has decoded the day before; one that is none has nothing that holds on it.
const isDay = Schema.is(Day)

const newest = <One extends { readonly from: string }>(all: ReadonlyArray<One>, day: string): ReadonlyArray<One> => {
  const found = all.findLast(({ from }) => from <= day)
  return found === undefined ? [] : [found]
}

/** A unit as it was called, placed and led on a day, and its newest count; nothing when it was not there. */
export const unitOn = (row: UnitRow, day: string): UnitRow | undefined => {
  if (!isDay(day) || !holdsOn(row.active, day)) return undefined
  const held = (leaders: UnitRow["managers"]) => leaders.filter((one) => holdsOn(one, day))
  const counts = row.headcounts.filter(({ at }) => at <= day)
  const count = counts.reduce((best, one) => (best === undefined || one.at >= best.at ? one : best), counts[0])
  return {
    ...row,
    names: newest(row.names, day),
    parents: newest(row.parents, day),
    managers: held(row.managers),
    substitutes: held(row.substitutes),
    safetyReps: held(row.safetyReps),
    headcounts: count === undefined ? [] : [count]
  }
}

/** Where a member worked on a day and what they were trusted with; nothing when neither. */
export const memberOn = (row: MemberRow, day: string): MemberRow | undefined => {
  if (!isDay(day)) return undefined
  const memberships = row.memberships.filter((one) => holdsOn(one, day))
  const appointments = row.appointments.filter((one) => holdsOn(one, day))
  return memberships.length + appointments.length === 0 ? undefined : { ...row, memberships, appointments }
}
