/**
 * A report being written: sealed for its owner, kept for a day, and no event. Its ids are made once, so that sending it twice is
 * sending it once.
 */
import { CommandId } from "@trygglogg/log"
import {
  ExposureId,
  Form,
  IncidentId,
  Occurred,
  PersonRef,
  ReportId,
  ReportNumber,
  UnitId
} from "@trygglogg/core/vocabulary"
import { getSealed, putSealed, sealedNamespace } from "@trygglogg/vault/sealedState"
import { DateTime, Effect, Schema, Struct } from "effect"
import { Elsewhere, PageNotFound } from "../server/failure.ts"
import { crockford5, newId } from "../server/random.ts"
import type { MemberVisit } from "../server/visit.ts"

/** What was answered to "are you safe now?". */
export const Safety = Schema.Literals(["yes", "no", "unknown"])

export const Draft = Schema.Struct({
  commandId: CommandId,
  incidentId: IncidentId,
  reportId: ReportId,
  exposureId: ExposureId,
  reportNumber: ReportNumber,
  /** Reported for somebody else: who, or nobody named. Absent when it is one's own. */
  forOther: Schema.optionalKey(
    Schema.Struct({
      knows: Schema.optionalKey(Schema.Literals(["yes", "no", "unknown"])),
      person: Schema.optionalKey(PersonRef),
      unnamed: Schema.optionalKey(Schema.Boolean)
    })
  ),
  safety: Schema.optionalKey(Safety),
  /** Absent until the question is answered; empty for "don't know or something else". */
  forms: Schema.optionalKey(Schema.Array(Form)),
  /** Absent until the question is answered; empty when it was skipped. */
  narrative: Schema.optionalKey(Schema.String),
  /** Absent: now, when it is sent. */
  occurred: Schema.optionalKey(Occurred),
  lateReason: Schema.optionalKey(Schema.String),
  /** Absent: the reporter's own unit. */
  unitId: Schema.optionalKey(UnitId),
  /** The report is about the manager, so it goes to somebody else. */
  keptFrom: Schema.optionalKey(PersonRef),
  /** Sent: only the number is still of use, for a second tap. */
  sent: Schema.optionalKey(Schema.Boolean)
})
export type Draft = typeof Draft.Type

const drafts = sealedNamespace("draft", Draft)
/** Unsent, a draft is gone after this. */
const kept = { hours: 24 }

const address = ({ member }: MemberVisit, id: string) => ({ owner: member.ref, key: id })

/** A new, empty report with all its ids. */
export const newDraft = Effect.fnUntraced(function* (forOther: boolean) {
  const year = (yield* DateTime.now).pipe(DateTime.setZoneNamedUnsafe("Europe/Stockholm"), DateTime.getPart("year"))
  const draft: Draft = {
    commandId: CommandId.make(yield* newId),
    incidentId: IncidentId.make(yield* newId),
    reportId: ReportId.make(yield* newId),
    exposureId: ExposureId.make(yield* newId),
    reportNumber: ReportNumber.make(`H-${year}-${yield* crockford5}`),
    ...(forOther ? { forOther: {} } : {})
  }
  return draft
})

/** Keeps the draft under its incident's id, which is in the pages' addresses and says nothing. */
export const keep = Effect.fnUntraced(function* (visit: MemberVisit, draft: Draft) {
  yield* putSealed(drafts, address(visit, draft.incidentId), draft, DateTime.add(visit.now, kept))
})

/** The draft that the page's address names, or the receipt if it was sent; a page of somebody else's draft, or of one that is gone, does not exist. */
export const draftOf = Effect.fnUntraced(function* (visit: MemberVisit) {
  const id = visit.query.get("utkast")
  const draft = id === null || id === "" ? undefined : yield* getSealed(drafts, address(visit, id))
  if (draft === undefined) return yield* new PageNotFound()
  if (draft.sent === true) return yield* new Elsewhere({ to: receipt(draft) })
  return draft
})

/** Forgets what was written once it is sent, and remembers that it was: a second tap finds the receipt. */
export const markSent = (visit: MemberVisit, draft: Draft) =>
  keep(visit, { ...Struct.omit(draft, ["narrative", "lateReason"]), sent: true })

/** The address of a page of this draft. */
export const step = (name: string, { incidentId }: Draft): string => `/rapportera/${name}?utkast=${incidentId}`

/** The address of the receipt. */
export const receipt = ({ reportNumber }: Pick<Draft, "reportNumber">): string => `/rapportera/klart/${reportNumber}`
