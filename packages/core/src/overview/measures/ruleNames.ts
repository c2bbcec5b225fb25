/** What the rules that districts may decide themselves are called, for ST-17. */
import type { PolicyName } from "../../catalogue/policyInForce.ts"
import type { Language } from "../../vocabulary/language.ts"

type Names = { readonly [Name in PolicyName]?: string }

const sv = {
  zeroTolerance: "Nolltolerans",
  policeFiledBy: "Vem som polisanmäler",
  allowCloseWithOpenActions: "Ärenden avslutas med åtgärder kvar",
  startHandlingWorkingDays: "Arbetsdagar till handläggning (D1)",
  startReminderHours: "Timmar till påminnelser om handläggning (D1)",
  offerSupportHours: "Timmar till stöd (D2)",
  authorityReminderHours: "Timmar till påminnelse om Arbetsmiljöverket (D3)",
  authorityEscalationHours: "Timmar tills överordnad chef får veta (D3)",
  insuranceNoticeDays: "Dagar till Försäkringskassan (D4)",
  policeDecisionDays: "Dagar till beslut om polisanmälan (D5)",
  consultAfterwardsDays: "Dagar till samråd i efterhand (D6)",
  tellPoliceOutcomeWorkingDays: "Arbetsdagar till besked från polisen (D7)",
  followUpDays: "Dagar för uppföljning av stöd (D8)",
  evaluateMeasuresMonths: "Månader till utvärdering (D9)",
  mappingMonths: "Månader mellan kartläggningar (D10)",
  mappingTriggerIncidents: "Händelser som ger ny kartläggning (D10)",
  introductionDays: "Dagar till introduktion (D11)",
  acknowledgeRoutineDays: "Dagar att läsa en ny rutin (D12)",
  visitAssessmentDays: "Dagar en bedömning av besök gäller (D13)",
  taskAssessmentMonths: "Månader en bedömning av arbetet gäller (D13)",
  checkInMinutes: "Minuter till larm vid utebliven avstämning (D14)",
  confirmRequestDays: "Dagar att bekräfta skyddsombudets begäran (D15)",
  answerRequestDays: "Dagar att svara skyddsombudet (D15)",
  boardAnswerDays: "Dagar före nämndens möte (D16)",
  openCaseDays: "Dagar ett ärende är öppet utan att chefen får veta (D18)",
  visitMinPersons: "Personer på ett besök",
  alarmTestedHours: "Timmar ett larmtest gäller",
  lowRiskVisitsExempt: "Besök med låg risk utan bedömning",
  riskVisitPrecaution: "Larm i rummet vid riskbesök"
} satisfies Names

const en: typeof sv = {
  zeroTolerance: "Zero tolerance",
  policeFiledBy: "Who reports to the police",
  allowCloseWithOpenActions: "Cases are closed with measures left",
  startHandlingWorkingDays: "Working days until handling starts (D1)",
  startReminderHours: "Hours until reminders to start handling (D1)",
  offerSupportHours: "Hours until support is offered (D2)",
  authorityReminderHours: "Hours until a reminder of the Work Environment Authority (D3)",
  authorityEscalationHours: "Hours until the manager above is told (D3)",
  insuranceNoticeDays: "Days until the Social Insurance Agency is told (D4)",
  policeDecisionDays: "Days until a decision on a police report (D5)",
  consultAfterwardsDays: "Days until consultation afterwards (D6)",
  tellPoliceOutcomeWorkingDays: "Working days until the police outcome is told (D7)",
  followUpDays: "Days on which support is followed up (D8)",
  evaluateMeasuresMonths: "Months until evaluation (D9)",
  mappingMonths: "Months between risk mappings (D10)",
  mappingTriggerIncidents: "Incidents that make a new mapping due (D10)",
  introductionDays: "Days until the introduction (D11)",
  acknowledgeRoutineDays: "Days to read a new routine (D12)",
  visitAssessmentDays: "Days that an assessment of a visit holds (D13)",
  taskAssessmentMonths: "Months that an assessment of the work holds (D13)",
  checkInMinutes: "Minutes until an alarm after a missed check-in (D14)",
  confirmRequestDays: "Days to confirm a safety representative's request (D15)",
  answerRequestDays: "Days to answer a safety representative (D15)",
  boardAnswerDays: "Days before the board's meeting (D16)",
  openCaseDays: "Days that a case is open before the manager above is told (D18)",
  visitMinPersons: "Persons on a visit",
  alarmTestedHours: "Hours that a test of an alarm holds",
  lowRiskVisitsExempt: "Visits of low risk without an assessment",
  riskVisitPrecaution: "An alarm in the room at visits of risk"
}

const names: { readonly [L in Language]: Names } = { sv, en }

/** What a rule is called; its own word where only the city decides it. */
export const ruleName = (rule: PolicyName, lang: Language): string => names[lang][rule] ?? rule
