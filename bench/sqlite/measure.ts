/**
 * Folders, stop-watches and tables.
 *
 * Contenders run in turns within one run, and of each the best round counts: what else the machine does only ever slows a round down.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

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
  readonly run: () => Promise<unknown> | unknown
}

export interface Line {
  readonly name: string
  /** Pieces of work a second, the best round. */
  readonly perSecond: number
  /** Of the first contender's. */
  readonly ratio: number
}

const speedOf = async ({ count, run }: Contender): Promise<number> => {
  const start = performance.now()
  await run()
  return (count * 1_000) / (performance.now() - start)
}

/** Runs all contenders in turns. The first is what the others are measured against. */
export const compare = async (contenders: ReadonlyArray<Contender>, rounds: number): Promise<ReadonlyArray<Line>> => {
  const best = contenders.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    for (const [nth, contender] of contenders.entries()) {
      best[nth] = Math.max(best[nth] ?? 0, await speedOf(contender))
    }
  }
  return contenders.map(({ name }, nth) => ({
    name,
    perSecond: best[nth] ?? 0,
    ratio: (best[nth] ?? 0) / (best[0] ?? Number.NaN)
  }))
}

export const print = (title: string, lines: ReadonlyArray<Line>): void => {
  console.log(`\n${title}`)
  for (const { name, perSecond, ratio } of lines) {
    console.log(`  ${name.padEnd(52)} ${perSecond.toFixed(0).padStart(9)} /s   ${ratio.toFixed(2).padStart(6)} x`)
  }
}
