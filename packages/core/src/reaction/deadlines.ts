/** Which mails the deadlines give cause for (domain specification 4.7; specification of the pages 5.7): who is told, and in what order. */
import { Option, Result } from "effect"
import type { Deadline, Escalation } from "../deadline/deadlinesAt.ts"
import { minutesAfter } from "../deadline/time.ts"
import { caseLeader } from "../organisation/view/caseLeader.ts"
import { boardOfficersFor, coordinatorsFor } from "../organisation/view/people.ts"
import { pathOf } from "../organisation/view/tree.ts"
import type { Responsible } from "../vocabulary/deadline.ts"
import type { PersonRef, UnitId } from "../vocabulary/ids.ts"
import { holdsOn } from "../vocabulary/period.ts"
import { addDays, type Day, dayOfInstant, type Instant } from "../vocabulary/time.ts"
import { concernedIn, leadersOf } from "./lead.ts"
import { isOld, newsDays, type Notice, type NotifiedCase, numberFor, type Surroundings } from "./notice.ts"

/** What others tell of: the mail of a missed check-in follows the event, and a follow-up's and a late start's have words of their own. */
const toldOtherwise = ({ deadline: { deadline }, step }: Escalation): boolean =>
  deadline === "D14" || (deadline === "D8" && step === "reminder")

type Around = Omit<Surroundings, "editions">

const wholePath = ({ units }: Around, path: ReadonlyArray<UnitId>, day: Day): ReadonlyArray<UnitId> => {
  const [unitId, ...above] = path
  if (unitId === undefined || above.length > 0) return path
  return Option.getOrElse(Result.getSuccess(pathOf(units, unitId, day)), () => path)
}

/** Whoever leads a unit that something is to be done in, else its security coordinators. */
const leadersIn = (path: ReadonlyArray<UnitId>, around: Around, day: Day, except: ReadonlyArray<PersonRef> = []) => {
  const leader = caseLeader(around.units, { unitPath: path, concerned: except, pastOwnManager: false }, day)
  return leader === undefined
    ? coordinatorsFor(around.members, path, day).filter((person) => !except.includes(person))
    : [leader.memberRef]
}

/** Who is told, on the day they are told. Nobody is told of a case that they were exposed in, reported, or that is about them. */
const recipients = (
  to: Responsible,
  { about, unitPath }: Deadline,
  row: NotifiedCase | undefined,
  around: Around,
  day: Day
): ReadonlyArray<PersonRef> => {
  const path = wholePath(around, row?.unitPath ?? unitPath, day)
  const leaders = row === undefined ? leadersIn(path, around, day) : leadersOf(row, around, day)
  const concerned = row === undefined ? [] : concernedIn(row)
  switch (to) {
    case "closestManager":
    case "unitManager":
      return leaders
    case "handler":
      return row?.handler === undefined ? leaders : [row.handler]
    case "managerAbove": {
      const below = [...leaders, ...(row?.handler === undefined ? [] : [row.handler])]
      return leadersIn(path, around, day, [...concerned, ...below])
    }
    case "securityCoordinator":
      return coordinatorsFor(around.members, path, day).filter((person) => !concerned.includes(person))
    case "boardOfficer":
      return boardOfficersFor(around.members, path, day)
    case "person":
    case "assessor":
    case "safetyRepresentative":
      return about.personRef === undefined ? [] : [about.personRef]
    case "participants":
    case "contactPerson":
      return []
  }
}

/** A deadline that ends with a day rings at the start of the next: the last day for it is the one before. */
const lastDay = (dueAt: Instant): Day => dayOfInstant(minutesAfter(dueAt, -1))

const works = (person: PersonRef, { members }: Around, day: Day): boolean =>
  members.some(({ memberRef, memberships }) => memberRef === person && memberships.some((one) => holdsOn(one, day)))

/**
 * What somebody is to be told of a deadline. Asked again it gives the same keys, so each step is told once to each; whoever has taken
 * over since is a new recipient. A mail about a case says nothing of what is to be done in it.
 *
 * @param escalation one of `escalationsAt`
 * @param row the case it is about, as `together` gives it; left out of what is no case, and of one that nobody goes on with
 * @param around the rows of the organisation
 * @param today the Stockholm day they are told
 *
 * @example
 * escalationsAt(deadlinesAt(known, now), now).flatMap((one) => noticesOfDeadline(one, caseOf(one), organisation, today))
 */
export const noticesOfDeadline = (
  escalation: Escalation,
  row: NotifiedCase | undefined,
  around: Around,
  today: Day
): ReadonlyArray<Notice> => {
  const { at, deadline, key, step, to } = escalation
  const { about, dueAt, reaction } = deadline
  const isCase = about.incidentId !== undefined
  if (toldOtherwise(escalation) || dayOfInstant(at) < addDays(today, -newsDays)) return []
  if (isCase && (row === undefined || isOld(row.reportedAt, dayOfInstant(row.enteredAt)))) return []
  const template = isCase ? (step === "missed" ? "late" : "waits") : "task"
  return recipients(to, deadline, row, around, today)
    .filter((person) => works(person, around, today))
    .map((person) => ({
      key: `deadline:${key}:${person}`,
      to: person,
      template,
      by: lastDay(dueAt),
      ...(row === undefined ? { reaction } : { incidentId: row.incidentId, ...numberFor(row) })
    }))
}
