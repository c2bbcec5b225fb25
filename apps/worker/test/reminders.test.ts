import { Duration } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { remind } from "../src/noticing.ts"
import { report } from "./reports.ts"
import { addressOf, startTown, type Town } from "./town.ts"

let town: Town
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

const remindAndSend = async () => {
  await town.run(remind())
  await town.work()
}
const reminders = () => town.post.mails().filter(({ subject }) => subject === "Ett ärende väntar på dig")

describe("a case that nobody has started with", () => {
  it("is brought up with who leads it when the time is over, once", async () => {
    await town.run(report())
    await remindAndSend()
    assert.isEmpty(reminders(), "not on the day")
    await town.pass(Duration.days(7))
    await remindAndSend()
    await remindAndSend()
    await town.pass(Duration.days(1))
    await remindAndSend()
    assert.deepStrictEqual(
      reminders().map(({ to }) => to),
      [[addressOf("anna")]]
    )
  })
})
