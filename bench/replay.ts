/** W4 and W5: loading one case, and replaying everything. */
import type { Query } from "@trygglogg/log"
import { quick, withContestants } from "./asked.ts"
import { fill, replay } from "./filled.ts"
import { compare } from "./measure.ts"
import { tell } from "./result.ts"

const total = quick ? 20_000 : 200_000
const rounds = quick ? 3 : 7
const loads = quick ? 50 : 200
const incidentId = "i-00000042"

await withContestants(async (contestants) => {
  await fill(contestants, total)
  const { log, plain, store } = contestants

  const one: Query.Query = [{ types: [], tags: [`incident:${incidentId}`] }]
  tell({
    workload: "W4 load one case of 100 events and fold",
    store,
    goals: [{ of: "trygglogg", atLeast: 1 }],
    lines: await compare(
      [
        {
          name: "limit: driver, an index on the tags' column",
          count: loads,
          run: async () => {
            for (let nth = 0; nth < loads; nth++) await plain.caseOf(incidentId)
          }
        },
        {
          name: "trygglogg",
          count: loads,
          run: async () => {
            for (let nth = 0; nth < loads; nth++) await replay(log, () => true, one)
          }
        }
      ],
      rounds
    )
  })

  const aQuarter: Query.Query = [{ types: ["ActionDone"], tags: [] }]
  tell({
    workload: `W5 replay ${total} events in order and fold`,
    store,
    goals: [
      { of: "a fold over a quarter of the types", atLeast: 1.2 },
      { of: "a fold that looks at all", atLeast: 1.2 }
    ],
    lines: await compare(
      [
        { name: "limit: driver, pages by key, JSON.parse of all", count: total, run: plain.replay },
        {
          name: "a fold over a quarter of the types",
          count: total,
          run: () => replay(log, () => true, aQuarter)
        },
        {
          name: "a fold that is shown all and looks at a quarter",
          count: total,
          run: () => replay(log, ({ type }) => type === "ActionDone")
        },
        { name: "a fold that looks at all", count: total, run: () => replay(log, () => true) },
        { name: "texts only, as verifying does", count: total, run: () => replay(log, ({ text }) => text === "") }
      ],
      rounds
    )
  })
})
