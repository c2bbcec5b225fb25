/** The questions of ST-05 to ST-19 on the web, in the demo's city. */
import { ActorRef, CommandId, EventLog } from "@trygglogg/log"
import { DateTime, Effect } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { city, department } from "../../../demo/src/city/organisation.ts"
import { statisticOf } from "../../src/statistics/asking.ts"
import { statisticsTexts } from "../../src/statistics/texts.ts"
import { type House, startHouse, type Who } from "../house.ts"
import { type Answer, type Visitor, wordsOn } from "../visitor.ts"

let house: House
let people: ReadonlyMap<Who, Visitor>
beforeAll(async () => {
  house = await startHouse({ cases: true })
  const visitors = (["sara", "lena", "per", "bjorn"] as const).map(async (who) => [who, await house.as(who)] as const)
  people = new Map(await Promise.all(visitors))
})
afterAll(() => house.stop())

const whole2025 = { enhet: department, fran: "2025-01-01", till: "2026-01-01" }
const ask = (who: Who, name: string, query: Readonly<Record<string, string>> = {}): Promise<Answer> => {
  const visitor = people.get(who)
  if (visitor === undefined) throw new Error(`nobody has logged in as ${who}`)
  return visitor.open(`/statistik/${name}?${new URLSearchParams({ ...whole2025, ...query })}`)
}
const questions = Object.keys(statisticOf)

describe("every question", () => {
  it("of the specification has a page, each once", () => {
    const ids = Object.values(statisticOf)
    assert.deepStrictEqual(
      ids.toSorted(),
      Array.from({ length: 19 }, (_, nth) => `ST-${String(nth + 1).padStart(2, "0")}`)
    )
    assert.deepStrictEqual(questions.toSorted(), Object.keys(statisticsTexts.en.questions).toSorted())
  })

  it.each(questions)(
    "%s is answered in words, in a table that is there without a click, and by a command",
    async (name) => {
      const page = await ask("lena", name, { for: "handling" })
      assert.strictEqual(page.status, 200)
      const words = wordsOn(page)
      assert.match(page.body, /<p class="note"><strong>[^<]{10,}\.<\/strong>/)
      assert.include(words, "Så räknade vi")
      assert.match(words, /stats ST-\d\d --db sqlite:FILE/)
      const isAnswered = !/Det är inte mätt|går inte att uppskatta|inga stadsdelar/.test(words)
      if (isAnswered) assert.include(page.body, "<table>")
    }
  )

  it("has limits that are its own", async () => {
    assert.include(wordsOn(await ask("lena", "rutiner")), "De säger inget om dem som ingen har frågat.")
    assert.include(wordsOn(await ask("lena", "polisanmalan")), "Siffrorna säger inte vilket.")
    assert.include(wordsOn(await ask("per", "lika-skydd", { enhet: city })), "Därför finns det ingen rangordning.")
  })

  it("says that nobody has measured it, where nobody has", async () => {
    const page = await ask("lena", "enkat", { for: "handling" })
    assert.strictEqual(page.status, 200)
    assert.include(wordsOn(page), "Det är inte mätt. Ingen enkät har frågat om det")
    assert.include(wordsOn(await ask("lena", "morkertal")), "Mörkertalet går inte att uppskatta.")
  })

  it("counts the deadlines that were kept", async () => {
    const words = wordsOn(await ask("lena", "i-tid", { for: "handling" }))
    assert.match(words, /Hanteringen började i tid: ja\n\d+/)
    assert.match(words, /Dagar till rapport, det mittersta värdet: \d/)
  })
})

describe("for the public", () => {
  it("small numbers are hidden with their reason, and nothing of them is drawn or linked", async () => {
    const pages = await Promise.all(["polisanmalan", "kontaktsatt", "i-tid"].map((name) => ask("sara", name)))
    const words = pages.map(wordsOn).join("\n")
    assert.match(words, /visas inte \(litet tal\)/)
    for (const { body } of pages) assert.notInclude(body, "visa=")
    assert.strictEqual((await ask("sara", "polisanmalan", { till: "2025-07-01" })).status, 422)
  })
})

describe("what lies behind a number", () => {
  const behind = { for: "handling", visa: "total" }

  it("is its events, by number, name and time, for whoever sees the numbers", async () => {
    const page = await ask("lena", "polisanmalan", behind)
    const words = wordsOn(page)
    assert.include(words, "Händelserna bakom talet: Totalt")
    assert.match(words, /\d\nHändelsen rapporterades\n/)
    assert.include(page.body, "visa=total")
  })

  it("is for an auditor too, of what they are shown", async () => {
    const shown = await ask("bjorn", "hur-manga", { enhet: city, for: "district", visa: "total" })
    assert.include(wordsOn(shown), "Händelserna bakom talet: Totalt")
  })

  it.each([
    ["somebody from the public", "sara", { visa: "total" }],
    ["a number that is not there", "lena", { for: "handling", visa: "moon" }],
    ["somebody who asks as inside the district", "lena", { for: "district", visa: "total" }]
  ] as const)("is not shown to or of %s", async (_, who, query) => {
    const words = wordsOn(await ask(who, "polisanmalan", query))
    assert.notInclude(words, "Händelserna bakom talet")
    assert.include(words, "Talet visas inte i svaret")
  })
})

describe("the address", () => {
  it("asks for the organisation as it is, and of the roles", async () => {
    const words = wordsOn(await ask("lena", "former", { for: "handling", uppdelning: "role", enheter: "now" }))
    assert.include(words, "som de är den sista dagen")
    assert.include(words, "--organisation now --by role")
    assert.match(words, /Hot, Socialsekreterare\n/)
  })

  it("never has a name, a number of a person or a word of what happened in it", async () => {
    const { body } = await ask("lena", "stod", { for: "handling" })
    const links = [...body.matchAll(/href="(\/statistik[^"]*)"/g)].map(([, href = ""]) => decodeURIComponent(href))
    assert.isAbove(links.length, 3)
    for (const href of links) assert.match(href, /^\/statistik[a-z/-]*(\?[A-Za-z0-9=&;:,.|%#-]*)?$/)
  })
})

describe("an event that cannot be read", () => {
  it("is told with the answer, by how many there are", async () => {
    assert.notInclude(wordsOn(await ask("lena", "polisanmalan")), "går inte att läsa")
    const meta = {
      command: "Newer",
      commandId: CommandId.make("newer"),
      actor: ActorRef.make("p-1"),
      decidedAt: DateTime.makeUnsafe(0)
    }
    const event = { type: "IncidentReported", version: 99, tags: ["incident:i-1" as const], data: {} }
    await house.run(Effect.flatMap(EventLog, (log) => log.append([{ events: [event], meta }])))
    for (const name of ["hur-manga", "polisanmalan"]) {
      assert.include(wordsOn(await ask("lena", name)), "En händelse i loggen går inte att läsa.")
    }
  })
})
