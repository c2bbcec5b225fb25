import { Directory } from "@trygglogg/vault/directory"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { persons } from "../../../demo/src/persons.ts"
import { type House, refOf, startHouse } from "../house.ts"
import { type Answer, type Fields, titleOf, type Visitor, wordsOn } from "../visitor.ts"
import { caseBy, goOn } from "./walk.ts"

let house: House
let sara: Visitor
beforeAll(async () => {
  house = await startHouse()
  sara = await house.as("sara")
  // Jonas Vik's name is protected: it must not be found by searching.
  await house.run(
    Effect.gen(function* () {
      const directory = yield* Directory
      const jonas = yield* directory.byRef(persons.jonas.memberRef)
      if (jonas !== undefined) yield* directory.put({ ...jonas, identityProtected: true })
    })
  )
})
afterAll(() => house.stop())

const atWho = async () => goOn(sara, await sara.open("/rapportera"), { vem: "annan" })
const searching = async (namn: string) => sara.send(await atWho(), { namn, val: "sok" })
const answering = async (fields: Fields) => sara.send(await atWho(), { val: "fortsatt", ...fields })

/** The page with the alarm, from a report about somebody who is not safe. */
const alarmFor = async (fields: Fields): Promise<Answer> => {
  const safety = await sara.open((await answering({ vet: "no", ...fields })).location)
  const advice = await goOn(sara, safety, { svar: "no" })
  const [, href = ""] = /class="button" href="([^"]*larm[^"]*)"/.exec(advice.body) ?? []
  return sara.open(href.replaceAll("&amp;", "&"))
}

const sendOn = async (safety: Answer): Promise<string> => {
  const story = await goOn(sara, await goOn(sara, safety, { svar: "yes" }), { handelse: "threat" })
  const check = await goOn(sara, story, { val: "hoppa" })
  const { location } = await sara.send(check, {})
  return location.slice("/rapportera/klart/".length)
}

describe("searching for whom it is about", () => {
  it("finds a colleague by the beginning of a name", async () => {
    assert.include(wordsOn(await searching("om")), "Omar Haddad")
  })

  it.each(["o", "", "%", "zz", "Sara", "Jonas", "Vik"])("finds nobody by %j", async (typed) => {
    const found = await searching(typed)
    assert.strictEqual(found.status, 200)
    assert.include(wordsOn(found), "Vi hittade ingen med det namnet.")
    for (const { name } of Object.values(persons)) assert.notInclude(wordsOn(found), name)
  })

  it("keeps what was answered already", async () => {
    const found = await sara.send(await atWho(), { namn: "om", vet: "no", person: "unnamed", val: "sok" })
    assert.match(found.body, /name="vet" value="no" checked/)
    assert.match(found.body, /value="unnamed" checked/)
    assert.match(found.body, /name="namn" value="om"/)
  })

  it("never puts what was typed into an address", async () => {
    const found = await searching("Omar")
    assert.strictEqual(found.location, "")
    assert.notMatch(found.body, /(action|href)="[^"]*Omar/)
  })
})

describe("the questions about somebody else", () => {
  it("are both asked again when neither is answered", async () => {
    const again = await answering({})
    assert.strictEqual(again.status, 422)
    assert.match(titleOf(again), /^Fel: Vem gäller det\?/)
    for (const field of ["person", "vet"]) {
      assert.include(again.body, `href="#${field}"`)
      assert.include(again.body, `id="${field}"`)
    }
  })

  it.each([
    { what: "a person nobody knows", fields: { person: "6e3b74f1-0000-4294-b683-80363446fa94", vet: "yes" } },
    { what: "no person", fields: { person: "x y", vet: "yes" } },
    { what: "no answer whether they know", fields: { person: refOf("omar") } },
    { what: "another answer", fields: { person: refOf("omar"), vet: "perhaps" } }
  ])("are asked again after $what", async ({ fields }) => {
    const again = await answering(fields)
    assert.strictEqual(again.status, 422)
  })

  it("are asked before anything is sent", async () => {
    const who = await atWho()
    const draft = /utkast=([0-9a-f]+)/.exec(who.body)?.[1] ?? ""
    const skipped = await sara.open(`/rapportera/skicka?utkast=${draft}`)
    assert.strictEqual(skipped.location, `/rapportera/vem?utkast=${draft}`)
  })
})

describe("a report for somebody else", () => {
  it("names the exposed and the reporter, each as what they are", async () => {
    const safety = await goOn(sara, await atWho(), { person: refOf("omar"), vet: "no", val: "fortsatt" })
    assert.include(wordsOn(safety), "Är personen i säkerhet nu?")
    const row = await caseBy(house, await sendOn(safety))
    assert.deepStrictEqual(
      row.exposures.map(({ personRef }) => personRef),
      [refOf("omar")]
    )
    assert.deepStrictEqual(
      row.reports.map(({ kind, memberRef }) => ({ kind, memberRef })),
      [{ kind: "colleague", memberRef: refOf("sara") }]
    )
  })

  it("goes to the exposed person's unit and manager", async () => {
    const safety = await goOn(sara, await atWho(), { person: refOf("elin"), vet: "yes", val: "fortsatt" })
    const story = await goOn(sara, await goOn(sara, safety, { svar: "yes" }), { handelse: "threat" })
    const check = wordsOn(await goOn(sara, story, { val: "hoppa" }))
    assert.include(check, "Vem det gäller\nElin Berg")
    assert.include(check, "Enhet\nBarn och unga")
    assert.notInclude(check, "Anna Ek")
  })

  it("can be without a name, and then exposes nobody who is known", async () => {
    const safety = await goOn(sara, await atWho(), { person: "unnamed", vet: "unknown", val: "fortsatt" })
    const number = await sendOn(safety)
    const row = await caseBy(house, number)
    assert.deepStrictEqual(row.exposures, [])
    const receipt = wordsOn(await sara.open(`/rapportera/klart/${number}`))
    assert.include(receipt, "Tack för att du berättar.")
    assert.notInclude(receipt, "Tror du att någon ville påverka")
  })

  it("is found among their own by the exposed, who speaks for themselves", async () => {
    const safety = await goOn(sara, await atWho(), { person: refOf("omar"), vet: "yes", val: "fortsatt" })
    const number = await sendOn(safety)
    const omar = await house.as("omar")
    assert.include(wordsOn(await omar.open("/mina")), number)
    assert.strictEqual((await omar.open(`/mina/${number}/upplevelse`)).status, 200)
    assert.strictEqual((await sara.open(`/mina/${number}/upplevelse`)).status, 404, "not the reporter for them")
    assert.strictEqual((await sara.open(`/mina/${number}/stod`)).status, 404)
  })
})

describe("an alarm for somebody else", () => {
  it("is about them, not about whoever sends it", async () => {
    const page = await alarmFor({ person: refOf("omar") })
    assert.include(titleOf(page), "Larma chefen")
    const receipt = await sara.send(page, {})
    const row = await caseBy(house, receipt.location.slice("/rapportera/klart/".length))
    assert.deepStrictEqual(
      row.exposures.map(({ personRef }) => personRef),
      [refOf("omar")]
    )
  })

  it("is about nobody where the reporter does not want to say", async () => {
    const receipt = await sara.send(await alarmFor({ person: "unnamed" }), {})
    const row = await caseBy(house, receipt.location.slice("/rapportera/klart/".length))
    assert.deepStrictEqual(row.exposures, [])
  })
})

describe("a person whose name is protected", () => {
  it("is not named to whoever sends their reference", async () => {
    const answer = await answering({ person: refOf("jonas"), vet: "no" })
    assert.strictEqual(answer.status, 422)
    assert.notInclude(answer.body, persons.jonas.name)
  })
})
