import { Schema } from "effect"
import { SupportKind } from "../vocabulary/enumerations.ts"
import { ExposureId } from "../vocabulary/ids.ts"

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
