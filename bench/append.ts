/** W1, W2, W3: appending one event by one client, by sixteen, and a hundred events at once. */
import type { Commit } from "@trygglogg/log"
import { quick, withContestants } from "./asked.ts"
import { type Acknowledged, appendAll, commitsOf, lost } from "./clients.ts"
import type { Contestants } from "./contestants.ts"
import { compare, type Contender } from "./measure.ts"
import { tell } from "./result.ts"
import { score } from "./score.ts"

/** So many commits by so many clients, of so many events each, through the log. */
type Own = (count: number, clients: number, size?: number) => Contender

const rounds = quick ? 5 : 21
const ones = quick ? 100 : 200
const batches = quick ? 3 : 8
const batchSize = 100
const sixteen = 16

const byOnes = async ({ ours, plain, store }: Contestants, trygglogg: Own): Promise<void> => {
  const limit = (count: number, clients: number, name: string) => ({
    name,
    count,
    run: () => plain.oneByOne(commitsOf(count), clients)
  })
  const one = await compare(
    [
      limit(ones, 1, "limit: driver, a plain row"),
      { name: "driver, our tables", count: ones, run: () => ours.oneByOne(commitsOf(ones)) },
      trygglogg(ones, 1)
    ],
    rounds
  )
  tell({
    workload: "W1 append 1 event, one client",
    store,
    lines: one,
    scores: [score(one, { goal: { atLeast: store === "sqlite" ? 0.8 : 0.85 } })]
  })
  const many = await compare(
    [limit(ones * 2, sixteen, "limit: driver, plain rows, sixteen clients"), trygglogg(ones * 2, sixteen)],
    rounds
  )
  tell({
    workload: "W2 the same, sixteen clients",
    store,
    lines: many,
    scores: [
      score(many, { goal: { atLeast: store === "sqlite" ? 5 : 1.8 } }),
      score(many, { what: "p99", figure: "p99", goal: { atMost: 1 } })
    ]
  })
}

const byHundreds = async ({ ours, plain, store }: Contestants, trygglogg: Own): Promise<void> => {
  const driver = (name: string, batch: (commit: Commit) => Promise<void>) => ({
    name,
    count: batches * batchSize,
    run: async () => {
      for (const commit of commitsOf(batches, batchSize)) await batch(commit)
    }
  })
  const ourTables = "driver, our tables"
  const lines = await compare(
    [driver("limit: driver, plain rows", plain.batch), driver(ourTables, ours.batch), trygglogg(batches, 1, batchSize)],
    rounds
  )
  tell({
    workload: "W3 append 100 events at once",
    store,
    lines,
    scores: [
      score(lines, { goal: { atLeast: 0.6 } }),
      score(lines, { what: "beside the driver writing our tables", beside: ourTables, goal: { atLeast: 0.85 } })
    ]
  })
}

await withContestants(async (contestants) => {
  const acknowledged: Acknowledged = new Map()
  const trygglogg: Own = (count, clients, size = 1) => ({
    name: "trygglogg",
    count: count * size,
    run: () => appendAll(contestants.log, clients, commitsOf(count, size), acknowledged)
  })
  await byOnes(contestants, trygglogg)
  await byHundreds(contestants, trygglogg)
  const missing = await lost(contestants.log, acknowledged)
  console.log(`  ${acknowledged.size} events acknowledged in W1 to W3: no append failed, ${missing} of them are lost`)
  if (missing > 0) process.exitCode = 1
})
