/** D12: everybody in a unit, or in one below it, says that they know the routine that holds there. */
import type { MemberRow } from "../organisation/view/row.ts"
import type { UnitId } from "../vocabulary/ids.ts"
import { holdsOn } from "../vocabulary/period.ts"
import type { Day } from "../vocabulary/time.ts"
import type { Clock } from "./clocks/clock.ts"
import type { RoutineClocks } from "./clocks/people.ts"
import { type DeadlinesKnown, pathIn } from "./known.ts"
import { startOf } from "./time.ts"

type Routine = RoutineClocks["routines"][number]

/** Of each unit's routines the one that holds on the day: what it took the place of need not be read any more. */
const current = (routines: ReadonlyArray<Routine>, day: Day): ReadonlyArray<Routine> => {
  const newest = new Map<UnitId | undefined, Routine>()
  for (const routine of routines) {
    const other = newest.get(routine.unitId)
    if (routine.validFrom <= day && (other === undefined || other.validFrom <= routine.validFrom)) {
      newest.set(routine.unitId, routine)
    }
  }
  return [...newest.values()].filter(({ retiredFrom }) => retiredFrom === undefined || day < retiredFrom)
}

/** Days on which the tree changes: somebody may come under a routine without going anywhere. */
const treeDays = ({ tree }: DeadlinesKnown): ReadonlyArray<Day> =>
  [...tree.values()].flatMap(({ active: { from, to }, parents }) => [
    from,
    ...(to === undefined ? [] : [to]),
    ...parents.map((one) => one.from)
  ])

/** From a day on: where somebody works, each unit with everything above it. */
interface Post {
  readonly from: Day
  readonly paths: ReadonlyArray<ReadonlyArray<UnitId>>
}

type PathOn = (unitId: UnitId, day: Day) => ReadonlyArray<UnitId>

/** Where a member has worked up to a day, earliest first; an empty list of paths where they worked nowhere. */
const postsOf = (
  { memberships }: MemberRow,
  treeChanged: ReadonlyArray<Day>,
  pathOn: PathOn,
  day: Day
): ReadonlyArray<Post> => {
  const own = memberships.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))
  const days = new Set([...own, ...treeChanged].filter((one) => one <= day))
  return [...days].toSorted().map((from) => ({
    from,
    paths: memberships.filter((one) => holdsOn(one, from)).map(({ unitId }) => pathOn(unitId, from))
  }))
}

const pathUnder = ({ paths }: Post, { unitId }: Routine): ReadonlyArray<UnitId> | undefined =>
  paths.find((path) => unitId === undefined || path.includes(unitId))

/**
 * Since when somebody is to know a routine, and where they worked then. It goes on as it began when they change unit below whoever
 * adopted it; whoever comes back to it after working elsewhere begins anew.
 */
const beginningOf = (
  posts: ReadonlyArray<Post>,
  routine: Routine
): { readonly from: Day; readonly at: UnitId } | undefined => {
  const first = posts.findLastIndex((post) => pathUnder(post, routine) === undefined) + 1
  const since = posts[first]
  if (since === undefined) return undefined
  const from = since.from > routine.validFrom ? since.from : routine.validFrom
  const post = posts.findLast((one) => one.from <= from) ?? since
  const at = pathUnder(post, routine)?.[0]
  return at === undefined ? undefined : { from, at }
}

/** The clocks of every routine that holds on a day, for everybody who is to know it. */
export const acknowledgements = (known: DeadlinesKnown, day: Day): ReadonlyArray<Clock> => {
  const said = new Map(known.persons.map(({ acknowledged, personRef }) => [personRef, acknowledged]))
  const routines = current(
    known.routines.flatMap((row) => row.routines),
    day
  )
  const treeChanged = treeDays(known)
  const paths = new Map<string, ReadonlyArray<UnitId>>()
  const pathOn: PathOn = (unitId, on) => {
    const key = `${on} ${unitId}`
    const path = paths.get(key) ?? pathIn(known.tree, unitId, on)
    paths.set(key, path)
    return path
  }
  return known.members.flatMap((member) => {
    const { memberRef } = member
    const posts = postsOf(member, treeChanged, pathOn, day)
    return routines.flatMap((routine) => {
      const { startId, validFrom, version } = routine
      const beginning = beginningOf(posts, routine)
      if (beginning === undefined) return []
      const { at, from } = beginning
      const stoppedAt = said.get(memberRef)?.find((one) => one.version === version)?.at
      const about = { personRef: memberRef, unitId: at, version }
      // Adopted while they worked there, it is the adoption that begins it; otherwise the day they came.
      const part = from === validFrom ? memberRef : `${memberRef}:${from}`
      const clock = { deadline: "D12" as const, startId, part, startedAt: startOf(from), about, unitPath: [at] }
      return [{ ...clock, ...(stoppedAt === undefined ? {} : { stoppedAt }) }]
    })
  })
}
