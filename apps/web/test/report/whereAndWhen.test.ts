import { dayOf } from "@trygglogg/core/vocabulary"
import { DateTime } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { city, department, workplaces } from "../../../demo/src/city/organisation.ts"
import { type House, refOf, startHouse } from "../house.ts"
import { type Answer, type Fields, titleOf, type Visitor, wordsOn } from "../visitor.ts"
import { caseBy, draftOn, goOn, toCheck } from "./walk.ts"

let house: House
let sara: Visitor
beforeAll(async () => {
  house = await startHouse()
  sara = await house.as("sara")
})
afterAll(() => house.stop())

const daysFromNow = (days: number): string => dayOf(DateTime.add(DateTime.nowUnsafe(), { days }))

const at = async (page: string): Promise<Answer> =>
  sara.open(`/rapportera/${page}?utkast=${draftOn(await toCheck(sara))}`)

const sentFrom = async (check: Answer) => {
  const { location, status } = await sara.send(check, {})
  assert.strictEqual(status, 303)
  return location.slice("/rapportera/klart/".length)
}

describe("when it happened", () => {
  it("is now, unless one says otherwise", async () => {
    const page = await at("tid")
    assert.match(page.body, new RegExp(`name="datum" value="(${daysFromNow(0)}|${daysFromNow(-1)})"`))
    assert.match(page.body, /name="klocka" value="\d\d:\d\d"/)
  })

  it("is kept as exactly as it was told", async () => {
    const day = daysFromNow(-3)
    const timed = await goOn(sara, await at("tid"), { datum: day, klocka: "14:05" })
    assert.include(wordsOn(timed), "klockan 14.05")
    assert.deepInclude((await caseBy(house, await sentFrom(timed))).occurred, {
      local: `${day}T14:05`,
      precision: "minute"
    })
    const dated = await goOn(sara, await at("tid"), { datum: day, klocka: "" })
    assert.deepInclude((await caseBy(house, await sentFrom(dated))).occurred, { precision: "day" })
  })

  it.each([
    { what: "no date", fields: { datum: "", klocka: "10:00" }, field: "datum", says: "Skriv ett datum" },
    {
      what: "a day that never was",
      fields: { datum: "2026-02-30", klocka: "" },
      field: "datum",
      says: "Skriv ett datum"
    },
    { what: "words for a date", fields: { datum: "i går", klocka: "" }, field: "datum", says: "Skriv ett datum" },
    {
      what: "no clock's time",
      fields: { datum: "2026-03-02", klocka: "25:00" },
      field: "klocka",
      says: "Skriv ett klockslag"
    },
    {
      what: "tomorrow",
      fields: { datum: daysFromNow(1), klocka: "" },
      field: "datum",
      says: "Tiden har inte varit än."
    },
    {
      what: "next year",
      fields: { datum: daysFromNow(400), klocka: "08:00" },
      field: "datum",
      says: "Tiden har inte varit än."
    }
  ])("is asked again after $what, with what was typed", async ({ field, fields, says }) => {
    const again = await sara.send(await at("tid"), fields)
    assert.strictEqual(again.status, 422)
    assert.match(titleOf(again), /^Fel: /)
    assert.include(wordsOn(again), says)
    assert.include(again.body, `href="#${field}"`)
    assert.match(again.body, new RegExp(`name="klocka" value(="${fields.klocka}")? `))
  })
})

describe("a report that comes late", () => {
  const late = daysFromNow(-31)
  it("asks why, and is sent with the reason", async () => {
    const page = await at("tid")
    const asked = await sara.send(page, { datum: late, klocka: "" })
    assert.strictEqual(asked.status, 422)
    assert.include(wordsOn(asked), "Det har gått mer än 30 dagar.")
    assert.include(asked.body, 'href="#varfor"')
    const check = await goOn(sara, asked, { datum: late, klocka: "", varfor: "Jag vågade inte." })
    await caseBy(house, await sentFrom(check))
  })

  it("does not ask on the last day that is in time", async () => {
    const check = await goOn(sara, await at("tid"), { datum: daysFromNow(-30), klocka: "" })
    assert.include(wordsOn(check), "Kontrollera och skicka")
  })

  it("refuses a reason of more than 8,000 characters, with the text kept", async () => {
    const varfor = "ö".repeat(8001)
    const again = await sara.send(await at("tid"), { datum: late, klocka: "", varfor })
    assert.strictEqual(again.status, 422)
    assert.include(again.body, varfor)
  })
})

describe("the unit", () => {
  it("can be another than one's own, with that unit's manager", async () => {
    const children = workplaces["Barn och unga"].unitId
    const check = await goOn(sara, await at("enhet"), { enhet: children })
    assert.include(wordsOn(check), "Enhet\nBarn och unga")
    assert.include(wordsOn(check), "Chefen Jonas Vik")
    const row = await caseBy(house, await sentFrom(check))
    assert.deepStrictEqual([...row.unitPath], [children, department, city])
  })

  it.each([
    { what: "nothing", fields: {} },
    { what: "a unit that is not there", fields: { enhet: "nowhere" } },
    { what: "what is no id", fields: { enhet: "a b/c" } }
  ])("is asked again after $what", async ({ fields }) => {
    const again = await sara.send(await at("enhet"), fields)
    assert.strictEqual(again.status, 422)
    assert.include(wordsOn(again), "Välj en enhet.")
    assert.include(again.body, 'href="#enhet"')
  })
})

describe("a report about one's manager", () => {
  const past: Fields = { lasare: "forbi" }
  it("goes to the manager above, and is not there for the manager", async () => {
    const check = await goOn(sara, await at("mottagare"), past)
    assert.include(wordsOn(check), "Läses av\nChefen Lena Borg och säkerhetssamordnaren")
    assert.notInclude(wordsOn(check), "Anna Ek")
    const number = await sentFrom(check)
    const row = await caseBy(house, number)
    assert.strictEqual(row.keptFrom, refOf("anna"))
    assert.include(wordsOn(await sara.open(`/rapportera/klart/${number}`)), "Lena Borg hör av sig")
    assert.include(wordsOn(await sara.open(`/mina/${number}`)), "Kontakt: Lena Borg")

    const [anna, lena, per] = await Promise.all([house.as("anna"), house.as("lena"), house.as("per")])
    for (const path of [`/arenden/${number}`, `/mina/${number}`, `/rapportera/klart/${number}`]) {
      const seen = await anna.open(path)
      const unknown = await anna.open(path.replace(number, "H-2026-ZZZZZ"))
      assert.strictEqual(seen.status, 404, path)
      assert.strictEqual(wordsOn(seen), wordsOn(unknown), "as if it were not there")
    }
    assert.notInclude((await anna.open("/arenden")).body, number)
    for (const reader of [lena, per]) {
      assert.include((await reader.open("/arenden")).body, number)
      assert.strictEqual((await reader.open(`/arenden/${number}`)).status, 200)
    }
  })

  it("goes to the manager after all, when one changes one's mind", async () => {
    const kept = await goOn(sara, await at("mottagare"), past)
    const page = await sara.open(`/rapportera/mottagare?utkast=${draftOn(kept)}`)
    assert.match(page.body, /value="forbi" checked/)
    const check = await goOn(sara, page, { lasare: "chef" })
    assert.include(wordsOn(check), "Chefen Anna Ek")
    assert.isUndefined((await caseBy(house, await sentFrom(check))).keptFrom)
  })

  it("asks again who is passed by, when the unit changes", async () => {
    const kept = await goOn(sara, await at("mottagare"), past)
    const unit = await sara.open(`/rapportera/enhet?utkast=${draftOn(kept)}`)
    const check = await goOn(sara, unit, { enhet: workplaces["Barn och unga"].unitId })
    assert.include(wordsOn(check), "Chefen Jonas Vik")
  })
})

describe("a day before the unit was there", () => {
  it("is told in words, with the report as it was", async () => {
    const long = { datum: "1950-03-02", klocka: "", varfor: "Det var länge sedan." }
    const check = await goOn(sara, await at("tid"), long)
    const answer = await sara.send(check, {})
    assert.strictEqual(answer.status, 422)
    assert.match(wordsOn(answer), /\(TL-INC-\d+\)/)
    assert.include(wordsOn(answer), "2 mars 1950")
  })
})

describe("an alarm", () => {
  it("is sent in two steps, from the page where one begins", async () => {
    const begin = await sara.open("/rapportera")
    assert.include(begin.body, 'href="/rapportera/larm"')
    const page = await sara.open("/rapportera/larm")
    assert.include(page.body, 'href="tel:112"')
    const receipt = await goOn(sara, page, {})
    const number = /H-\d{4}-[0-9A-Z]{5}/.exec(wordsOn(receipt))?.[0] ?? ""
    const row = await caseBy(house, number)
    assert.deepStrictEqual(row.formsReported, [])
    assert.strictEqual(row.exposures[0]?.personRef, refOf("sara"))
  })

  it("is one alarm, however often it is tapped", async () => {
    const page = await sara.open("/rapportera/larm")
    const before = await house.head()
    const answers = await Promise.all([sara.send(page, {}), sara.send(page, {}), sara.send(page, {})])
    assert.lengthOf(new Set(answers.map(({ location }) => location)), 1)
    assert.strictEqual(await house.head(), before + 2)
  })
})
