/**
 * `npm run simulate -- --histories 10000 [--seed 1] [--store memory|sqlite]`: seeded histories of clients, followers and accidents, each
 * judged by the checker. A seed that is not explained prints itself and the shortest history that still is not. The first seeds are
 * also played with every single call of SQLite's driver failing (`--every-call 20`).
 */
import { parseArgs } from "node:util"
import { campaign, shortest, type Simulated } from "@trygglogg/log/testing/simulation"
import { everyCall } from "./simulation/everyCall.ts"
import { simulables } from "./simulation/stores.ts"

const { values } = parseArgs({
  options: {
    histories: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    store: { type: "string" },
    "every-call": { type: "string", default: "20" }
  }
})
const histories = Number(values.histories)
const from = Number(values.seed)
const exhaustive = Number(values["every-call"])
const chosen = Object.entries(simulables).filter(([name]) => values.store === undefined || name === values.store)
if (chosen.length === 0 || ![histories, from, exhaustive].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error("--store takes memory or sqlite; --histories, --seed and --every-call take whole numbers from 0")
  process.exit(2)
}

/** Histories between two words about how far it has come. */
const step = 500

let unexplained = 0
for (const [store, simulable] of chosen) {
  const { make } = simulable()
  const tell = async (failing: Simulated) => {
    unexplained += 1
    const short = await shortest(failing, make)
    console.error(`seed ${failing.plan.seed} on ${store}: ${JSON.stringify(failing.faults, undefined, 2)}`)
    console.error(`the shortest that still goes wrong: ${JSON.stringify(short, undefined, 2)}`)
  }
  console.error(`${histories} histories on ${store}, seeds from ${from}`)
  const total = { events: 0, questions: 0, unanswered: 0, failed: 0 }
  for (let done = 0; done < histories; done += step) {
    const part = await campaign({ from: from + done, histories: Math.min(step, histories - done) }, make, tell)
    total.events += part.events
    total.questions += part.questions
    total.unanswered += part.unanswered
    total.failed += part.failed
    console.error(`${Math.min(done + step, histories)} of ${histories}, ${total.failed} unexplained`)
  }
  console.log(JSON.stringify({ store, histories, from, ...total }))
  if (store !== "sqlite") continue
  let failures = 0
  for (let seed = from; seed < from + exhaustive; seed++) failures += await everyCall(seed, simulable(), tell)
  console.log(JSON.stringify({ store, seeds: exhaustive, failedCalls: failures }))
}
process.exit(unexplained === 0 ? 0 : 1)
