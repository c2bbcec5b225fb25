import { Schema } from "effect"
import { Authority } from "../../vocabulary/authority.ts"
import { ExposureId, PoliceReportId } from "../../vocabulary/ids.ts"
import { FilingDecision } from "../../vocabulary/police.ts"
import { Instant } from "../../vocabulary/time.ts"

/** Where the duty toward one authority stands. */
export const AuthorityDuty = Schema.Struct({
  authority: Authority,
  /** From when it must be assessed. */
  since: Instant,
  state: Schema.Literals(["unassessed", "required", "notRequired", "told"])
})
export type AuthorityDuty = typeof AuthorityDuty.Type

/** How far a case has come with the police and with the authorities that the law names. */
export const Outward = Schema.Struct({
  /** From when somebody must decide about the police: it was seen to be a threat, or violence. */
  policeSince: Schema.optionalKey(Instant),
  policeRaised: Schema.Boolean,
  /** The reports to the police about the case, in the order they were raised. */
  policeReports: Schema.Array(PoliceReportId),
  /** With somebody whose advice the decision asks for: a lawyer is not. */
  policeConsulted: Schema.Boolean,
  /** The reports that it was. */
  consultedOn: Schema.Array(PoliceReportId),
  policeDecision: Schema.optionalKey(FilingDecision),
  policeFiled: Schema.Boolean,
  /** Decided in a hurry, and not talked over since. */
  consultationsOwed: Schema.Array(Schema.Struct({ policeReportId: PoliceReportId, since: Instant })),
  /** Who has not been told what the police decided, and since when that is known. */
  outcomeUntold: Schema.Array(Schema.Struct({ exposureId: ExposureId, since: Instant })),
  /** Who has been told since it became known. */
  outcomeTold: Schema.Array(ExposureId),
  authorities: Schema.Array(AuthorityDuty)
})
export type Outward = typeof Outward.Type
