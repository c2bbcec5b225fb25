/**
 * `npm run bench -- [NAME…] [--quick] [--store sqlite|postgres] [--json FILE] [--markdown]`: runs the measurements one after another,
 * each in a process of its own, or only those named (`append`), and prints one table.
 *
 * `--quick` takes less than a minute on an idle machine and gives rough ratios. `--json` also writes everything to a file, `--markdown`
 * also prints the rows of the documentation's table. Run it on an idle machine and read the ratios; the numbers of two machines say
 * nothing about each other.
 */
import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { header, machine } from "./machine.ts"
import { heard, type Result } from "./result.ts"
import { isMet } from "./score.ts"
import { markdown, paragraph, table } from "./shown.ts"

interface Measurement {
  readonly name: string
  readonly file: string
  readonly stores: ReadonlyArray<string>
  /**
   * When it runs without being named. Not in a quick run: it explains a decision, and has no goal. Never: it needs other people's
   * packages, which it installs.
   */
  readonly unless?: "quick" | "always"
}

const both = ["sqlite", "postgres"]

const measurements: ReadonlyArray<Measurement> = [
  { name: "append", file: "append.ts", stores: both },
  { name: "replay", file: "replay.ts", stores: both },
  { name: "view", file: "view.ts", stores: both },
  { name: "large", file: "large.ts", stores: both },
  { name: "command", file: "command.ts", stores: both },
  { name: "snapshot", file: "sqlite/snapshot.ts", stores: ["sqlite"], unless: "quick" },
  { name: "idempotency", file: "sqlite/idempotency.ts", stores: ["sqlite"], unless: "quick" },
  { name: "recorded", file: "sqlite/recorded.ts", stores: ["sqlite"], unless: "quick" },
  { name: "peers", file: "peers.ts", stores: both, unless: "always" },
  { name: "decode", file: "decode.ts", stores: ["both"], unless: "quick" }
]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    store: { type: "string" },
    json: { type: "string" },
    markdown: { type: "boolean", default: false }
  }
})

const stop = (text: string): never => {
  console.error(text)
  process.exit(2)
}
const unknown = positionals.filter((name) => !measurements.some((one) => one.name === name))
if (unknown.length > 0) {
  stop(`no measurement is called ${unknown.join(", ")}; there are ${measurements.map(({ name }) => name).join(", ")}`)
}
if (values.store !== undefined && !both.includes(values.store)) stop(`no store is called ${values.store}`)

const isAsked = ({ name, unless }: Measurement): boolean =>
  positionals.length === 0 ? unless !== "always" && !(values.quick && unless === "quick") : positionals.includes(name)

const wanted = measurements
  .filter(isAsked)
  .flatMap((one) => one.stores.map((store) => ({ ...one, store })))
  .filter(({ store }) => values.store === undefined || store === values.store)

const run = ({ file, store }: (typeof wanted)[number]) => {
  const args = [join(import.meta.dirname, file), "--store", store, ...(values.quick ? ["--quick"] : [])]
  const { status, stdout } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 2 ** 26
  })
  return { ...heard(stdout), failed: status !== 0 }
}

const here = await machine()
console.log(header(here))
if (values.quick) {
  const left = measurements.filter(({ unless }) => unless === "quick").map(({ name }) => name)
  console.log(
    `Quick: few rounds, small logs (W7 and verification: not a million events), and without ${left.join(", ")}`
  )
}
const results: Array<Result> = []
const failed: Array<string> = []
for (const one of wanted) {
  const { failed: wrong, rest, results: own } = run(one)
  for (const result of own) console.log(paragraph(result))
  if (rest !== "") console.log(rest)
  results.push(...own)
  if (wrong) failed.push(`${one.name} on ${one.store}`)
}
console.log(`\n${table(results)}`)
if (values.markdown) console.log(`\n${markdown(results)}`)
if (values.json !== undefined) {
  const told = results.map((result) => ({
    ...result,
    scores: result.scores.map((one) => ({ ...one, met: isMet(one) }))
  }))
  writeFileSync(values.json, `${JSON.stringify({ machine: here, quick: values.quick, results: told }, null, 2)}\n`)
}
if (failed.length > 0) console.error(`failed: ${failed.join(", ")}`)
process.exitCode = failed.length === 0 ? 0 : 1
