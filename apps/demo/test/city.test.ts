import {
  closestManager,
  coordinatorsFor,
  members,
  pathOf,
  RegisterUnit,
  safetyRepsFor,
  units,
  unitsById
} from "@trygglogg/core/organisation"
import { policyDefaults } from "@trygglogg/core/catalogue"
import { answer, cases as caseRows, edition, isShown, queueOf, statisticRows } from "@trygglogg/core/overview"
import { ActorRef, EventLog, handle, Query, ViewStore } from "@trygglogg/log"
import { Day, dayOf, PersonRef, UnitId } from "@trygglogg/core/vocabulary"
import { type City, layerCity } from "@trygglogg/store-sqlite"
import { Directory } from "@trygglogg/vault/directory"
import { ConfigProvider, DateTime, Effect, Result, Stream } from "effect"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, assert, beforeEach, describe, expect, it } from "vitest"
import { seedCity } from "../src/city.ts"
import { cases } from "../src/city/cases.ts"
import { historyOf } from "../src/city/history.ts"
import { commandId, reportNumber } from "../src/city/ids.ts"
import { city as cityUnit, department, organisation, workplaces } from "../src/city/organisation.ts"
import { once } from "../src/city/step.ts"
import { databaseUrlOf, readSettings, type Settings } from "../src/environment.ts"
import { everybody, persons } from "../src/persons.ts"
import { DatabaseUnusable, ForeignLog } from "../src/problem.ts"

const issuer = "http://127.0.0.1:4101"

let folder: string
let settings: Settings

const settingsWith = (env: Record<string, string>): Settings =>
  Effect.runSync(
    readSettings.pipe(Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env })))
  )

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "trygglogg-city-"))
  settings = settingsWith({ TRYGGLOGG_DATABASE_URL: `sqlite:${join(folder, "log.db")}` })
})
afterEach(() => rm(folder, { recursive: true }))

const city = () =>
  layerCity({
    databaseUrl: databaseUrlOf(settings),
    origin: settings.origin,
    edition,
    kekFile: settings.kekFile,
    permit: () => false
  })

const inCity = <A, E>(effect: Effect.Effect<A, E, City>): Promise<A> =>
  Effect.runPromise(effect.pipe(Effect.provide(city())))

const seed = () => Effect.runPromise(seedCity(settings, issuer))

const everything = Effect.gen(function* () {
  const log = yield* EventLog
  return yield* log.read({ query: Query.all }).pipe(Stream.runCollect)
})

const countOf = (events: ReadonlyArray<{ readonly type: string }>, type: string): number =>
  events.filter((event) => event.type === type).length

describe("the demo city", () => {
  it("is seeded once, however often it starts", async () => {
    await seed()
    const first = await inCity(everything)
    await seed()
    assert.strictEqual((await inCity(everything)).length, first.length)
  })

  it("is left to those who live in it when it is whole, also another day", async () => {
    const longAgo = Day.make("2026-01-15")
    const steps = [...organisation, ...cases.flatMap((told) => historyOf(told, longAgo))]
    await inCity(Effect.forEach(steps, (step) => once(step, settings.databaseFile)))
    const first = await inCity(everything)
    await seed()
    assert.strictEqual((await inCity(everything)).length, first.length)
  })

  it("goes on where it was interrupted, in the middle of a case", async () => {
    await seed()
    const whole = await inCity(everything)
    await rm(folder, { recursive: true })
    const today = Day.make("2026-01-15")
    const firstSteps = [...organisation, ...cases.flatMap((told) => historyOf(told, today))].slice(
      0,
      organisation.length + 3
    )
    await inCity(Effect.forEach(firstSteps, (step) => once(step, settings.databaseFile)))
    assert.isBelow((await inCity(everything)).length, whole.length)
    await seed()
    assert.deepEqual(
      (await inCity(everything)).map(({ type }) => type),
      whole.map(({ type }) => type)
    )
  })

  it("has every case as far as its story goes", async () => {
    await seed()
    const events = await inCity(everything)
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
    await seed()
    const today = dayOf(DateTime.nowUnsafe())
    const [rows, tree] = await inCity(
      Effect.gen(function* () {
        const views = yield* ViewStore
        return [(yield* views.list(caseRows)).rows, unitsById((yield* views.list(units)).rows)] as const
      })
    )
    const { unitId } = workplaces[unit]
    const viewer = { person: PersonRef.make(who.memberRef), isCoordinator: false, managedUnits: [unitId], units: tree }
    const queue = queueOf(rows, viewer, today, policyDefaults.values)
    assert.isEmpty(queue.now)
    const open = [...queue.today, ...queue.thisWeek, ...queue.waiting].filter(({ row }) => row.state._tag !== "closed")
    assert.sameMembers(
      open.map(({ step }) => step.code),
      [...steps]
    )
  })

  it.each(["2024", "2025"])("answers the public for the department and both its units of %s", async (year) => {
    await seed()
    const [listed, tree] = await inCity(
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
    await seed()
    const entries = await inCity(
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

  it("knows a person by the login of today's port", async () => {
    await seed()
    const other = "http://127.0.0.1:5001"
    await Effect.runPromise(seedCity(settings, other))
    const found = (at: string) =>
      inCity(
        Effect.flatMap(Directory, (directory) => directory.byIdentity({ issuer: at, subject: persons.sara.subject }))
      )
    expect(await found(other)).toMatchObject({ ref: persons.sara.memberRef })
    assert.isUndefined(await found(issuer))
  })

  it.each([
    { workplace: "Ekonomiskt bistånd", manager: persons.anna },
    { workplace: "Barn och unga", manager: persons.jonas }
  ] as const)("has somebody to lead, coordinate and represent $workplace", async ({ manager, workplace }) => {
    await seed()
    const day = Day.make("2026-01-15")
    const { unitId } = workplaces[workplace]
    const [people, tree] = await inCity(
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
    await seed()
    const bytes = await readFile(settings.databaseFile, "utf8")
    const secrets = [
      ...cases.map(({ narrative }) => narrative),
      ...everybody.flatMap(({ email, name }) => [email, name])
    ]
    for (const secret of secrets) assert.isFalse(bytes.includes(secret), secret)
  })

  it("is never let into a log that somebody else began", async () => {
    const unit = {
      unitId: UnitId.make("real-city"),
      kind: "city",
      name: "En stad",
      from: Day.make("2024-01-01")
    } as const
    await inCity(handle(RegisterUnit)(unit, { commandId: commandId("theirs"), actor: ActorRef.make("program:import") }))
    const problem = await Effect.runPromise(Effect.flip(seedCity(settings, issuer)))
    assert.deepEqual(problem, new ForeignLog({ file: settings.databaseFile }))
    assert.lengthOf(await inCity(everything), 1)
    const person = await inCity(
      Effect.flatMap(Directory, (directory) => directory.byIdentity({ issuer, subject: persons.sara.subject }))
    )
    assert.isUndefined(person)
  })

  it("says when the log is another origin's", async () => {
    await seed()
    const problem = await Effect.runPromise(Effect.flip(seedCity({ ...settings, origin: "another/city" }, issuer)))
    assert.deepEqual(problem, new DatabaseUnusable({ file: settings.databaseFile, reason: "DatabaseRefused" }))
  })
})

describe("the demo's ids", () => {
  it("give every case a number of its own", () =>
    assert.strictEqual(new Set(cases.map(({ name }) => reportNumber(name, "2025"))).size, cases.length))
})
