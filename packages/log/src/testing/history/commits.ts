/** What appends were answered, judged by what the log holds at the end. */
import type { Commit, Recorded } from "../../eventLog.ts"
import { matches } from "../../query.ts"
import type { Entry, Outcome } from "./entry.ts"
import type { Fault, Guarantee, Moments } from "./moments.ts"

type Append = Extract<Entry, { readonly op: "append" }>

/** G2, G4 and G5, of a commit that was acknowledged. */
const acknowledgedFaults = (
  events: ReadonlyArray<Recorded>,
  horizon: number,
  { events: asked, meta }: Commit,
  { positions, repeated }: Extract<Outcome, { readonly repeated: boolean }>
): ReadonlyArray<Fault> => {
  const fault = (guarantee: Guarantee, what: string): Fault => ({ guarantee, what: `${meta.commandId} ${what}` })
  const there = positions.map((position) => events[position - 1]?.id)
  const expected = positions.map((_, nth) => `${meta.commandId}.${nth}`)
  const [first = Infinity] = positions
  return [
    ...(there.join() === expected.join() && (repeated || positions.length === asked.length)
      ? []
      : [fault("G4", `was acknowledged at ${positions.join()}, and is not there`)]),
    ...(repeated || first > horizon
      ? []
      : [fault("G2", `was recorded at ${first}, before ${horizon}, which was seen before it was asked for`)])
  ]
}

/** G3: nothing that the decision relied on had changed; or something had, and it is told what. */
const conditionFaults = (
  events: ReadonlyArray<Recorded>,
  moments: Moments,
  entry: Append,
  { condition, meta }: Commit,
  outcome: Outcome
): ReadonlyArray<Fault> => {
  const fault = (what: string): ReadonlyArray<Fault> => [{ guarantee: "G3", what: `${meta.commandId} ${what}` }]
  if ("overtakenBy" in outcome) {
    const by = events[outcome.overtakenBy - 1]
    if (condition === undefined || by === undefined || by.position <= condition.after || !matches(condition.query, by))
      return fault(`was refused for ${outcome.overtakenBy}, which is no cause`)
    const newer = events.slice(by.position, moments.seenBefore(entry)).find((event) => matches(condition.query, event))
    if (moments.bornAt(by.position) > entry.returnedAt) return fault(`was refused for ${by.position}, yet to come`)
    return newer === undefined ? [] : fault(`was refused for ${by.position}, while ${newer.position} is newer`)
  }
  if (condition === undefined || outcome.repeated) return []
  // Without events it has no position of its own: then at least what had been seen by others counts.
  const end = (outcome.positions[0] ?? moments.seenBefore(entry) + 1) - 1
  const overlooked = events.slice(Math.max(0, condition.after), end).find((event) => matches(condition.query, event))
  return overlooked === undefined ? [] : fault(`was recorded, overlooking ${overlooked.position}`)
}

export const commitFaults = (
  events: ReadonlyArray<Recorded>,
  moments: Moments,
  entry: Append
): ReadonlyArray<Fault> => {
  const { args, result } = entry
  if (result === "unknown") return []
  if (result.length !== args.length)
    return [{ guarantee: "G4", what: `${args.length} commits were given ${result.length} answers` }]
  return args.flatMap((commit, nth) => {
    const outcome = result[nth]
    if (outcome === undefined) return []
    const horizon = moments.seenBefore(entry)
    return [
      ...("positions" in outcome ? acknowledgedFaults(events, horizon, commit, outcome) : []),
      ...conditionFaults(events, moments, entry, commit, outcome)
    ]
  })
}

/** G5: only one of all who ask for a command is told that it was carried out now. */
export const repeatFaults = (entries: ReadonlyArray<Entry>): ReadonlyArray<Fault> => {
  const carriedOut = new Set<string>()
  return entries.flatMap((entry) => {
    if (entry.op !== "append" || entry.result === "unknown") return []
    const { args, result } = entry
    return args.flatMap(({ meta: { commandId } }, nth): ReadonlyArray<Fault> => {
      const outcome = result[nth]
      if (outcome === undefined || !("positions" in outcome) || outcome.repeated || outcome.positions.length === 0)
        return []
      if (carriedOut.has(commandId))
        return [{ guarantee: "G5", what: `${commandId} was carried out for two who asked` }]
      carriedOut.add(commandId)
      return []
    })
  })
}
