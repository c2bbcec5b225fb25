/** What is done against the risk: decided with an owner and a day, carried out, and looked at afterwards (AML 3:2 a). */
import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { actionMovedTo } from "../../incident/facts/merge.ts"
import { absence, incidentStatus, stateOf } from "../../incident/facts/status.ts"
import { memberActiveOn, memberHistory, type UnitHistory, unitHistory, wrongPath } from "../../organisation/facts.ts"
import { ActionId, IncidentId, PersonRef } from "../../vocabulary/ids.ts"
import {
  IncidentMerged,
  IncidentNotFound,
  UnitElsewhereThen,
  UnitNotActiveThen,
  WrongState
} from "../../vocabulary/refusal.ts"
import { type Day, dayOf, Instant, instantOf } from "../../vocabulary/time.ts"
import {
  ActionDueInPast,
  ActionEnded,
  ActionIdTaken,
  ActionNotDone,
  ActionNotFound,
  DoneInFuture,
  DueDayMissing,
  OriginInconsistent,
  OwnerInactive
} from "../error.ts"
import {
  ActionCancelled,
  ActionDecided,
  ActionDone,
  ActionHandedOver,
  ActionPostponed,
  ActionStarted,
  EffectChecked
} from "../event.ts"
import { type ActionState, actionState } from "../facts.ts"

/** Which measure; the incident it belongs to now, and its owner where they have nothing else to do with the case, are confirmed. */
const which = {
  actionId: ActionId,
  incidentId: Schema.optionalKey(IncidentId),
  ownerRef: Schema.optionalKey(PersonRef)
}
type Which = Schema.Struct.Type<typeof which>
const about = ({ actionId }: Which) => ({ action: actionState(actionId), movedTo: actionMovedTo(actionId) })
type About = Command.States<ReturnType<typeof about>>

const known = (
  { actionId, incidentId, ownerRef }: Which,
  { action, movedTo }: About
): Result.Result<Exclude<ActionState, { readonly _tag: "Unknown" }>, ActionNotFound> => {
  if (action._tag === "Unknown") return Result.fail(new ActionNotFound({ actionId }))
  const elsewhere = (movedTo ?? action.incidentId) !== incidentId
  const ofAnother = ownerRef !== undefined && ownerRef !== action.ownerRef
  return elsewhere || ofAnother ? Result.fail(new ActionNotFound({ actionId })) : Result.succeed(action)
}

/** A measure that is neither carried out nor cancelled. */
const ongoing = (input: Which, past: About) =>
  Result.flatMap(known(input, past), (action) =>
    action._tag === "Decided" || action._tag === "Started"
      ? Result.succeed(action)
      : Result.fail(new ActionEnded({ actionId: input.actionId }))
  )

const ofEvent = (input: Which) => Struct.pick(input, ["actionId", "incidentId"])

/** The path says whose unit it is, and so is held against the tree; a measure for another unit than the one named is for none of it. */
const wrongUnit = (
  { unitId, unitPath }: Pick<(typeof ActionDecided)["Type"], "unitId" | "unitPath">,
  units: ReadonlyArray<UnitHistory>,
  day: Day
) => {
  if (unitPath === undefined) return undefined
  return unitPath[0] === unitId ? wrongPath(unitPath, units, day) : new UnitElsewhereThen({ unitId, day })
}

/** A measure is decided: by a day and by somebody who works here, or as done at once. */
export const DecideAction = Command.make("DecideAction", {
  input: {
    ...ActionDecided.fields,
    /** Where it was done at once: when. */
    doneAt: Schema.optionalKey(Instant)
  },
  reads: ({ actionId, incidentId, ownerRef, unitPath = [] }) => ({
    units: unitPath.map((unitId) => unitHistory(unitId)),
    action: actionState(actionId),
    incidents: incidentId === undefined ? [] : [incidentStatus(incidentId)],
    owner: memberHistory(ownerRef)
  }),
  emits: [ActionDecided, ActionDone],
  refuses: [
    IncidentNotFound,
    IncidentMerged,
    WrongState,
    ActionIdTaken,
    OriginInconsistent,
    UnitNotActiveThen,
    UnitElsewhereThen,
    OwnerInactive,
    DueDayMissing,
    ActionDueInPast,
    DoneInFuture
  ],
  decide: ({ doneAt, ...decided }, { action, incidents, owner, units }, { now }) => {
    const { actionId, dueOn, incidentId, origin, ownerRef } = decided
    const [incident] = incidents
    if (incident !== undefined && incidentId !== undefined) {
      const absent = absence(incidentId, incident)
      const state = stateOf(incident)
      if (absent !== undefined) return Result.fail(absent)
      if (state === "closed" || state === "notReportable") return Result.fail(new WrongState({ incidentId, state }))
    }
    if (action._tag !== "Unknown") return Result.fail(new ActionIdTaken({ actionId }))
    if ((origin === "incident") !== (incidentId !== undefined)) return Result.fail(new OriginInconsistent({ actionId }))
    const wrong = wrongUnit(decided, units, dayOf(now))
    if (wrong !== undefined) return Result.fail(wrong)
    if (!memberActiveOn(owner, dayOf(now))) return Result.fail(new OwnerInactive({ ownerRef }))
    if (doneAt !== undefined) {
      if (doneAt > instantOf(now)) return Result.fail(new DoneInFuture({ actionId }))
      return Result.succeed([ActionDecided(decided), ActionDone({ ...ofEvent(decided), at: doneAt })])
    }
    if (dueOn === undefined) return Result.fail(new DueDayMissing({ actionId }))
    if (dueOn < dayOf(now)) return Result.fail(new ActionDueInPast({ actionId, dueOn }))
    return Result.succeed([ActionDecided(decided)])
  }
})

export const StartAction = Command.make("StartAction", {
  input: which,
  reads: about,
  emits: [ActionStarted],
  refuses: [ActionNotFound, ActionEnded],
  decide: (input, past) =>
    Result.map(ongoing(input, past), ({ _tag }) => (_tag === "Started" ? [] : [ActionStarted(ofEvent(input))]))
})

/** It will take longer, and why. */
export const PostponeAction = Command.make("PostponeAction", {
  input: { ...which, ...Struct.pick(ActionPostponed.fields, ["dueOn", "reason"]) },
  reads: about,
  emits: [ActionPostponed],
  refuses: [ActionNotFound, ActionEnded, ActionDueInPast],
  decide: (input, past, { now }) => {
    const { actionId, dueOn, reason } = input
    const action = ongoing(input, past)
    if (Result.isFailure(action)) return Result.fail(action.failure)
    if (dueOn < dayOf(now)) return Result.fail(new ActionDueInPast({ actionId, dueOn }))
    if (action.success.dueOn === dueOn) return Result.succeed([])
    return Result.succeed([ActionPostponed({ ...ofEvent(input), dueOn, reason })])
  }
})

/** Somebody else carries it out: so that nothing stops when its owner leaves (domain specification 4.10, scenario 34). */
export const HandOverAction = Command.make("HandOverAction", {
  input: { ...which, newOwner: PersonRef, reason: ActionHandedOver.fields.reason },
  reads: (input) => ({ ...about(input), member: memberHistory(input.newOwner) }),
  emits: [ActionHandedOver],
  refuses: [ActionNotFound, ActionEnded, OwnerInactive],
  decide: (input, past, { now }) => {
    const { newOwner: ownerRef, reason } = input
    const action = ongoing(input, past)
    if (Result.isFailure(action)) return Result.fail(action.failure)
    const { ownerRef: fromRef } = action.success
    if (fromRef === ownerRef) return Result.succeed([])
    if (!memberActiveOn(past.member, dayOf(now))) return Result.fail(new OwnerInactive({ ownerRef }))
    return Result.succeed([ActionHandedOver({ ...ofEvent(input), fromRef, ownerRef, reason })])
  }
})

export const CompleteAction = Command.make("CompleteAction", {
  input: {
    ...which,
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant)
  },
  reads: about,
  emits: [ActionDone],
  refuses: [ActionNotFound, ActionEnded, DoneInFuture],
  decide: (input, past, { now }) => {
    const { actionId, at = instantOf(now) } = input
    const action = known(input, past)
    if (Result.isFailure(action)) return Result.fail(action.failure)
    if (action.success._tag === "Done") return Result.succeed([])
    if (action.success._tag === "Cancelled") return Result.fail(new ActionEnded({ actionId }))
    if (at > instantOf(now)) return Result.fail(new DoneInFuture({ actionId }))
    return Result.succeed([ActionDone({ ...ofEvent(input), at })])
  }
})

/** It will not be done, and why. */
export const CancelAction = Command.make("CancelAction", {
  input: { ...which, reason: ActionCancelled.fields.reason },
  reads: about,
  emits: [ActionCancelled],
  refuses: [ActionNotFound, ActionEnded],
  decide: (input, past) => {
    const action = known(input, past)
    if (Result.isFailure(action)) return Result.fail(action.failure)
    if (action.success._tag === "Cancelled") return Result.succeed([])
    if (action.success._tag === "Done") return Result.fail(new ActionEnded({ actionId: input.actionId }))
    return Result.succeed([ActionCancelled({ ...ofEvent(input), reason: input.reason })])
  }
})

/** Whether what was done had the effect that was expected. It can be looked at several times. */
export const CheckEffect = Command.make("CheckEffect", {
  input: {
    ...which,
    effect: EffectChecked.fields.effect,
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant)
  },
  reads: about,
  emits: [EffectChecked],
  refuses: [ActionNotFound, ActionNotDone, DoneInFuture],
  decide: (input, past, { now }) => {
    const { actionId, at = instantOf(now), effect } = input
    const action = known(input, past)
    if (Result.isFailure(action)) return Result.fail(action.failure)
    if (action.success._tag !== "Done") return Result.fail(new ActionNotDone({ actionId }))
    if (at > instantOf(now)) return Result.fail(new DoneInFuture({ actionId }))
    return Result.succeed([EffectChecked({ ...ofEvent(input), effect, at })])
  }
})
