/** What decisions ask about the duty to tell authorities of an incident. */
import { Fold } from "@trygglogg/log"
import { Struct } from "effect"
import type { Authority, DutyBasis } from "../vocabulary/authority.ts"
import { type ExternalRef, Incident } from "../vocabulary/ids.ts"
import {
  DutyAssessed,
  LexSarahReferralMade,
  NotificationNotRequired,
  NotificationReceiptStored,
  NotificationSent,
  WhistleblowingReferralMade
} from "./event.ts"

/** Where the duty toward one authority stands. What was sent stays sent, however it is assessed later. */
export type Duty =
  | { readonly _tag: "Required"; readonly basis: DutyBasis }
  | { readonly _tag: "NotRequired" }
  | { readonly _tag: "Sent"; readonly receiptRef?: ExternalRef }

export type Duties = ReadonlyMap<Authority, Duty>

const changed = (duties: Duties, authority: Authority, duty: Duty): Duties => new Map([...duties, [authority, duty]])

/** The duties of an incident that were assessed; an authority that is missing was not. */
export const dutiesIn = Fold.make({ scope: [Incident], initial: (): Duties => new Map() })
  .on(DutyAssessed, (duties, { authority, basis }) => {
    if (duties.get(authority)?._tag === "Sent") return duties
    return changed(duties, authority, basis === "none" ? { _tag: "NotRequired" } : { _tag: "Required", basis })
  })
  .on(NotificationNotRequired, (duties, { authority }) => changed(duties, authority, { _tag: "NotRequired" }))
  .on(NotificationSent, (duties, sent) =>
    changed(duties, sent.authority, { _tag: "Sent", ...Struct.pick(sent, ["receiptRef"]) })
  )
  .on(NotificationReceiptStored, (duties, { authority, receiptRef }) =>
    changed(duties, authority, { _tag: "Sent", receiptRef })
  )

export interface Referrals {
  readonly lexSarah: ReadonlyArray<ExternalRef | undefined>
  readonly whistleblowing: boolean
}

/** What was handed over to another process. */
export const referralsOf = Fold.make({
  scope: [Incident],
  initial: (): Referrals => ({ lexSarah: [], whistleblowing: false })
})
  .on(LexSarahReferralMade, (made, { externalRef }) => ({ ...made, lexSarah: [...made.lexSarah, externalRef] }))
  .on(WhistleblowingReferralMade, (made) => ({ ...made, whistleblowing: true }))
