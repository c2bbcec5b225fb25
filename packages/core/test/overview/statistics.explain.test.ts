/** Where a figure comes from: which events of the log are about what it counts. */
import { assert, describe, it } from "vitest"
import { explain } from "../../src/overview/statistics/explain.ts"
import type { CountUnit } from "../../src/vocabulary/statistic.ts"

/** The one item of the query for a thing that was counted. */
const askedFor = (countUnit: CountUnit, id: string) => {
  const { query, until } = explain({ countUnit, position: 57, members: [{ id }] })
  assert.strictEqual(until, 57)
  assert.lengthOf(query, 1)
  return query[0] ?? assert.fail("nothing is asked for")
}

describe("where a figure comes from", () => {
  it.for([
    ["incidents", "incident:i-1"],
    ["exposures", "exposure:i-1"],
    ["reports", "report:i-1"],
    ["persons", "person:i-1"]
  ] as const)("is, of %s, what was recorded of each: %s", ([countUnit, tag]) => {
    const { tags, types } = askedFor(countUnit, "i-1")
    assert.deepStrictEqual(tags, [tag])
    assert.includeMembers([...(types ?? [])], ["IncidentReported", "ExposureRegistered", "ClassificationSet"])
    assert.strictEqual(new Set(types).size, types?.length)
  })

  it("is, of an exposed person within an incident, what was recorded of the incident", () => {
    assert.deepStrictEqual(askedFor("exposures", "i-1.p-1").tags, ["incident:i-1"])
    assert.deepStrictEqual(askedFor("persons", "p-1.i-1").tags, ["person:p-1"])
  })

  it.for([
    ["answers", "survey:s-1", ["SurveyOpened", "SurveyAnswersCounted", "SurveyClosed"]],
    ["interviews", "person:s-1", ["ExitInterviewHeld"]],
    ["units", "unit:s-1", ["ExerciseHeld"]]
  ] as const)("is, of %s, the events of their own kind", ([countUnit, tag, types]) =>
    assert.deepStrictEqual(askedFor(countUnit, "s-1"), { types, tags: [tag] })
  )

  it("is nothing where nothing was counted", () =>
    assert.deepStrictEqual(explain({ countUnit: "incidents", position: 3, members: [] }), { query: [], until: 3 }))
})
