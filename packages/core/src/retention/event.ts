/**
 * What is kept no longer, by whose decision, and who was told what is kept about them.
 *
 * Destroying is gallring of public records: it takes a recorded decision (Archives Act 1990:782, 10 §), never a number of years that
 * this program knows.
 */
import { Event } from "@trygglogg/log"
import {
  Action,
  Assessment,
  ExternalRef,
  Incident,
  Mapping,
  Person,
  PersonRef,
  RetentionDecision,
  RetentionDecisionId
} from "../vocabulary/ids.ts"
import { RetentionClass, SealedSubject, SubjectAccessVia } from "../vocabulary/retention.ts"
import { internal, none, personal } from "../vocabulary/sensitivity.ts"
import { Day, Instant } from "../vocabulary/time.ts"

/** The archive authority has decided that records of a class, made in a period, may be destroyed from a day on. */
export const RetentionDecisionRecorded = Event.make("RetentionDecisionRecorded", {
  version: 1,
  fields: {
    decisionId: RetentionDecisionId,
    class: none(RetentionClass),
    /** The records made from this day … */
    from: Day,
    /** … and before this one: of 2020, `2020-01-01` and `2021-01-01`. */
    to: Day,
    /** The first day that they may be destroyed. */
    destroyFrom: Day,
    /** What the decision is called in the authority's register. */
    reference: ExternalRef,
    decidedOn: Day
  },
  tags: ({ decisionId }) => [RetentionDecision(decisionId)]
})

const ofSubject = ({ id, kind }: SealedSubject) => {
  switch (kind) {
    case "incident":
      return Incident(id)
    case "person":
      return Person(id)
    case "action":
      return Action(id)
    case "assessment":
      return Assessment(id)
    default:
      return Mapping(id)
  }
}

/** A subject's words are unreadable for good. What is left is that they were there: every count stays what it was. */
export const SealedContentDestroyed = Event.make("SealedContentDestroyed", {
  version: 1,
  fields: { decisionId: RetentionDecisionId, subject: personal(SealedSubject) },
  tags: ({ decisionId, subject }) => [RetentionDecision(decisionId), ofSubject(subject)]
})

/** Somebody was given what is kept about them (GDPR 15). That it was asked for and answered; never what it said. */
export const SubjectAccessAnswered = Event.make("SubjectAccessAnswered", {
  version: 1,
  fields: { personRef: PersonRef, askedOn: Day, via: internal(SubjectAccessVia), at: Instant },
  tags: ({ personRef }) => [Person(personRef)]
})
