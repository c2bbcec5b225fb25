/** Which planned follow-ups a held one answers: the decisions and the lists agree on it. */
import type { Day } from "./time.ts"

export interface PlannedFollowUp {
  readonly dueOn: Day
  readonly held: boolean
  /** It was noted that nobody held it, and why. */
  readonly missed?: boolean
}

/** Still to be held. */
export const isAwaited = ({ held, missed = false }: PlannedFollowUp): boolean => !held && !missed

/** A follow-up answers the earliest one planned that is still awaited, and every other that had fallen due by that day. */
export const answeredOn = <P extends PlannedFollowUp>(planned: ReadonlyArray<P>, on: Day): ReadonlyArray<P> => {
  const [earliest] = planned
    .filter(isAwaited)
    .map(({ dueOn }) => dueOn)
    .toSorted()
  return planned.map((one) =>
    isAwaited(one) && (one.dueOn <= on || one.dueOn === earliest) ? { ...one, held: true } : one
  )
}

/** The one planned for a day was not held. */
export const missedOn = <P extends PlannedFollowUp>(planned: ReadonlyArray<P>, dueOn: Day): ReadonlyArray<P> =>
  planned.map((one) => (one.dueOn === dueOn && isAwaited(one) ? { ...one, missed: true } : one))
