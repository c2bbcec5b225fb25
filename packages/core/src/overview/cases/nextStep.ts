/** What is to be done next in a case, and by when. Codes only: the words and the clock's format are the page's. */
import { type PolicyEdition, policyFor } from "../../catalogue/policyInForce.ts"
import { startHandlingBy } from "../../catalogue/workingDays.ts"
import type { ExposedKind } from "../../vocabulary/enumerations.ts"
import { isAwaited } from "../../vocabulary/plannedFollowUp.ts"
import { addDays, type Day, dayOfInstant } from "../../vocabulary/time.ts"
import { outwardSettled, outwardSteps, outwardStepsAfter } from "./outward.ts"
import { type Step, type StepCode, StepCodes, type StepGroup } from "./step.ts"
import { type CaseExposure, type CaseRow, formsOf, isInternal } from "./view.ts"

/** The employee is talked with, and says what it was like; a relative is met through the employee. */
const isRelative = (kind: ExposedKind): boolean => kind === "relativeAdult" || kind === "relativeChild"

const aboutExposure = ({ exposedKind, exposureId, progress }: CaseExposure, startBy: Day): ReadonlyArray<Step> => {
  const { contactedAt, lastFollowUp, owed, perceivedIntent, support } = progress
  const spokenWith = contactedAt !== undefined || lastFollowUp !== undefined || isRelative(exposedKind)
  const asked = (perceivedIntent !== undefined && perceivedIntent !== "notAsked") || isRelative(exposedKind)
  return [
    ...(spokenWith ? [] : [{ code: "contactExposed", exposureId, dueOn: startBy } as const]),
    ...(asked ? [] : [{ code: "takeStatement", exposureId } as const]),
    ...(support === "none" && owed ? [{ code: "offerSupport", exposureId } as const] : [])
  ]
}

/** The earliest follow-up not held yet. Who declined is not asked; whose support ended is (the city's report, section 5.1). */
const followUpOf = ({ exposureId, progress }: CaseExposure): ReadonlyArray<Step> => {
  const { followUps, owed, support } = progress
  if (support === "none" || support === "declined") return []
  const [dueOn] = followUps.flatMap((planned) => (isAwaited(planned) ? [planned.dueOn] : [])).toSorted()
  if (dueOn === undefined) return owed ? [{ code: "holdFollowUp", exposureId }] : []
  return [{ code: "holdFollowUp", exposureId, dueOn }]
}

const ending = (row: CaseRow): ReadonlyArray<Step> => {
  if (row.exposures.some(({ progress }) => progress.owed)) return []
  if (!row.summaryWritten) return [{ code: "writeSummary" }]
  return row.state._tag === "reported" || !outwardSettled(row) ? [] : [{ code: "close" }]
}

/** Where a colleague is named without being pointed out, somebody above first decides who may handle it. */
const beginning = (row: CaseRow): StepCode =>
  isInternal(row) && row.keptFrom === undefined && row.handler === undefined ? "assignHandler" : "startHandling"

const later = "9999-12-31"

/** The person comes first, and a follow-up that is planned for later last. */
const layer = ({ code, dueOn }: Step, today: Day): number => {
  if (code === "contactExposed") return 0
  return code === "holdFollowUp" && (dueOn ?? later) > today ? 2 : 1
}

/** Within a layer the deadline decides, then the usual order. */
const rank = (step: Step, today: Day): string =>
  `${layer(step, today)} ${step.dueOn ?? later} ${String(StepCodes.indexOf(step.code)).padStart(2, "0")}`

/**
 * Everything that is left to do in a case, the next step first. Nothing in a case that was merged or is not reportable; in a closed
 * one the follow-ups that were planned, and what is owed after a report to the police.
 *
 * The first contact and the start of the handling fall due by the rules in force in the case's unit on the day it was reported (domain
 * specification 4.7, D1), and so does what the police and the authorities are owed (D3-D7), by those of the day it was known.
 *
 * @param row a case as `together` gives it
 * @param editions the rules of the city, its districts and its units: `editionsOf` the rows of `policies`
 */
export const openSteps = (row: CaseRow, today: Day, editions: ReadonlyArray<PolicyEdition>): ReadonlyArray<Step> => {
  const { classification, exposures, reportedAt, state, unitPath } = row
  if (state._tag === "merged" || state._tag === "notReportable") return []
  const followUps = exposures.flatMap(followUpOf)
  const reportedOn = dayOfInstant(reportedAt)
  const startBy = startHandlingBy(reportedOn, policyFor(editions, unitPath, reportedOn).values)
  const after = outwardStepsAfter(row, editions)
  const steps: ReadonlyArray<Step> =
    state._tag === "closed"
      ? [...after, ...followUps]
      : [
          ...exposures.flatMap((exposure) => aboutExposure(exposure, startBy)),
          ...(state._tag === "reported" ? [{ code: beginning(row), dueOn: startBy }] : []),
          ...outwardSteps(row, editions),
          ...after,
          ...(classification === undefined ? [{ code: "classify" } as const] : []),
          ...followUps,
          ...ending(row)
        ]
  return steps
    .map((step) => ({ step, rank: rank(step, today) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ step }) => step)
}

/** The first of `openSteps`; nothing when there is nothing left to do. */
export const nextStep = (row: CaseRow, today: Day, editions: ReadonlyArray<PolicyEdition>): Step | undefined =>
  openSteps(row, today, editions)[0]

/** Violence, or what was judged serious or worse. */
const isGrave = (row: CaseRow): boolean => (row.classification?.severity ?? 0) >= 3 || formsOf(row).includes("violence")

/** The Work Environment Authority is told without delay (AML 3:3 a): its clock rings the day after, and the work is today's. */
const withoutDelay = ({ authority, code }: Step): boolean =>
  (code === "assessDuty" || code === "notifyAuthority") && authority === "workEnvironmentAuthority"

/** How soon a step is wanted of whoever handles the case. */
export const groupOf = (row: CaseRow, step: Step, today: Day): StepGroup => {
  const { code, dueOn } = step
  if (dueOn !== undefined && dueOn < today) return "now"
  if (code === "contactExposed") return isGrave(row) ? "now" : "today"
  if (withoutDelay(step)) return "today"
  if (code === "assignHandler" || code === "startHandling" || dueOn === today) return "today"
  return dueOn === undefined || dueOn <= addDays(today, 7) ? "thisWeek" : "waiting"
}
