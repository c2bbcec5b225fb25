/** What belongs to another process is handed over to it. Only that it was is kept here. */
import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { absence, incidentStatus } from "../../incident/facts/status.ts"
import {
  IncidentMerged,
  IncidentNotFound,
  PersonalIdentityForbidden,
  ReferenceMalformed
} from "../../vocabulary/refusal.ts"
import { LexSarahReferralMade, WhistleblowingReferralMade } from "../event.ts"
import { referralsOf } from "../facts.ts"
import { referenceIn, TypedReference } from "./reference.ts"

/** A client was harmed too, such as by a visit that was called off: that is looked into as Lex Sarah (SoL 2025:400, 27:1-6). */
export const ReferToLexSarah = Command.make("ReferToLexSarah", {
  input: {
    ...Struct.omit(LexSarahReferralMade.fields, ["externalRef"]),
    externalRef: Schema.optionalKey(TypedReference)
  },
  reads: ({ incidentId }) => ({ incident: incidentStatus(incidentId), made: referralsOf(incidentId) }),
  emits: [LexSarahReferralMade],
  refuses: [IncidentNotFound, IncidentMerged, PersonalIdentityForbidden, ReferenceMalformed],
  decide: ({ externalRef, ...input }, { incident, made }) => {
    const { incidentId } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const referred = referenceIn(incidentId, externalRef)
    if (Result.isFailure(referred)) return Result.fail(referred.failure)
    const { reference } = referred.success
    if (made.lexSarah.includes(reference)) return Result.succeed([])
    return Result.succeed([LexSarahReferralMade({ ...input, ...(reference && { externalRef: reference }) })])
  }
})

/** Misconduct by colleagues is told in the channel for whistleblowers (law 2021:890). Nothing of it is kept here. */
export const ReferToWhistleblowing = Command.make("ReferToWhistleblowing", {
  input: WhistleblowingReferralMade.fields,
  reads: ({ incidentId }) => ({ incident: incidentStatus(incidentId), made: referralsOf(incidentId) }),
  emits: [WhistleblowingReferralMade],
  refuses: [IncidentNotFound, IncidentMerged],
  decide: (input, { incident, made }) => {
    const absent = absence(input.incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    return Result.succeed(made.whistleblowing ? [] : [WhistleblowingReferralMade(input)])
  }
})
