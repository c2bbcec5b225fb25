/** Invariant 8: a visit that started had as many as the rules ask for, each with a tested alarm, whatever was asked. */
import { assert, describe, it } from "@effect/vitest"
import { specify } from "@trygglogg/log/testing"
import { Result, Schema } from "effect"
import { StartVisit } from "../../src/risk-assessment/command/visit.ts"
import { AlarmRef } from "../../src/vocabulary/ids.ts"
import { Instant } from "../../src/vocabulary/time.ts"
import { asked, leif, nowInstant, ravi, sara } from "../fixture.ts"
import { assessed, begun, cityDecides, noted, planned, start, visitId } from "./visiting.ts"

const persons = [sara, ravi, leif] as const
const Who = Schema.Literals([0, 1, 2])
const hoursAgo = (hours: number): Instant =>
  Instant.make(new Date(Date.parse(nowInstant) - hours * 3_600_000).toISOString())

const Asked = Schema.Struct({
  present: Schema.Array(Who).check(Schema.isMaxLength(4)),
  alarms: Schema.Array(Schema.Struct({ who: Who, testedHoursAgo: Schema.Literals([-1, 1, 10, 24, 25]) })).check(
    Schema.isMaxLength(4)
  ),
  minPersons: Schema.Literals([1, 2, 3]),
  testedHours: Schema.Literals([8, 24])
})

describe("a visit that started", () => {
  it.prop(
    "had enough people, and each of them an alarm tested lately",
    [Asked],
    ([{ alarms, minPersons, present, testedHours }]) => {
      const { outcome } = specify(StartVisit)
        .given(
          begun(),
          noted(),
          assessed(),
          planned(),
          cityDecides({ visitMinPersons: minPersons, alarmTestedHours: testedHours })
        )
        .when(
          {
            ...start,
            present: [sara, ...present.map((one) => persons[one])],
            alarms: alarms.map(({ testedHoursAgo, who }) => ({
              memberRef: persons[who],
              alarmRef: AlarmRef.make("larm-1"),
              testedAt: hoursAgo(testedHoursAgo)
            }))
          },
          asked(sara)
        )
      const there = new Set([sara, ...present.map((one) => persons[one])])
      const safe = (person: (typeof persons)[number]) =>
        alarms.some(
          ({ testedHoursAgo, who }) => persons[who] === person && testedHoursAgo >= 0 && testedHoursAgo <= testedHours
        )
      const holds = there.size >= minPersons && [...there].every(safe)
      // The rule said twice, in two ways: whoever starts keeps it, and whoever keeps it is let go.
      assert.strictEqual(Result.isSuccess(outcome), holds)
      if (Result.isSuccess(outcome))
        assert.deepStrictEqual(
          outcome.success.map((one) => one.visitId),
          [visitId]
        )
    },
    { arbitrary: { runs: 300 } }
  )
})
