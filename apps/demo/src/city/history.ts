/** A case of the demo city as the commands that made it, each given by the person who would have. */
import { guard } from "@trygglogg/core/access"
import { policyDefaults } from "@trygglogg/core/catalogue"
import { AcceptSupport, HoldFollowUp, OfferSupport } from "@trygglogg/core/follow-up"
import {
  CloseIncident,
  RecordContact,
  ReportIncident,
  StartHandling,
  WriteClosingSummary
} from "@trygglogg/core/incident"
import { GiveOwnStatement, SetClassification } from "@trygglogg/core/influence-attempt"
import { addDays, type Day, Narrative, PersonRef, Summary, zone } from "@trygglogg/core/vocabulary"
import { handle } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Effect } from "effect"
import { persons } from "../persons.ts"
import type { Case, Progress } from "./cases.ts"
import { incidentId, reportId, reportNumber } from "./ids.ts"
import { city, department, employmentOf, workplaces } from "./organisation.ts"
import { policeAndAuthorities } from "./police.ts"
import type { Step } from "./step.ts"
import { idsOf, momentOf, offeredOn, reportedOn, type Teller, tellerOf } from "./teller.ts"

const report = (teller: Teller): Step => {
  const { case: told, happened, step } = teller
  return step("report", "reporter", (envelope) =>
    Effect.gen(function* () {
      const ids = idsOf(told)
      const exposed = persons[told.exposed]
      const [place, placeRelation, channel] = told.where
      const day = reportedOn(teller)
      yield* handle(guard(ReportIncident))(
        {
          incidentId: ids.incidentId,
          reportId: reportId(told.name),
          reportNumber: reportNumber(told.name, day.slice(0, 4)),
          reportedAt: momentOf(day, "18:00"),
          reporter: {
            mode: "named",
            kind: told.reportedBy === undefined ? "exposedPerson" : "colleague",
            memberRef: PersonRef.make(persons[told.reportedBy ?? told.exposed].memberRef)
          },
          unitPath: [workplaces[exposed.workplace].unitId, department, city],
          occurred: { local: `${happened}T${told.at}`, precision: "minute", zone },
          place,
          placeRelation,
          channel,
          affectedObjects: ["person"],
          forms: [told.form],
          primaryForm: told.form,
          linkToRole: "certain",
          influencerRelation: told.by,
          narrative: yield* (yield* Vault).seal(Narrative, ids.incidentId, told.narrative),
          evidence: [],
          entryRoute: "app",
          exposures: [
            {
              exposureId: ids.exposureId,
              personRef: PersonRef.make(exposed.memberRef),
              exposedKind: "employee",
              ...employmentOf(exposed)
            }
          ]
        },
        envelope
      )
    })
  )
}

const handling = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  return [
    step("start", "manager", (envelope) =>
      handle(guard(StartHandling))({ incidentId: incidentId(told.name) }, envelope)
    ),
    step("contact", "manager", (envelope) =>
      handle(guard(RecordContact))(
        { ...idsOf(told), at: momentOf(reportedOn(teller), "19:00"), via: "phone" },
        envelope
      )
    ),
    step("statement", "exposed", (envelope) =>
      handle(guard(GiveOwnStatement))(
        {
          ...idsOf(told),
          perceivedIntent: "yes",
          feltThreatened: told.severity,
          influenceOnDecision: "none",
          givenVia: "self"
        },
        envelope
      )
    ),
    step("classification", "manager", (envelope) =>
      handle(guard(SetClassification))(
        {
          incidentId: incidentId(told.name),
          classification: {
            forms: [told.form],
            primaryForm: told.form,
            kinds: [told.kind],
            severity: told.severity,
            occurrenceKind: "otherUnwanted",
            confidence: 2
          },
          offences: []
        },
        envelope
      )
    )
  ]
}

const support = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const at = momentOf(offeredOn(teller), "09:00")
  return [
    step("offer", "manager", (envelope) =>
      handle(guard(OfferSupport))({ ...idsOf(told), kinds: [told.support], at }, envelope)
    ),
    step("accept", "exposed", (envelope) =>
      handle(guard(AcceptSupport))({ ...idsOf(told), kinds: [told.support] }, envelope)
    )
  ]
}

const followUp = (teller: Teller, after: number): Step => {
  const { case: told, step } = teller
  return step(`follow-up ${after}`, "exposed", (envelope) =>
    handle(guard(HoldFollowUp))(
      {
        ...idsOf(told),
        at: momentOf(addDays(offeredOn(teller), after), "10:00"),
        sufficient: told.severity > 2 && after < 30 ? "partly" : "yes",
        relevant: "yes",
        enoughFromEmployer: "yes",
        stillAffected: false,
        wantsMore: false
      },
      envelope
    )
  )
}

/** Every follow-up that had come due by now was held, so that nothing in the city's past waits for anybody. */
const followUps = (teller: Teller, today: Day): ReadonlyArray<Step> =>
  policyDefaults.values.followUpDays
    .filter((after) => addDays(offeredOn(teller), after) < today)
    .map((after) => followUp(teller, after))

const closing = ({ case: told, step }: Teller): ReadonlyArray<Step> => [
  step("summary", "manager", (envelope) =>
    Effect.gen(function* () {
      const id = incidentId(told.name)
      const words = "Vi har pratat igenom händelsen. Du har fått stöd. Enheten har gått igenom sina rutiner."
      const summary = yield* (yield* Vault).seal(Summary, id, words)
      yield* handle(guard(WriteClosingSummary))({ incidentId: id, summary }, envelope)
    })
  ),
  step("close", "manager", (envelope) =>
    handle(guard(CloseIncident))({ incidentId: incidentId(told.name), outcome: "handled" }, envelope)
  )
]

const stages: ReadonlyArray<readonly [Progress, (teller: Teller, today: Day) => ReadonlyArray<Step>]> = [
  ["reported", (teller) => [report(teller)]],
  ["underHandling", handling],
  ["supported", (teller) => [...support(teller), ...policeAndAuthorities(teller)]],
  ["followedUp", followUps],
  ["closed", closing]
]

/**
 * The commands that bring a case as far as it has come.
 *
 * @param today - Which day "so many days ago" is counted from, and before which follow-ups have come due.
 */
export function historyOf(told: Case, today: Day): ReadonlyArray<Step> {
  const last = stages.findIndex(([progress]) => progress === told.progress)
  const teller = tellerOf(told, today)
  return stages.slice(0, last + 1).flatMap(([, stepsOf]) => stepsOf(teller, today))
}
