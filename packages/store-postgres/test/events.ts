/** What the tests write to a log, and how they look at it. */
import { assert } from "@effect/vitest"
import {
  ActorRef,
  type Commit,
  CommandId,
  type EventLog,
  hex,
  leafOf,
  Query,
  type ReadOptions,
  type Recorded,
  sha256,
  type Tag,
  Tree,
  type Uncommitted
} from "@trygglogg/log"
import { DateTime, Effect, Stream } from "effect"

export const origin = "teststad"

export const event = (type: string, ...tags: ReadonlyArray<Tag.Tag>): Uncommitted => ({
  type,
  version: 1,
  tags,
  occurredAt: "2026-03-02",
  data: { type, note: "å".repeat(20) }
})

export const commit = (commandId: string, ...events: ReadonlyArray<Uncommitted>): Commit => ({
  events,
  meta: {
    command: "Test",
    commandId: CommandId.make(commandId),
    actor: ActorRef.make("a-1"),
    decidedAt: DateTime.makeUnsafe(0)
  }
})

export const readAll = (log: EventLog["Service"], options: Partial<ReadOptions> = {}) =>
  Stream.runCollect(log.read({ query: Query.all, ...options }))

export const positions = (log: EventLog["Service"], options: Partial<ReadOptions> = {}) =>
  Effect.map(readAll(log, options), (events) => events.map(({ position }) => position))

/** The tree head, made again from nothing but what the log gives to read. */
export const recompute = (events: ReadonlyArray<Recorded>) => {
  const add = (range: Tree.CompactRange, one: Recorded) => Tree.add(sha256, range, leafOf(sha256, origin, one))
  const range = events.reduce(add, Tree.empty)
  return { size: range.size, root: hex(Tree.root(sha256, range)) }
}

/** The log holds these commands, each with two events, each once, without a hole, and its tree is theirs. */
export const whole = Effect.fnUntraced(function* (log: EventLog["Service"], commandIds: ReadonlyArray<string>) {
  const events = yield* readAll(log)
  assert.deepStrictEqual(
    events.map(({ position }) => position),
    events.map((_, index) => index + 1)
  )
  assert.deepStrictEqual(
    events.map(({ id }) => id).toSorted(),
    commandIds.flatMap((id) => [`${id}.0`, `${id}.1`]).toSorted()
  )
  assert.deepStrictEqual(yield* log.tree, recompute(events))
})
