/**
 * Stop-watches.
 *
 * Contenders run in turns within one run, in alternating order, and what counts is each round's ratio to another's in that same round:
 * what else the machine does slows neighbours in a round alike, and a round that was hit is one of many.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Does something in a folder of its own, on the disk that temporary files lie on (`TMPDIR`). */
export const withFolder = async <A>(work: (path: string) => Promise<A>): Promise<A> => {
  const path = mkdtempSync(join(tmpdir(), "trygglogg-bench-"))
  try {
    return await work(path)
  } finally {
    rmSync(path, { recursive: true })
  }
}

export interface Contender {
  readonly name: string
  /** Pieces of work in one run; asked for after it, where not every piece succeeds. */
  readonly count: number | (() => number)
  /** Answers with how long each piece took, in milliseconds, where that is of interest. */
  readonly run: () => Promise<unknown> | unknown
}

/** What came of one turn. */
export interface Round {
  /** Pieces of work a second. */
  readonly perSecond: number
  /** Milliseconds that half and 99 of 100 pieces took at most, where they were timed. */
  readonly p50?: number
  readonly p99?: number
}

/** A contender's turns, as many as the others'. */
export interface Line {
  readonly name: string
  readonly rounds: ReadonlyArray<Round>
}

/** The value below which a share of them lies. */
export const quantile = (values: ReadonlyArray<number>, share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

export const median = (values: ReadonlyArray<number>): number => quantile(values, 0.5)

const isNumbers = (value: unknown): value is ReadonlyArray<number> =>
  Array.isArray(value) && value.every((one) => typeof one === "number")

const time = async ({ count, run }: Contender): Promise<Round> => {
  const start = performance.now()
  const answer = await run()
  const seconds = (performance.now() - start) / 1_000
  const perSecond = (typeof count === "number" ? count : count()) / seconds
  const timed = isNumbers(answer) && answer.length > 0
  return timed ? { perSecond, p50: quantile(answer, 0.5), p99: quantile(answer, 0.99) } : { perSecond }
}

/**
 * Runs all contenders in turns. The first is what the others are measured against.
 *
 * @param warmUp rounds before those that count
 */
export const compare = async (
  contenders: ReadonlyArray<Contender>,
  rounds: number,
  warmUp = 1
): Promise<ReadonlyArray<Line>> => {
  const times = contenders.map((): Array<Round> => [])
  for (let round = -warmUp; round < rounds; round++) {
    const turns = [...contenders.entries()]
    for (const [nth, contender] of round % 2 === 0 ? turns : turns.toReversed()) {
      const timed = await time(contender)
      if (round >= 0) times[nth]?.push(timed)
    }
  }
  return contenders.map(({ name }, nth) => ({ name, rounds: times[nth] ?? [] }))
}
