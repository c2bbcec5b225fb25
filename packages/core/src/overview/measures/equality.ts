/** Whether staff are protected alike everywhere: by the rules (ST-17) and by what is done (ST-18), never mixed and never ranked. */
import { type PolicyName, policyOn } from "../../catalogue/policyInForce.ts"
import { policyDefaults } from "../../catalogue/policyDefaults.ts"
import { Struct } from "effect"
import { isActive, subtree } from "../../organisation/view/tree.ts"
import type { UnitId } from "../../vocabulary/ids.ts"
import type { PolicyValues } from "../../vocabulary/policyValues.ts"
import { holdsOn } from "../../vocabulary/period.ts"
import { addDays, type Day } from "../../vocabulary/time.ts"
import type { Asked, KnownForMeasures } from "./asked.ts"

/** How a district's own rule stands to the city's. `missing`: it has none, and the city's applies. `other`: neither protects better. */
export type Standing = "stricter" | "same" | "weaker" | "missing" | "other"

export interface PolicyMatrix {
  readonly _tag: "matrix"
  /** In the order of their ids, which says nothing about them. */
  readonly districts: ReadonlyArray<{
    readonly unitId: UnitId
    readonly standing: { readonly [Name in PolicyName]?: Standing }
  }>
}

/** The districts of the scope on the last day of the period. */
export const districtsIn = (
  { units }: Pick<KnownForMeasures, "units">,
  { scope, to }: { readonly scope: UnitId; readonly to: Day }
): ReadonlyArray<UnitId> => {
  const day = addDays(to, -1)
  return subtree(units, scope, day)
    .filter((unitId) => {
      const unit = units.get(unitId)
      return unit?.kind === "district" && isActive(unit, day)
    })
    .toSorted()
}

type Stated = { readonly [Name in PolicyName]?: PolicyValues[Name] }

const standingOf = <Name extends PolicyName>(name: Name, city: PolicyValues, local: Stated): Standing => {
  const { stricter } = policyDefaults.sources[name]
  const stated = local[name]
  if (stated === undefined) return "missing"
  if (JSON.stringify(stated) === JSON.stringify(city[name])) return "same"
  if (stricter.local === "free") return "other"
  return stricter.holds(city[name], stated) ? "stricter" : "weaker"
}

/** ST-17: each district's own rules against the city's, for every rule that a district may decide. */
export const policyEquality = ({ known, question }: Asked): PolicyMatrix => {
  const day = addDays(question.to, -1)
  const city = policyOn(known.editions, day).values
  const names = Struct.keys(policyDefaults.values).filter(
    (name) => policyDefaults.sources[name].stricter.local !== "city"
  )
  return {
    _tag: "matrix",
    districts: districtsIn(known, question).map((unitId) => {
      const edition = known.editions.findLast(
        ({ retiredFrom, unitId: whose, validFrom }) =>
          whose === unitId && holdsOn({ from: validFrom, ...(retiredFrom && { to: retiredFrom }) }, day)
      )
      const local: Stated = edition?.values ?? {}
      return { unitId, standing: Object.fromEntries(names.map((name) => [name, standingOf(name, city, local)])) }
    })
  }
}
