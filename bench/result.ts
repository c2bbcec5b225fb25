/** What a measurement gives back to the command that ran it, and how that is shown. */
import type { Line } from "./measure.ts"

/** Of architecture's table of workloads. */
export interface Goal {
  /** Which line it is about, by its name. */
  readonly of: string
  /** In units of another line's speed; the first line's when it is not said. */
  readonly beside?: string
  readonly atLeast: number
}

export interface Result {
  /** `W1 append 1 event, one client, durable` */
  readonly workload: string
  readonly store: string
  readonly lines: ReadonlyArray<Line>
  readonly goals: ReadonlyArray<Goal>
  /** Anything else that was seen, a sentence each. */
  readonly notes?: ReadonlyArray<string>
}

/** Told on its own line of what the measurement prints, so that the command finds it. */
const mark = "\u0001result "

/** Called by a measurement, once for each workload. */
export const tell = (result: Result): void => {
  console.log(mark + JSON.stringify(result))
}

/** The results among what a measurement printed, and the rest of it. */
export const heard = (printed: string): { readonly results: ReadonlyArray<Result>; readonly rest: string } => {
  const lines = printed.split("\n")
  return {
    results: lines.filter((line) => line.startsWith(mark)).map((line): Result => JSON.parse(line.slice(mark.length))),
    rest: lines
      .filter((line) => !line.startsWith(mark))
      .join("\n")
      .trim()
  }
}

export interface Met {
  readonly goal: Goal
  readonly ratio: number
  readonly met: boolean
}

const ratioOf = ({ lines }: Result, name: string): number =>
  lines.find((line) => line.name === name)?.ratio ?? Number.NaN

/** How far a result reaches its goals. */
export const judged = (result: Result): ReadonlyArray<Met> =>
  result.goals.map((goal) => {
    const ratio = ratioOf(result, goal.of) / (goal.beside === undefined ? 1 : ratioOf(result, goal.beside))
    return { goal, ratio, met: ratio >= goal.atLeast }
  })

const number = (value: number, digits: number) => value.toFixed(digits)

const row = ({ highest, lowest, name, p50, p99, perSecond, ratio }: Line): string => {
  const latencies =
    p50 === undefined || p99 === undefined ? "" : `   p50 ${number(p50, 2)} ms, p99 ${number(p99, 2)} ms`
  const spread = `(${number(lowest, 2)} to ${number(highest, 2)})`
  return `  ${name.padEnd(50)} ${number(perSecond, 0).padStart(9)} /s ${number(ratio, 2).padStart(7)} x ${spread}${latencies}`
}

/** A result as a paragraph of text. */
export const shown = (result: Result): string => {
  const goals = judged(result).map(({ goal, met, ratio }) => {
    const beside = goal.beside === undefined ? "the limit" : goal.beside
    return `  ${met ? "met " : "MISSED"}  ${goal.of}: ${number(ratio, 2)} of ${beside}, goal ${goal.atLeast}`
  })
  const notes = (result.notes ?? []).map((note) => `  ${note}`)
  return [`\n${result.store}: ${result.workload}`, ...result.lines.map(row), ...goals, ...notes].join("\n")
}

/** One line for each goal of all results. */
export const summary = (results: ReadonlyArray<Result>): string => {
  const rows = results.flatMap((result) =>
    judged(result).map(({ goal, met, ratio }) => {
      const own = goal.of === "trygglogg" ? "" : `: ${goal.of}`
      const of = `${result.workload}${own}${goal.beside === undefined ? "" : `, beside ${goal.beside}`}`
      return `${result.store.padEnd(9)} ${of.padEnd(86)} ${number(ratio, 2).padStart(6)} ${String(goal.atLeast).padStart(6)}  ${met ? "met" : "missed"}`
    })
  )
  return [`\n${"store".padEnd(9)} ${"workload".padEnd(86)} ${"ratio".padStart(6)} ${"goal".padStart(6)}`, ...rows].join(
    "\n"
  )
}
