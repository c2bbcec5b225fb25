/** What access asks of the log beside what the slices tell: the times that a case was opened by breaking the glass. */
import { Fold } from "@trygglogg/log"
import type { Role } from "../vocabulary/enumerations.ts"
import { Incident, type OpeningId, type PersonRef } from "../vocabulary/ids.ts"
import type { Instant } from "../vocabulary/time.ts"
import { AccessBreakGlass, BreakGlassReviewed, type ReviewOutcome } from "./event/breakGlass.ts"

export interface Opening {
  readonly openingId: OpeningId
  readonly by: PersonRef
  readonly role: Role
  /** The first moment that it is closed again. */
  readonly until: Instant
  readonly outcome?: ReviewOutcome
}

/** Every time a case was opened by breaking the glass, oldest first. */
export const openingsOf = Fold.make({ scope: [Incident], initial: (): ReadonlyArray<Opening> => [] })
  .on(AccessBreakGlass, (openings, { by, openingId, role, until }) => [...openings, { openingId, by, role, until }])
  .on(BreakGlassReviewed, (openings, { openingId, outcome }) =>
    openings.map((one) => (one.openingId === openingId ? { ...one, outcome } : one))
  )
