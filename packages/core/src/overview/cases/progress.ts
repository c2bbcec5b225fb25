/** How far the employer has come with one exposed person, event by event. */
import type { FollowUpHeld } from "../../follow-up/event.ts"
import type { MovedExposure } from "../../incident/event.ts"
import type { OwnStatementGiven, OwnStatementRevised } from "../../influence-attempt/event.ts"
import type { ExposureId } from "../../vocabulary/ids.ts"
import { answeredOn } from "../../vocabulary/plannedFollowUp.ts"
import { dayOfInstant } from "../../vocabulary/time.ts"
import type { CaseExposure, CaseRow, Progress } from "./view.ts"

export const notYet: Progress = { support: "none", followUps: [], owed: true }

/** An exposure as a merge brings it: what the event carries of its progress. */
export const moved = ({
  exposedKind,
  exposureId,
  perceivedIntent,
  personRef,
  supportSettled
}: MovedExposure): CaseExposure => ({
  exposureId,
  personRef,
  exposedKind,
  progress: { ...notYet, ...(perceivedIntent === undefined ? {} : { perceivedIntent }), owed: !supportSettled }
})

/** The row with one exposure's progress changed. */
export const progressed = (
  row: CaseRow | undefined,
  exposureId: ExposureId,
  change: (progress: Progress) => Progress
): CaseRow | undefined => {
  return (
    row && {
      ...row,
      exposures: row.exposures.map((one) =>
        one.exposureId === exposureId ? { ...one, progress: change(one.progress) } : one
      )
    }
  )
}

export const afterFollowUp = (progress: Progress, event: (typeof FollowUpHeld)["Type"]): Progress => {
  const { answeredBySelf, at, enoughFromEmployer, relevant, stillAffected, sufficient, wantsMore } = event
  return {
    ...progress,
    followUps: answeredOn(progress.followUps, dayOfInstant(at)),
    lastFollowUp: { at, sufficient, relevant, enoughFromEmployer, stillAffected, wantsMore, answeredBySelf },
    owed: false
  }
}

type Statement = (typeof OwnStatementGiven)["Type"] | (typeof OwnStatementRevised)["Type"]

export const stating = (
  row: CaseRow,
  { exposureId, perceivedIntent, wording }: Statement,
  position: number
): CaseRow | undefined => {
  const stated = progressed(row, exposureId, (progress) => ({ ...progress, perceivedIntent }))
  return stated === undefined || wording === undefined
    ? stated
    : { ...stated, words: [...stated.words, { part: "statement", position, exposureId }] }
}

/** Two halves of the same progress: what was known before a merge, and what came after it. The merge says what is still owed. */
export const continued = (before: Progress, after: Progress): Progress => {
  const held = after.lastFollowUp
  const unheld = held === undefined ? before.followUps : answeredOn(before.followUps, dayOfInstant(held.at))
  return {
    ...before,
    ...after,
    support: after.support === "none" ? before.support : after.support,
    followUps: [...unheld, ...after.followUps]
  }
}
