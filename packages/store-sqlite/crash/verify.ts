/** What must be true of a log whose program was killed: every fault is named, not only the first. */
import { EventLog, hex, leafOf, Projection, Query, type Recorded, sha256, Tree, ViewStore } from "@trygglogg/log"
import { Effect, Schema, Stream } from "effect"
import { Noted, notes, origin } from "./load.ts"

/** What the killed programs were answered: the positions of each command's events. */
export type Acknowledged = ReadonlyMap<string, ReadonlyArray<number>>

const grow = (range: Tree.CompactRange, one: Recorded) => Tree.add(sha256, range, leafOf(sha256, origin, one))

const rootOf = (events: ReadonlyArray<Recorded>): string => hex(Tree.root(sha256, events.reduce(grow, Tree.empty)))

const isNoted = Schema.is(Schema.Struct(Noted.fields))

const orderFaults = (events: ReadonlyArray<Recorded>): ReadonlyArray<string> => {
  const holes = events.filter(({ position }, index) => position !== index + 1)
  const backwards = events.filter(({ recordedAt }, index) => {
    const before = events[index - 1]
    return before !== undefined && recordedAt.epochMilliseconds < before.recordedAt.epochMilliseconds
  })
  return [
    ...holes.map(({ position }) => `position ${position} out of order`),
    ...backwards.map(({ position }) => `time runs backwards at ${position}`)
  ]
}

/** Commits stand whole and in one piece, each command once. */
const commitFaults = (events: ReadonlyArray<Recorded>): ReadonlyArray<string> => {
  const faults: Array<string> = []
  const seen = new Set<string>()
  for (let index = 0; index < events.length;) {
    const first = events[index]
    if (first === undefined || !isNoted(first.data)) return [...faults, `nothing that was written at ${index + 1}`]
    const { commandId } = first.meta
    const { of } = first.data
    const whole = events.slice(index, index + of).map(({ id }) => id)
    const expected = Array.from({ length: of }, (_, nth) => `${commandId}.${nth}`)
    if (whole.join() !== expected.join()) faults.push(`${commandId} is not whole at ${first.position}`)
    if (seen.has(commandId)) faults.push(`${commandId} is there twice, at ${first.position}`)
    seen.add(commandId)
    index += Math.max(1, of)
  }
  return faults
}

const acknowledgedFaults = (events: ReadonlyArray<Recorded>, acknowledged: Acknowledged): ReadonlyArray<string> =>
  [...acknowledged].flatMap(([commandId, positions]) => {
    const there = positions.map((position) => events[position - 1]?.id)
    const expected = positions.map((_, nth) => `${commandId}.${nth}`)
    return there.join() === expected.join()
      ? []
      : [`${commandId} was acknowledged at ${positions.join()} and is not there`]
  })

/** Verifies a log with its views. */
export const verify = Effect.fnUntraced(function* (acknowledged: Acknowledged) {
  const log = yield* EventLog
  const views = yield* ViewStore
  const events = yield* Stream.runCollect(log.read({ query: Query.all }))
  const tree = yield* log.tree
  const { position, rows } = yield* views.list(notes)
  const view = Projection.digest(notes, new Map(rows.map((row) => [row.caseId, row])))
  const folded = Projection.digest(notes, yield* Projection.rows(notes, { until: position }))
  const faults = [
    ...orderFaults(events),
    ...commitFaults(events),
    ...acknowledgedFaults(events, acknowledged),
    ...(tree.size === events.length ? [] : [`the head says ${tree.size} of ${events.length} events`]),
    ...(tree.root === rootOf(events) ? [] : ["the root is not that of the events"]),
    ...(view === folded ? [] : ["the view is not what the events make"])
  ]
  return { events: events.length, faults }
})
