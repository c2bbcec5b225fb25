import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { AssignRole } from "@trygglogg/core/organisation"
import { Day } from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, handle } from "@trygglogg/log"
import { city } from "../../../demo/src/city/organisation.ts"
import { type House, refOf, startHouse, type Who } from "../house.ts"
import { wordsOn } from "../visitor.ts"
import { doneBy, refusedBy, sentBy } from "./pressing.ts"
import { taken } from "./told.ts"

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.stop())

const summary = { sammanfattning: "Vi har gått igenom rutinen." }
const decision = { beslut: "file", varfor: "", skal: "" }

describe("a threat toward the police", () => {
  it("is closed once it was decided, after a talk with the coordinator", async () => {
    const one = await taken(house, { exposed: [], by: "omar" })
    await doneBy(house, "anna", one, "sammanfattning", summary)
    const early = await refusedBy(house, "anna", one, "avsluta", { utfall: "handled" }, 409)
    assert.include(wordsOn(early), "Ingen har beslutat om det ska polisanmälas.")
    await doneBy(house, "anna", one, "polisfraga", { vem: "handler" })
    const alone = await refusedBy(house, "anna", one, "polisbeslut", decision, 409)
    assert.include(wordsOn(alone), "(TL-POLICE-002)")
    const consultation = { person: `securityCoordinator:${refOf("per")}`, rad: "file", intyg: "ja" }
    await doneBy(house, "anna", one, "samrad", consultation)
    await doneBy(house, "anna", one, "polisbeslut", decision)
    const told = { malsagande: "organisation", kanal: "phone11414", brott: "unlawful-threat" }
    await doneBy(house, "anna", one, "polisanmalan", told)
    await doneBy(house, "anna", one, "polisnummer", { nummer: "5000-K123456-26" })
    const words = await doneBy(house, "anna", one, "polisbesked", {
      besked: "closedNoInvestigation",
      detalj: "Går inte att reda ut."
    })
    assert.match(words, /Om polisen\n[^\n]+\nGår inte att reda ut\./)
    assert.include(await doneBy(house, "anna", one, "avsluta", { utfall: "handled" }), "Läge\nAvslutat")
  })

  it("is not told to the police with a personnummer, nor without an answer", async () => {
    const one = await taken(house)
    await doneBy(house, "anna", one, "polisfraga", { vem: "exposedPerson" })
    const unsure = await refusedBy(house, "anna", one, "polisbeslut", { beslut: "", varfor: "", skal: "" }, 422)
    assert.include(wordsOn(unsure), "Välj om det ska anmälas.")
    await doneBy(house, "anna", one, "polisbeslut", { ...decision, lage: "bradskande" })
    const told = { malsagande: "organisation", kanal: "station" }
    await doneBy(house, "anna", one, "polisanmalan", told)
    const person = await refusedBy(house, "anna", one, "polisnummer", { nummer: "850415-1234" }, 409)
    assert.include(wordsOn(person), "(TL-POLICE-009)")
  })

  it("names a client only after it was weighed, on a ground that reaches clients", async () => {
    const one = await taken(house)
    await doneBy(house, "anna", one, "polisfraga", { vem: "handler" })
    await doneBy(house, "anna", one, "samrad", {
      person: `securityCoordinator:${refOf("per")}`,
      rad: "file",
      intyg: "ja"
    })
    const naming = { ...decision, lage: "klient" }
    assert.include(wordsOn(await refusedBy(house, "anna", one, "polisbeslut", naming, 409)), "(TL-POLICE-004)")
    const wrong = { grund: "generalClause", klient: "ja", skal: "Behövs." }
    assert.include(wordsOn(await refusedBy(house, "anna", one, "sekretess", wrong, 409)), "(TL-POLICE-005)")
    await doneBy(house, "anna", one, "sekretess", { ...wrong, grund: "necessaryForOwnWork" })
    await doneBy(house, "anna", one, "polisbeslut", naming)
  })
})

describe("an exposed person and the police", () => {
  it("says whether to be the complainant, and is told what came of it", async () => {
    const one = await taken(house)
    const at = one.exposureId
    await doneBy(house, "anna", one, "polisfraga", { vem: "exposedPerson" })
    await doneBy(house, "anna", one, "samrad", {
      person: `securityCoordinator:${refOf("per")}`,
      rad: "doNotFile",
      intyg: "ja"
    })
    const asked = { beslut: "notFile", varfor: "exposedPersonSafety", skal: "", bett: at }
    const unheard = await refusedBy(house, "anna", one, "polisbeslut", asked, 409)
    assert.include(wordsOn(unheard), "(TL-POLICE-006)")
    assert.include(wordsOn(unheard), "Sara Lind: Inte tillfrågad")
    await doneBy(house, "anna", one, `malsagande/${at}`, { svar: "unwilling", vet: "ja" })
    const page = await (await house.as("anna")).open(`/arenden/${one.number}/polisbeslut`)
    assert.include(wordsOn(page), "Sara Lind: Vill inte vara målsägande")
    await doneBy(house, "anna", one, "polisbeslut", asked)
    await doneBy(house, "anna", one, `beratta/${at}`, { vad: "decidedNotToFile", via: "phone" })
    const early = await refusedBy(house, "anna", one, `beratta/${at}`, { vad: "outcome", via: "phone" }, 409)
    assert.include(wordsOn(early), "Berätta för Sara Lind om polisen")
  })

  it.each([
    { path: "malsagande", fields: { svar: "", vet: "" }, text: "Välj vad personen säger." },
    { path: "beratta", fields: { vad: "", via: "phone" }, text: "Välj vad du har berättat." },
    { path: "beratta", fields: { vad: "outcome", via: "x" }, text: "Välj hur ni pratade." }
  ])("is not written down by $path with $fields", async ({ fields, path, text }) => {
    const one = await taken(house)
    const answer = await refusedBy(house, "anna", one, `${path}/${one.exposureId}`, fields, 422)
    assert.include(wordsOn(answer), text)
  })

  it("leads from the outcome to telling it, until it is told", async () => {
    const one = await taken(house)
    await doneBy(house, "anna", one, "polisfraga", { vem: "handler" })
    await doneBy(house, "anna", one, "polisbeslut", { ...decision, lage: "bradskande" })
    await doneBy(house, "anna", one, "polisanmalan", { malsagande: "organisation", kanal: "station" })
    await doneBy(house, "anna", one, "polisbesked", { besked: "prosecution", detalj: "" })
    const owed = await refusedBy(house, "anna", one, "avsluta", { utfall: "handled" }, 409)
    assert.include(wordsOn(owed), "Berätta för Sara Lind vad polisen beslutade")
    assert.include(owed.body, `href="/arenden/${one.number}/beratta/${one.exposureId}"`)
    assert.include(wordsOn(owed), "Rådgör om polisanmälan")
    await doneBy(house, "anna", one, `beratta/${one.exposureId}`, { vad: "outcome", via: "meeting" })
    const told = await refusedBy(house, "anna", one, "avsluta", { utfall: "handled" }, 409)
    assert.notInclude(told.body, `href="/arenden/${one.number}/beratta/${one.exposureId}"`)
  })
})

describe("whom it is talked over with", () => {
  const from = Day.make("2023-01-01")
  const appoint = (who: Who, role: "lawyer" | "trygghetUnitManager") =>
    house.run(
      handle(AssignRole)(
        { memberRef: refOf(who), unitId: city, role, from },
        { commandId: CommandId.make(`appoint-${role}`), actor: ActorRef.make("setup") }
      )
    )

  it("is also whoever leads the unit for safety, and a lawyer, whose word alone is not enough", async () => {
    await appoint("karin", "lawyer")
    await appoint("lena", "trygghetUnitManager")
    const one = await taken(house)
    await doneBy(house, "anna", one, "polisfraga", { vem: "handler" })
    const page = wordsOn(await (await house.as("anna")).open(`/arenden/${one.number}/samrad`))
    assert.include(page, "Per Sund, säkerhetssamordnare")
    assert.include(page, "Lena Borg, enhetschef för trygghet och civilsamhälle")
    assert.include(page, "Karin Holm, jurist")
    await doneBy(house, "anna", one, "samrad", { person: `lawyer:${refOf("karin")}`, rad: "file", intyg: "ja" })
    assert.include(wordsOn(await refusedBy(house, "anna", one, "polisbeslut", decision, 409)), "(TL-POLICE-002)")
    const false_ = { person: `trygghetUnitManager:${refOf("karin")}`, rad: "file", intyg: "ja" }
    await refusedBy(house, "anna", one, "samrad", false_, 422)
    await doneBy(house, "anna", one, "samrad", { ...false_, person: `trygghetUnitManager:${refOf("lena")}` })
    await doneBy(house, "anna", one, "polisbeslut", decision)
  })
})

describe("a report to the police of a case that was merged", () => {
  const consultation = { rad: "file", intyg: "ja" }

  it("goes on from the page of the case it was merged into, and lets that close", async () => {
    const source = await taken(house, { exposed: [], by: "omar" })
    await doneBy(house, "anna", source, "polisfraga", { vem: "handler" })
    const target = await taken(house, { exposed: [], by: "omar", forms: ["harassment"] })
    await sentBy(house, "per", source, "sla-ihop", { nummer: target.number })
    await doneBy(house, "anna", target, "sammanfattning", summary)
    const early = await refusedBy(house, "anna", target, "avsluta", { utfall: "handled" }, 409)
    assert.include(early.body, `href="/arenden/${target.number}/samrad"`)
    const person = `securityCoordinator:${refOf("per")}`
    await doneBy(house, "anna", target, "samrad", { ...consultation, person })
    await doneBy(house, "anna", target, "polisbeslut", { ...decision, beslut: "notFile", varfor: "oldEvent" })
    assert.include(await doneBy(house, "anna", target, "avsluta", { utfall: "handled" }), "Läge\nAvslutat")
  })

  it("is asked for by number where there is one of the case's own too", async () => {
    const source = await taken(house, { exposed: [], by: "omar" })
    await doneBy(house, "anna", source, "polisfraga", { vem: "handler" })
    const target = await taken(house, { exposed: [], by: "omar" })
    await doneBy(house, "anna", target, "polisfraga", { vem: "handler" })
    await sentBy(house, "per", source, "sla-ihop", { nummer: target.number })
    const person = `securityCoordinator:${refOf("per")}`
    const unsaid = await refusedBy(house, "anna", target, "samrad", { ...consultation, person }, 422)
    assert.include(wordsOn(unsaid), "Välj vilken anmälan det gäller.")
    await doneBy(house, "anna", target, "samrad", { ...consultation, person, anmalan: source.incidentId })
    const other = await refusedBy(
      house,
      "anna",
      target,
      "polisbeslut",
      { ...decision, anmalan: target.incidentId },
      409
    )
    assert.include(wordsOn(other), "(TL-POLICE-002)")
    await doneBy(house, "anna", target, "polisbeslut", { ...decision, anmalan: source.incidentId })
  })
})

describe("a case refused to be closed", () => {
  it("leads to the police, one step at a time", async () => {
    const one = await taken(house, { exposed: [], by: "omar" })
    const close = () => refusedBy(house, "anna", one, "avsluta", { utfall: "handled" }, 409)
    assert.include((await close()).body, `href="/arenden/${one.number}/polisfraga"`)
    await doneBy(house, "anna", one, "polisfraga", { vem: "handler" })
    assert.include((await close()).body, `href="/arenden/${one.number}/samrad"`)
    await doneBy(house, "anna", one, "samrad", {
      person: `securityCoordinator:${refOf("per")}`,
      rad: "doNotFile",
      intyg: "ja"
    })
    const undecided = await close()
    assert.include(undecided.body, `href="/arenden/${one.number}/polisbeslut"`)
    assert.notInclude(undecided.body, `href="/arenden/${one.number}/samrad"`)
    const words = await doneBy(house, "anna", one, "polisbeslut", {
      ...decision,
      beslut: "notFile",
      varfor: "oldEvent"
    })
    assert.include(words, "Beslut om polisanmälan Klart")
  })

  it("leads to the authority, named, until it was told or need not be", async () => {
    const one = await taken(house, { forms: ["violence"], exposed: [], by: "omar" })
    const close = () => refusedBy(house, "anna", one, "avsluta", { utfall: "handled" }, 409)
    const unassessed = await close()
    assert.include(wordsOn(unassessed), "Bedöm om Arbetsmiljöverket ska få veta")
    assert.include(unassessed.body, `href="/arenden/${one.number}/myndighet"`)
    const authority = { myndighet: "workEnvironmentAuthority" }
    const early = { ...authority, skal: "Polisen har redan anmält." }
    assert.include(wordsOn(await refusedBy(house, "anna", one, "myndighet-behovs-inte", early, 409)), "(TL-DUTY-001)")
    await doneBy(house, "anna", one, "myndighet", { ...authority, grund: "seriousNearMiss", skal: "" })
    const required = await close()
    assert.include(wordsOn(required), "Anmäl till Arbetsmiljöverket")
    assert.include(required.body, `href="/arenden/${one.number}/myndighet-skickat"`)
    const unsaid = await refusedBy(house, "anna", one, "myndighet-behovs-inte", { ...authority, skal: "" }, 422)
    assert.include(wordsOn(unsaid), "Skriv varför den inte behövs.")
    const words = await doneBy(house, "anna", one, "myndighet-behovs-inte", early)
    assert.include(words, "Anmälan till myndighet Klart")
    assert.notInclude(wordsOn(await close()), "Arbetsmiljöverket")
  })
})

describe("violence toward an authority", () => {
  it("is assessed, told and receipted", async () => {
    const one = await taken(house, { forms: ["violence"] })
    const authority = { myndighet: "workEnvironmentAuthority" }
    const unsaid = await refusedBy(house, "anna", one, "myndighet", { ...authority, grund: "none", skal: "" }, 409)
    assert.include(wordsOn(unsaid), "(TL-INC-025)")
    const early = await refusedBy(house, "anna", one, "myndighet-skickat", { ...authority, nummer: "" }, 409)
    assert.include(wordsOn(early), "(TL-DUTY-001)")
    await doneBy(house, "anna", one, "myndighet", { ...authority, grund: "seriousNearMiss", skal: "" })
    await doneBy(house, "anna", one, "myndighet-skickat", { ...authority, nummer: "" })
    await doneBy(house, "anna", one, "myndighet-kvitto", { ...authority, nummer: "AV-2026/1" })
  })

  it("speaks English too", async () => {
    const one = await taken(house, { forms: ["violence"] })
    const visitor = await house.as("anna", { sprak: "en" })
    const page = await visitor.open(`/arenden/${one.number}/myndighet`)
    assert.include(wordsOn(page), "Must an authority be told?")
    const answer = await visitor.send(page, { myndighet: "", grund: "", skal: "" })
    assert.include(wordsOn(answer), "Choose the authority.")
  })
})
