/** The rules that `run.ts` takes away are still where they were said to be: otherwise nobody would take them away any more. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { everyMutant } from "./every.ts"

const home = join(import.meta.dirname, "../..")

describe("a rule that is taken away", () => {
  it("stands once in its file, and is held by tests that are there", () => {
    const sources = new Map(everyMutant.map(({ file }) => [file, readFileSync(join(home, file), "utf8")] as const))
    const lost = everyMutant.filter(
      ({ file, find, tests }) =>
        sources.get(file)?.split(find).length !== 2 || tests.some((test) => !existsSync(join(home, test)))
    )
    assert.deepStrictEqual(
      lost.map(({ breaks }) => breaks),
      []
    )
  })
})
