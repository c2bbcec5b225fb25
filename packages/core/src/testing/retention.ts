/** What is kept no longer: the archive authority's decisions, what is destroyed by them, and who took out what is kept about them. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import { AnswerSubjectAccess, DestroySealedContent, RecordRetentionDecision } from "../retention/index.ts"
import { ExternalRef, type IncidentId, RetentionDecisionId } from "../vocabulary/ids.ts"
import type { RetentionClass } from "../vocabulary/retention.ts"
import { addDays, addMonths, type Day, daysBetween } from "../vocabulary/time.ts"
import { type City, staffBetween } from "./city.ts"
import { diceOf, idOf } from "./dice.ts"
import { type Step, stepOn } from "./step.ts"
import { assessmentOf } from "./visits.ts"

/** Months of records that one decision is about, and months after them that they may be destroyed. Made up: no authority said so. */
const [decidedMonths, keptMonths] = [6, 6]

interface Decision {
  readonly decisionId: RetentionDecisionId
  readonly from: Day
  readonly to: Day
  readonly destroyFrom: Day
}

/** The decision that records of a class made on a day fall under. */
const decisionOf = (city: City, retentionClass: RetentionClass, day: Day): Decision => {
  let from = city.from
  for (let next = addMonths(from, decidedMonths); next <= day; next = addMonths(from, decidedMonths)) from = next
  const to = addMonths(from, decidedMonths)
  const decisionId = RetentionDecisionId.make(idOf(String(city.seed), "retention", retentionClass, from))
  return { decisionId, from, to, destroyFrom: addMonths(to, keptMonths) }
}

const decided = (city: City, retentionClass: RetentionClass, from: Day): Step => {
  const decision = decisionOf(city, retentionClass, from)
  const decidedOn = decision.to
  const reference = ExternalRef.make(`SSA-${retentionClass}-${from.slice(0, 7)}`)
  return stepOn(`retention ${retentionClass} ${from}`, decidedOn, 200, city.administrator, (envelope) =>
    handle(guard(RecordRetentionDecision))({ ...decision, class: retentionClass, reference, decidedOn }, envelope)
  )
}

/** Days after which what may be destroyed is. */
const waits = 10

/** What was assessed before the first unit's visits of a month is destroyed when its time has come. */
const assessmentDestroyed = (city: City, planned: Day): ReadonlyArray<Step> => {
  const [workplace] = city.workplaces
  const { decisionId, destroyFrom } = decisionOf(city, "risk", planned)
  const id = assessmentOf(city, workplace, planned)
  if (id === undefined) return []
  return [
    stepOn(`destroyed ${id}`, addDays(destroyFrom, waits), 210, city.administrator, (envelope, sealer) =>
      Effect.gen(function* () {
        yield* handle(guard(DestroySealedContent))(
          { decisionId, subject: { kind: "assessment", id }, cases: [] },
          envelope
        )
        yield* sealer.erase(id, decisionId)
      })
    )
  ]
}

/** The words of a case that was nothing to report are destroyed when its time has come. */
export const incidentDestroyed = (city: City, id: IncidentId, reported: Day): Step => {
  const { decisionId, destroyFrom } = decisionOf(city, "incident", reported)
  return stepOn(`destroyed ${id}`, addDays(destroyFrom, waits), 220, city.administrator, (envelope, sealer) =>
    Effect.gen(function* () {
      yield* handle(guard(DestroySealedContent))(
        { decisionId, subject: { kind: "incident", id }, cases: [id] },
        envelope
      )
      yield* sealer.erase(id, decisionId)
    })
  )
}

/** Days from the start of each year of the history on which some take out what is kept about them. */
const taken = 200

const takenOut = (city: City, askedOn: Day): ReadonlyArray<Step> =>
  city.workplaces.flatMap((workplace) =>
    staffBetween(workplace, askedOn, askedOn)
      .filter(({ personRef }) => diceOf(String(city.seed), "takes out", personRef, askedOn).chance(0.03))
      .map(({ personRef }) =>
        stepOn(`taken out ${personRef} ${askedOn}`, askedOn, 700, personRef, (envelope) =>
          handle(guard(AnswerSubjectAccess))({ personRef, askedOn, via: "page" }, envelope)
        )
      )
  )

/** What is decided and taken out on a day. */
export const retention = (city: City, day: Day): ReadonlyArray<Step> => [
  ...(decisionOf(city, "incident", day).from === day
    ? [decided(city, "incident", day), decided(city, "risk", day)]
    : []),
  ...(day.endsWith("-13") ? assessmentDestroyed(city, day) : []),
  ...(daysBetween(city.from, day) % 365 === taken ? takenOut(city, day) : [])
]
