/**
 * Every check and every test: `npm test`, or some of them: `npm test -- types lint`. A check that passed on exactly the
 * files that are there now is not run again; `npm test -- --fresh` runs it all the same.
 *
 * The last line is `N passed, N failed` over everything that was looked at, and the exit code says the same.
 */
import { availableParallelism } from "node:os"
import { basename } from "node:path"
import { boundaries } from "./check/boundaries.ts"
import { build } from "./check/build.ts"
import { changesets } from "./check/changesets.ts"
import { documentation } from "./check/documents.ts"
import { examples } from "./check/examples.ts"
import { hygiene } from "./check/hygiene.ts"
import { manifests } from "./check/manifests.ts"
import { closingLine, failed, type Check, type Outcome } from "./check/outcome.ts"
import { packedPackages } from "./check/packed.ts"
import { format, lint } from "./check/style.ts"
import { types } from "./check/types.ts"
import { endToEndApps, endToEndTests, unitTests } from "./check/tests.ts"
import { sideBySide } from "./check/sideBySide.ts"
import { repositoryMemory, runUnlessUnchanged } from "./check/unchanged.ts"

/** Checks of a phase share the machine's cores; a phase begins when the one before it has ended. */
const phases: ReadonlyArray<ReadonlyArray<Check>> = [
  [
    { name: "build", always: true, run: build },
    { name: "types", run: types },
    { name: "lint", run: lint },
    { name: "format", run: format },
    { name: "boundaries", run: boundaries },
    { name: "manifests", run: manifests },
    { name: "changesets", always: true, run: changesets },
    { name: "hygiene", run: hygiene }
  ],
  [{ name: "unit", run: unitTests }],
  [
    ...endToEndApps.map((folder) => ({ name: `e2e ${basename(folder)}`, run: endToEndTests(folder) })),
    { name: "packed", run: packedPackages },
    { name: "documentation", run: documentation },
    { name: "examples", run: examples }
  ]
]

const fresh = process.argv.includes("--fresh")

const print = (seconds: number) => (outcome: Outcome) => {
  const verdict = outcome.failed === 0 ? "ok    " : "FAILED"
  const note = outcome.note === "" ? "" : ` (${outcome.note})`
  console.log(`${verdict} ${outcome.name}${note} ${seconds.toFixed(1)} s`)
  if (outcome.report !== "") console.log(`${outcome.report.replace(/^/gm, "       ")}\n`)
}

const runCheck = async (check: Check): Promise<ReadonlyArray<Outcome>> => {
  const start = performance.now()
  const running = check.always === true || fresh ? check.run() : runUnlessUnchanged(check, repositoryMemory)
  const outcomes = await running.catch((error: unknown) => [failed(check.name, String(error))])
  outcomes.forEach(print((performance.now() - start) / 1000))
  return outcomes
}

const runPhase = async (checks: ReadonlyArray<Check>): Promise<ReadonlyArray<Outcome>> =>
  (await sideBySide(checks, Math.max(2, availableParallelism()), runCheck)).flat()

const asked = process.argv.slice(2).filter((argument) => argument !== "--fresh")
/** `e2e` asks for every check whose name begins with that word. */
const namesOf = ({ name }: Check): ReadonlyArray<string> => [name, ...name.split(" ").slice(0, 1)]
const isAsked = (check: Check): boolean => asked.length === 0 || namesOf(check).some((name) => asked.includes(name))
const known = [...new Set(phases.flat().flatMap(({ name }) => name.split(" ").slice(0, 1)))]
const unknown = asked.filter((name) => !phases.flat().some((check) => namesOf(check).includes(name)))
const outcomes = unknown.map((name) => failed(name, `There is no such check. There are: ${known.join(", ")}.`))
outcomes.forEach(print(0))
for (const phase of phases) {
  outcomes.push(...(await runPhase(phase.filter(isAsked))))
}
const broken = outcomes.filter((outcome) => outcome.failed > 0)
if (broken.length > 0) console.log(`\nFailed: ${broken.map(({ name }) => name).join(", ")}`)
console.log(closingLine(outcomes))
process.exitCode = broken.length > 0 ? 1 : 0
