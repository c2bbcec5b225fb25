/** The support of Sara after the threat: what the specifications of follow-up start from. */
import {
  FollowUpHeld,
  FollowUpPlanned,
  SupportAccepted,
  SupportDeclined,
  SupportEnded,
  SupportOffered
} from "../../src/follow-up/index.ts"
import type { FollowUpOccasion } from "../../src/vocabulary/enumerations.ts"
import { Day } from "../../src/vocabulary/time.ts"
import { assigned, exposureId, incidentId, nowInstant, registered, reported, sara } from "../fixture.ts"

export const about = { incidentId, exposureId } as const
const of = { ...about, personRef: sara }
export const past = [reported(), registered(), assigned()] as const

export const offered = SupportOffered({ ...of, kinds: ["crisisSupport"], at: nowInstant })
export const accepted = SupportAccepted({ ...of, kinds: ["crisisSupport"] })
export const declined = SupportDeclined(of)
export const ended = SupportEnded({ ...of, reason: "noLongerNeeded" })
export const planned = (dueOn: string, occasion: FollowUpOccasion) =>
  FollowUpPlanned({ ...of, dueOn: Day.make(dueOn), occasion })

/** By the city's defaults, of an offer on 2 March 2026. */
export const plan = [
  planned("2026-03-16", "week2"),
  planned("2026-04-01", "month1"),
  planned("2026-06-01", "month3"),
  planned("2026-08-31", "month6"),
  planned("2027-03-02", "year1")
] as const

export const answers = {
  sufficient: "yes",
  relevant: "yes",
  enoughFromEmployer: "partly",
  stillAffected: true,
  wantsMore: false
} as const
export const held = FollowUpHeld({ ...of, ...answers, at: nowInstant, answeredBySelf: true })
