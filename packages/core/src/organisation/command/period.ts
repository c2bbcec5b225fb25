/** What several commands of the organisation ask of days and units alike. */
import { Result } from "effect"
import { PeriodReversed, UnitIsClosed, UnitNotFound } from "../error.ts"
import { activeOn, type Leader, type RegisteredUnit, type UnitHistory } from "../facts.ts"
import type { UnitId } from "../../vocabulary/ids.ts"
import { reaches } from "../../vocabulary/period.ts"
import type { Day } from "../../vocabulary/time.ts"

/** The unit, when it is there on the day; otherwise why it is not. */
export const refuseInactive = (
  unit: UnitHistory,
  unitId: UnitId,
  day: Day
): Result.Result<RegisteredUnit, UnitNotFound | UnitIsClosed | PeriodReversed> => {
  if (unit._tag === "Unregistered") return Result.fail(new UnitNotFound({ unitId }))
  if (day < unit.from) return Result.fail(new PeriodReversed({ stated: day, notBefore: unit.from }))
  return activeOn(unit, day) ? Result.succeed(unit) : Result.fail(new UnitIsClosed({ unitId }))
}

/** Everybody who leads or represents the unit on the day or later, and as what. */
export const leadersAfter = ({ managers, safetyReps, substitutes }: RegisteredUnit, day: Day) => {
  const as = <R extends string>(role: R, leaders: ReadonlyArray<Leader>) =>
    leaders.filter((leader) => reaches(leader, day)).map(({ memberRef }) => ({ memberRef, role }))
  return [...as("manager", managers), ...as("substitute", substitutes), ...as("safetyRepresentative", safetyReps)]
}
