/** What can be left to do in a case. */
import type { Authority } from "../../vocabulary/authority.ts"
import type { ExposureId } from "../../vocabulary/ids.ts"
import type { Day } from "../../vocabulary/time.ts"

/** In the order they are normally taken. */
export const StepCodes = [
  "contactExposed",
  "assignHandler",
  "startHandling",
  "consultPolice",
  "raisePolice",
  "decidePolice",
  "filePoliceReport",
  "assessDuty",
  "notifyAuthority",
  "tellPoliceOutcome",
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
  /** Which authority it is about, where it is about one. */
  readonly authority?: Authority
  /** The last day for it. */
  readonly dueOn?: Day
}

/** `now`: late, or somebody in danger has not been called. `waiting`: nothing to do for the one who asks until later, or until others act. */
export const StepGroups = ["now", "today", "thisWeek", "waiting"] as const
export type StepGroup = (typeof StepGroups)[number]
