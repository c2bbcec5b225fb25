/** Starts the program, kills it at a random moment, looks whether all is well, and again. */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { Effect, Layer, Schema } from "effect"
import { layerSqlite } from "../src/eventLog.ts"
import { layerViewsSqlite } from "../src/viewStore.ts"
import { makeRandom, origin, Said } from "./load.ts"
import { verify } from "./verify.ts"

export interface Campaign {
  readonly kills: number
  /** Decides the moments of the kills. What runs in between is up to the machine. */
  readonly seed: number
}

/** The whole campaign in numbers; all is well when there are no faults. */
export interface Outcome extends Campaign {
  readonly events: number
  readonly acknowledged: number
  /** Commands whose program was killed before it was answered; each was asked again afterwards. */
  readonly unknown: number
  readonly faults: ReadonlyArray<string>
}

/** A new folder after so many kills, so that verifying it all each time stays cheap. */
const killsInAFolder = 25
const longestLifeMillis = 250

const decodeSaid = Schema.decodeSync(Schema.fromJsonString(Said))

interface Heard {
  readonly acknowledged: Map<string, ReadonlyArray<number>>
  readonly unknown: Set<string>
}

const hear = (heard: Heard, line: string): void => {
  const said = decodeSaid(line)
  if (said._tag === "Asking") heard.unknown.add(said.commandId)
  else {
    heard.unknown.delete(said.commandId)
    heard.acknowledged.set(said.commandId, said.positions)
  }
}

/** Kills the program a random time after its first word, or, one time in ten, while it starts. */
const killAt = (child: ChildProcess, firstWord: Promise<unknown>, random: (below: number) => number): void => {
  const later = random(longestLifeMillis)
  const kill = () => setTimeout(() => child.kill("SIGKILL"), later)
  if (random(10) === 0) kill()
  else void firstWord.then(kill)
}

/** One life of the program, listened to until the last line it got out. A line cut off by the kill says nothing. */
const live = (folder: string, round: number, heard: Heard, random: (below: number) => number): Promise<void> =>
  new Promise((resolve, reject) => {
    const program = join(import.meta.dirname, "writer.ts")
    const child = spawn(process.execPath, [program, folder, `${round}`, ...heard.unknown], {
      stdio: ["ignore", "pipe", "inherit"]
    })
    const lines = createInterface({ input: child.stdout })
    killAt(child, new Promise((first) => lines.once("line", first)), random)
    lines.on("line", (line) => line.endsWith("}") && hear(heard, line))
    child.on("error", reject)
    child.on("close", (code, signal) =>
      signal === "SIGKILL" ? resolve() : reject(new Error(`the program ended by itself: ${code ?? signal}`))
    )
  })

const verified = (folder: string, heard: Heard) =>
  verify(heard.acknowledged).pipe(
    Effect.provide(
      Layer.provideMerge(
        layerViewsSqlite({ file: join(folder, "views.db"), edition: "crash" }),
        layerSqlite({ file: join(folder, "log.db"), origin })
      )
    ),
    Effect.runPromise
  )

/** Runs a campaign in folders of its own. `onKill` is told after each kill. */
export const run = async (
  { kills, seed }: Campaign,
  onKill: (nth: number) => void = () => undefined
): Promise<Outcome> => {
  const random = makeRandom(seed)
  const faults: Array<string> = []
  let [events, acknowledged, unknown] = [0, 0, 0]
  for (let from = 0; from < kills; from += killsInAFolder) {
    const folder = mkdtempSync(join(tmpdir(), "trygglogg-crash-"))
    const heard: Heard = { acknowledged: new Map(), unknown: new Set() }
    let there = 0
    for (let round = from; round < Math.min(kills, from + killsInAFolder); round++) {
      await live(folder, round, heard, random)
      unknown += heard.unknown.size
      const found = await verified(folder, heard)
      faults.push(...found.faults.map((fault) => `kill ${round}: ${fault}`))
      there = found.events
      onKill(round + 1)
    }
    events += there
    acknowledged += heard.acknowledged.size
    rmSync(folder, { recursive: true })
  }
  return { kills, seed, events, acknowledged, unknown, faults }
}
