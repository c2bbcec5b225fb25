import { assert, describe, it } from "@effect/vitest"
import { cases } from "../../src/overview/cases/projection.ts"
import { at, caseExposure, caseRow, incident, number, person } from "./city.ts"

describe("an index", () => {
  const indexed = cases.indexOf({
    ...caseRow({
      exposures: [caseExposure()],
      handler: person("eva"),
      state: { _tag: "merged", target: incident("9") }
    })
  })
  it("finds a case by unit, state, handler, number, reporter, exposed person, target and time", () => {
    assert.deepStrictEqual(indexed, {
      unit: caseRow().unitPath,
      state: "merged",
      handler: person("eva"),
      number: [number("00001")],
      reporter: [person("sara")],
      exposed: [person("sara")],
      mergedInto: incident("9"),
      reportedAt: at("2026-03-02T09:00")
    })
  })
})
