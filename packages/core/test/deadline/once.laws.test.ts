/** Invariant 11: the same start never gives two escalations, whenever and however often it is asked, also after a replay. */
import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import { deadlinesAt, escalationsAt } from "../../src/deadline/index.ts"
import {
  ExposureRegistered,
  HandlerAssigned,
  HandlingStarted,
  IncidentClosed,
  IncidentReopened,
  IncidentReported
} from "../../src/incident/event.ts"
import { ClassificationSet } from "../../src/influence-attempt/event.ts"
import { MemberJoined, MemberLeft, MemberMoved, UnitRegistered } from "../../src/organisation/event.ts"
import { PolicyAdopted, SafetyRepRequestMade } from "../../src/policy/event.ts"
import { MappingCompleted } from "../../src/risk-assessment/event/mapping.ts"
import { VisitCheckInMade, VisitEnded, VisitPlanned, VisitStarted } from "../../src/risk-assessment/event/visit.ts"
import { ExposureId, IncidentId, MappingId, SafetyRequestId, VisitId } from "../../src/vocabulary/ids.ts"
import { addDays, Day, Instant } from "../../src/vocabulary/time.ts"
import {
  assigned,
  closed,
  district,
  handled,
  joined,
  left,
  mona,
  path,
  ravi,
  reception,
  registered,
  reopened,
  reported,
  sara,
  units
} from "../fixture.ts"
import { districtDecides, planned, started } from "../risk-assessment/visiting.ts"
import { knownAfter, on, recordedOf, type Told } from "./told.ts"

const Step = Schema.Struct({
  does: Schema.Literals([
    "report",
    "report",
    "classify",
    "expose",
    "assign",
    "start",
    "close",
    "reopen",
    "plan",
    "check",
    "end",
    "map",
    "ask",
    "leave",
    "join",
    "move",
    "adopt"
  ]),
  nth: Schema.Literals([1, 2, 3]),
  after: Schema.Literals([0, 1, 5, 40])
})
type Step = typeof Step.Type

const eventOf = ({ does, nth }: Step, time: string, count: number): Told => {
  const incidentId = IncidentId.make(`i-${nth}`)
  const visitId = VisitId.make(`v-${nth}`)
  const at = Instant.make(`${time}:00.000Z`)
  const today = Day.make(time.slice(0, 10))
  const by = { visitId, by: sara, at }
  switch (does) {
    case "report":
      return on(
        time,
        IncidentReported,
        reported({ incidentId, reportedAt: at, forms: ["violence"], primaryForm: "violence" })
      )
    case "classify":
      return on(
        time,
        ClassificationSet,
        ClassificationSet({
          incidentId,
          catalogueVersion: "spec",
          classification: {
            forms: ["threat"],
            primaryForm: "threat",
            kinds: [],
            severity: nth,
            occurrenceKind: "injury",
            confidence: 2
          }
        })
      )
    case "expose":
      return on(time, ExposureRegistered, registered({ incidentId, exposureId: ExposureId.make(`e-${count}`) }))
    case "assign":
      return on(time, HandlerAssigned, assigned(mona, incidentId))
    case "start":
      return on(time, HandlingStarted, handled(incidentId))
    case "close":
      return on(time, IncidentClosed, closed(incidentId))
    case "reopen":
      return on(time, IncidentReopened, reopened(incidentId))
    case "plan":
      return on(time, VisitPlanned, planned({ visitId }))
    case "check":
      return nth === 1
        ? on(time, VisitStarted, started({ visitId, at }))
        : on(time, VisitCheckInMade, VisitCheckInMade(by))
    case "end":
      return on(time, VisitEnded, VisitEnded(by))
    case "map":
      return on(
        time,
        MappingCompleted,
        MappingCompleted({
          mappingId: MappingId.make(`m-${count}`),
          unitId: reception,
          levels: [{ area: "visits", level: 1 }],
          completedOn: today,
          nextDueOn: addDays(today, 20)
        })
      )
    case "ask":
      return on(
        time,
        SafetyRepRequestMade,
        SafetyRepRequestMade({ requestId: SafetyRequestId.make(`r-${count}`), unitPath: path, madeBy: ravi, at })
      )
    case "leave":
      return on(time, MemberLeft, left(mona, today))
    case "join":
      return on(time, MemberJoined, { ...joined(mona), from: today })
    case "move": {
      const [fromUnit, toUnit] = nth === 1 ? [district, reception] : [reception, district]
      return on(time, MemberMoved, MemberMoved({ memberRef: mona, fromUnit, toUnit, at: today }))
    }
    case "adopt":
      return on(time, PolicyAdopted, {
        ...districtDecides({ openCaseDays: 20 }),
        version: `d-${count}`,
        validFrom: today
      })
  }
}

const organised: ReadonlyArray<Told> = [
  ...units.map((unit) => on("2020-01-01T08:00", UnitRegistered, unit)),
  on("2020-01-01T09:00", MemberJoined, joined(mona))
]

/** The events, the days on which a program asks, and how it would ask anew from the first event. */
const played = (steps: ReadonlyArray<Step>) => {
  let day = Day.make("2026-03-02")
  const days = [day]
  const told = steps.map((step, index) => {
    day = addDays(day, step.after)
    days.push(day)
    return { day, event: eventOf(step, `${day}T12:00`, index) }
  })
  return { told, days: [...days, addDays(day, 3), addDays(day, 200)] }
}

const askedOn = (events: ReadonlyArray<Told>, day: Day) => {
  const at = Instant.make(`${day}T20:00:00.000Z`)
  return escalationsAt(deadlinesAt(knownAfter(recordedOf(events)), at), at)
}

describe("who is told that something is due", () => {
  it.prop(
    "is told once for a start and a step, by whatever program, whenever it asks",
    [Schema.Array(Step).check(Schema.isMaxLength(8))],
    ([steps]) => {
      const { days, told } = played(steps)
      const outbox = new Map<string, string>()
      for (const day of days) {
        const events = [...organised, ...told.filter((one) => one.day <= day).map((one) => one.event)]
        const asked = askedOn(events, day)
        assert.deepStrictEqual(
          asked.map(({ key }) => key),
          [...new Set(asked.map(({ key }) => key))]
        )
        assert.deepStrictEqual(askedOn(events, day), asked)
        for (const { deadline, key, step } of asked) {
          const { about, startId } = deadline
          const start = JSON.stringify([deadline.deadline, startId, about, deadline.reaction, deadline.dueAt, step])
          // A key that had been told is never told of another start, and a start never under another key.
          assert.strictEqual(outbox.get(key) ?? start, start)
          outbox.set(key, start)
        }
      }
      assert.strictEqual(new Set(outbox.values()).size, outbox.size)
    },
    { arbitrary: { runs: 40 } }
  )
})
