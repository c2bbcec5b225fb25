/** W4 and W5: loading one case, and replaying everything. */
import { quick, withContestants } from "./asked.ts"
import type { Contestants } from "./contestants.ts"
import { fill, fold, replay } from "./filled.ts"
import { compare } from "./measure.ts"
import { tell } from "./result.ts"
import { score, whole } from "./score.ts"

const total = quick ? 20_000 : 200_000
const rounds = quick ? 3 : 7
const loads = quick ? 30 : 200
const incidentId = "i-00000042"

const repeated = (name: string, load: () => Promise<unknown>) => ({
  name,
  count: loads,
  run: async () => {
    for (let nth = 0; nth < loads; nth++) await load()
  }
})

const loadOne = async ({ log, plain, store }: Contestants): Promise<void> => {
  const query = [{ types: [], tags: [`incident:${incidentId}` as const] }]
  const lines = await compare(
    [
      repeated("limit: driver, an index on the tags' column", () => plain.caseOf(incidentId)),
      repeated("trygglogg", () => fold(log, () => true, { query })),
      repeated("trygglogg, whole events", () => replay(log, () => true, { query }))
    ],
    rounds
  )
  tell({
    workload: "W4 load one case of 100 events and fold",
    store,
    lines,
    scores: [score(lines, { goal: { atLeast: 1 } })]
  })
}

const replayAll = async ({ log, plain, store }: Contestants): Promise<void> => {
  const query = [{ types: ["ActionDone"], tags: [] }]
  const folding = (name: string, run: () => Promise<number>) => ({ name, count: total, run })
  const [quarter, all] = ["a fold over a quarter of the types", "a fold that looks at all"]
  const lines = await compare(
    [
      folding("limit: driver, pages by key, JSON.parse of all", plain.replay),
      folding(quarter, () => fold(log, () => true, { query })),
      folding("a fold that is shown all and looks at a quarter", () => fold(log, ({ type }) => type === "ActionDone")),
      folding(all, () => fold(log, () => true)),
      folding("the same, given whole events", () => replay(log, () => true)),
      folding("texts only, as verifying does", () => replay(log, ({ text }) => text === ""))
    ],
    rounds
  )
  tell({
    workload: `W5 replay ${whole(total)} events in order`,
    store,
    lines,
    scores: [quarter, all].map((of) => score(lines, { what: of, of, goal: { atLeast: 1.2 } }))
  })
}

await withContestants(async (contestants) => {
  await fill(contestants, total)
  await loadOne(contestants)
  await replayAll(contestants)
})
