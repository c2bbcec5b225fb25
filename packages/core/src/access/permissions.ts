/**
 * Who may do what: one table, a row for every command that a person can give. What is not in it nobody may.
 *
 * The rules of each command come on top (only the exposed person gives an own statement, and so on). Source: domain specification 4.6, 4.8.
 */
import type * as action from "../follow-up/command/action.ts"
import type * as colleague from "../follow-up/command/colleague.ts"
import type * as delivery from "../follow-up/command/delivery.ts"
import type * as followUp from "../follow-up/command/followUp.ts"
import type * as support from "../follow-up/command/support.ts"
import type * as afterwards from "../incident/command/afterwards.ts"
import type * as attribution from "../incident/command/attribution.ts"
import type * as closing from "../incident/command/closing.ts"
import type * as exposure from "../incident/command/exposure.ts"
import type * as handling from "../incident/command/handling.ts"
import type * as harm from "../incident/command/harm.ts"
import type * as investigation from "../incident/command/investigation.ts"
import type * as merge from "../incident/command/merge.ts"
import type * as report from "../incident/command/report.ts"
import type * as telling from "../incident/command/telling.ts"
import type * as background from "../influence-attempt/command/background.ts"
import type * as series from "../influence-attempt/command/series.ts"
import type * as statement from "../influence-attempt/command/statement.ts"
import type * as appointment from "../organisation/command/appointment.ts"
import type * as member from "../organisation/command/member.ts"
import type * as reorganisation from "../organisation/command/reorganisation.ts"
import type * as unit from "../organisation/command/unit.ts"
import type * as workplace from "../organisation/command/workplace.ts"
import type * as policeAfterwards from "../police-report/command/afterwards.ts"
import type * as policeConsidering from "../police-report/command/considering.ts"
import type * as policeDeciding from "../police-report/command/deciding.ts"
import type * as policeFiling from "../police-report/command/filing.ts"
import type * as policePersons from "../police-report/command/persons.ts"
import type * as adopting from "../policy/command/adopting.ts"
import type * as exercise from "../policy/command/exercise.ts"
import type * as knowing from "../policy/command/knowing.ts"
import type * as protection from "../policy/command/protection.ts"
import type * as safetyRequest from "../policy/command/request.ts"
import type * as riskAssessment from "../risk-assessment/command/assessment.ts"
import type * as mapping from "../risk-assessment/command/mapping.ts"
import type * as visitPlanning from "../risk-assessment/command/planning.ts"
import type * as visit from "../risk-assessment/command/visit.ts"
import type * as board from "../release/command/board.ts"
import type * as figure from "../release/command/figure.ts"
import type * as release from "../release/command/release.ts"
import type * as duty from "../statutory-notification/command/duty.ts"
import type * as notification from "../statutory-notification/command/notification.ts"
import type * as referral from "../statutory-notification/command/referral.ts"
import type * as survey from "../survey/command.ts"
import type { IncidentGrant } from "./relation.ts"

/** What lets somebody give a command. */
export type Grant =
  | IncidentGrant
  /** Works in the city, whatever they have to do with the incident. */
  | "employee"
  /** The command is about the asker's own person. */
  | "self"
  /** Reports without being known. */
  | "anonymous"
  /** Administers the city's organisation and rules. */
  | "administrator"
  /** Works in the unit that the command is about. */
  | "unitEmployee"
  /** Leads, or stands in for whoever leads, a unit that the command is about, or one above it. */
  | "unitManager"
  /** Coordinates security there. */
  | "unitCoordinator"
  /** Represents the employees there (AML 6:2). */
  | "unitSafetyRep"
  /** Prepares figures and answers for the board there. */
  | "unitBoardOfficer"

type NamesIn<Module> = {
  readonly [Key in keyof Module]: Module[Key] extends { readonly name: infer Name extends string; decide: unknown }
    ? Name
    : never
}[keyof Module]

/** Every command that changes the log. One that is new has no row here, and does not compile. */
export type CommandName =
  | NamesIn<typeof action>
  | NamesIn<typeof afterwards>
  | NamesIn<typeof appointment>
  | NamesIn<typeof board>
  | NamesIn<typeof attribution>
  | NamesIn<typeof closing>
  | NamesIn<typeof colleague>
  | NamesIn<typeof delivery>
  | NamesIn<typeof exposure>
  | NamesIn<typeof figure>
  | NamesIn<typeof followUp>
  | NamesIn<typeof handling>
  | NamesIn<typeof harm>
  | NamesIn<typeof investigation>
  | NamesIn<typeof background>
  | NamesIn<typeof series>
  | NamesIn<typeof statement>
  | NamesIn<typeof member>
  | NamesIn<typeof merge>
  | NamesIn<typeof duty>
  | NamesIn<typeof notification>
  | NamesIn<typeof policeAfterwards>
  | NamesIn<typeof policeConsidering>
  | NamesIn<typeof policeDeciding>
  | NamesIn<typeof policeFiling>
  | NamesIn<typeof policePersons>
  | NamesIn<typeof adopting>
  | NamesIn<typeof exercise>
  | NamesIn<typeof knowing>
  | NamesIn<typeof mapping>
  | NamesIn<typeof riskAssessment>
  | NamesIn<typeof safetyRequest>
  | NamesIn<typeof visit>
  | NamesIn<typeof visitPlanning>
  | NamesIn<typeof referral>
  | NamesIn<typeof release>
  | NamesIn<typeof protection>
  | NamesIn<typeof reorganisation>
  | NamesIn<typeof report>
  | NamesIn<typeof survey>
  | NamesIn<typeof support>
  | NamesIn<typeof telling>
  | NamesIn<typeof unit>
  | NamesIn<typeof workplace>

export const permissions = {
  ReportIncident: ["employee", "anonymous"],
  // Whoever saw it is heard. The id cannot be guessed: it was given to them by somebody who knows the case.
  AddReport: ["employee", "anonymous"],
  RegisterExposure: ["reporter", "self", "handler", "closestManager"],
  RemoveExposure: ["exposed", "handler", "closestManager"],
  RecordContact: ["handler", "closestManager"],
  RetractReport: ["reporter"],
  CorrectIncident: ["reporter", "handler", "closestManager"],
  WriteAddendum: ["reporter", "exposed", "handler", "closestManager"],
  MarkNotReportable: ["handler", "closestManager"],
  AssignHandler: ["closestManager", "managerAbove", "securityCoordinator"],
  StartHandling: ["handler", "closestManager"],
  WriteClosingSummary: ["handler", "closestManager"],
  CloseIncident: ["handler", "closestManager"],
  ReopenIncident: ["reporter", "exposed", "handler", "closestManager", "securityCoordinator"],
  MergeIncidents: ["securityCoordinator"],
  UndoMerge: ["securityCoordinator"],
  RecordHarm: ["exposed", "handler", "closestManager"],
  NoteCircumstances: ["reporter", "exposed", "handler", "closestManager"],
  RecordWorkStop: ["exposed", "handler", "closestManager", "safetyRepresentative"],
  RecordNotified: ["handler", "closestManager"],
  AskReporter: ["handler", "closestManager", "securityCoordinator"],
  AnswerAsReporter: ["reporter", "anonymous"],
  InformSafetyRep: ["handler", "closestManager", "securityCoordinator"],
  OpenInvestigation: ["handler", "closestManager"],
  InviteSafetyRep: ["handler", "closestManager"],
  CompleteInvestigation: ["handler", "closestManager"],
  RaiseRisk: ["handler", "closestManager", "securityCoordinator", "safetyRepresentative"],
  ReattributeUnit: ["securityCoordinator"],
  NoteExternalReference: ["handler", "closestManager", "securityCoordinator"],
  GiveOwnStatement: ["exposed", "handler", "closestManager"],
  SetClassification: ["handler", "closestManager", "securityCoordinator"],
  NoteInfluencer: ["handler", "closestManager", "securityCoordinator"],
  NoteTrigger: ["reporter", "exposed", "handler", "closestManager", "securityCoordinator"],
  // Only whoever has the whole district before them sees what hangs together.
  StartSeries: ["securityCoordinator"],
  AddToSeries: ["securityCoordinator"],
  RemoveFromSeries: ["securityCoordinator"],
  CloseSeries: ["securityCoordinator"],
  OfferSupport: ["handler", "closestManager", "securityCoordinator"],
  AcceptSupport: ["exposed", "handler", "closestManager"],
  DeclineSupport: ["exposed", "handler", "closestManager"],
  HoldFollowUp: ["exposed", "handler", "closestManager"],
  EndSupport: ["handler", "closestManager"],
  PlanFollowUp: ["handler", "closestManager"],
  RecordMissedFollowUp: ["handler", "closestManager"],
  RecordSupportDelivered: ["exposed", "handler", "closestManager"],
  TakeProtectiveMeasure: ["handler", "closestManager", "securityCoordinator"],
  OfferColleagueSupport: ["handler", "closestManager", "securityCoordinator"],
  AnswerColleagueSupport: ["self", "handler", "closestManager"],
  HoldColleagueFollowUp: ["self", "handler", "closestManager"],
  DecideAction: ["handler", "closestManager", "securityCoordinator"],
  // Whoever is to carry it out need not have anything else to do with the case.
  StartAction: ["self", "handler", "closestManager", "securityCoordinator"],
  PostponeAction: ["self", "handler", "closestManager", "securityCoordinator"],
  HandOverAction: ["self", "handler", "closestManager", "securityCoordinator"],
  CompleteAction: ["self", "handler", "closestManager", "securityCoordinator"],
  CancelAction: ["handler", "closestManager", "securityCoordinator"],
  CheckEffect: ["handler", "closestManager", "securityCoordinator", "safetyRepresentative"],
  // Anyone on the case may ask the question; who decides, the rules of the city say, and the command holds them to it.
  ConsiderPoliceReport: [
    "reporter",
    "exposed",
    "handler",
    "closestManager",
    "managerAbove",
    "securityCoordinator",
    "safetyRepresentative"
  ],
  RecordConsultation: ["handler", "closestManager", "managerAbove", "securityCoordinator"],
  AssessDisclosure: ["handler", "closestManager", "managerAbove", "securityCoordinator"],
  DecideFiling: ["handler", "closestManager", "managerAbove", "securityCoordinator"],
  FilePoliceReport: ["exposed", "handler", "closestManager", "managerAbove", "securityCoordinator"],
  RegisterPoliceReport: ["handler", "closestManager", "managerAbove", "securityCoordinator"],
  SupplementPoliceReport: ["handler", "closestManager", "managerAbove", "securityCoordinator"],
  NameComplainantAtPolice: ["handler", "closestManager", "securityCoordinator"],
  RecordPoliceOutcome: ["handler", "closestManager", "managerAbove", "securityCoordinator"],
  WithdrawPoliceReport: ["handler", "closestManager", "managerAbove", "securityCoordinator"],
  TellOfPoliceStep: ["handler", "closestManager", "securityCoordinator"],
  RecordComplainantStance: ["exposed", "handler", "closestManager"],
  RecordPoliceContact: ["handler", "closestManager", "managerAbove", "securityCoordinator"],
  AssessDuty: ["handler", "closestManager", "securityCoordinator"],
  MarkNotificationNotRequired: ["handler", "closestManager", "securityCoordinator"],
  RecordNotificationSent: ["handler", "closestManager", "securityCoordinator"],
  StoreNotificationReceipt: ["handler", "closestManager", "securityCoordinator"],
  SupplementNotification: ["handler", "closestManager", "securityCoordinator"],
  ReferToLexSarah: ["handler", "closestManager", "securityCoordinator"],
  ReferToWhistleblowing: ["handler", "closestManager", "securityCoordinator"],
  RegisterUnit: ["administrator"],
  RenameUnit: ["administrator"],
  MoveUnit: ["administrator"],
  CloseUnit: ["administrator"],
  MergeUnit: ["administrator"],
  SplitUnit: ["administrator"],
  SetProtectionFlag: ["administrator"],
  RecordExitInterview: ["administrator"],
  RecordDialogue: ["administrator"],
  RecordSafetyRound: ["administrator"],
  RecordHeadcount: ["administrator"],
  JoinMember: ["administrator"],
  MoveMember: ["administrator"],
  LeaveMember: ["administrator"],
  AppointManager: ["administrator"],
  NameSubstitute: ["administrator"],
  AppointSafetyRep: ["administrator"],
  AssignRole: ["administrator"],
  EndRole: ["administrator"],
  // A district or a unit may decide on stricter rules of its own; whoever leads it, or a part of the city it lies in, does.
  OpenSurvey: ["unitBoardOfficer", "unitCoordinator", "administrator"],
  CountSurveyAnswers: ["unitBoardOfficer", "unitCoordinator", "administrator"],
  CloseSurvey: ["unitBoardOfficer", "unitCoordinator", "administrator"],
  RecordExternalFigure: ["administrator"],
  RecordContactVolume: ["unitBoardOfficer", "unitCoordinator", "administrator"],
  RequestStatistic: ["unitManager", "unitCoordinator", "unitSafetyRep", "unitBoardOfficer"],
  // Weighs harm where it must be weighed: in their own name.
  ReleaseStatistic: ["unitCoordinator", "unitBoardOfficer"],
  PublishRelease: ["unitBoardOfficer"],
  WithdrawRelease: ["unitCoordinator", "unitBoardOfficer"],
  ReceiveBoardQuestion: ["unitBoardOfficer"],
  AnswerBoardQuestion: ["unitBoardOfficer"],
  ApproveBoardAnswer: ["unitBoardOfficer"],
  GiveAssignment: ["unitBoardOfficer"],
  ReportAssignment: ["unitCoordinator", "unitBoardOfficer"],
  AdoptPolicy: ["administrator", "unitManager"],
  RetirePolicy: ["administrator", "unitManager"],
  AcknowledgeRoutine: ["self"],
  RequireTraining: ["administrator", "unitManager", "unitCoordinator"],
  CompleteTraining: ["unitManager", "unitCoordinator"],
  WaiveTraining: ["unitManager"],
  PlanExercise: ["unitManager", "unitCoordinator"],
  HoldExercise: ["unitManager", "unitCoordinator"],
  NoteLesson: ["unitManager", "unitCoordinator", "unitSafetyRep"],
  MakeSafetyRequest: ["unitSafetyRep"],
  ConfirmSafetyRequest: ["unitManager"],
  AnswerSafetyRequest: ["unitManager"],
  EscalateSafetyRequest: ["unitSafetyRep"],
  NoteProtectionMeasure: ["unitManager", "unitCoordinator", "unitSafetyRep"],
  // Everybody who makes visits assesses them.
  StartRiskAssessment: ["unitEmployee", "unitManager", "unitCoordinator"],
  NoteRiskFactors: ["unitEmployee", "unitManager", "unitCoordinator"],
  AssessRisk: ["unitEmployee", "unitManager", "unitCoordinator"],
  ApproveRiskAssessment: ["unitEmployee", "unitManager", "unitCoordinator"],
  ExpireRiskAssessment: ["unitEmployee", "unitManager", "unitCoordinator"],
  SupersedeRiskAssessment: ["unitEmployee", "unitManager", "unitCoordinator"],
  DecideContactChannel: ["unitManager", "unitCoordinator"],
  PlanVisit: ["unitEmployee", "unitManager", "unitCoordinator"],
  CancelVisit: ["unitEmployee", "unitManager", "unitCoordinator"],
  // Those on a visit may come from several units; the commands hold that whoever tells of it is on it.
  StartVisit: ["employee"],
  MakeCheckIn: ["employee"],
  ActivateAlarm: ["employee"],
  EndVisit: ["employee"],
  AbortVisit: ["employee"],
  // Given by the program that watches the clock, and by nobody else.
  RecordMissedCheckIn: [],
  OpenMapping: ["unitManager", "unitCoordinator"],
  AnswerMappingItem: ["unitManager", "unitCoordinator", "unitSafetyRep"],
  CompleteMapping: ["unitManager"],
  ReviseMapping: ["unitManager", "unitCoordinator", "unitSafetyRep"]
} satisfies { readonly [Name in CommandName]: ReadonlyArray<Grant> }
