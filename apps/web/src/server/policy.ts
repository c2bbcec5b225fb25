import { policyOn } from "@trygglogg/core/catalogue"
import { policies } from "@trygglogg/core/policy"
import { dayOf } from "@trygglogg/core/vocabulary"
import { ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import type { MemberVisit } from "./visit.ts"

/** The city's rules on the visit's day. */
export const cityPolicyNow = Effect.fnUntraced(function* ({ now }: MemberVisit) {
  const adopted = yield* (yield* ViewStore).get(policies, "city")
  return policyOn(adopted?.editions ?? [], dayOf(now)).values
})
