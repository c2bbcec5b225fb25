/** What the clients of a simulation do, and what happens to them on the way: all of it plain data from a seed, so that it can be cut down. */
import { ActorRef, type Commit, CommandId, type ReadOptions, type Uncommitted } from "../../eventLog.ts"
import { DateTime } from "effect"
import { all, type Query } from "../../query.ts"
import type { Tag } from "../../tag.ts"
import { makeRandom, type Random } from "./world.ts"

/** What becomes of a question on its way to the log and back. */
export type Fate = "answered" | "neverSent" | "answerLost" | "sentTwice" | "late" | "interrupted"

/** A commit as it is decided; how far behind the head the decision was made, when it relies on something. */
export interface Decided {
  readonly commit: Commit
  readonly relyingOn?: { readonly query: Query; readonly behind: number }
}

export type Step =
  | { readonly does: "append"; readonly group: ReadonlyArray<Decided>; readonly fate: Fate; readonly patience: number }
  /** Asks again for whatever this client got no answer to. */
  | { readonly does: "again" }
  | { readonly does: "read"; readonly window: ReadOptions }
  | { readonly does: "recordedBy"; readonly commandId: CommandId }
  | { readonly does: "head" | "tree" | "restart" }
  | { readonly does: "jump"; readonly millis: number }
  /** The store's own work fails at this many calls from now. */
  | { readonly does: "break"; readonly calls: number }

export interface Plan {
  readonly seed: number
  readonly clients: ReadonlyArray<ReadonlyArray<Step>>
  readonly followers: ReadonlyArray<{ readonly query: Query; readonly after: number }>
}

const types = ["A", "B", "C"]
const tags: ReadonlyArray<Tag> = ["x:1", "x:2", "y:1"]
/** Seldom enough that most is answered, often enough that each meets the others. */
const fates: ReadonlyArray<Fate> = [
  ...Array.from({ length: 8 }, () => "answered" as const),
  "neverSent",
  "answerLost",
  "sentTwice",
  "late",
  "late",
  "interrupted"
]

const some = <A>(random: Random, from: ReadonlyArray<A>, most: number): ReadonlyArray<A> =>
  Array.from({ length: random(most + 1) }).flatMap(() => from[random(from.length)] ?? [])

const one = <A>(random: Random, from: readonly [A, ...ReadonlyArray<A>]): A => from[random(from.length)] ?? from[0]

const queryOf = (random: Random): Query =>
  random(5) === 0
    ? all
    : Array.from({ length: 1 + random(2) }, () => ({ types: some(random, types, 2), tags: some(random, tags, 2) }))

const eventOf = (random: Random): Uncommitted => ({
  type: one(random, ["A", "B", "C"]),
  version: 1 + random(2),
  tags: some(random, tags, 2),
  ...(random(3) === 0 ? { occurredAt: `2026-03-0${1 + random(9)}` } : {}),
  data: { note: "å".repeat(random(40)), nth: random(1_000) }
})

const commitOf = (random: Random, commandId: string): Commit => ({
  events: Array.from({ length: random(12) === 0 ? 0 : 1 + random(3) }, () => eventOf(random)),
  meta: {
    command: "Simulate",
    commandId: CommandId.make(commandId),
    actor: ActorRef.make("a-1"),
    decidedAt: DateTime.makeUnsafe(0)
  }
})

/** Now and then somebody asks for what somebody else has asked for already, as two tabs do. */
const decide = (random: Random, commandId: string, earlier: Array<Decided>): Decided => {
  const same = random(7) === 0 ? earlier[random(Math.max(1, earlier.length))] : undefined
  if (same !== undefined) return same
  const commit = commitOf(random, commandId)
  const decided = random(2) === 0 ? { commit } : { commit, relyingOn: { query: queryOf(random), behind: random(4) } }
  earlier.push(decided)
  return decided
}

const stepOf = (random: Random, name: string, earlier: Array<Decided>): Step => {
  const dice = random(100)
  if (dice < 48) {
    const group = Array.from({ length: 1 + random(3) }, (_, nth) => decide(random, `${name}-${nth}`, earlier))
    return { does: "append", group, fate: fates[random(fates.length)] ?? "answered", patience: random(12) }
  }
  if (dice < 58) return { does: "again" }
  if (dice < 78)
    return {
      does: "read",
      window: {
        query: queryOf(random),
        after: random(3) === 0 ? random(10) : 0,
        ...(random(4) === 0 ? { until: random(20) } : {}),
        ...(random(4) === 0 ? { limit: random(5) } : {}),
        backwards: random(3) === 0
      }
    }
  const known = earlier[random(Math.max(1, earlier.length))]
  if (dice < 83 && known !== undefined) return { does: "recordedBy", commandId: known.commit.meta.commandId }
  if (dice < 88) return { does: "head" }
  if (dice < 92) return { does: "tree" }
  if (dice < 95) return { does: "jump", millis: (random(2) === 0 ? -1 : 1) * random(100_000_000) }
  return dice < 97 ? { does: "restart" } : { does: "break", calls: random(40) }
}

/** The plan of a seed. */
export const planOf = (seed: number): Plan => {
  const random = makeRandom(seed)
  const earlier: Array<Decided> = []
  const clients = Array.from({ length: 2 + random(4) }, (_, client) =>
    Array.from({ length: 3 + random(10) }, (_, nth) => stepOf(random, `c-${client}-${nth}`, earlier))
  )
  const followers = Array.from({ length: random(3) }, () => ({ query: queryOf(random), after: 0 }))
  return { seed, clients, followers }
}
