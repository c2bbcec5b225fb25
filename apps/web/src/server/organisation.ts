/**
 * The organisation today, as pages need it: rows of the views, and names from the directory.
 */
import {
  type MemberRow,
  members,
  type UnitPath,
  type Units,
  units,
  unitsById,
  unitsOf,
  pathOf
} from "@trygglogg/core/organisation"
import { type Day, dayOf, holdsOn, type PersonRef, type UnitId } from "@trygglogg/core/vocabulary"
import { ViewStore } from "@trygglogg/log"
import { Directory, nameFor } from "@trygglogg/vault/directory"
import { Effect, Result } from "effect"
import type { MemberVisit } from "./visit.ts"

export interface Organisation {
  readonly day: Day
  readonly units: Units
  readonly members: ReadonlyArray<MemberRow>
}

/** Every unit and member, as of the visit's day. */
export const organisationOf = Effect.fnUntraced(function* ({ now }: MemberVisit) {
  const views = yield* ViewStore
  const listed = yield* views.list(units)
  const people = yield* views.list(members)
  const organisation: Organisation = { day: dayOf(now), units: unitsById(listed.rows), members: people.rows }
  return organisation
})

/** The unit somebody works in today; the first where there are several. */
export const unitOf = ({ day, members }: Organisation, person: PersonRef): UnitId | undefined => {
  const row = members.find(({ memberRef }) => memberRef === person)
  return row === undefined ? undefined : unitsOf(row, day)[0]
}

/** What the organisation knows of somebody's employment today, as a registered exposure tells it; nothing of somebody outside. */
export const employmentOf = ({ day, members }: Organisation, person: PersonRef) => {
  const membership = members.find(({ memberRef }) => memberRef === person)?.memberships.find((one) => holdsOn(one, day))
  return membership === undefined
    ? {}
    : {
        employmentUnit: membership.unitId,
        roleFamily: membership.roleFamily,
        employmentForm: membership.employmentForm
      }
}

/** A unit and all above it on a day; nothing when it was not there then. */
export const pathOn = ({ units }: Organisation, unitId: UnitId, day: Day): UnitPath | undefined =>
  Result.getOrUndefined(pathOf(units, unitId, day))

/** What people are called, for this visitor. Whoever the directory does not know, or protects, is "Medarbetare". */
export const namesOf = Effect.fnUntraced(function* (visit: MemberVisit, refs: ReadonlyArray<string>) {
  const entries = yield* (yield* Directory).many(refs)
  const asker = { ref: visit.member.ref, lang: visit.lang, mayKnowProtected: false }
  return (ref: string): string => nameFor(entries.get(ref), asker)
})
