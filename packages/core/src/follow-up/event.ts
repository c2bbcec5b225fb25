/**
 * The support of one exposed person: offered, taken or declined, asked about, ended.
 *
 * What was talked about is never kept, only that and when (OSL 39:1).
 */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { FollowUpOccasion, Sufficiency, SupportKind } from "../vocabulary/enumerations.ts"
import { Exposure, ExposureId, Incident, IncidentId, Person, PersonRef } from "../vocabulary/ids.ts"
import { health, internal, personal } from "../vocabulary/sensitivity.ts"
import { Day, Instant } from "../vocabulary/time.ts"
import { SupportComment } from "../vocabulary/words.ts"

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

/** The exposed person's three answers, or that they were asked through somebody (`answeredBySelf: false`). */
export const FollowUpHeld = Event.make("FollowUpHeld", {
  version: 1,
  fields: {
    ...support,
    at: Instant,
    sufficient: personal(Sufficiency),
    relevant: personal(Sufficiency),
    enoughFromEmployer: personal(Sufficiency),
    stillAffected: health(Schema.Boolean),
    wantsMore: personal(Schema.Boolean),
    answeredBySelf: personal(Schema.Boolean),
    comment: Schema.optionalKey(SupportComment)
  },
  tags: ofSupport,
  sealedFor: { comment: "personRef" }
})

export const SupportEnded = Event.make("SupportEnded", {
  version: 1,
  fields: { ...support, reason: internal(Schema.Literals(["noLongerNeeded", "personLeft", "byOwnWish"])) },
  tags: ofSupport
})
