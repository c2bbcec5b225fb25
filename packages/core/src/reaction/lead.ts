/** Who is told to act in a case: never anybody it concerns. */
import { caseLeader } from "../organisation/view/caseLeader.ts"
import { coordinatorsFor } from "../organisation/view/people.ts"
import type { PersonRef } from "../vocabulary/ids.ts"
import type { Day } from "../vocabulary/time.ts"
import type { NotifiedCase, Surroundings } from "./notice.ts"

type Organisation = Pick<Surroundings, "members" | "units">

/** Exposed in it, named as its influencer, or its reporter: who reported must not be the only one who knows. */
export const concernedIn = ({ exposures, keptFrom, reports }: NotifiedCase): ReadonlyArray<PersonRef> => [
  ...exposures.map(({ personRef }) => personRef),
  ...reports.flatMap(({ memberRef }) => (memberRef === undefined ? [] : [memberRef])),
  ...(keptFrom === undefined ? [] : [keptFrom])
]

/**
 * Who leads the case on a day: the closest manager who is not concerned, past the unit's own where a colleague is named; with no such
 * manager every security coordinator of the unit.
 *
 * @param except others who may not: in a matter that is about themselves
 */
export const leadersOf = (
  row: NotifiedCase,
  { members, units }: Organisation,
  day: Day,
  except: ReadonlyArray<PersonRef> = []
): ReadonlyArray<PersonRef> => {
  const concerned = [...concernedIn(row), ...except]
  const pastOwnManager = row.influencerRelation === "colleague" && row.keptFrom === undefined
  const leader = caseLeader(units, { unitPath: row.unitPath, concerned, pastOwnManager }, day)
  return leader === undefined
    ? coordinatorsFor(members, row.unitPath, day).filter((person) => !concerned.includes(person))
    : [leader.memberRef]
}

/**
 * Whom a reporter or an exposed person can turn to: the handler, else the first who leads. Mails and pages name the same.
 *
 * @param row the case as it is, after `together`
 * @param organisation the rows of units and members
 * @param day the Stockholm day it is asked on
 * @returns nothing when nobody is left to lead it
 *
 * @example
 * const { contactRef } = contactOf(row, { units, members }, today)
 */
export const contactOf = (
  row: NotifiedCase,
  organisation: Organisation,
  day: Day
): { readonly contactRef?: PersonRef } => {
  const contactRef = row.handler ?? leadersOf(row, organisation, day)[0]
  return contactRef === undefined ? {} : { contactRef }
}
