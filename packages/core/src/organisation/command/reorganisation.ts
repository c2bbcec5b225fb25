/** Units that become others. Nothing is counted twice, nobody is left without a manager, and what was stays where it was. */
import { Command } from "@trygglogg/log"
import { HashSet, Result } from "effect"
import {
  PeriodReversed,
  SplitTooSmall,
  UnitBecomesItself,
  UnitHasMembers,
  UnitHasUnitsBelow,
  UnitIsClosed,
  UnitNotFound
} from "../error.ts"
import { MemberLeft, MemberMoved, RoleEnded, UnitClosed, UnitMerged, UnitSplit } from "../event.ts"
import {
  anybodyIn,
  membersOf,
  type RegisteredUnit,
  type Tree,
  type UnitHistory,
  unitHistory,
  unitsBelow,
  unitStaff,
  wholeTree
} from "../facts.ts"
import type { UnitId } from "../../vocabulary/ids.ts"
import type { Day } from "../../vocabulary/time.ts"
import { leadersAfter, refuseInactive } from "./period.ts"

interface Ending {
  readonly unit: UnitHistory
  readonly unitId: UnitId
  readonly tree: Tree
  readonly at: Day
}

/** The unit that ends, when it stands on the day with nothing below it. */
const refuseEnding = ({ at, tree, unit, unitId }: Ending) =>
  Result.gen(function* () {
    const ending: RegisteredUnit = yield* refuseInactive(unit, unitId, at)
    const placed = ending.parents.at(-1)?.from ?? ending.from
    if (at < placed) return yield* Result.fail(new PeriodReversed({ stated: at, notBefore: placed }))
    const below = unitsBelow(tree, unitId, at)
    if (below.length > 0) return yield* Result.fail(new UnitHasUnitsBelow({ unitId, below }))
    return ending
  })

/** What a unit becomes stands on the day, and is not the unit itself. */
const refuseSuccessor = (unit: UnitHistory, into: UnitId, unitId: UnitId, at: Day) =>
  into === unitId ? Result.fail(new UnitBecomesItself({ unitId })) : refuseInactive(unit, into, at)

const done = ({ unit }: { readonly unit: UnitHistory }, becomes: ReadonlyArray<UnitId>, at: Day): boolean =>
  unit._tag === "Registered" &&
  unit.became.some((one) => one.at === at && becomes.every((unitId) => one.units.includes(unitId)))

/** A unit goes on in another from a day on, with everybody who works there; its own leaders are leaders no more. */
export const MergeUnit = Command.make("MergeUnit", {
  input: UnitMerged.fields,
  reads: ({ into, unitId }) => ({
    unit: unitHistory(unitId),
    into: unitHistory(into),
    staff: unitStaff(unitId),
    staffThere: unitStaff(into),
    tree: wholeTree()
  }),
  emits: [MemberMoved, MemberLeft, RoleEnded, UnitMerged, UnitClosed],
  refuses: [UnitNotFound, UnitIsClosed, PeriodReversed, UnitHasUnitsBelow, UnitBecomesItself],
  decide: (input, past) =>
    Result.gen(function* () {
      const { at, into, unitId } = input
      if (done(past, [into], at)) return []
      const ending = yield* refuseEnding({ ...past, unitId, at })
      yield* refuseSuccessor(past.into, into, unitId, at)
      const there = membersOf(past.staffThere, into)
      return [
        ...[...membersOf(past.staff, unitId)]
          .toSorted()
          .map((memberRef) =>
            HashSet.has(there, memberRef)
              ? MemberLeft({ memberRef, unitId, at, reason: "otherUnit" })
              : MemberMoved({ memberRef, fromUnit: unitId, toUnit: into, at })
          ),
        ...leadersAfter(ending, at).map((leader) => RoleEnded({ ...leader, unitId, at })),
        UnitMerged(input),
        UnitClosed({ unitId, at })
      ]
    })
})

/**
 * A unit becomes several from a day on. Who goes where is told first, by moving them: nobody can guess it.
 *
 * `countsGoTo` names the one that what was counted before belongs to as of today; left out, it cannot be divided.
 */
export const SplitUnit = Command.make("SplitUnit", {
  input: UnitSplit.fields,
  reads: ({ intoUnits, unitId }) => ({
    unit: unitHistory(unitId),
    into: intoUnits.map((one) => unitHistory(one)),
    staff: unitStaff(unitId),
    tree: wholeTree()
  }),
  emits: [RoleEnded, UnitSplit, UnitClosed],
  refuses: [
    UnitNotFound,
    UnitIsClosed,
    PeriodReversed,
    UnitHasUnitsBelow,
    UnitHasMembers,
    UnitBecomesItself,
    SplitTooSmall
  ],
  decide: (input, past) =>
    Result.gen(function* () {
      const { at, countsGoTo, intoUnits, unitId } = input
      if (done(past, intoUnits, at)) return []
      const ending = yield* refuseEnding({ ...past, unitId, at })
      const others = new Set<UnitId>(intoUnits)
      const isOutside = countsGoTo !== undefined && !others.has(countsGoTo)
      if (others.size < 2 || isOutside) return yield* Result.fail(new SplitTooSmall({ unitId }))
      for (const [index, into] of intoUnits.entries()) {
        const unit = past.into[index]
        if (unit !== undefined) yield* refuseSuccessor(unit, into, unitId, at)
      }
      if (anybodyIn(past.staff, unitId)) return yield* Result.fail(new UnitHasMembers({ unitId }))
      return [
        ...leadersAfter(ending, at).map((leader) => RoleEnded({ ...leader, unitId, at })),
        UnitSplit(input),
        UnitClosed({ unitId, at })
      ]
    })
})
