/** What is mailed when somebody breaks the glass, and when nobody looks at why. */
import { BreakGlass, guard, ReviewBreakGlass } from "@trygglogg/core/access"
import { OpeningId, Reason } from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, handle } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Duration, Effect } from "effect"
import { randomBytes } from "node:crypto"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "vitest"
import { persons } from "../../demo/src/persons.ts"
import { remind } from "../src/noticing.ts"
import { handleToEnd, report, type Told } from "./reports.ts"
import { addressOf, refOf, startTown, type Town, type Who } from "./town.ts"

let town: Town
beforeAll(async () => {
  town = await startTown()
})
beforeEach(() => town.post.clear())
afterAll(() => town.stop())

const newId = () => randomBytes(16).toString("hex")
const as = (who: Who, role: "auditor" | "manager") => ({
  commandId: CommandId.make(newId()),
  actor: ActorRef.make(refOf(who)),
  role
})
const why = "Ringde polisen om Ove Hotande på Storgatan 17."

/** Björn, who audits, opens the words of a case. */
const open = Effect.fnUntraced(function* ({ incidentId }: Told) {
  const openingId = OpeningId.make(newId())
  const reason = yield* (yield* Vault).seal(Reason, incidentId, why)
  yield* handle(guard(BreakGlass))({ incidentId, openingId, ground: "danger", reason }, as("bjorn", "auditor"))
  return openingId
})
const review = ({ incidentId }: Told, openingId: OpeningId) =>
  handle(guard(ReviewBreakGlass))({ incidentId, openingId, outcome: "justified" }, as("anna", "manager"))

/** A case that nothing else is mailed about: handled to its end. */
const handled = async () => {
  const told = await town.run(report())
  await town.run(handleToEnd(told))
  await town.work()
  town.post.clear()
  return told
}
const remindAndSend = async () => {
  await town.run(remind())
  await town.work()
}
/** What somebody was written about a case: others in the town are reminded of too. */
const subjects = (who: Who, { number }: Told) =>
  town.post
    .mails()
    .filter(({ text, to }) => to.includes(addressOf(who)) && text.includes(number))
    .map(({ subject }) => subject)

describe("an emergency opening", () => {
  it("is told to the unit's manager at once, once, and to nobody else", async () => {
    const told = await handled()
    await town.run(open(told))
    await town.work()
    await town.work()
    assert.deepStrictEqual(
      town.post.mails().map(({ subject, to }) => [subject, to]),
      [["Någon har öppnat ett ärende i ett akut läge", [addressOf("anna")]]]
    )
    const [mail] = town.post.mails()
    assert.include(mail?.text, "Säg senast 9 mars om det behövdes.")
    assert.include(mail?.text, `https://trygglogg.example.test/arenden/${told.number}`)
  })

  it("is told without a name, and without a word of why or of what happened", async () => {
    await town.run(open(await handled()))
    await town.work()
    const said = town.post.mails().flatMap(({ html, raw, subject, text }) => [subject, text, html, raw])
    assert.lengthOf(said, 4)
    const secret = [
      persons.bjorn.name,
      persons.sara.name,
      refOf("bjorn"),
      "danger",
      "Fara",
      ...why.split(" ").filter(({ length }) => length > 4)
    ]
    for (const part of said) for (const word of secret) assert.notInclude(part, word)
    assert.notInclude(town.logged().join("\n"), "Storgatan")
  })

  it("is brought up again on the last day for its review, and above when that has passed, each once", async () => {
    const told = await handled()
    await town.run(open(told))
    await town.work()
    town.post.clear()
    await town.pass(Duration.days(6))
    await remindAndSend()
    assert.deepStrictEqual(subjects("anna", told), [], "there is time")
    await town.pass(Duration.days(1))
    await remindAndSend()
    await remindAndSend()
    assert.deepStrictEqual(subjects("anna", told), ["Något i ett ärende väntar på dig"])
    assert.deepStrictEqual(subjects("lena", told), [])
    await town.pass(Duration.days(1))
    await remindAndSend()
    await remindAndSend()
    assert.deepStrictEqual(subjects("lena", told), ["Något i ett ärende är inte gjort i tid"])
  })

  it("is brought up no more once it was reviewed", async () => {
    const told = await handled()
    const openingId = await town.run(open(told))
    await town.run(review(told, openingId))
    await town.work()
    town.post.clear()
    for (const days of [7, 1]) {
      await town.pass(Duration.days(days))
      await remindAndSend()
    }
    assert.deepStrictEqual([...subjects("anna", told), ...subjects("lena", told)], [])
  })
})
