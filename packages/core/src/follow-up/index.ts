export { AcceptSupport, DeclineSupport, EndSupport, HoldFollowUp, OfferSupport } from "./command.ts"
export * from "./error.ts"
export {
  FollowUpHeld,
  FollowUpPlanned,
  SupportAccepted,
  SupportDeclined,
  SupportEnded,
  SupportOffered
} from "./event.ts"
