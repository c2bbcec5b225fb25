import { execute } from "./execute.ts"
import { failed, judged, type Outcome } from "./outcome.ts"
import { apps, packages, sourceFolders } from "./workspace.ts"

interface Cruise {
  readonly modules: ReadonlyArray<{ readonly source: string }>
  readonly summary: {
    readonly totalDependenciesCruised: number
    readonly violations: ReadonlyArray<{
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string; readonly severity: string }
    }>
  }
}

/** Reads what depends on what below `folders`, and holds it to the rules of the configuration file. */
export const cruise = async (
  folders: ReadonlyArray<string>,
  configuration: string,
  cwd?: string
): Promise<Cruise | string> => {
  const args = ["--config", configuration, "--output-type", "json", ...folders]
  const { output, stdout } = await execute("depcruise", args, cwd === undefined ? {} : { cwd })
  // The exit code is the number of violations; only without a document did the tool itself fail.
  return stdout.startsWith("{") ? JSON.parse(stdout) : output
}

const hasModules = (modules: Cruise["modules"]) => (folder: string) =>
  modules.some(({ source }) => source.startsWith(`${folder}/src/`))

/** The walls of the house, and that each room was really looked into. */
export const boundaries = async (): Promise<ReadonlyArray<Outcome>> => {
  const name = "boundaries: dependency-cruiser"
  const found = await cruise(sourceFolders(), ".dependency-cruiser.mjs")
  if (typeof found === "string") return [failed(name, found)]
  const { modules, summary } = found
  const rooms = [...packages, ...apps].map(({ folder }) => folder)
  const complaints = [
    ...summary.violations.map(({ from, rule, to }) => `${rule.name}: ${from} → ${to}`),
    ...rooms.filter((room) => !hasModules(modules)(room)).map((room) => `${room}: no module seen in src`)
  ]
  return [judged(name, complaints, `${modules.length} modules, ${summary.totalDependenciesCruised} imports`)]
}
