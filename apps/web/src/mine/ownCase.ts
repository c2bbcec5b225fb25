/**
 * One of the visitor's own: as reporter, as exposed, or as both. Anybody else's is not there.
 */
import { type MyCase } from "@trygglogg/core/overview"
import { Effect } from "effect"
import { PageNotFound } from "../server/failure.ts"
import { caseOf, type SeenCase } from "../server/reading.ts"
import type { MemberVisit } from "../server/visit.ts"
import { mineOf } from "./list.tsx"

export interface OwnCase {
  readonly seen: SeenCase
  readonly mine: MyCase
  readonly number: string
}

export const ownCase = Effect.fnUntraced(function* (visit: MemberVisit) {
  const number = visit.params["nr"] ?? ""
  const mine = (yield* mineOf(visit)).find((one) => one.number === number)
  if (mine === undefined) return yield* new PageNotFound()
  const own: OwnCase = { seen: yield* caseOf(visit), mine, number }
  return own
})

/** The visitor's own exposure in the case; a page about it is not there for others. */
export const ownExposure = Effect.fnUntraced(function* (visit: MemberVisit) {
  const own = yield* ownCase(visit)
  const exposure = own.seen.row.exposures.find(({ personRef }) => personRef === visit.member.ref)
  return exposure === undefined ? yield* new PageNotFound() : { ...own, exposure }
})
