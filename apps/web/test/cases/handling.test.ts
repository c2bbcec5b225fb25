import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, refOf, startHouse } from "../house.ts"
import { wordsOn } from "../visitor.ts"
import { caseRow } from "./looking.ts"
import { doneBy, refusedBy, sentBy } from "./pressing.ts"
import { supported, taken, told } from "./told.ts"

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.stop())

const classification = {
  former: "threat",
  viktigast: "threat",
  slag: "explicitVerbal",
  allvar: "3",
  typ: "otherUnwanted",
  sakerhet: "2",
  skal: ""
}

describe("taking a case", () => {
  it("is one press on the case page, however often it is pressed", async () => {
    const one = await told(house)
    const anna = await house.as("anna")
    // Called already, so that taking the case is what comes next.
    await doneBy(house, "anna", one, `kontakt/${one.exposureId}`, { via: "phone" })
    const page = await anna.open(`/arenden/${one.number}`)
    const action = `/arenden/${one.number}/ta`
    const answers = [await anna.send(page, {}, action), await anna.send(page, {}, action)]
    assert.deepStrictEqual(
      answers.map(({ location, status }) => [status, location]),
      [
        [303, `/arenden/${one.number}`],
        [303, `/arenden/${one.number}`]
      ]
    )
    const row = await caseRow(house, one)
    assert.deepStrictEqual([row.state._tag, row.handler], ["underHandling", refOf("anna")])
  })

  it("is refused of a case that is closed meanwhile, with how it is now", async () => {
    const one = await supported(house, { forms: ["harassment"] })
    const anna = await house.as("anna")
    const stale = await anna.open(`/arenden/${one.number}/ta`)
    await doneBy(house, "anna", one, `svar/${one.exposureId}`, { svar: "no" })
    await doneBy(house, "anna", one, "sammanfattning", { sammanfattning: "Vi har pratat." })
    await doneBy(house, "anna", one, "avsluta", { utfall: "handled" })
    const before = await house.head()
    const answer = await anna.send(stale, {})
    assert.strictEqual(answer.status, 409)
    assert.include(wordsOn(answer), "(TL-INC-003)")
    assert.include(wordsOn(answer), "Läget nu: Avslutat")
    assert.strictEqual(await house.head(), before)
  })
})

describe("contact with an exposed person", () => {
  it("is one press where it is the next step", async () => {
    const one = await told(house)
    const anna = await house.as("anna")
    const page = await anna.open(`/arenden/${one.number}`)
    const action = `/arenden/${one.number}/kontakt/${one.exposureId}`
    assert.strictEqual((await anna.send(page, { via: "phone" }, action)).status, 303)
    assert.strictEqual((await anna.send(page, { via: "phone" }, action)).status, 303)
    assert.match(wordsOn(await anna.open(`/arenden/${one.number}`)), /Senaste kontakt\ni dag klockan/)
  })

  it("is of one of three ways", async () => {
    const one = await taken(house)
    const answer = await refusedBy(house, "anna", one, `kontakt/${one.exposureId}`, { via: "pigeon" }, 422)
    assert.include(wordsOn(answer), "Välj hur ni pratade.")
  })

  it("is of nobody who is not part of the case", async () => {
    const one = await taken(house)
    const other = await taken(house)
    const anna = await house.as("anna")
    for (const id of [other.exposureId, "x", "%00"]) {
      assert.strictEqual((await anna.open(`/arenden/${one.number}/kontakt/${id}`)).status, 404)
    }
  })
})

describe("the exposed person's own view, written down", () => {
  it("stands with the person, in words that only the page opens", async () => {
    const one = await taken(house)
    const said = { avsikt: "yes", hotad: "3", beslut: "hesitated", ord: "Jag vågar inte gå hem." }
    const words = await doneBy(house, "anna", one, `upplevelse/${one.exposureId}`, said)
    assert.include(words, "Ser det som försök att påverka arbetet\nJa")
    assert.match(words, /Sara Lind om sin upplevelse\n[^\n]+, av Anna Ek\nJag vågar inte gå hem\./)
  })

  it("needs the one answer, and keeps what was written", async () => {
    const one = await taken(house)
    const fields = { avsikt: "", hotad: "2", beslut: "", ord: "Det kändes hotfullt." }
    const answer = await refusedBy(house, "anna", one, `upplevelse/${one.exposureId}`, fields, 422)
    assert.include(wordsOn(answer), "Välj vad personen svarade.")
    assert.include(answer.body, ">Det kändes hotfullt.</textarea>")
    assert.match(answer.body, /name="hotad" value="2" checked/)
  })

  it("never goes over what the person has said", async () => {
    const one = await taken(house)
    const sara = await house.as("sara")
    const own = await sara.open(`/mina/${one.number}/upplevelse`)
    assert.strictEqual((await sara.send(own, { avsikt: "yes" })).status, 303)
    const path = `upplevelse/${one.exposureId}`
    const answer = await refusedBy(house, "anna", one, path, { avsikt: "no", hotad: "", beslut: "", ord: "" }, 409)
    assert.include(wordsOn(answer), "Personen har redan berättat själv.")
    assert.include(wordsOn(answer), "(TL-INF-002)")
  })

  it("may not be longer than can be kept", async () => {
    const one = await taken(house)
    const fields = { avsikt: "yes", ord: "x".repeat(8001) }
    const answer = await refusedBy(house, "anna", one, `upplevelse/${one.exposureId}`, fields, 422)
    assert.include(wordsOn(answer), "Korta den till 8 000 tecken.")
    assert.strictEqual(
      (await sentBy(house, "anna", one, `upplevelse/${one.exposureId}`, { ...fields, ord: "x".repeat(8000) })).status,
      303
    )
  })
})

describe("classifying", () => {
  it("is shown on the case page, with the reporter's word kept beside it", async () => {
    const one = await taken(house, { forms: ["harassment"] })
    const words = await doneBy(house, "anna", one, "klassning", classification)
    assert.include(words, "Klassning\nVad\nHot\nSlag\nUttalat hot\nHur allvarligt\nAllvarlig")
    const row = await caseRow(house, one)
    assert.deepStrictEqual([row.formsReported, row.classification?.forms], [["harassment"], ["threat"]])
  })

  it("starts from what was reported, and asks for every answer", async () => {
    const one = await taken(house)
    const anna = await house.as("anna")
    const page = await anna.open(`/arenden/${one.number}/klassning`)
    assert.match(page.body, /name="former" value="threat" checked/)
    const answer = await refusedBy(house, "anna", one, "klassning", { former: "x", typ: "y" }, 422)
    for (const missing of [
      "Välj minst en form.",
      "vad som var viktigast.",
      "hur allvarligt",
      "typ av händelse.",
      "hur säker"
    ]) {
      assert.include(wordsOn(answer), missing)
    }
  })

  it.each([
    { because: "the most important is not among the forms", fields: { viktigast: "violence" }, code: "TL-INC-008" },
    { because: "a kind is of another form", fields: { slag: "arson" }, code: "TL-INF-003" },
    { because: "the offence was no longer law", fields: { brott: "outrage-against-official" }, code: "TL-INF-004" }
  ])("is refused when $because, and keeps the answers", async ({ code, fields }) => {
    const one = await taken(house)
    const answer = await refusedBy(house, "anna", one, "klassning", { ...classification, ...fields }, 409)
    assert.include(wordsOn(answer), `(${code})`)
    assert.match(answer.body, /name="allvar" value="3" checked/)
  })

  it("offers the offences of the day it happened", async () => {
    const anna = await house.as("anna")
    const before = await taken(house, {
      occurred: { local: "2025-07-01T12:00", precision: "minute", zone: "Europe/Stockholm" },
      lateReason: "Jag var sjuk."
    })
    const then = (await anna.open(`/arenden/${before.number}/klassning`)).body
    assert.include(then, "Förgripelse mot tjänsteman")
    assert.notInclude(then, "Förolämpning mot tjänsteman")
    const now = (await anna.open(`/arenden/${(await taken(house)).number}/klassning`)).body
    assert.include(now, "Förolämpning mot tjänsteman")
    assert.notInclude(now, "Förgripelse mot tjänsteman")
  })

  it("needs a reason the second time", async () => {
    const one = await taken(house)
    await doneBy(house, "anna", one, "klassning", classification)
    const again = { ...classification, allvar: "4" }
    assert.include(wordsOn(await refusedBy(house, "anna", one, "klassning", again, 409)), "(TL-INC-025)")
    const words = await doneBy(house, "anna", one, "klassning", { ...again, skal: "Hotet togs på allvar." })
    assert.include(words, "Kritisk: fara för liv eller hälsa")
    assert.match(words, /Skäl\n[^\n]+, av Anna Ek\nHotet togs på allvar\./)
  })

  it("is the coordinator's to do too", async () => {
    await doneBy(house, "per", await taken(house), "klassning", classification)
  })
})
