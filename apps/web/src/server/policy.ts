import { policyOn } from "@trygglogg/core/catalogue"
import { editionsOf, policies } from "@trygglogg/core/policy"
import { dayOf } from "@trygglogg/core/vocabulary"
import { ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import type { MemberVisit } from "./visit.ts"

/** What the city, its districts and its units have adopted: `policyFor` of the catalogue tells what holds in a unit on a day. */
export const adoptedEditions = Effect.gen(function* () {
  return editionsOf((yield* (yield* ViewStore).list(policies)).rows)
})

/** The city's own rules on the visit's day: for what only the city decides. */
export const cityPolicyNow = Effect.fnUntraced(function* ({ now }: MemberVisit) {
  const adopted = yield* (yield* ViewStore).get(policies, "city")
  return policyOn(adopted?.editions ?? [], dayOf(now)).values
})
