import { policyDefaults } from "@trygglogg/core/catalogue"
import {
  closestManager,
  coordinatorsFor,
  members,
  pathOf,
  safetyRepsFor,
  units,
  unitsById
} from "@trygglogg/core/organisation"
import { answer, cases as caseRows, isShown, queueOf, statisticRows } from "@trygglogg/core/overview"
import { Day, dayOf, PersonRef } from "@trygglogg/core/vocabulary"
import { ViewStore } from "@trygglogg/log"
import { Directory } from "@trygglogg/vault/directory"
import { DateTime, Effect, Result } from "effect"
import { readFile } from "node:fs/promises"
import { afterAll, assert, beforeAll, describe, expect, it } from "vitest"
import { cases } from "../src/city/cases.ts"
import { reportNumber } from "../src/city/ids.ts"
import { city as cityUnit, department, workplaces } from "../src/city/organisation.ts"
import { everybody, persons } from "../src/persons.ts"
import { everything, issuer, newPlace, type Place } from "./place.ts"

let place: Place

beforeAll(async () => {
  place = await newPlace()
  await place.seed()
})
afterAll(() => place.remove())

const countOf = (events: ReadonlyArray<{ readonly type: string }>, type: string): number =>
  events.filter((event) => event.type === type).length

describe("the seeded city", () => {
  it("has every case as far as its story goes", async () => {
    const events = await place.inCity(everything)
    const upTo = (...progress: ReadonlyArray<string>) => cases.filter((one) => progress.includes(one.progress)).length
    assert.strictEqual(countOf(events, "IncidentReported"), cases.length)
    assert.strictEqual(countOf(events, "HandlingStarted"), upTo("underHandling", "supported", "followedUp", "closed"))
    assert.strictEqual(countOf(events, "SupportAccepted"), upTo("supported", "followedUp", "closed"))
    assert.strictEqual(countOf(events, "IncidentClosed"), upTo("closed"))
    assert.isAbove(upTo("reported"), 0)
  })

  it.each([
    {
      who: persons.anna,
      unit: "Ekonomiskt bistånd",
      steps: ["contactExposed", "offerSupport", "writeSummary", "holdFollowUp"]
    },
    { who: persons.jonas, unit: "Barn och unga", steps: ["offerSupport"] }
  ] as const)("has something on the desk in $unit, and nothing late", async ({ steps, unit, who }) => {
    const today = dayOf(DateTime.nowUnsafe())
    const [rows, tree] = await place.inCity(
      Effect.gen(function* () {
        const views = yield* ViewStore
        return [(yield* views.list(caseRows)).rows, unitsById((yield* views.list(units)).rows)] as const
      })
    )
    const { unitId } = workplaces[unit]
    const viewer = { person: PersonRef.make(who.memberRef), isCoordinator: false, managedUnits: [unitId], units: tree }
    const queue = queueOf(rows, viewer, today, [])
    assert.isEmpty(queue.now)
    const open = [...queue.today, ...queue.thisWeek, ...queue.waiting].filter(({ row }) => row.state._tag !== "closed")
    assert.sameMembers(
      open.map(({ step }) => step.code),
      [...steps]
    )
  })

  it.each(["2024", "2025"])("answers the public for the department and both its units of %s", async (year) => {
    const [listed, tree] = await place.inCity(
      Effect.gen(function* () {
        const views = yield* ViewStore
        return [yield* views.list(statisticRows), unitsById((yield* views.list(units)).rows)] as const
      })
    )
    const question = {
      statistic: "incidentCount",
      basis: "reported",
      from: Day.make(`${year}-01-01`),
      to: Day.make(`${Number(year) + 1}-01-01`),
      scope: department,
      forms: "five",
      audience: "public",
      by: "unit"
    } as const
    const facts = { incidents: listed, units: tree, policy: policyDefaults.values, today: Day.make("2027-01-01") }
    const { cells, total } = Result.getOrThrow(answer(question, facts))
    const told = cases.filter(({ on }) => String(on).startsWith(year)).length
    assert.deepEqual(total, { _tag: "shown", count: told })
    assert.deepEqual(
      cells.map(({ value }) => isShown(value)),
      [true, true]
    )
  })

  it("knows whom each login is, and lets nobody be found who is not there", async () => {
    const entries = await place.inCity(
      Effect.gen(function* () {
        const directory = yield* Directory
        return yield* Effect.forEach([...everybody.map(({ subject }) => subject), "nobody"], (subject) =>
          directory.byIdentity({ issuer, subject })
        )
      })
    )
    const known = everybody.map(({ email, memberRef, name }) => ({ ref: memberRef, name, email }))
    expect(entries).toMatchObject([...known, undefined])
  })

  it.each([
    { workplace: "Ekonomiskt bistånd", manager: persons.anna },
    { workplace: "Barn och unga", manager: persons.jonas }
  ] as const)("has somebody to lead, coordinate and represent $workplace", async ({ manager, workplace }) => {
    const day = Day.make("2026-01-15")
    const { unitId } = workplaces[workplace]
    const [people, tree] = await place.inCity(
      Effect.gen(function* () {
        const views = yield* ViewStore
        return [(yield* views.list(members)).rows, unitsById((yield* views.list(units)).rows)] as const
      })
    )
    const path = Result.getOrThrow(pathOf(tree, unitId, day))
    assert.deepEqual(path, [unitId, department, cityUnit])
    assert.strictEqual(String(closestManager(tree, unitId, day)?.memberRef), manager.memberRef)
    assert.deepEqual(coordinatorsFor(people, path, day).map(String), [persons.per.memberRef])
    assert.deepEqual(safetyRepsFor(people, path, day).map(String), [persons.maja.memberRef])
  })

  it("tells no word of a report in clear, and no name or address in the log", async () => {
    const bytes = await readFile(place.settings.database.shown, "utf8")
    const secrets = [
      ...cases.map(({ narrative }) => narrative),
      ...everybody.flatMap(({ email, name }) => [email, name])
    ]
    for (const secret of secrets) assert.isFalse(bytes.includes(secret), secret)
  })
})

describe("the demo's ids", () => {
  it("give every case a number of its own", () =>
    assert.strictEqual(new Set(cases.map(({ name }) => reportNumber(name, "2025"))).size, cases.length))
})
