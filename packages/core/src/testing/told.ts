/** Who is told and asked while a case is handled: its reporter, the safety representative; and what else becomes known of it. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import {
  AnswerAsReporter,
  AskReporter,
  InformSafetyRep,
  NoteExternalReference,
  RecordNotified
} from "../incident/index.ts"
import { NoteInfluencer, NoteTrigger, type TriggerNoted } from "../influence-attempt/index.ts"
import { ReferToLexSarah, ReferToWhistleblowing } from "../statutory-notification/index.ts"
import { ExternalRef } from "../vocabulary/ids.ts"
import { InfluencerWords, Reason, ReportMessage } from "../vocabulary/words.ts"
import { districtIn } from "./city.ts"
import { begins } from "./handling.ts"
import { reporterIn, said } from "./incident.ts"
import type { Step } from "./step.ts"
import type { Teller } from "./teller.ts"

/** An anonymous reporter has only their own page. */
const notified = ({ case: { incidentId, reportId, telling, workplace }, step }: Teller): Step =>
  step("reporter notified", begins, 66, workplace.manager, (envelope) =>
    handle(guard(RecordNotified))(
      {
        incidentId,
        reportId,
        occasion: "registered",
        via: telling === "anonymous" ? "page" : "email",
        contentKey: "report.registered"
      },
      envelope
    )
  )

const asked = (teller: Teller): ReadonlyArray<Step> => {
  const { incidentId, reportId, workplace } = teller.case
  return [
    teller.step("reporter asked", begins + 3, 130, workplace.manager, (envelope, sealer) =>
      Effect.gen(function* () {
        const message = yield* sealer.seal(ReportMessage, incidentId, said.question)
        yield* handle(guard(AskReporter))({ incidentId, reportId, message }, envelope)
      })
    ),
    teller.step("reporter answers", begins + 4, 90, reporterIn(teller), (envelope, sealer) =>
      Effect.gen(function* () {
        const message = yield* sealer.seal(ReportMessage, incidentId, said.reply)
        yield* handle(guard(AnswerAsReporter))({ incidentId, reportId, message }, envelope)
      })
    )
  ]
}

const safetyRepInformed = ({ case: { incidentId, path, workplace }, city, step }: Teller): Step => {
  const { safetyRep: repRef, unitId: area } = districtIn(city, path)
  return step("safety representative informed", begins, 240, workplace.manager, (envelope) =>
    handle(guard(InformSafetyRep))({ incidentId, repRef, area, reservation: true }, envelope)
  )
}

const inOtherSystem = ({ case: { dice, incidentId, workplace }, step }: Teller): Step => {
  const reference = ExternalRef.make(`IA-${dice.between(10_000, 99_999)}`)
  return step("external reference", begins + 3, 250, workplace.manager, (envelope) =>
    handle(guard(NoteExternalReference))({ incidentId, system: "ia", reference }, envelope)
  )
}

type Noted = Pick<(typeof TriggerNoted)["Type"], "trigger" | "decisionKind">
const triggers: readonly [Noted, ...ReadonlyArray<Noted>] = [
  { trigger: "negativeDecision", decisionKind: "financialAssistance" },
  { trigger: "moneyDecision", decisionKind: "housing" },
  { trigger: "investigation" },
  { trigger: "homeVisit" },
  { trigger: "unknown" }
]

const trigger = ({ case: { dice, incidentId, workplace }, step }: Teller): Step => {
  const noted = dice.pick(triggers)
  return step("trigger", begins + 1, 130, workplace.manager, (envelope) =>
    handle(guard(NoteTrigger))({ incidentId, ...noted }, envelope)
  )
}

const influencer = ({ case: { by, incidentId, workplace }, step }: Teller): Step =>
  step("influencer", begins + 1, 140, workplace.manager, (envelope, sealer) =>
    Effect.gen(function* () {
      const description = yield* sealer.seal(InfluencerWords, incidentId, said.influencer)
      yield* handle(guard(NoteInfluencer))({ incidentId, relation: by, affiliation: "unknown", description }, envelope)
    })
  )

const lexSarah = ({ case: { incidentId, workplace }, step }: Teller): Step =>
  step("lex Sarah", begins + 6, 300, workplace.manager, (envelope, sealer) =>
    Effect.gen(function* () {
      const reason = yield* sealer.seal(Reason, incidentId, said.reason)
      yield* handle(guard(ReferToLexSarah))({ incidentId, reason }, envelope)
    })
  )

const whistleblowing = ({ case: { incidentId, workplace }, step }: Teller): Step =>
  step("whistleblowing", begins + 6, 310, workplace.manager, (envelope) =>
    handle(guard(ReferToWhistleblowing))({ incidentId }, envelope)
  )

/** What is said to and by others of a case that is handled, and what is noted of what lay behind it. */
export const toldAndAsked = (teller: Teller): ReadonlyArray<Step> => {
  const { dice, severity } = teller.case
  return [
    ...(dice.chance(0.3) ? [notified(teller)] : []),
    ...(dice.chance(0.06) ? asked(teller) : []),
    ...(severity > 2 && dice.chance(0.3) ? [safetyRepInformed(teller)] : []),
    ...(dice.chance(0.1) ? [inOtherSystem(teller)] : []),
    ...(dice.chance(0.25) ? [trigger(teller)] : []),
    ...(dice.chance(0.1) ? [influencer(teller)] : []),
    ...(dice.chance(0.02) ? [lexSarah(teller)] : []),
    ...(dice.chance(0.02) ? [whistleblowing(teller)] : [])
  ]
}
