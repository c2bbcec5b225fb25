/**
 * `npm run drill -- NAME [--count N] [--seed 1]`: puts a log through one kind of accident, and prints what came of it as one JSON line.
 */
import { parseArgs } from "node:util"
import { crossedDrill } from "./drill/crossed.ts"
import { behindDrill } from "./drill/behind.ts"
import { damageDrill } from "./drill/damage.ts"
import { diskDrill } from "./drill/disk.ts"
import { editsDrill } from "./drill/edits.ts"
import { failoverDrill } from "./drill/failover.ts"
import { pausedDrill } from "./drill/paused.ts"
import { readersDrill } from "./drill/readers.ts"
import { wireDrill } from "./drill/wire.ts"

const drills = {
  behind: behindDrill,
  crossed: crossedDrill,
  damage: damageDrill,
  disk: diskDrill,
  edits: editsDrill,
  failover: failoverDrill,
  paused: pausedDrill,
  readers: readersDrill,
  wire: wireDrill
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { count: { type: "string" }, seed: { type: "string" } }
})
const [name = ""] = positionals
const drill = Object.entries(drills).find(([known]) => known === name)?.[1]
const seed = values.seed === undefined ? Date.now() % 2_147_483_647 : Number(values.seed)
const count = values.count === undefined ? undefined : Number(values.count)
if (
  drill === undefined ||
  !Number.isInteger(seed) ||
  (count !== undefined && !(Number.isInteger(count) && count > 0))
) {
  console.error(`One of ${Object.keys(drills).join(", ")}; --count takes a whole number from 1, --seed one from 0`)
  process.exit(2)
}

console.error(`seed ${seed}`)
const { faults, figures } = await drill({ seed, ...(count === undefined ? {} : { count }) })
console.log(JSON.stringify({ drill: name, ...figures, faults }))
process.exit(faults.length === 0 ? 0 : 1)
