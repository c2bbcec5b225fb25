/** Everybody by every command, each cell written out from the domain specification 4.6 and 4.8, and asked of the guard. */
import { ActorRef, Command } from "@trygglogg/log"
import { specify } from "@trygglogg/log/testing"
import { Result, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { guard } from "../../src/access/guard.ts"
import { type CommandName, permissions } from "../../src/access/permissions.ts"
import { incidentAccess } from "../../src/incident/facts/access.ts"
import { cityUnits, memberHistory } from "../../src/organisation/facts.ts"
import { ExposureId, IncidentId, PersonRef, UnitId } from "../../src/vocabulary/ids.ts"
import { actorOf, exposureOf, given, incidentId, known, path, refOf, someoneElse, type Who } from "./people.ts"

const columns = [
  ["stranger", "colleague"],
  ["reporter", "exposed"],
  ["handler"],
  ["manager", "managerElsewhere", "substitute", "managerAbove"],
  ["coordinator", "coordinatorElsewhere"],
  ["safetyRep", "safetyRepElsewhere"],
  ["boardOfficer"],
  ["auditor", "auditorElsewhere"],
  ["administrator", "administratorBelow"],
  ["managerExposed", "coordinatorExposed", "handlerExposed", "managerAccused"],
  ["managerReporting"],
  ["reporterLeft"],
  ["anonymous", "unknown"]
] as const satisfies ReadonlyArray<ReadonlyArray<Who>>

/** `y` let through, `n` NotAuthorised, `.` IncidentNotFound: as if it were not there. The columns in the order and groups above. */
const expected = {
  ReportIncident: /*      */ "yy yy y yyyy yy yy y yy yy yyyy y n yn",
  AddReport: /*           */ "yy yy y yyyy yy yy y yy yy yyy. y n yn",
  RegisterExposure: /*    */ ".. yn y y.yn n. n. . n. .. nnn. y n ..",
  RemoveExposure: /*      */ ".. ny y y.yn n. n. . n. .. yyy. y n ..",
  RecordContact: /*       */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  RetractReport: /*       */ ".. yn n n.nn n. n. . n. .. nnn. y n ..",
  CorrectIncident: /*     */ ".. yn y y.yn n. n. . n. .. nnn. y n ..",
  WriteAddendum: /*       */ ".. yy y y.yn n. n. . n. .. yyy. y n ..",
  MarkNotReportable: /*   */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  AssignHandler: /*       */ ".. nn n y.yy y. n. . n. .. nnn. y n ..",
  StartHandling: /*       */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  WriteClosingSummary: /* */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  CloseIncident: /*       */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  ReopenIncident: /*      */ ".. yy y y.yn y. n. . n. .. yyy. y n ..",
  MergeIncidents: /*      */ ".. nn n n.nn y. n. . n. .. nnn. n n ..",
  GiveOwnStatement: /*    */ ".. ny y y.yn n. n. . n. .. yyy. y n ..",
  SetClassification: /*   */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  NoteInfluencer: /*    */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  NoteTrigger: /*       */ ".. yy y y.yn y. n. . n. .. yyy. y n ..",
  StartSeries: /*       */ ".. nn n n.nn y. n. . n. .. nnn. n n ..",
  AddToSeries: /*       */ ".. nn n n.nn y. n. . n. .. nnn. n n ..",
  RemoveFromSeries: /*  */ ".. nn n n.nn y. n. . n. .. nnn. n n ..",
  CloseSeries: /*       */ ".. nn n n.nn y. n. . n. .. nnn. n n ..",
  OfferSupport: /*        */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  AcceptSupport: /*       */ ".. ny y y.yn n. n. . n. .. yyy. y n ..",
  DeclineSupport: /*      */ ".. ny y y.yn n. n. . n. .. yyy. y n ..",
  HoldFollowUp: /*        */ ".. ny y y.yn n. n. . n. .. yyy. y n ..",
  EndSupport: /*          */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  ConsiderPoliceReport: /*   */ ".. yy y y.yy y. y. . n. .. yyy. y n ..",
  RecordConsultation: /*     */ ".. nn y y.yy y. n. . n. .. nnn. y n ..",
  AssessDisclosure: /*       */ ".. nn y y.yy y. n. . n. .. nnn. y n ..",
  DecideFiling: /*           */ ".. nn y y.yy y. n. . n. .. nnn. y n ..",
  FilePoliceReport: /*       */ ".. ny y y.yy y. n. . n. .. yyy. y n ..",
  RegisterPoliceReport: /*   */ ".. nn y y.yy y. n. . n. .. nnn. y n ..",
  SupplementPoliceReport: /* */ ".. nn y y.yy y. n. . n. .. nnn. y n ..",
  NameComplainantAtPolice: /**/ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  RecordPoliceOutcome: /*    */ ".. nn y y.yy y. n. . n. .. nnn. y n ..",
  WithdrawPoliceReport: /*   */ ".. nn y y.yy y. n. . n. .. nnn. y n ..",
  TellOfPoliceStep: /*       */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  RecordComplainantStance: /**/ ".. ny y y.yn n. n. . n. .. yyy. y n ..",
  RecordPoliceContact: /*    */ ".. nn y y.yy y. n. . n. .. nnn. y n ..",
  AssessDuty: /*             */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  MarkNotificationNotRequired: /**/ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  RecordNotificationSent: /* */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  StoreNotificationReceipt: /**/ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  SupplementNotification: /* */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  ReferToLexSarah: /*        */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  ReferToWhistleblowing: /*  */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  PlanFollowUp: /*      */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  RecordMissedFollowUp: /* */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  RecordSupportDelivered: /* */ ".. ny y y.yn n. n. . n. .. yyy. y n ..",
  TakeProtectiveMeasure: /* */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  OfferColleagueSupport: /* */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  AnswerColleagueSupport: /* */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  HoldColleagueFollowUp: /* */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  DecideAction: /*      */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  StartAction: /*       */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  PostponeAction: /*    */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  HandOverAction: /*    */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  CompleteAction: /*    */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  CancelAction: /*      */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  CheckEffect: /*       */ ".. nn y y.yn y. y. . n. .. nnn. y n ..",
  UndoMerge: /*         */ ".. nn n n.nn y. n. . n. .. nnn. n n ..",
  RecordHarm: /*        */ ".. ny y y.yn n. n. . n. .. yyy. y n ..",
  NoteCircumstances: /* */ ".. yy y y.yn n. n. . n. .. yyy. y n ..",
  RecordWorkStop: /*    */ ".. ny y y.yn n. y. . n. .. yyy. y n ..",
  RecordNotified: /*    */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  AskReporter: /*       */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  AnswerAsReporter: /*  */ ".. yn n n.nn n. n. . n. .. nnn. y n y.",
  InformSafetyRep: /*   */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  OpenInvestigation: /* */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  InviteSafetyRep: /*   */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  CompleteInvestigation: /* */ ".. nn y y.yn n. n. . n. .. nnn. y n ..",
  RaiseRisk: /*         */ ".. nn y y.yn y. y. . n. .. nnn. y n ..",
  ReattributeUnit: /*   */ ".. nn n n.nn y. n. . n. .. nnn. n n ..",
  NoteExternalReference: /* */ ".. nn y y.yn y. n. . n. .. nnn. y n ..",
  OpenSurvey: /* */ "nn nn n nnnn yn nn y nn yn nynn n n nn",
  CountSurveyAnswers: /* */ "nn nn n nnnn yn nn y nn yn nynn n n nn",
  CloseSurvey: /* */ "nn nn n nnnn yn nn y nn yn nynn n n nn",
  RecordExternalFigure: /* */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  RecordContactVolume: /* */ "nn nn n nnnn yn nn y nn yn nynn n n nn",
  RequestStatistic: /* */ "nn nn n ynyy yn yn y nn nn yyny y n nn",
  ReleaseStatistic: /* */ "nn nn n nnnn yn nn y nn nn nynn n n nn",
  PublishRelease: /* */ "nn nn n nnnn nn nn y nn nn nnnn n n nn",
  WithdrawRelease: /* */ "nn nn n nnnn yn nn y nn nn nynn n n nn",
  ReceiveBoardQuestion: /* */ "nn nn n nnnn nn nn y nn nn nnnn n n nn",
  AnswerBoardQuestion: /* */ "nn nn n nnnn nn nn y nn nn nnnn n n nn",
  ApproveBoardAnswer: /* */ "nn nn n nnnn nn nn y nn nn nnnn n n nn",
  GiveAssignment: /* */ "nn nn n nnnn nn nn y nn nn nnnn n n nn",
  ReportAssignment: /* */ "nn nn n nnnn yn nn y nn nn nynn n n nn",
  RegisterUnit: /*        */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  RenameUnit: /*          */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  MoveUnit: /*            */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  CloseUnit: /*           */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  MergeUnit: /*         */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  SplitUnit: /*         */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  SetProtectionFlag: /* */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  RecordExitInterview: /* */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  RecordDialogue: /*    */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  RecordSafetyRound: /* */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  RecordHeadcount: /*     */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  JoinMember: /*          */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  MoveMember: /*          */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  LeaveMember: /*         */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  AppointManager: /*      */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  NameSubstitute: /*      */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  AppointSafetyRep: /*    */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  AssignRole: /*          */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  EndRole: /*             */ "nn nn n nnnn nn nn n nn yn nnnn n n nn",
  AdoptPolicy: /*           */ "nn nn n ynyy nn nn n nn yn ynny y n nn",
  RetirePolicy: /*          */ "nn nn n ynyy nn nn n nn yn ynny y n nn",
  AcknowledgeRoutine: /*    */ "yy yy y yyyy yy yy y yy yy yyyy y n nn",
  RequireTraining: /*       */ "nn nn n ynyy yn nn n nn yn yyny y n nn",
  CompleteTraining: /*      */ "nn nn n ynyy yn nn n nn nn yyny y n nn",
  WaiveTraining: /*         */ "nn nn n ynyy nn nn n nn nn ynny y n nn",
  PlanExercise: /*          */ "nn nn n ynyy yn nn n nn nn yyny y n nn",
  HoldExercise: /*          */ "nn nn n ynyy yn nn n nn nn yyny y n nn",
  NoteLesson: /*            */ "nn nn n ynyy yn yn n nn nn yyny y n nn",
  MakeSafetyRequest: /*     */ "nn nn n nnnn nn yn n nn nn nnnn n n nn",
  ConfirmSafetyRequest: /*  */ "nn nn n ynyy nn nn n nn nn ynny y n nn",
  AnswerSafetyRequest: /*   */ "nn nn n ynyy nn nn n nn nn ynny y n nn",
  EscalateSafetyRequest: /* */ "nn nn n nnnn nn yn n nn nn nnnn n n nn",
  NoteProtectionMeasure: /* */ "nn nn n ynyy yn yn n nn nn yyny y n nn",
  StartRiskAssessment: /*   */ "ny yy n yyyy yy ny y yy yy yyyy y n nn",
  NoteRiskFactors: /*       */ "ny yy n yyyy yy ny y yy yy yyyy y n nn",
  AssessRisk: /*            */ "ny yy n yyyy yy ny y yy yy yyyy y n nn",
  ApproveRiskAssessment: /* */ "ny yy n yyyy yy ny y yy yy yyyy y n nn",
  ExpireRiskAssessment: /*  */ "ny yy n yyyy yy ny y yy yy yyyy y n nn",
  SupersedeRiskAssessment: /* */ "ny yy n yyyy yy ny y yy yy yyyy y n nn",
  DecideContactChannel: /*  */ "nn nn n ynyy yn nn n nn nn yyny y n nn",
  PlanVisit: /*             */ "ny yy n yyyy yy ny y yy yy yyyy y n nn",
  CancelVisit: /*           */ "ny yy n yyyy yy ny y yy yy yyyy y n nn",
  StartVisit: /*            */ "yy yy y yyyy yy yy y yy yy yyyy y n nn",
  MakeCheckIn: /*           */ "yy yy y yyyy yy yy y yy yy yyyy y n nn",
  ActivateAlarm: /*         */ "yy yy y yyyy yy yy y yy yy yyyy y n nn",
  EndVisit: /*              */ "yy yy y yyyy yy yy y yy yy yyyy y n nn",
  AbortVisit: /*            */ "yy yy y yyyy yy yy y yy yy yyyy y n nn",
  RecordMissedCheckIn: /*   */ "nn nn n nnnn nn nn n nn nn nnnn n n nn",
  OpenMapping: /*           */ "nn nn n ynyy yn nn n nn nn yyny y n nn",
  AnswerMappingItem: /*     */ "nn nn n ynyy yn yn n nn nn yyny y n nn",
  CompleteMapping: /*       */ "nn nn n ynyy nn nn n nn nn ynny y n nn",
  ReviseMapping: /*         */ "nn nn n ynyy yn yn n nn nn yyny y n nn"
} satisfies Record<CommandName, string>

const people: ReadonlyArray<Who> = columns.flat()
const names = Object.keys(permissions).filter((name): name is CommandName => Object.hasOwn(permissions, name))
/** Commands about an exposure are asked about the person's own; the others name none. */
const aboutExposure: ReadonlySet<string> = new Set([
  "RemoveExposure",
  "RecordContact",
  "GiveOwnStatement",
  "OfferSupport",
  "AcceptSupport",
  "DeclineSupport",
  "HoldFollowUp",
  "EndSupport",
  "PlanFollowUp",
  "RecordMissedFollowUp",
  "RecordSupportDelivered",
  "TakeProtectiveMeasure",
  "RecordHarm",
  "NameComplainantAtPolice",
  "TellOfPoliceStep",
  "RecordComplainantStance"
])
/** Commands about a unit, or about something in one: asked about the office, and about the asker's own person. */
const ofUnits: ReadonlySet<string> = new Set([
  "AdoptPolicy",
  "RetirePolicy",
  "AcknowledgeRoutine",
  "RequireTraining",
  "CompleteTraining",
  "WaiveTraining",
  "PlanExercise",
  "HoldExercise",
  "NoteLesson",
  "MakeSafetyRequest",
  "ConfirmSafetyRequest",
  "AnswerSafetyRequest",
  "EscalateSafetyRequest",
  "NoteProtectionMeasure",
  "StartRiskAssessment",
  "NoteRiskFactors",
  "AssessRisk",
  "ApproveRiskAssessment",
  "ExpireRiskAssessment",
  "SupersedeRiskAssessment",
  "DecideContactChannel",
  "PlanVisit",
  "CancelVisit",
  "StartVisit",
  "MakeCheckIn",
  "ActivateAlarm",
  "EndVisit",
  "AbortVisit",
  "RecordMissedCheckIn",
  "OpenMapping",
  "AnswerMappingItem",
  "CompleteMapping",
  "ReviseMapping",
  "OpenSurvey",
  "CountSurveyAnswers",
  "CloseSurvey",
  "RecordContactVolume",
  "RequestStatistic",
  "ReleaseStatistic",
  "WithdrawRelease",
  "ReportAssignment",
  "PublishRelease",
  "ReceiveBoardQuestion",
  "AnswerBoardQuestion",
  "ApproveBoardAnswer",
  "GiveAssignment"
])
const ofTheCity = (name: CommandName): boolean => permissions[name].some((grant) => grant === "administrator")

/** A command by that name which decides nothing: what is left is the door. */
const probe = (name: CommandName) =>
  guard(
    Command.make(name, {
      input: {
        incidentId: Schema.optionalKey(IncidentId),
        exposureId: Schema.optionalKey(ExposureId),
        personRef: Schema.optionalKey(PersonRef),
        unitPath: Schema.optionalKey(Schema.Array(UnitId))
      },
      // A specification is given only what something reads: the door asks for less of the city than the people bring.
      reads: () => ({
        city: cityUnits(),
        member: memberHistory(someoneElse),
        incident: incidentAccess(incidentId)
      }),
      emits: [],
      refuses: [],
      decide: () => Result.succeed([])
    })
  )

const answer = (name: CommandName, who: Who): string => {
  const input = ofUnits.has(name)
    ? { unitPath: path, personRef: refOf(who) }
    : ofTheCity(name)
      ? {}
      : {
          incidentId,
          ...(aboutExposure.has(name) && { exposureId: exposureOf(who) }),
          ...(name === "RegisterExposure" && { personRef: someoneElse })
        }
  // A first report is of an incident that nobody has heard of.
  const past = name === "ReportIncident" ? given(who).filter((event) => !("incidentId" in event)) : given(who)
  const { outcome } = specify(probe(name))
    .given(...past)
    .when(input, { actor: ActorRef.make(actorOf(who)) })
  if (Result.isSuccess(outcome)) return "y"
  return outcome.failure._tag === "NotAuthorised" ? "n" : "."
}

describe("who may give which command", () => {
  it("is written out for every command and everybody", () => {
    assert.sameMembers(Object.keys(expected), names)
    assert.sameMembers([...people], Object.keys(known))
    assert.isAtLeast(names.length * people.length, 300)
  })

  it.each(names)("%s", (name) => {
    const answers = columns.map((group) => group.map((who) => answer(name, who)).join("")).join(" ")
    assert.strictEqual(answers, expected[name])
  })
})
