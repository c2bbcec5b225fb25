import { afterAll, assert, beforeAll, beforeEach, describe, it } from "vitest"
import { persons } from "../../demo/src/persons.ts"
import type { Mail } from "./mailServer.ts"
import { handleToEnd, narrative, readBy, report } from "./reports.ts"
import { addressOf, monday, refOf, startTown, type Town, type Who } from "./town.ts"

let town: Town
beforeAll(async () => {
  town = await startTown()
})
beforeEach(() => town.post.clear())
afterAll(() => town.stop())

const to = (who: Who): ReadonlyArray<Mail> => town.post.mails().filter((mail) => mail.to.includes(addressOf(who)))
const subjects = (who: Who): ReadonlyArray<string> => to(who).map(({ subject }) => subject)

describe("after a report", () => {
  it("who sent it has a receipt, and the closest manager a mail", async () => {
    const { number } = await town.run(report())
    await town.work()
    assert.deepStrictEqual(subjects("sara"), [`Vi har fått din rapport ${number}`])
    assert.deepStrictEqual(subjects("anna"), ["En ny rapport väntar på dig"])
    assert.lengthOf(town.post.mails(), 2)
    assert.include(to("sara")[0]?.text, "Anna Ek hör av sig senast")
    assert.include(to("sara")[0]?.text, `https://trygglogg.example.test/mina/${number}`)
    assert.include(to("anna")[0]?.text, `https://trygglogg.example.test/arenden/${number}`)
  })

  it("of somebody else, the exposed is asked whether it is right", async () => {
    await town.run(report({ by: "omar", exposed: "sara" }))
    await town.work()
    assert.deepStrictEqual(subjects("sara"), ["Stämmer det här?"])
    assert.include(to("omar")[0]?.text, "Tack för att du berättade.")
    assert.notInclude(to("sara")[0]?.text, "Omar")
  })

  it("about the manager, the manager above is written to and the manager is not", async () => {
    await town.run(report({ keptFrom: "anna" }))
    await town.work()
    assert.deepStrictEqual(subjects("anna"), [])
    assert.deepStrictEqual(subjects("lena"), ["En ny rapport väntar på dig"])
    assert.include(to("sara")[0]?.text, "Lena Borg")
    assert.notInclude(to("sara")[0]?.text, "Anna Ek")
  })

  it("of long ago that is entered now, nobody is written to", async () => {
    await town.run(report({ reportedAt: monday - 60 * 86_400_000 }))
    await town.work()
    assert.deepStrictEqual(town.post.mails(), [])
  })
})

describe("after a reading", () => {
  it("by who handles it the reporter is told, once", async () => {
    const told = await town.run(report())
    await town.work()
    town.post.clear()
    await town.run(readBy(told, "anna"))
    await town.work()
    await town.run(readBy(told, "anna"))
    await town.work()
    assert.deepStrictEqual(subjects("sara"), ["Din rapport är läst"])
    assert.match(to("sara")[0]?.text ?? "", /Anna Ek läste din rapport den 2 mars klockan \d\d\.\d\d\./)
  })

  it.each([
    { who: "bjorn", purpose: "audit" },
    { who: "lena", purpose: "handling" }
  ] as const)("by $who for $purpose nobody is told", async ({ purpose, who }) => {
    const told = await town.run(report())
    await town.work()
    town.post.clear()
    await town.run(readBy(told, who, purpose))
    await town.work()
    assert.deepStrictEqual(town.post.mails(), [])
  })
})

describe("after the closing", () => {
  it("reporter and exposed are told, each once", async () => {
    const told = await town.run(report({ by: "omar", exposed: "sara" }))
    await town.work()
    town.post.clear()
    await town.run(handleToEnd(told))
    await town.work()
    for (const who of ["sara", "omar"] as const) {
      assert.deepStrictEqual(subjects(who), [`Ärendet ${told.number} är klart`])
    }
    assert.deepStrictEqual(subjects("anna"), [])
  })
})

describe("every mail", () => {
  const everyMail = async (): Promise<ReadonlyArray<Mail>> => {
    const told = await town.run(report({ by: "omar", exposed: "sara" }))
    await town.run(readBy(told, "anna"))
    await town.run(handleToEnd(told))
    await town.work()
    return town.post.mails()
  }

  it("names nobody but the contact, and nothing of what happened", async () => {
    const mails = await everyMail()
    assert.isAtLeast(mails.length, 6)
    for (const { html, raw, subject, text } of mails) {
      for (const part of [subject, text, html, raw]) {
        for (const name of ["Sara Lind", "Omar Haddad", refOf("sara"), refOf("omar"), "threat", "Hot", "clientHome"]) {
          assert.notInclude(part.replaceAll(/^(To|Delivered-To):.*$/gm, ""), name)
        }
        for (const word of narrative.split(" ").filter(({ length }) => length > 5)) assert.notInclude(part, word)
        assert.notInclude(part, "Ekonomiskt")
      }
      assert.notInclude(subject, "Anna Ek")
    }
  })

  it("says its language and that a machine sent it, has one link, and is short", async () => {
    for (const mail of await everyMail()) {
      assert.strictEqual(mail.header("content-language"), "sv")
      assert.strictEqual(mail.header("auto-submitted"), "auto-generated")
      assert.match(mail.messageId, /^<[0-9a-f]{40}@trygglogg\.example\.test>$/)
      assert.strictEqual(mail.from, "trygglogg@example.test")
      assert.lengthOf(mail.text.match(/https?:\/\//g) ?? [], 1)
      assert.lengthOf(mail.html.match(/<a /g) ?? [], 1)
      assert.notMatch(mail.html, /<img|<script|src=/)
      assert.isBelow(mail.raw.length, 15_000)
      assert.lengthOf(mail.to, 1)
    }
  })

  it("speaks the receiver's language", async () => {
    await town.change("sara", { lang: "en" })
    const { number } = await town.run(report())
    await town.work()
    await town.change("sara", { lang: "sv" })
    assert.deepStrictEqual(subjects("sara"), [`We have your report ${number}`])
    assert.strictEqual(to("sara")[0]?.header("content-language"), "en")
    assert.deepStrictEqual(subjects("anna"), ["En ny rapport väntar på dig"])
  })

  it("does not name a contact whose name is protected", async () => {
    await town.change("anna", { identityProtected: true })
    await town.run(report())
    await town.work()
    await town.change("anna", { identityProtected: false })
    assert.notInclude(to("sara")[0]?.raw, persons.anna.name)
    assert.include(to("sara")[0]?.text, "Den som tar hand om ärendet hör av sig senast")
  })

  it("goes to one address, also where the directory's entry looks like two", async () => {
    await town.change("sara", { email: "sara.lind@example.test, elsewhere@example.test" })
    await town.run(report())
    await town.work()
    await town.change("sara", { email: addressOf("sara") })
    assert.isFalse(town.post.mails().some(({ to: receivers }) => receivers.includes("elsewhere@example.test")))
  })
})
