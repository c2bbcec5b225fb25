import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { close, offerSupport } from "../handler.ts"
import { type House, startHouse } from "../house.ts"
import { caseBy, goOn, reported } from "../report/walk.ts"
import { formOn, formsOf, titleOf, type Visitor, wordsOn } from "../visitor.ts"

let house: House
let sara: Visitor
beforeAll(async () => {
  house = await startHouse()
  sara = await house.as("sara")
})
afterAll(() => house.stop())

const pages = ["", "/komplettera", "/upplevelse", "/stod", "/vem-har-last", "/dra-tillbaka"]
const forms = ["komplettera", "upplevelse", "stod/ja", "stod/nej", "stod/svar", "dra-tillbaka", "oppna"]

describe("my reports", () => {
  it("say that there are none, and how to make one", async () => {
    const omar = await house.as("omar")
    const page = await omar.open("/mina")
    assert.include(wordsOn(page), "Du har inga rapporter.")
    assert.include(page.body, 'href="/rapportera"')
  })

  it("list one's own, newest first, with what happens next", async () => {
    const [first, second] = [await reported(sara), await reported(sara)]
    const list = wordsOn(await sara.open("/mina"))
    assert.isBelow(list.indexOf(second), list.indexOf(first))
    assert.include(list, "Mottagen")
    assert.include(list, "Du blir uppringd.")
    assert.notInclude(wordsOn(await (await house.as("elin")).open("/mina")), first)
  })
})

describe("many reports", () => {
  it("come ten at a time, the newest first, each page within its 8 KB", async () => {
    const elin = await house.as("elin")
    const numbers: Array<string> = []
    for (let nth = 0; nth < 11; nth++) numbers.push(await reported(elin))
    const [oldest = ""] = numbers
    const [first, second] = [await elin.open("/mina"), await elin.open("/mina?sida=2")]
    for (const number of numbers.slice(1)) assert.include(wordsOn(first), number)
    assert.notInclude(wordsOn(first), oldest)
    assert.include(first.body, 'href="/mina?sida=2"')
    assert.include(wordsOn(second), oldest)
    assert.notInclude(second.body, "sida=3")
    for (const page of [first, second]) assert.isAtMost(Buffer.byteLength(page.body), 8192)
  })

  it.each(["0", "-1", "x", "1e9", "99999"])("are asked for by page, and %j is the first", async (sida) => {
    const page = await sara.open(`/mina?sida=${sida}`)
    assert.strictEqual(wordsOn(page), wordsOn(await sara.open("/mina")))
  })
})

describe("somebody else's report", () => {
  it.each(["elin", "omar", "karin", "per", "anna"] as const)("is not there for %s", async (who) => {
    const number = await reported(sara, { narrative: "Bara mellan oss." })
    const other = await house.as(who)
    const { hidden } = formOn(await other.open("/rapportera"))
    const before = await house.head()
    for (const path of pages) {
      const seen = await other.open(`/mina/${number}${path}`)
      const unknown = await other.open(`/mina/H-2026-ZZZZZ${path}`)
      assert.strictEqual(seen.status, 404, path)
      assert.strictEqual(wordsOn(seen), wordsOn(unknown), path)
    }
    for (const path of forms) {
      const answer = await other.post(`/mina/${number}/${path}`, {
        ...hidden,
        commandId: "0".repeat(32),
        text: "x",
        avsikt: "yes"
      })
      assert.strictEqual(answer.status, 404, path)
    }
    assert.strictEqual(await house.head(), before)
  })
})

describe("my report", () => {
  it("shows where it stands, whom to turn to, and one's own words", async () => {
    const number = await reported(sara, { narrative: "Han skrek\nåt mig." })
    const page = await sara.open(`/mina/${number}`)
    assert.include(titleOf(page), number)
    assert.include(wordsOn(page), "Kontakt: Anna Ek")
    assert.include(wordsOn(page), "Din berättelse\nHan skrek\nåt mig.")
  })

  it("cannot be opened again while it is open", async () => {
    const number = await reported(sara)
    const page = await sara.open(`/mina/${number}`)
    assert.isFalse(formsOf(page).some(({ action }) => action.endsWith("/oppna")))
    const { hidden } = formOn(await sara.open(`/mina/${number}/komplettera`))
    const refused = await sara.post(`/mina/${number}/oppna`, hidden)
    assert.strictEqual(refused.status, 409)
    assert.match(wordsOn(refused), /\(TL-[A-Z]+-\d+\)/)
  })

  it("shows how it turned out when it is closed, and is opened again by one tap", async () => {
    const number = await reported(sara)
    const row = await caseBy(house, number)
    await offerSupport(house, row)
    const offer = await sara.open(`/mina/${number}/stod`)
    await goOn(sara, offer, {}, `/mina/${number}/stod/nej`)
    await close(house, row, "Vi har pratat med dig.")
    const closed = await sara.open(`/mina/${number}`)
    assert.include(wordsOn(closed), "Klar")
    assert.include(wordsOn(closed), "Så blev det\nVi har pratat med dig.")
    assert.notInclude(closed.body, "dra-tillbaka")
    const open = await goOn(sara, closed, {}, `/mina/${number}/oppna`)
    assert.include(wordsOn(open), "Öppnad igen")
    assert.strictEqual((await caseBy(house, number)).state._tag, "reopened")
  })
})

describe("writing more", () => {
  const written = async (text: string) => {
    const number = await reported(sara, { narrative: "Först." })
    return { number, answer: await sara.send(await sara.open(`/mina/${number}/komplettera`), { text }) }
  }

  it("adds to what was written, and changes nothing of it", async () => {
    const { answer, number } = await written("Sedan\r\nkom han tillbaka.")
    assert.strictEqual(answer.location, `/mina/${number}`)
    const page = wordsOn(await sara.open(`/mina/${number}`))
    assert.include(page, "Din berättelse\nFörst.")
    assert.include(page, "Tillägg\nSedan\nkom han tillbaka.")
  })

  it("is asked again when nothing was written", async () => {
    const { answer } = await written("   ")
    assert.strictEqual(answer.status, 422)
    assert.include(wordsOn(answer), "Skriv något, eller gå tillbaka.")
  })

  it("is asked again when it is too long, with the text kept", async () => {
    const text = "ä".repeat(8001)
    const { answer } = await written(text)
    assert.strictEqual(answer.status, 422)
    assert.include(answer.body, text)
  })

  it("twice by a double tap is once", async () => {
    const number = await reported(sara)
    const page = await sara.open(`/mina/${number}/komplettera`)
    const before = await house.head()
    const answers = await Promise.all([sara.send(page, { text: "En gång." }), sara.send(page, { text: "En gång." })])
    assert.deepStrictEqual(
      answers.map(({ status }) => status),
      [303, 303]
    )
    assert.strictEqual(await house.head(), before + 1)
  })

  it.each(["", "Anna Ek", "A".repeat(32), "0".repeat(33)])("under the command id %j is refused", async (commandId) => {
    const number = await reported(sara)
    const before = await house.head()
    const answer = await sara.send(await sara.open(`/mina/${number}/komplettera`), { text: "Hej.", commandId })
    assert.strictEqual(answer.status, 400)
    assert.include(wordsOn(answer), "TL-WEB-003")
    assert.strictEqual(await house.head(), before)
  })
})

describe("taking a report back", () => {
  it("leaves it there, marked, with no reason asked", async () => {
    const number = await reported(sara)
    const page = await goOn(sara, await sara.open(`/mina/${number}/dra-tillbaka`), { text: "" })
    assert.include(wordsOn(page), "Tillbakadragen")
    assert.isTrue((await caseBy(house, number)).reports[0]?.retracted)
    assert.notInclude(page.body, "dra-tillbaka")
  })

  it("takes a reason, and refuses one of more than 8,000 characters", async () => {
    const number = await reported(sara)
    const page = await sara.open(`/mina/${number}/dra-tillbaka`)
    const again = await sara.send(page, { text: "x".repeat(8001) })
    assert.strictEqual(again.status, 422)
    const done = await sara.send(again, { text: "Det var ett missförstånd." })
    assert.strictEqual(done.status, 303)
  })

  it("is refused where it was closed meanwhile, with the reason kept", async () => {
    const number = await reported(sara)
    const page = await sara.open(`/mina/${number}/dra-tillbaka`)
    const row = await caseBy(house, number)
    await offerSupport(house, row)
    await goOn(sara, await sara.open(`/mina/${number}/stod`), {}, `/mina/${number}/stod/nej`)
    await close(house, row, "Klart.")
    const refused = await sara.send(page, { text: "Jag ångrar mig." })
    assert.strictEqual(refused.status, 422)
    assert.match(wordsOn(refused), /\(TL-[A-Z]+-\d+\)/)
    assert.include(wordsOn(refused), "Jag ångrar mig.")
    assert.isFalse((await caseBy(house, number)).reports[0]?.retracted)
  })
})
