/**
 * The closed words of working in the city and leaving it (domain specification 4.5, 4.6). They are stored: add, never rename, never remove.
 */
import { Schema } from "effect"

/** Why somebody left. Their own request is told apart: that is what a figure of turnover asks for. */
export const LeaveReason = Schema.Literals([
  "ownRequest",
  "endOfContract",
  "retirement",
  "otherUnit",
  "employerDecision",
  "other"
])
export type LeaveReason = typeof LeaveReason.Type

/** Whether threats or violence had a part in it. `notAsked` and `declined` are answers to count, never to guess from. */
export const ThreatContributed = Schema.Literals(["yes", "no", "declined", "notAsked"])
export type ThreatContributed = typeof ThreatContributed.Type

/** Who took part in a dialogue about how staff are protected. */
export const DialogueParty = Schema.Literals([
  "board",
  "management",
  "staff",
  "safetyRepresentatives",
  "unions",
  "otherAuthority"
])
export type DialogueParty = typeof DialogueParty.Type
