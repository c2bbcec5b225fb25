/** Which mails a day gives cause for: planned follow-ups, and cases nobody has started with in time. */
import { isAwaited } from "../vocabulary/plannedFollowUp.ts"
import { type Day, dayOfInstant } from "../vocabulary/time.ts"
import { contactOf, leadersOf } from "./lead.ts"
import { isMember, type Notice, type NotifiedCase, numberFor, startBy, type Surroundings } from "./notice.ts"

const isAsked = (support: string): boolean => support === "offered" || support === "accepted" || support === "ended"

const followUps = (row: NotifiedCase, surroundings: Surroundings, today: Day): ReadonlyArray<Notice> =>
  row.exposures
    .filter(({ exposedKind, progress }) => isMember(exposedKind) && isAsked(progress.support))
    .flatMap(({ exposureId, personRef, progress }) => {
      // Of several that have come due only the latest is asked about, and none that was past when the case was entered.
      const entered = dayOfInstant(row.enteredAt)
      const due = progress.followUps.filter((one) => isAwaited(one) && one.dueOn >= entered && one.dueOn <= today)
      const dueOn = due
        .map((one) => one.dueOn)
        .toSorted()
        .at(-1)
      return dueOn === undefined
        ? []
        : [
            {
              key: `followUp:${exposureId}:${dueOn}`,
              to: personRef,
              template: "followUp" as const,
              incidentId: row.incidentId,
              by: dueOn,
              ...numberFor(row, personRef),
              ...contactOf(row, surroundings, today)
            }
          ]
    })

const notStarted = (row: NotifiedCase, surroundings: Surroundings, today: Day): ReadonlyArray<Notice> => {
  const by = startBy(row, surroundings, dayOfInstant(row.reportedAt))
  if (row.state._tag !== "reported" || today <= by) return []
  const leaders = row.handler === undefined ? leadersOf(row, surroundings, today) : [row.handler]
  return leaders.map((to) => ({
    key: `notStarted:${row.incidentId}:${to}`,
    to,
    template: "notStarted",
    incidentId: row.incidentId,
    by,
    ...numberFor(row)
  }))
}

/**
 * What somebody is to be reminded of in a case on a day. Asked every day it gives the same keys, so each is sent once; a handler who
 * took over is a new recipient.
 */
export const remindersOf = (row: NotifiedCase, surroundings: Surroundings, today: Day): ReadonlyArray<Notice> =>
  row.state._tag === "merged" || row.state._tag === "notReportable"
    ? []
    : [...followUps(row, surroundings, today), ...notStarted(row, surroundings, today)]
