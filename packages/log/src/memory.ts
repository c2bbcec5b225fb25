import { DateTime, Effect, Layer, Result, Stream, Struct, SubscriptionRef } from "effect"
import { type Appended, type Commit, EventLog, Overtaken, type ReadOptions, type Recorded } from "./eventLog.ts"
import { hex, sha256 } from "./hash.ts"
import { leafOf } from "./leaf.ts"
import { matches, matchesItem, type Query, type QueryItem } from "./query.ts"
import * as Tree from "./tree.ts"

/** Lists of positions in which an event is found: by its type, by each tag, and by both together. */
const keysOf = ({ tags, type }: Pick<Recorded, "tags" | "type">): ReadonlyArray<string> => [
  type,
  ...tags.flatMap((tag) => [`#${tag}`, `${type}#${tag}`])
]

/** Positions by type and by tag, so that a query walks the shortest list it can: nearly every event may carry the tag of a city. */
const makeIndex = () => {
  const postings = new Map<string, Array<number>>()
  const list = (key: string): ReadonlyArray<number> => postings.get(key) ?? []
  const add = (event: Recorded) => {
    for (const key of keysOf(event)) {
      const known = postings.get(key)
      if (known === undefined) postings.set(key, [event.position])
      else known.push(event.position)
    }
  }
  const candidates = ({ tags, types }: QueryItem): ReadonlyArray<number> => {
    if (tags.length === 0) return types.flatMap((type) => list(type))
    const [first = "", ...others] = tags
    const size = (tag: string) => list(`#${tag}`).length
    const rarest = others.reduce((a, b) => (size(a) <= size(b) ? a : b), first)
    return types.length === 0 ? list(`#${rarest}`) : types.flatMap((type) => list(`${type}#${rarest}`))
  }
  return { add, candidates }
}

const asksNothing = (item: QueryItem): boolean => item.tags.length === 0 && item.types.length === 0

const inRange =
  (after: number, until: number | DateTime.Utc) =>
  (event: Recorded): boolean =>
    event.position > after &&
    (typeof until === "number" ? event.position <= until : DateTime.isLessThanOrEqualTo(event.recordedAt, until))

/** The events a query asks for, in order, each once. */
const select = (
  events: ReadonlyArray<Recorded>,
  candidates: (item: QueryItem) => ReadonlyArray<number>,
  query: Query
) => {
  if (query.some(asksNothing)) return events
  const positions = new Set<number>()
  for (const item of query) {
    for (const position of candidates(item)) {
      const event = events[position - 1]
      if (event !== undefined && matchesItem(item, event)) positions.add(position)
    }
  }
  return [...positions].toSorted((a, b) => a - b).flatMap((position) => events[position - 1] ?? [])
}

const metaFields = [
  "command",
  "commandId",
  "actor",
  "role",
  "onBehalfOf",
  "policy",
  "correlationId",
  "causationId",
  "decidedAt"
] as const

const makeState = (origin: string) => {
  const events: Array<Recorded> = []
  const commands = new Map<string, ReadonlyArray<Recorded>>()
  const index = makeIndex()
  let range = Tree.empty

  const read = ({ after = 0, backwards = false, limit = Infinity, query, until = Infinity }: ReadOptions) => {
    const found = select(events, index.candidates, query).filter(inRange(after, until))
    return (backwards ? found.toReversed() : found).slice(0, limit)
  }

  const overtakenBy = ({ after, query }: { readonly after: number; readonly query: Query }): Recorded | undefined => {
    for (let position = events.length; position > after; position--) {
      const event = events[position - 1]
      if (event !== undefined && matches(query, event)) return event
    }
    return undefined
  }

  const record = (commit: Commit, now: DateTime.Utc): ReadonlyArray<Recorded> => {
    const recordedAt = DateTime.max(now, events.at(-1)?.recordedAt ?? now)
    // A caller's object may hold more than a meta does; the log does not.
    const meta = Struct.pick(commit.meta, metaFields)
    const recorded = commit.events.map((event, nth): Recorded => {
      const text = JSON.stringify(event.data)
      const id = `${commit.meta.commandId}.${nth}`
      // Copied, so that nobody who appends holds on to what the log keeps.
      const data = JSON.parse(text)
      return { ...event, tags: [...event.tags], data, text, id, position: events.length + nth + 1, recordedAt, meta }
    })
    for (const one of recorded) {
      events.push(one)
      index.add(one)
      range = Tree.add(sha256, range, leafOf(sha256, origin, one))
    }
    if (recorded.length > 0) commands.set(commit.meta.commandId, recorded)
    return recorded
  }

  const commit =
    (now: DateTime.Utc) =>
    (commit: Commit): Result.Result<Appended, Overtaken> => {
      const before = commands.get(commit.meta.commandId)
      if (before !== undefined) return Result.succeed({ recorded: before, repeated: true })
      const newer = commit.condition === undefined ? undefined : overtakenBy(commit.condition)
      return newer === undefined
        ? Result.succeed({ recorded: record(commit, now), repeated: false })
        : Result.fail(new Overtaken({ by: newer.position }))
    }

  return {
    read,
    commit,
    head: () => events.length,
    recordedBy: (commandId: string) => commands.get(commandId) ?? [],
    tree: () => ({ size: range.size, root: hex(Tree.root(sha256, range)) })
  }
}

/**
 * A log in memory: the model every store is compared with, and a real one for tests, small tools and the browser. `origin` names
 * whose log it is.
 *
 * @example
 * const program = handle(OpenCase)(input, envelope).pipe(Effect.provide(layerMemoryOf("example-city")))
 */
export const layerMemoryOf = (origin: string): Layer.Layer<EventLog> =>
  Layer.effect(
    EventLog,
    Effect.gen(function* () {
      const state = makeState(origin)
      const head = yield* SubscriptionRef.make(0)

      // One step: nobody is interrupted between recording and telling the followers.
      const append = (group: ReadonlyArray<Commit>) =>
        Effect.flatMap(DateTime.now, (now) =>
          SubscriptionRef.modify(head, () => {
            const outcomes = group.map(state.commit(now))
            return [outcomes, state.head()]
          })
        )

      const read = (options: ReadOptions) => Stream.suspend(() => Stream.fromArray(state.read(options)))

      const follow = ({ after, query }: { readonly query: Query; readonly after: number }) =>
        SubscriptionRef.changes(head).pipe(
          Stream.mapAccum(
            () => after,
            (seen, until) => [Math.max(seen, until), [{ seen, until }]]
          ),
          Stream.flatMap(({ seen, until }) => read({ query, after: seen, until }))
        )

      return EventLog.of({
        origin,
        append,
        read,
        scan: (options, take) => Effect.sync(() => state.read(options).forEach((event) => take(event))),
        follow,
        recordedBy: (commandId) => Effect.sync(() => state.recordedBy(commandId)),
        head: Effect.sync(state.head),
        tree: Effect.sync(state.tree)
      })
    })
  )

/** A log in memory where it does not matter whose it is. */
export const layerMemory: Layer.Layer<EventLog> = layerMemoryOf("memory")
