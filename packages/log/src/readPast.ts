/** What a decision's readings have come to: from the log, and from what is known of it already. */
import { Effect, Option, Stream } from "effect"
import type { Readings } from "./command.ts"
import { EventLog, type LogUnavailable, type Outline } from "./eventLog.ts"
import type { Reading } from "./fold.ts"
import { makePast } from "./past.ts"
import { type Known, Remembered } from "./remembered.ts"
import { foldKept, hasSnapshot, Snapshots } from "./snapshot.ts"

type Log = EventLog["Service"]

/** Readings that are read together, from after a position on. */
interface Together {
  readonly after: number
  readonly readings: Array<Reading<unknown>>
}

/** States whose positions are no further apart are read in one go: reading these few twice costs less than asking again. */
const near = 1_000

/** Those that know as much as each other side by side, so that one who knows nothing does not make the others read everything. */
const together = (starts: ReadonlyArray<readonly [Reading<unknown>, number]>): ReadonlyArray<Together> => {
  const groups: Array<Together> = []
  for (const [reading, after] of starts.toSorted(([, a], [, b]) => a - b)) {
    const last = groups.at(-1)
    if (last !== undefined && after <= last.after + near) last.readings.push(reading)
    else groups.push({ after, readings: [reading] })
  }
  return groups
}

/** What is remembered up to a position. A log that ends before what was read of it is another by now. */
const recalled = Effect.fnUntraced(function* (
  log: Log,
  remembered: Remembered["Service"],
  readings: ReadonlyArray<Reading<unknown>>,
  until: number
) {
  const found = new Map<Reading<unknown>, Known>()
  let furthest = 0
  for (const reading of readings) {
    const known = remembered.recall(log, reading)
    if (known === undefined) continue
    furthest = Math.max(furthest, known.position)
    if (known.position <= until) found.set(reading, known)
  }
  // Another decision may only have been quicker than this one.
  if (furthest <= until || furthest <= (yield* log.head)) return found
  remembered.forget(log)
  return new Map<Reading<unknown>, Known>()
})

/**
 * Reads what a decision's readings need, up to a position: what is newer than what is remembered or kept of them, and the others from
 * the first event.
 */
export const readPast = Effect.fnUntraced(function* <R extends Readings>(readings: R, until: number) {
  const log = yield* EventLog
  const snapshots = Option.getOrUndefined(yield* Effect.serviceOption(Snapshots))
  const remembered = Option.getOrUndefined(yield* Effect.serviceOption(Remembered))
  const past = makePast(readings)
  const all: ReadonlyArray<Reading<unknown>> = Object.values(readings).flat()

  const known = remembered === undefined ? undefined : yield* recalled(log, remembered, all, until)
  const starts: Array<readonly [Reading<unknown>, number]> = []
  for (const reading of all) {
    const before = known?.get(reading)
    const folded =
      before === undefined && snapshots !== undefined && hasSnapshot(reading)
        ? yield* foldKept(log, snapshots, reading, until)
        : undefined
    if (before !== undefined) past.seed(reading, before.state, before.position)
    if (folded !== undefined) past.seed(reading, folded.state, until, folded.past.unread())
    else starts.push([reading, before?.position ?? 0])
  }

  for (const group of together(starts)) yield* readInto(log, past, group, until)
  if (remembered !== undefined && past.unread().length === 0) {
    for (const reading of all) remembered.keep(log, reading, { state: past.stateOf(reading), position: until })
  }
  return past
})

const readInto = (
  log: Log,
  past: ReturnType<typeof makePast>,
  { after, readings }: Together,
  until: number
): Effect.Effect<void, LogUnavailable> => {
  if (after >= until) return Effect.void
  const options = { query: readings.map(({ item }) => item), after, until }
  // What is found for these may be looked at by others too, who find it themselves.
  const among = new Set(readings)
  const add = (one: Outline): void => past.add(one, among)
  return readings.some(({ whole }) => whole)
    ? Stream.runForEachArray(log.read(options), (chunk) => Effect.sync(() => chunk.forEach((one) => add(one))))
    : log.scan(options, add)
}
