/**
 * From a draft to the command: words sealed under the incident's key, everything else as it was chosen or follows from who reports.
 */
import { guard } from "@trygglogg/core/access"
import { ReportIncident } from "@trygglogg/core/incident"
import { lastDayClaimed, Narrative, occurringAt, Reason } from "@trygglogg/core/vocabulary"
import { handle } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { Effect } from "effect"
import { PageNotFound } from "../server/failure.ts"
import { employmentOf, type Organisation, organisationOf, pathOn } from "../server/organisation.ts"
import type { MemberVisit } from "../server/visit.ts"
import { type Draft, markSent } from "./draft.ts"
import { unitOfDraft } from "./whereTo.tsx"

/** The exposed person, with what the organisation knows of their employment; nobody when the reporter does not want to say. */
const exposuresOf = (organisation: Organisation, visit: MemberVisit, draft: Draft) => {
  const personRef = draft.forOther === undefined ? visit.member.ref : draft.forOther.person
  if (personRef === undefined) return []
  const employment = employmentOf(organisation, personRef)
  const leads = employment.roleFamily === "unitManager" || employment.roleFamily === "departmentManager"
  const exposedKind = leads ? ("manager" as const) : ("employee" as const)
  return [{ exposureId: draft.exposureId, personRef, exposedKind, ...employment }]
}

const reporterOf = ({ member }: MemberVisit, draft: Draft) => ({
  mode: "named" as const,
  kind: draft.forOther === undefined ? ("exposedPerson" as const) : ("colleague" as const),
  memberRef: member.ref
})

const sealedWords = Effect.fnUntraced(function* ({ incidentId, lateReason, narrative }: Draft) {
  const vault = yield* Vault
  return {
    ...(narrative === undefined || narrative === ""
      ? {}
      : { narrative: yield* vault.seal(Narrative, incidentId, narrative) }),
    ...(lateReason === undefined ? {} : { lateReason: yield* vault.seal(Reason, incidentId, lateReason) })
  }
})

/** Sends the report. The draft's ids are the command's, so a second tap sends nothing. */
export const send = Effect.fn("report.send")(function* (visit: MemberVisit, draft: Draft) {
  const organisation = yield* organisationOf(visit)
  const unitId = unitOfDraft(organisation, visit, draft)
  const occurred = draft.occurred ?? occurringAt(visit.now)
  // Of a day when the unit was not there yet, the command says so better than an empty page does.
  const unitPath =
    unitId && (pathOn(organisation, unitId, lastDayClaimed(occurred)) ?? pathOn(organisation, unitId, organisation.day))
  if (unitPath === undefined) return yield* new PageNotFound()
  const { forms = [], incidentId, keptFrom, reportId, reportNumber } = draft
  const [primaryForm] = forms
  yield* handle(guard(ReportIncident))(
    {
      incidentId,
      reportId,
      reportNumber,
      unitPath,
      occurred,
      forms,
      ...(primaryForm === undefined ? { occurrenceKind: "otherUnwanted" as const } : { primaryForm }),
      ...(keptFrom === undefined ? {} : { keptFrom, influencerRelation: "colleague" as const }),
      ...(yield* sealedWords(draft)),
      reporter: reporterOf(visit, draft),
      exposures: exposuresOf(organisation, visit, draft),
      place: "unknown",
      placeRelation: "unknown",
      channel: "none",
      affectedObjects: ["person"],
      linkToRole: "suspected",
      evidence: [],
      entryRoute: "app"
    },
    { commandId: draft.commandId, actor: visit.member.actor }
  )
  yield* markSent(visit, draft)
})
