/** What decisions ask about the support of an exposed person. */
import { Fold } from "@trygglogg/log"
import { Struct } from "effect"
import type { SupportKind } from "../vocabulary/enumerations.ts"
import {
  Action,
  type ActionId,
  Exposure,
  type ExposureId,
  Incident,
  type IncidentId,
  Person,
  type PersonRef,
  type UnitId
} from "../vocabulary/ids.ts"
import { answeredOn, missedOn, type PlannedFollowUp } from "../vocabulary/plannedFollowUp.ts"
import { type Day, dayOfInstant } from "../vocabulary/time.ts"
import {
  ActionCancelled,
  ActionDecided,
  ActionDone,
  ActionHandedOver,
  ActionPostponed,
  ActionStarted,
  ColleagueFollowUpHeld,
  ColleagueSupportAnswered,
  ColleagueSupportOffered,
  EffectChecked,
  FollowUpHeld,
  FollowUpMissed,
  FollowUpPlanned,
  ProtectiveMeasureTaken,
  SupportAccepted,
  SupportDeclined,
  SupportDelivered,
  SupportEnded,
  SupportOffered
} from "./event.ts"

/** The exposures of an incident whose support was followed up or declined while they belonged to it. */
export const supportSettled = Fold.make({ scope: [Incident], initial: (): ReadonlySet<ExposureId> => new Set() })
  .on(FollowUpHeld, (settled, { exposureId }) => new Set([...settled, exposureId]))
  .on(SupportDeclined, (settled, { exposureId }) => new Set([...settled, exposureId]))

export interface Support {
  readonly state: "none" | "open" | "declined" | "ended"
  /** Offered since it was last declined or ended. */
  readonly offered: ReadonlyArray<SupportKind>
  readonly accepted: ReadonlyArray<SupportKind>
  /** The follow-ups planned. They stay when the support ends early (the city's report, section 5: too short-term). */
  readonly planned: ReadonlyArray<PlannedFollowUp>
  /** What the person said at the last follow-up. */
  readonly wantsMore: boolean
}

const none: Support = { state: "none", offered: [], accepted: [], planned: [], wantsMore: false }

const together = (some: ReadonlyArray<SupportKind>, more: ReadonlyArray<SupportKind>): ReadonlyArray<SupportKind> => [
  ...new Set([...some, ...more])
]

/** The support of one exposed person, whatever merges the exposure has been through. */
export const supportOf = Fold.make({ scope: [Exposure], initial: () => none })
  .on(SupportOffered, (support, { kinds }) => ({
    ...support,
    state: "open",
    offered: together(support.offered, kinds)
  }))
  .on(SupportAccepted, (support, { kinds }) => ({
    ...support,
    state: "open",
    accepted: together(support.accepted, kinds)
  }))
  .on(SupportDeclined, (support) => ({ ...support, state: "declined", offered: [], accepted: [] }))
  .on(SupportEnded, (support) => ({ ...support, state: "ended", offered: [], accepted: [] }))
  .on(FollowUpPlanned, (support, { dueOn }) => ({
    ...support,
    planned: [...support.planned, { dueOn, held: false }]
  }))
  .on(FollowUpMissed, (support, { dueOn }) => ({ ...support, planned: missedOn(support.planned, dueOn) }))
  .on(FollowUpHeld, (support, { at, wantsMore }) => ({
    ...support,
    planned: answeredOn(support.planned, dayOfInstant(at)),
    wantsMore
  }))

/** The exposures of an incident about whose support anything was recorded while they belonged to it. */
export const supportTouched = Fold.make({ scope: [Incident], initial: (): ReadonlySet<ExposureId> => new Set() })
  .on(SupportOffered, (touched, { exposureId }) => new Set([...touched, exposureId]))
  .on(SupportAccepted, (touched, { exposureId }) => new Set([...touched, exposureId]))
  .on(SupportDeclined, (touched, { exposureId }) => new Set([...touched, exposureId]))
  .on(SupportDelivered, (touched, { exposureId }) => new Set([...touched, exposureId]))
  .on(SupportEnded, (touched, { exposureId }) => new Set([...touched, exposureId]))
  .on(ProtectiveMeasureTaken, (touched, { exposureId }) => new Set([...touched, exposureId]))
  .on(FollowUpPlanned, (touched, { exposureId }) => new Set([...touched, exposureId]))
  .on(FollowUpMissed, (touched, { exposureId }) => new Set([...touched, exposureId]))
  .on(FollowUpHeld, (touched, { exposureId }) => new Set([...touched, exposureId]))

export type ColleagueSupport = "none" | "offered" | "accepted" | "declined"

/** The support of somebody who reported an incident or saw it. */
export const colleagueSupport = Fold.make({
  scope: [Incident, Person],
  initial: (): { readonly state: ColleagueSupport; readonly offered: ReadonlyArray<SupportKind> } => ({
    state: "none",
    offered: []
  })
})
  .on(ColleagueSupportOffered, ({ offered, state }, { kinds }) => ({
    state: state === "accepted" ? "accepted" : "offered",
    offered: together(offered, kinds)
  }))
  .on(ColleagueSupportAnswered, (support, { answer }) => ({
    state: answer,
    offered: answer === "declined" ? [] : support.offered
  }))
  .on(ColleagueFollowUpHeld, (support) => support)

export type ActionState =
  | { readonly _tag: "Unknown" }
  | {
      readonly _tag: "Decided" | "Started" | "Done" | "Cancelled"
      /** The incident it was decided in; a merge may have moved it since. */
      readonly incidentId?: IncidentId
      readonly ownerRef: PersonRef
      readonly dueOn?: Day
    }

/** A measure, and who is to carry it out. */
export const actionState = Fold.make({ scope: [Action], initial: (): ActionState => ({ _tag: "Unknown" }) })
  .on(ActionDecided, (_, decided) => ({
    _tag: "Decided",
    ...Struct.pick(decided, ["ownerRef", "incidentId", "dueOn"])
  }))
  .on(ActionStarted, (action) => (action._tag === "Unknown" ? action : { ...action, _tag: "Started" }))
  .on(ActionPostponed, (action, { dueOn }) => (action._tag === "Unknown" ? action : { ...action, dueOn }))
  .on(ActionHandedOver, (action, { ownerRef }) => (action._tag === "Unknown" ? action : { ...action, ownerRef }))
  .on(ActionDone, (action) => (action._tag === "Unknown" ? action : { ...action, _tag: "Done" }))
  .on(ActionCancelled, (action) => (action._tag === "Unknown" ? action : { ...action, _tag: "Cancelled" }))
  .on(EffectChecked, (action) => action)

/** Where a measure that is about no incident lies, as its unit was placed when it was decided. */
export const actionPlace = Fold.make({
  scope: [Action],
  initial: (): { readonly unitPath: ReadonlyArray<UnitId> } | undefined => undefined
}).on(ActionDecided, (_, { unitPath }) => unitPath && { unitPath })

export interface ActionsOfIncident {
  readonly decided: ReadonlyArray<ActionId>
  readonly ended: ReadonlySet<ActionId>
}

/** The measures decided in an incident, and those that were carried out or cancelled while they belonged to it. */
export const actionsIn = Fold.make({
  scope: [Incident],
  initial: (): ActionsOfIncident => ({ decided: [], ended: new Set() })
})
  .on(ActionDecided, (actions, { actionId }) => ({ ...actions, decided: [...actions.decided, actionId] }))
  .on(ActionDone, (actions, { actionId }) => ({ ...actions, ended: new Set([...actions.ended, actionId]) }))
  .on(ActionCancelled, (actions, { actionId }) => ({ ...actions, ended: new Set([...actions.ended, actionId]) }))

/** The measures of an incident that are still to be carried out, those that came by a merge among them. */
export const openActions = (
  { decided, ended }: ActionsOfIncident,
  brought: ReadonlyArray<ActionId>
): ReadonlyArray<ActionId> => [...new Set([...decided, ...brought])].filter((actionId) => !ended.has(actionId))
