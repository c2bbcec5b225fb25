/**
 * Who may do what: one table, a row for every command that a person can give. What is not in it nobody may.
 *
 * The rules of each command come on top (only the exposed person gives an own statement, and so on). Source: domain specification 4.6, 4.8.
 */
import type { CommandName } from "./commandName.ts"
import type { IncidentGrant } from "./relation.ts"

export type { CommandName } from "./commandName.ts"

/** What lets somebody give a command. */
export type Grant =
  | IncidentGrant
  /** Coordinates security in the city, but not where it happened. */
  | "coordinatorElsewhere"
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
  // Of a measure about no incident whoever leads or coordinates the unit decides (domain specification 4.8: UnitActions).
  DecideAction: ["handler", "closestManager", "securityCoordinator", "unitManager", "unitCoordinator"],
  // Whoever is to carry it out need not have anything else to do with the case; who decides on a unit's measure goes on with it too.
  StartAction: ["self", "handler", "closestManager", "securityCoordinator", "unitManager", "unitCoordinator"],
  PostponeAction: ["self", "handler", "closestManager", "securityCoordinator", "unitManager", "unitCoordinator"],
  HandOverAction: ["self", "handler", "closestManager", "securityCoordinator", "unitManager", "unitCoordinator"],
  CompleteAction: ["self", "handler", "closestManager", "securityCoordinator", "unitManager", "unitCoordinator"],
  CancelAction: ["handler", "closestManager", "securityCoordinator", "unitManager", "unitCoordinator"],
  CheckEffect: [
    "handler",
    "closestManager",
    "securityCoordinator",
    "safetyRepresentative",
    "unitManager",
    "unitCoordinator",
    "unitSafetyRep"
  ],
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
  // Somebody whom the case is closed to, in an emergency; afterwards whoever leads the unit looks at why.
  BreakGlass: ["coordinatorElsewhere", "auditor"],
  ReviewBreakGlass: ["closestManager", "managerAbove"],
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
  // Whoever answers for the city's records; what is kept about oneself anybody may take out.
  RecordRetentionDecision: ["administrator"],
  DestroySealedContent: ["administrator"],
  AnswerSubjectAccess: ["self", "administrator"],
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
