/** Every clock that was started: those kept as they are, and those that follow from several rows at once. */
import { policyFor } from "../catalogue/policyInForce.ts"
import { holdsOn } from "../vocabulary/period.ts"
import { type Day, dayOfInstant } from "../vocabulary/time.ts"
import { acknowledgements } from "./acknowledgements.ts"
import type { Clock } from "./clocks/clock.ts"
import type { IncidentClocks } from "./clocks/incidentRow.ts"
import type { UnitClocks } from "./clocks/risk.ts"
import { type DeadlinesKnown, pathIn } from "./known.ts"
import { startOf } from "./time.ts"

/** D8: each planned follow-up that was not noted as missed. */
const followUps = ({ incidents, supports }: DeadlinesKnown): ReadonlyArray<Clock> => {
  const paths = new Map(incidents.map(({ incidentId, unitPath }) => [incidentId, unitPath]))
  return supports.flatMap(({ declined, exposureId, incidentId, personRef, planned }) =>
    planned
      .filter(({ held, missed = false }) => held || !(declined || missed))
      .map(({ dueOn, heldAt, plannedAt, startId }) => ({
        deadline: "D8" as const,
        startId,
        part: "",
        startedAt: plannedAt,
        about: { incidentId, exposureId, personRef },
        unitPath: paths.get(incidentId) ?? [],
        dueOn,
        ...(heldAt === undefined ? {} : { stoppedAt: heldAt })
      }))
  )
}

/** D10: a mapping is made anew after its time, after so many incidents, or because something has changed. */
const mappingsOf = ({ editions, tree }: DeadlinesKnown, { generations, unitId }: UnitClocks): ReadonlyArray<Clock> =>
  generations.flatMap(({ incidents, nextDueOn, redoneAt, revised, startedAt, startId }) => {
    const day = dayOfInstant(startedAt)
    const { mappingTriggerIncidents } = policyFor(editions, pathIn(tree, unitId, day), day).values
    const trigger = incidents[mappingTriggerIncidents - 1]
    const clock = {
      deadline: "D10" as const,
      part: "",
      about: { unitId },
      unitPath: [unitId],
      ...(redoneAt === undefined ? {} : { stoppedAt: redoneAt })
    }
    return [
      { ...clock, startId, startedAt, dueOn: nextDueOn },
      ...(revised ? [{ ...clock, startId: revised.startId, startedAt: startOf(revised.on), dueOn: revised.on }] : []),
      ...(trigger
        ? [{ ...clock, startId: trigger.startId, startedAt: trigger.at, dueOn: dayOfInstant(trigger.at) }]
        : [])
    ]
  })

/** D19: whoever handles an open case has left the city. */
const reassignments = (known: DeadlinesKnown, day: Day): ReadonlyArray<Clock> => {
  const members = new Map(known.members.map((one) => [one.memberRef, one]))
  const persons = new Map(known.persons.map((one) => [one.personRef, one]))
  return known.incidents.flatMap(({ handler, incidentId, open, unitPath }: IncidentClocks): ReadonlyArray<Clock> => {
    if (handler === undefined || !open) return []
    if (members.get(handler)?.memberships.some((one) => holdsOn(one, day)) ?? false) return []
    const left = persons.get(handler)?.departures.findLast(({ at }) => at <= day)
    if (left === undefined) return []
    const { at: dueOn, startId } = left
    const about = { incidentId, personRef: handler }
    return [{ deadline: "D19", startId, part: incidentId, startedAt: startOf(dueOn), about, unitPath, dueOn }]
  })
}

/** Every clock there is on a day, running or stopped. */
export const clocksOn = (known: DeadlinesKnown, day: Day): ReadonlyArray<Clock> => [
  ...known.incidents.flatMap(({ clocks }) => clocks),
  ...followUps(known),
  ...known.units.flatMap((row) => mappingsOf(known, row)),
  ...known.persons.flatMap(({ clocks }) => clocks),
  ...acknowledgements(known, day),
  ...known.assessments.flatMap(({ clocks }) => clocks),
  ...known.visits.flatMap(({ clocks }) => clocks),
  ...known.requests.flatMap(({ clocks }) => clocks),
  ...known.questions.flatMap(({ clocks }) => clocks),
  ...reassignments(known, day)
]
