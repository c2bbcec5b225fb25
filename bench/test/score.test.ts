import { describe, expect, it } from "vitest"
import { compare, type Line, median, quantile } from "../measure.ts"
import { isMet, score, scoreOfBytes } from "../score.ts"

const line = (name: string, ...speeds: ReadonlyArray<number>): Line => ({
  name,
  rounds: speeds.map((perSecond) => ({ perSecond }))
})

describe("a quantile", () => {
  const values = [5, 1, 4, 2, 3]
  it("is the value below which that share lies", () => {
    expect([quantile(values, 0), quantile(values, 0.5), quantile(values, 0.99)]).toEqual([1, 3, 5])
  })
  it("is the highest for a share of everything", () => expect(quantile(values, 1)).toBe(5))
  it("leaves the values as they were", () => expect(values).toEqual([5, 1, 4, 2, 3]))
  it("of nothing is no number", () => expect(median([])).toBeNaN())
})

describe("contenders", () => {
  const turns: Array<string> = []
  const contender = (name: string, answer?: ReadonlyArray<number>) => ({
    name,
    count: 1,
    run: () => {
      turns.push(name)
      return answer
    }
  })

  it("take turns in alternating order, and warming up does not count", async () => {
    turns.length = 0
    const lines = await compare([contender("a"), contender("b")], 3, 1)
    expect(turns.join("")).toBe("baabbaab")
    expect(lines.map(({ name, rounds }) => [name, rounds.length])).toEqual([
      ["a", 3],
      ["b", 3]
    ])
  })

  it("have latencies where they tell them, and none where they do not", async () => {
    const [timed, untimed] = await compare([contender("timed", [3, 1, 2]), contender("untimed")], 1, 0)
    expect(timed?.rounds[0]).toMatchObject({ p50: 2, p99: 3 })
    expect(untimed?.rounds[0]).not.toHaveProperty("p50")
  })
})

describe("a score", () => {
  const lines = [line("limit", 100, 200, 400), line("tables", 50, 50, 50), line("trygglogg", 50, 300, 100)]
  const goal = { atLeast: 0.6 }

  it("is the median of the rounds' ratios, not the ratio of the medians", () => {
    expect(score(lines, { goal })).toMatchObject({ ratio: 0.5, lowest: 0.25, highest: 1.5 })
  })

  it("shows both speeds", () => expect(score(lines, { goal })).toMatchObject({ ours: "100 /s", limit: "200 /s" }))

  it("is taken beside another line where one is named, and of another", () => {
    expect(score(lines, { goal, beside: "tables" })).toMatchObject({ ratio: 2, lowest: 1, highest: 6 })
    expect(score(lines, { goal, of: "tables" })).toMatchObject({ ratio: 0.25, ours: "50 /s" })
  })

  it("is taken of latencies where it is asked for", () => {
    const timed = (name: string, ...p99: ReadonlyArray<number>): Line => ({
      name,
      rounds: p99.map((value) => ({ perSecond: 1, p99: value }))
    })
    const latencies = [timed("limit", 10, 10), timed("trygglogg", 5, 20)]
    expect(score(latencies, { figure: "p99", goal: { atMost: 1 } })).toMatchObject({
      ours: "20.00 ms",
      limit: "10.00 ms",
      lowest: 0.5,
      highest: 2
    })
  })

  it("of a line that nobody ran is a mistake", () => {
    expect(() => score(lines, { goal, of: "nobody" })).toThrow("no contender is called nobody")
  })

  it("of sizes is measured once", () => {
    const megabyte = 2 ** 20
    expect(scoreOfBytes(3 * megabyte, 2 * megabyte, { atMost: 1.6 })).toMatchObject({
      ours: "3.00 MiB",
      limit: "2.00 MiB",
      ratio: 1.5,
      lowest: 1.5,
      highest: 1.5
    })
  })
})

describe("a goal", () => {
  it("of speed is met from its number up", () => {
    expect([0.59, 0.6, 0.61].map((ratio) => isMet({ ratio, goal: { atLeast: 0.6 } }))).toEqual([false, true, true])
  })
  it("of time and space is met up to its number", () => {
    expect([1.24, 1.25, 1.26].map((ratio) => isMet({ ratio, goal: { atMost: 1.25 } }))).toEqual([true, true, false])
  })
  it("is not met by what could not be measured", () => {
    expect(isMet({ ratio: Number.NaN, goal: { atLeast: 0 } })).toBe(false)
    expect(isMet({ ratio: Number.NaN, goal: { atMost: 9 } })).toBe(false)
  })
})
