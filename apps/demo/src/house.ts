import { Effect, Schedule, type Scope, SynchronizedRef } from "effect"
import type { ChildProcessSpawner } from "effect/process"
import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { dataFolder, demoEnvironment, houseEnvironment, names, type Settings } from "./environment.ts"
import { loadSecrets } from "./identity/secrets.ts"
import { serveIdentity } from "./identity/server.ts"
import { expectFree } from "./loopback.ts"
import { expectProgram, keepRunning, type Part } from "./part.ts"
import { openLetterbox } from "./post/letterbox.ts"
import { servePost } from "./post/server.ts"
import { serveSink } from "./post/sink.ts"
import { FileUnusable, PartFailed, type Problem } from "./problem.ts"

/** The built programs of the house. */
export interface Programs {
  readonly web: string
  readonly worker: string
}

type Needs = ChildProcessSpawner.ChildProcessSpawner | Scope.Scope

/** Login and mail: what stands around web and worker in a real city, started here so that a fresh machine has it. */
const startSurroundings = Effect.fnUntraced(function* (settings: Settings) {
  const folder = dataFolder(settings)
  yield* serveSink(settings.smtp, yield* openLetterbox(folder).pipe(Effect.tap((box) => servePost(settings.post, box))))
  const secrets = yield* loadSecrets(folder)
  const { issuer } = yield* serveIdentity(settings.identity, settings.baseUrl, secrets)
  return { issuer, clientSecret: secrets.clientSecret }
})

type ProcessIds = Partial<Record<Part["name"], number>>

/** The process ids of the running parts, for whoever wants to look at them or end one: `house.json` beside the database. */
const listProcesses = Effect.fnUntraced(function* (settings: Settings) {
  const file = join(dataFolder(settings), "house.json")
  const write = (pids: ProcessIds) =>
    Effect.tryPromise({
      try: async () => {
        await writeFile(`${file}.new`, JSON.stringify({ baseUrl: settings.baseUrl, pids }))
        await rename(`${file}.new`, file)
        return pids
      },
      catch: () => new FileUnusable({ file })
    })
  const known = yield* SynchronizedRef.make<ProcessIds>({})
  yield* Effect.addFinalizer(() => Effect.promise(() => rm(file, { force: true })))
  return (name: Part["name"], pid: number) =>
    SynchronizedRef.updateEffect(known, (pids) => write({ ...pids, [name]: pid }))
})

const isHealthy = ({ host, port }: Settings): Effect.Effect<void, "not yet"> =>
  Effect.tryPromise({
    try: async (signal) => {
      // A server on all addresses is asked on the one that is always there.
      const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host
      // A server that listens before it can answer must not keep the asking waiting for ever.
      const patience = AbortSignal.any([signal, AbortSignal.timeout(2000)])
      const { ok } = await fetch(`http://${reachable}:${port}/health`, { signal: patience })
      if (!ok) throw new Error("not healthy")
    },
    catch: () => "not yet" as const
  })

/** Waits until web answers; a minute is far more than it needs, also on a slow machine with a long log. */
const awaitHealth = (settings: Settings): Effect.Effect<void, PartFailed> =>
  isHealthy(settings).pipe(
    Effect.retry(Schedule.spaced("100 millis").pipe(Schedule.upTo({ duration: "1 minute" }))),
    Effect.mapError(() => new PartFailed({ part: "web" }))
  )

/**
 * Runs the whole house until it is interrupted or cannot go on.
 *
 * @param prepare - What has to be in the database before web opens (the demo city).
 * @param ready - Told once web answers `GET /health` with 200.
 */
export const runHouse = Effect.fnUntraced(function* (
  settings: Settings,
  programs: Programs,
  prepare: (settings: Settings, issuer: string) => Effect.Effect<void, Problem>,
  ready: Effect.Effect<void>
): Effect.fn.Return<never, Problem, Needs> {
  yield* expectProgram(programs.web)
  yield* expectProgram(programs.worker)
  const folder = dataFolder(settings)
  yield* Effect.tryPromise({
    try: () => mkdir(folder, { recursive: true, mode: 0o700 }),
    catch: () => new FileUnusable({ file: folder })
  })
  yield* expectFree({ port: settings.port, setting: names.port }, settings.host)
  const environment = { ...houseEnvironment(settings) }
  if (settings.demo !== "off") {
    const identity = yield* startSurroundings(settings)
    yield* prepare(settings, identity.issuer)
    Object.assign(environment, demoEnvironment(settings, identity))
  }
  const started = yield* listProcesses(settings)
  const run = (name: Part["name"]) =>
    keepRunning({ name, file: programs[name], environment }, (pid) => started(name, pid))
  const announce = awaitHealth(settings).pipe(Effect.andThen(ready), Effect.andThen(Effect.never))
  return yield* Effect.raceAllFirst([run("web"), run("worker"), announce])
})
