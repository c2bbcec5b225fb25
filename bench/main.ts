/**
 * `npm run bench [-- NAME…]`: runs the measurements one after another, each in a process of its own, or only those named (`append`).
 *
 * Run it on an idle machine and read the ratios; the numbers of two machines say nothing about each other.
 */
import { spawnSync } from "node:child_process"
import { join } from "node:path"

const measurements = ["append", "replay", "size", "view", "idempotency", "recorded"]
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !measurements.includes(name))
if (unknown.length > 0) {
  console.error(`no measurement is called ${unknown.join(", ")}; there are ${measurements.join(", ")}`)
  process.exit(2)
}

const failed = measurements
  .filter((name) => asked.length === 0 || asked.includes(name))
  .filter((name) => {
    const script = join(import.meta.dirname, "sqlite", `${name}.ts`)
    return spawnSync(process.execPath, ["--expose-gc", script], { stdio: "inherit" }).status !== 0
  })
if (failed.length > 0) console.error(`failed: ${failed.join(", ")}`)
process.exit(failed.length === 0 ? 0 : 1)
