/** What the police and the authorities were told of a case, as the city's routine says: asked of every threat and all violence. */
import { guard } from "@trygglogg/core/access"
import {
  ConsiderPoliceReport,
  DecideFiling,
  FilePoliceReport,
  RecordComplainantStance,
  RecordConsultation,
  RegisterPoliceReport
} from "@trygglogg/core/police-report"
import { AssessDuty, RecordNotificationSent } from "@trygglogg/core/statutory-notification"
import { PersonRef, Reason } from "@trygglogg/core/vocabulary"
import { handle } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Effect } from "effect"
import { persons } from "../persons.ts"
import { incidentId, policeReportId } from "./ids.ts"
import type { Step } from "./step.ts"
import { idsOf, momentOf, reportedOn, type Teller } from "./teller.ts"

const aboutReport = ({ case: { name } }: Teller) => ({
  policeReportId: policeReportId(name),
  incidentId: incidentId(name)
})

const decision = (teller: Teller, files: boolean): Step => {
  const { exposureId } = idsOf(teller.case)
  return teller.step("police decision", "manager", (envelope) =>
    handle(guard(DecideFiling))(
      {
        ...aboutReport(teller),
        decision: files ? "file" : "notFile",
        ...(files ? {} : { notFiledReason: "lackOfElements" as const }),
        decidedBy: "closestManager",
        urgent: false,
        clientDataIncluded: false,
        askedNotToFile: [],
        exposuresCovered: [exposureId]
      },
      envelope
    )
  )
}

const asked = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const { exposureId } = idsOf(told)
  return [
    step("stance", "exposed", (envelope) =>
      handle(guard(RecordComplainantStance))(
        {
          ...idsOf(told),
          stance: told.severity > 2 ? "willing" : "undecided",
          informedOfConsequences: true
        },
        envelope
      )
    ),
    step("police question", "manager", (envelope) =>
      handle(guard(ConsiderPoliceReport))(
        { ...aboutReport(teller), alsoIncidents: [], exposures: [exposureId], initiatedBy: "handler" },
        envelope
      )
    ),
    step("consultation", "manager", (envelope) =>
      handle(guard(RecordConsultation))(
        {
          ...aboutReport(teller),
          consulted: "securityCoordinator",
          memberRef: PersonRef.make(persons.per.memberRef),
          at: momentOf(reportedOn(teller), "19:30"),
          advice: "file",
          attested: true
        },
        envelope
      )
    )
  ]
}

const filed = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const day = reportedOn(teller)
  const number = String(policeReportId(told.name).replace(/\D/g, "")).slice(0, 6)
  return [
    step("police report", "manager", (envelope) =>
      handle(guard(FilePoliceReport))(
        {
          ...aboutReport(teller),
          filedBy: "closestManager",
          filedByMember: PersonRef.make(envelope.actor),
          onBehalfOf: "organisation",
          complainantKind: "organisation",
          accessProtectionRequested: false,
          preliminaryOffences: [told.form === "violence" ? "assault" : "unlawful-threat"],
          at: momentOf(day, "20:00"),
          channel: "phone11414",
          clientDataIncluded: false
        },
        envelope
      )
    ),
    step("police number", "manager", (envelope) =>
      handle(guard(RegisterPoliceReport))(
        { ...aboutReport(teller), caseNumber: `5000-K${number}-${day.slice(2, 4)}` },
        envelope
      )
    )
  ]
}

/** Where it was violence or serious: told the same day, or judged to be nothing the authority is told of. */
const authority = (teller: Teller): ReadonlyArray<Step> => {
  const { case: told, step } = teller
  const duty = { incidentId: incidentId(told.name), authority: "workEnvironmentAuthority" } as const
  const knownSince = momentOf(reportedOn(teller), "18:00")
  if (told.severity < 3) {
    return [
      step("duty", "manager", (envelope) =>
        Effect.gen(function* () {
          const words = "Ingen blev skadad och ingen var i fara."
          const reason = yield* (yield* Vault).seal(Reason, duty.incidentId, words)
          yield* handle(guard(AssessDuty))({ ...duty, basis: "none", knownSince, reason }, envelope)
        })
      )
    ]
  }
  return [
    step("duty", "manager", (envelope) =>
      handle(guard(AssessDuty))({ ...duty, basis: "seriousNearMiss", knownSince }, envelope)
    ),
    step("notification", "manager", (envelope) =>
      handle(guard(RecordNotificationSent))({ ...duty, at: momentOf(reportedOn(teller), "20:30") }, envelope)
    )
  ]
}

/** The steps toward the police and the authorities in a case of threat or violence, or of what was serious; none in another. */
export const policeAndAuthorities = (teller: Teller): ReadonlyArray<Step> => {
  const { form, severity } = teller.case
  const isMatter = form === "threat" || form === "violence"
  const files = severity > 1
  return [
    ...(isMatter ? [...asked(teller), decision(teller, files), ...(files ? filed(teller) : [])] : []),
    ...(form === "violence" || severity > 2 ? authority(teller) : [])
  ]
}
