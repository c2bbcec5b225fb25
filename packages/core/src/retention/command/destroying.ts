/** Words are destroyed: by a recorded decision whose class and period cover them, from its day on, and never while they are needed. */
import { Command } from "@trygglogg/log"
import { Array, Result, Schema } from "effect"
import { actionState, type ActionState } from "../../follow-up/facts.ts"
import { actionRecordedOn, casesSupportedIn } from "../../follow-up/facts/kept.ts"
import { casesExposedIn, reportedOn } from "../../incident/facts/kept.ts"
import { incidentStatus, type IncidentStatus } from "../../incident/facts/status.ts"
import { riskAssessment, type RiskAssessment } from "../../risk-assessment/facts/assessment.ts"
import { assessmentRecordedOn, mappingRecordedOn } from "../../risk-assessment/facts/kept.ts"
import { mappingState, type OpenedMapping } from "../../risk-assessment/facts/mapping.ts"
import { IncidentId } from "../../vocabulary/ids.ts"
import type { RetentionClass, SealedSubject } from "../../vocabulary/retention.ts"
import { type Day, dayOf } from "../../vocabulary/time.ts"
import {
  CasesNotNamed,
  ClassNotCovered,
  DestructionNotDue,
  RecordsNotCovered,
  RetentionDecisionNotFound,
  SubjectInUse
} from "../error.ts"
import { SealedContentDestroyed } from "../event.ts"
import { type Decided, retentionDecision } from "../facts.ts"

const classOf: { readonly [Kind in SealedSubject["kind"]]: RetentionClass } = {
  incident: "incident",
  person: "incident",
  action: "incident",
  assessment: "risk",
  mapping: "risk"
}

const input = {
  ...SealedContentDestroyed.fields,
  /**
   * The cases that the words stand in: the incident itself, or every incident a person was exposed in or supported after, and where a
   * case was merged, the one it went on in. None for anything else.
   */
  cases: Schema.Array(IncidentId)
}

const reads = ({
  cases,
  decisionId,
  subject
}: {
  readonly cases: ReadonlyArray<IncidentId>
  readonly decisionId: Decided["decisionId"]
  readonly subject: SealedSubject
}) => ({
  decision: retentionDecision(decisionId),
  cases: cases.map((incidentId) => incidentStatus(incidentId)),
  reported: cases.map((incidentId) => reportedOn(incidentId)),
  exposed: subject.kind === "person" ? [casesExposedIn(subject.id)] : [],
  supported: subject.kind === "person" ? [casesSupportedIn(subject.id)] : [],
  action: subject.kind === "action" ? [actionState(subject.id)] : [],
  actionDay: subject.kind === "action" ? [actionRecordedOn(subject.id)] : [],
  assessment: subject.kind === "assessment" ? [riskAssessment(subject.id)] : [],
  assessmentDay: subject.kind === "assessment" ? [assessmentRecordedOn(subject.id)] : [],
  mapping: subject.kind === "mapping" ? [mappingState(subject.id)] : [],
  mappingDay: subject.kind === "mapping" ? [mappingRecordedOn(subject.id)] : []
})
type Known = Command.States<ReturnType<typeof reads>>

/** The cases that must be over: those the words stand in, and where a merge took them. */
const casesOf = (subject: SealedSubject, { cases, exposed, supported }: Known): ReadonlyArray<IncidentId> => [
  ...(subject.kind === "incident" ? [subject.id] : []),
  ...exposed.flat(),
  ...supported.flat(),
  ...cases.flatMap((status) => (status._tag === "Merged" ? [status.target] : []))
]

const caseRuns = (status: IncidentStatus): boolean =>
  status._tag === "Standing" && status.state !== "closed" && status.state !== "notReportable"
const actionRuns = ({ _tag }: ActionState): boolean => _tag === "Decided" || _tag === "Started"
const assessmentRuns = (assessment: RiskAssessment | undefined, today: Day): boolean =>
  assessment !== undefined &&
  assessment.over === undefined &&
  (assessment.judgement === undefined || assessment.judgement.validUntil >= today)
const mappingRuns = (mapping: OpenedMapping | undefined): boolean =>
  mapping !== undefined && mapping.completedOn === undefined && !mapping.revised

const isNeeded = ({ action, assessment, cases, mapping }: Known, today: Day): boolean =>
  cases.some(caseRuns) ||
  action.some(actionRuns) ||
  assessment.some((one) => assessmentRuns(one, today)) ||
  mapping.some(mappingRuns)

/** Everything that is kept of the subject was made in the decision's period, and there is something. */
const isCovered = ({ from, to }: Decided, known: Known): boolean => {
  const days = [...known.reported, ...known.actionDay, ...known.assessmentDay, ...known.mappingDay]
  return days.length > 0 && days.every((day) => day !== undefined && from <= day && day < to)
}

const isSame = (one: SealedSubject, other: SealedSubject): boolean => one.kind === other.kind && one.id === other.id

/**
 * That a subject's key is to be destroyed. Give it first, and then tell the vault: `vault.erase(subject.id, decisionId)`.
 *
 * Should the program stop in between, the list of what was destroyed tells the vault again: erasing twice is harmless.
 *
 * @example
 * yield* handle(guard(DestroySealedContent))({ decisionId, subject: { kind: "incident", id }, cases: [id] }, envelope)
 * yield* vault.erase(id, decisionId)
 */
export const DestroySealedContent = Command.make("DestroySealedContent", {
  input,
  reads,
  emits: [SealedContentDestroyed],
  refuses: [
    RetentionDecisionNotFound,
    DestructionNotDue,
    ClassNotCovered,
    CasesNotNamed,
    RecordsNotCovered,
    SubjectInUse
  ],
  decide: ({ cases, decisionId, subject }, known, { now }) => {
    const { decision } = known
    if (decision === undefined) return Result.fail(new RetentionDecisionNotFound({ decisionId }))
    if (decision.destroyed.some((one) => isSame(one, subject))) return Result.succeed([])
    const today = dayOf(now)
    const { destroyFrom } = decision
    if (today < destroyFrom) return Result.fail(new DestructionNotDue({ decisionId, destroyFrom }))
    if (classOf[subject.kind] !== decision.class) {
      return Result.fail(new ClassNotCovered({ decisionId, subject, decided: decision.class }))
    }
    const missing = casesOf(subject, known).filter((incidentId) => !cases.includes(incidentId))
    if (Array.isArrayNonEmpty(missing)) return Result.fail(new CasesNotNamed({ decisionId, subject, missing }))
    if (!isCovered(decision, known)) return Result.fail(new RecordsNotCovered({ decisionId, subject }))
    if (isNeeded(known, today)) return Result.fail(new SubjectInUse({ decisionId, subject }))
    return Result.succeed([SealedContentDestroyed({ decisionId, subject })])
  }
})
