import { assert, it } from "@effect/vitest"
import { DateTime, Effect, Schema } from "effect"
import { TestClock } from "effect/testing"
import { CommandId, type Commit, EventLog } from "../../eventLog.ts"
import { layerMemoryOf } from "../../memory.ts"
import {
  commit,
  event,
  type LogLayer,
  onFresh,
  plain,
  plainOutcomes,
  Queries,
  readAll,
  relying,
  scanAll,
  Written
} from "./commits.ts"

const Id = Schema.Literals(["c-1", "c-2", "c-3", "c-4", "c-5", "c-6", "c-7", "c-8"])
const Few = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 }))

const Append = Schema.TaggedStruct("Append", {
  group: Schema.Array(
    Schema.Struct({
      id: Id,
      events: Schema.Array(Written).check(Schema.isMaxLength(3)),
      /** How far behind the head the decision was made. */
      condition: Schema.optionalKey(Schema.Struct({ query: Queries, behind: Few }))
    })
  ).check(Schema.isMaxLength(3))
})
const Read = Schema.TaggedStruct("Read", {
  query: Queries,
  after: Schema.optionalKey(Few),
  until: Schema.optionalKey(Few),
  by: Schema.optionalKey(Few),
  limit: Schema.optionalKey(Few),
  backwards: Schema.optionalKey(Schema.Boolean)
})
const RecordedBy = Schema.TaggedStruct("RecordedBy", { id: Id })
const Clock = Schema.TaggedStruct("Clock", { time: Few })
const Step = Schema.Union([Append, Append, Read, RecordedBy, Clock])

/** Does one step and tells everything there is to tell about it. */
const run = Effect.fnUntraced(function* (step: typeof Step.Type) {
  const log = yield* EventLog
  switch (step._tag) {
    case "Clock":
      return yield* TestClock.setTime(step.time)
    case "RecordedBy":
      return (yield* log.recordedBy(CommandId.make(step.id))).map(plain)
    case "Read": {
      const { _tag, by, ...window } = step
      const until = by === undefined ? {} : { until: DateTime.makeUnsafe(by) }
      const asked = { ...window, ...until }
      return { read: (yield* readAll(asked)).map(plain), scanned: yield* scanAll(asked) }
    }
    case "Append": {
      const head = yield* log.head
      const group = step.group.map(({ condition, events, id }): Commit => {
        const one = commit(id, ...events.map(({ tags, type }) => event(type, ...tags)))
        return condition === undefined ? one : relying(condition.query, Math.max(0, head - condition.behind), one)
      })
      const outcomes = plainOutcomes(yield* log.append(group))
      return { outcomes, head: yield* log.head, tree: yield* log.tree }
    }
  }
})

/** G9: the same program, the same answers, here and on the log in memory. */
export const program = (layer: LogLayer): void => {
  const fresh = onFresh(layer)

  it.effect.prop(
    "G9 answers any program as the log in memory does",
    { steps: Schema.Array(Step) },
    ({ steps }) =>
      Effect.gen(function* () {
        const log = yield* EventLog
        const onModel = yield* EventLog.pipe(
          Effect.provide(layerMemoryOf(log.origin), { local: true }),
          Effect.map((model) => Effect.provideService(EventLog, model))
        )
        for (const [nth, step] of steps.entries()) {
          const expected = yield* onModel(run(step))
          assert.deepStrictEqual(yield* run(step), expected, `step ${nth}: ${step._tag}`)
        }
      }).pipe(fresh),
    { arbitrary: { runs: 60, size: 30 } }
  )
}
