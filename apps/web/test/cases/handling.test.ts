import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, refOf, startHouse } from "../house.ts"
import { wordsOn } from "../visitor.ts"
import { caseRow } from "./looking.ts"
import { doneBy, refusedBy, sentBy } from "./pressing.ts"
import { supported, taken, type Told, told } from "./told.ts"

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.stop())

const followUp = {
  sufficient: "yes",
  relevant: "partly",
  enoughFromEmployer: "yes",
  stillAffected: "no",
  wantsMore: "no",
  comment: ""
}
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
    const one = await supported(house)
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

describe("support", () => {
  const statusIn = (words: string) => /\nStöd\n([^\n]+)\n/.exec(words)?.[1]

  it("is offered, accepted, followed up and ended", async () => {
    const one = await taken(house)
    const at = one.exposureId
    const offered = await doneBy(house, "anna", one, `stod/${at}`, { stod: ["crisisSupport", "timeOff"] })
    assert.strictEqual(statusIn(offered), "Erbjudet, inget svar än")
    const accepted = await doneBy(house, "anna", one, `svar/${at}`, { svar: "yes", stod: "timeOff" })
    assert.strictEqual(statusIn(accepted), "Personen har tackat ja")
    const held = await doneBy(house, "anna", one, `uppfoljning/${at}`, { ...followUp, comment: "Bra samtal." })
    assert.include(held, "Räckte stödet: Ja\nPassade stödet: Delvis\nGjorde arbetsgivaren tillräckligt: Ja")
    assert.match(held, /Kommentar om stödet\n[^\n]+\nBra samtal\./)
    const ended = await doneBy(house, "anna", one, `avsluta-stod/${at}`, { skal: "noLongerNeeded" })
    assert.strictEqual(statusIn(ended), "Avslutat")
  })

  it("is declined", async () => {
    const one = await supported(house)
    const words = await doneBy(house, "anna", one, `svar/${one.exposureId}`, { svar: "no" })
    assert.strictEqual(statusIn(words), "Personen har tackat nej")
  })

  it.each([
    { path: "stod", fields: { stod: "x" }, text: "Välj minst ett stöd." },
    { path: "svar", fields: { svar: "" }, text: "Välj ja eller nej." },
    { path: "svar", fields: { svar: "yes" }, text: "Välj vad personen tackar ja till." },
    { path: "uppfoljning", fields: { ...followUp, relevant: "" }, text: "Svara på frågan." },
    { path: "avsluta-stod", fields: { skal: "x" }, text: "Välj varför." }
  ])("is not changed by $path with $fields", async ({ fields, path, text }) => {
    const one = await supported(house)
    const answer = await refusedBy(house, "anna", one, `${path}/${one.exposureId}`, fields, 422)
    assert.include(wordsOn(answer), text)
  })

  it("of a kind that was not offered is not accepted", async () => {
    const one = await supported(house)
    const fields = { svar: "yes", stod: "psychologist" }
    const answer = await refusedBy(house, "anna", one, `svar/${one.exposureId}`, fields, 409)
    assert.include(wordsOn(answer), "(TL-SUP-002)")
  })

  it("does not end while the person wants more", async () => {
    const one = await supported(house)
    await doneBy(house, "anna", one, `uppfoljning/${one.exposureId}`, { ...followUp, wantsMore: "yes" })
    const path = `avsluta-stod/${one.exposureId}`
    const answer = await refusedBy(house, "anna", one, path, { skal: "byOwnWish" }, 409)
    assert.include(wordsOn(answer), "(TL-SUP-005)")
  })

  it("is offered by the coordinator too, who does not see it", async () => {
    const one = await taken(house)
    const words = await doneBy(house, "per", one, `stod/${one.exposureId}`, { stod: "crisisSupport" })
    assert.notInclude(words, "Erbjudet")
    assert.strictEqual((await caseRow(house, one)).exposures[0]?.progress.support, "offered")
  })
})

describe("closing", () => {
  const summary = { sammanfattning: "Vi har gått igenom rutinen." }
  const close = { utfall: "handled" }

  it("too early says why not, and leads to what is missing", async () => {
    const one = await taken(house)
    const answer = await refusedBy(house, "anna", one, "avsluta", close, 409)
    const words = wordsOn(answer)
    assert.include(words, "Stödet är inte följt upp för alla som är utsatta.")
    assert.include(words, "(TL-INC-031)")
    assert.include(words, "Det här är kvar")
    assert.include(answer.body, `href="/arenden/${one.number}/stod/${one.exposureId}"`)
    const followed = await supported(house)
    const later = await refusedBy(house, "anna", followed, "avsluta", close, 409)
    assert.include(later.body, `href="/arenden/${followed.number}/uppfoljning/${followed.exposureId}"`)
  })

  it("too early says why not in English", async () => {
    const one = await taken(house)
    const visitor = await house.as("anna", { sprak: "en" })
    const page = await visitor.open(`/arenden/${one.number}/avsluta`)
    const refused = await visitor.send(page, close)
    assert.strictEqual(refused.status, 409)
    assert.match(wordsOn(refused), /The support has not been followed up for everybody exposed\.[^\n]+\(TL-INC-031\)/)
  })

  it("waits for the summary", async () => {
    const one = await supported(house)
    await doneBy(house, "anna", one, `uppfoljning/${one.exposureId}`, followUp)
    const answer = await refusedBy(house, "anna", one, "avsluta", close, 409)
    assert.include(wordsOn(answer), "(TL-INC-032)")
    assert.include(answer.body, `href="/arenden/${one.number}/sammanfattning"`)
  })

  it("is done when support was followed up and the summary is written, and can be undone with a reason", async () => {
    const one = await supported(house)
    await doneBy(house, "anna", one, `uppfoljning/${one.exposureId}`, followUp)
    assert.match(
      await doneBy(house, "anna", one, "sammanfattning", summary),
      /Sammanfattning\n[^\n]+\nVi har gått igenom rutinen\./
    )
    const closed = await doneBy(house, "anna", one, "avsluta", close)
    assert.include(closed, "Läge\nAvslutat")
    assert.include(closed, "Öppna ärendet igen")
    assert.notInclude(closed, "Klassa händelsen")
    assert.include(wordsOn(await refusedBy(house, "anna", one, "oppna", { skal: " " }, 409)), "(TL-INC-025)")
    const open = await doneBy(house, "anna", one, "oppna", { skal: "Nya uppgifter." })
    assert.include(open, "Läge\nÖppnat igen")
    assert.include(open, "Nya uppgifter.")
  })

  it("needs an outcome, and the summary some words", async () => {
    const one = await taken(house)
    assert.include(wordsOn(await refusedBy(house, "anna", one, "avsluta", {}, 422)), "Välj hur det slutade.")
    const empty = await refusedBy(house, "anna", one, "sammanfattning", { sammanfattning: "  " }, 422)
    assert.include(wordsOn(empty), "Skriv vad som har gjorts.")
  })

  it("of a case without anybody exposed waits for nobody", async () => {
    const one = await taken(house, { exposed: [], by: "omar" })
    await doneBy(house, "anna", one, "sammanfattning", summary)
    assert.include(await doneBy(house, "anna", one, "avsluta", { utfall: "unfounded" }), "Läge\nAvslutat")
  })
})

describe("saying that it was nothing to report", () => {
  it("takes a reason, and can be undone", async () => {
    const one: Told = await taken(house)
    const path = "inget-att-rapportera"
    assert.include(wordsOn(await refusedBy(house, "anna", one, path, { skal: "" }, 409)), "(TL-INC-025)")
    const done = await doneBy(house, "anna", one, path, { skal: "Det var ett missförstånd." })
    assert.include(done, "Läge\nInget att rapportera")
    assert.include(await doneBy(house, "anna", one, "oppna", { skal: "Det var det inte." }), "Läge\nÖppnat igen")
  })

  it("never goes against the exposed person's own word", async () => {
    const one = await taken(house)
    await doneBy(house, "anna", one, `upplevelse/${one.exposureId}`, { avsikt: "yes" })
    const answer = await refusedBy(house, "anna", one, "inget-att-rapportera", { skal: "Inget hände." }, 409)
    assert.include(wordsOn(answer), "(TL-INC-028)")
    assert.include(answer.body, ">Inget hände.</textarea>")
  })
})
