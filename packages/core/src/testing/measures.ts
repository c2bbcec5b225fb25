/** What is done against a risk: decided with an owner and a day, begun, put off, handed over, done or not, and looked at afterwards. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import {
  CancelAction,
  CheckEffect,
  CompleteAction,
  DecideAction,
  HandOverAction,
  PostponeAction,
  StartAction
} from "../follow-up/index.ts"
import { ActionId } from "../vocabulary/ids.ts"
import { addDays } from "../vocabulary/time.ts"
import { ActionWords, Reason } from "../vocabulary/words.ts"
import { districtIn } from "./city.ts"
import { begins } from "./handling.ts"
import { said } from "./incident.ts"
import type { Step } from "./step.ts"
import type { Teller } from "./teller.ts"

/** The day measures are carried out, counted from the report: before the case can be closed. */
const carriedOut = 30
/** The day something comes in between. */
const between = begins + 12

const actionIn = ({ id }: Teller): ActionId => ActionId.make(id("action"))

const decided = (teller: Teller): Step => {
  const { dice, incidentId, workplace } = teller.case
  const { manager: ownerRef, unitId } = workplace
  const actionId = actionIn(teller)
  const kind = dice.pick(["routine", "alarm", "premises", "training", "staffing"] as const)
  return teller.step("action", begins + 4, 400, ownerRef, (envelope, sealer) =>
    Effect.gen(function* () {
      const measure = yield* sealer.seal(ActionWords, actionId, said.recommendation)
      const dueOn = addDays(teller.day(carriedOut), 5)
      yield* handle(guard(DecideAction))(
        { actionId, incidentId, unitId, origin: "incident", kind, measure, ownerRef, dueOn },
        envelope
      )
    })
  )
}

const postponed = (teller: Teller): Step => {
  const { incidentId, workplace } = teller.case
  const actionId = actionIn(teller)
  return teller.step("action postponed", between, 400, workplace.manager, (envelope, sealer) =>
    Effect.gen(function* () {
      const reason = yield* sealer.seal(Reason, actionId, said.reason)
      const dueOn = addDays(teller.day(carriedOut), 30)
      yield* handle(guard(PostponeAction))({ actionId, incidentId, dueOn, reason }, envelope)
    })
  )
}

const handedOver = (teller: Teller): Step => {
  const { incidentId, path, workplace } = teller.case
  const { manager: newOwner } = districtIn(teller.city, path)
  return teller.step("action handed over", between, 410, workplace.manager, (envelope) =>
    handle(guard(HandOverAction))(
      { actionId: actionIn(teller), incidentId, newOwner, reason: "betterPlaced" },
      envelope
    )
  )
}

const cancelled = (teller: Teller): Step => {
  const { incidentId, workplace } = teller.case
  const actionId = actionIn(teller)
  return teller.step("action cancelled", between, 420, workplace.manager, (envelope, sealer) =>
    Effect.gen(function* () {
      const reason = yield* sealer.seal(Reason, actionId, said.reason)
      yield* handle(guard(CancelAction))({ actionId, incidentId, reason }, envelope)
    })
  )
}

const done = (teller: Teller): ReadonlyArray<Step> => {
  const { dice, incidentId, workplace } = teller.case
  const actionId = actionIn(teller)
  const effect = dice.pick(["worked", "worked", "partly", "not"] as const)
  return [
    teller.step("action done", carriedOut, 400, workplace.manager, (envelope) =>
      handle(guard(CompleteAction))({ actionId, incidentId }, envelope)
    ),
    teller.step("effect", carriedOut + 120, 400, workplace.manager, (envelope) =>
      handle(guard(CheckEffect))({ actionId, incidentId, effect }, envelope)
    )
  ]
}

/** One measure after a case. */
export const measure = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const { dice, incidentId, workplace } = told
  const goes = dice.pick(["asPlanned", "asPlanned", "asPlanned", "late", "byAnother", "notAtAll"] as const)
  return [
    decided(teller),
    step("action started", begins + 8, 400, workplace.manager, (envelope) =>
      handle(guard(StartAction))({ actionId: actionIn(teller), incidentId }, envelope)
    ),
    ...(goes === "late" ? [postponed(teller)] : []),
    ...(goes === "byAnother" ? [handedOver(teller)] : []),
    ...(goes === "notAtAll" ? [cancelled(teller)] : done(teller))
  ]
}
