import { assert, describe, it } from "@effect/vitest"
import { DateTime } from "effect"
import { dayOf, localTime } from "../src/vocabulary/time.ts"

const minute = 60_000
/** The same by the calendar of the JavaScript engine, which writes `2026-03-02 10:30`. */
const calendar = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "short"
})
const expected = (millis: number): string => calendar.format(millis).replace(" ", "T")

const agrees = (millis: number): void => {
  const instant = DateTime.makeUnsafe(millis)
  assert.strictEqual(localTime(instant), expected(millis))
  assert.strictEqual(dayOf(instant), expected(millis).slice(0, 10))
}

/** Moments at which the clocks changed, in UTC, and others at which the day or the year does. */
const turns = [
  "1916-05-14T22:00Z",
  "1949-10-02T01:00Z",
  "1980-04-06T01:00Z",
  "2025-12-31T23:00Z",
  "2026-03-29T01:00Z",
  "2026-06-30T22:00Z",
  "2026-10-25T01:00Z"
]

describe("the wall clock in Stockholm", () => {
  for (const turn of turns) {
    it(`is the calendar's in every minute around ${turn}, asked once and again`, () => {
      const at = Date.parse(turn)
      for (let nth = -150; nth <= 150; nth++) agrees(at + nth * minute)
      for (const besides of [-1, 0, 1, minute - 1, 59_999.5]) agrees(at + Math.floor(besides))
    })
  }

  it("is the calendar's before time was counted in whole hours", () => {
    for (const moment of ["1870-06-01T12:00Z", "1890-06-01T23:30Z", "1899-12-31T22:50Z"]) agrees(Date.parse(moment))
  })
})
