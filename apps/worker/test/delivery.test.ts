import { Outbox, type OutboxItem } from "@trygglogg/vault/outbox"
import { AccessLog, EventLog } from "@trygglogg/log"
import { edition } from "@trygglogg/core/overview"
import { Directory } from "@trygglogg/vault/directory"
import { layerCity } from "@trygglogg/city"
import { DateTime, Duration, Effect } from "effect"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "vitest"
import { deliverDue, messageIdOf } from "../src/delivering.ts"
import { notice } from "../src/noticing.ts"
import { startMailServer } from "./mailServer.ts"
import { handleToEnd, readBy, report } from "./reports.ts"
import { addressOf, noticeAll, refOf, startTown, type Town } from "./town.ts"

let town: Town
beforeAll(async () => {
  town = await startTown()
})
beforeEach(async () => {
  town.post.clear()
  // Nothing of an earlier test waits.
  await town.pass(Duration.days(1))
  await town.work()
  town.post.clear()
})
afterAll(() => town.stop())

const items = (status: OutboxItem["status"]) =>
  town.run(Effect.flatMap(Outbox, (outbox) => outbox.list({ status, limit: 1000 })))
const no = (code: number) => (to: string) => (to === addressOf("sara") ? { code, text: `${to} says no` } : undefined)
const toSara = () => town.post.mails().filter(({ to }) => to.includes(addressOf("sara")))

describe("a server that says", () => {
  it.each([421, 450, 452])("not now (%d) is asked again, ever more seldom", async (code) => {
    town.post.answer(no(code))
    await town.run(report())
    await town.work()
    for (const minutes of [1, 2, 4, 8]) {
      const [waiting] = await items("pending")
      assert.deepInclude(waiting, { problem: code === 421 ? "unreachable" : "deferred" })
      const before = town.post.asked()
      await town.pass(Duration.minutes(minutes - 0.1))
      await town.work()
      assert.strictEqual(town.post.asked(), before, `not before ${minutes} minutes`)
      await town.pass(Duration.minutes(0.2))
      await town.work()
      assert.strictEqual(town.post.asked(), before + 1, `after ${minutes} minutes`)
    }
    town.post.answer(() => undefined)
    await town.pass(Duration.minutes(16))
    await town.work()
    assert.lengthOf(toSara(), 1)
    assert.isEmpty(await items("pending"))
  })

  it("no (550) is asked again a few times, then given up, and sends the others their mail", async () => {
    town.post.answer(no(550))
    await town.run(report())
    await town.work()
    assert.lengthOf(town.post.mails(), 1, "the manager's")
    for (let tries = 1; tries < 8; tries++) {
      assert.lengthOf(await items("failed"), 0)
      assert.deepInclude((await items("pending"))[0], { problem: "rejected", attempts: tries })
      await town.pass(Duration.hours(6))
      await town.work()
    }
    const [failed] = await items("failed")
    assert.deepInclude(failed, { problem: "rejected", attempts: 8 })
    await town.pass(Duration.days(30))
    await town.work()
    assert.lengthOf(toSara(), 0)
    // Somebody has looked at it, and asks for it again.
    town.post.answer(() => undefined)
    await town.run(
      Effect.gen(function* () {
        assert.isTrue(yield* (yield* Outbox).retry(failed?.key ?? "", yield* DateTime.now))
      })
    )
    await town.work()
    assert.lengthOf(toSara(), 1)
  })

  it("something of a person is not repeated in the worker's own log", async () => {
    town.post.answer(no(550))
    await town.run(report())
    await town.work()
    await town.pass(Duration.days(3))
    await town.work()
    assert.isNotEmpty(town.logged())
    for (const line of town.logged()) assert.notMatch(line, /sara|example\.test|says no/i)
  })
})

describe("no server at all", () => {
  it("keeps every mail until there is one, however long", async () => {
    const { url } = town.post
    await town.post.stop()
    await town.run(report())
    await town.work()
    for (let hours = 0; hours < 48; hours += 6) {
      await town.pass(Duration.hours(6))
      await town.work()
    }
    const waiting = await items("pending")
    assert.lengthOf(waiting, 2)
    for (const { attempts, problem } of waiting) {
      assert.strictEqual(problem, "unreachable")
      assert.isAbove(attempts, 8, "longer than a mail that is refused")
    }
    const back = await startMailServer(Number(new URL(url).port))
    await town.pass(Duration.hours(6))
    await town.work()
    assert.lengthOf(back.mails(), 2)
    assert.isEmpty(await items("pending"))
    await back.stop()
    await town.stop()
    town = await startTown()
  })
})

describe("a receiver", () => {
  it("whom the directory does not know yet has the mail when it does", async () => {
    const entry = await town.run(Effect.flatMap(Directory, (directory) => directory.byRef(refOf("sara"))))
    await town.run(Effect.flatMap(Directory, (directory) => directory.erase(refOf("sara"))))
    await town.run(report())
    await town.work()
    assert.deepInclude((await items("pending"))[0], { problem: "noAddress" })
    if (entry !== undefined) await town.run(Effect.flatMap(Directory, (directory) => directory.put(entry)))
    await town.pass(Duration.minutes(2))
    await town.work()
    assert.lengthOf(toSara(), 1)
  })
})

describe("the same notice", () => {
  it("is sent once, also when the logs are read from the beginning again", async () => {
    const told = await town.run(report())
    await town.run(readBy(told, "anna"))
    await town.run(handleToEnd(told))
    await town.work()
    const sent = town.post.mails().length
    assert.isAtLeast(sent, 4)
    const before = await items("sent")
    // Another consumer of the same logs and the same outbox begins at 0.
    await town.run(
      Effect.gen(function* () {
        while ((yield* notice("again", yield* EventLog)) > 0);
        while ((yield* notice("again-access", yield* AccessLog)) > 0);
      })
    )
    await town.work()
    assert.strictEqual(town.post.mails().length, sent)
    assert.lengthOf(await items("sent"), before.length)
    assert.isEmpty(await items("pending"))
  })

  it("has the same Message-ID whenever it is tried, and no other notice has it", async () => {
    town.post.answer(no(450))
    await town.run(report())
    await town.run(noticeAll)
    const [first, second] = await items("pending")
    const key = first?.key ?? ""
    assert.strictEqual(messageIdOf(key, "https://a.example"), messageIdOf(key, "https://a.example"))
    assert.notStrictEqual(messageIdOf(key, "https://a.example"), messageIdOf(second?.key ?? "", "https://a.example"))
    assert.notInclude(messageIdOf(key, "https://a.example"), key)
  })

  it("sent by a worker that is gone before it could say so, is sent again under the same Message-ID", async () => {
    await town.run(report())
    await town.run(noticeAll)
    // A worker takes a mail, the server takes it, and the worker ends before it has said so.
    const claimed = await town.run(
      Effect.gen(function* () {
        const outbox = yield* Outbox
        const stubborn = { ...outbox, markSent: () => Effect.interrupt }
        yield* deliverDue(town.settings).pipe(Effect.provideService(Outbox, Outbox.of(stubborn)), Effect.exit)
        return yield* outbox.counts
      })
    )
    assert.strictEqual(claimed.pending, 2)
    assert.lengthOf(town.post.mails(), 1)
    await town.pass(Duration.minutes(4))
    await town.work()
    const ids = town.post.mails().map(({ messageId }) => messageId)
    assert.lengthOf(ids, 3)
    assert.lengthOf(new Set(ids), 2)
    assert.strictEqual(ids.filter((id) => id === ids[0]).length, 2)
  })
})

describe("two workers at once", () => {
  it("send each mail once between them", async () => {
    const { settings } = town
    const other = layerCity({ ...settings, edition, permit: () => false })
    for (let nth = 0; nth < 10; nth++) await town.run(report())
    const round = Effect.gen(function* () {
      yield* noticeAll
      let sent = 0
      while ((yield* deliverDue(settings)) > 0) sent++
      return sent
    })
    const [one, another] = await Promise.all([
      town.run(round),
      town.run(round.pipe(Effect.provide(other, { local: true })))
    ])
    assert.strictEqual(one + another, 20)
    const ids = town.post.mails().map(({ messageId }) => messageId)
    assert.lengthOf(ids, 20)
    assert.lengthOf(new Set(ids), 20)
    assert.isEmpty(await items("pending"))
  })
})

describe("an item that this release cannot read", () => {
  it("is set aside with the reason, and holds up nothing", async () => {
    await town.run(
      Effect.gen(function* () {
        const outbox = yield* Outbox
        const dueAt = yield* DateTime.now
        const at = yield* outbox.position("future")
        const items = [{ key: "future:1", payload: { template: "poem" }, dueAt }]
        yield* outbox.advance({ consumer: "future", from: at, to: at, items })
      })
    )
    await town.run(report())
    await town.work()
    assert.deepInclude(
      (await items("failed")).find(({ key }) => key === "future:1"),
      { problem: "unreadable" }
    )
    assert.lengthOf(town.post.mails(), 2)
  })
})
