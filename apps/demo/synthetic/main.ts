/**
 * `npm run synthesise -- --incidents 1000 --seed 1 --to sqlite:./synthetic.db`: writes three invented years of a city into a place, and
 * prints what it came to as one JSON line.
 */
import { Day } from "@trygglogg/core/vocabulary"
import { parseArgs } from "node:util"
import { inPlace } from "./opened.ts"
import { problemText, written } from "./written.ts"

const { values } = parseArgs({
  options: {
    incidents: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    to: { type: "string" }
  }
})
const incidents = Number(values.incidents)
const seed = Number(values.seed)
if (values.to === undefined || !Number.isInteger(incidents) || incidents < 1 || !Number.isInteger(seed) || seed < 0) {
  console.error("--to takes a sqlite: or postgres: address, --incidents a whole number from 1, --seed one from 0")
  process.exit(2)
}

const begun = performance.now()
const seconds = (): number => Math.round((performance.now() - begun) / 1000)
/** Steps between two lines of how far it has come. */
const between = 10_000
const tell = (steps: number): void => {
  if (steps % between === 0) console.error(`${steps} steps, ${seconds()} s`)
}

const size = { seed, incidents, from: Day.make("2023-01-01"), to: Day.make("2026-01-01") }
const ended = await inPlace(written(size, tell), { address: values.to, origin: "synthetic" }, problemText)
if ("problem" in ended) {
  console.error(ended.problem)
  process.exit(1)
}
// Kibibytes, as Linux and macOS tell it.
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ ...size, ...ended, seconds: seconds(), peakMiB }))
