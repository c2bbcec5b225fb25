/**
 * How long each clock runs, what is to be done before it rings, and who is told when it was not (domain specification 4.7).
 *
 * The lengths are values of the rules in force; only which of them, and whether it is working days, days, hours or minutes, stands here.
 */
import { addWorkingDays, startHandlingBy } from "../catalogue/workingDays.ts"
import type { DeadlineName, DeadlineReaction, Responsible } from "../vocabulary/deadline.ts"
import type { PolicyValues } from "../vocabulary/policyValues.ts"
import { addDays, addMonths, type Day, dayOfInstant, type Instant } from "../vocabulary/time.ts"
import type { Clock } from "./clocks/clock.ts"
import { endOf, hoursAfter, minutesAfter, startOf } from "./time.ts"

/** Something that happens once on the way to a deadline, or when it has passed. */
export interface DeadlineStep {
  /** Its name among those of one clock. */
  readonly step: string
  readonly at: Instant
  readonly to: Responsible
}

/** What of a clock says when it rings. */
type Started = Pick<Clock, "dueAt" | "dueOn" | "part" | "startedAt">

interface Rule {
  readonly reaction: (clock: Clock) => DeadlineReaction
  /** Who is to do it. */
  readonly by: Responsible
  readonly due: (clock: Started, values: PolicyValues) => Instant
  readonly steps: (clock: Clock, values: PolicyValues, due: Instant) => ReadonlyArray<DeadlineStep>
}

const began = ({ startedAt }: Started): Day => dayOfInstant(startedAt)
/** Some clocks are told their day by the event that starts them. */
const told = ({ dueOn, startedAt }: Started): Day => dueOn ?? dayOfInstant(startedAt)
const whenMissed =
  (to: Responsible) =>
  (_: Clock, __: PolicyValues, at: Instant): ReadonlyArray<DeadlineStep> => [{ step: "missed", at, to }]

const inDays = (days: (values: PolicyValues) => number) => (clock: Started, values: PolicyValues) =>
  endOf(addDays(began(clock), days(values)))
const inWorkingDays = (days: (values: PolicyValues) => number) => (clock: Started, values: PolicyValues) =>
  endOf(addWorkingDays(began(clock), days(values)))
const onDayTold = (clock: Started) => endOf(told(clock))
const does = (reaction: DeadlineReaction) => () => reaction

export const rules: { readonly [Name in DeadlineName]: Rule } = {
  D1: {
    reaction: does("startHandling"),
    by: "closestManager",
    due: (clock, values) => endOf(startHandlingBy(began(clock), values)),
    steps: ({ startedAt }, { startReminderHours }, at) => [
      ...startReminderHours.map((hours) => ({
        step: `reminder${hours}`,
        at: hoursAfter(startedAt, hours),
        to: "closestManager" as const
      })),
      { step: "missed", at, to: "managerAbove" }
    ]
  },
  D2: {
    reaction: does("offerSupport"),
    by: "handler",
    due: ({ startedAt }, { offerSupportHours }) => hoursAfter(startedAt, offerSupportHours),
    steps: whenMissed("managerAbove")
  },
  D3: {
    reaction: does("assessAuthorityDuty"),
    by: "handler",
    due: ({ startedAt }, { authorityEscalationHours }) => hoursAfter(startedAt, authorityEscalationHours),
    steps: ({ startedAt }, { authorityReminderHours }, at) => [
      { step: "reminder", at: hoursAfter(startedAt, authorityReminderHours), to: "handler" },
      { step: "missed", at, to: "managerAbove" }
    ]
  },
  D4: {
    reaction: does("notifyInsuranceAgency"),
    by: "handler",
    due: inDays(({ insuranceNoticeDays }) => insuranceNoticeDays),
    steps: whenMissed("closestManager")
  },
  D5: {
    reaction: does("decideOnPolice"),
    by: "closestManager",
    due: inDays(({ policeDecisionDays }) => policeDecisionDays),
    steps: whenMissed("closestManager")
  },
  D6: {
    reaction: does("consultAfterwards"),
    by: "closestManager",
    due: inDays(({ consultAfterwardsDays }) => consultAfterwardsDays),
    steps: whenMissed("securityCoordinator")
  },
  D7: {
    reaction: does("tellPoliceOutcome"),
    by: "handler",
    due: inWorkingDays(({ tellPoliceOutcomeWorkingDays }) => tellPoliceOutcomeWorkingDays),
    steps: whenMissed("handler")
  },
  D8: {
    reaction: does("followUpSupport"),
    by: "handler",
    due: onDayTold,
    steps: (clock, _, at) => [
      { step: "reminder", at: startOf(told(clock)), to: "person" },
      { step: "missed", at, to: "handler" }
    ]
  },
  D9: {
    reaction: does("evaluateMeasures"),
    by: "handler",
    due: (clock, { evaluateMeasuresMonths }) => endOf(addMonths(began(clock), evaluateMeasuresMonths)),
    steps: whenMissed("handler")
  },
  D10: { reaction: does("mapRisks"), by: "unitManager", due: onDayTold, steps: whenMissed("unitManager") },
  D11: {
    reaction: does("introduce"),
    by: "unitManager",
    due: inDays(({ introductionDays }) => introductionDays),
    steps: whenMissed("unitManager")
  },
  D12: {
    reaction: does("acknowledgeRoutine"),
    by: "person",
    due: inDays(({ acknowledgeRoutineDays }) => acknowledgeRoutineDays),
    steps: whenMissed("person")
  },
  D13: { reaction: does("assessAnew"), by: "assessor", due: onDayTold, steps: whenMissed("assessor") },
  D14: {
    reaction: does("checkIn"),
    by: "participants",
    due: ({ dueAt, startedAt }) => dueAt ?? startedAt,
    steps: (_, { checkInMinutes }, due) => [
      { step: "contactPerson", at: minutesAfter(due, checkInMinutes.contactPerson), to: "contactPerson" },
      { step: "manager", at: minutesAfter(due, checkInMinutes.manager), to: "unitManager" },
      {
        step: "securityCoordinator",
        at: minutesAfter(due, checkInMinutes.securityCoordinator),
        to: "securityCoordinator"
      }
    ]
  },
  D15: {
    reaction: ({ part }) => (part === "confirm" ? "confirmRequest" : "answerRequest"),
    by: "unitManager",
    due: (clock, { answerRequestDays, confirmRequestDays }) =>
      endOf(addDays(began(clock), clock.part === "confirm" ? confirmRequestDays : answerRequestDays)),
    steps: whenMissed("safetyRepresentative")
  },
  D16: { reaction: does("answerBoardQuestion"), by: "boardOfficer", due: onDayTold, steps: whenMissed("boardOfficer") },
  D18: {
    reaction: does("closeOrExplain"),
    by: "handler",
    due: inDays(({ openCaseDays }) => openCaseDays),
    steps: whenMissed("managerAbove")
  },
  D19: {
    reaction: does("reassign"),
    by: "unitManager",
    due: onDayTold,
    steps: ({ startedAt }, _, at) => [
      { step: "atOnce", at: startedAt, to: "unitManager" },
      { step: "missed", at, to: "managerAbove" }
    ]
  }
}

/**
 * The last day for what a clock that started then asks for: the day of the last moment before it rings.
 *
 * @example
 * lastDayOf("D5", reportedAt, policy) // three days after the report, by the rules the product comes with
 */
export const lastDayOf = (deadline: DeadlineName, startedAt: Instant, values: PolicyValues): Day =>
  dayOfInstant(minutesAfter(rules[deadline].due({ startedAt, part: "" }, values), -1))
