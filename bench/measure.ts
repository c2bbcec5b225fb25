/**
 * Stop-watches.
 *
 * Contenders run in turns within one run, in alternating order, and each round gives a ratio to the limit's speed in that same round.
 * The median of those ratios counts: what else the machine does slows neighbours in a round alike, and a round that was hit is one
 * of many.
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
  /** Pieces of work in one run. */
  readonly count: number
  /** Answers with how long each piece took, in milliseconds, where that is of interest. */
  readonly run: () => Promise<unknown> | unknown
}

export interface Line {
  readonly name: string
  /** Pieces of work a second, in the median round. */
  readonly perSecond: number
  /** Of the first contender's speed: the median of the rounds, and the lowest and highest. */
  readonly ratio: number
  readonly lowest: number
  readonly highest: number
  /** Milliseconds that half and 99 of 100 pieces took at most, where they were timed. */
  readonly p50?: number
  readonly p99?: number
}

/** The value below which a share of them lies. */
export const quantile = (values: ReadonlyArray<number>, share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

interface Timed {
  readonly perSecond: number
  readonly latencies: ReadonlyArray<number>
}

const isNumbers = (value: unknown): value is ReadonlyArray<number> =>
  Array.isArray(value) && value.every((one) => typeof one === "number")

const time = async ({ count, run }: Contender): Promise<Timed> => {
  const start = performance.now()
  const answer = await run()
  const perSecond = (count * 1_000) / (performance.now() - start)
  return { perSecond, latencies: isNumbers(answer) ? answer : [] }
}

const lineOf = (name: string, own: ReadonlyArray<Timed>, limit: ReadonlyArray<Timed>): Line => {
  const speeds = own.map(({ perSecond }) => perSecond)
  const ratios = speeds.map((speed, round) => speed / (limit[round]?.perSecond ?? Number.NaN))
  const latencies = own.flatMap((one) => one.latencies)
  return {
    name,
    perSecond: quantile(speeds, 0.5),
    ratio: quantile(ratios, 0.5),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    ...(latencies.length === 0 ? {} : { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) })
  }
}

/** Runs all contenders in turns, after one round that does not count. The first is what the others are measured against. */
export const compare = async (contenders: ReadonlyArray<Contender>, rounds: number): Promise<ReadonlyArray<Line>> => {
  const times = contenders.map((): Array<Timed> => [])
  for (let round = 0; round <= rounds; round++) {
    const turns = [...contenders.entries()]
    for (const [nth, contender] of round % 2 === 0 ? turns : turns.toReversed()) {
      const timed = await time(contender)
      if (round > 0) times[nth]?.push(timed)
    }
  }
  return contenders.map(({ name }, nth) => lineOf(name, times[nth] ?? [], times[0] ?? []))
}
