import { RegisterUnit } from "@trygglogg/core/organisation"
import { carryOut, residentsOf, synthesise } from "@trygglogg/core/testing"
import { addDays, Day, dayOf, UnitId } from "@trygglogg/core/vocabulary"
import { ActorRef, handle } from "@trygglogg/log"
import { Directory } from "@trygglogg/vault/directory"
import { Vault } from "@trygglogg/vault/vault"
import { DateTime, Effect, Stream } from "effect"
import { rm } from "node:fs/promises"
import { afterEach, assert, beforeEach, describe, expect, it } from "vitest"
import { seedCity } from "../src/city.ts"
import { cases } from "../src/city/cases.ts"
import { historyOf } from "../src/city/history.ts"
import { commandId } from "../src/city/ids.ts"
import { organisation } from "../src/city/organisation.ts"
import { once } from "../src/city/step.ts"
import { sizeFrom } from "../src/city/synthetic.ts"
import { everybody, type Person, persons } from "../src/persons.ts"
import { DatabaseUnusable, ForeignLog } from "../src/problem.ts"
import { everything, issuer, newPlace, type Place } from "./place.ts"

let place: Place

beforeEach(async () => {
  place = await newPlace()
})
afterEach(() => place.remove())

describe("the demo city", () => {
  it("is seeded once, however often it starts", async () => {
    await place.seed()
    const first = await place.inCity(everything)
    await place.seed()
    assert.strictEqual((await place.inCity(everything)).length, first.length)
  })

  it("is left to those who live in it when it is whole, also another day", async () => {
    const longAgo = Day.make("2026-01-15")
    const steps = [...organisation, ...cases.flatMap((told) => historyOf(told, longAgo))]
    await place.inCity(Effect.forEach(steps, (step) => once(step, place.settings.database.shown)))
    const first = await place.inCity(everything)
    await place.seed()
    assert.strictEqual((await place.inCity(everything)).length, first.length)
  })

  it("goes on where it was interrupted, in the middle of a case", async () => {
    await place.seed()
    const whole = await place.inCity(everything)
    await rm(place.folder, { recursive: true })
    const today = Day.make("2026-01-15")
    const firstSteps = [...organisation, ...cases.flatMap((told) => historyOf(told, today))].slice(
      0,
      organisation.length + 3
    )
    await place.inCity(Effect.forEach(firstSteps, (step) => once(step, place.settings.database.shown)))
    assert.isBelow((await place.inCity(everything)).length, whole.length)
    await place.seed()
    assert.deepEqual(
      (await place.inCity(everything)).map(({ type }) => type),
      whole.map(({ type }) => type)
    )
  })

  it("knows a person by the login of today's port", async () => {
    await place.seed()
    const other = "http://127.0.0.1:5001"
    await Effect.runPromise(seedCity(place.settings, other))
    const found = (at: string) =>
      place.inCity(
        Effect.flatMap(Directory, (directory) => directory.byIdentity({ issuer: at, subject: persons.sara.subject }))
      )
    expect(await found(other)).toMatchObject({ ref: persons.sara.memberRef })
    assert.isUndefined(await found(issuer))
  })

  it("is never let into a log that somebody else began", async () => {
    const unit = {
      unitId: UnitId.make("real-city"),
      kind: "city",
      name: "En stad",
      from: Day.make("2024-01-01")
    } as const
    await place.inCity(
      handle(RegisterUnit)(unit, { commandId: commandId("theirs"), actor: ActorRef.make("program:import") })
    )
    const problem = await Effect.runPromise(Effect.flip(seedCity(place.settings, issuer)))
    assert.deepEqual(problem, new ForeignLog({ file: place.settings.database.shown }))
    assert.lengthOf(await place.inCity(everything), 1)
    const person = await place.inCity(
      Effect.flatMap(Directory, (directory) => directory.byIdentity({ issuer, subject: persons.sara.subject }))
    )
    assert.isUndefined(person)
  })

  it("says when the log is another origin's", async () => {
    await place.seed()
    const problem = await Effect.runPromise(
      Effect.flip(seedCity({ ...place.settings, origin: "another/city" }, issuer))
    )
    const advice = {
      sv: "Databasen eller nyckeln till den går inte att använda (OtherOrigin). Se TRYGGLOGG_DATABASE_URL och TRYGGLOGG_KEK_FILE.",
      en: "The database or the key to it cannot be used (OtherOrigin). See TRYGGLOGG_DATABASE_URL and TRYGGLOGG_KEK_FILE."
    }
    const file = place.settings.database.shown
    assert.deepEqual(problem, new DatabaseUnusable({ file, reason: "DatabaseRefused", advice }))
  })
})

describe("the synthetic demo city", () => {
  const seedSynthetic = (at = place) => seedCity({ ...at.settings, demo: "synthetic" }, issuer)
  const refOf = ({ subject }: Person) =>
    place.inCity(
      Effect.map(
        Effect.flatMap(Directory, (directory) => directory.byIdentity({ issuer, subject })),
        (found) => found?.ref
      )
    )

  it("is lived up to yesterday, once, and goes on where it was interrupted", async () => {
    const from = addDays(dayOf(DateTime.nowUnsafe()), -730)
    const [first, ...more] = await Effect.runPromise(Stream.runCollect(Stream.take(synthesise(sizeFrom(from)), 40)))
    assert.isDefined(first)
    await place.inCity(
      Effect.flatMap(Vault, (vault) => Effect.forEach([first, ...more], (step) => carryOut(1, step, vault)))
    )
    const begun = (await place.inCity(everything)).length
    await Effect.runPromise(seedSynthetic())
    const whole = await place.inCity(everything)
    assert.isAbove(whole.length, begun + 1_000)
    assert.isAtLeast(whole.filter(({ type }) => type === "IncidentReported").length, 100)
    const last = whole.at(-1)
    assert.isDefined(last)
    assert.isBelow(Date.parse(DateTime.formatIso(last.recordedAt)), Date.now())
    await Effect.runPromise(seedSynthetic())
    assert.strictEqual((await place.inCity(everything)).length, whole.length)

    // Whoever logs in is somebody of it: Anna leads the unit that Sara and Omar work in, Jonas the one that Elin does.
    const residents = residentsOf(sizeFrom(from))
    const of = async (person: Person) => {
      const ref = await refOf(person)
      return residents.find(({ personRef }) => personRef === ref)
    }
    const { anna, elin, jonas, omar, sara } = persons
    const [leads, works, worksToo] = [await of(anna), await of(sara), await of(omar)]
    assert.deepStrictEqual([leads?.does, works?.does, worksToo?.does], ["manager", "employee", "employee"])
    assert.deepStrictEqual([works?.unitId, worksToo?.unitId], [leads?.unitId, leads?.unitId])
    assert.notStrictEqual(works?.personRef, worksToo?.personRef)
    assert.strictEqual((await of(elin))?.unitId, (await of(jonas))?.unitId)
    assert.notStrictEqual((await of(elin))?.unitId, leads?.unitId)
    const appointed = whole.filter(
      ({ tags, type }) => type === "ManagerAppointed" && tags.includes(`unit:${leads?.unitId}`)
    )
    expect(appointed.at(-1)?.data).toMatchObject({ memberRef: leads?.personRef })
    for (const person of everybody) assert.strictEqual((await of(person))?.does, person.role)
  })

  it("is never let into another log, nor the other demo city into its own", async () => {
    await place.inCity(Effect.forEach(organisation.slice(0, 1), (step) => once(step, "log.db")))
    const problem = await Effect.runPromise(Effect.flip(seedSynthetic()))
    assert.deepEqual(problem, new ForeignLog({ file: place.settings.database.shown }))
    assert.lengthOf(await place.inCity(everything), 1)
  })
})
