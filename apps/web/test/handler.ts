/** What whoever handles a case does beside the pages under test: through the same guarded commands. */
import { guard } from "@trygglogg/core/access"
import { OfferSupport } from "@trygglogg/core/follow-up"
import { CloseIncident, RecordContact, StartHandling, WriteClosingSummary } from "@trygglogg/core/incident"
import { type CaseRow, formsOf } from "@trygglogg/core/overview"
import { ConsiderPoliceReport, DecideFiling } from "@trygglogg/core/police-report"
import { Instant, PoliceReportId, Summary } from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, handle } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { DateTime, Effect } from "effect"
import { randomUUID } from "node:crypto"
import { type House, refOf, type Who } from "./house.ts"

const envelopeOf = (who: Who) => ({
  commandId: CommandId.make(randomUUID()),
  actor: ActorRef.make(refOf(who)),
  role: "manager"
})

const exposureOf = ({ exposures: [exposure], incidentId }: CaseRow) => {
  if (exposure === undefined) throw new Error("nobody was exposed")
  return { incidentId, exposureId: exposure.exposureId }
}

/** Starts handling and offers support. */
export const offerSupport = (house: House, row: CaseRow, who: Who = "anna"): Promise<void> =>
  house.run(
    Effect.gen(function* () {
      const about = exposureOf(row)
      yield* handle(guard(StartHandling))({ incidentId: row.incidentId }, envelopeOf(who))
      const at = Instant.make(DateTime.formatIso(yield* DateTime.now))
      yield* handle(guard(OfferSupport))(
        { ...about, kinds: ["crisisSupport", "immediateConversation"], at },
        envelopeOf(who)
      )
    })
  )

/** What closing asks of a threat or of violence: that it is decided whether to tell the police, and of violence the authority. */
const decideOnPolice = Effect.fnUntraced(function* (row: CaseRow, who: Who) {
  const { incidentId } = row
  const forms = formsOf(row)
  if (!forms.includes("threat") && !forms.includes("violence")) return
  const report = { policeReportId: PoliceReportId.make(randomUUID()), incidentId }
  yield* handle(guard(ConsiderPoliceReport))(
    { ...report, alsoIncidents: [], exposures: [], initiatedBy: "handler" },
    envelopeOf(who)
  )
  const decision = { decision: "file", decidedBy: "closestManager", urgent: true, clientDataIncluded: false } as const
  yield* handle(guard(DecideFiling))(
    { ...report, ...decision, askedNotToFile: [], exposuresCovered: [] },
    envelopeOf(who)
  )
})

/** Makes contact, writes a summary and closes; the support must be settled. */
export const close = (house: House, row: CaseRow, summary: string, who: Who = "anna"): Promise<void> =>
  house.run(
    Effect.gen(function* () {
      const { incidentId } = row
      const at = Instant.make(DateTime.formatIso(yield* DateTime.now))
      yield* handle(guard(RecordContact))({ ...exposureOf(row), at, via: "phone" }, envelopeOf(who))
      const sealed = yield* (yield* Vault).seal(Summary, incidentId, summary)
      yield* handle(guard(WriteClosingSummary))({ incidentId, summary: sealed }, envelopeOf(who))
      yield* decideOnPolice(row, who)
      yield* handle(guard(CloseIncident))({ incidentId, outcome: "handled" }, envelopeOf(who))
    })
  )
