import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { offerSupport } from "../handler.ts"
import { type House, startHouse } from "../house.ts"
import { caseBy, goOn, reported } from "../report/walk.ts"
import { type Fields, formOn, formsOf, titleOf, type Visitor, wordsOn } from "../visitor.ts"

let house: House
let sara: Visitor
beforeAll(async () => {
  house = await startHouse()
  sara = await house.as("sara")
})
afterAll(() => house.stop())

const progressOf = async (number: string) => (await caseBy(house, number)).exposures[0]?.progress

describe("one's own statement", () => {
  const stating = async (fields: Fields) => {
    const number = await reported(sara)
    return { number, answer: await sara.send(await sara.open(`/mina/${number}/upplevelse`), fields) }
  }

  it.each(["yes", "no", "unsure"])("may be %s and nothing else", async (avsikt) => {
    const { answer, number } = await stating({ avsikt })
    assert.strictEqual(answer.location, `/mina/${number}`)
    assert.strictEqual((await progressOf(number))?.perceivedIntent, avsikt)
  })

  it("takes how threatened one felt, what became of a decision, and one's own words", async () => {
    const { number } = await stating({ avsikt: "yes", hotad: "4", beslut: "hesitated", ord: "Jag var rädd." })
    assert.include(wordsOn(await sara.open(`/mina/${number}`)), "Din upplevelse\nJag var rädd.")
  })

  it("may be given anew, and then the newer one counts", async () => {
    const { number } = await stating({ avsikt: "unsure", ord: "Jag vet inte." })
    await goOn(sara, await sara.open(`/mina/${number}/upplevelse`), { avsikt: "yes", ord: "Nu vet jag." })
    assert.strictEqual((await progressOf(number))?.perceivedIntent, "yes")
    const page = wordsOn(await sara.open(`/mina/${number}`))
    assert.include(page, "Nu vet jag.")
    assert.notInclude(page, "Jag vet inte.")
  })

  it.each([{}, { avsikt: "notAsked" }, { avsikt: "perhaps" }])("asks again whether %j", async (fields) => {
    const { answer, number } = await stating({ ...fields, hotad: "3", beslut: "delayed", ord: "Mina ord." })
    assert.strictEqual(answer.status, 422)
    assert.match(titleOf(answer), /^Fel: /)
    assert.match(answer.body, /<fieldset aria-describedby="avsikt-error">/)
    assert.match(answer.body, /name="hotad" value="3" checked/)
    assert.match(answer.body, /name="beslut" value="delayed" checked/)
    assert.include(answer.body, "Mina ord.")
    assert.isUndefined((await progressOf(number))?.perceivedIntent)
  })

  it("leaves out answers that nobody offered", async () => {
    const { answer, number } = await stating({ avsikt: "no", hotad: "11", beslut: "exploded" })
    assert.strictEqual(answer.status, 303)
    assert.strictEqual((await progressOf(number))?.perceivedIntent, "no")
  })

  it("of more than 8,000 characters comes back to be shortened", async () => {
    const ord = "é".repeat(8001)
    const { answer } = await stating({ avsikt: "no", ord })
    assert.strictEqual(answer.status, 422)
    assert.include(answer.body, ord)
    assert.include(answer.body, 'href="#ord"')
  })
})

describe("support", () => {
  const offered = async () => {
    const number = await reported(sara)
    await offerSupport(house, await caseBy(house, number))
    return { number, page: await sara.open(`/mina/${number}/stod`) }
  }
  const asked = (number: string) => sara.open(`/mina/${number}/stod/svar`)
  const answers = { sufficient: "partly", relevant: "yes", enough: "no", affected: "yes", more: "no" }

  it("that was not offered is not asked about", async () => {
    const number = await reported(sara)
    const page = await sara.open(`/mina/${number}/stod`)
    assert.include(wordsOn(page), "Du har inte fått något erbjudande än.")
    assert.notInclude(page.body, "/stod/")
    assert.strictEqual((await asked(number)).status, 404)
    const { hidden } = formOn(await sara.open(`/mina/${number}/komplettera`))
    const refused = await sara.post(`/mina/${number}/stod/ja`, { ...hidden, stod: "crisisSupport" })
    assert.strictEqual(refused.status, 422)
    assert.match(wordsOn(refused), /\(TL-[A-Z]+-\d+\)/)
  })

  it("is accepted, kind by kind", async () => {
    const { number, page } = await offered()
    for (const kind of ["crisisSupport", "immediateConversation"]) assert.include(page.body, `value="${kind}"`)
    const done = await goOn(sara, page, { stod: "crisisSupport" }, `/mina/${number}/stod/ja`)
    assert.include(wordsOn(done), "Du har tackat ja.")
    assert.strictEqual((await progressOf(number))?.support, "accepted")
  })

  it.each([{}, { stod: "money" }])("is not accepted by ticking %j", async (fields) => {
    const { number, page } = await offered()
    const again = await sara.send(page, fields, `/mina/${number}/stod/ja`)
    assert.strictEqual(again.status, 422)
    assert.include(wordsOn(again), "Välj minst ett stöd.")
    assert.strictEqual((await progressOf(number))?.support, "offered")
  })

  it("is declined, which settles it", async () => {
    const { number, page } = await offered()
    const done = await goOn(sara, page, {}, `/mina/${number}/stod/nej`)
    assert.include(wordsOn(done), "Du har tackat nej.")
    assert.isFalse((await progressOf(number))?.owed)
    assert.isFalse(formsOf(done).some(({ action }) => action.includes("/stod/")))
  })

  it("is followed up: five answers, and words if one likes", async () => {
    const { number, page } = await offered()
    assert.include(page.body, `href="/mina/${number}/stod/svar"`)
    const done = await goOn(sara, await asked(number), { ...answers, kommentar: "Mer tid." })
    assert.include(wordsOn(done), "Tack. Ditt senaste svar är sparat i dag klockan")
    const last = (await progressOf(number))?.lastFollowUp
    assert.deepInclude(last, {
      sufficient: "partly",
      relevant: "yes",
      enoughFromEmployer: "no",
      stillAffected: true,
      wantsMore: false,
      answeredBySelf: true
    })
  })

  it.each(Object.keys(answers))("asks again for the answer about %s, and keeps the others", async (left) => {
    const { number } = await offered()
    const again = await sara.send(await asked(number), { ...answers, [left]: "", kommentar: "Det här skrev jag." })
    assert.strictEqual(again.status, 422)
    assert.include(again.body, `href="#${left}"`)
    assert.include(again.body, `aria-describedby="${left}-error"`)
    assert.include(again.body, "Det här skrev jag.")
    for (const [name, value] of Object.entries(answers).filter(([name]) => name !== left)) {
      assert.match(again.body, new RegExp(`name="${name}" value="${value}" checked`))
    }
    assert.isUndefined((await progressOf(number))?.lastFollowUp)
  })

  it("does not take partly for an answer to yes or no", async () => {
    const { number } = await offered()
    const again = await sara.send(await asked(number), { ...answers, more: "partly" })
    assert.strictEqual(again.status, 422)
  })
})
