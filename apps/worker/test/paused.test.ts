/** Two workers as programs of their own. One is stopped while it hands in a mail, past its lease, and goes on when another has its work. */
import { layerCity } from "@trygglogg/city"
import { edition } from "@trygglogg/core/overview"
import { Outbox } from "@trygglogg/vault/outbox"
import { Effect, ManagedRuntime } from "effect"
import type { ChildProcess } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it, onTestFinished } from "vitest"
import { eventually } from "../../demo/e2e/eventually.ts"
import { kill, startWorker } from "./kills.ts"
import { startMailServer } from "./mailServer.ts"
import { report } from "./reports.ts"
import { found, settingsFor } from "./town.ts"

const takenOver = "Another worker has taken over a mail"

describe("a worker that is stopped past its lease while it hands in a mail", () => {
  it("does not settle what another has taken over, and goes on with the rest", { timeout: 300_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "trygglogg-paused-"))
    const workers: Array<ChildProcess> = []
    onTestFinished(async () => {
      // Who is stopped ends by this signal alone.
      for (const worker of workers) worker.kill("SIGKILL")
      await runtime.dispose()
      await post.stop()
      await rm(folder, { recursive: true, force: true })
    })
    const startOne = (stdout: "ignore" | "pipe") => {
      const worker = startWorker(folder, post, stdout)
      workers.push(worker)
      return worker
    }
    const post = await startMailServer()
    const runtime = ManagedRuntime.make(layerCity({ ...settingsFor(folder, post.url), edition, permit: () => false }))
    const outbox = <A, E>(ask: (outbox: Outbox["Service"]) => Effect.Effect<A, E>) =>
      runtime.runPromise(Effect.flatMap(Outbox, ask))
    const everythingIsSent = (mails: number) =>
      eventually("every mail to be sent", async () => {
        const { failed, pending, sent } = await outbox(({ counts }) => counts)
        return (failed === 0 && pending === 0 && sent === mails) || undefined
      })
    await runtime.runPromise(found(join(folder, "trygglogg.db")))

    // Given a worker that has handed in a mail, and is stopped before it hears that it was taken.
    await runtime.runPromise(report())
    post.delay(2_000)
    const first = startOne("pipe")
    let said = ""
    first.stdout?.on("data", (words: Buffer) => void (said += words.toString()))
    await eventually("a mail to be handed in", () => post.mails().length > 0 || undefined)
    first.kill("SIGSTOP")
    post.delay(0)

    // When another worker starts, and the lease of the first ends.
    const second = startOne("ignore")
    await everythingIsSent(2)
    const sent = await outbox(({ list }) => list({ status: "sent", limit: 10 }))
    await kill(second)
    assert.notInclude(said, takenOver)
    first.kill("SIGCONT")

    // Then the first hears that its mail was taken, and that settling it is another's.
    await eventually("the first to be told", () => said.includes(takenOver) || undefined)
    assert.deepStrictEqual(await outbox(({ list }) => list({ status: "sent", limit: 10 })), sent)
    const ids = post.mails().map(({ messageId }) => messageId)
    assert.strictEqual(ids.length, 3, "the one in hand came twice")
    assert.strictEqual(new Set(ids).size, 2, "under the same Message-ID")
    assert.deepStrictEqual(sent.map(({ attempts }) => attempts).toSorted(), [1, 2])
    await runtime.runPromise(report())
    await everythingIsSent(4)
  })
})
