import { describe, expect, it, vi } from "vitest"
import { heard, type Result, tell } from "../result.ts"
import { markdown, paragraph, table } from "../shown.ts"

const result = (store: string, ratio: number): Result => ({
  workload: "W1 append",
  store,
  lines: [
    { name: "limit", rounds: [{ perSecond: 2_000 }] },
    { name: "trygglogg", rounds: [{ perSecond: 1_000, p50: 1, p99: 2 }] }
  ],
  scores: [
    { ours: "1,000 /s", limit: "2,000 /s", ratio, lowest: ratio - 0.1, highest: ratio + 0.1, goal: { atLeast: 0.8 } },
    { what: "p99", ours: "2.00 ms", limit: "1.00 ms", ratio: 2, lowest: 2, highest: 2, goal: { atMost: 1 } }
  ],
  notes: ["nothing was lost"]
})

describe("a run", () => {
  it("has a line for each goal: workload, ours, limit, ratio with its spread, goal, met or not", () => {
    const cells = table([result("sqlite", 0.9)])
      .split("\n")
      .map((row) => row.split(/ {2,}/))
    expect(cells).toEqual([
      ["store", "workload", "ours", "limit", "ratio", "goal"],
      ["sqlite", "W1 append", "1,000 /s", "2,000 /s", "0.90 (0.80 to 1.00)", "at least 0.8", "met"],
      ["sqlite", "W1 append: p99", "2.00 ms", "1.00 ms", "2.00", "at most 1", "missed"]
    ])
  })

  it("has a paragraph for each workload, with what else was seen", () => {
    const text = paragraph(result("sqlite", 0.9))
    expect(text).toContain("sqlite: W1 append")
    expect(text).toMatch(/trygglogg +1,000 \/s +0\.50 +p50 1\.00 ms, p99 2\.00 ms/)
    expect(text).toContain("nothing was lost")
  })
})

describe("the documentation's table", () => {
  it("has both stores in one row", () => {
    const [, , first] = markdown([result("sqlite", 0.9), result("postgres", 0.7)]).split("\n")
    expect(first).toBe(
      "| W1 append | at least 0.8 | 0.90 (0.80 to 1.00) | at least 0.8 | 0.70 (0.60 to 0.80), missed |"
    )
  })

  it("has a dash for a store that was not measured", () => {
    const [, , first] = markdown([result("postgres", 0.9)]).split("\n")
    expect(first).toBe("| W1 append | – | – | at least 0.8 | 0.90 (0.80 to 1.00) |")
  })
})

describe("a measurement's result", () => {
  it("is found among what else it prints", () => {
    const printed: Array<string> = []
    const spy = vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text))
    console.log("before")
    tell(result("sqlite", 0.9))
    console.log("after")
    spy.mockRestore()
    expect(heard(`${printed.join("\n")}\n`)).toEqual({ results: [result("sqlite", 0.9)], rest: "before\nafter" })
  })

  it("is none where nothing was told", () => expect(heard("only words\n")).toEqual({ results: [], rest: "only words" }))
})
