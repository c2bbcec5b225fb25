/** A history in which everything is right, with every kind of question and answer. */
import { EventLog, layerMemoryOf, Query } from "@trygglogg/log"
import { type Entry, type History } from "@trygglogg/log/testing/history"
import { Effect, Stream } from "effect"
import { commit, event, relying } from "../src/testing/conformance/commits.ts"

const ofX: Query.Query = [{ types: [], tags: ["x:1"] }]
export const first = commit("c-1", event("A", "x:1"), event("B"))
export const second = relying(ofX, 1, commit("c-2", event("C")))
export const refused = relying(ofX, 0, commit("c-3", event("D")))
export const last = commit("c-4", event("E", "x:1"))
const lost = commit("c-5", event("F"), event("G"))
const never = commit("c-6", event("H"))

/** Two clients, one after the other or at once; every kind of answer there is. Nothing in it is wrong. */
export const right = Effect.gen(function* () {
  const log = yield* EventLog
  const head = yield* log.tree
  yield* log.append([first, second, refused])
  yield* log.append([last])
  yield* log.append([lost])
  const events = yield* Stream.runCollect(log.read({ query: Query.all }))
  const upTo = (position: number, query = Query.all) =>
    events.filter((one) => one.position <= position && Query.matches(query, one))
  const entries: ReadonlyArray<Entry> = [
    { client: "a", op: "tree", invokedAt: 1, returnedAt: 2, result: head },
    {
      client: "a",
      op: "append",
      invokedAt: 3,
      returnedAt: 6,
      args: [first, second, refused],
      result: [{ positions: [1, 2], repeated: false }, { positions: [3], repeated: false }, { overtakenBy: 1 }]
    },
    { client: "b", op: "read", invokedAt: 4, returnedAt: 5, args: { query: Query.all }, result: upTo(2) },
    {
      client: "b",
      op: "append",
      invokedAt: 7,
      returnedAt: 8,
      args: [last],
      result: [{ positions: [4], repeated: false }]
    },
    {
      client: "a",
      op: "append",
      invokedAt: 9,
      returnedAt: 10,
      args: [first],
      result: [{ positions: [1, 2], repeated: true }]
    },
    { client: "b", op: "append", invokedAt: 11, returnedAt: 12, args: [lost, never], result: "unknown" },
    {
      client: "a",
      op: "read",
      invokedAt: 13,
      returnedAt: 14,
      args: { query: Query.all, backwards: true, limit: 2, until: 4 },
      result: upTo(4).slice(2).toReversed()
    },
    { client: "a", op: "head", invokedAt: 15, returnedAt: 16, result: 6 },
    {
      client: "a",
      op: "recordedBy",
      invokedAt: 17,
      returnedAt: 18,
      args: last.meta.commandId,
      result: events.slice(3, 4)
    },
    { client: "f", op: "follow", invokedAt: 0, returnedAt: 19, args: { query: ofX, after: 0 }, result: upTo(6, ofX) }
  ]
  return { origin: log.origin, events, entries, tree: yield* log.tree } satisfies History
}).pipe(Effect.provide(layerMemoryOf("teststad")))
