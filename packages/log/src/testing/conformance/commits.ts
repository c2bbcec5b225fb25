/** What the suite writes and how it looks at what came of it. */
import { assert } from "@effect/vitest"
import { DateTime, Effect, type Layer, Result, Schema, Stream } from "effect"
import {
  ActorRef,
  type Appended,
  type Commit,
  CommandId,
  EventLog,
  type Meta,
  type Outline,
  type Overtaken,
  type ReadOptions,
  type Recorded,
  type Uncommitted
} from "../../eventLog.ts"
import { all, type Query } from "../../query.ts"
import type { Tag } from "../../tag.ts"

/** A layer that makes a fresh, empty log each time it is built. */
export type LogLayer = Layer.Layer<EventLog, unknown>

/** Runs a test on a log of its own: never one that another test, or the model beside it, was given. */
export const onFresh =
  <Services>(layer: Layer.Layer<Services, unknown>) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    Effect.provide(effect, layer, { local: true })

export const metaOf = (commandId: string): Meta => ({
  command: "Conform",
  commandId: CommandId.make(commandId),
  actor: ActorRef.make("a-1"),
  decidedAt: DateTime.makeUnsafe(0)
})

export const event = (type: string, ...tags: ReadonlyArray<Tag>): Uncommitted => ({
  type,
  version: 1,
  tags,
  data: null
})

export const commit = (commandId: string, ...events: ReadonlyArray<Uncommitted>): Commit => ({
  events,
  meta: metaOf(commandId)
})

/** The same commit, if nothing in the query came after the position. */
export const relying = (query: Query, after: number, one: Commit): Commit => ({ ...one, condition: { query, after } })

export const readAll = Effect.fnUntraced(function* (options: ReadOptions) {
  const log = yield* EventLog
  return yield* Stream.runCollect(log.read(options))
})

export const positions = (options: ReadOptions) =>
  Effect.map(readAll(options), (found) => found.map(({ position }) => position))

/** What a scan gives, as plain data. */
export const scanAll = Effect.fnUntraced(function* (options: ReadOptions) {
  const log = yield* EventLog
  const given: Array<Outline> = []
  yield* log.scan(options, (one) => given.push(outlined(one)))
  return given
})

/** An outline as plain data, or what a whole event has of it. */
export const outlined = ({ data, position, tags, type, version }: Outline): Outline => ({
  position,
  type,
  version,
  tags,
  data
})

/**
 * A recorded event as plain data, so that two are equal when all they hold is. Field by field: a store may give getters, which a copy
 * by spreading would lose.
 */
export const plain = (recorded: Recorded) => ({
  position: recorded.position,
  id: recorded.id,
  type: recorded.type,
  version: recorded.version,
  tags: recorded.tags,
  ...("occurredAt" in recorded ? { occurredAt: recorded.occurredAt } : {}),
  data: recorded.data,
  text: recorded.text,
  recordedAt: DateTime.formatIso(recorded.recordedAt),
  meta: { ...recorded.meta, decidedAt: DateTime.formatIso(recorded.meta.decidedAt) }
})

/** An append's answers as plain data. */
export const plainOutcomes = (outcomes: ReadonlyArray<Result.Result<Appended, Overtaken>>) =>
  outcomes.map((outcome) =>
    Result.isSuccess(outcome)
      ? { repeated: outcome.success.repeated, recorded: outcome.success.recorded.map(plain) }
      : { overtakenBy: outcome.failure.by }
  )

/** Everything a log answers, as plain data. */
export const snapshot = Effect.gen(function* () {
  const log = yield* EventLog
  const events = yield* readAll({ query: all })
  return { head: yield* log.head, tree: yield* log.tree, events: events.map(plain) }
})

/**
 * Runs an effect and shows that the log answers afterwards exactly as before: what erasing must do, for one (G8).
 *
 * @example
 * yield* untouched(vault.erase("e-41"))
 */
export const untouched = Effect.fnUntraced(function* <A, E, R>(effect: Effect.Effect<A, E, R>) {
  const before = yield* snapshot
  const result = yield* effect
  assert.deepStrictEqual(yield* snapshot, before)
  return result
})

/** What random events and queries are made of: few names, so that they meet. */
const Type = Schema.Literals(["A", "B", "C"])
const Label = Schema.Literals(["x:1", "x:2", "y:1"])
export const Written = Schema.Struct({
  type: Type,
  tags: Schema.Array(Label).check(Schema.isMaxLength(3))
})
export const Item = Schema.Struct({
  types: Schema.Array(Type).check(Schema.isMaxLength(2)),
  tags: Schema.Array(Label).check(Schema.isMaxLength(2))
})
export const Queries = Schema.Array(Item).check(Schema.isMaxLength(3))
