/** The support of each exposed person: offered, taken or not, asked about, ended; and what is done against the risk. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import { policyDefaults } from "../catalogue/index.ts"
import {
  AcceptSupport,
  CheckEffect,
  CompleteAction,
  DecideAction,
  DeclineSupport,
  EndSupport,
  HoldFollowUp,
  OfferSupport,
  RecordMissedFollowUp,
  RecordSupportDelivered
} from "../follow-up/index.ts"
import type { SupportKind } from "../vocabulary/enumerations.ts"
import { ActionId } from "../vocabulary/ids.ts"
import { addDays } from "../vocabulary/time.ts"
import { ActionWords, SupportComment } from "../vocabulary/words.ts"
import type { Tenure } from "./city.ts"
import { begins } from "./handling.ts"
import { said } from "./incident.ts"
import type { Step } from "./step.ts"
import { speaks, type Teller } from "./teller.ts"

/** The day support is offered, counted from the report. */
const offered = begins + 2
/** The day measures are carried out, counted from the report: before the case can be closed. */
const carriedOut = 30

const kinds = [
  "immediateConversation",
  "immediateConversation",
  "crisisSupport",
  "companyHealth",
  "supervision",
  "legalHelp",
  "timeOff"
] as const satisfies ReadonlyArray<SupportKind>

type Exposed = Teller["case"]["exposed"][number]

/** Held some days after it was due, or missed; the first is never missed, since a case is not closed without it. */
const followUp = (teller: Teller, { exposureId, tenure }: Exposed, one: number, due: number, nth: number): Step => {
  const { case: told, day, step } = teller
  const { dice, incidentId, severity, workplace } = told
  const planned = offered + due
  if (nth > 0 && dice.chance(0.12)) {
    return step(`follow-up ${one} ${due} missed`, planned + 1, 300 + one, workplace.manager, (envelope) =>
      handle(guard(RecordMissedFollowUp))(
        { incidentId, exposureId, dueOn: day(planned), reason: "notReached" },
        envelope
      )
    )
  }
  const enough = severity > 2 && nth === 0 ? dice.pick(["no", "partly", "yes"] as const) : "yes"
  const talks = dice.chance(0.2)
  return step(`follow-up ${one} ${due}`, planned, 310 + one, speaks(teller, tenure, planned), (envelope, sealer) =>
    Effect.gen(function* () {
      const comment = talks ? yield* sealer.seal(SupportComment, tenure.personRef, said.comment) : undefined
      yield* handle(guard(HoldFollowUp))(
        {
          incidentId,
          exposureId,
          sufficient: enough,
          relevant: enough,
          enoughFromEmployer: enough,
          stillAffected: enough !== "yes",
          wantsMore: enough === "no",
          ...(comment && { comment })
        },
        envelope
      )
    })
  )
}

const accepted = (teller: Teller, exposure: Exposed, one: number, kind: SupportKind): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const { dice, incidentId, workplace } = told
  const { exposureId, tenure } = exposure
  const followUps = policyDefaults.values.followUpDays
  return [
    step(`accept ${one}`, offered, 120 + one, tenure.personRef, (envelope) =>
      handle(guard(AcceptSupport))({ incidentId, exposureId, kinds: [kind] }, envelope)
    ),
    ...(dice.chance(0.7)
      ? [
          step(`delivered ${one}`, offered + 5, 130 + one, workplace.manager, (envelope) =>
            handle(guard(RecordSupportDelivered))({ incidentId, exposureId, kind, provider: "manager" }, envelope)
          )
        ]
      : []),
    ...followUps.map((due, nth) => followUp(teller, exposure, one, due, nth)),
    ...(dice.chance(0.5)
      ? [
          step(`end ${one}`, offered + (followUps.at(-1) ?? 0) + 10, 320 + one, workplace.manager, (envelope) =>
            handle(guard(EndSupport))({ incidentId, exposureId, reason: "noLongerNeeded" }, envelope)
          )
        ]
      : [])
  ]
}

const declined = (
  { case: { incidentId }, step }: Teller,
  exposureId: Exposed["exposureId"],
  tenure: Tenure,
  one: number
) =>
  step(`decline ${one}`, offered, 120 + one, tenure.personRef, (envelope) =>
    handle(guard(DeclineSupport))({ incidentId, exposureId }, envelope)
  )

const measure = ({ case: told, day, id, step }: Teller): ReadonlyArray<Step> => {
  const { dice, incidentId, workplace } = told
  const { manager: ownerRef, unitId } = workplace
  const actionId = ActionId.make(id("action"))
  const kind = dice.pick(["routine", "alarm", "premises", "training", "staffing"] as const)
  const effect = dice.pick(["worked", "worked", "partly", "not"] as const)
  return [
    step("action", begins + 4, 400, ownerRef, (envelope, sealer) =>
      Effect.gen(function* () {
        const measure = yield* sealer.seal(ActionWords, actionId, said.reason)
        yield* handle(guard(DecideAction))(
          {
            actionId,
            incidentId,
            unitId,
            origin: "incident",
            kind,
            measure,
            ownerRef,
            dueOn: addDays(day(carriedOut), 5)
          },
          envelope
        )
      })
    ),
    step("action done", carriedOut, 400, ownerRef, (envelope) =>
      handle(guard(CompleteAction))({ actionId, incidentId }, envelope)
    ),
    step("effect", carriedOut + 120, 400, ownerRef, (envelope) =>
      handle(guard(CheckEffect))({ actionId, incidentId, effect }, envelope)
    )
  ]
}

/** The support of everybody exposed in a case, through all that the city's rules plan; and now and then a measure. */
export const support = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const { dice, exposed, incidentId, workplace } = told
  return [
    ...exposed.flatMap((exposure, one) => {
      const { exposureId, tenure } = exposure
      const kind = dice.pick(kinds)
      return [
        step(`offer ${one}`, offered, 60 + one, workplace.manager, (envelope) =>
          handle(guard(OfferSupport))({ incidentId, exposureId, kinds: [kind] }, envelope)
        ),
        ...(dice.chance(0.75) ? accepted(teller, exposure, one, kind) : [declined(teller, exposureId, tenure, one)])
      ]
    }),
    ...(dice.chance(0.15) ? measure(teller) : [])
  ]
}
