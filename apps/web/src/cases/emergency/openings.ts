/** The times a case was opened in an emergency, as its pages ask of them. */
import { instantOf } from "@trygglogg/core/vocabulary"
import type { SeenCase } from "../../server/reading.ts"
import type { MemberVisit } from "../../server/visit.ts"

/** The visitor's own, while it lasts. */
export const openNow = ({ member, now }: MemberVisit, { openings }: SeenCase) =>
  openings.find(({ by, until }) => by === member.ref && instantOf(now) < until)

/** Those that nobody has reviewed yet, but for the visitor's own: nobody reviews what they did themselves. */
export const toReview = ({ member }: MemberVisit, { openings }: SeenCase) =>
  openings.filter(({ by, review }) => review === undefined && by !== member.ref)
