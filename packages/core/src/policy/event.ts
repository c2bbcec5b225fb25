import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { PersonRef, Policy, PolicyScope } from "../vocabulary/ids.ts"
import { PolicyValues } from "../vocabulary/policyValues.ts"
import { internal, none } from "../vocabulary/sensitivity.ts"
import { Day } from "../vocabulary/time.ts"

/** The city has decided its rules. The newest that is in force at the time counts. */
export const PolicyAdopted = Event.make("PolicyAdopted", {
  version: 1,
  fields: {
    scope: PolicyScope,
    version: none(Schema.NonEmptyString.check(Schema.isMaxLength(40))),
    values: none(PolicyValues),
    validFrom: Day,
    decidedBy: PersonRef,
    source: internal(Schema.NonEmptyString.check(Schema.isMaxLength(200)))
  },
  tags: ({ scope }) => [Policy(scope)]
})
