import { Schema } from "effect"
import { Authority } from "../vocabulary/authority.ts"
import { IncidentId } from "../vocabulary/ids.ts"

const duty = { incidentId: IncidentId, authority: Authority }

/** Nobody has assessed whether this authority must be told. */
export class DutyNotAssessed extends Schema.TaggedError<DutyNotAssessed>()("DutyNotAssessed", duty) {}

/** What the duty rests on is nothing this authority is told of: a work injury goes to the one, the rest to the other. */
export class BasisOfOtherAuthority extends Schema.TaggedError<BasisOfOtherAuthority>()("BasisOfOtherAuthority", duty) {}

/** It was said before that this authority need not be told. Assess it anew if that was wrong. */
export class NoDutyToNotify extends Schema.TaggedError<NoDutyToNotify>()("NoDutyToNotify", duty) {}

/** Nothing was sent to this authority yet. */
export class NotificationNotSent extends Schema.TaggedError<NotificationNotSent>()("NotificationNotSent", duty) {}

/** The authority was told: that cannot be taken back by saying that it was not needed. */
export class NotificationAlreadySent extends Schema.TaggedError<NotificationAlreadySent>()(
  "NotificationAlreadySent",
  duty
) {}

/** The employer is said to have learned of it later than now. */
export class KnownInFuture extends Schema.TaggedError<KnownInFuture>()("KnownInFuture", duty) {}
