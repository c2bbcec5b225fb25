/** The support of each exposed person: offered, taken or not, asked about, ended; and what is done against the risk. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import { policyDefaults } from "../catalogue/index.ts"
import {
  AcceptSupport,
  DeclineSupport,
  EndSupport,
  HoldFollowUp,
  OfferSupport,
  RecordMissedFollowUp,
  RecordSupportDelivered,
  TakeProtectiveMeasure
} from "../follow-up/index.ts"
import type { SupportKind } from "../vocabulary/enumerations.ts"
import { SupportComment } from "../vocabulary/words.ts"
import type { Tenure } from "./city.ts"
import { begins } from "./handling.ts"
import { said } from "./incident.ts"
import { measure } from "./measures.ts"
import type { Step } from "./step.ts"
import { speaks, type Teller } from "./teller.ts"

/** The day support is offered, counted from the report. */
const offered = begins + 2

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

/** What protects somebody does not wait for an answer to what they were offered. */
const protectedBy = ({ case: told, day, step }: Teller, { exposureId }: Exposed, one: number): Step => {
  const { dice, incidentId, workplace } = told
  const taken = dice.pick(["otherHandler", "escort", "personalAlarm", "nameOmittedInDecisions"] as const)
  return step(`protected ${one}`, begins + 1, 50 + one, workplace.manager, (envelope) =>
    handle(guard(TakeProtectiveMeasure))(
      { incidentId, exposureId, measure: taken, from: day(begins + 1), until: day(begins + 91) },
      envelope
    )
  )
}

/** The support of everybody exposed in a case, through all that the city's rules plan; and now and then a measure. */
export const support = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const { dice, exposed, incidentId, severity, workplace } = told
  return [
    ...exposed.flatMap((exposure, one) => {
      const { exposureId, tenure } = exposure
      const kind = dice.pick(kinds)
      return [
        step(`offer ${one}`, offered, 60 + one, workplace.manager, (envelope) =>
          handle(guard(OfferSupport))({ incidentId, exposureId, kinds: [kind] }, envelope)
        ),
        ...(severity > 2 && dice.chance(0.15) ? [protectedBy(teller, exposure, one)] : []),
        ...(dice.chance(0.75) ? accepted(teller, exposure, one, kind) : [declined(teller, exposureId, tenure, one)])
      ]
    }),
    ...(dice.chance(0.15) ? measure(teller) : [])
  ]
}
