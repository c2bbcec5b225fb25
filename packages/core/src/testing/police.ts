/** What the police and the authorities are told of a case: asked of every threat and all violence, or of what was serious. */
import { handle } from "@trygglogg/log"
import { Effect } from "effect"
import { guard } from "../access/index.ts"
import { authoritiesToAssess } from "../catalogue/duties.ts"
import {
  AssessDisclosure,
  ConsiderPoliceReport,
  DecideFiling,
  FilePoliceReport,
  NameComplainantAtPolice,
  RecordComplainantStance,
  RecordConsultation,
  RecordPoliceContact,
  RecordPoliceOutcome,
  RegisterPoliceReport,
  SupplementPoliceReport,
  TellOfPoliceStep,
  WithdrawPoliceReport
} from "../police-report/index.ts"
import { PoliceReportId } from "../vocabulary/ids.ts"
import { PoliceWords, Reason } from "../vocabulary/words.ts"
import { begins } from "./handling.ts"
import { said } from "./incident.ts"
import { duty } from "./duty.ts"
import type { Step } from "./step.ts"
import type { Teller } from "./teller.ts"

/** The day it is talked over and decided, counted from the report. */
const decides = begins + 3

const ids = ({ case: { incidentId }, id }: Teller) => ({
  policeReportId: PoliceReportId.make(id("police report")),
  incidentId
})

const stances = ({ case: { dice, exposed, incidentId, severity }, step }: Teller): ReadonlyArray<Step> =>
  exposed.map(({ exposureId, tenure }, one) => {
    const stance = severity > 2 ? "willing" : dice.pick(["undecided", "unwilling"] as const)
    return step(`stance ${one}`, decides, 20 + one, tenure.personRef, (envelope) =>
      handle(guard(RecordComplainantStance))({ incidentId, exposureId, stance, informedOfConsequences: true }, envelope)
    )
  })

const consultation = (teller: Teller, minutes: number): Step =>
  teller.step("consultation", decides, minutes, teller.case.workplace.manager, (envelope) =>
    handle(guard(RecordConsultation))(
      {
        ...ids(teller),
        consulted: "securityCoordinator",
        memberRef: teller.city.coordinator,
        advice: "file",
        attested: true
      },
      envelope
    )
  )

const decision = (teller: Teller, files: boolean, urgent: boolean): Step => {
  const { case: told, step } = teller
  const notFiledReason = told.dice.pick(["lackOfElements", "oldEvent", "exposedPersonSafety"] as const)
  return step("police decision", decides, 60, told.workplace.manager, (envelope) =>
    handle(guard(DecideFiling))(
      {
        ...ids(teller),
        decision: files ? "file" : "notFile",
        ...(files ? {} : { notFiledReason }),
        decidedBy: "closestManager",
        urgent,
        clientDataIncluded: false,
        askedNotToFile: [],
        exposuresCovered: told.exposed.map(({ exposureId }) => exposureId)
      },
      envelope
    )
  )
}

/** Whether what is secret may be told them is weighed before it is decided, where the report is to say it. */
const disclosure = (teller: Teller): Step => {
  const { incidentId, workplace } = teller.case
  return teller.step("disclosure", decides, 50, workplace.manager, (envelope, sealer) =>
    Effect.gen(function* () {
      const reason = yield* sealer.seal(Reason, incidentId, said.reason)
      yield* handle(guard(AssessDisclosure))(
        { ...ids(teller), ground: "generalClause", clientDataIncluded: false, reason },
        envelope
      )
    })
  )
}

const filed = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const { dice, form, reported, workplace } = told
  const number = dice.between(100_000, 999_999)
  return [
    step("police report", decides, 80, workplace.manager, (envelope) =>
      handle(guard(FilePoliceReport))(
        {
          ...ids(teller),
          filedBy: "closestManager",
          filedByMember: workplace.manager,
          onBehalfOf: "organisation",
          complainantKind: "organisation",
          accessProtectionRequested: false,
          preliminaryOffences: [form === "violence" ? "assault" : "unlawful-threat"],
          channel: "phone11414",
          clientDataIncluded: false
        },
        envelope
      )
    ),
    step("police number", decides + 1, 90, workplace.manager, (envelope) =>
      handle(guard(RegisterPoliceReport))(
        { ...ids(teller), caseNumber: `5000-K${number}-${reported.slice(2, 4)}` },
        envelope
      )
    )
  ]
}

/** What is told the police beside the report: that it was talked over with them, more words, who the complainant is. */
const besides = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const { dice, exposed, incidentId, severity, workplace } = told
  const [first] = exposed
  return [
    ...(dice.chance(0.05)
      ? [
          step("police contact", decides, 85, workplace.manager, (envelope, sealer) =>
            Effect.gen(function* () {
              const about = yield* sealer.seal(PoliceWords, incidentId, said.toPolice)
              yield* handle(guard(RecordPoliceContact))({ incidentId, about }, envelope)
            })
          )
        ]
      : []),
    ...(dice.chance(0.1)
      ? [
          step("police supplement", decides + 10, 100, workplace.manager, (envelope, sealer) =>
            Effect.gen(function* () {
              const what = yield* sealer.seal(PoliceWords, incidentId, said.addendum)
              yield* handle(guard(SupplementPoliceReport))({ ...ids(teller), what }, envelope)
            })
          )
        ]
      : []),
    ...(first !== undefined && severity > 2 && dice.chance(0.2)
      ? [
          step("complainant named", decides + 15, 100, workplace.manager, (envelope) =>
            handle(guard(NameComplainantAtPolice))(
              { ...ids(teller), exposureId: first.exposureId, toldEmployee: true },
              envelope
            )
          )
        ]
      : [])
  ]
}

const withdrawal = (teller: Teller): Step => {
  const { incidentId, workplace } = teller.case
  return teller.step("police report withdrawn", decides + 40, 100, workplace.manager, (envelope, sealer) =>
    Effect.gen(function* () {
      const reason = yield* sealer.seal(Reason, incidentId, said.reason)
      yield* handle(guard(WithdrawPoliceReport))({ ...ids(teller), withdrawnBy: "organisation", reason }, envelope)
    })
  )
}

/** Most are closed within some months; those exposed are told of it the same day. A few are taken back. */
const outcome = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const { dice, exposed, workplace } = told
  if (dice.chance(0.04)) return [withdrawal(teller)]
  if (dice.chance(0.4)) return []
  const after = dice.between(60, 240)
  const kind = dice.pick([
    "closedNoInvestigation",
    "closedNoInvestigation",
    "closedInvestigated",
    "prosecution"
  ] as const)
  return [
    step("police outcome", after, 100, workplace.manager, (envelope) =>
      handle(guard(RecordPoliceOutcome))({ ...ids(teller), kind }, envelope)
    ),
    ...exposed.map(({ exposureId }, one) =>
      step(`told of outcome ${one}`, after, 110 + one, workplace.manager, (envelope) =>
        handle(guard(TellOfPoliceStep))({ ...ids(teller), exposureId, step: "outcome", via: "phone" }, envelope)
      )
    )
  ]
}

const police = (teller: Teller): ReadonlyArray<Step> => {
  const { dice, exposed, severity, workplace } = teller.case
  const files = severity > 1
  const urgent = files && dice.chance(0.05)
  return [
    ...stances(teller),
    teller.step("police question", decides, 30, workplace.manager, (envelope) =>
      handle(guard(ConsiderPoliceReport))(
        {
          ...ids(teller),
          alsoIncidents: [],
          exposures: exposed.map(({ exposureId }) => exposureId),
          initiatedBy: "handler"
        },
        envelope
      )
    ),
    // In a hurry it is decided first and talked over afterwards.
    consultation(teller, urgent ? 95 : 40),
    decision(teller, files, urgent),
    ...(files && dice.chance(0.1) ? [disclosure(teller)] : []),
    ...(files ? [...filed(teller), ...besides(teller), ...outcome(teller)] : [])
  ]
}

/** The steps toward the police and the Work Environment Authority that a case asks for; none in a mild one. */
export const policeAndAuthorities = (teller: Teller): ReadonlyArray<Step> => {
  const { form, kind, severity } = teller.case
  const authorities = authoritiesToAssess({
    forms: [form],
    kinds: [kind],
    severity,
    occurrenceKind: "otherUnwanted",
    feltThreatened: []
  })
  return [
    ...(form === "threat" || form === "violence" ? police(teller) : []),
    ...(authorities.length > 0 ? duty(teller) : [])
  ]
}
