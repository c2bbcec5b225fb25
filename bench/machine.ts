/** Where a run took place: numbers of two machines say nothing about each other, and on one machine they depend on its disk. */
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs"
import { cpus, loadavg, totalmem } from "node:os"
import { join } from "node:path"
import { quantile, withFolder } from "./measure.ts"

export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGiB: number
  readonly node: string
  /** Processes that wanted to run at the same time, over the last minute: above `cores` the machine was busy. */
  readonly load: number
  /** Milliseconds to write a page into a file that has it and make it durable. */
  readonly flush: { readonly p50: number; readonly p99: number }
}

const flushes = async () =>
  withFolder(async (path) => {
    const file = openSync(join(path, "page"), "w")
    const page = Buffer.alloc(4_096, 1)
    const times = Array.from({ length: 300 }, () => {
      const start = performance.now()
      writeSync(file, page, 0, page.length, 0)
      fdatasyncSync(file)
      return performance.now() - start
    })
    closeSync(file)
    return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
  })

export const machine = async (): Promise<Machine> => ({
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  load: loadavg()[0] ?? 0,
  flush: await flushes()
})

export const header = ({ cores, flush, load, memoryGiB, node, processor }: Machine): string =>
  [
    `${cores} x ${processor}, ${memoryGiB} GiB, Node ${node}; load ${load.toFixed(1)}${load > cores / 2 ? ": the machine is busy, so read the spread beside each ratio" : ""}`,
    `One page made durable: ${flush.p50.toFixed(2)} ms, 1 of 100 takes ${flush.p99.toFixed(2)} ms`
  ].join("\n")
