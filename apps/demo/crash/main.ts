/**
 * `npm run crash:web -- --kills 200 [--seed 1]`: kills the web app again and again while people report, and prints what came of it as one
 * JSON line.
 */
import { parseArgs } from "node:util"
import { run } from "./campaign.ts"

const { values } = parseArgs({ options: { kills: { type: "string", default: "200" }, seed: { type: "string" } } })
const kills = Number(values.kills)
const seed = values.seed === undefined ? Date.now() % 2_147_483_647 : Number(values.seed)
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed) || seed < 0) {
  console.error("--kills takes a whole number from 1, --seed one from 0")
  process.exit(2)
}

console.error(`seed ${seed}`)
const outcome = await run({ kills, seed }, (nth) => {
  if (nth % 10 === 0) console.error(`${nth} of ${kills} kills`)
})
console.log(JSON.stringify(outcome))
process.exit(outcome.faults.length === 0 ? 0 : 1)
