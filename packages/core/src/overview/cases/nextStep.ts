/** What is to be done next in a case, and by when. Codes only: the words and the clock's format are the page's. */
import { startHandlingBy } from "../../catalogue/workingDays.ts"
import type { ExposedKind } from "../../vocabulary/enumerations.ts"
import type { ExposureId } from "../../vocabulary/ids.ts"
import { isAwaited } from "../../vocabulary/plannedFollowUp.ts"
import type { PolicyValues } from "../../vocabulary/policyValues.ts"
import { addDays, type Day, dayOfInstant } from "../../vocabulary/time.ts"
import { type CaseExposure, type CaseRow, formsOf, isInternal } from "./view.ts"

/** In the order they are normally taken. */
export const StepCodes = [
  "contactExposed",
  "assignHandler",
  "startHandling",
  "takeStatement",
  "classify",
  "offerSupport",
  "holdFollowUp",
  "writeSummary",
  "close"
] as const
export type StepCode = (typeof StepCodes)[number]

export interface Step {
  readonly code: StepCode
  /** Whom it is about, where it is about one exposed person. */
  readonly exposureId?: ExposureId
  /** The last day for it. */
  readonly dueOn?: Day
}

/** `now`: late, or somebody in danger has not been called. `waiting`: nothing to do for the one who asks until later, or until others act. */
export const StepGroups = ["now", "today", "thisWeek", "waiting"] as const
export type StepGroup = (typeof StepGroups)[number]

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

const ending = ({ exposures, state, summaryWritten }: CaseRow): ReadonlyArray<Step> => {
  if (exposures.some(({ progress }) => progress.owed)) return []
  if (!summaryWritten) return [{ code: "writeSummary" }]
  return state._tag === "reported" ? [] : [{ code: "close" }]
}

/** Where a colleague is named without being pointed out, somebody above first decides who may handle it. */
const beginning = (row: CaseRow): StepCode =>
  isInternal(row) && row.keptFrom === undefined && row.handler === undefined ? "assignHandler" : "startHandling"

const later = "9999-12-31"

/** What can be done today comes before a follow-up that is planned for later; otherwise the deadline decides, then the usual order. */
const rank = ({ code, dueOn }: Step, today: Day): string =>
  `${code === "holdFollowUp" && (dueOn ?? later) > today ? 1 : 0} ${dueOn ?? later} ${StepCodes.indexOf(code)}`

/**
 * Everything that is left to do in a case, the next step first. Nothing in a case that was merged or is not reportable; in a closed
 * one the follow-ups that were planned.
 *
 * The first contact and the start of the handling fall due by the city's rule (domain specification 4.7, D1).
 *
 * @param row a case as `together` gives it
 */
export const openSteps = (row: CaseRow, today: Day, policy: PolicyValues): ReadonlyArray<Step> => {
  const { classification, exposures, reportedAt, state } = row
  if (state._tag === "merged" || state._tag === "notReportable") return []
  const followUps = exposures.flatMap(followUpOf)
  const startBy = startHandlingBy(dayOfInstant(reportedAt), policy)
  const steps: ReadonlyArray<Step> =
    state._tag === "closed"
      ? followUps
      : [
          ...exposures.flatMap((exposure) => aboutExposure(exposure, startBy)),
          ...(state._tag === "reported" ? [{ code: beginning(row), dueOn: startBy }] : []),
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
export const nextStep = (row: CaseRow, today: Day, policy: PolicyValues): Step | undefined =>
  openSteps(row, today, policy)[0]

/** Violence, or what was judged serious or worse. */
const isGrave = (row: CaseRow): boolean => (row.classification?.severity ?? 0) >= 3 || formsOf(row).includes("violence")

/** How soon a step is wanted of whoever handles the case. */
export const groupOf = (row: CaseRow, { code, dueOn }: Step, today: Day): StepGroup => {
  if (dueOn !== undefined && dueOn < today) return "now"
  if (code === "contactExposed") return isGrave(row) ? "now" : "today"
  if (code === "assignHandler" || code === "startHandling" || dueOn === today) return "today"
  return dueOn === undefined || dueOn <= addDays(today, 7) ? "thisWeek" : "waiting"
}
