import { assert, describe, it } from "vitest"
import { addWorkingDays, holidays, isWorkingDay } from "../../src/catalogue/workingDays.ts"
import { addDays, Day } from "../../src/vocabulary/time.ts"

const day = (text: string) => Day.make(text)
const freeIn = (year: number) =>
  holidays.filter(({ from = year, to = year }) => from <= year && year <= to).map(({ on, sv }) => `${sv} ${on(year)}`)

describe("working days", () => {
  it("know the days of 2026 as the almanac has them", () =>
    assert.deepStrictEqual(freeIn(2026), [
      "Nyårsdagen 2026-01-01",
      "Trettondedag jul 2026-01-06",
      "Långfredagen 2026-04-03",
      "Annandag påsk 2026-04-06",
      "Första maj 2026-05-01",
      "Kristi himmelsfärdsdag 2026-05-14",
      "Nationaldagen 2026-06-06",
      "Midsommarafton 2026-06-19",
      "Julafton 2026-12-24",
      "Juldagen 2026-12-25",
      "Annandag jul 2026-12-26",
      "Nyårsafton 2026-12-31"
    ]))

  it("know Easter and Midsummer of other years", () => {
    assert.include(freeIn(2024), "Långfredagen 2024-03-29")
    assert.include(freeIn(2025), "Annandag påsk 2025-04-21")
    assert.include(freeIn(2023), "Midsommarafton 2023-06-23")
    assert.include(freeIn(2027), "Midsommarafton 2027-06-25")
  })

  it("have Whit Monday until 2004 and the National Day from 2005", () => {
    assert.isFalse(isWorkingDay(day("2004-05-31")))
    assert.isTrue(isWorkingDay(day("2005-05-16")))
    assert.isTrue(isWorkingDay(day("2003-06-06")))
    assert.isFalse(isWorkingDay(day("2008-06-06")))
  })

  it("are not Saturdays, Sundays or holidays", () => {
    const days = ["2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09", "2026-05-14"].map((one) =>
      isWorkingDay(day(one))
    )
    assert.deepStrictEqual(days, [true, false, false, true, false])
  })
})

describe("a deadline in working days", () => {
  it.each([
    ["2026-03-02", 1, "2026-03-03"],
    ["2026-03-06", 1, "2026-03-09"],
    ["2026-03-07", 1, "2026-03-09"],
    ["2026-04-02", 1, "2026-04-07"],
    ["2026-12-23", 1, "2026-12-28"],
    ["2026-12-30", 1, "2027-01-04"],
    ["2026-06-18", 2, "2026-06-23"],
    ["2026-03-02", 0, "2026-03-02"],
    ["2026-03-07", 0, "2026-03-09"],
    ["2026-03-02", 10, "2026-03-16"]
  ])("from %s, %i working days on, is %s", (from, count, until) =>
    assert.strictEqual(addWorkingDays(day(from), count), until)
  )

  it("always ends on a working day, with as many between as it says", () => {
    for (let after = 0; after < 400; after += 1) {
      const from = addDays(day("2026-01-01"), after)
      const until = addWorkingDays(from, 3)
      const between = Array.from({ length: 30 }, (_, index) => addDays(from, index + 1)).filter((one) => one <= until)
      assert.isTrue(isWorkingDay(until))
      assert.strictEqual(between.filter(isWorkingDay).length, 3)
    }
  })
})
