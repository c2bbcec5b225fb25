/** Who is written to when nobody was heard from on a visit: the contact person, then whoever leads the unit, then the coordinators. */
import type { Recorded } from "@trygglogg/log"
import { Result } from "effect"
import { caseLeader } from "../organisation/view/caseLeader.ts"
import { coordinatorsFor } from "../organisation/view/people.ts"
import { VisitCheckInMissed } from "../risk-assessment/event/visit.ts"
import type { AlarmStep } from "../vocabulary/risk.ts"
import type { PersonRef, UnitId } from "../vocabulary/ids.ts"
import { type Day, dayOf } from "../vocabulary/time.ts"
import type { Notice, Surroundings } from "./notice.ts"

/** What of a visit decides who is told. A row of the view `visits` is one. */
export interface NotifiedVisit {
  readonly unitPath: ReadonlyArray<UnitId>
  readonly contactPerson: PersonRef
  readonly participants: ReadonlyArray<PersonRef>
}

type Around = Pick<Surroundings, "members" | "units">

const alarmed = (
  step: AlarmStep,
  { contactPerson, participants, unitPath }: NotifiedVisit,
  { members, units }: Around,
  day: Day
): ReadonlyArray<PersonRef> => {
  switch (step) {
    case "contactPerson":
      return [contactPerson]
    case "manager": {
      // A manager who is on the visit themselves cannot answer for it.
      const leader = caseLeader(units, { unitPath, concerned: participants, pastOwnManager: false }, day)
      return leader === undefined ? coordinatorsFor(members, unitPath, day) : [leader.memberRef]
    }
    case "securityCoordinator":
      return coordinatorsFor(members, unitPath, day)
  }
}

/**
 * The mails that an event of a visit gives cause for: each missed step is an event, recorded once, and so is told once.
 *
 * They say whom to call and never that they are an alarm; nobody on the visit is named.
 *
 * @param recorded the event; one that is no missed check-in gives none
 * @param visit the visit's row
 */
export const noticesOfVisit = (recorded: Recorded, visit: NotifiedVisit, around: Around): ReadonlyArray<Notice> => {
  if (recorded.type !== VisitCheckInMissed.type) return []
  const decoded = VisitCheckInMissed.decode(recorded.version, recorded.data)
  if (Result.isFailure(decoded)) return []
  const { dueAt, step } = decoded.success
  return alarmed(step, visit, around, dayOf(recorded.recordedAt)).map((to) => ({
    key: `missedCheckIn:${recorded.id}:${to}`,
    to,
    template: "missedCheckIn",
    at: dueAt
  }))
}
