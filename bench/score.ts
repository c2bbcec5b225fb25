/** Figures of ours beside what they are held against, with the goals they are to reach. */
import { type Line, median, type Round } from "./measure.ts"

/** A ratio that is to be reached: more is better (`atLeast`), or less is (`atMost`). */
export type Goal = { readonly atLeast: number } | { readonly atMost: number }

/** One line of a run's table. */
export interface Score {
  /** What of the workload, where it has several: `p99`, `beside the driver writing our tables`. */
  readonly what?: string
  /** For people, with its unit: `1,234 /s`. */
  readonly ours: string
  readonly limit: string
  /** Ours in units of the limit: the median of the rounds, the lowest and the highest. */
  readonly ratio: number
  readonly lowest: number
  readonly highest: number
  readonly goal: Goal
}

export const isMet = ({ goal, ratio }: Pick<Score, "goal" | "ratio">): boolean =>
  "atLeast" in goal ? ratio >= goal.atLeast : ratio <= goal.atMost

const rounded = new Intl.NumberFormat("en", { maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const whole = (value: number): string => rounded.format(value)
export const perSecond = (value: number): string => `${whole(value)} /s`
export const milliseconds = (value: number): string => `${fine.format(value)} ms`
export const mebibytes = (bytes: number): string => `${fine.format(bytes / 2 ** 20)} MiB`

/** What is taken from each round. */
type Figure = "perSecond" | "p50" | "p99"

const valuesOf = (rounds: ReadonlyArray<Round>, figure: Figure) => rounds.map((round) => round[figure] ?? Number.NaN)

/** Round by round in units of the other's. */
export const spreadOf = (
  own: Line,
  other: Line,
  figure: Figure = "perSecond"
): Pick<Score, "ratio" | "lowest" | "highest"> => {
  const others = valuesOf(other.rounds, figure)
  const ratios = valuesOf(own.rounds, figure).map((value, round) => value / (others[round] ?? Number.NaN))
  return { ratio: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) }
}

interface Asked {
  readonly what?: string
  /** The line the goal is about, by its name. */
  readonly of?: string
  /** The line it is measured in; the first when it is not said. */
  readonly beside?: string
  readonly figure?: Figure
  readonly goal: Goal
}

const named = (lines: ReadonlyArray<Line>, name: string | undefined): Line => {
  const found = name === undefined ? lines[0] : lines.find((line) => line.name === name)
  if (found === undefined) throw new Error(`no contender is called ${name}`)
  return found
}

/** How one line does beside another. A line that is not there is a mistake in the measurement, and throws. */
export const score = (
  lines: ReadonlyArray<Line>,
  { beside, figure = "perSecond", goal, of = "trygglogg", what }: Asked
): Score => {
  const [own, other] = [named(lines, of), named(lines, beside)]
  const shown = figure === "perSecond" ? perSecond : milliseconds
  return {
    ...(what === undefined ? {} : { what }),
    ours: shown(median(valuesOf(own.rounds, figure))),
    limit: shown(median(valuesOf(other.rounds, figure))),
    ...spreadOf(own, other, figure),
    goal
  }
}

/** A pair of sizes in bytes, each measured once. */
export const scoreOfBytes = (ours: number, limit: number, goal: Goal): Score => {
  const ratio = ours / limit
  return { ours: mebibytes(ours), limit: mebibytes(limit), ratio, lowest: ratio, highest: ratio, goal }
}
