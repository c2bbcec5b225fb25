import { Schema } from "effect"
import { PersonRef, PolicyScope } from "../vocabulary/ids.ts"
import { PolicyValues } from "../vocabulary/policyValues.ts"
import { Day } from "../vocabulary/time.ts"

/** What a city has adopted, by the day it is valid from, earliest first. `policyOn` of the catalogue takes `editions`. */
export const AdoptedPolicies = Schema.Struct({
  scope: PolicyScope,
  editions: Schema.Array(
    Schema.Struct({
      version: Schema.String,
      values: PolicyValues,
      validFrom: Day,
      decidedBy: PersonRef,
      source: Schema.String
    })
  )
})
export type AdoptedPolicies = typeof AdoptedPolicies.Type
