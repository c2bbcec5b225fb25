export { AskedClocks, questionClocks, requestClocks } from "./clocks/asked.ts"
export { Clock, type ClockSubject } from "./clocks/clock.ts"
export { incidentClocks } from "./clocks/incident.ts"
export { IncidentClocks } from "./clocks/incidentRow.ts"
export {
  PersonClocks,
  personClocks,
  RoutineClocks,
  routineClocks,
  SupportClocks,
  supportClocks
} from "./clocks/people.ts"
export { AssessmentClocks, assessmentClocks, UnitClocks, unitClocks, VisitClocks, visitClocks } from "./clocks/risk.ts"
export { type Deadline, deadlinesAt, type Escalation, escalationsAt } from "./deadlinesAt.ts"
export type { DeadlinesKnown } from "./known.ts"
export { type DeadlineOutcome, outcomesAt } from "./outcomes.ts"
export type { DeadlineStep } from "./rules.ts"
