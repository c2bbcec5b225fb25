/** Starts programs that write, kills them at random moments and starts others in their place, and looks whether all is well. */
import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import { makeRandom, type Random } from "@trygglogg/log/testing/simulation"
import { takeAlong } from "../ending.ts"
import type { Place } from "../store.ts"
import { bundled } from "./bundled.ts"
import { Heard } from "./said.ts"
import { verify } from "./verify.ts"

/** What is put through a campaign: one log after another, each in a place of its own. */
export interface Target {
  /** A new, empty log. */
  readonly fresh: () => Promise<Place>
  /** Something else that happens to the log, one time in so many kills: a stopped server, a cut wire. Told by its name. */
  readonly disturb?: {
    readonly oneIn: number
    readonly act: (random: Random) => Promise<string>
    /** Nothing more is to happen, whoever asks now. */
    readonly over: () => void
  }
}

export interface Campaign {
  /** Programs to be killed, at least. */
  readonly kills: number
  /** Decides whom and when. What runs in between is up to the machine. */
  readonly seed: number
  readonly target: Target
}

/** The whole campaign in numbers; all is well when there are no faults. */
export interface Result {
  readonly kills: number
  readonly seed: number
  /** What else happened, how often. */
  readonly disturbed: Readonly<Record<string, number>>
  readonly events: number
  readonly acknowledged: number
  /** Commands whose program was killed before it was answered; each was asked again by another. */
  readonly unknown: number
  readonly faults: ReadonlyArray<string>
}

/** A new log after so many kills, so that verifying it all stays cheap. */
const killsInAPlace = 25
/** Programs at once: whoever is killed leaves others in the middle of things. */
const writers = 4
/** Milliseconds between two kills at most. */
const longestPause = 250

interface Writer {
  readonly name: string
  readonly child: ChildProcess
  readonly closed: Promise<void>
  readonly firstWord: Promise<unknown>
}

/** One log, and who uses it. */
interface Life {
  readonly program: string
  readonly place: Place
  readonly heard: Heard
  readonly random: Random
  /** How many are to be killed. */
  readonly share: number
  readonly disturb: () => Promise<void>
}

const start = (program: string, place: Place, name: string, heard: Heard, left: ReadonlyArray<string>): Writer => {
  const child = spawn(process.execPath, [program, place, name, ...left], {
    stdio: ["ignore", "pipe", "inherit"]
  })
  takeAlong(child, "SIGKILL")
  const lines = createInterface({ input: child.stdout })
  lines.on("line", (line) => heard.hear(name, line))
  const closed = new Promise<void>((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code, signal) =>
      signal === "SIGKILL" ? resolve() : reject(new Error(`${name} ended by itself: ${code ?? signal}`))
    )
  })
  // Looked at when it is killed; until then nobody waits for it.
  closed.catch(() => undefined)
  const firstWord = Promise.race([new Promise((said) => lines.once("line", said)), closed])
  firstWord.catch(() => undefined)
  return { name, child, closed, firstWord }
}

const kill = async ({ child, closed }: Writer): Promise<void> => {
  child.kill("SIGKILL")
  await closed
}

/** One log's life: programs come and go until so many have been killed. Answers with how many that were. */
const live = async ({ disturb, heard, place, program, random, share }: Life, prefix: string): Promise<number> => {
  let started = 0
  const next = (left: ReadonlyArray<string>) => start(program, place, `${prefix}-${(started += 1)}`, heard, left)
  const alive = Array.from({ length: writers }, () => next([]))
  let killed = 0
  while (killed + writers < share) {
    const victim = alive[random(alive.length)]
    if (victim === undefined) break
    // One time in ten already while it starts.
    if (random(10) > 0) await victim.firstWord
    await sleep(random(longestPause))
    await disturb()
    // One or more, now and then everybody: then the log is found as nobody left it.
    const victims = [victim, ...alive.filter((one) => one !== victim).slice(0, random(writers))]
    await Promise.all(victims.map(kill))
    for (const one of victims) alive[alive.indexOf(one)] = next(heard.died(one.name))
    killed += victims.length
  }
  await Promise.all(alive.map(kill))
  for (const { name } of alive) heard.died(name)
  return killed + alive.length
}

/** Runs a campaign. `onKill` is told of how many there have been. */
export const run = async (
  { kills, seed, target }: Campaign,
  onKill: (so: Pick<Result, "kills" | "events" | "faults">) => void = () => undefined
): Promise<Result> => {
  const random = makeRandom(seed)
  const faults: Array<string> = []
  const disturbed: Record<string, number> = {}
  let [events, acknowledged, unknown] = [0, 0, 0]
  const disturb = async () => {
    if (target.disturb === undefined || random(target.disturb.oneIn) > 0) return
    const what = await target.disturb.act(random)
    disturbed[what] = (disturbed[what] ?? 0) + 1
  }
  const program = await bundled()
  let killed = 0
  while (killed < kills) {
    const place = await target.fresh()
    const heard = new Heard()
    const share = Math.min(killsInAPlace, kills - killed)
    const prefix = `${killed}`
    killed += await live({ program, place, heard, random, share, disturb }, prefix)
    target.disturb?.over()
    const found = await verify(place, heard)
    faults.push(...found.faults.map((fault) => `kills up to ${killed}: ${fault}`))
    events += found.events
    acknowledged += heard.acknowledged
    unknown += heard.unknown
    onKill({ kills: killed, events, faults })
  }
  return { kills: killed, seed, disturbed, events, acknowledged, unknown, faults }
}
