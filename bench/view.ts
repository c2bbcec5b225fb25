/** W6: building a view of every case from the log, and asking it for a page. */
import { EventLog, ViewStore } from "@trygglogg/log"
import { Effect } from "effect"
import { quick, withContestants } from "./asked.ts"
import { ofAll, ofDone } from "./cases.ts"
import { fill } from "./filled.ts"
import { compare, median } from "./measure.ts"
import { tell } from "./result.ts"
import { milliseconds, score, whole } from "./score.ts"
import { types } from "./workload.ts"

const total = quick ? 10_000 : 100_000
const rounds = quick ? 3 : 5
const pages = 200

const views = [
  { title: "that looks at a quarter of the events", projection: ofDone, types: types.slice(-1) },
  { title: "that looks at all", projection: ofAll, types }
]

await withContestants(async (contestants) => {
  const { log, plain, store } = contestants
  await fill(contestants, total)
  let edition = 0
  /** In the edition named: a new one builds its rows beside those of the one before. */
  const within = <A, E>(work: Effect.Effect<A, E, ViewStore>) =>
    work.pipe(
      Effect.provide(contestants.views(String(edition)), { local: true }),
      Effect.provideService(EventLog, log),
      Effect.runPromise
    )
  for (const { projection, title, types } of views) {
    const firstPage = Effect.flatMap(ViewStore, (store) =>
      store.list(projection, { order: { by: "last", descending: true }, limit: 20 })
    )
    const counts = new Set<number>()
    const lines = await compare(
      [
        {
          name: "limit: driver, JSON.parse of all, the same rows",
          count: total,
          run: async () => void counts.add(await plain.view(types))
        },
        {
          name: "trygglogg",
          count: total,
          run: async () => {
            edition += 1
            counts.add((await within(firstPage)).total)
          }
        }
      ],
      rounds
    )
    if (counts.size !== 1) throw new Error(`the views have ${[...counts].join(" and ")} rows`)
    const asking = Effect.gen(function* () {
      const times: Array<number> = []
      for (let nth = 0; nth < pages; nth++) {
        const start = performance.now()
        yield* firstPage
        times.push(performance.now() - start)
      }
      return median(times)
    })
    tell({
      workload: `W6 rebuild a view of ${whole(total)} events ${title}`,
      store,
      lines,
      scores: [score(lines, { goal: { atLeast: 1.2 } })],
      notes: [`a page of 20 of its ${[...counts].join()} rows, sorted: ${milliseconds(await within(asking))}`]
    })
  }
})
