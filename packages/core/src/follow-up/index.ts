export {
  CancelAction,
  CheckEffect,
  CompleteAction,
  DecideAction,
  HandOverAction,
  PostponeAction,
  StartAction
} from "./command/action.ts"
export { AnswerColleagueSupport, HoldColleagueFollowUp, OfferColleagueSupport } from "./command/colleague.ts"
export { RecordSupportDelivered, TakeProtectiveMeasure } from "./command/delivery.ts"
export { HoldFollowUp, PlanFollowUp, RecordMissedFollowUp } from "./command/followUp.ts"
export { AcceptSupport, DeclineSupport, EndSupport, OfferSupport } from "./command/support.ts"
export * from "./error.ts"
export {
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
