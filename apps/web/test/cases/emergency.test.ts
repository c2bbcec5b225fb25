/** A case that is opened in an emergency by somebody whom it is closed to: for a time, told to whom it concerns, and reviewed. */
import { BreakGlass, guard } from "@trygglogg/core/access"
import { AssignRole, SetProtectionFlag } from "@trygglogg/core/organisation"
import { Day, OpeningId, Reason } from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, handle } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { workplaces } from "../../../demo/src/city/organisation.ts"
import { type House, refOf, startHouse, type Who } from "../house.ts"
import { type Answer, formOn, wordsOn } from "../visitor.ts"
import { doneBy, refusedBy, sentBy } from "./pressing.ts"
import { type Told, told } from "./told.ts"

let house: House
beforeAll(async () => {
  house = await startHouse()
  // Coordinates security, but not where the cases are.
  const unitId = workplaces["Barn och unga"].unitId
  const role = { memberRef: refOf("elin"), unitId, role: "securityCoordinator", from: Day.make("2023-01-01") } as const
  await house.run(handle(AssignRole)(role, envelope("program:test")))
})
afterAll(() => house.stop())

const envelope = (actor: string) => ({ commandId: CommandId.make(randomUUID()), actor: ActorRef.make(actor) })

const secret = "Han väntade vid bilen."
const answers = { skal: "danger", varfor: "Samma man står här nu." }
const offer = "Är det ett nödläge?"
const page = async (who: Who, path: string): Promise<Answer> => (await house.as(who)).open(path)
const pathTo = (number: string) => `/arenden/${number}/nodoppning`

/** What a page says, whichever case it is about. */
const said = (answer: Answer, number: string) => ({
  status: answer.status,
  words: wordsOn(answer),
  body: answer.body
    .replaceAll(number, "")
    .replaceAll(/nonce="[^"]*"|nonce-[^']*'|name="(commandId|token)" value="[^"]*"/g, "")
})

const hide = (who: Who) =>
  house.run(handle(SetProtectionFlag)({ memberRef: refOf(who), protectedIdentity: true }, envelope("program:test")))

/** Opened by Elin so long ago that the time is over. */
const openedLongAgo = ({ incidentId }: Told) =>
  house.run(
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.now() - 3_600_000)
      const reason = yield* (yield* Vault).seal(Reason, incidentId, "Någon ropade.")
      const input = { incidentId, openingId: OpeningId.make("o-1"), ground: "danger", reason } as const
      yield* handle(guard(BreakGlass))(input, envelope(refOf("elin")))
    }).pipe(Effect.provide(TestClock.layer()))
  )

describe("an emergency opening", () => {
  it("lets who opened it read, and is told to the exposed person and reviewed by a manager", async () => {
    const one = await told(house, { narrative: secret })
    const closed = await page("elin", `/arenden/${one.number}`)
    assert.strictEqual(closed.status, 404)
    assert.include(wordsOn(closed), offer)
    assert.include(closed.body, pathTo(one.number))

    const opened = await doneBy(house, "elin", one, "nodoppning", answers)
    assert.include(opened, secret)
    assert.match(opened, /Du har öppnat ärendet i ett nödläge\. Det stängs igen i (dag|morgon) klockan \d\d\.\d\d\./)
    // To read, and nothing else; nor is it asked for again while it is open.
    assert.notInclude(opened, "Avsluta ärendet")
    assert.strictEqual((await page("elin", `/arenden/${one.number}/avsluta`)).status, 403)
    assert.strictEqual((await page("elin", pathTo(one.number))).location, `/arenden/${one.number}`)

    const readers = wordsOn(await page("sara", `/mina/${one.number}/vem-har-last`))
    assert.match(readers, /Elin Berg öppnade ärendet i ett nödläge .*Skäl: någon är i fara nu\. Ingen har granskat/s)
    assert.match(readers, /Elin Berg, säkerhetssamordnare\n.*\närendet, berättelsen \(i ett nödläge\)/)
    assert.include(wordsOn(await page("anna", `/arenden/${one.number}/historik`)), "Ärendet nödöppnades")
    assert.notInclude(house.logged().join("\n"), answers.varfor)

    const review = await page("anna", `/arenden/${one.number}/granska-nodoppning`)
    const oppning = /name="oppning" value="([^"]*)"|value="([^"]*)"[^>]*name="oppning"/.exec(review.body)
    const which = { oppning: oppning?.[1] ?? oppning?.[2] ?? "" }
    assert.include(wordsOn(await page("anna", `/arenden/${one.number}`)), "Granska en nödöppning")
    await refusedBy(house, "anna", one, "granska-nodoppning", which, 422)
    await refusedBy(house, "anna", one, "granska-nodoppning", { ...which, slutsats: "notJustified" }, 409)
    const reviewed = await doneBy(house, "anna", one, "granska-nodoppning", { ...which, slutsats: "justified" })
    assert.notInclude(reviewed, "Granska en nödöppning")
    assert.include(wordsOn(await page("sara", `/mina/${one.number}/vem-har-last`)), "Det var rätt.")
  })

  it("closes when its time is over, and stays told", async () => {
    const one = await told(house, { narrative: secret })
    await openedLongAgo(one)
    const closed = await page("elin", `/arenden/${one.number}`)
    assert.strictEqual(closed.status, 404)
    assert.notInclude(wordsOn(closed), secret)
    assert.include(wordsOn(await page("sara", `/mina/${one.number}/vem-har-last`)), "Elin Berg öppnade ärendet")
    // Anew, under a time of its own.
    assert.include(await doneBy(house, "elin", one, "nodoppning", answers), secret)
  })

  it("is nobody else's: neither another's, nor told to who only reported", async () => {
    const one = await told(house, { by: "omar", narrative: secret })
    await doneBy(house, "elin", one, "nodoppning", answers)
    assert.strictEqual((await page("jonas", `/arenden/${one.number}`)).status, 404)
    const readers = wordsOn(await page("omar", `/mina/${one.number}/vem-har-last`))
    assert.include(readers, "Elin Berg")
    assert.notInclude(readers, "nödläge")
  })

  it("gives an auditor the words of a case that they know of", async () => {
    const one = await told(house, { narrative: secret })
    const known = wordsOn(await page("bjorn", `/arenden/${one.number}`))
    assert.notInclude(known, secret)
    assert.include(known, "Öppna texterna i ett nödläge")
    const opened = await doneBy(house, "bjorn", one, "nodoppning", { ...answers, skal: "audit" })
    assert.include(opened, secret)
    assert.notInclude(opened, "Öppna texterna i ett nödläge")
  })

  it("asks for a reason that is chosen, and for one in words", async () => {
    const one = await told(house, { narrative: secret })
    for (const fields of [
      {},
      { skal: "danger" },
      { varfor: "Bråttom." },
      { ...answers, skal: "curious" },
      { ...answers, varfor: "x".repeat(20_001) }
    ]) {
      await refusedBy(house, "elin", one, "nodoppning", fields, 422)
    }
    assert.strictEqual((await page("elin", `/arenden/${one.number}`)).status, 404)
  })
})

describe("who may not open a case", () => {
  it("is not offered it, whatever they are to it", async () => {
    const one = await told(house)
    for (const who of ["jonas", "karin", "maja", "anna", "per", "sara"] as const) {
      const there = await page(who, `/arenden/${one.number}`)
      assert.notInclude(wordsOn(there), offer)
      assert.notInclude(there.body, "nodoppning")
    }
    const answered = async (who: Who) => {
      const { location, status } = await page(who, pathTo(one.number))
      return status === 303 ? location : status
    }
    assert.deepStrictEqual(
      await Promise.all((["jonas", "karin", "maja", "sara", "anna", "per"] as const).map(answered)),
      [404, 404, 403, 403, `/arenden/${one.number}`, `/arenden/${one.number}`]
    )
  })

  it("learns nothing by sending the form", async () => {
    const one = await told(house)
    const jonas = await house.as("jonas")
    const { hidden } = formOn(await jonas.open("/rapportera"))
    const before = await house.head()
    const sent = await jonas.post(pathTo(one.number), { ...hidden, ...answers })
    assert.strictEqual(sent.status, 404)
    assert.strictEqual(await house.head(), before)
  })
})

describe("a case with a protected identity in it", () => {
  it("looks to the letter like a number that no case has, until there is a reason for that too", async () => {
    const one = await told(house, { by: "omar", exposed: ["omar"], narrative: secret })
    await hide("omar")
    const nowhere = "H-2026-ZZZZZ"
    for (const path of ["", "/nodoppning"]) {
      assert.deepStrictEqual(
        said(await page("elin", `/arenden/${one.number}${path}`), one.number),
        said(await page("elin", `/arenden/${nowhere}${path}`), nowhere)
      )
    }
    const before = await house.head()
    const refused = await sentBy(house, "elin", one, "nodoppning", answers)
    const missing = await sentBy(house, "elin", { ...one, number: nowhere }, "nodoppning", answers)
    assert.strictEqual(refused.status, 409)
    assert.include(wordsOn(refused), "TL-INC-001")
    assert.deepStrictEqual(said(refused, one.number), said(missing, nowhere))
    assert.strictEqual(await house.head(), before)
    assert.include(await doneBy(house, "elin", one, "nodoppning", { ...answers, skyddad: "Samma adress." }), secret)
  })

  it("is not told to those who may not: neither the case, nor the number that no case has", async () => {
    const one = await told(house, { by: "omar", exposed: ["omar"] })
    for (const path of ["", "/nodoppning"]) {
      const there = said(await page("jonas", `/arenden/${one.number}${path}`), one.number)
      assert.deepStrictEqual(there, said(await page("jonas", `/arenden/H-2026-ZZZZZ${path}`), "H-2026-ZZZZZ"))
      assert.strictEqual(there.status, 404)
    }
  })
})
