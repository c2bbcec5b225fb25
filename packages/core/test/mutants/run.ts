/**
 * Takes the rules away one at a time, in a copy of the package, and runs the tests that hold each.
 *
 * A mutant that survives is a rule no test holds: the run fails. `node test/mutants/run.ts [word]` takes those whose description has
 * the word.
 */
import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { everyMutant } from "./every.ts"
import type { Mutant } from "./mutant.ts"

const home = join(import.meta.dirname, "../..")
const vitest = join(home, "node_modules/vitest/vitest.mjs")
const copy = mkdtempSync(join(tmpdir(), "mutants-"))

const prepare = (): void => {
  for (const part of ["src", "test", "package.json"]) cpSync(join(home, part), join(copy, part), { recursive: true })
  symlinkSync(join(home, "node_modules"), join(copy, "node_modules"))
}

const passes = (tests: ReadonlyArray<string>): boolean => {
  // A busy machine must not look like a killed mutant: nothing here takes minutes.
  const patient = ["--testTimeout", "120000"]
  const args = [vitest, "run", "--root", copy, "--bail", "1", "--reporter", "dot", ...patient, ...tests]
  const { error, status } = spawnSync(process.execPath, args, { stdio: "ignore" })
  if (error !== undefined) throw error
  return status === 0
}

const mutated = ({ breaks, file, find, replace }: Mutant, run: () => boolean): boolean => {
  const path = join(copy, file)
  const original = readFileSync(path, "utf8")
  if (original.split(find).length !== 2) throw new Error(`"${breaks}": its text does not stand once in ${file}`)
  writeFileSync(
    path,
    original.replace(find, () => replace)
  )
  try {
    return run()
  } finally {
    writeFileSync(path, original)
  }
}

const [word = ""] = process.argv.slice(2)
const mutants = everyMutant.filter(({ breaks }) => breaks.includes(word))

try {
  prepare()
  const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))]
  if (!passes(tests)) throw new Error("the tests fail without any mutant")
  const survivors = mutants.filter((mutant) => {
    const survived = mutated(mutant, () => passes(mutant.tests))
    console.log(`${survived ? "SURVIVED" : "killed  "} ${mutant.breaks}`)
    return survived
  })
  console.log(`${mutants.length - survivors.length} of ${mutants.length} killed`)
  process.exitCode = mutants.length > 0 && survivors.length === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true })
}
