/**
 * A recorded history of what clients asked of a log and were answered, and what it says about the guarantees of `EventLog`.
 *
 * The checker knows nothing of how a log works. It is given who asked what, when each question began and when it was answered, and what
 * the log holds at the end, and names every answer that no right log could have given. An append without an answer may have happened or
 * not; it must be there wholly or not at all.
 */
import { DateTime } from "effect"
import type { CommandId, ReadOptions, Recorded } from "../eventLog.ts"
import { matches } from "../query.ts"
import { commitFaults, repeatFaults } from "./history/commits.ts"
import type { Asked, Entry, History } from "./history/entry.ts"
import { type Fault, type Guarantee, makeMoments, type Moments } from "./history/moments.ts"
import { rootsOf, sameEvent } from "./history/stored.ts"

export type { Entry, History, Outcome } from "./history/entry.ts"
export type { Fault, Guarantee } from "./history/moments.ts"

const places = (events: ReadonlyArray<Recorded>) => events.map(({ position }) => position)

/** G1, G7 and G10, of what the log holds at the end. */
const storedFaults = ({ events, origin, tree }: History): ReadonlyArray<Fault> => {
  const millis = events.map(({ recordedAt }) => DateTime.toEpochMillis(recordedAt))
  const root = rootsOf(origin, events).at(-1)
  return [
    ...events.flatMap(({ position }, index) =>
      position === index + 1
        ? []
        : [{ guarantee: "G1" as const, what: `position ${position} stands in place ${index + 1}` }]
    ),
    ...millis.flatMap((time, index) =>
      time < (millis[index - 1] ?? time)
        ? [{ guarantee: "G10" as const, what: `time runs backwards at ${index + 1}` }]
        : []
    ),
    ...(tree.size === events.length && tree.root === root
      ? []
      : [
          {
            guarantee: "G7" as const,
            what: `the tree says ${tree.size} events and is not that of the ${events.length}`
          }
        ])
  ]
}

/** The events of a window, as they are at the end. */
const inWindow = (events: ReadonlyArray<Recorded>, { after = 0, query, until }: ReadOptions) =>
  events.filter(
    (event) =>
      event.position > after &&
      matches(query, event) &&
      (until === undefined ||
        (typeof until === "number" ? event.position <= until : DateTime.isLessThanOrEqualTo(event.recordedAt, until)))
  )

/** What a reader got must be what there was up to some moment between question and answer: nothing missed, nothing twice. */
const windowFaults = (
  { events }: History,
  moments: Moments,
  entry: Asked & { readonly args: ReadOptions; readonly result: ReadonlyArray<Recorded> }
): ReadonlyArray<Fault> => {
  const { args, client, result } = entry
  const fault = (guarantee: Guarantee, what: string): Fault => ({ guarantee, what: `${client} ${what}` })
  const found = inWindow(events, args)
  const horizon = moments.seenBefore(entry)
  const top = Math.max(horizon, ...places(result))
  const visible = found.filter(({ position }) => position <= top)
  const expected = (args.backwards === true ? visible.toReversed() : visible).slice(0, args.limit)
  const strangers = result.filter((event) => !sameEvent(event, events[event.position - 1]))
  const unborn = result.filter(({ position }) => moments.bornAt(position) > entry.returnedAt)
  return [
    ...(places(result).join() === places(expected).join()
      ? []
      : [fault("G2", `read ${places(result).join()} and should have read ${places(expected).join()}`)]),
    ...strangers.map(({ position }) => fault("G6", `read ${position} otherwise than it is`)),
    ...unborn.map(({ position }) => fault("G2", `read ${position} before anybody asked for it`))
  ]
}

const recordedByFaults = (
  { events }: History,
  moments: Moments,
  entry: Asked & { readonly args: CommandId; readonly result: ReadonlyArray<Recorded> }
): ReadonlyArray<Fault> => {
  const own = events.filter(({ meta }) => meta.commandId === entry.args)
  const horizon = moments.seenBefore(entry)
  const known = own.some(({ position }) => position <= horizon)
  const whole = places(entry.result).join() === places(own).join()
  return whole || (!known && entry.result.length === 0)
    ? []
    : [
        {
          guarantee: "G5",
          what: `${entry.args} was found at ${places(entry.result).join()}, not ${places(own).join()}`
        }
      ]
}

const entryFaults = (
  history: History,
  moments: Moments,
  roots: ReadonlyArray<string>,
  entry: Entry
): ReadonlyArray<Fault> => {
  const late = (size: number): ReadonlyArray<Fault> => {
    const horizon = moments.seenBefore(entry)
    const there = size <= history.events.length && moments.bornAt(size) < entry.returnedAt
    return size >= horizon && there
      ? []
      : [{ guarantee: "G2", what: `${entry.client} was told of ${size} events when there were at least ${horizon}` }]
  }
  switch (entry.op) {
    case "append":
      return commitFaults(history.events, moments, entry)
    case "read":
    case "follow":
      return windowFaults(history, moments, entry)
    case "recordedBy":
      return recordedByFaults(history, moments, entry)
    case "head":
      return late(entry.result)
    case "tree": {
      const { root, size } = entry.result
      return roots[size] === root
        ? late(size)
        : [{ guarantee: "G7", what: `${entry.client} was told a root at size ${size} that never was` }]
    }
  }
}

/**
 * Everything in a history that no right log could have answered, by the guarantee it breaks. A right log gives none.
 *
 * @example
 * const faults = check({ origin, entries, events: yield* Stream.runCollect(log.read({ query: Query.all })), tree: yield* log.tree })
 */
export const check = (history: History): ReadonlyArray<Fault> => {
  const moments = makeMoments(history)
  const roots = rootsOf(history.origin, history.events)
  return [
    ...storedFaults(history),
    ...moments.unexplained,
    ...repeatFaults(history.entries),
    ...history.entries.flatMap((entry) => entryFaults(history, moments, roots, entry))
  ]
}
