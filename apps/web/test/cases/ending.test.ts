import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, startHouse } from "../house.ts"
import { wordsOn } from "../visitor.ts"
import { caseRow } from "./looking.ts"
import { doneBy, refusedBy } from "./pressing.ts"
import { supported, taken, type Told } from "./told.ts"

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
    const one = await supported(house, { forms: ["harassment"] })
    await doneBy(house, "anna", one, `uppfoljning/${one.exposureId}`, followUp)
    const answer = await refusedBy(house, "anna", one, "avsluta", close, 409)
    assert.include(wordsOn(answer), "(TL-INC-032)")
    assert.include(answer.body, `href="/arenden/${one.number}/sammanfattning"`)
  })

  it("is done when support was followed up and the summary is written, and can be undone with a reason", async () => {
    const one = await supported(house, { forms: ["harassment"] })
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
    const one = await taken(house, { exposed: [], by: "omar", forms: ["harassment"] })
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
