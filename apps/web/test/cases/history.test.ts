import { readers } from "@trygglogg/core/access"
import * as followUp from "@trygglogg/core/follow-up"
import * as incident from "@trygglogg/core/incident"
import * as influenceAttempt from "@trygglogg/core/influence-attempt"
import * as policeReport from "@trygglogg/core/police-report"
import * as statutoryNotification from "@trygglogg/core/statutory-notification"
import { inAccessLog, Projection } from "@trygglogg/log"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { eventTexts } from "../../src/cases/history/eventTexts.ts"
import { type House, refOf, startHouse, type Who } from "../house.ts"
import { type Answer, wordsOn } from "../visitor.ts"
import { doneBy } from "./pressing.ts"
import { fromTheFuture, reopenedBySara, supported, taken, type Told, told } from "./told.ts"

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.stop())

const historyFor = async (who: Who, { number }: Told, query = ""): Promise<Answer> =>
  (await house.as(who)).open(`/arenden/${number}/historik${query}`)

/** The part of the page under a heading. */
const under = (words: string, heading: string): string => {
  const [, rest = ""] = words.split(`\n${heading}\nNr\nVad\n`)
  return rest.split("\nNr\nVad\n")[0] ?? ""
}

describe("a case's history", () => {
  it("tells what happened, who did it, when, where in the log, and under which id", async () => {
    const head = await house.head()
    const one = await taken(house, { narrative: "Han väntade vid bilen." })
    const ofCase = under(wordsOn(await historyFor("anna", one)), "Ärendet")
    const [reported = "", handled = "", begun = ""] = ofCase.split(/\n(?=\d+\n[A-ZÅÄÖ])/).slice(1)
    assert.match(reported, new RegExp(`^${head + 1}\\nHändelsen rapporterades\\nFörseglad text: berättelse\\n`))
    assert.match(reported, /Sara Lind\ni dag klockan \d\d\.\d\d\ni dag klockan \d\d\.\d\d\n[0-9a-f]{32}\.0, version 1$/)
    assert.match(handled, new RegExp(`^${head + 3}\\nHandläggare valdes\\n`))
    assert.match(handled, /Anna Ek, chef\ni dag klockan \d\d\.\d\d\n–\n/)
    assert.match(begun, new RegExp(`^${head + 4}\\nHandläggningen började\\n`))
  })

  it("keeps each exposed person's part apart", async () => {
    const one = await supported(house, { exposed: ["sara", "omar"] })
    const words = wordsOn(await historyFor("anna", one))
    assert.match(under(words, "Utsatt: Sara Lind"), /En utsatt person registrerades[^]*Stöd erbjöds/)
    assert.notInclude(under(words, "Utsatt: Omar Haddad"), "Stöd erbjöds")
    assert.notInclude(under(words, "Ärendet"), "Stöd erbjöds")
  })

  it("names sealed words and never shows them", async () => {
    const one = await taken(house, { narrative: "Han väntade vid bilen." })
    await doneBy(house, "anna", one, `upplevelse/${one.exposureId}`, { avsikt: "yes", ord: "Jag är rädd." })
    const page = await historyFor("anna", one)
    assert.include(wordsOn(page), "Förseglad text: den utsattas egna ord")
    assert.notInclude(page.body, "bilen")
    assert.notInclude(page.body, "rädd")
    assert.notMatch(page.body, /"cipher"|commitment/)
  })

  it("shows an event that nobody here knows, as such", async () => {
    const one = await taken(house)
    await fromTheFuture(house, one)
    const page = await historyFor("anna", one)
    assert.include(wordsOn(page), "RiskWeighed. Okänd händelse. Den är skriven av en nyare version av programmet.")
    const english = wordsOn(await historyFor("anna", one, "?sprak=en"))
    assert.include(english, "RiskWeighed. An unknown event. It was written by a newer version of the program.")
  })

  it("has a name in both languages for every event of a case", () => {
    const types = [incident, influenceAttempt, followUp, policeReport, statutoryNotification].flatMap((slice) =>
      Object.values(slice).flatMap((one) => (typeof one === "function" && "type" in one ? [String(one.type)] : []))
    )
    assert.isAbove(types.length, 20)
    assert.includeMembers(Object.keys(eventTexts.sv), types)
    assert.sameMembers(Object.keys(eventTexts.en), Object.keys(eventTexts.sv))
  })

  it("is noted as read", async () => {
    const one = await taken(house)
    await historyFor("bjorn", one)
    const rows = await house.run(inAccessLog(Projection.rows(readers)))
    const noted = rows.get(one.incidentId)?.readings.map(({ parts, purpose, reader }) => ({ parts, purpose, reader }))
    assert.deepStrictEqual(noted, [{ parts: ["history"], purpose: "audit", reader: refOf("bjorn") }])
  })
})

describe("a case as it was", () => {
  it("is told up to the position, with the state it had then", async () => {
    const one = await told(house, { narrative: "Han väntade." })
    const then = await house.head()
    await doneBy(house, "anna", one, "ta", {})
    const words = wordsOn(await historyFor("anna", one, `?per=${then}`))
    assert.match(words, new RegExp(`Du ser läget per händelse ${then}, sparad i dag klockan`))
    assert.include(words, "Läge då: Ny. Handlägger då: Ingen.")
    assert.notInclude(words, "Handläggningen började")
    const now = wordsOn(await historyFor("anna", one, `?per=${await house.head()}`))
    assert.include(now, "Läge då: Pågår. Handlägger då: Anna Ek.")
    assert.include(now, "Handläggningen började")
    assert.notInclude(wordsOn(await historyFor("anna", one)), "Du ser läget per")
  })

  it("says when it was not there yet", async () => {
    const one = await told(house)
    const words = wordsOn(await historyFor("anna", one, "?per=1"))
    assert.include(words, "Ärendet fanns inte vid händelse 1.")
    assert.include(words, "Inget har hänt.")
  })

  it.each(["0", "-1", "1.5", "x", "", "99999999", "1e3", "999999999999999999999"])(
    "is no page at %s, where there is no event",
    async (per) => {
      const one = await told(house)
      assert.strictEqual((await historyFor("anna", one, `?per=${per}`)).status, 404)
    }
  )

  it("hides in the past too who is name-protected", async () => {
    const one = await told(house, { by: "omar", mode: "nameProtected" })
    const then = await house.head()
    assert.notInclude((await historyFor("anna", one, `?per=${then}`)).body, "Omar")
    assert.include((await historyFor("per", one, `?per=${then}`)).body, "Omar Haddad")
  })
})

describe("who sees what of the history", () => {
  it("shows the coordinator neither support nor health", async () => {
    const one = await supported(house)
    await doneBy(house, "anna", one, `upplevelse/${one.exposureId}`, { avsikt: "yes", hotad: "4" })
    const own = await historyFor("anna", one)
    assert.include(own.body, "feltThreatened")
    assert.include(wordsOn(own), "Stöd erbjöds")
    const page = await historyFor("per", one)
    const words = wordsOn(page)
    assert.include(words, "Den utsatta berättade om sin upplevelse")
    assert.include(words, "Händelser om stöd visas inte för din roll.")
    assert.notInclude(page.body, "feltThreatened")
    assert.notMatch(words, /Stöd erbjöds|En uppföljning planerades/)
  })

  it.each(["maja", "bjorn"] as const)("shows %s what was done in a role, and nothing of the persons", async (who) => {
    const one = await supported(house, { by: "omar", narrative: "Han väntade vid bilen." })
    const page = await historyFor(who, one)
    const words = wordsOn(page)
    assert.include(words, "Händelsen rapporterades")
    assert.include(words, "Anna Ek, chef")
    assert.notMatch(page.body, /Omar|Sara|Utsatt:|En utsatt person|Stöd erbjöds/)
    for (const secret of [refOf("sara"), refOf("omar"), "memberRef", "forms"]) assert.notInclude(page.body, secret)
  })

  it("tells an auditor that somebody did it, where they did it for themselves", async () => {
    const one = await reopenedBySara(house)
    const page = await historyFor("bjorn", one)
    const whoIn = (answer: Answer) => /Ärendet öppnades igen\n[^]*?\n([^\n]+)\ni dag klockan/.exec(wordsOn(answer))?.[1]
    assert.strictEqual(whoIn(page), "Medarbetare")
    assert.notInclude(page.body, "Sara")
    assert.strictEqual(whoIn(await historyFor("anna", one)), "Sara Lind")
  })

  it.each(["lena", "jonas", "karin"] as const)("is no page for %s", async (who) => {
    assert.strictEqual((await historyFor(who, await taken(house))).status, 404)
  })

  it("is not the reporter's", async () => {
    const one = await taken(house)
    assert.strictEqual((await historyFor("sara", one)).location, `/mina/${one.number}`)
  })
})
