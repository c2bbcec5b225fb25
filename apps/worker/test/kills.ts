/**
 * The worker killed again and again at random moments while reports come in, and what has become of every notice.
 *
 * By hand, for longer: `node apps/worker/test/kills.ts 200` and, to repeat a run, its seed behind it.
 */
import { layerCity } from "@trygglogg/city"
import { edition } from "@trygglogg/core/overview"
import { AccessLog, EventLog } from "@trygglogg/log"
import { Outbox } from "@trygglogg/vault/outbox"
import { Effect, ManagedRuntime, Redacted } from "effect"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { eventually } from "../../demo/e2e/eventually.ts"
import { type MailServer, startMailServer } from "./mailServer.ts"
import { report } from "./reports.ts"
import { addressOf, found, settingsFor } from "./town.ts"

const program = join(import.meta.dirname, "../src/main.ts")

/** Mulberry32: the same moments for the same seed, as far as the machine allows. */
const numbersFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Found {
  readonly reports: number
  readonly mails: number
  /** Kills that met the worker while it was sending. */
  readonly midway: number
  /** Mails that came more than once. */
  readonly repeats: number
  /** What must be empty: notices nobody had, and repeats under another Message-ID. */
  readonly faults: ReadonlyArray<string>
}

/** The worker as a program of its own. */
export const startWorker = (
  folder: string,
  { url }: MailServer,
  stdout: "ignore" | "pipe" = "ignore"
): ChildProcess => {
  const { baseUrl, databaseUrl, origin } = settingsFor(folder, url)
  return spawn(process.execPath, [program], {
    stdio: ["ignore", stdout, "inherit"],
    env: {
      ...process.env,
      TRYGGLOGG_DATABASE_URL: Redacted.value(databaseUrl),
      TRYGGLOGG_ORIGIN: origin,
      TRYGGLOGG_BASE_URL: baseUrl,
      TRYGGLOGG_SMTP_URL: url,
      // Long enough for a mail on this machine, short enough that what was in hand at a kill is met again by the next life.
      TRYGGLOGG_MAIL_LEASE: "2 seconds",
      NODE_COMPILE_CACHE: join(folder, "compiled")
    }
  })
}

export const kill = async (worker: ChildProcess): Promise<void> => {
  if (worker.exitCode !== null || worker.signalCode !== null) throw new Error("the worker ended by itself")
  const gone = once(worker, "exit")
  worker.kill("SIGKILL")
  await gone
}

/** One kill in five comes whenever, also while the worker starts; the others while it works, where a notice is neither waiting nor settled. */
const awaitMoment = async (post: MailServer, random: () => number): Promise<boolean> => {
  const before = post.asked()
  if (random() < 0.2) {
    await pause(random() * 2500)
    return post.asked() > before
  }
  await eventually("the worker to hand in a mail", () => post.asked() > before || undefined, 60_000)
  await pause(random() * 120)
  return true
}

const judge = (numbers: ReadonlyArray<string>, { mails }: MailServer) => {
  const expected = numbers.flatMap((number) =>
    (["sara", "anna"] as const).map((who) => ({ number, who, to: addressOf(who) }))
  )
  const told = expected.map(({ number, to, who }) => {
    const found = mails().filter((mail) => mail.to.includes(to) && mail.text.includes(`/${number}`))
    const ids = new Set(found.map(({ messageId }) => messageId))
    const fault =
      ids.size === 0 ? `${who} was never told of ${number}` : `${who} was told of ${number} as ${ids.size} mails`
    return { repeats: found.length - 1, faults: ids.size === 1 ? [] : [fault] }
  })
  return {
    repeats: told.reduce((sum, { repeats }) => sum + Math.max(0, repeats), 0),
    faults: told.flatMap(({ faults }) => faults)
  }
}

/**
 * Runs the campaign.
 *
 * @param kills how often the worker is killed
 * @param seed decides when, and when reports come in
 */
export const run = async ({ kills, seed }: { readonly kills: number; readonly seed: number }): Promise<Found> => {
  const random = numbersFrom(seed)
  const folder = await mkdtemp(join(tmpdir(), "trygglogg-kills-"))
  const post = await startMailServer()
  const runtime = ManagedRuntime.make(layerCity({ ...settingsFor(folder, post.url), edition, permit: () => false }))
  await runtime.runPromise(found(join(folder, "trygglogg.db")))
  const numbers: Array<string> = []
  let midway = 0
  const reporting = async (count: number) => {
    for (let nth = 0; nth < count; nth++) {
      await pause(random() * 400)
      numbers.push((await runtime.runPromise(report())).number)
    }
  }
  for (let life = 0; life < kills; life++) {
    // Something to do at once, and more while it runs.
    await reporting(1)
    post.delay(random() * 30)
    const worker = startWorker(folder, post)
    const incoming = reporting(2)
    if (await awaitMoment(post, random)) midway++
    await kill(worker)
    await incoming
  }
  const last = startWorker(folder, post)
  const settled = Effect.gen(function* () {
    const outbox = yield* Outbox
    const behind =
      (yield* outbox.position("mail")) < (yield* (yield* EventLog).head) ||
      (yield* outbox.position("mail-access")) < (yield* (yield* AccessLog).head)
    const { failed, pending } = yield* outbox.counts
    return behind || pending > 0 ? undefined : { failed }
  })
  const { failed } = await eventually("everything to be sent", () => runtime.runPromise(settled), 120_000)
  await kill(last)
  const { faults, repeats } = judge(numbers, post)
  const mails = post.mails().length
  await runtime.dispose()
  await post.stop()
  await rm(folder, { recursive: true, force: true })
  return {
    reports: numbers.length,
    mails,
    midway,
    repeats,
    faults: [...faults, ...(failed === 0 ? [] : [`${failed} were given up`])]
  }
}

if (import.meta.main) {
  const [, , kills = "200", seed = String(Date.now() % 1_000_000)] = process.argv
  console.log(`${kills} kills, seed ${seed}`)
  const found = await run({ kills: Number(kills), seed: Number(seed) })
  console.log(JSON.stringify(found, undefined, 2))
  process.exitCode = found.faults.length === 0 ? 0 : 1
}
