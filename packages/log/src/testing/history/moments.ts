/** Who could know of what, and when: which events had been seen before a question, and since when an event could exist at all. */
import type { Commit, Recorded } from "../../eventLog.ts"
import type { Entry, History } from "./entry.ts"
import { isWhole } from "./stored.ts"

/** The promises of `EventLog`, by their names. */
export type Guarantee = "G1" | "G2" | "G3" | "G4" | "G5" | "G6" | "G7" | "G8" | "G9" | "G10"

/** An answer that no right log could have given. */
export interface Fault {
  readonly guarantee: Guarantee
  readonly what: string
}

export interface Moments {
  /** The highest position that anybody had been told of before this was asked: all up to there must be seen. */
  readonly seenBefore: (entry: Entry | { readonly invokedAt: number }) => number
  /** When the command behind a position was first asked for. */
  readonly bornAt: (position: number) => number
  /** Events that nobody asked for, half commits, and commands carried out twice. */
  readonly unexplained: ReadonlyArray<Fault>
}

/** The highest position an answer tells of. */
export const told = (entry: Entry): number => {
  switch (entry.op) {
    case "head":
      return entry.result
    case "tree":
      return entry.result.size
    case "append":
      if (entry.result === "unknown") return 0
      return Math.max(0, ...entry.result.flatMap((one) => ("positions" in one ? one.positions : [one.overtakenBy])))
    default:
      return Math.max(0, ...entry.result.map(({ position }) => position))
  }
}

/** The highest position told before each question, by the moment it was asked. */
const horizons = (entries: ReadonlyArray<Entry>): ReadonlyMap<number, number> => {
  const answers = entries.toSorted((a, b) => a.returnedAt - b.returnedAt)
  const horizons = new Map<number, number>()
  let [next, highest] = [0, 0]
  for (const { invokedAt } of entries.toSorted((a, b) => a.invokedAt - b.invokedAt)) {
    for (let answer = answers[next]; answer !== undefined && answer.returnedAt < invokedAt; answer = answers[next]) {
      highest = Math.max(highest, told(answer))
      next += 1
    }
    horizons.set(invokedAt, highest)
  }
  return horizons
}

interface Wanted {
  readonly commits: Array<Commit>
  readonly since: number
}

/** Every command that was asked for, as it was asked for, and since when. */
const wantedOf = (entries: ReadonlyArray<Entry>): ReadonlyMap<string, Wanted> => {
  const wanted = new Map<string, Wanted>()
  for (const entry of entries) {
    if (entry.op !== "append") continue
    for (const commit of entry.args) {
      const before = wanted.get(commit.meta.commandId)
      wanted.set(commit.meta.commandId, {
        commits: [...(before?.commits ?? []), commit],
        since: Math.min(entry.invokedAt, before?.since ?? Infinity)
      })
    }
  }
  return wanted
}

/** Events of one command that stand side by side. */
const runsOf = (events: ReadonlyArray<Recorded>): ReadonlyArray<ReadonlyArray<Recorded>> => {
  const runs: Array<Array<Recorded>> = []
  for (const event of events) {
    const last = runs.at(-1)
    // A second first event is a second time, not more of the first.
    if (last?.[0]?.meta.commandId === event.meta.commandId && event.id !== last[0].id) last.push(event)
    else runs.push([event])
  }
  return runs
}

const unexplainedIn = (events: ReadonlyArray<Recorded>, wanted: ReadonlyMap<string, Wanted>): ReadonlyArray<Fault> => {
  const seen = new Set<string>()
  return runsOf(events).flatMap((run): ReadonlyArray<Fault> => {
    const [first] = run
    if (first === undefined) return []
    const { commandId } = first.meta
    const commits = wanted.get(commandId)?.commits
    const again = seen.has(commandId)
    seen.add(commandId)
    if (commits === undefined) return [{ guarantee: "G4", what: `nobody asked for ${commandId}, at ${first.position}` }]
    return [
      ...(again ? [{ guarantee: "G5" as const, what: `${commandId} is there twice, at ${first.position}` }] : []),
      ...(commits.some((commit) => isWhole(run, commit))
        ? []
        : [{ guarantee: "G4" as const, what: `${commandId} is not whole, at ${first.position}` }])
    ]
  })
}

/** The moments of a history. */
export const makeMoments = ({ entries, events }: History): Moments => {
  const known = horizons(entries)
  const wanted = wantedOf(entries)
  return {
    seenBefore: ({ invokedAt }) => known.get(invokedAt) ?? 0,
    bornAt: (position) => wanted.get(events[position - 1]?.meta.commandId ?? "")?.since ?? 0,
    unexplained: unexplainedIn(events, wanted)
  }
}
