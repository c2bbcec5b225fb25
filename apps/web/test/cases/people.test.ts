import { Directory } from "@trygglogg/vault/directory"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, refOf, startHouse, type Who } from "../house.ts"
import { wordsOn } from "../visitor.ts"
import { caseRow } from "./looking.ts"
import { doneBy, refusedBy, sentBy } from "./pressing.ts"
import { supported, taken, told } from "./told.ts"

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.stop())

/** A colleague's identity is protected while something is done. */
const whileProtected = async <A>(who: Who, act: () => Promise<A>): Promise<A> => {
  const put = (identityProtected: boolean) =>
    house.run(
      Effect.gen(function* () {
        const directory = yield* Directory
        const entry = yield* directory.byRef(refOf(who))
        if (entry !== undefined) yield* directory.put({ ...entry, identityProtected })
      })
    )
  await put(true)
  try {
    return await act()
  } finally {
    await put(false)
  }
}

describe("choosing a handler", () => {
  it("offers those who lead the units, and not who is exposed", async () => {
    const anna = await house.as("anna")
    const usual = wordsOn(await anna.open(`/arenden/${(await told(house)).number}/handlaggare`))
    assert.include(usual, "Välj person\nAnna Ek\nLena Borg\n")
    const lena = await house.as("lena")
    const hit = await told(house, { exposed: ["anna"], by: "anna" })
    assert.include(wordsOn(await lena.open(`/arenden/${hit.number}/handlaggare`)), "Välj person\nLena Borg\n")
  })

  it("finds others by name, and gives them the case", async () => {
    const one = await told(house)
    const anna = await house.as("anna")
    const page = await anna.open(`/arenden/${one.number}/handlaggare`)
    const found = await anna.send(page, { namn: "jon", val: "sok", skal: "wrongUnit" })
    assert.strictEqual(found.status, 200)
    assert.include(wordsOn(found), "Jonas Vik")
    assert.match(found.body, /name="skal" value="wrongUnit" checked/)
    const done = await anna.send(found, { namn: "jon", person: refOf("jonas"), skal: "wrongUnit" })
    assert.strictEqual(done.status, 303)
    assert.strictEqual((await caseRow(house, one)).handler, refOf("jonas"))
    const jonas = await house.as("jonas")
    assert.include(wordsOn(await jonas.open("/arenden")), one.number)
    assert.strictEqual((await jonas.open(`/arenden/${one.number}`)).status, 200)
  })

  it("says when nobody has the name", async () => {
    const one = await told(house)
    const answer = await sentBy(house, "anna", one, "handlaggare", { namn: "zzz", val: "sok" })
    assert.include(wordsOn(answer), "Vi hittade ingen med det namnet.")
    assert.include(wordsOn(answer), "Sök efter personen först.")
  })

  it("needs a person and a reason", async () => {
    const one = await told(house)
    const answer = await refusedBy(house, "anna", one, "handlaggare", { namn: "", skal: "x" }, 422)
    assert.include(wordsOn(answer), "Välj en person.")
    assert.include(wordsOn(answer), "Välj varför.")
  })

  it.each([
    { because: "was hit", person: refOf("sara"), code: "TL-INC-030" },
    { because: "does not work here", person: "0123456789abcdef", code: "TL-INC-029" }
  ])("is refused of somebody who $because", async ({ code, person }) => {
    const one = await told(house)
    const fields = { namn: "", person, skal: "other" }
    assert.include(wordsOn(await refusedBy(house, "anna", one, "handlaggare", fields, 409)), `(${code})`)
  })

  it("is what comes first where a colleague is named, and the manager above does it", async () => {
    const one = await told(house)
    const words = await doneBy(house, "lena", one, "handlaggare", {
      namn: "",
      person: refOf("lena"),
      skal: "conflictOfInterest"
    })
    assert.include(words, "Handlägger\nLena Borg")
    assert.include(words, "Nästa steg")
  })
})

describe("adding somebody who was exposed", () => {
  it("finds a colleague by name, and owes them support from then on", async () => {
    const one = await supported(house)
    await doneBy(house, "anna", one, `svar/${one.exposureId}`, { svar: "no" })
    const anna = await house.as("anna")
    const page = await anna.open(`/arenden/${one.number}/utsatt`)
    const found = await anna.send(page, { namn: "haddad", val: "sok" })
    assert.include(wordsOn(found), "Omar Haddad")
    const answer = await anna.send(found, { namn: "haddad", person: refOf("omar"), slag: "employee", anhorig: "" })
    assert.strictEqual(answer.status, 303)
    const words = wordsOn(await anna.open(answer.location))
    assert.include(words, "Omar Haddad\nMedarbetare\nSer det som")
    const exposure = (await caseRow(house, one)).exposures.at(-1)
    assert.strictEqual(exposure?.progress.owed, true)
    assert.isDefined(exposure?.employmentUnit)
  })

  it("takes a relative whom the register does not know", async () => {
    const one = await taken(house)
    const fields = { namn: "", person: "utanfor", slag: "relativeChild", anhorig: refOf("sara") }
    const words = await doneBy(house, "anna", one, "utsatt", fields)
    assert.include(words, "Barn till medarbetare")
    const exposure = (await caseRow(house, one)).exposures.at(-1)
    assert.deepStrictEqual([exposure?.exposedKind, exposure?.relationToEmployee], ["relativeChild", refOf("sara")])
  })

  it.each([
    { because: "they are part of it already", fields: { person: refOf("sara"), slag: "employee" }, code: "TL-INC-018" },
    { because: "whose relative is not said", fields: { person: "utanfor", slag: "relativeAdult" }, code: "TL-INC-019" }
  ])("is refused when $because", async ({ code, fields }) => {
    const one = await taken(house)
    const answer = await refusedBy(house, "anna", one, "utsatt", { namn: "", ...fields }, 409)
    assert.include(wordsOn(answer), `(${code})`)
  })

  it("needs a person and who they are", async () => {
    const answer = await refusedBy(house, "anna", await taken(house), "utsatt", { namn: "", slag: "x" }, 422)
    assert.include(wordsOn(answer), "Välj en person.")
    assert.include(wordsOn(answer), "Välj vem personen är.")
  })

  it("never finds a colleague with protected identity, nor takes one by reference", async () => {
    const one = await taken(house)
    await whileProtected("omar", async () => {
      const found = await sentBy(house, "anna", one, "utsatt", { namn: "omar", val: "sok" })
      assert.notInclude(found.body, "Haddad")
      const fields = { namn: "", person: refOf("omar"), slag: "employee" }
      const answer = await refusedBy(house, "anna", one, "utsatt", fields, 422)
      assert.notInclude(answer.body, "Haddad")
    })
  })

  it("of a closed case is refused, since support would be owed in it", async () => {
    const one = await taken(house, { exposed: [], by: "omar", forms: ["harassment"] })
    await doneBy(house, "anna", one, "sammanfattning", { sammanfattning: "Klart." })
    await doneBy(house, "anna", one, "avsluta", { utfall: "handled" })
    const fields = { namn: "", person: refOf("sara"), slag: "employee" }
    assert.include(wordsOn(await refusedBy(house, "anna", one, "utsatt", fields, 409)), "(TL-INC-024)")
  })
})

describe("merging", () => {
  it("makes one case of two, which the old number leads to, however often it is sent", async () => {
    const source = await told(house, { by: "omar", exposed: ["omar"], narrative: "Jag såg det också." })
    const target = await told(house, { narrative: "Han slog mot mig." })
    const per = await house.as("per")
    const page = await per.open(`/arenden/${source.number}/sla-ihop`)
    const answers = [
      await per.send(page, { nummer: target.number.toLowerCase() }),
      await per.send(page, { nummer: target.number })
    ]
    for (const answer of answers) {
      assert.deepStrictEqual([answer.status, answer.location], [303, `/arenden/${target.number}`])
    }
    const words = wordsOn(await per.open(`/arenden/${target.number}`))
    for (const both of ["Omar Haddad", "Sara Lind", "Jag såg det också.", "Han slog mot mig."]) {
      assert.include(words, both)
    }
    assert.strictEqual((await per.open(`/arenden/${source.number}`)).location, `/arenden/${target.number}`)
    const queue = wordsOn(await (await house.as("anna")).open("/arenden?visa=alla"))
    assert.include(queue, target.number)
    assert.notInclude(queue, source.number)
  })

  it("leaves a form about the merged case undone, and says why", async () => {
    const source = await taken(house)
    const target = await told(house)
    const anna = await house.as("anna")
    const stale = await anna.open(`/arenden/${source.number}/sammanfattning`)
    const merged = await sentBy(house, "per", source, "sla-ihop", { nummer: target.number })
    assert.strictEqual(merged.status, 303)
    const before = await house.head()
    const answer = await anna.send(stale, { sammanfattning: "Klart." })
    assert.strictEqual(answer.status, 409)
    assert.include(wordsOn(answer), "TL-INC-002")
    assert.strictEqual(await house.head(), before)
  })

  it("goes on with the exposed persons in the target: their support is offered there", async () => {
    const source = await told(house, { by: "omar", exposed: ["omar"] })
    const target = await taken(house)
    await sentBy(house, "per", source, "sla-ihop", { nummer: target.number })
    const words = await doneBy(house, "anna", target, `stod/${source.exposureId}`, { stod: "timeOff" })
    assert.include(words, "Erbjudet, inget svar än")
  })

  it.each(["H-2026-00000", "x", ""])("is refused with %s, which is no case", async (nummer) => {
    const answer = await refusedBy(house, "per", await told(house), "sla-ihop", { nummer }, 422)
    assert.include(wordsOn(answer), "Vi hittar inget ärende med det numret.")
  })

  it("answers for a case that the coordinator may not know of as for none", async () => {
    const aboutPer = await told(house, { about: "per" })
    const answer = await refusedBy(house, "per", await told(house), "sla-ihop", { nummer: aboutPer.number }, 422)
    assert.include(wordsOn(answer), "Vi hittar inget ärende med det numret.")
  })

  it("is refused with itself, and where it would reveal whom a report is about", async () => {
    const one = await told(house)
    const itself = await refusedBy(house, "per", one, "sla-ihop", { nummer: one.number }, 409)
    assert.include(wordsOn(itself), "(TL-INC-034)")
    const secret = await told(house, { about: "anna" })
    const revealing = await refusedBy(house, "per", secret, "sla-ihop", { nummer: one.number }, 409)
    assert.include(wordsOn(revealing), "(TL-INC-035)")
  })
})
