import { execute } from "./execute.ts"
import { failed, foundNothing, passed, type Outcome } from "./outcome.ts"
import { apps, packages, sourceFolders } from "./workspace.ts"

/** Both tools end with a line such as `Finished in 12ms on 87 files`. */
const filesSeen = (output: string): number => Number(/ on (\d+) files/.exec(output)?.[1] ?? 0)

const overFiles = async (name: string, command: string, args: ReadonlyArray<string>): Promise<Outcome> => {
  const { code, output } = await execute(command, args)
  if (code !== 0) return failed(name, output.trimEnd())
  const seen = filesSeen(output)
  return seen === 0 ? foundNothing(name, "files") : passed(name, `${seen} files`)
}

const configuration = [...packages, ...apps].map(({ folder }) => `${folder}/*.{ts,json}`)

export const lint = async () => [
  await overFiles("lint: oxlint", "oxlint", ["--deny-warnings", ...sourceFolders(), "vitest.config.ts", "tsup.base.ts"])
]

export const format = async () => [
  await overFiles("format: oxfmt", "oxfmt", ["--check", ...sourceFolders(), ...configuration, "*.{ts,mjs,json}"])
]
