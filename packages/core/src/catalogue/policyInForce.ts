/** Which rules are in force on a day: the dated defaults, what the city has adopted, and what districts and units have made stricter. */
import { Struct } from "effect"
import type { UnitId } from "../vocabulary/ids.ts"
import type { PolicyValues, SomePolicyValues } from "../vocabulary/policyValues.ts"
import { holdsOn } from "../vocabulary/period.ts"
import type { Day } from "../vocabulary/time.ts"
import { policyDefaults } from "./policyDefaults.ts"

/** One set of rules that was adopted. What it leaves out is as it is one level up. */
export interface PolicyEdition {
  readonly version: string
  /** Whose rules they are; none for the city's own. */
  readonly unitId?: UnitId
  readonly values: SomePolicyValues
  readonly validFrom: Day
  /** The first day it no longer holds, where it was taken back without another in its place. */
  readonly retiredFrom?: Day
}

/** The rules that apply, and the versions they come from, the city's first: `2026:1+south-2026`. */
export interface PolicyInForce {
  readonly version: string
  readonly values: PolicyValues
}

export type PolicyName = keyof PolicyValues
type Stated = { readonly [Name in PolicyName]?: PolicyValues[Name] }
const names = Struct.keys(policyDefaults.values)

const together = <Name extends PolicyName>(name: Name, above: PolicyValues, local: Stated): PolicyValues[Name] => {
  const stated = local[name]
  return stated === undefined ? above[name] : policyDefaults.sources[name].stricter.together(above[name], stated)
}

/** The newest edition of a unit, or of the city, that holds on a day. */
const editionOn = (editions: ReadonlyArray<PolicyEdition>, unitId: UnitId | undefined, day: Day) => {
  const newest = editions.findLast((one) => one.unitId === unitId && one.validFrom <= day)
  if (newest === undefined) return undefined
  const { retiredFrom, validFrom } = newest
  return holdsOn({ from: validFrom, ...(retiredFrom && { to: retiredFrom }) }, day) ? newest : undefined
}

/**
 * The city's own rules in force on a day: the newest edition valid by then, over the dated defaults.
 *
 * @param editions what was adopted, by the day each is valid from, earliest first; those of units are passed over
 */
export const policyOn = (editions: ReadonlyArray<PolicyEdition>, day: Day): PolicyInForce => {
  const edition = editionOn(editions, undefined, day)
  return edition === undefined
    ? { version: policyDefaults.version, values: policyDefaults.values }
    : { version: edition.version, values: { ...policyDefaults.values, ...edition.values } }
}

/**
 * The rules in force in a unit on a day: the city's, made stricter by what the units on the way down to it have adopted.
 *
 * A local rule that the city has overtaken does not weaken the city's: of both the stricter applies.
 *
 * @param path the unit and everything above it, nearest first; empty for the city's own
 *
 * @example
 * policyFor(adopted, [reception, south, stockholm], today).values.visitMinPersons // 3, where the district says so
 */
export const policyFor = (
  editions: ReadonlyArray<PolicyEdition>,
  path: ReadonlyArray<UnitId>,
  day: Day
): PolicyInForce =>
  path.reduceRight(
    (above: PolicyInForce, unitId) => {
      const edition = editionOn(editions, unitId, day)
      if (edition === undefined) return above
      const composed = Object.fromEntries(names.map((name) => [name, together(name, above.values, edition.values)]))
      return { version: `${above.version}+${edition.version}`, values: { ...above.values, ...composed } }
    },
    policyOn(editions, day)
  )

/** The rules among some that protect less well than those above, or that only the city decides. */
export const weakerThan = (above: PolicyValues, local: Stated): ReadonlyArray<PolicyName> => {
  const isWeaker = <Name extends PolicyName>(name: Name): boolean => {
    const stated = local[name]
    return stated !== undefined && !policyDefaults.sources[name].stricter.holds(above[name], stated)
  }
  return names.filter(isWeaker)
}
