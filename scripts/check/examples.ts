import { existsSync, globSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { execute } from "./execute.ts"
import { printedAsPromised } from "./fences.ts"
import { failed, foundNothing, passed, type Outcome } from "./outcome.ts"
import { root, scratchFolder } from "./workspace.ts"

const runProgram = async (program: string): Promise<Outcome> => {
  const promised = join(root, program.replace(/\.ts$/, ".out"))
  if (!existsSync(promised)) return failed(program, "There is no .out file beside the program.")
  const cwd = scratchFolder("example")
  try {
    const { code, output, stdout } = await execute(process.execPath, [join(root, program)], { cwd })
    if (code !== 0) return failed(program, `It ended with exit code ${code}.\n${output}`)
    const expected = readFileSync(promised, "utf8")
    return printedAsPromised(expected, stdout)
      ? passed(program)
      : failed(program, `Its .out file says:\n${expected}\nIt printed:\n${stdout}`)
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** Every program in `examples/`, or in a folder's `main.ts` there, prints what its `.out` file says. */
export const examples = async () => {
  const programs = globSync(["examples/*.ts", "examples/*/main.ts"], { cwd: root })
    .filter((program) => !program.includes("node_modules"))
    .toSorted()
  if (programs.length === 0) return [foundNothing("examples", "programs")]
  const outcomes = []
  for (const program of programs) outcomes.push(await runProgram(program))
  return outcomes
}
