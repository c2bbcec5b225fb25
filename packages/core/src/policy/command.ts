import { Command } from "@trygglogg/log"
import { Result } from "effect"
import { policyDefaults } from "../catalogue/policyDefaults.ts"
import { dayOf } from "../vocabulary/time.ts"
import { PolicyBackdated, PolicyVersionTaken, ThresholdsReversed } from "./error.ts"
import { PolicyAdopted } from "./event.ts"
import { cityPolicy } from "./facts.ts"

/**
 * The city decides its rules, from today or a later day on. What was decided by earlier rules keeps their version.
 *
 * @example
 * handle(AdoptPolicy)({ scope: "city", version: "2026:1", values, validFrom: Day.make("2026-05-01"), decidedBy, source: "KS 2026-04-12 § 8" }, envelope)
 */
export const AdoptPolicy = Command.make("AdoptPolicy", {
  input: PolicyAdopted.fields,
  reads: ({ scope }) => ({ adopted: cityPolicy(scope) }),
  emits: [PolicyAdopted],
  refuses: [PolicyVersionTaken, PolicyBackdated, ThresholdsReversed],
  decide: (input, { adopted }, { now }) => {
    const { validFrom, values, version } = input
    if (version === policyDefaults.version || adopted.some((edition) => edition.version === version)) {
      return Result.fail(new PolicyVersionTaken({ version }))
    }
    if (validFrom < dayOf(now)) return Result.fail(new PolicyBackdated({ version, validFrom }))
    const { districtThreshold, handlingThreshold, publicThreshold } = values
    if (publicThreshold < districtThreshold || districtThreshold < handlingThreshold) {
      return Result.fail(new ThresholdsReversed({ version }))
    }
    return Result.succeed([PolicyAdopted(input)])
  }
})
