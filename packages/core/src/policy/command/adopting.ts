/** The city decides its rules; districts and units make them stricter; what is no longer to hold is taken back. */
import { Command } from "@trygglogg/log"
import { Array, Result, Schema, Struct } from "effect"
import { policyDefaults } from "../../catalogue/policyDefaults.ts"
import { type PolicyInForce, policyFor, weakerThan } from "../../catalogue/policyInForce.ts"
import { type UnitHistory, unitHistory, wrongPath } from "../../organisation/facts.ts"
import { UnitId } from "../../vocabulary/ids.ts"
import { UnitElsewhereThen, UnitNotActiveThen } from "../../vocabulary/refusal.ts"
import { type Day, dayOf } from "../../vocabulary/time.ts"
import {
  LegalReviewMissing,
  PolicyBackdated,
  PolicyNotFound,
  PolicyNotLocal,
  PolicyVersionTaken,
  PolicyWeaker,
  ThresholdsReversed
} from "../error.ts"
import { PolicyAdopted, PolicyRetired } from "../event.ts"
import { adoptedPolicies } from "../facts.ts"

/** The unit whose rules they are and everything above it; left out for the city's own. */
const unitPath = Schema.optionalKey(Schema.NonEmptyArray(UnitId))
interface Where {
  readonly unitPath?: readonly [UnitId, ...ReadonlyArray<UnitId>]
}
const reads = ({ unitPath = [] }: { readonly unitPath?: ReadonlyArray<UnitId> }) => ({
  adopted: adoptedPolicies(),
  units: unitPath.map((unitId) => unitHistory(unitId))
})

const adopting = {
  ...Struct.omit(PolicyAdopted.fields, ["scope", "unitId"]),
  unitPath
}
type Adopting = Schema.Struct.Type<typeof adopting>

/** Off by default, and a register of people once it is on: somebody has weighed it first (domain specification 4.12). */
const unreviewed = ({ legalReview, values }: Adopting, today: Day): boolean =>
  values.influencerReferences === true && (legalReview === undefined || legalReview.on > today)

/** What is wrong with rules of the city's own. */
const wrongInCity = (adopting: Adopting, today: Day) => {
  const { values, version } = adopting
  if (unreviewed(adopting, today)) return new LegalReviewMissing({ version })
  const { districtThreshold, handlingThreshold, publicThreshold } = { ...policyDefaults.values, ...values }
  return publicThreshold < districtThreshold || districtThreshold < handlingThreshold
    ? new ThresholdsReversed({ version })
    : undefined
}

/** What is wrong with rules of a district or a unit, given those above it on the day they begin. */
const wrongLocally = ({ values, version }: Adopting, above: PolicyInForce) => {
  const weaker = weakerThan(above.values, values)
  const notLocal = weaker.filter((name) => policyDefaults.sources[name].stricter.local === "city")
  if (Array.isArrayNonEmpty(notLocal)) return new PolicyNotLocal({ version, values: notLocal })
  return Array.isReadonlyArrayNonEmpty(weaker) ? new PolicyWeaker({ version, values: weaker }) : undefined
}

const scopeOf = (units: ReadonlyArray<UnitHistory>) => {
  const [unit] = units
  return unit?._tag === "Registered" ? unit.kind : "city"
}

/**
 * The city, or one of its units, decides its rules, from today or a later day on. What was decided by earlier rules keeps their version.
 *
 * What a unit decides is held against the rules above it on the day it begins. Should those become stricter later, they apply all the same.
 *
 * Rules that let influencers be referred to name the legal review behind them, each time they are decided anew.
 *
 * @example
 * handle(AdoptPolicy)({ version: "2026:1", values, validFrom: Day.make("2026-05-01"), decidedBy, source: "KS 2026-04-12 § 8" }, envelope)
 */
export const AdoptPolicy = Command.make("AdoptPolicy", {
  input: adopting,
  reads,
  emits: [PolicyAdopted],
  refuses: [
    PolicyVersionTaken,
    PolicyBackdated,
    LegalReviewMissing,
    ThresholdsReversed,
    UnitNotActiveThen,
    UnitElsewhereThen,
    PolicyNotLocal,
    PolicyWeaker
  ],
  decide: (input, { adopted, units }, { now }) => {
    const { unitPath, ...rest } = input
    const { validFrom, version } = rest
    if (version === policyDefaults.version || adopted.some((edition) => edition.version === version)) {
      return Result.fail(new PolicyVersionTaken({ version }))
    }
    if (validFrom < dayOf(now)) return Result.fail(new PolicyBackdated({ version, validFrom }))
    if (unitPath === undefined || unitPath.length === 1) {
      const wrong = wrongInCity(input, dayOf(now)) ?? (unitPath && wrongPath(unitPath, units, validFrom))
      return wrong === undefined ? Result.succeed([PolicyAdopted({ ...rest, scope: "city" })]) : Result.fail(wrong)
    }
    const [unitId, ...above] = unitPath
    const wrong = wrongPath(unitPath, units, validFrom) ?? wrongLocally(input, policyFor(adopted, above, validFrom))
    return wrong === undefined
      ? Result.succeed([PolicyAdopted({ ...rest, scope: scopeOf(units), unitId })])
      : Result.fail(wrong)
  }
})

const ownerOf = ({ unitPath }: Where): UnitId | undefined =>
  unitPath === undefined || unitPath.length === 1 ? undefined : unitPath[0]

/** Takes rules back from a day on, without others in their place. */
export const RetirePolicy = Command.make("RetirePolicy", {
  input: { ...Struct.omit(PolicyRetired.fields, ["scope", "unitId"]), unitPath },
  reads,
  emits: [PolicyRetired],
  refuses: [PolicyNotFound, PolicyBackdated, UnitNotActiveThen, UnitElsewhereThen],
  decide: (input, { adopted, units }, { now }) => {
    const { unitPath, ...rest } = input
    const { from, version } = rest
    const edition = adopted.find((one) => one.version === version)
    const unitId = ownerOf({ ...(unitPath && { unitPath }) })
    if (edition === undefined || edition.unitId !== unitId) return Result.fail(new PolicyNotFound({ version }))
    const wrong = unitPath && wrongPath(unitPath, units, dayOf(now))
    if (wrong !== undefined) return Result.fail(wrong)
    if (edition.retiredFrom !== undefined) return Result.succeed([])
    if (from < dayOf(now) || from < edition.validFrom) {
      return Result.fail(new PolicyBackdated({ version, validFrom: from }))
    }
    const of = unitId === undefined ? { scope: "city" as const } : { scope: scopeOf(units), unitId }
    return Result.succeed([PolicyRetired({ ...rest, ...of })])
  }
})
