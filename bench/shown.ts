/** Results as text: a paragraph each, a table of what has a goal, and the rows of `docs/explanation/performance.md`. */
import { type Line, median } from "./measure.ts"
import type { Result } from "./result.ts"
import { type Goal, isMet, milliseconds, perSecond, type Score, spreadOf } from "./score.ts"

const ratio = (value: number): string => value.toFixed(2)

const spread = ({ highest, lowest, ratio: middle }: Pick<Score, "ratio" | "lowest" | "highest">): string =>
  lowest === highest ? ratio(middle) : `${ratio(middle)} (${ratio(lowest)} to ${ratio(highest)})`

const goalText = (goal: Goal): string => ("atLeast" in goal ? `at least ${goal.atLeast}` : `at most ${goal.atMost}`)

const latencies = ({ rounds }: Line): string => {
  const [p50, p99] = [rounds.flatMap((round) => round.p50 ?? []), rounds.flatMap((round) => round.p99 ?? [])]
  return p50.length === 0 ? "" : `   p50 ${milliseconds(median(p50))}, p99 ${milliseconds(median(p99))}`
}

const contender = (line: Line, limit: Line): string => {
  const speed = perSecond(median(line.rounds.map((round) => round.perSecond)))
  return `  ${line.name.padEnd(50)} ${speed.padStart(13)}   ${spread(spreadOf(line, limit)).padEnd(22)}${latencies(line)}`
}

/** A result as a paragraph. */
export const paragraph = ({ lines, notes = [], store, workload }: Result): string => {
  const [limit] = lines
  const contenders = limit === undefined ? [] : lines.map((line) => contender(line, limit))
  return [`\n${store}: ${workload}`, ...contenders, ...notes.map((note) => `  ${note}`)].join("\n")
}

/** Texts in columns as wide as their widest. */
const columns = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const widths = (rows[0] ?? []).map((_, nth) => Math.max(...rows.map((row) => row[nth]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, nth) => cell.padEnd(widths[nth] ?? 0))
        .join("  ")
        .trimEnd()
    )
    .join("\n")
}

const nameOf = ({ workload }: Result, { what }: Score): string =>
  what === undefined ? workload : `${workload}: ${what}`

/** One line for each goal. */
export const table = (results: ReadonlyArray<Result>): string =>
  columns([
    ["store", "workload", "ours", "limit", "ratio", "goal", ""],
    ...results.flatMap((result) =>
      result.scores.map((one) => [
        result.store,
        nameOf(result, one),
        one.ours,
        one.limit,
        spread(one),
        goalText(one.goal),
        isMet(one) ? "met" : "missed"
      ])
    )
  ])

/** The rows of the table in `docs/explanation/performance.md`, both stores beside each other. */
export const markdown = (results: ReadonlyArray<Result>): string => {
  const found = results.flatMap((result) => result.scores.map((one) => ({ result, one, name: nameOf(result, one) })))
  const rows = [...new Set(found.map(({ name }) => name))].map((name) => {
    const cells = ["sqlite", "postgres"].flatMap((store) => {
      const there = found.find((other) => other.name === name && other.result.store === store)
      if (there === undefined) return ["–", "–"]
      return [goalText(there.one.goal), `${spread(there.one)}${isMet(there.one) ? "" : ", missed"}`]
    })
    return `| ${[name, ...cells].join(" | ")} |`
  })
  const head = [
    "| workload | SQLite, goal | SQLite | PostgreSQL, goal | PostgreSQL |",
    "| --- | --- | --- | --- | --- |"
  ]
  return [...head, ...rows].join("\n")
}
