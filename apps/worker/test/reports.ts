/** What people do that mails come of, through the guarded commands. */
import { guard, ReadRecord } from "@trygglogg/core/access"
import { DeclineSupport, OfferSupport } from "@trygglogg/core/follow-up"
import {
  CloseIncident,
  RecordContact,
  ReportIncident,
  StartHandling,
  WriteClosingSummary
} from "@trygglogg/core/incident"
import { ConsiderPoliceReport, DecideFiling } from "@trygglogg/core/police-report"
import {
  ExposureId,
  IncidentId,
  Instant,
  Narrative,
  occurringAt,
  type PersonRef,
  PoliceReportId,
  ReportId,
  ReportNumber,
  Summary
} from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, handle, inAccessLog } from "@trygglogg/log"
import { Vault } from "@trygglogg/vault/vault"
import { DateTime, Effect } from "effect"
import { randomBytes } from "node:crypto"
import { city, department, workplaces } from "../../demo/src/city/organisation.ts"
import { refOf, type Who } from "./town.ts"

const newId = (): string => randomBytes(16).toString("hex")
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const numberOf = (): ReportNumber =>
  ReportNumber.make(`H-2026-${[...randomBytes(5)].map((byte) => digits[byte % 32]).join("")}`)

const as = (who: Who, role?: "manager") => ({
  commandId: CommandId.make(newId()),
  actor: ActorRef.make(refOf(who)),
  ...(role === undefined ? {} : { role })
})

/** Never in a mail. */
export const narrative = "Klienten Ove Hotande sa att han vet var jag bor på Storgatan 17."

export interface Told {
  readonly incidentId: IncidentId
  readonly exposureId: ExposureId
  readonly number: ReportNumber
}

interface Telling {
  readonly by?: Who
  readonly exposed?: Who
  readonly keptFrom?: Who
  /** Milliseconds since 1970, of a report that is entered afterwards. */
  readonly reportedAt?: number
}

/** Somebody reports; themselves exposed, unless somebody else is. */
export const report = Effect.fnUntraced(function* ({ by = "sara", exposed = by, keptFrom, reportedAt }: Telling = {}) {
  const now = yield* DateTime.now
  const told: Told = {
    incidentId: IncidentId.make(newId()),
    exposureId: ExposureId.make(newId()),
    number: numberOf()
  }
  const personRef: PersonRef = refOf(exposed)
  yield* handle(guard(ReportIncident))(
    {
      incidentId: told.incidentId,
      reportId: ReportId.make(newId()),
      reportNumber: told.number,
      reporter: { mode: "named", kind: by === exposed ? "exposedPerson" : "colleague", memberRef: refOf(by) },
      ...(reportedAt === undefined ? {} : { reportedAt: Instant.make(new Date(reportedAt).toISOString()) }),
      ...(keptFrom === undefined ? {} : { keptFrom: refOf(keptFrom), influencerRelation: "colleague" as const }),
      unitPath: [workplaces["Ekonomiskt bistånd"].unitId, department, city],
      occurred: occurringAt(reportedAt === undefined ? now : DateTime.makeUnsafe(reportedAt)),
      place: "clientHome",
      placeRelation: "outsideWorkplaceOnDuty",
      channel: "physical",
      affectedObjects: ["person"],
      forms: ["threat"],
      primaryForm: "threat",
      linkToRole: "certain",
      narrative: yield* (yield* Vault).seal(Narrative, told.incidentId, narrative),
      evidence: [],
      entryRoute: "app",
      exposures: [{ exposureId: told.exposureId, personRef, exposedKind: "employee" }]
    },
    as(by)
  )
  return told
})

/** Somebody opens the case's page. */
export const readBy = Effect.fnUntraced(function* (
  { incidentId }: Told,
  who: Who,
  purpose: "handling" | "audit" = "handling"
) {
  const reading = { incidentId, reader: refOf(who), parts: ["case", "narrative"] as const, purpose }
  yield* inAccessLog(handle(ReadRecord)(reading, as(who)))
})

/** Handled to its end by the manager. */
export const handleToEnd = Effect.fnUntraced(function* ({ exposureId, incidentId }: Told, exposed: Who = "sara") {
  const at = Instant.make(DateTime.formatIso(yield* DateTime.now))
  const about = { incidentId, exposureId }
  yield* handle(guard(StartHandling))({ incidentId }, as("anna", "manager"))
  yield* handle(guard(RecordContact))({ ...about, at, via: "phone" }, as("anna", "manager"))
  yield* handle(guard(OfferSupport))({ ...about, kinds: ["crisisSupport"], at }, as("anna", "manager"))
  yield* handle(guard(DeclineSupport))(about, as(exposed))
  const report = { policeReportId: PoliceReportId.make(newId()), incidentId }
  yield* handle(guard(ConsiderPoliceReport))(
    { ...report, alsoIncidents: [], exposures: [exposureId], initiatedBy: "handler" },
    as("anna", "manager")
  )
  const decision = { decision: "file", decidedBy: "closestManager", urgent: true, clientDataIncluded: false } as const
  yield* handle(guard(DecideFiling))(
    { ...report, ...decision, askedNotToFile: [], exposuresCovered: [exposureId] },
    as("anna", "manager")
  )
  const summary = yield* (yield* Vault).seal(Summary, incidentId, "Vi har pratat.")
  yield* handle(guard(WriteClosingSummary))({ incidentId, summary }, as("anna", "manager"))
  yield* handle(guard(CloseIncident))({ incidentId, outcome: "handled" }, as("anna", "manager"))
})

/** Anna starts with a case. */
export const started = ({ incidentId }: Told) => handle(guard(StartHandling))({ incidentId }, as("anna", "manager"))
