/** What each measure counts, and by which ids: what is behind a number is looked up by them, and small ones are hidden by them. */
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { behind } from "../../../src/overview/measures/behind.ts"
import { ExerciseId } from "../../../src/vocabulary/ids.ts"
import type { CountUnit, MeasureName } from "../../../src/vocabulary/statistic.ts"
import { assistance, city, day, department, incident, person } from "../city.ts"
import { asked, known, member, pair, survey } from "./asking.ts"

const unitPath = [department, city] as const
const rules = { version: "2026-04", how: "read" } as const
const exitInterviews = [{ unitId: assistance, on: day("2025-05-01"), threatContributed: "yes" as const }]
const exercise = {
  exerciseId: ExerciseId.make("e"),
  unitPath,
  scenario: "threatInReception" as const,
  plannedOn: day("2025-04-01"),
  heldOn: day("2025-04-01"),
  byUnit: [{ unitId: assistance, participants: 7 }],
  lessons: []
}
const answers = { sufficient: "yes", relevant: "yes", enoughFromEmployer: "yes" } as const
const one = pair(
  "a",
  {},
  {
    severity: 3,
    confidence: 3,
    filedOn: day("2025-03-03"),
    answers: [{ exposureId: pair("a")[1].exposures[0]?.exposureId ?? assert.fail("nobody"), ...answers }]
  }
)
const given = known([one], {
  surveys: [survey(73, 0)],
  members: [member("a", assistance, { exitInterviews })],
  knowledge: [{ personRef: person("a"), routines: [rules], trainings: [], waivers: [] }],
  exercises: [exercise],
  deadlines: [{ deadline: "D1", incidentId: incident("a"), state: "kept" }]
})

const counted: ReadonlyArray<
  readonly [MeasureName, string, CountUnit, { readonly id: string; readonly weight?: number }]
> = [
  ["per100", "total", "incidents", { id: "i-a" }],
  ["policeReportRate", "filed", "incidents", { id: "i-a" }],
  ["repeatExposure", "once", "persons", { id: "p-a" }],
  ["supportSufficiency", "sufficient:yes", "exposures", { id: "e-a" }],
  ["supportSufficiency", "total", "exposures", { id: "e-a" }],
  ["exposurePrevalence", "yes", "answers", { id: "exposure-2025.yes", weight: 73 }],
  ["timeliness", "sameDay", "incidents", { id: "i-a" }],
  ["timeliness", "D1:kept", "incidents", { id: "i-a" }],
  ["routineFamiliarity", "total", "persons", { id: "p-a" }],
  ["exerciseCoverage", "practised", "units", { id: "unit-assistance" }],
  ["classificationQuality", "sure", "incidents", { id: "i-a" }],
  ["incidentsPerContactChannel", "physical", "incidents", { id: "i-a" }],
  ["exitReasons", "yes", "interviews", { id: "p-a.2025-05-01" }],
  ["externalReferenceCompleteness", "onlyHere", "incidents", { id: "i-a" }],
  ["formByRole", "form:threat|role:socialWorker", "exposures", { id: "e-a" }]
]

describe("what a measure counts", () => {
  it.each(counted)("%s, %s: %s, by their ids", (statistic, key, countUnit, member) =>
    assert.deepStrictEqual(
      behind(asked(statistic), given, key),
      Result.succeed({ countUnit, position: 41, members: [member] })
    )
  )
})
