import { globSync, readFileSync, rmSync } from "node:fs"
import { join, relative } from "node:path"
import { execute } from "./execute.ts"
import { failed, foundNothing, type Outcome } from "./outcome.ts"
import { apps, packages, root, scratchFolder } from "./workspace.ts"

/** The part of vitest's JSON report that is counted. */
interface Report {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: ReadonlyArray<{
    readonly name: string
    readonly status: string
    /** Why the file could not be loaded, when it could not. */
    readonly message?: string
    readonly assertionResults: ReadonlyArray<{
      readonly status: string
      readonly fullName: string
      readonly failureMessages: ReadonlyArray<string>
    }>
  }>
}

/** A file that could not even be loaded has no test to count, and has failed all the same. */
const brokenFiles = ({ testResults }: Report) =>
  testResults.filter(
    ({ assertionResults, status }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed")
  )

/** A hook's failure is not always told in the report. */
const isSilent = ({ message = "" }: { readonly message?: string }): boolean => message === ""

/**
 * Every failure by file and name, with its reason. A runner prints them last, after minutes of other lines, and what
 * keeps a build's output may keep only the beginning of it.
 */
const failures = (report: Report): ReadonlyArray<string> => [
  ...report.testResults.flatMap(({ assertionResults, name }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ failureMessages, fullName }) => [`${relative(root, name)} > ${fullName}`, ...failureMessages].join("\n"))
  ),
  ...brokenFiles(report).map(({ message = "", name }) => `${relative(root, name)} could not be loaded\n${message}`)
]

/** The totals of a run, in the runner's own numbers. */
export const counted = (name: string, report: Report, output: string): Outcome => {
  const inside = report.numFailedTests + brokenFiles(report).length
  // An error outside every test (an unhandled rejection, say) fails the run without failing a test.
  const outside = !report.success && inside === 0 ? 1 : 0
  return {
    name,
    passed: report.numPassedTests,
    failed: inside + outside,
    skipped: report.numPendingTests + report.numTodoTests,
    note: `${report.numPassedTests} tests in ${report.testResults.length} files`,
    report: [...failures(report), ...(outside === 1 || brokenFiles(report).some(isSilent) ? [output] : [])].join("\n\n")
  }
}

const readReport = (file: string): Report | undefined => {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    // Without a report the runner itself has failed, and its output says why.
    return undefined
  }
}

const run = async (
  name: string,
  projects: ReadonlyArray<string>,
  places: ReadonlyArray<string> = []
): Promise<[Outcome, Report | undefined]> => {
  const folder = scratchFolder("tests")
  const file = join(folder, "report.json")
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
    const { output } = await execute("vitest", [
      "run",
      ...places,
      ...projects.flatMap((one) => ["--project", one]),
      ...reporters
    ])
    const report = readReport(file)
    if (report === undefined) return [failed(name, output), undefined]
    return [report.testResults.length === 0 ? foundNothing(name, "tests") : counted(name, report, output), report]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const untested = ({ testResults }: Report): ReadonlyArray<Outcome> => {
  const files = testResults.map(({ name }) => relative(root, name))
  return [...packages, ...apps]
    .filter(({ folder }) => !files.some((file) => file.startsWith(`${folder}/test/`)))
    .map(({ folder }) => foundNothing(`tests: ${folder}`, "tests"))
}

/** Every test that needs no build, and that no package is without any. */
export const unitTests = async () => {
  const [outcome, report] = await run("tests", ["!e2e"])
  return [outcome, ...(report === undefined ? [] : untested(report))]
}

/** The apps that are tested as their users meet them, each by itself so that two can be under way at a time. */
export const endToEndApps: ReadonlyArray<string> = apps
  .filter(({ path }) => globSync("e2e/**/*.test.ts", { cwd: path }).length > 0)
  .map(({ folder }) => folder)

/** A built app with its real neighbours: browser, identity provider, mail server. */
export const endToEndTests = (folder: string) => async (): Promise<ReadonlyArray<Outcome>> => [
  (await run(`end-to-end tests: ${folder}`, ["e2e"], [`${folder}/e2e`]))[0]
]
