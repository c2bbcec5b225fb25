import { Clock, Effect } from "effect"
import { ChildProcess, type ChildProcessSpawner } from "effect/process"
import { access } from "node:fs/promises"
import { AppMissing, type FileUnusable, PartFailed } from "./problem.ts"

/** A process of the house. */
export interface Part {
  readonly name: "web" | "worker"
  /** Its built program. */
  readonly file: string
  readonly environment: Readonly<Record<string, string>>
}

/** Told the process id after each start. */
export type Started = (pid: number) => Effect.Effect<void, FileUnusable>

/** Milliseconds a part must have run for its end to count as bad luck rather than as unable to start. */
const steady = 10_000
/** Ends in a row, each before that time, after which it is given up. */
const patience = 5
/** Milliseconds before the first restart; doubled for each end in a row, up to `longestPause`. */
const firstPause = 200
const longestPause = 5_000

/**
 * Runs the part once, until it ends.
 *
 * @returns whether it ended by itself (true) or by a signal from outside (false)
 */
const runOnce = Effect.fnUntraced(function* (part: Part, started: Started) {
  const child = yield* ChildProcess.make(process.execPath, [part.file], {
    env: { ...part.environment },
    extendEnv: true,
    stdin: "ignore",
    stdout: "inherit",
    stderr: "inherit",
    // One session with the terminal: when that goes away, no part is left behind holding a port.
    detached: false,
    forceKillAfter: "3 seconds"
  })
  yield* started(child.pid)
  return yield* child.exitCode.pipe(
    Effect.as(true),
    Effect.catch(() => Effect.succeed(false))
  )
}, Effect.scoped)

/** Fails where a program has not been built. */
export const expectProgram = (file: string): Effect.Effect<void, AppMissing> =>
  Effect.tryPromise({ try: () => access(file), catch: () => new AppMissing({ file }) })

/**
 * Keeps a part running: starts it again whenever it ends, after a pause that grows while it cannot stay up. Killed from
 * outside, it comes back however often. When the fiber is interrupted the part gets SIGTERM, and SIGKILL 3 s later.
 *
 * @returns never succeeds; fails with `PartFailed` after five ends in a row within ten seconds of their start
 */
export const keepRunning = Effect.fnUntraced(function* (
  part: Part,
  started: Started
): Effect.fn.Return<never, FileUnusable | PartFailed, ChildProcessSpawner.ChildProcessSpawner> {
  let failures = 0
  while (true) {
    const start = yield* Clock.currentTimeMillis
    const byItself = yield* runOnce(part, started).pipe(Effect.catchTag("PlatformError", () => Effect.succeed(true)))
    const ran = (yield* Clock.currentTimeMillis) - start
    failures = byItself && ran < steady ? failures + 1 : 0
    if (failures === patience) return yield* new PartFailed({ part: part.name })
    yield* Effect.sleep(Math.min(longestPause, firstPause * 2 ** failures))
  }
})
