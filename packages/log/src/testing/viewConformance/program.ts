import { assert, it } from "@effect/vitest"
import { Effect, Layer, Schema } from "effect"
import { EventLog } from "../../eventLog.ts"
import { type ListOptions, ViewStore } from "../../viewStore.ts"
import { layerViewsMemory } from "../../views/memory.ts"
import { onFresh } from "../conformance/commits.ts"
import {
  CaseChanged,
  CaseClosed,
  cases,
  CasesWeighed,
  digestOf,
  encodeRow,
  folded,
  happen,
  opened,
  plainListing,
  store,
  type ViewLayer
} from "./cases.ts"

const Id = Schema.Literals(["a", "b", "c", "d", "å"])
const Unit = Schema.Literals(["x", "y", "Ö"])
const Weight = Schema.Literals([0, 1, 2, 10])
const Fields = {
  caseId: Id,
  title: Schema.Literals(["", "1", "hot", "Hot", "ärende"]),
  weight: Weight,
  units: Schema.Array(Unit).check(Schema.isMaxLength(3)),
  owner: Schema.optionalKey(Schema.Literals(["m-1", "m-2"]))
}
const Open = Schema.TaggedStruct("Open", Fields)
const Change = Schema.TaggedStruct("Change", Fields)
const Weigh = Schema.TaggedStruct("Weigh", { caseIds: Schema.Array(Id).check(Schema.isMaxLength(3)), weight: Weight })
const Close = Schema.TaggedStruct("Close", { caseId: Id })
const Strange = Schema.TaggedStruct("Strange", { caseId: Id })
const Few = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4 }))
const Ask = Schema.TaggedStruct("Ask", {
  options: Schema.Struct({
    where: Schema.optionalKey(
      Schema.Struct({
        unit: Schema.optionalKey(Schema.Union([Unit, Schema.Array(Unit)])),
        weight: Schema.optionalKey(Schema.Union([Weight, Schema.Array(Weight)])),
        owner: Schema.optionalKey(Schema.Literals(["m-1", "m-3"]))
      })
    ),
    order: Schema.optionalKey(
      Schema.Struct({
        by: Schema.Literals(["title", "weight", "owner"]),
        descending: Schema.optionalKey(Schema.Boolean)
      })
    ),
    limit: Schema.optionalKey(Few),
    offset: Schema.optionalKey(Few)
  })
})
const Step = Schema.Union([Open, Open, Change, Weigh, Close, Strange, Ask])

const write = (step: Exclude<typeof Step.Type, typeof Ask.Type>) => {
  switch (step._tag) {
    case "Open":
      return happen(opened(step.caseId, step))
    case "Change":
      return happen(CaseChanged(step))
    case "Weigh":
      return happen(CasesWeighed(step))
    case "Close":
      return happen(CaseClosed(step))
    case "Strange":
      return store({ type: "CaseChanged", version: 3, tags: [`case:${step.caseId}`], data: null })
  }
}

/** G9 for views: the same events and questions, the same answers, here and folded from the log. */
export const program = (layer: ViewLayer): void => {
  const fresh = onFresh(layer)

  it.effect.prop(
    "G9 answers any question after any events as a fold of the whole log does, with the same digest",
    { steps: Schema.Array(Step) },
    ({ steps }) =>
      Effect.gen(function* () {
        const log = yield* EventLog
        const model = layerViewsMemory.pipe(Layer.provide(Layer.succeed(EventLog, log)))
        const asked = (options: ListOptions) =>
          Effect.all([plainListing(options), plainListing(options).pipe(Effect.provide(model, { local: true }))])
        for (const step of steps) {
          if (step._tag !== "Ask") yield* write(step)
          else {
            const [answer, expected] = yield* asked(step.options)
            assert.deepStrictEqual(answer, expected)
          }
        }
        const views = yield* ViewStore
        const { parked, position, rows } = yield* views.list(cases)
        const expected = yield* folded(position)
        const answer = { parked, rows: rows.map((row) => encodeRow(row)), digest: digestOf(rows) }
        assert.deepStrictEqual(answer, expected)
        for (const { caseId } of rows) {
          const one = yield* views.get(cases, caseId)
          assert.deepStrictEqual(
            one && encodeRow(one),
            expected.rows.find((row) => row.caseId === caseId)
          )
        }
      }).pipe(fresh),
    { arbitrary: { runs: 25, size: 25 } }
  )
}
