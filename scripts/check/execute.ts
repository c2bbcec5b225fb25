import { spawn, type ChildProcess } from "node:child_process"
import { failed, passed, type Outcome } from "./outcome.ts"
import { root } from "./workspace.ts"

export interface Finished {
  readonly code: number
  readonly stdout: string
  /** Both streams, in the order in which they arrived. */
  readonly output: string
}

interface Surroundings {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

const running = new Set<ChildProcess>()

// A run that is stopped leaves no test runner behind, still busy with files that may soon be gone.
process.on("exit", () => running.forEach((child) => child.kill()))
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1))

/** Runs a command to its end and keeps what it printed. A command that cannot start has failed like any other. */
export const execute = (command: string, args: ReadonlyArray<string>, { cwd = root, env }: Surroundings = {}) =>
  new Promise<Finished>((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
      stdio: ["ignore", "pipe", "pipe"]
    })
    running.add(child)
    let stdout = ""
    let output = ""
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text
      output += text
    })
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text
    })
    child.on("error", (error) => resolve({ code: 1, stdout, output: `${output}${error.message}\n` }))
    child.on("close", (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, stdout, output })
    })
  })

/** A check that is one command: passed when the command is. */
export const commandOutcome = async (
  name: string,
  command: string,
  args: ReadonlyArray<string>,
  surroundings?: Surroundings
): Promise<Outcome> => {
  const { code, output } = await execute(command, args, surroundings)
  return code === 0 ? passed(name) : failed(name, `$ ${command} ${args.join(" ")}\n${output.trimEnd()}`)
}
