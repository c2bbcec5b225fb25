/**
 * A synthetic history whose people are careless: steps are left out, given late and given by somebody else. What the rules refuse does
 * not happen, so what they promise holds all the same; a rule taken away is found out here.
 */
import { Effect, Result, Stream } from "effect"
import { diceOf } from "../../src/testing/dice.ts"
import { carryOut, type Step, synthesise } from "../../src/testing/index.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { hiding } from "./history.ts"

/** The city itself is set up with care: without units and people nothing can go wrong. */
const isFounding = ({ actor }: Step): boolean => actor.startsWith("program:")

/** A tenth left out, a tenth put off until up to forty steps later, a tenth given by whoever gave the step before. */
const carelessly = (seed: number, steps: ReadonlyArray<Step>): ReadonlyArray<Step> => {
  const dice = diceOf(String(seed), "careless")
  const given = steps.flatMap((step, nth) => {
    if (isFounding(step)) return [{ step, order: nth }]
    if (dice.chance(0.1)) return []
    const order = dice.chance(0.1) ? nth + dice.between(1, 40) : nth
    const actor = dice.chance(0.1) ? (steps[nth - 1]?.actor ?? step.actor) : step.actor
    return [{ step: { ...step, actor }, order }]
  })
  let at = steps[0]?.at
  return given
    .toSorted((one, other) => one.order - other.order)
    .map(({ step }) => {
      // Time does not go back for what was put off.
      at = at === undefined || step.at > at ? step.at : at
      return { ...step, at }
    })
}

const size = (seed: number) => ({
  seed,
  incidents: 120,
  from: Day.make("2024-01-01"),
  to: Day.make("2025-07-01")
})

/** Gives the steps, and tells how many were refused. */
export const liveCarelessly = Effect.fnUntraced(function* (seed: number) {
  const steps = carelessly(seed, yield* Stream.runCollect(synthesise(size(seed))))
  const answers = yield* Effect.forEach(steps, (step) => Effect.result(carryOut(seed, step, hiding)))
  return answers.filter(Result.isFailure).length
})
