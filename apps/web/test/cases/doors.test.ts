import { Summary } from "@trygglogg/core/vocabulary"
import { Vault } from "@trygglogg/vault/vault"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, refOf, startHouse, type Who } from "../house.ts"
import { formOn, type Visitor, wordsOn } from "../visitor.ts"
import { caseRow } from "./looking.ts"
import { sentBy } from "./pressing.ts"
import { supported, taken, type Told } from "./told.ts"

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.stop())

const ofCase = [
  "ta",
  "klassning",
  "utsatt",
  "sammanfattning",
  "avsluta",
  "oppna",
  "inget-att-rapportera",
  "handlaggare",
  "sla-ihop"
]
const ofExposure = ["kontakt", "upplevelse", "stod", "svar", "uppfoljning", "avsluta-stod"]

const pathsOf = ({ exposureId, number }: Told): ReadonlyArray<string> => [
  ...ofCase.map((name) => `/arenden/${number}/${name}`),
  ...ofExposure.map((name) => `/arenden/${number}/${name}/${exposureId}`)
]

/** What each may do; the manager may do all but merge. */
const allowed: { readonly [W in Who]?: ReadonlyArray<string> } = {
  anna: [...ofCase.filter((name) => name !== "sla-ihop"), ...ofExposure],
  per: ["klassning", "handlaggare", "oppna", "sla-ihop", "stod"],
  lena: ["handlaggare"],
  maja: [],
  bjorn: []
}

/** The session's token, as it stands in every form of a visitor's pages. */
const tokenFor = async (visitor: Visitor): Promise<string> =>
  formOn(await visitor.open("/rapportera")).hidden["token"] ?? ""

describe("the doors of a case's forms", () => {
  it.each(["anna", "per", "lena", "maja", "bjorn"] as const)("open to %s for what they may do alone", async (who) => {
    const one = await supported(house)
    const visitor = await house.as(who)
    const opened = []
    for (const path of pathsOf(one)) {
      const page = await visitor.open(path)
      assert.include([200, 403], page.status)
      if (page.status === 200) opened.push(path.split("/")[3] ?? "")
      else assert.include(wordsOn(page), "TL-ACC-001")
    }
    assert.sameMembers(opened, [...(allowed[who] ?? [])])
  })

  it.each(["maja", "bjorn", "lena", "per"] as const)("stay shut to what %s sends past them", async (who) => {
    const one = await supported(house)
    const visitor = await house.as(who)
    const token = await tokenFor(visitor)
    const before = await house.head()
    for (const path of pathsOf(one)) {
      const name = path.split("/")[3] ?? ""
      if (allowed[who]?.includes(name)) continue
      const answer = await visitor.post(path, { token, commandId: `c-${path}`, utfall: "handled", via: "phone" })
      assert.strictEqual(answer.status, 403, path)
      assert.include(wordsOn(answer), "TL-ACC-001")
    }
    assert.strictEqual(await house.head(), before)
  })

  it.each(["jonas", "karin"] as const)("are not there for %s, who has nothing to do with the case", async (who) => {
    const one = await supported(house)
    const visitor = await house.as(who)
    const token = await tokenFor(visitor)
    const before = await house.head()
    for (const path of pathsOf(one)) {
      assert.strictEqual((await visitor.open(path)).status, 404, path)
      assert.strictEqual((await visitor.post(path, { token, commandId: `c-${path}` })).status, 404, path)
    }
    assert.strictEqual(await house.head(), before)
  })

  it("say in English too that it may not be done", async () => {
    const one = await taken(house)
    const maja = await house.as("maja", { sprak: "en" })
    const words = wordsOn(await maja.open(`/arenden/${one.number}/avsluta`))
    assert.match(words, /^You may not do this\nYou may not do this\. Ask whoever handles the case\.\nCode: TL-ACC-001/)
  })

  it("shut when the manager turns out to be exposed in the case", async () => {
    const one = await taken(house)
    const anna = await house.as("anna")
    const stale = await anna.open(`/arenden/${one.number}/sammanfattning`)
    const page = await anna.open(`/arenden/${one.number}/utsatt`)
    const found = await anna.send(page, { namn: "anna", val: "sok" })
    const registered = await anna.send(found, { namn: "anna", person: refOf("anna"), slag: "manager", anhorig: "" })
    assert.strictEqual(registered.status, 303)
    const before = await house.head()
    const answer = await anna.send(stale, { sammanfattning: "Klart." })
    assert.deepStrictEqual([answer.status, answer.location], [303, `/mina/${one.number}`])
    assert.strictEqual(await house.head(), before)
  })
})

describe("what cannot be read", () => {
  it.each([
    { what: "no command id", fields: { utfall: "handled" }, status: 400, code: "TL-WEB-003" },
    { what: "an empty command id", fields: { utfall: "handled", commandId: "" }, status: 400, code: "TL-WEB-003" },
    {
      what: "another's token",
      fields: { token: "x", commandId: "c", utfall: "handled" },
      status: 403,
      code: "TL-WEB-002"
    }
  ])("is answered: $what", async ({ code, fields, status }) => {
    const one = await taken(house)
    const anna = await house.as("anna")
    const token = await tokenFor(anna)
    const before = await house.head()
    const answer = await anna.post(`/arenden/${one.number}/avsluta`, { token, ...fields })
    assert.strictEqual(answer.status, status)
    assert.include(wordsOn(answer), code)
    assert.strictEqual(await house.head(), before)
  })

  it("is answered: JSON where a form is asked for", async () => {
    const one = await taken(house)
    const anna = await house.as("anna")
    const headers = { "content-type": "application/json" }
    const answer = await anna.ask(`/arenden/${one.number}/avsluta`, { method: "POST", body: "{", headers })
    assert.strictEqual(answer.status, 400)
    assert.include(wordsOn(answer), "TL-WEB-003")
  })

  it("is answered: more than anybody writes", async () => {
    const one = await taken(house)
    const answer = await sentBy(house, "anna", one, "sammanfattning", { sammanfattning: "å".repeat(60_000) })
    assert.strictEqual(answer.status, 413)
    assert.include(wordsOn(answer), "TL-WEB-004")
  })

  it("is answered: a form of a stranger, from another's page", async () => {
    const one = await taken(house)
    const token = await tokenFor(await house.as("anna"))
    const answer = await house.stranger().post(`/arenden/${one.number}/avsluta`, { token, commandId: "c" })
    assert.strictEqual(answer.status, 403)
  })
})

describe("the same form sent to another case's address", () => {
  it("is a command of its own, and never taken for done", async () => {
    const [one, two] = [await taken(house), await taken(house)]
    const anna = await house.as("anna")
    const page = await anna.open(`/arenden/${one.number}/kontakt/${one.exposureId}`)
    const fields = { ...formOn(page).hidden, via: "phone" }
    const before = await house.head()
    for (const { exposureId, number } of [one, two, two]) {
      assert.strictEqual((await anna.post(`/arenden/${number}/kontakt/${exposureId}`, fields)).status, 303)
    }
    const contacted = [await caseRow(house, one), await caseRow(house, two)]
    assert.deepStrictEqual(
      contacted.map(({ exposures }) => exposures[0]?.progress.contactedAt !== undefined),
      [true, true]
    )
    assert.strictEqual((await house.head()) - before, 2)
  })
})

describe("words for somebody who was erased", () => {
  it("are refused, and nothing is saved", async () => {
    const one = await taken(house)
    await house.run(
      Effect.flatMap(Vault, (vault) =>
        Effect.andThen(vault.seal(Summary, one.incidentId, "x"), vault.erase(one.incidentId))
      )
    )
    const before = await house.head()
    const answer = await sentBy(house, "anna", one, "sammanfattning", { sammanfattning: "Klart." })
    assert.strictEqual(answer.status, 409)
    assert.include(wordsOn(answer), "TL-WEB-008")
    assert.strictEqual(await house.head(), before)
  })
})
