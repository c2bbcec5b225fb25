/**
 * A case before somebody whose work it is: found, whole with all that was merged into it, and what they may do with it.
 */
import { type CommandName, NotAuthorised, permissions, type Principal } from "@trygglogg/core/access"
import { IncidentMerged } from "@trygglogg/core/incident"
import { cases, type CaseExposure, type CaseRow, together } from "@trygglogg/core/overview"
import { ExposureId, ReportNumber } from "@trygglogg/core/vocabulary"
import { ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import type { HttpServerResponse } from "effect/http"
import { CaseNotFound, Elsewhere, PageNotFound } from "../server/failure.ts"
import type { Form } from "../server/form.ts"
import { memberForm, memberPage } from "../server/handling.ts"
import { organisationOf } from "../server/organisation.ts"
import { caseOf, noteReading, principalIn, type SeenCase } from "../server/reading.ts"
import { idIn, type MemberVisit } from "../server/visit.ts"
import { addressOf } from "./addresses.ts"

type Response = HttpServerResponse.HttpServerResponse

/** A case with its number, which is what its pages' addresses are made of. */
export interface StaffCase extends SeenCase {
  readonly number: string
}

/** The number a case is known by: that of its first report which has one. */
export const numberOf = ({ reports }: Pick<CaseRow, "reports">): ReportNumber | undefined =>
  reports.find(({ reportNumber }) => reportNumber !== undefined)?.reportNumber

/** The rows, and those of every case that was merged into one of them, however many steps away. */
export const withSources = Effect.fnUntraced(function* (rows: ReadonlyArray<CaseRow>) {
  const views = yield* ViewStore
  const found = new Map(rows.map((row) => [row.incidentId, row]))
  let targets = [...found.keys()]
  while (targets.length > 0) {
    const sources = (yield* views.list(cases, { where: { mergedInto: targets } })).rows
    const fresh = sources.filter(({ incidentId }) => !found.has(incidentId))
    for (const row of fresh) found.set(row.incidentId, row)
    targets = fresh.map(({ incidentId }) => incidentId)
  }
  return [...found.values()]
})

/** Somebody who was exposed or reported, and is nothing else to the case, has pages of their own. */
const isOnlyConcerned = ({ relation }: SeenCase): boolean =>
  [...relation.grants.keys()].every((grant) => grant === "exposed" || grant === "reporter")

/** The case in the address. What was merged goes on elsewhere: a page follows it there, a form is told so. */
const staffCaseOf = Effect.fnUntraced(function* (visit: MemberVisit) {
  const seen = yield* caseOf(visit)
  const number = visit.params["nr"] ?? ""
  if (isOnlyConcerned(seen)) return yield* new Elsewhere({ to: `/mina/${number}` })
  const { incidentId, state } = seen.row
  if (state._tag === "merged") return yield* new IncidentMerged({ incidentId, target: state.target })
  const [whole] = together(yield* withSources([seen.row]))
  const staffCase: StaffCase = { ...seen, row: whole ?? seen.row, number }
  return staffCase
})

/** Whether the visitor may give a command in the case, by what they are to it. The command's own door asks again, on facts. */
export const may = ({ relation }: SeenCase, command: CommandName): boolean =>
  permissions[command].some((grant) => grant !== "employee" && grant !== "self" && hasGrant(relation.grants, grant))

const hasGrant = (grants: ReadonlyMap<string, unknown>, grant: string): boolean => grants.has(grant)

/** The role in which the visitor gives a command; none where they handle the case without leading anything. */
export const roleFor = ({ relation: { grants } }: SeenCase, command: CommandName): string | undefined => {
  const held: ReadonlyMap<string, string | undefined> = grants
  return permissions[command].map((grant) => held.get(grant)).find((role) => role !== undefined)
}

const admitted = Effect.fnUntraced(function* (visit: MemberVisit, command: CommandName | undefined) {
  const seen = yield* staffCaseOf(visit)
  if (command !== undefined && !may(seen, command)) return yield* new NotAuthorised({ command })
  return seen
})

const follow = Effect.fnUntraced(function* ({ target }: IncidentMerged) {
  const row = yield* (yield* ViewStore).get(cases, target)
  const number = row === undefined ? undefined : numberOf(row)
  return number === undefined ? yield* new PageNotFound() : yield* new Elsewhere({ to: `/arenden/${number}` })
})

/** Coordinates security somewhere in the city: may ask to open a case that is closed to them. The command's own door decides. */
export const coordinates = ({ active, roles }: Principal): boolean =>
  active && roles.some(({ role }) => role === "securityCoordinator")

/** A case that is not there for the visitor. Who may ask to open it in an emergency is told where, whether it is there or not. */
const missing = Effect.fnUntraced(function* (visit: MemberVisit) {
  const number = idIn(ReportNumber, visit.params["nr"])
  if (number === undefined || !coordinates(principalIn(yield* organisationOf(visit), visit))) {
    return yield* new PageNotFound()
  }
  return yield* new CaseNotFound({ emergency: addressOf(number, "BreakGlass", undefined) })
})

/**
 * A page about a case; with a command, for those who may give it. Such a page asks about people by name, so that it is read is noted. A
 * page without a command notes itself which parts it shows.
 */
export const casePage = <E, R>(
  path: `/arenden/:nr${string}`,
  command: CommandName | undefined,
  answer: (visit: MemberVisit, seen: StaffCase) => Effect.Effect<Response, E, R>
) =>
  memberPage(
    path,
    Effect.fnUntraced(function* (visit) {
      const seen = yield* admitted(visit, command).pipe(
        Effect.catchTag("IncidentMerged", follow),
        Effect.catchTag("PageNotFound", () => missing(visit))
      )
      const page = yield* answer(visit, seen)
      if (command !== undefined) yield* noteReading(visit, seen, ["case"])
      return page
    })
  )

/** What a form about a case is sent to, by those who may give the command. */
export const caseForm = <E, R>(
  path: `/arenden/:nr${string}`,
  command: CommandName,
  answer: (visit: MemberVisit, seen: StaffCase, form: Form) => Effect.Effect<Response, E, R>
) =>
  memberForm(
    path,
    Effect.fnUntraced(function* (visit, form) {
      const asked = admitted(visit, command)
      // Sent twice, a merge has already happened: the second answer is the first one's.
      const seen = yield* command === "MergeIncidents" ? Effect.catchTag(asked, "IncidentMerged", follow) : asked
      return yield* answer(visit, seen, form)
    })
  )

/** The exposed person in the address. */
export const exposureIn = Effect.fnUntraced(function* ({ params }: MemberVisit, { row }: SeenCase) {
  const id = idIn(ExposureId, params["utsatt"])
  const exposure = row.exposures.find(({ exposureId }) => exposureId === id)
  return exposure === undefined ? yield* new PageNotFound() : exposure
})

/** What an exposed person is called on these pages. */
export type NameOf = (exposure: CaseExposure) => string
