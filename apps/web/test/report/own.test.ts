import { dayOfInstant } from "@trygglogg/core/vocabulary"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { workplaces } from "../../../demo/src/city/organisation.ts"
import { type House, refOf, startHouse } from "../house.ts"
import { formOn, titleOf, type Visitor, wordsOn } from "../visitor.ts"
import { caseBy, draftOn, goOn, reported, toCheck } from "./walk.ts"

let house: House
let sara: Visitor
beforeAll(async () => {
  house = await startHouse()
  sara = await house.as("sara")
})
afterAll(() => house.stop())

const atEvent = async () =>
  goOn(sara, await goOn(sara, await sara.open("/rapportera"), { vem: "jag" }), { svar: "yes" })
const atStory = async () => goOn(sara, await atEvent(), { handelse: "threat" })

describe("a report of one's own", () => {
  it("needs three answers, and takes the rest from who one is and what time it is", async () => {
    const row = await caseBy(house, await reported(sara, { forms: ["threat"] }))
    const [exposure] = row.exposures
    assert.strictEqual(exposure?.personRef, refOf("sara"))
    assert.strictEqual(exposure?.exposedKind, "employee")
    assert.strictEqual(row.unitPath[0], workplaces["Ekonomiskt bistånd"].unitId)
    assert.deepStrictEqual(
      row.reports.map(({ memberRef, mode }) => ({ memberRef, mode })),
      [{ memberRef: refOf("sara"), mode: "named" }]
    )
    assert.strictEqual(row.state._tag, "reported")
    assert.strictEqual(dayOfInstant(row.reportedAt), row.occurred.local.slice(0, 10))
    assert.strictEqual(row.occurred.precision, "minute")
  })

  it("keeps every form that was chosen, in the reporter's own choice", async () => {
    const row = await caseBy(house, await reported(sara, { forms: ["violence", "propertyDamage"] }))
    assert.deepStrictEqual(row.formsReported, ["violence", "propertyDamage"])
  })

  it("can be one of nobody knows what", async () => {
    const row = await caseBy(house, await reported(sara, { forms: ["unknown"] }))
    assert.deepStrictEqual(row.formsReported, [])
  })

  it("shows before it is sent what is sent and who will read it", async () => {
    const check = wordsOn(await toCheck(sara, { forms: ["threat", "corruption"], narrative: "Han skrek\nåt mig." }))
    assert.include(check, "Hot, Muta eller annat försök att köpa ett beslut")
    assert.include(check, "Han skrek\nåt mig.")
    assert.match(check, /När\ni dag klockan \d\d\.\d\d/)
    assert.include(check, "Enhet\nEkonomiskt bistånd")
    assert.include(check, "Läses av\nChefen Anna Ek och säkerhetssamordnaren")
  })

  it("gives a receipt: number, who gets in touch and by when, and what can be added", async () => {
    const number = await reported(sara)
    const receipt = await sara.open(`/rapportera/klart/${number}`)
    assert.strictEqual(receipt.status, 200)
    assert.include(wordsOn(receipt), `Ditt nummer är ${number}.`)
    assert.include(wordsOn(receipt), "Det som hänt är inte ditt fel.")
    assert.match(wordsOn(receipt), /Anna Ek hör av sig senast (i morgon|\d+ \p{L}+ \d{4})\./u)
    for (const page of ["upplevelse", "komplettera"]) assert.include(receipt.body, `href="/mina/${number}/${page}"`)
  })

  it("gives the receipt to who sent it, and to nobody else", async () => {
    const number = await reported(sara)
    for (const who of ["omar", "elin", "karin", "anna"] as const) {
      const other = await (await house.as(who)).open(`/rapportera/klart/${number}`)
      assert.strictEqual(other.status, 404, who)
    }
    assert.strictEqual((await sara.open("/rapportera/klart/H-2026-ZZZZZ")).status, 404)
    assert.strictEqual((await sara.open("/rapportera/klart/x")).status, 404)
  })
})

describe("sending twice", () => {
  it("is sending once: the second tap finds the receipt", async () => {
    const check = await toCheck(sara, { narrative: "En gång." })
    const before = await house.head()
    const [first, second] = await Promise.all([sara.send(check, {}), sara.send(check, {})])
    const third = await sara.send(check, {})
    assert.deepStrictEqual([first?.status, second?.status, third.status], [303, 303, 303])
    assert.strictEqual(first?.location, second?.location)
    assert.strictEqual(first?.location, third.location)
    const row = await caseBy(house, third.location.slice("/rapportera/klart/".length))
    assert.lengthOf(row.reports, 1)
    // The report and whom it exposed, and nothing more.
    assert.strictEqual(await house.head(), before + 2)
  })

  it("leaves every page of the draft leading to the receipt", async () => {
    const check = await toCheck(sara)
    const draft = draftOn(check)
    const { location } = await sara.send(check, {})
    for (const page of ["sakerhet", "handelse", "berattelse", "skicka", "tid", "enhet", "mottagare"]) {
      const again = await sara.open(`/rapportera/${page}?utkast=${draft}`)
      assert.deepStrictEqual([again.status, again.location], [303, location], page)
    }
  })
})

describe("the question what happened", () => {
  it.each([
    { what: "no answer", fields: {}, says: "Välj minst ett svar. ”Vet inte” går bra." },
    { what: "an answer nobody offered", fields: { handelse: "murder" }, says: "Välj minst ett svar." },
    { what: "both", fields: { handelse: ["threat", "unknown"] }, says: "Välj antingen ”Vet inte” eller det som hände." }
  ])("is asked again after $what", async ({ fields, says }) => {
    const again = await sara.send(await atEvent(), fields)
    assert.strictEqual(again.status, 422)
    assert.include(wordsOn(again), says)
    assert.match(titleOf(again), /^Fel: Vad hände\?/)
    assert.include(again.body, 'href="#handelse"')
    assert.include(again.body, 'id="handelse"')
  })

  it("keeps what was ticked when it is asked again", async () => {
    const again = await sara.send(await atEvent(), { handelse: ["violence", "unknown"] })
    assert.match(again.body, /value="violence" checked/)
    assert.notMatch(again.body, /value="threat" checked/)
  })

  it("is answered once, and shows the answer when one comes back to change it", async () => {
    const check = await toCheck(sara, { forms: ["harassment"] })
    const event = await sara.open(`/rapportera/handelse?utkast=${draftOn(check)}`)
    assert.match(event.body, /value="harassment" checked/)
    const changed = await goOn(sara, event, { handelse: "violence" })
    assert.include(wordsOn(changed), "Händelse\nVåld")
  })
})

describe("the question about safety", () => {
  const atSafety = async () => goOn(sara, await sara.open("/rapportera"), { vem: "jag" })

  it.each(["no", "unknown"])("gives advice after %s, and a way on", async (answer) => {
    const advice = await goOn(sara, await atSafety(), { svar: answer })
    assert.include(wordsOn(advice), "Ta dig till en säker plats om du kan")
    assert.include(advice.body, 'href="tel:112"')
    assert.match(advice.body, /href="\/rapportera\/larm\?utkast=[0-9a-f]+"/)
    const next = /href="(\/rapportera\/handelse\?utkast=[0-9a-f]+)"/.exec(advice.body)?.[1] ?? ""
    assert.include(wordsOn(await sara.open(next)), "Vad hände?")
  })

  it("is asked again after anything else", async () => {
    const page = await atSafety()
    for (const fields of [{}, { svar: "maybe" }]) {
      const again = await goOn(sara, page, fields)
      assert.include(wordsOn(again), "Är du i säkerhet nu?")
    }
  })

  it("shows no advice that was not asked for", async () => {
    const page = await atSafety()
    assert.include(wordsOn(await sara.open(`${formOn(page).action}&rad`)), "Är du i säkerhet nu?")
  })
})

describe("one's own words", () => {
  it("may be 8,000 characters, also when each takes four bytes", async () => {
    const words = "😱".repeat(4000)
    const check = await goOn(sara, await atStory(), { berattelse: words, val: "fortsatt" })
    assert.include(check.body, words)
    assert.strictEqual((await sara.send(check, {})).status, 303)
  })

  it("of 8,001 characters come back to be shortened, all of them", async () => {
    const words = `${"å".repeat(8000)}!`
    const again = await sara.send(await atStory(), { berattelse: words, val: "fortsatt" })
    assert.strictEqual(again.status, 422)
    assert.include(again.body, words)
    assert.include(wordsOn(again), "Korta den till 8 000 tecken.")
    assert.include(again.body, 'href="#berattelse"')
  })

  it("count a line break once, as the browser shows it", async () => {
    const lines = Array.from({ length: 4000 }, () => "a").join("\r\n")
    const check = await goOn(sara, await atStory(), { berattelse: lines, val: "fortsatt" })
    assert.include(wordsOn(check), "Kontrollera och skicka")
  })

  it("are shown as words, whatever they look like", async () => {
    const check = await toCheck(sara, { narrative: `<script>alert("x")</script><b>&amp;` })
    assert.include(wordsOn(check), `<script>alert("x")</script><b>&amp;`)
    assert.notInclude(check.body, "<script")
  })

  it.each([
    { text: "Hans nummer är 850709-9805.", note: true },
    { text: "Hans nummer är 198507099805.", note: true },
    { text: "Hon är född 850769-9801.", note: true },
    { text: "Han ringde 08-508 25 000 klockan 14.30 den 2026-03-02.", note: false },
    { text: "Ärende 2023-00123 och 12 345 678 kronor.", note: false }
  ])("with a personnummer get a gentle note: $text", async ({ note, text }) => {
    const check = await toCheck(sara, { narrative: text })
    assert.strictEqual(wordsOn(check).includes("Det ser ut att stå ett personnummer i texten."), note)
    assert.strictEqual((await sara.send(check, {})).status, 303, "and can be sent all the same")
  })
})

describe("a draft", () => {
  it("is its owner's alone", async () => {
    const check = await toCheck(sara, { narrative: "Bara för mig." })
    const omar = await house.as("omar")
    for (const page of ["sakerhet", "handelse", "berattelse", "skicka", "tid", "enhet", "mottagare", "vem"]) {
      const path = `/rapportera/${page}?utkast=${draftOn(check)}`
      const seen = await omar.open(path)
      assert.strictEqual(seen.status, 404, page)
      assert.notInclude(seen.body, "Bara för mig.")
      const own = formOn(await omar.open("/rapportera"))
      assert.strictEqual((await omar.post(path, own.hidden)).status, 404, page)
    }
  })

  it.each(["", "?utkast=", "?utkast=0123456789abcdef0123456789abcdef", "?utkast=%00", `?utkast=${"a".repeat(3000)}`])(
    "that is not there is a page that is not there: %s",
    async (query) => {
      const { hidden } = formOn(await sara.open("/rapportera"))
      for (const page of ["sakerhet", "handelse", "berattelse", "skicka", "tid", "enhet", "mottagare", "vem"]) {
        assert.strictEqual((await sara.open(`/rapportera/${page}${query}`)).status, 404, page)
        assert.strictEqual((await sara.post(`/rapportera/${page}${query}`, hidden)).status, 404, page)
      }
    }
  )

  it("cannot be sent before it is said what happened", async () => {
    const event = await atEvent()
    const draft = draftOn(event)
    const before = await house.head()
    const shown = await sara.open(`/rapportera/skicka?utkast=${draft}`)
    const sent = await sara.post(`/rapportera/skicka?utkast=${draft}`, formOn(event).hidden)
    for (const answer of [shown, sent]) assert.strictEqual(answer.location, `/rapportera/handelse?utkast=${draft}`)
    assert.strictEqual(await house.head(), before)
  })

  it("is no event", async () => {
    const before = await house.head()
    await toCheck(sara, { narrative: "Utkast." })
    assert.strictEqual(await house.head(), before)
  })
})
