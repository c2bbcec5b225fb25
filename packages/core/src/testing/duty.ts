/** What the Work Environment Authority is told of a case: whether it must be is weighed first. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import {
  AssessDuty,
  RecordNotificationSent,
  StoreNotificationReceipt,
  SupplementNotification
} from "../statutory-notification/index.ts"
import { NotificationWords, Reason } from "../vocabulary/words.ts"
import { begins } from "./handling.ts"
import { said } from "./incident.ts"
import type { Step } from "./step.ts"
import type { Teller } from "./teller.ts"

/** The day it is weighed, counted from the report. */
const weighed = begins + 3
const authority = "workEnvironmentAuthority"

/** What comes back, and what more is told. */
const afterwards = ({ case: told, step }: Teller): ReadonlyArray<Step> => {
  const { dice, incidentId, workplace } = told
  const receiptRef = `AV-${dice.between(10_000, 99_999)}`
  return [
    step("receipt", weighed + 4, 220, workplace.manager, (envelope) =>
      handle(guard(StoreNotificationReceipt))({ incidentId, authority, receiptRef }, envelope)
    ),
    ...(dice.chance(0.2)
      ? [
          step("notification supplement", weighed + 6, 230, workplace.manager, (envelope, sealer) =>
            Effect.gen(function* () {
              const what = yield* sealer.seal(NotificationWords, incidentId, said.addendum)
              yield* handle(guard(SupplementNotification))({ incidentId, authority, what }, envelope)
            })
          )
        ]
      : [])
  ]
}

/** The duty of a case is assessed; what is serious is told, and what is not is said why. */
export const duty = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const { dice, incidentId, severity, workplace } = told
  if (severity < 3) {
    return [
      step("duty", weighed, 200, workplace.manager, (envelope, sealer) =>
        Effect.gen(function* () {
          const reason = yield* sealer.seal(Reason, incidentId, said.reason)
          yield* handle(guard(AssessDuty))({ incidentId, authority, basis: "none", reason }, envelope)
        })
      )
    ]
  }
  return [
    step("duty", weighed, 200, workplace.manager, (envelope) =>
      handle(guard(AssessDuty))({ incidentId, authority, basis: "seriousNearMiss" }, envelope)
    ),
    step("notification", weighed, 210, workplace.manager, (envelope) =>
      handle(guard(RecordNotificationSent))({ incidentId, authority }, envelope)
    ),
    ...(dice.chance(0.5) ? afterwards(teller) : [])
  ]
}
