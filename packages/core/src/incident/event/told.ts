/** Who is told what while a case is handled: reporters, also those whom nobody knows, and the safety representative. */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { NotifiedOccasion, NotifiedVia } from "../../vocabulary/circumstances.ts"
import { Incident, IncidentId, Person, PersonRef, Report, ReportId, UnitId } from "../../vocabulary/ids.ts"
import { internal, none } from "../../vocabulary/sensitivity.ts"
import { ReportMessage } from "../../vocabulary/words.ts"

const report = { incidentId: IncidentId, reportId: ReportId }
const ofReport = ({ incidentId, reportId }: { readonly incidentId: IncidentId; readonly reportId: ReportId }) => [
  Incident(incidentId),
  Report(reportId)
]

/**
 * A reporter was told how it goes (the city's report on the action plan, section 5: running messages to the reporter).
 *
 * The outbox forgets its mails; that they were told stays, without what the mail said.
 */
export const ReporterNotified = Event.make("ReporterNotified", {
  version: 1,
  fields: {
    ...report,
    occasion: internal(NotifiedOccasion),
    via: internal(NotifiedVia),
    /** Which text was sent, by its key. */
    contentKey: none(Schema.String.check(Schema.isPattern(/^[a-z][A-Za-z0-9.-]{0,63}$/)))
  },
  tags: ofReport
})

/** Whoever handles the case asks a reporter something, through the report: an anonymous one is reached no other way. */
export const ReporterAsked = Event.make("ReporterAsked", {
  version: 1,
  fields: { ...report, message: ReportMessage },
  tags: ofReport,
  sealedFor: { message: "incidentId" }
})

export const ReporterAnswered = Event.make("ReporterAnswered", {
  version: 1,
  fields: { ...report, message: ReportMessage },
  tags: ofReport,
  sealedFor: { message: "incidentId" }
})

/** The safety representative was told of an incident in their area (AML 6:4, 6:6), with a reservation where the law asks (OSL 10:14). */
export const SafetyRepInformed = Event.make("SafetyRepInformed", {
  version: 1,
  fields: { incidentId: IncidentId, repRef: PersonRef, area: UnitId, reservation: internal(Schema.Boolean) },
  tags: ({ incidentId, repRef }) => [Incident(incidentId), Person(repRef)]
})
