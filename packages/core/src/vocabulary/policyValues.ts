import { Schema, Struct } from "effect"
import { FiledBy } from "./enumerations.ts"
import { none } from "./sensitivity.ts"

const Whole = none(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
const AtLeastOne = none(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)))
const Percent = none(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 })))
const Switch = none(Schema.Boolean)

/** The rules that deadlines run by (domain specification 4.7). */
const deadlines = {
  /** Working days within which the closest manager starts handling (D1). */
  startHandlingWorkingDays: AtLeastOne,
  /** Hours after the report when whoever leads the case is reminded that nobody has started (D1). */
  startReminderHours: none(Schema.Array(AtLeastOne)),
  /** Hours within which support is offered where it was serious (D2). */
  offerSupportHours: AtLeastOne,
  /** Hours after which whoever handles is reminded to assess whether the Work Environment Authority must be told (D3). */
  authorityReminderHours: AtLeastOne,
  /** Hours after which it is escalated (D3). */
  authorityEscalationHours: AtLeastOne,
  /** Days within which a work injury is told to the Social Insurance Agency (D4). */
  insuranceNoticeDays: Whole,
  /** Days within which a threat or violence is weighed for the police (D5). */
  policeDecisionDays: Whole,
  /** Days within which the consultation on an urgent police report is made up for (D6). */
  consultAfterwardsDays: Whole,
  /** Working days within which the exposed person is told what the police said (D7). */
  tellPoliceOutcomeWorkingDays: Whole,
  /** When support is followed up, in days after it was offered (D8). */
  followUpDays: none(Schema.Array(AtLeastOne)),
  /** Months after the closing when what was done is evaluated (D9). */
  evaluateMeasuresMonths: AtLeastOne,
  /** Months within which a unit's risk mapping is made anew (D10). */
  mappingMonths: AtLeastOne,
  /** So many incidents in a unit since its mapping make a new one due at once (D10). */
  mappingTriggerIncidents: AtLeastOne,
  /** Days within which somebody new has had the introduction (D11). */
  introductionDays: Whole,
  /** Days within which a changed routine is acknowledged (D12). */
  acknowledgeRoutineDays: Whole,
  /** Days that an assessment of a visit is valid at most, and months that one of a unit or a task is (D13). */
  visitAssessmentDays: AtLeastOne,
  taskAssessmentMonths: AtLeastOne,
  /** Minutes after a missed check-in when each is alarmed (D14). */
  checkInMinutes: none(Schema.Struct({ contactPerson: Whole, manager: Whole, securityCoordinator: Whole })),
  /** Days within which a safety representative's request is confirmed, and answered (D15). */
  confirmRequestDays: Whole,
  answerRequestDays: Whole,
  /** Days before the board's meeting by which a question is answered (D16). */
  boardAnswerDays: Whole,
  /** Days after which an open case is told to the manager above (D18). */
  openCaseDays: AtLeastOne
}

/** The rules of visits. */
const visits = {
  /** So few may go on a visit. */
  visitMinPersons: AtLeastOne,
  /** An alarm counts as tested for so many hours. */
  alarmTestedHours: AtLeastOne,
  /** Whether a home visit of low risk needs no assessment. */
  lowRiskVisitsExempt: Switch,
  /** Whether a risk visit at the office needs a room with an alarm, or somebody informed. */
  riskVisitPrecaution: Switch
}

/** What figures are shown to whom. */
const figures = {
  /** Smallest sensitive count shown to the public, inside a district, inside handling. */
  publicThreshold: AtLeastOne,
  districtThreshold: AtLeastOne,
  handlingThreshold: AtLeastOne,
  /** A scope with fewer members than this makes a plain total sensitive too. */
  smallPopulation: AtLeastOne,
  /** Smallest denominator of a percentage in public. */
  percentDenominator: AtLeastOne,
  /** Smallest number of answers in a cell of a survey. */
  surveyThreshold: AtLeastOne,
  /** Under-reporting is estimated only from so many answers, and from such a response rate. */
  estimateMinAnswers: AtLeastOne,
  estimateMinResponsePercent: Percent,
  /** So many cases must stand in both sources before they are compared. */
  twoSourceMinMatches: AtLeastOne,
  /** Smallest number of exit interviews with an answer before a share is told. */
  exitShareMinAnswers: AtLeastOne
}

/** The rules of a case that is opened in an emergency by somebody whom it is closed to. */
const breakingTheGlass = {
  /** Minutes that it stays open. */
  breakGlassMinutes: AtLeastOne,
  /** Days within which whoever leads the unit reviews that it was opened. */
  breakGlassReviewDays: AtLeastOne
}

/** The rules a city can change. Each has a dated default with its source in `catalogue/policyDefaults.ts`. */
export const PolicyValues = Schema.Struct({
  /** Reported later than this many days after it happened, a reason is asked for. */
  lateReportDays: Whole,
  /** A report can be taken back within this many days. */
  retractDays: Whole,
  anonymousReporting: Switch,
  nameProtectedReporting: Switch,
  /** Threats and violence are never part of the work. */
  zeroTolerance: Switch,
  /** Who may decide on and file a report to the police. */
  policeFiledBy: none(Schema.Array(FiledBy)),
  allowCloseWithOpenActions: Switch,
  /** Whether an influencer may be given an opaque reference. Turned on only after a legal review. */
  influencerReferences: Switch,
  ...deadlines,
  ...visits,
  ...breakingTheGlass,
  ...figures
})
export type PolicyValues = typeof PolicyValues.Type

/** Some of the rules: what is left out is as it is one level up. */
export const SomePolicyValues = PolicyValues.mapFields(Struct.map(Schema.optionalKey))
export type SomePolicyValues = typeof SomePolicyValues.Type
