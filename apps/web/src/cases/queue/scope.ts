/** Whose queue it is: the units somebody is trusted with, and the cases they may meet there. */
import { type Principal, visibleParts } from "@trygglogg/core/access"
import { cases, type CaseRow } from "@trygglogg/core/overview"
import type { UnitId } from "@trygglogg/core/vocabulary"
import { ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import type { Organisation } from "../../server/organisation.ts"
import { relationIn } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"
import { withSources } from "../staffCase.ts"

const unitsFor = ({ roles }: Principal, ...wanted: ReadonlyArray<string>): ReadonlyArray<UnitId> =>
  roles.filter(({ role }) => wanted.includes(role)).map(({ unitId }) => unitId)

/** Units whose cases are somebody's to lead or to coordinate. */
export const ledBy = (principal: Principal): ReadonlyArray<UnitId> =>
  unitsFor(principal, "manager", "substitute", "securityCoordinator")

/** Units whose cases somebody may follow from outside. */
export const followedBy = (principal: Principal): ReadonlyArray<UnitId> =>
  unitsFor(principal, "safetyRepresentative", "auditor")

export interface Found {
  readonly rows: ReadonlyArray<CaseRow>
  /** The position of the log that the rows answer for. */
  readonly position: number
  /** How many events are in none of the rows, because they cannot be read. */
  readonly missing: number
  /** The rows that such an event is about. */
  readonly partial: ReadonlySet<string>
}

/**
 * The cases of some units and those that the visitor handles, as far as they may know of them: nobody meets a case here that is about
 * them or that they were exposed in.
 */
export const casesIn = Effect.fnUntraced(function* (
  visit: MemberVisit,
  organisation: Organisation,
  units: ReadonlyArray<UnitId>
) {
  const views = yield* ViewStore
  const ofUnits = yield* views.list(cases, { where: { unit: units } })
  const handled = yield* views.list(cases, { where: { handler: visit.member.ref } })
  const rows = new Map([...ofUnits.rows, ...handled.rows].map((row) => [row.incidentId, row]))
  const seen = [...rows.values()].filter((row) => {
    const relation = relationIn(organisation, visit, row)
    return visibleParts(relation).parts.has("case") && !relation.grants.has("exposed")
  })
  const found: Found = {
    rows: yield* withSources(seen),
    position: ofUnits.position,
    missing: ofUnits.parked.length,
    partial: new Set([...ofUnits.partial, ...handled.partial])
  }
  return found
})
