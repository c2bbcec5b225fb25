/** The command as its users meet it: `./trygglogg` in a process of its own, or the same function called. */
import { spawn, type SpawnOptions } from "node:child_process"
import { join } from "node:path"
import { Console, Effect } from "effect"
import { run } from "../../src/command/run.ts"
import { program as somebody } from "./somebody.ts"

const wrapper = join(import.meta.dirname, "..", "..", "..", "..", "trygglogg")

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A locale of nobody's, so that the language is what the program makes of it. */
const plain = { LC_ALL: "", LC_MESSAGES: "", LANG: "" }

interface Options extends Pick<SpawnOptions, "cwd" | "env"> {
  /** As somebody who may not go everywhere; see `somebody.ts`. */
  readonly asSomebody?: boolean
}

/** Milliseconds that a test with processes of its own may take where much else is going on. */
export const aBusyMachine = 120_000

/** Runs it. Without an environment of the test's own, people are spoken to in Swedish. */
export const trygglogg = (
  args: ReadonlyArray<string>,
  { asSomebody = false, env = {}, ...options }: Options = {}
): Effect.Effect<Ran> =>
  Effect.promise(
    () =>
      new Promise<Ran>((resolve, reject) => {
        const [program, ...begin] = asSomebody ? [process.execPath, somebody] : [wrapper]
        const child = spawn(program, [...begin, ...args], {
          ...options,
          env: { ...process.env, ...plain, ...env },
          stdio: ["ignore", "pipe", "pipe"]
        })
        const written = { stdout: "", stderr: "" }
        child.stdout.on("data", (data) => (written.stdout += String(data)))
        child.stderr.on("data", (data) => (written.stderr += String(data)))
        child.on("error", reject)
        child.on("close", (code) => resolve({ code, ...written }))
      })
  )

/** The same without a process of its own, for what does not depend on one. */
export const inProcess = Effect.fnUntraced(function* (
  args: ReadonlyArray<string>,
  environment: Readonly<Record<string, string>> = {}
) {
  const written = { stdout: "", stderr: "" }
  const captured: Console.Console = {
    ...globalThis.console,
    log: (text) => void (written.stdout += `${text}\n`),
    error: (text) => void (written.stderr += `${text}\n`)
  }
  const code = yield* run(args, environment, "0.0.0").pipe(Effect.provideService(Console.Console, captured))
  const ran: Ran = { code, ...written }
  return ran
})

/** What it wrote as one JSON document. */
export const documentOf = ({ stdout }: Ran) => JSON.parse(stdout)
