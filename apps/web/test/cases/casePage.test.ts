import { readers } from "@trygglogg/core/access"
import { Incident, ReportNumber } from "@trygglogg/core/vocabulary"
import { inAccessLog, Projection } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Directory } from "@trygglogg/vault/directory"
import { Effect } from "effect"
import { DatabaseSync } from "node:sqlite"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type House, refOf, startHouse, type Who } from "../house.ts"
import { type Answer, titleOf, wordsOn } from "../visitor.ts"
import { doneBy } from "./pressing.ts"
import { supported, taken, type Told, told } from "./told.ts"

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.stop())

const openedBy = async (who: Who, path: string): Promise<Answer> => (await house.as(who)).open(path)
const caseFor = (who: Who, { number }: Told): Promise<Answer> => openedBy(who, `/arenden/${number}`)

/** What the access log holds about a case. */
const readingsOf = ({ incidentId }: Told) =>
  house.run(Effect.map(inAccessLog(Projection.rows(readers)), (rows) => rows.get(incidentId)?.readings ?? []))

describe("the case page", () => {
  it("tells the manager what it is, what is next, who was hit and what was told", async () => {
    const one = await told(house, { narrative: "Han väntade vid bilen." })
    const page = await caseFor("anna", one)
    const words = wordsOn(page)
    assert.strictEqual(titleOf(page), `Ärende ${one.number} – Trygglogg`)
    assert.include(words, "Vad\nHot\nEnhet\nEkonomiskt bistånd\nLäge\nNy")
    assert.include(words, "Rapporterat av\nSara Lind\nHandlägger\nIngen än")
    assert.match(words, /Nästa steg\nRing Sara Lind\n[^\n]+\nJag har ringt/)
    assert.include(words, "Ser det som försök att påverka arbetet\nInte frågad än\nSenaste kontakt\nIngen kontakt än")
    assert.include(words, "Stöd\nInte erbjudet\nUppföljningar\nInga planerade")
    assert.include(words, "Ringt Kvar\nEgen upplevelse Kvar\nKlassning Kvar\nBeslut om polisanmälan Kvar\nStöd Kvar")
    assert.notInclude(words, "Anmälan till myndighet")
    assert.match(words, /Berättelse\ni dag klockan \d\d\.\d\d, av Sara Lind\nHan väntade vid bilen\./)
  })

  it("speaks English to who asks for it", async () => {
    const one = await told(house, { narrative: "Han väntade." })
    const words = wordsOn(await openedBy("anna", `/arenden/${one.number}?sprak=en`))
    assert.include(words, "Next step\nCall Sara Lind")
    assert.notMatch(words, /Nästa|Läge|Utsatt|Stöd\n/)
  })

  it("is noted in the access log, by person, role and parts", async () => {
    const one = await told(house, { narrative: "Han väntade." })
    assert.deepStrictEqual(await readingsOf(one), [])
    await caseFor("anna", one)
    await caseFor("maja", one)
    const noted = (await readingsOf(one)).map(({ parts, purpose, reader, role }) => ({ parts, purpose, reader, role }))
    assert.deepStrictEqual(noted, [
      { parts: ["case", "narrative", "support"], purpose: "handling", reader: refOf("anna"), role: "manager" },
      { parts: ["case"], purpose: "safetyRepresentation", reader: refOf("maja"), role: "safetyRepresentative" }
    ])
  })

  it("has forms that name people, and who opens one is noted too; who may not open it has read nothing", async () => {
    const one = await told(house)
    const path = `/arenden/${one.number}/kontakt/${one.exposureId}`
    assert.deepStrictEqual(
      await Promise.all((["maja", "jonas"] as const).map(async (who) => (await openedBy(who, path)).status)),
      [403, 404]
    )
    assert.strictEqual((await openedBy("anna", `/arenden/${one.number}/kontakt/nobody`)).status, 404)
    assert.deepStrictEqual(await readingsOf(one), [])
    assert.include((await openedBy("anna", path)).body, "Sara Lind")
    const noted = (await readingsOf(one)).map(({ parts, purpose, reader, role }) => ({ parts, purpose, reader, role }))
    assert.deepStrictEqual(noted, [{ parts: ["case"], purpose: "handling", reader: refOf("anna"), role: "manager" }])
  })

  it("is not shown when the reading cannot be noted", async () => {
    const one = await told(house, { narrative: "Han väntade vid bilen." })
    const lock = new DatabaseSync(house.files.access)
    lock.exec("BEGIN IMMEDIATE")
    const page = await caseFor("anna", one)
    lock.exec("ROLLBACK")
    lock.close()
    assert.strictEqual(page.status, 503)
    assert.notInclude(page.body, "bilen")
    assert.notInclude(page.body, "Sara Lind")
    assert.include(wordsOn(page), "TL-LOG-004")
    assert.strictEqual((await caseFor("anna", one)).status, 200)
  })

  it("says of erased words that they are, and shows the rest", async () => {
    const one = await told(house, { narrative: "Han väntade vid bilen." })
    await house.run(Effect.flatMap(Vault, (vault) => vault.erase(one.incidentId)))
    const words = wordsOn(await caseFor("anna", one))
    assert.include(words, "Uppgiften är gallrad.")
    assert.notInclude(words, "bilen")
    assert.include(words, "Läge\nNy")
  })

  it("says of damaged words that they cannot be opened, and shows the rest", async () => {
    const one = await told(house, { spoil: spoiled, narrative: "Han väntade vid bilen." })
    const words = wordsOn(await caseFor("anna", one))
    assert.include(words, "Texten går inte att öppna just nu.")
    assert.notInclude(words, "gallrad")
    assert.include(words, "Läge\nNy")
  })

  it("leads from each person to what can be done, by how far it has come", async () => {
    const before = wordsOn(await caseFor("anna", await taken(house)))
    assert.include(before, "Erbjud Sara Lind stöd")
    assert.notInclude(before, "Svara på erbjudandet åt")
    assert.notInclude(before, "Avsluta stödet till")
    const after = wordsOn(await caseFor("anna", await supported(house)))
    assert.include(after, "Svara på erbjudandet åt Sara Lind")
    assert.include(after, "Följ upp stödet till Sara Lind")
    assert.include(after, "Avsluta stödet till Sara Lind")
  })

  it("shows a colleague with protected identity as an employee", async () => {
    const one = await told(house, { exposed: ["omar"], by: "omar" })
    const put = (identityProtected: boolean) =>
      house.run(
        Effect.gen(function* () {
          const directory = yield* Directory
          const entry = yield* directory.byRef(refOf("omar"))
          if (entry !== undefined) yield* directory.put({ ...entry, phone: "08-123 45 67", identityProtected })
        })
      )
    await put(true)
    const hidden = await caseFor("anna", one)
    await put(false)
    const shown = await caseFor("anna", one)
    assert.notInclude(hidden.body, "Omar")
    assert.notInclude(hidden.body, "08-123 45 67")
    assert.include(wordsOn(hidden), "Ring Medarbetare")
    assert.include(wordsOn(shown), "Telefon\n08-123 45 67")
    assert.include(shown.body, 'href="tel:081234567"')
  })
})

/** Another first letter of the cipher: no longer what was sealed. */
const spoiled = <A extends { readonly cipher: string }>(sealed: A): A => ({
  ...sealed,
  cipher: `${sealed.cipher.startsWith("A") ? "B" : "A"}${sealed.cipher.slice(1)}`
})

describe("who sees what of a case", () => {
  const narrative = "Han väntade vid bilen."

  it("shows the security coordinator the words, and nothing of support or health", async () => {
    const words = wordsOn(await caseFor("per", await supported(house, { narrative })))
    assert.include(words, narrative)
    assert.include(words, "Slå ihop med ett annat ärende")
    assert.notMatch(words, /\nStöd\n|Uppföljningar|Personen har tackat|Uppföljning Kvar/)
    assert.notInclude(words, "Avsluta ärendet")
    assert.include(words, "Det här gör den som handlägger ärendet.")
  })

  it("keeps a comment on the support from the coordinator", async () => {
    const one = await supported(house)
    const answers = {
      sufficient: "yes",
      relevant: "yes",
      enoughFromEmployer: "yes",
      stillAffected: "no",
      wantsMore: "no"
    }
    const held = { ...answers, comment: "Bra samtal." }
    assert.include(await doneBy(house, "anna", one, `uppfoljning/${one.exposureId}`, held), "Kommentar om stödet")
    assert.notInclude((await caseFor("per", one)).body, "Kommentar om stödet")
  })

  it.each([
    { who: "maja", does: "Polisen\nTa upp frågan om polisanmälan\nSe ärendets historik" },
    { who: "bjorn", does: "Öppna texterna i ett nödläge\nSe ärendets historik" }
  ] as const)("shows $who the head, and what they may do", async ({ does, who }) => {
    const one = await taken(house, { narrative })
    const page = await caseFor(who, one)
    const words = wordsOn(page)
    assert.include(words, "Läge\nPågår")
    assert.include(words, "Rapporterat av\nVisas inte\nHandlägger\nAnna Ek")
    assert.include(words, `Det här kan du göra\n${does}\nDet antecknas`)
    assert.notInclude(page.body, narrative)
    assert.notInclude(page.body, "Sara")
    assert.notInclude(words, "Nästa steg")
  })

  it("shows the manager above the head, and lets them choose a handler and decide about the police", async () => {
    const page = await caseFor("lena", await taken(house, { narrative }))
    const words = wordsOn(page)
    assert.include(
      words,
      "Det här kan du göra\nÄrendet\nVälj vem som handlägger\nPolisen\nTa upp frågan om polisanmälan\n"
    )
    assert.include(words, "Besluta om polisanmälan")
    for (const others of ["Klassa händelsen", "Avsluta ärendet", "Se ärendets historik"]) {
      assert.notInclude(words, others)
    }
    assert.notInclude(page.body, narrative)
    assert.notInclude(page.body, "Sara")
  })

  it("shows the name of a protected reporter to the coordinator alone", async () => {
    const one = await told(house, { by: "omar", mode: "nameProtected", narrative })
    const manager = await caseFor("anna", one)
    assert.include(wordsOn(manager), "Rapporterat av\nVisas inte")
    assert.include(wordsOn(manager), narrative)
    assert.notInclude(manager.body, "Omar")
    assert.include(wordsOn(await caseFor("per", one)), "Rapporterat av\nOmar Haddad")
  })

  it("answers for somebody else's case as for one that is not there", async () => {
    const one = await told(house, { narrative })
    const others = await caseFor("jonas", one)
    const missing = await openedBy("jonas", `/arenden/${ReportNumber.make("H-2026-00000")}`)
    assert.strictEqual(others.status, 404)
    assert.strictEqual(wordsOn(others), wordsOn(missing))
    assert.strictEqual((await caseFor("karin", one)).status, 404)
    assert.strictEqual((await caseFor("anna", await told(house, { about: "anna" }))).status, 404)
  })

  it.each(["H-2026-1", "x", "H-2026-00000%0A", "..%2F"])("knows no case by %s", async (number) => {
    assert.strictEqual((await openedBy("anna", `/arenden/${number}`)).status, 404)
  })

  it.each(["sara", "omar"] as const)("leads %s, who was hit or reported, to their own pages", async (who) => {
    const one = await told(house, { by: "omar" })
    const page = await caseFor(who, one)
    assert.deepStrictEqual([page.status, page.location], [303, `/mina/${one.number}`])
  })

  it("notes nothing for those to whom nothing was shown", async () => {
    const one = await told(house)
    for (const who of ["jonas", "karin", "sara"] as const) await caseFor(who, one)
    assert.deepStrictEqual(await readingsOf(one), [])
  })

  it("keeps ids of persons and incidents out of the addresses", async () => {
    const one = await told(house)
    const { body } = await caseFor("anna", one)
    assert.notInclude(body, refOf("sara"))
    assert.notInclude(body, Incident(one.incidentId))
    assert.notInclude(body, one.incidentId)
  })
})
