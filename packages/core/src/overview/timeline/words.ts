/** Somebody's words in a case's history, still sealed: what a page hands to the vault to open. */
import { type Recorded, type Sealed, Tag } from "@trygglogg/log"
import { Schema } from "effect"
import { Exposure, Report } from "../../vocabulary/ids.ts"
import {
  ActionWords,
  Addendum,
  Findings,
  InfluencerWords,
  Narrative,
  NotificationWords,
  PoliceWords,
  Reason,
  ReportMessage,
  StatementWords,
  Summary,
  SupportComment
} from "../../vocabulary/words.ts"
import { isOthers, personsIn, type TimelineViewer } from "./viewer.ts"

export type WordsPart =
  | "narrative"
  | "addendum"
  | "statement"
  | "summary"
  | "reason"
  | "comment"
  | "police"
  | "notification"
  | "message"
  | "findings"
  | "action"
  | "influencer"

export interface SealedWords {
  readonly part: WordsPart
  readonly position: number
  /** Who recorded it, except a reporter whom the viewer may not know. */
  readonly actor?: string
  readonly reportId?: string
  readonly exposureId?: string
  /** For the vault: `vault.open(kind, sealed, reader)`. */
  readonly kind: Sealed.Kind<string>
  readonly sealed: Sealed.Sealed<string>
}

interface Field {
  readonly name: string
  readonly part: WordsPart
  readonly kind: Sealed.Kind<string>
}

const reason: Field = { name: "reason", part: "reason", kind: Reason }
const narrative: Field = { name: "narrative", part: "narrative", kind: Narrative }
const statement: Field = { name: "wording", part: "statement", kind: StatementWords }
const police = (name: string): Field => ({ name, part: "police", kind: PoliceWords })

const message: Field = { name: "message", part: "message", kind: ReportMessage }
const comment: Field = { name: "comment", part: "comment", kind: SupportComment }
const action = (name: string): Field => ({ name, part: "action", kind: ActionWords })
const findings = (name: string): Field => ({ name, part: "findings", kind: Findings })

/** Every sealed field there is, by event type; `test/overview/words.test.ts` holds this list to the events. */
export const sealedFields: { readonly [type: string]: ReadonlyArray<Field> } = {
  AccessBreakGlass: [reason, { name: "protectedReason", part: "reason", kind: Reason }],
  BreakGlassReviewed: [reason],
  IncidentReported: [narrative, { name: "lateReason", part: "reason", kind: Reason }],
  ReportAdded: [narrative],
  ReportRetracted: [reason],
  IncidentCorrected: [reason],
  AddendumWritten: [{ name: "text", part: "addendum", kind: Addendum }],
  IncidentMarkedNotReportable: [reason],
  ClosingSummaryWritten: [{ name: "summary", part: "summary", kind: Summary }],
  IncidentReopened: [reason],
  OwnStatementGiven: [statement],
  OwnStatementRevised: [statement],
  ClassificationSet: [reason],
  ClassificationChanged: [reason],
  FollowUpHeld: [comment],
  ColleagueFollowUpHeld: [comment],
  ActionDecided: [action("hazard"), action("measure"), action("expectedEffect")],
  ActionPostponed: [reason],
  ActionCancelled: [reason],
  IncidentMergedInto: [reason],
  MergeUndone: [reason],
  UnitReattributed: [reason],
  RiskRaisedForUnit: [{ name: "note", part: "reason", kind: Reason }],
  InvestigationCompleted: [findings("findings"), findings("recommendations")],
  InfluencerNoted: [{ name: "description", part: "influencer", kind: InfluencerWords }],
  SeriesStarted: [reason],
  IncidentAddedToSeries: [reason],
  IncidentRemovedFromSeries: [reason],
  ReporterAsked: [message],
  ReporterAnswered: [message],
  DisclosureAssessed: [reason],
  FilingDecided: [reason],
  PoliceReportRegistered: [police("policeUnit")],
  PoliceSupplemented: [police("what")],
  PoliceOutcomeReceived: [police("detail")],
  PoliceReportWithdrawn: [reason],
  PoliceContactHeld: [police("about")],
  DutyAssessed: [reason],
  NotificationSupplemented: [{ name: "what", part: "notification", kind: NotificationWords }],
  NotificationNotRequired: [reason],
  LexSarahReferralMade: [reason]
}

/**
 * The sealed words of a case that a viewer's timeline has, oldest first. Whether they may be opened, and as what, the access rules and
 * the vault decide.
 */
export const wordsOf = (history: ReadonlyArray<Recorded>, viewer: TimelineViewer): ReadonlyArray<SealedWords> => {
  const persons = personsIn(history, viewer)
  return history
    .filter((recorded) => !isOthers(recorded, viewer, persons))
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ data, meta, position, tags, type }) =>
      (sealedFields[type] ?? []).flatMap(({ kind, name, part }): ReadonlyArray<SealedWords> => {
        const sealed: unknown = Reflect.get(Object(data), name)
        if (!Schema.is(kind)(sealed)) return []
        const [reportId] = Tag.idsOf(Report.kind, tags)
        const [exposureId] = Tag.idsOf(Exposure.kind, tags)
        return [
          {
            part,
            position,
            kind,
            sealed,
            ...(persons.protectedRefs.has(meta.actor) ? {} : { actor: meta.actor }),
            ...(reportId === undefined ? {} : { reportId }),
            ...(exposureId === undefined ? {} : { exposureId })
          }
        ]
      })
    )
}
