import { Schema } from "effect"
import { Role } from "../vocabulary/enumerations.ts"
import { PersonRef, UnitId } from "../vocabulary/ids.ts"
import { Day } from "../vocabulary/time.ts"

const unit = { unitId: UnitId }
const member = { memberRef: PersonRef }

export class UnitAlreadyRegistered extends Schema.TaggedError<UnitAlreadyRegistered>()("UnitAlreadyRegistered", unit) {}
export class UnitNotFound extends Schema.TaggedError<UnitNotFound>()("UnitNotFound", unit) {}
export class UnitIsClosed extends Schema.TaggedError<UnitIsClosed>()("UnitIsClosed", unit) {}

/** One log, one city. */
export class CityAlreadyRegistered extends Schema.TaggedError<CityAlreadyRegistered>()("CityAlreadyRegistered", unit) {}
export class CityHasNoParent extends Schema.TaggedError<CityHasNoParent>()("CityHasNoParent", unit) {}
export class ParentMissing extends Schema.TaggedError<ParentMissing>()("ParentMissing", unit) {}
/** `unitId` is the unit above, or one further up, that was not there on that day. */
export class ParentNotActive extends Schema.TaggedError<ParentNotActive>()("ParentNotActive", unit) {}

/** A unit cannot lie below itself. */
export class CyclicUnit extends Schema.TaggedError<CyclicUnit>()("CyclicUnit", { unitId: UnitId, under: UnitId }) {}

/** The tree is not as the caller saw it: the unit lies elsewhere, or moves later. */
export class PathOutdated extends Schema.TaggedError<PathOutdated>()("PathOutdated", unit) {}

export class UnitHasUnitsBelow extends Schema.TaggedError<UnitHasUnitsBelow>()("UnitHasUnitsBelow", {
  unitId: UnitId,
  below: Schema.Array(UnitId)
}) {}
/** Whoever works there is moved first, so that nobody is left without a manager. */
export class UnitHasMembers extends Schema.TaggedError<UnitHasMembers>()("UnitHasMembers", unit) {}

export class MemberNotFound extends Schema.TaggedError<MemberNotFound>()("MemberNotFound", member) {}
/** Does not work in the city, or in the unit named, on that day or for the whole period. */
export class MemberNotActive extends Schema.TaggedError<MemberNotActive>()("MemberNotActive", member) {}
export class MemberAlreadyThere extends Schema.TaggedError<MemberAlreadyThere>()("MemberAlreadyThere", {
  memberRef: PersonRef,
  unitId: UnitId
}) {}

/** The same trust for the same unit is held already, on other terms. */
export class RoleAlreadyHeld extends Schema.TaggedError<RoleAlreadyHeld>()("RoleAlreadyHeld", {
  memberRef: PersonRef,
  unitId: UnitId,
  role: Role
}) {}
export class NothingToEnd extends Schema.TaggedError<NothingToEnd>()("NothingToEnd", {
  memberRef: PersonRef,
  unitId: UnitId,
  role: Role
}) {}

/** The day stated lies before the one it has to follow. */
export class PeriodReversed extends Schema.TaggedError<PeriodReversed>()("PeriodReversed", {
  stated: Day,
  notBefore: Day
}) {}

/** A unit does not become itself. */
export class UnitBecomesItself extends Schema.TaggedError<UnitBecomesItself>()("UnitBecomesItself", unit) {}
/** It becomes fewer than two, or its counts are to go to a unit that it does not become. */
export class SplitTooSmall extends Schema.TaggedError<SplitTooSmall>()("SplitTooSmall", unit) {}
/** More are told of by what they do than work there. */
export class HeadcountInconsistent extends Schema.TaggedError<HeadcountInconsistent>()("HeadcountInconsistent", unit) {}
/** Something is told of that has not been yet. */
export class HeldInFuture extends Schema.TaggedError<HeldInFuture>()("HeldInFuture", { unitId: UnitId, on: Day }) {}
/** Only somebody who has left, or whose last day is set, is talked with about leaving. */
export class StillWorksHere extends Schema.TaggedError<StillWorksHere>()("StillWorksHere", member) {}
export class ExitInterviewHeldAlready extends Schema.TaggedError<ExitInterviewHeldAlready>()(
  "ExitInterviewHeldAlready",
  member
) {}
