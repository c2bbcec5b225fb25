/**
 * The command as somebody who may not go everywhere: `node somebody.ts ARGUMENT …`. Started by root it goes on as nobody, with its
 * modules loaded, since nobody may not read where they lie.
 */
import { Effect } from "effect"
import "../../src/command/verify/run.ts"
import { run } from "../../src/command/run.ts"

const nobody = 65_534

/** This program's file. */
export const program = import.meta.filename

if (process.argv[1] === program) {
  if (process.getuid?.() === 0) {
    process.setgroups?.([])
    process.setgid?.(nobody)
    process.setuid?.(nobody)
  }
  process.exitCode = await Effect.runPromise(run(process.argv.slice(2), process.env, "0.0.0"))
}
