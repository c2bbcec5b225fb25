/** What happens to a case when it is closed: it is looked at in an emergency, handed over, or found to belong to another unit. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { BreakGlass, guard, ReviewBreakGlass } from "../access/index.ts"
import { AssignHandler, ReattributeUnit } from "../incident/index.ts"
import { OpeningId } from "../vocabulary/ids.ts"
import { Reason } from "../vocabulary/words.ts"
import { districtIn, pathOn, stood } from "./city.ts"
import { said } from "./incident.ts"
import type { Step } from "./step.ts"
import type { Teller } from "./teller.ts"

/** The auditor opens it; whoever leads above the unit looks afterwards at whether there was cause. */
const glass = ({ case: told, city, id, step }: Teller, after: number): ReadonlyArray<Step> => {
  const { incidentId, path } = told
  const openingId = OpeningId.make(id("opening"))
  const outcome = told.dice.pick(["justified", "justified", "notJustified"] as const)
  return [
    step("glass broken", after, 530, city.auditor, (envelope, sealer) =>
      Effect.gen(function* () {
        const reason = yield* sealer.seal(Reason, incidentId, said.reason)
        yield* handle(guard(BreakGlass))(
          { incidentId, openingId, ground: "audit", reason, protectedReason: reason },
          envelope
        )
      })
    ),
    step("opening reviewed", after + 4, 540, districtIn(city, path).manager, (envelope, sealer) =>
      Effect.gen(function* () {
        const reason = yield* sealer.seal(Reason, incidentId, said.reason)
        yield* handle(guard(ReviewBreakGlass))({ incidentId, openingId, outcome, reason }, envelope)
      })
    )
  ]
}

const handedOver = ({ case: { incidentId, path }, city, step }: Teller, after: number): Step => {
  const { manager: handlerRef } = districtIn(city, path)
  return step("handler changed", after, 550, city.coordinator, (envelope) =>
    handle(guard(AssignHandler))({ incidentId, handlerRef, reason: "other" }, envelope)
  )
}

/** It was entered for a unit where it did not happen. */
const reattributed = ({ case: told, city, step }: Teller, after: number): ReadonlyArray<Step> => {
  const { incidentId, occurred, path } = told
  const right = city.workplaces.find((one) => one.unitId !== path[0] && stood(one, occurred, occurred))
  if (right === undefined) return []
  return [
    step("reattributed", after, 560, city.coordinator, (envelope, sealer) =>
      Effect.gen(function* () {
        const reason = yield* sealer.seal(Reason, incidentId, said.reason)
        yield* handle(guard(ReattributeUnit))(
          { incidentId, fromPath: path, unitPath: pathOn(right, occurred), cause: "correction", reason },
          envelope
        )
      })
    )
  ]
}

/**
 * What a case may meet with after it was closed; each case with one of them at most. Who leads a unit that goes on in another leads it
 * no more: its cases stay with those who have handled them.
 *
 * @param ends The day it was closed, counted from the report.
 */
export const afterwards = (teller: Teller, ends: number): ReadonlyArray<Step> => {
  const { dice, workplace } = teller.case
  if (dice.chance(0.025)) return glass(teller, ends + 3)
  if (dice.chance(0.025)) return workplace.ends === undefined ? [handedOver(teller, ends + 5)] : []
  return dice.chance(0.025) ? reattributed(teller, ends + 12) : []
}
