/** Two workers in processes of their own, on one PostgreSQL. */
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
import { assert, describe, inject, it } from "vitest"
import { eventually } from "../../demo/e2e/eventually.ts"
import { startMailServer } from "./mailServer.ts"
import { report } from "./reports.ts"
import { addressOf, found, settingsFor } from "./town.ts"

const program = join(import.meta.dirname, "../src/main.ts")

/** A city on the server, with a mail server, and workers that can be started. */
const startTwin = async (schema: string) => {
  const folder = await mkdtemp(join(tmpdir(), "trygglogg-workers-"))
  const post = await startMailServer()
  const databaseUrl = `${inject("postgres")}?schema=${schema}`
  const kekFile = join(folder, "city.kek")
  const settings = { ...settingsFor(folder, post.url), databaseUrl: Redacted.make(databaseUrl), kekFile }
  const runtime = ManagedRuntime.make(layerCity({ ...settings, edition, permit: () => false }))
  await runtime.runPromise(found(schema))
  const workers: Array<ChildProcess> = []
  const startWorker = () => {
    const worker = spawn(process.execPath, [program], {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        TRYGGLOGG_DATABASE_URL: databaseUrl,
        TRYGGLOGG_KEK_FILE: kekFile,
        TRYGGLOGG_ORIGIN: settings.origin,
        TRYGGLOGG_BASE_URL: settings.baseUrl,
        TRYGGLOGG_SMTP_URL: post.url,
        TRYGGLOGG_MAIL_LEASE: "2 seconds"
      }
    })
    workers.push(worker)
    return worker
  }
  const settled = Effect.gen(function* () {
    const outbox = yield* Outbox
    const behind =
      (yield* outbox.position("mail")) < (yield* (yield* EventLog).head) ||
      (yield* outbox.position("mail-access")) < (yield* (yield* AccessLog).head)
    const counts = yield* outbox.counts
    return behind || counts.pending > 0 ? undefined : counts
  })
  return {
    post,
    startWorker,
    report: async () => (await runtime.runPromise(report())).number,
    settled: () => eventually("everything to be sent", () => runtime.runPromise(settled), 120_000),
    stop: async () => {
      for (const worker of workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
        const gone = once(worker, "exit")
        worker.kill("SIGKILL")
        await gone
      }
      await runtime.dispose()
      await post.stop()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

describe("two workers on one PostgreSQL", () => {
  it("send each mail once between them", { timeout: 240_000 }, async () => {
    const twin = await startTwin("twins")
    try {
      twin.startWorker()
      twin.startWorker()
      const numbers: Array<string> = []
      for (let nth = 0; nth < 12; nth++) numbers.push(await twin.report())
      const { failed, sent } = await twin.settled()
      const told = numbers.flatMap((number) =>
        (["sara", "anna"] as const).map((who) => {
          const mails = twin.post
            .mails()
            .filter(({ text, to }) => to.includes(addressOf(who)) && text.includes(`/${number}`))
          return mails.length
        })
      )
      assert.deepStrictEqual(new Set(told), new Set([1]))
      assert.deepStrictEqual([failed, sent, twin.post.mails().length], [0, 24, 24])
    } finally {
      await twin.stop()
    }
  })

  it(
    "of whom one is stopped with a mail in hand, past its lease: the other sends it, and the first records nothing",
    { timeout: 240_000 },
    async () => {
      const twin = await startTwin("paused")
      try {
        // Longer than it takes to stop a worker that has just handed in a mail.
        twin.post.delay(1_000)
        const sleeper = twin.startWorker()
        await twin.report()
        await eventually("a mail in hand", () => twin.post.asked() > 0 || undefined, 60_000)
        sleeper.kill("SIGSTOP")
        const inHand = twin.post.asked()
        twin.post.delay(0)
        twin.startWorker()
        const { failed, sent } = await twin.settled()
        assert.deepStrictEqual([failed, sent], [0, 2])
        assert.isAbove(twin.post.asked(), inHand)
        sleeper.kill("SIGCONT")
        const number = await twin.report()
        await twin.settled()
        assert.strictEqual(sleeper.exitCode, null)
        const mails = twin.post.mails()
        const ids = new Set(mails.map(({ messageId }) => messageId))
        assert.strictEqual(ids.size, 4)
        assert.isAtMost(mails.length - ids.size, 1, "only the mail in hand may come twice, under its own Message-ID")
        assert.strictEqual(mails.filter(({ text }) => text.includes(`/${number}`)).length, 2)
      } finally {
        await twin.stop()
      }
    }
  )
})
