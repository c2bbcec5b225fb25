import { Schema } from "effect"
import { SupportKind } from "../vocabulary/enumerations.ts"
import { ActionId, ExposureId, IncidentId, PersonRef } from "../vocabulary/ids.ts"
import { Day } from "../vocabulary/time.ts"

const support = { exposureId: ExposureId }

/** Nobody offers support to themselves: of an exposed manager, the manager above does (the city's report, section 5). */
export class SelfSupportForbidden extends Schema.TaggedError<SelfSupportForbidden>()("SelfSupportForbidden", support) {}

/** No support was offered, or none of these kinds. */
export class SupportNotOffered extends Schema.TaggedError<SupportNotOffered>()("SupportNotOffered", {
  exposureId: ExposureId,
  kinds: Schema.Array(SupportKind)
}) {}

/** The support has ended. It can be offered anew. */
export class SupportIsOver extends Schema.TaggedError<SupportIsOver>()("SupportIsOver", support) {}

/** Only the exposed person answers, or somebody who handles the case passes the answer on. */
export class NotOwnSupport extends Schema.TaggedError<NotOwnSupport>()("NotOwnSupport", support) {}

/** At the last follow-up the person asked for more (the city's report, section 5.1: sufficient and relevant). */
export class EmployeeWantsMore extends Schema.TaggedError<EmployeeWantsMore>()("EmployeeWantsMore", support) {}

const planned = { exposureId: ExposureId, dueOn: Day }
/** A follow-up is planned for today or later. */
export class FollowUpInPast extends Schema.TaggedError<FollowUpInPast>()("FollowUpInPast", planned) {}
/** None is planned for that day, or it has been held. */
export class FollowUpNotPlanned extends Schema.TaggedError<FollowUpNotPlanned>()("FollowUpNotPlanned", planned) {}
/** The day has not passed yet. */
export class FollowUpNotDue extends Schema.TaggedError<FollowUpNotDue>()("FollowUpNotDue", planned) {}

export class EndsBeforeItBegins extends Schema.TaggedError<EndsBeforeItBegins>()("EndsBeforeItBegins", {
  exposureId: ExposureId,
  from: Day,
  until: Day
}) {}

const colleague = { incidentId: IncidentId, personRef: PersonRef }
export class SelfColleagueSupport extends Schema.TaggedError<SelfColleagueSupport>()(
  "SelfColleagueSupport",
  colleague
) {}
/** Who was hit has support of their own, with follow-ups. */
export class ColleagueIsExposed extends Schema.TaggedError<ColleagueIsExposed>()("ColleagueIsExposed", colleague) {}
export class NotTheReporter extends Schema.TaggedError<NotTheReporter>()("NotTheReporter", colleague) {}
export class ColleagueNotActive extends Schema.TaggedError<ColleagueNotActive>()("ColleagueNotActive", colleague) {}
export class ColleagueSupportNotOffered extends Schema.TaggedError<ColleagueSupportNotOffered>()(
  "ColleagueSupportNotOffered",
  colleague
) {}
export class NotOwnColleagueSupport extends Schema.TaggedError<NotOwnColleagueSupport>()(
  "NotOwnColleagueSupport",
  colleague
) {}

const action = { actionId: ActionId }
export class ActionIdTaken extends Schema.TaggedError<ActionIdTaken>()("ActionIdTaken", action) {}
/** No such measure in this incident, or another's. */
export class ActionNotFound extends Schema.TaggedError<ActionNotFound>()("ActionNotFound", action) {}
/** It was carried out or cancelled. */
export class ActionEnded extends Schema.TaggedError<ActionEnded>()("ActionEnded", action) {}
/** Only what was carried out has had an effect. */
export class ActionNotDone extends Schema.TaggedError<ActionNotDone>()("ActionNotDone", action) {}
export class DoneInFuture extends Schema.TaggedError<DoneInFuture>()("DoneInFuture", action) {}
/** What cannot be done at once is scheduled (AML 3:2 a). */
export class DueDayMissing extends Schema.TaggedError<DueDayMissing>()("DueDayMissing", action) {}
export class ActionDueInPast extends Schema.TaggedError<ActionDueInPast>()("ActionDueInPast", {
  actionId: ActionId,
  dueOn: Day
}) {}
/** A measure out of an incident names it; one out of anything else names none. */
export class OriginInconsistent extends Schema.TaggedError<OriginInconsistent>()("OriginInconsistent", action) {}
/** Whoever is to do it does not work here. */
export class OwnerInactive extends Schema.TaggedError<OwnerInactive>()("OwnerInactive", { ownerRef: PersonRef }) {}
