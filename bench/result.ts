/** What a measurement gives back to the command that ran it. */
import type { Line } from "./measure.ts"
import type { Score } from "./score.ts"

export interface Result {
  /** `W1 append 1 event, one client, durable`: the same on every store. */
  readonly workload: string
  readonly store: string
  /** Contenders, the limit first; none where something is measured once. */
  readonly lines: ReadonlyArray<Line>
  /** What has a goal; none where the figures only explain a decision. */
  readonly scores: ReadonlyArray<Score>
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
