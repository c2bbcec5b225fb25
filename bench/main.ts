/**
 * `npm run bench -- [NAME…] [--quick] [--store sqlite|postgres] [--json FILE]`: runs the measurements one after another, each in a
 * process of its own, or only those named (`append`), and prints one table.
 *
 * `--quick` takes less than a minute and gives rough ratios. `--json` also writes everything to a file. Run it on an idle machine and
 * read the ratios; the numbers of two machines say nothing about each other.
 */
import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { header, machine } from "./machine.ts"
import { heard, judged, type Result, shown, summary } from "./result.ts"

interface Measurement {
  readonly name: string
  readonly file: string
  readonly stores: ReadonlyArray<string>
  /** Left out of a quick run: it explains a decision, and has no goal. */
  readonly slow?: boolean
}

const both = ["sqlite", "postgres"]

const measurements: ReadonlyArray<Measurement> = [
  { name: "append", file: "append.ts", stores: both },
  { name: "replay", file: "replay.ts", stores: both },
  { name: "view", file: "sqlite/view.ts", stores: ["sqlite"], slow: true },
  { name: "snapshot", file: "sqlite/snapshot.ts", stores: ["sqlite"], slow: true },
  { name: "size", file: "sqlite/size.ts", stores: ["sqlite"], slow: true },
  { name: "idempotency", file: "sqlite/idempotency.ts", stores: ["sqlite"], slow: true },
  { name: "recorded", file: "sqlite/recorded.ts", stores: ["sqlite"], slow: true },
  { name: "decode", file: "decode.ts", stores: ["sqlite"] }
]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false }, store: { type: "string" }, json: { type: "string" } }
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

const wanted = measurements
  .filter(({ name, slow }) => (positionals.length === 0 ? slow !== true || !values.quick : positionals.includes(name)))
  .flatMap((one) => one.stores.map((store) => ({ ...one, store })))
  .filter(({ store }) => values.store === undefined || store === values.store)

const run = ({ file, store }: (typeof wanted)[number]) => {
  const args = ["--expose-gc", join(import.meta.dirname, file), "--store", store, ...(values.quick ? ["--quick"] : [])]
  const { status, stdout } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 2 ** 26
  })
  return { ...heard(stdout), failed: status !== 0 }
}

const here = await machine()
console.log(header(here))
const results: Array<Result> = []
const failed: Array<string> = []
for (const one of wanted) {
  const { failed: wrong, rest, results: own } = run(one)
  for (const result of own) console.log(shown(result))
  if (rest !== "") console.log(rest)
  results.push(...own)
  if (wrong) failed.push(`${one.name} on ${one.store}`)
}
console.log(summary(results))
if (values.json !== undefined) {
  const told = results.map((result) => ({ ...result, goals: judged(result) }))
  writeFileSync(values.json, `${JSON.stringify({ machine: here, quick: values.quick, results: told }, null, 2)}\n`)
}
if (failed.length > 0) console.error(`failed: ${failed.join(", ")}`)
process.exitCode = failed.length === 0 ? 0 : 1
