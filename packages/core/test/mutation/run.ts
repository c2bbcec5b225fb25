/**
 * Changes the rules of the core in every way that Stryker knows, one at a time, and runs the tests that reach the place.
 *
 * `node test/mutation/run.ts [slice …]` takes the named slices, or all, one after the other; fails when one has less than 90 % of its
 * mutants noticed. Reports lie in `reports/mutation`, and what was found before is not tried again while neither it nor its tests changed.
 */
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Stryker } from "@stryker-mutator/core"
import { type Slice, slices } from "./slices.ts"

type Results = Awaited<ReturnType<Stryker["runMutationTest"]>>

/** Percent of the mutants, of a slice as of them all. */
const enough = 90

// Patterns, and the copy that is mutated, are of the package.
process.chdir(join(import.meta.dirname, "../.."))

const mutated = (name: string, { mutate, tests }: Slice): Promise<Results> =>
  new Stryker({
    mutate: [...mutate],
    testFiles: [...tests],
    testRunner: "vitest",
    plugins: [fileURLToPath(import.meta.resolve("@stryker-mutator/vitest-runner"))],
    vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    // What runs once, when a module is loaded, is names and tables: they have tests of their own, and each would need a fresh program.
    ignoreStatic: true,
    concurrency: 1,
    // An endless loop is found by counting; this is for what waits, and a busy machine must not look like it.
    timeoutMS: 20_000,
    disableTypeChecks: false,
    // One for each slice, so that two can be run at the same time.
    tempDirName: `.stryker-tmp-${name}`,
    ignorePatterns: [".stryker-tmp*", "dist", "reports"],
    incremental: true,
    incrementalFile: `reports/mutation/${name}.known.json`,
    jsonReporter: { fileName: `reports/mutation/${name}.json` },
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    reporters: ["clear-text", "json", "progress-append-only"]
  }).runMutationTest()

/** A row of the table in `docs/reference/mutation.md`. */
const row = (name: string, results: Results) => {
  const count = (status: Results[number]["status"]): number =>
    results.filter((mutant) => mutant.status === status).length
  const [killed, timedOut, survived, unreached] = [
    count("Killed"),
    count("Timeout"),
    count("Survived"),
    count("NoCoverage")
  ]
  const mutants = killed + timedOut + survived + unreached
  const score = (100 * (killed + timedOut)) / mutants
  const date = new Date().toISOString().slice(0, 10)
  const cells = [name, mutants, killed, timedOut, survived, unreached, `${score.toFixed(1)} %`, date]
  return { score, text: `| ${cells.join(" | ")} |` }
}

const asked = process.argv.slice(2)
const chosen = asked.length === 0 ? [...slices.keys()] : asked
const rows: Array<ReturnType<typeof row>> = []
for (const name of chosen) {
  const slice = slices.get(name)
  if (slice === undefined) throw new Error(`There is no slice "${name}"; there are ${[...slices.keys()].join(", ")}`)
  rows.push(row(name, await mutated(name, slice)))
}
console.log(rows.map(({ text }) => text).join("\n"))
// Not "less than": a slice without a mutant has no score.
process.exitCode = rows.every(({ score }) => score >= enough) ? 0 : 1
