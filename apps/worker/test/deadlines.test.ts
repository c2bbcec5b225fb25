import { VisitPlanned, VisitStarted } from "@trygglogg/core/risk-assessment"
import { instantOf, Visit, VisitId } from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, type Event, EventLog } from "@trygglogg/log"
import { DateTime, Duration, Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { city, department, workplaces } from "../../demo/src/city/organisation.ts"
import { remind } from "../src/noticing.ts"
import { watchVisits } from "../src/watching.ts"
import { report, started } from "./reports.ts"
import { addressOf, refOf, startTown, type Town } from "./town.ts"

let town: Town
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

const told = (subject: string) =>
  town.post
    .mails()
    .filter((mail) => mail.subject === subject)
    .map(({ to }) => to)
const round = async () => {
  await town.run(watchVisits())
  await town.run(remind())
  await town.work()
}

describe("a case that nobody starts with", () => {
  const waits = "Något i ett ärende väntar på dig"
  const late = "Något i ett ärende är inte gjort i tid"
  const [manager, above] = [[addressOf("anna")], [addressOf("lena")]]

  it("is called to mind after two hours and eight, then told above, each once", async () => {
    await town.run(report())
    await round()
    assert.deepStrictEqual(told(waits), [], "not at once")
    await town.pass(Duration.hours(2))
    await round()
    await round()
    assert.deepStrictEqual(told(waits), [manager])
    await town.pass(Duration.hours(6))
    await round()
    assert.deepStrictEqual(told(waits), [manager, manager])
    assert.deepStrictEqual(told(late), [])
    await town.pass(Duration.hours(36))
    await round()
    await round()
    assert.deepStrictEqual(told(late), [above])
  })

  it("is not once somebody has", async () => {
    const before = told(waits).length
    const one = await town.run(report())
    await town.run(started(one))
    await town.pass(Duration.hours(9))
    await round()
    assert.strictEqual(told(waits).length, before)
  })
})

describe("a visit that nobody is heard from on", () => {
  const silent = "Ingen har hörts av från ett besök"
  const visitId = VisitId.make("v-silent")

  const write = <E extends Event.Any>(definition: E, event: E["Type"]) =>
    Effect.gen(function* () {
      const log = yield* EventLog
      const { type, version } = definition
      const tags = definition.tags(event)
      yield* log.append([
        {
          events: [{ type, version, tags, data: definition.encode(event) }],
          meta: {
            command: "Given",
            commandId: CommandId.make(`given-${type}`),
            actor: ActorRef.make(refOf("sara")),
            decidedAt: yield* DateTime.now
          }
        }
      ])
    })

  const begin = Effect.gen(function* () {
    const now = yield* DateTime.now
    const startAt = instantOf(now)
    const expectedEnd = instantOf(DateTime.add(now, { hours: 1 }))
    const participants = [refOf("sara"), refOf("omar")] as const
    yield* write(
      VisitPlanned,
      VisitPlanned({
        visitId,
        unitPath: [workplaces["Ekonomiskt bistånd"].unitId, department, city],
        kind: "homeVisit",
        participants,
        place: "clientHome",
        startAt,
        expectedEnd,
        checkIns: [],
        contactPerson: refOf("elin")
      })
    )
    yield* write(
      VisitStarted,
      VisitStarted({ visitId, at: startAt, present: participants, alarms: [], precautions: [] })
    )
  })

  const recorded = Effect.gen(function* () {
    const query = [{ types: ["VisitCheckInMissed"], tags: [Visit(visitId)] }]
    const events = yield* Stream.runCollect((yield* EventLog).read({ query }))
    return events.length
  })

  it("is told at once, after five minutes and after ten, and recorded as often", async () => {
    await town.run(begin)
    await town.pass(Duration.minutes(59))
    await round()
    assert.deepStrictEqual(told(silent), [])
    const chain = [[addressOf("elin")], [addressOf("anna")], [addressOf("per")]]
    for (const [index, minutes] of [1, 5, 5].entries()) {
      await town.pass(Duration.minutes(minutes))
      await round()
      await round()
      assert.deepStrictEqual(told(silent), chain.slice(0, index + 1))
    }
    assert.strictEqual(await town.run(recorded), 3)
    const mail = town.post.mails().find(({ subject }) => subject === silent)
    assert.include(mail?.text, "Ring dem. Får du inget svar: ring 112.")
    assert.include(mail?.text, "är inget larm")
    for (const name of ["Sara", "Omar", "Lind", "Haddad"]) assert.notInclude(mail?.text, name)
  })
})
