import { describe } from "@effect/vitest"
import { answers } from "./viewConformance/answers.ts"
import type { ViewLayer } from "./viewConformance/cases.ts"
import { changes } from "./viewConformance/changes.ts"
import { program } from "./viewConformance/program.ts"
import { earlier } from "./viewConformance/earlier.ts"

/**
 * What any view store must do, however it keeps its rows: what `ViewStore` promises, and the answers of a fold of the whole log.
 *
 * `layer` makes a fresh, empty log with its views each time it is built, and takes its time from Effect's clock.
 *
 * @example
 * viewConformance("layerViewsMemory", Layer.provideMerge(layerViewsMemory, layerMemory))
 */
export const viewConformance = (name: string, layer: ViewLayer): void => {
  describe(name, () => {
    answers(layer)
    changes(layer)
    earlier(layer)
    program(layer)
  })
}
