/** The deadlines of the domain (specification 4.7), by the numbers people know them by. D17 has no clock: it is a fact only. */
import { Schema } from "effect"

export const DeadlineName = Schema.Literals([
  "D1",
  "D2",
  "D3",
  "D4",
  "D5",
  "D6",
  "D7",
  "D8",
  "D9",
  "D10",
  "D11",
  "D12",
  "D13",
  "D14",
  "D15",
  "D16",
  "D18",
  "D19"
])
export type DeadlineName = typeof DeadlineName.Type

/** What somebody is to do before a deadline. */
export const DeadlineReaction = Schema.Literals([
  "startHandling",
  "offerSupport",
  "assessAuthorityDuty",
  "notifyInsuranceAgency",
  "decideOnPolice",
  "consultAfterwards",
  "tellPoliceOutcome",
  "followUpSupport",
  "evaluateMeasures",
  "mapRisks",
  "introduce",
  "acknowledgeRoutine",
  "assessAnew",
  "checkIn",
  "confirmRequest",
  "answerRequest",
  "answerBoardQuestion",
  "closeOrExplain",
  "reassign"
])
export type DeadlineReaction = typeof DeadlineReaction.Type

/** Who is to do it, or is told that it was not done: by what they are to the matter, on the day they are told. */
export const Responsible = Schema.Literals([
  "closestManager",
  "handler",
  "managerAbove",
  "securityCoordinator",
  "person",
  "unitManager",
  "assessor",
  "participants",
  "contactPerson",
  "safetyRepresentative",
  "boardOfficer"
])
export type Responsible = typeof Responsible.Type
