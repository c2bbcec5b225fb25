/** What a figure is counted from, made of rows: by whose rules, how the deadlines stood, and what is missing in it. */
import { assert, describe, it } from "@effect/vitest"
import type { Parked } from "@trygglogg/log"
import { policyDefaults } from "../../../src/catalogue/policyDefaults.ts"
import { HandlingStarted, IncidentReported } from "../../../src/incident/event.ts"
import { type CountRows, figureSources, type MeasureRows } from "../../../src/overview/measures/reading.ts"
import { ExerciseId } from "../../../src/vocabulary/ids.ts"
import { knownAfter, moment, on, recordedOf, type Told } from "../../deadline/told.ts"
import { handled, reported } from "../../fixture.ts"
import { city, day, department, exposure, incident, person, statisticRow, unitRows, units } from "../city.ts"
import { factsOf, member, survey, volume } from "./asking.ts"

const parked = (position: number): Parked => ({
  position,
  type: "IncidentReported",
  version: 9,
  reason: "VersionUnknown"
})
const read = <Row>(rows: ReadonlyArray<Row>, ...left: ReadonlyArray<Parked>) => ({ rows, parked: left })

const adopted = {
  version: "city-2026",
  values: { policeDecisionDays: 30 },
  validFrom: day("2026-03-01"),
  decidedBy: person("leif"),
  source: "KF 2026-01-26 § 3"
}
const counts: CountRows = {
  statistics: read([statisticRow("a")]),
  units: read(unitRows),
  policies: read([{ scope: "city" as const, editions: [adopted] }])
}
const noMore: MeasureRows = {
  measures: read([]),
  surveys: read([]),
  contactVolumes: read([]),
  members: read([]),
  knowledge: read([]),
  exercises: read([]),
  incidentClocks: read([]),
  supportClocks: read([])
}
const standpoint = { position: 41, recordedAt: moment("2026-03-02T12:00"), today: day("2026-03-02") }

describe("what a figure is counted from", () => {
  it("is the rows at the position, measures by their incident, under the rules of the day", () => {
    const more = {
      ...noMore,
      measures: read([factsOf("a"), factsOf("b")]),
      surveys: read([survey(20, 53)]),
      contactVolumes: read([volume(600)]),
      members: read([member("sara")]),
      knowledge: read([{ personRef: person("sara"), routines: [], trainings: [], waivers: [] }]),
      exercises: read([
        {
          exerciseId: ExerciseId.make("e"),
          unitPath: [department, city] as const,
          scenario: "threatInReception" as const,
          plannedOn: day("2025-04-01"),
          byUnit: [],
          lessons: []
        }
      ])
    } satisfies MeasureRows
    assert.deepStrictEqual(figureSources(counts, standpoint, more), {
      known: {
        incidents: { rows: counts.statistics.rows, position: 41 },
        measures: new Map([
          [incident("a"), factsOf("a")],
          [incident("b"), factsOf("b")]
        ]),
        units,
        policy: { ...policyDefaults.values, policeDecisionDays: 30 },
        today: standpoint.today,
        surveys: more.surveys.rows,
        volumes: more.contactVolumes.rows,
        members: more.members.rows,
        knowledge: more.knowledge.rows,
        exercises: more.exercises.rows,
        editions: [adopted],
        deadlines: []
      },
      policyVersion: "city-2026",
      parked: []
    })
  })

  it("goes by the rules of the day of asking, which are not yet those adopted for later", () => {
    const { known, policyVersion } = figureSources(counts, { ...standpoint, today: day("2026-02-28") })
    assert.deepStrictEqual([known.policy, policyVersion], [policyDefaults.values, policyDefaults.version])
  })

  it("has nothing of what only measures need, where only counts are asked for", () => {
    const { known } = figureSources(counts, standpoint)
    assert.deepStrictEqual(known, figureSources(counts, standpoint, noMore).known)
    assert.deepStrictEqual([known.measures.size, known.surveys, known.deadlines], [0, [], []])
  })

  it("has the deadlines as they stood when the position was recorded, by the rules in force when they began", () => {
    const report = on("2026-03-02T12:00", IncidentReported, reported({ reportedAt: moment("2026-03-02T12:00") }))
    const deadlinesOf = (told: ReadonlyArray<Told>, at: string) => {
      const { incidents, supports } = knownAfter(recordedOf(told))
      const more = { ...noMore, incidentClocks: read(incidents), supportClocks: read(supports) }
      const { known } = figureSources(counts, { ...standpoint, recordedAt: moment(at) }, more)
      return Object.fromEntries(known.deadlines.map(({ deadline, state }) => [deadline, state]))
    }
    const began = on("2026-03-03T12:00", HandlingStarted, handled())
    assert.strictEqual(deadlinesOf([report], "2026-03-02T13:00")["D1"], "open")
    assert.strictEqual(deadlinesOf([report], "2026-03-04T12:00")["D1"], "missed")
    assert.strictEqual(deadlinesOf([report, began], "2026-03-04T12:00")["D1"], "kept")
    assert.strictEqual(deadlinesOf([report], "2026-03-20T12:00")["D5"], "open")
  })

  it("has the follow-ups that nobody held", () => {
    const missed = {
      exposureId: exposure("a"),
      personRef: person("a"),
      incidentId: incident("a"),
      declined: false,
      planned: [
        {
          dueOn: day("2026-02-02"),
          held: false,
          missed: true,
          startId: "event-1",
          plannedAt: moment("2026-01-02T12:00")
        }
      ]
    }
    const { known } = figureSources(counts, standpoint, { ...noMore, supportClocks: read([missed]) })
    assert.deepInclude(known.deadlines, { deadline: "D8", incidentId: incident("a"), state: "missed" })
  })

  it("tells what it misses: an event that any of the views could not take in, each once, the oldest first", () => {
    const rows = { ...counts, statistics: read([], parked(7)), units: read([], parked(12)) }
    const more = { ...noMore, measures: read([], parked(7), parked(9)), supportClocks: read([], parked(3)) }
    assert.deepStrictEqual(figureSources(rows, standpoint, more).parked, [3, 7, 9, 12].map(parked))
  })
})
