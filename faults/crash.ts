/**
 * `npm run crash -- --store sqlite|postgres --kills 200 [--seed 1]`: kills programs that write, again and again, and prints what came of
 * it as one JSON line. On PostgreSQL the server is stopped, connections are terminated and answers lost as well.
 */
import { parseArgs } from "node:util"
import { run } from "./kill/campaign.ts"
import { prepare } from "./kill/targets.ts"
import { stores } from "./store.ts"

const { values } = parseArgs({
  options: {
    store: { type: "string", default: "sqlite" },
    kills: { type: "string", default: "200" },
    seed: { type: "string" }
  }
})
const store = stores.find((one) => one === values.store)
const kills = Number(values.kills)
const seed = values.seed === undefined ? Date.now() % 2_147_483_647 : Number(values.seed)
if (store === undefined || !Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed) || seed < 0) {
  console.error(`--store takes one of ${stores.join(", ")}; --kills a whole number from 1, --seed one from 0`)
  process.exit(2)
}

console.error(`seed ${seed}`)
const { remove, target } = await prepare(store)
const result = await run({ kills, seed, target }, (so) => {
  console.error(`${so.kills} of ${kills} kills, ${so.events} events, ${so.faults.length} faults`)
})
await remove()
console.log(JSON.stringify({ store, ...result }))
process.exit(result.faults.length === 0 ? 0 : 1)
