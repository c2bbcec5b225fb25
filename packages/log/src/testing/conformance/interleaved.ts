import { assert, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { EventLog } from "../../eventLog.ts"
import { all } from "../../query.ts"
import { check } from "../history.ts"
import { clients } from "../simulation/client.ts"
import { type Fate, type Plan, planOf, type Step } from "../simulation/plan.ts"
import { makeRecorder } from "../simulation/recorder.ts"
import { makeRandom } from "../simulation/world.ts"
import { type LogLayer, onFresh } from "./commits.ts"

/** What any log can be put through from outside: no waiting, since the test's clock stands still. */
const possible = new Set<Fate>(["answered", "neverSent", "answerLost", "sentTwice", "interrupted"])

const withoutWaiting = (step: Step): Step =>
  step.does === "append" && !possible.has(step.fate) ? { ...step, fate: "answered" } : step

const calm = (plan: Plan): Plan => ({
  ...plan,
  clients: plan.clients.map((steps) => steps.map(withoutWaiting))
})

/** G1 to G7 and G10 at once: random clients side by side, answers lost and doubled, and a checker that knows only what was asked and answered. */
export const interleaved = (layer: LogLayer): void => {
  const fresh = onFresh(layer)

  it.effect.each(Array.from({ length: 20 }, (_, nth) => nth + 1))(
    "G9 answers clients who ask at once as a right log could, seed %s",
    (seed) =>
      Effect.gen(function* () {
        const log = yield* EventLog
        const recorder = makeRecorder(() => log)
        yield* clients({ random: makeRandom(seed), recorder }, calm(planOf(seed)))
        // What was interrupted after it was sent may still be under way; whoever asks now comes after it.
        yield* log.append([])
        const events = yield* Stream.runCollect(log.read({ query: all }))
        const faults = check({ origin: log.origin, entries: recorder.entries, events, tree: yield* log.tree })
        assert.deepStrictEqual(faults, [])
      }).pipe(fresh)
  )
}
