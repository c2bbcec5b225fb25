/** How units come to be, are called, lie, are counted and close. */
import { Command } from "@trygglogg/log"
import { Result, Schema } from "effect"
import {
  CityAlreadyRegistered,
  CityHasNoParent,
  CyclicUnit,
  HeadcountInconsistent,
  ParentMissing,
  ParentNotActive,
  PathOutdated,
  PeriodReversed,
  UnitAlreadyRegistered,
  UnitHasMembers,
  UnitHasUnitsBelow,
  UnitIsClosed,
  UnitNotFound
} from "../error.ts"
import { HeadcountRecorded, RoleEnded, UnitClosed, UnitMoved, UnitRegistered, UnitRenamed } from "../event.ts"
import {
  activeOn,
  anybodyIn,
  cityUnits,
  confirmPath,
  parentOn,
  type UnitHistory,
  unitHistory,
  unitsBelow,
  unitStaff,
  wholeTree
} from "../facts.ts"
import { leadersAfter, refuseInactive } from "./period.ts"
import { UnitId } from "../../vocabulary/ids.ts"
import { Day } from "../../vocabulary/time.ts"

/** There on the day, and not to be closed later: what is placed below it must not be left hanging. */
const staysFrom = (unit: UnitHistory, day: Day): boolean => activeOn(unit, day) && unit.closedAt === undefined

/**
 * Registers a unit from a day on. The city is registered first and has no unit above it; every other unit has one.
 *
 * @example
 * handle(RegisterUnit)({ unitId, kind: "unit", name: "Ekonomiskt bistånd", parent: department, from: Day.make("2023-01-01") }, envelope)
 */
export const RegisterUnit = Command.make("RegisterUnit", {
  input: UnitRegistered.fields,
  reads: ({ kind, parent, unitId }) => ({
    unit: unitHistory(unitId),
    parents: parent === undefined ? [] : [unitHistory(parent)],
    cities: kind === "city" ? [cityUnits()] : []
  }),
  emits: [UnitRegistered],
  refuses: [UnitAlreadyRegistered, CityAlreadyRegistered, CityHasNoParent, ParentMissing, ParentNotActive],
  decide: (input, { cities, parents, unit }) => {
    const { from, kind, parent, unitId } = input
    if (unit._tag === "Registered") return Result.fail(new UnitAlreadyRegistered({ unitId }))
    if (kind === "city") {
      if (parent !== undefined) return Result.fail(new CityHasNoParent({ unitId }))
      if (cities.flat().length > 0) return Result.fail(new CityAlreadyRegistered({ unitId }))
      return Result.succeed([UnitRegistered(input)])
    }
    if (parent === undefined) return Result.fail(new ParentMissing({ unitId }))
    if (!parents.some((above) => staysFrom(above, from))) return Result.fail(new ParentNotActive({ unitId: parent }))
    return Result.succeed([UnitRegistered(input)])
  }
})

/** Gives a unit another name from a day on. Its id and its history stay. */
export const RenameUnit = Command.make("RenameUnit", {
  input: UnitRenamed.fields,
  reads: ({ unitId }) => ({ unit: unitHistory(unitId) }),
  emits: [UnitRenamed],
  refuses: [UnitNotFound, UnitIsClosed, PeriodReversed],
  decide: (input, { unit }) => {
    if (unit._tag === "Unregistered") return Result.fail(new UnitNotFound({ unitId: input.unitId }))
    const named = unit.names.at(-1)
    if (named !== undefined && input.from < named.from) {
      return Result.fail(new PeriodReversed({ stated: input.from, notBefore: named.from }))
    }
    if (!activeOn(unit, input.from)) return Result.fail(new UnitIsClosed({ unitId: input.unitId }))
    return Result.succeed(named?.name === input.name ? [] : [UnitRenamed(input)])
  }
})

/**
 * Moves a unit, and all below it, below another one from a day on.
 *
 * `parentPath` is the new unit above and everything above that, the city last, as it lies on that day. A path that moves or
 * closes later is refused, so that no later day can find a unit below itself or below nothing.
 */
export const MoveUnit = Command.make("MoveUnit", {
  input: { unitId: UnitId, parentPath: Schema.NonEmptyArray(UnitId), at: Day },
  reads: ({ parentPath, unitId }) => ({
    unit: unitHistory(unitId),
    above: parentPath.map((parent) => unitHistory(parent))
  }),
  emits: [UnitMoved],
  refuses: [UnitNotFound, UnitIsClosed, CityHasNoParent, CyclicUnit, ParentNotActive, PathOutdated, PeriodReversed],
  decide: ({ at, parentPath, unitId }, { above, unit }) => {
    const [toParent] = parentPath
    if (unit._tag === "Unregistered") return Result.fail(new UnitNotFound({ unitId }))
    const placed = unit.parents.at(-1)
    if (placed === undefined) return Result.fail(new CityHasNoParent({ unitId }))
    if (at < placed.from) return Result.fail(new PeriodReversed({ stated: at, notBefore: placed.from }))
    if (!activeOn(unit, at)) return Result.fail(new UnitIsClosed({ unitId }))
    if (parentPath.includes(unitId)) return Result.fail(new CyclicUnit({ unitId, under: toParent }))
    const confirmed = confirmPath(parentPath, above, at)
    if (confirmed !== "ok") {
      return Result.fail(
        "notActive" in confirmed
          ? new ParentNotActive({ unitId: confirmed.notActive })
          : new PathOutdated({ unitId: confirmed.notParent })
      )
    }
    const closesLater = above.find((one) => !staysFrom(one, at))
    if (closesLater?._tag === "Registered") return Result.fail(new ParentNotActive({ unitId: closesLater.unitId }))
    const movesLater = above.find((one) => one._tag === "Registered" && one.parents.some(({ from }) => from > at))
    if (movesLater?._tag === "Registered") return Result.fail(new PathOutdated({ unitId: movesLater.unitId }))
    const fromParent = parentOn(unit, at) ?? placed.parent
    return Result.succeed(fromParent === toParent ? [] : [UnitMoved({ unitId, fromParent, toParent, at })])
  }
})

/** Closes an emptied unit from a day on, and ends the appointments of those who led and represented it. */
export const CloseUnit = Command.make("CloseUnit", {
  input: UnitClosed.fields,
  reads: ({ unitId }) => ({ unit: unitHistory(unitId), staff: unitStaff(unitId), tree: wholeTree() }),
  emits: [RoleEnded, UnitClosed],
  refuses: [UnitNotFound, PeriodReversed, UnitHasUnitsBelow, UnitHasMembers],
  decide: ({ at, unitId }, { staff, tree, unit }) => {
    if (unit._tag === "Unregistered") return Result.fail(new UnitNotFound({ unitId }))
    if (unit.closedAt !== undefined) return Result.succeed([])
    const placed = unit.parents.at(-1)?.from ?? unit.from
    if (at < placed) return Result.fail(new PeriodReversed({ stated: at, notBefore: placed }))
    const below = unitsBelow(tree, unitId, at)
    if (below.length > 0) return Result.fail(new UnitHasUnitsBelow({ unitId, below }))
    if (anybodyIn(staff, unitId)) return Result.fail(new UnitHasMembers({ unitId }))
    return Result.succeed([
      ...leadersAfter(unit, at).map((leader) => RoleEnded({ ...leader, unitId, at })),
      UnitClosed({ unitId, at })
    ])
  }
})

/** Records how many worked in a unit on a day, and where the figure comes from. The unit's own, without the units below it. */
export const RecordHeadcount = Command.make("RecordHeadcount", {
  input: HeadcountRecorded.fields,
  reads: ({ unitId }) => ({ unit: unitHistory(unitId) }),
  emits: [HeadcountRecorded],
  refuses: [UnitNotFound, UnitIsClosed, PeriodReversed, HeadcountInconsistent],
  decide: (input, { unit }) =>
    Result.gen(function* () {
      const { at, byRoleFamily = [], consultants, employees, students, unitId } = input
      yield* refuseInactive(unit, unitId, at)
      const told = byRoleFamily.reduce((sum, { count }) => sum + count, 0)
      if (told > employees + consultants + students) return yield* Result.fail(new HeadcountInconsistent({ unitId }))
      return [HeadcountRecorded(input)]
    })
})
