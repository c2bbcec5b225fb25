/**
 * A worker that builds a view is stopped (SIGSTOP) while it holds the lease, another takes over when the lease has ended, and the first
 * goes on (SIGCONT) with what it had in hand: its token is an old one, so nothing of it may be taken in.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import { EventLog, Projection, ViewStore } from "@trygglogg/log"
import { Effect, Logger } from "effect"
import { takeAlong } from "../ending.ts"
import { commitOf, notes } from "../kill/load.ts"
import { startServer } from "../postgres/server.ts"
import { logAndViewsAt, type Place } from "../store.ts"
import type { DrillOptions, Outcome } from "./outcome.ts"

const program = join(import.meta.dirname, "builder.ts")
const commits = 60
/** More than a lease lasts (30 seconds): the other worker's clock goes so much ahead, and nobody has to wait. */
const pastTheLease = 31_000

const on = <A, E>(place: Place, work: Effect.Effect<A, E, EventLog | ViewStore>) =>
  Effect.runPromise(Effect.provide(Effect.provide(work, logAndViewsAt(place)), Logger.layer([])))

const fill = (place: Place, round: number) =>
  on(
    place,
    Effect.gen(function* () {
      const log = yield* EventLog
      yield* log.append(Array.from({ length: commits }, (_, nth) => commitOf(`c-${round}-${nth}`)))
      yield* (yield* ViewStore).list(notes)
    })
  )

/** The view is what the events make. */
const isWhole = (place: Place) =>
  on(
    place,
    Effect.gen(function* () {
      const { rows } = yield* (yield* ViewStore).list(notes)
      const kept = Projection.digest(notes, new Map(rows.map((row) => [row.caseId, row])))
      return kept === Projection.digest(notes, yield* Projection.rows(notes))
    })
  )

/** A worker, and its words one at a time. */
const start = (place: Place, reads: "right" | "wrong", ahead: number) => {
  const child: ChildProcess = spawn(process.execPath, [program, place, reads, String(ahead)], {
    stdio: ["pipe", "pipe", "inherit"]
  })
  takeAlong(child, "SIGKILL")
  const { stdin, stdout } = child
  if (stdin === null || stdout === null) throw new Error("a worker without pipes")
  const closed = once(child, "close")
  const words = createInterface({ input: stdout })[Symbol.asyncIterator]()
  const word = async (): Promise<string> => {
    const { done, value } = await words.next()
    return done === true ? "nothing" : value
  }
  return { child, closed, word, goOn: () => void stdin.write("\n") }
}

type Worker = ReturnType<typeof start>

const isStopped = ({ child }: Worker): boolean => / \(.*\) T /.test(readFileSync(`/proc/${child.pid}/stat`, "utf8"))

const stop = async (worker: Worker): Promise<void> => {
  worker.child.kill("SIGSTOP")
  while (!isStopped(worker)) await sleep(5)
}

/** Lets a worker go on, and hears what came of it. */
const ended = async ({ closed, goOn, word }: Worker): Promise<string> => {
  goOn()
  const outcome = await word()
  await closed
  return outcome
}

const expect = (what: string, was: unknown, wanted: unknown): ReadonlyArray<string> =>
  was === wanted ? [] : [`${what}: ${String(was)}, not ${String(wanted)}`]

/** One worker stopped, one in its place. The first goes on while the second is in the middle (`meanwhile`), or after it. */
const stopOne = async (place: Place, meanwhile: boolean): Promise<ReadonlyArray<string>> => {
  const old = start(place, "wrong", 0)
  const before = expect("the first worker", await old.word(), "reading")
  await stop(old)
  const late = start(place, "right", pastTheLease)
  const taken = expect("the second worker", await late.word(), "reading")
  const first = meanwhile ? undefined : await ended(late)
  old.child.kill("SIGCONT")
  const refused = expect("who was stopped", await ended(old), "takenOver")
  const built = expect("who took over", first ?? (await ended(late)), "switched")
  return [...before, ...taken, ...refused, ...built, ...expect("the view is whole", await isWhole(place), true)]
}

/** What a wrong worker brings shows, where nobody takes over from it: or else that the view is whole would say nothing. */
const control = async (place: Place): Promise<ReadonlyArray<string>> => {
  const wrong = start(place, "wrong", pastTheLease * 10)
  await wrong.word()
  const built = expect("a wrong worker alone", await ended(wrong), "switched")
  return [...built, ...expect("a view built wrong is whole", await isWhole(place), false)]
}

const rounds = async (store: string, fresh: (round: number) => Place, { count = 10 }: DrillOptions) => {
  const faults: Array<string> = []
  for (let round = 0; round < count; round++) {
    const place = fresh(round)
    await fill(place, round)
    const found = [...(await stopOne(place, round % 2 === 0)), ...(round === 0 ? await control(place) : [])]
    faults.push(...found.map((fault) => `${store}, round ${round}: ${fault}`))
  }
  return { refused: count - new Set(faults.map((fault) => fault.split(":")[0])).size, faults }
}

export const pausedDrill = async (options: DrillOptions): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), "trygglogg-paused-"))
  const server = await startServer()
  try {
    const inFile = await rounds("sqlite", (round) => `sqlite:${join(folder, String(round))}`, options)
    const onServer = await rounds("postgres", (round) => `${server.url}#paused_${round}`, options)
    return {
      figures: { refused: inFile.refused + onServer.refused },
      faults: [...inFile.faults, ...onServer.faults]
    }
  } finally {
    await server.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}
