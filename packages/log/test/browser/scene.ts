/** Commands, a projection, its digest, and what it was: the same program for Node, SQL stores and a browser. */
import { handle, layerMemory, layerSnapshotsMemory, layerViewsMemory, Projection, ViewStore } from "@trygglogg/log"
import { Effect, Layer } from "effect"
import { CaseClosed, CaseId, CaseOpened, CloseCase, openCases, OpenCase } from "../casebook.ts"
import { by, fromTheFuture, store } from "../handling.ts"

const [one, two] = [CaseId.make("1"), CaseId.make("å😀")]

/** What it comes to, as plain data. */
export const scene = Effect.gen(function* () {
  yield* handle(OpenCase)({ caseId: one, units: ["söder"] }, by("c-1"))
  yield* handle(OpenCase)({ caseId: two, units: ["norr", "söder"] }, by("c-2"))
  yield* store("c-3", fromTheFuture)
  const views = yield* ViewStore
  const { partial, rows } = yield* views.list(openCases, { where: { unit: "söder" }, order: { by: "unit" } })
  yield* handle(CloseCase)({ caseId: two }, by("c-4"))
  const earlier = yield* views.list(openCases, { asOf: { known: 1 } })
  const digest = Projection.digest(openCases, yield* Projection.rows(openCases))
  return { rows, partial, earlier: earlier.rows, digest, types: [CaseOpened.type, CaseClosed.type] }
})

/** Everything it needs, in memory. */
export const layerScene = Layer.mergeAll(Layer.provideMerge(layerViewsMemory, layerMemory), layerSnapshotsMemory)
