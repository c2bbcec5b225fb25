/** Support for whoever reported it or saw it, and was not hit. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import { AnswerColleagueSupport, HoldColleagueFollowUp, OfferColleagueSupport } from "../follow-up/index.ts"
import { SupportComment } from "../vocabulary/words.ts"
import { begins } from "./handling.ts"
import { said } from "./incident.ts"
import type { Step } from "./step.ts"
import type { Teller } from "./teller.ts"

/** The colleague is offered somebody to talk with, answers, and is asked afterwards whether it was enough. */
export const colleagueSupport = ({ case: told, step }: Teller): ReadonlyArray<Step> => {
  const { colleague: personRef, dice, exposed, incidentId, telling, workplace } = told
  const wasExposed = exposed.some(({ tenure }) => tenure.personRef === personRef)
  if (wasExposed || !dice.chance(0.06)) return []
  const answer = dice.chance(0.7) ? "accepted" : "declined"
  const as = telling === "colleague" ? "reporter" : "witness"
  return [
    step("colleague offered", begins + 2, 150, workplace.manager, (envelope) =>
      handle(guard(OfferColleagueSupport))({ incidentId, personRef, as, kinds: ["immediateConversation"] }, envelope)
    ),
    step("colleague answers", begins + 3, 160, personRef, (envelope) =>
      handle(guard(AnswerColleagueSupport))({ incidentId, personRef, answer }, envelope)
    ),
    ...(answer === "declined"
      ? []
      : [
          step("colleague followed up", begins + 10, 170, personRef, (envelope, sealer) =>
            Effect.gen(function* () {
              const comment = yield* sealer.seal(SupportComment, personRef, said.comment)
              const enough = { sufficient: "yes", relevant: "yes", enoughFromEmployer: "yes" } as const
              yield* handle(guard(HoldColleagueFollowUp))(
                { incidentId, personRef, ...enough, stillAffected: false, wantsMore: false, comment },
                envelope
              )
            })
          )
        ])
  ]
}
