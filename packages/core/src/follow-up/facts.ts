/** What decisions ask about the support of an exposed person. */
import { Fold } from "@trygglogg/log"
import type { SupportKind } from "../vocabulary/enumerations.ts"
import { Exposure, type ExposureId, Incident } from "../vocabulary/ids.ts"
import type { Day } from "../vocabulary/time.ts"
import {
  FollowUpHeld,
  FollowUpPlanned,
  SupportAccepted,
  SupportDeclined,
  SupportEnded,
  SupportOffered
} from "./event.ts"

/** The exposures of an incident whose support was followed up or declined while they belonged to it. */
export const supportSettled = Fold.make({ scope: [Incident], initial: (): ReadonlySet<ExposureId> => new Set() })
  .on(FollowUpHeld, (settled, { exposureId }) => new Set([...settled, exposureId]))
  .on(SupportDeclined, (settled, { exposureId }) => new Set([...settled, exposureId]))

export interface Support {
  readonly state: "none" | "offered" | "accepted" | "declined" | "ended"
  /** Offered since it was last declined or ended. */
  readonly offered: ReadonlyArray<SupportKind>
  readonly accepted: ReadonlyArray<SupportKind>
  /** The days a follow-up is planned for. They stay when the support ends early (the city's report, section 5: too short-term). */
  readonly planned: ReadonlyArray<Day>
  /** What the person said at the last follow-up. */
  readonly wantsMore: boolean
}

const none: Support = { state: "none", offered: [], accepted: [], planned: [], wantsMore: false }

const together = (some: ReadonlyArray<SupportKind>, more: ReadonlyArray<SupportKind>): ReadonlyArray<SupportKind> => [
  ...new Set([...some, ...more])
]

/** The support of one exposed person, whatever merges the exposure has been through. */
export const supportOf = Fold.make({ scope: [Exposure], initial: () => none })
  .on(SupportOffered, (support, { kinds }) => ({
    ...support,
    state: support.state === "accepted" ? "accepted" : "offered",
    offered: together(support.offered, kinds)
  }))
  .on(SupportAccepted, (support, { kinds }) => ({
    ...support,
    state: "accepted",
    accepted: together(support.accepted, kinds)
  }))
  .on(SupportDeclined, (support) => ({ ...support, state: "declined", offered: [], accepted: [] }))
  .on(SupportEnded, (support) => ({ ...support, state: "ended", offered: [], accepted: [] }))
  .on(FollowUpPlanned, (support, { dueOn }) => ({ ...support, planned: [...support.planned, dueOn] }))
  .on(FollowUpHeld, (support, { wantsMore }) => ({ ...support, wantsMore }))
