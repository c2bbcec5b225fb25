/**
 * The support of one exposed person: offered, taken or declined, given, asked about, ended; the same for a colleague who reported or
 * saw it; and what is done against the risk.
 *
 * What was talked about is never kept, only that and when (OSL 39:1).
 */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { FollowUpOccasion, Sufficiency, SupportKind } from "../vocabulary/enumerations.ts"
import {
  Action,
  ActionId,
  Exposure,
  ExposureId,
  Incident,
  IncidentId,
  Person,
  PersonRef,
  Unit,
  UnitId
} from "../vocabulary/ids.ts"
import { health, internal, none, personal, securityMeasure } from "../vocabulary/sensitivity.ts"
import {
  ActionEffect,
  ActionOrigin,
  ColleagueRole,
  HandOverReason,
  MeasureKind,
  MissedReason,
  ProtectiveMeasure,
  SupportProvider
} from "../vocabulary/support.ts"
import { Day, Instant } from "../vocabulary/time.ts"
import { ActionWords, Reason, SupportComment } from "../vocabulary/words.ts"

const support = { incidentId: IncidentId, exposureId: ExposureId, personRef: PersonRef }
const ofSupport = ({
  exposureId,
  incidentId,
  personRef
}: {
  readonly incidentId: IncidentId
  readonly exposureId: ExposureId
  readonly personRef: PersonRef
}) => [Incident(incidentId), Exposure(exposureId), Person(personRef)]
const kinds = health(Schema.NonEmptyArray(SupportKind))

export const SupportOffered = Event.make("SupportOffered", {
  version: 1,
  fields: { ...support, kinds, at: Instant },
  tags: ofSupport
})

export const SupportAccepted = Event.make("SupportAccepted", {
  version: 1,
  fields: { ...support, kinds },
  tags: ofSupport
})

export const SupportDeclined = Event.make("SupportDeclined", { version: 1, fields: support, tags: ofSupport })

export const FollowUpPlanned = Event.make("FollowUpPlanned", {
  version: 1,
  fields: { ...support, dueOn: Day, occasion: internal(FollowUpOccasion) },
  tags: ofSupport
})

/** A planned follow-up that nobody held. */
export const FollowUpMissed = Event.make("FollowUpMissed", {
  version: 1,
  fields: { ...support, dueOn: Day, reason: personal(MissedReason) },
  tags: ofSupport
})

const answers = {
  at: Instant,
  sufficient: personal(Sufficiency),
  relevant: personal(Sufficiency),
  enoughFromEmployer: personal(Sufficiency),
  stillAffected: health(Schema.Boolean),
  wantsMore: personal(Schema.Boolean),
  answeredBySelf: personal(Schema.Boolean),
  comment: Schema.optionalKey(SupportComment)
}

/** The exposed person's three answers, or that they were asked through somebody (`answeredBySelf: false`). */
export const FollowUpHeld = Event.make("FollowUpHeld", {
  version: 1,
  fields: { ...support, ...answers },
  tags: ofSupport,
  sealedFor: { comment: "personRef" }
})

/** Support was given: which, when and by whom. */
export const SupportDelivered = Event.make("SupportDelivered", {
  version: 1,
  fields: { ...support, kind: health(SupportKind), at: Instant, provider: internal(SupportProvider) },
  tags: ofSupport
})

/** Something was done to protect the person. Told to as few as possible (OSL 18:8, 39:3). */
export const ProtectiveMeasureTaken = Event.make("ProtectiveMeasureTaken", {
  version: 1,
  fields: { ...support, measure: securityMeasure(ProtectiveMeasure), from: Day, until: Schema.optionalKey(Day) },
  tags: ofSupport
})

export const SupportEnded = Event.make("SupportEnded", {
  version: 1,
  fields: { ...support, reason: internal(Schema.Literals(["noLongerNeeded", "personLeft", "byOwnWish"])) },
  tags: ofSupport
})

const colleague = { incidentId: IncidentId, personRef: PersonRef }
const ofColleague = ({ incidentId, personRef }: { readonly incidentId: IncidentId; readonly personRef: PersonRef }) => [
  Incident(incidentId),
  Person(personRef)
]

/** Support for somebody who was not hit: who reported or saw it (the city's report, section 5.1). */
export const ColleagueSupportOffered = Event.make("ColleagueSupportOffered", {
  version: 1,
  fields: { ...colleague, as: personal(ColleagueRole), kinds, at: Instant },
  tags: ofColleague
})

export const ColleagueSupportAnswered = Event.make("ColleagueSupportAnswered", {
  version: 1,
  fields: { ...colleague, answer: personal(Schema.Literals(["accepted", "declined"])) },
  tags: ofColleague
})

export const ColleagueFollowUpHeld = Event.make("ColleagueFollowUpHeld", {
  version: 1,
  fields: { ...colleague, ...answers },
  tags: ofColleague,
  sealedFor: { comment: "personRef" }
})

/** A measure belongs to an incident, or to a unit alone. */
const action = { actionId: ActionId, incidentId: Schema.optionalKey(IncidentId) }
const ofAction = ({ actionId, incidentId }: { readonly actionId: ActionId; readonly incidentId?: IncidentId }) => [
  Action(actionId),
  ...(incidentId === undefined ? [] : [Incident(incidentId)])
]

/** Something is to be done against the risk, by somebody and by a day (AML 3:2 a: scheduled). */
export const ActionDecided = Event.make("ActionDecided", {
  version: 1,
  fields: {
    ...action,
    unitId: UnitId,
    origin: internal(ActionOrigin),
    kind: internal(MeasureKind),
    hazard: Schema.optionalKey(ActionWords),
    measure: ActionWords,
    expectedEffect: Schema.optionalKey(ActionWords),
    ownerRef: PersonRef,
    /** Of a measure that is about no incident: its unit and everything above it that day. Who leads or coordinates there goes on with it. */
    unitPath: Schema.optionalKey(none(Schema.NonEmptyArray(UnitId))),
    /** Left out where it was done at once. */
    dueOn: Schema.optionalKey(Day)
  },
  tags: ({ ownerRef, unitId, ...rest }) => [...ofAction(rest), Unit(unitId), Person(ownerRef)],
  sealedFor: { hazard: "actionId", measure: "actionId", expectedEffect: "actionId" }
})

export const ActionStarted = Event.make("ActionStarted", { version: 1, fields: action, tags: ofAction })

export const ActionPostponed = Event.make("ActionPostponed", {
  version: 1,
  fields: { ...action, dueOn: Day, reason: Reason },
  tags: ofAction,
  sealedFor: { reason: "actionId" }
})

/** Somebody else carries it out from now on. */
export const ActionHandedOver = Event.make("ActionHandedOver", {
  version: 1,
  fields: { ...action, fromRef: PersonRef, ownerRef: PersonRef, reason: internal(HandOverReason) },
  tags: ({ fromRef, ownerRef, ...rest }) => [...ofAction(rest), Person(fromRef), Person(ownerRef)]
})

export const ActionDone = Event.make("ActionDone", { version: 1, fields: { ...action, at: Instant }, tags: ofAction })

export const ActionCancelled = Event.make("ActionCancelled", {
  version: 1,
  fields: { ...action, reason: Reason },
  tags: ofAction,
  sealedFor: { reason: "actionId" }
})

/** Whether it did what was expected (the city's report, section 5.1: which measures are the most effective). */
export const EffectChecked = Event.make("EffectChecked", {
  version: 1,
  fields: { ...action, effect: internal(ActionEffect), at: Instant },
  tags: ofAction
})
