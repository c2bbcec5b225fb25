// Prints the figures of the district board's reply, for whoever handles the cases and for the public.
import { policyDefaults } from "@trygglogg/core/catalogue"
import { nameOn, units, unitsById } from "@trygglogg/core/organisation"
import { answer, type Question, sentence, statisticRows, whyUnanswered } from "@trygglogg/core/overview"
import { Day, type UnitId } from "@trygglogg/core/vocabulary"
import { layerMemory, layerViewsMemory, Projection, ViewStore } from "@trygglogg/log"
import { layerKek, newKekText } from "@trygglogg/vault/kek"
import { layerMemory as layerKeys } from "@trygglogg/vault/keyStore"
import { layerVault } from "@trygglogg/vault/vault"
import { Effect, Layer, Result } from "effect"
import { play } from "@trygglogg/example-skarholmen-2023/play"

const year2023 = { basis: "reported", from: Day.make("2023-01-01"), to: Day.make("2024-01-01"), forms: "five" } as const

const program = Effect.gen(function* () {
  const { departmentRef } = yield* play
  const views = yield* ViewStore
  const incidents = yield* views.list(statisticRows)
  const tree = unitsById((yield* views.list(units)).rows)
  const known = { incidents, units: tree, policy: policyDefaults.values, today: Day.make("2024-02-01") }
  const nameOf = (unitId: UnitId): string => {
    const unit = tree.get(unitId)
    return unit === undefined ? unitId : nameOn(unit, year2023.from)
  }

  for (const audience of ["handling", "public"] as const) {
    const asked = { ...year2023, scope: departmentRef, audience }
    const questions: ReadonlyArray<Question> = [
      { ...asked, statistic: "incidentCount", by: "unit" },
      { ...asked, statistic: "outsideWorkplaceShare" },
      { ...asked, statistic: "exposureCount" },
      { ...asked, statistic: "reportCount" },
      { ...asked, statistic: "incidentCount", basis: "occurred" }
    ]
    console.log(audience)
    for (const question of questions) {
      const answered = answer(question, known)
      console.log(
        `  ${Result.isSuccess(answered) ? sentence(answered.success, "sv", nameOf) : whyUnanswered(answered.failure, "sv")}`
      )
    }
  }
  console.log(`statistics ${Projection.digest(statisticRows, yield* Projection.rows(statisticRows))}`)
})

const keys = Layer.unwrap(Effect.map(newKekText, layerKek))
const vault = layerVault({ origin: "memory" }).pipe(Layer.provide([layerKeys, keys]))
const log = layerViewsMemory.pipe(Layer.provideMerge(layerMemory))
await program.pipe(Effect.provide([vault, log]), Effect.runPromise)
