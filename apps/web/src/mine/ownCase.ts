/**
 * One of the visitor's own: as reporter, as exposed, or as both. Anybody else's is not there.
 */
import { type Relation, visibleParts } from "@trygglogg/core/access"
import { type CaseExposure, cases, type MyCase, together } from "@trygglogg/core/overview"
import { ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import { withSources } from "../cases/staffCase.ts"
import { PageNotFound } from "../server/failure.ts"
import { seenCase, type SeenCase } from "../server/reading.ts"
import type { MemberVisit } from "../server/visit.ts"
import { mineOf } from "./list.tsx"

export interface OwnCase {
  readonly seen: SeenCase
  readonly mine: MyCase
  readonly number: string
}

/** What they are to it as reporter and exposed, and nothing else: what they may see as its manager stands on another page. */
const asOwn = ({ grants, ownExposures }: Relation): Relation => ({
  grants: new Map([...grants].filter(([grant]) => grant === "reporter" || grant === "exposed")),
  ownExposures
})

export const ownCase = Effect.fnUntraced(function* (visit: MemberVisit) {
  const number = visit.params["nr"] ?? ""
  const mine = (yield* mineOf(visit)).find((one) => one.number === number)
  if (mine === undefined) return yield* new PageNotFound()
  // Where it was merged into another case, it goes on there, with everything that was said before.
  const row = yield* (yield* ViewStore).get(cases, mine.incidentId)
  const [whole] = together(row === undefined ? [] : yield* withSources([row]))
  const seen = yield* seenCase(visit, whole ?? row)
  const relation = asOwn(seen.relation)
  const own: OwnCase = { seen: { ...seen, relation, visible: visibleParts(relation) }, mine, number }
  return own
})

/** One's own as exposed. */
export type OwnExposure = OwnCase & { readonly exposure: CaseExposure }

/** The visitor's own exposure in the case; a page about it is not there for others. */
export const ownExposure = Effect.fnUntraced(function* (visit: MemberVisit) {
  const own = yield* ownCase(visit)
  const exposure = own.seen.row.exposures.find(({ personRef }) => personRef === visit.member.ref)
  if (exposure === undefined) return yield* new PageNotFound()
  const ownExposed: OwnExposure = { ...own, exposure }
  return ownExposed
})
