/**
 * The assessment of a risk: of a visit, a unit or a task, written down before it is taken (AFS 2023:1; Hässelby-Vällingby's reply 2024).
 *
 * Names, fields and tags are the storage format: never rename; a changed shape is a new version. A client is never named here.
 */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { Channel } from "../../vocabulary/enumerations.ts"
import { Assessment, AssessmentId, PersonRef, Unit, UnitId, VisitId } from "../../vocabulary/ids.ts"
import {
  AssessmentKind,
  AssessmentResult,
  RiskFactorCode,
  RiskLevel,
  RiskMeasure,
  RiskWeight,
  VisitPlace
} from "../../vocabulary/risk.ts"
import { client, internal, none, personal, securityMeasure } from "../../vocabulary/sensitivity.ts"
import { Day, Instant } from "../../vocabulary/time.ts"
import { RiskWords } from "../../vocabulary/words.ts"

const assessment = { assessmentId: AssessmentId }
const ofAssessment = ({ assessmentId }: { readonly assessmentId: AssessmentId }) => [Assessment(assessmentId)]

/** What is assessed: one visit, the unit itself, or a task. */
export const AssessmentSubject = Schema.Union([
  Schema.Struct({ of: Schema.Literal("visit"), visitId: VisitId }),
  Schema.Struct({ of: Schema.Literals(["unit", "task"]) })
])
export type AssessmentSubject = typeof AssessmentSubject.Type

export const RiskAssessmentStarted = Event.make("RiskAssessmentStarted", {
  version: 1,
  fields: {
    assessmentId: AssessmentId,
    /** The unit and everything above it, as they were. */
    unitPath: none(Schema.NonEmptyArray(UnitId)),
    kind: internal(AssessmentKind),
    subject: internal(AssessmentSubject),
    participants: personal(Schema.Array(PersonRef)),
    /** What has happened before, in the same unit or with the same client. */
    knownHistory: Schema.optionalKey(
      internal(
        Schema.Struct({
          incidents: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
          lastOn: Schema.optionalKey(Day)
        })
      )
    ),
    description: Schema.optionalKey(RiskWords)
  },
  tags: ({ assessmentId, unitPath }) => [Assessment(assessmentId), ...unitPath.map(Unit)],
  sealedFor: { description: "assessmentId" }
})

/** The whole answer, each time: a later one takes the place of the one before. */
export const RiskFactorsNoted = Event.make("RiskFactorsNoted", {
  version: 1,
  fields: {
    ...assessment,
    factors: client(Schema.Array(Schema.Struct({ code: RiskFactorCode, present: Schema.Boolean, weight: RiskWeight }))),
    loneWork: internal(Schema.Boolean),
    dependencyOnDecision: client(Schema.Boolean),
    priorThreats: client(Schema.Boolean),
    weapons: client(Schema.Boolean),
    animals: client(Schema.Boolean),
    othersPresent: client(Schema.Boolean),
    place: internal(VisitPlace),
    channelNow: internal(Channel)
  },
  tags: ofAssessment
})

export const RiskAssessed = Event.make("RiskAssessed", {
  version: 1,
  fields: {
    ...assessment,
    level: internal(RiskLevel),
    result: internal(AssessmentResult),
    measures: securityMeasure(Schema.Array(RiskMeasure)),
    /** The last day it may be relied on. */
    validUntil: Day,
    assessedBy: PersonRef,
    /** Who is asked to read it, where somebody is. */
    secondReader: Schema.optionalKey(PersonRef)
  },
  tags: ofAssessment
})

export const RiskAssessmentApproved = Event.make("RiskAssessmentApproved", {
  version: 1,
  fields: { ...assessment, approvedBy: PersonRef, at: Instant },
  tags: ofAssessment
})

export const RiskAssessmentExpired = Event.make("RiskAssessmentExpired", {
  version: 1,
  fields: { ...assessment, on: Day },
  tags: ofAssessment
})

export const RiskAssessmentSuperseded = Event.make("RiskAssessmentSuperseded", {
  version: 1,
  fields: { ...assessment, supersededBy: AssessmentId },
  tags: ofAssessment
})

/** A meeting is replaced with another way of contact, for a time (the board initiative on digital contact). */
export const ContactChannelDecided = Event.make("ContactChannelDecided", {
  version: 1,
  fields: {
    ...assessment,
    from: internal(Channel),
    to: internal(Channel),
    reason: Schema.optionalKey(RiskWords),
    /** The day it is looked at anew. */
    reviewOn: Day
  },
  tags: ofAssessment,
  sealedFor: { reason: "assessmentId" }
})
