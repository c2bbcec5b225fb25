/** Whoever ends, by itself or because it is told to, takes along the programs that it started. */
import type { ChildProcess } from "node:child_process"

const living = new Map<ChildProcess, NodeJS.Signals>()
let watching = false

const watch = (): void => {
  if (watching) return
  watching = true
  process.once("exit", () => {
    for (const [child, signal] of living) child.kill(signal)
  })
  // Being told to end is an end like any other: without this, Node would go without a word to anybody.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1))
}

/** Ends with this program, by the signal given, unless it has ended before. */
export const takeAlong = (child: ChildProcess, signal: NodeJS.Signals): void => {
  watch()
  living.set(child, signal)
  child.once("exit", () => living.delete(child))
}
