/** What decisions ask about the duty to tell authorities of an incident. */
import { Fold } from "@trygglogg/log"
import { Struct } from "effect"
import type { AssessedDuty, Authority, DutyBasis } from "../vocabulary/authority.ts"
import { type ExternalRef, Incident } from "../vocabulary/ids.ts"
import {
  DutyAssessed,
  LexSarahReferralMade,
  NotificationNotRequired,
  NotificationReceiptStored,
  NotificationSent,
  NotificationSupplemented,
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

const passedOn = ({ basis = "none", receiptRef, standing }: AssessedDuty): Duty => {
  switch (standing) {
    case "required":
      return { _tag: "Required", basis }
    case "notRequired":
      return { _tag: "NotRequired" }
    case "sent":
      return { _tag: "Sent", ...(receiptRef === undefined ? {} : { receiptRef }) }
  }
}

/** With what merges brought along: what was assessed in the case itself holds, whatever came with them. */
export const dutiesWith = (own: Duties, brought: ReadonlyArray<AssessedDuty>): Duties =>
  new Map([...brought.map((duty) => [duty.authority, passedOn(duty)] as const), ...own])

/** The duties as a merge passes them on. */
export const assessedIn = (duties: Duties): ReadonlyArray<AssessedDuty> =>
  [...duties].map(([authority, duty]): AssessedDuty => {
    switch (duty._tag) {
      case "Required":
        return { authority, standing: "required", basis: duty.basis }
      case "NotRequired":
        return { authority, standing: "notRequired" }
      case "Sent":
        return {
          authority,
          standing: "sent",
          ...(duty.receiptRef === undefined ? {} : { receiptRef: duty.receiptRef })
        }
    }
  })

const heardOf = (
  heard: ReadonlyMap<Authority, number>,
  { authority }: { readonly authority: Authority },
  { position }: { readonly position: number }
): ReadonlyMap<Authority, number> => new Map([...heard, [authority, position]])

/** The authorities that a duty toward was assessed or done in an incident, each with the last position it was. */
export const dutySteps = Fold.make({ scope: [Incident], initial: (): ReadonlyMap<Authority, number> => new Map() })
  .on(DutyAssessed, heardOf)
  .on(NotificationNotRequired, heardOf)
  .on(NotificationSent, heardOf)
  .on(NotificationReceiptStored, heardOf)
  .on(NotificationSupplemented, heardOf)

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
