/** Support for whoever reported it or saw it: "de som har anmält" are to be supported too (the city's report, section 5.1). */
import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { incidentAccess } from "../../incident/facts/access.ts"
import { handles } from "../../incident/facts/handling.ts"
import { absence, incidentStatus } from "../../incident/facts/status.ts"
import { memberActiveOn, memberHistory } from "../../organisation/facts.ts"
import type { IncidentId, PersonRef } from "../../vocabulary/ids.ts"
import { IncidentMerged, IncidentNotFound, OccurredInFuture } from "../../vocabulary/refusal.ts"
import { dayOf, Instant, instantOf } from "../../vocabulary/time.ts"
import {
  ColleagueIsExposed,
  ColleagueNotActive,
  ColleagueSupportNotOffered,
  NotOwnColleagueSupport,
  NotTheReporter,
  SelfColleagueSupport
} from "../error.ts"
import { ColleagueFollowUpHeld, ColleagueSupportAnswered, ColleagueSupportOffered } from "../event.ts"
import { colleagueSupport } from "../facts.ts"
import { isSelf } from "./about.ts"

const about = ({ incidentId, personRef }: { readonly incidentId: IncidentId; readonly personRef: PersonRef }) => ({
  incident: incidentStatus(incidentId),
  access: incidentAccess(incidentId),
  support: colleagueSupport(incidentId, personRef)
})

/** A colleague who reported or saw it is offered support. Who was hit has support of their own. */
export const OfferColleagueSupport = Command.make("OfferColleagueSupport", {
  input: {
    ...Struct.omit(ColleagueSupportOffered.fields, ["at"]),
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant)
  },
  reads: (input) => ({ ...about(input), member: memberHistory(input.personRef) }),
  emits: [ColleagueSupportOffered],
  refuses: [
    IncidentNotFound,
    IncidentMerged,
    SelfColleagueSupport,
    ColleagueIsExposed,
    NotTheReporter,
    ColleagueNotActive,
    OccurredInFuture
  ],
  decide: (input, { access, incident, member, support }, context) => {
    const { as, at = instantOf(context.now), incidentId, personRef } = input
    const of = { incidentId, personRef }
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (isSelf(personRef, context)) return Result.fail(new SelfColleagueSupport(of))
    if (access.exposed.includes(personRef)) return Result.fail(new ColleagueIsExposed(of))
    if (as === "reporter" && !access.reporters.includes(personRef)) return Result.fail(new NotTheReporter(of))
    if (!memberActiveOn(member, dayOf(context.now))) return Result.fail(new ColleagueNotActive(of))
    if (at > instantOf(context.now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    const [first, ...more] = new Set(input.kinds.filter((kind) => !support.offered.includes(kind)))
    if (first === undefined) return Result.succeed([])
    return Result.succeed([ColleagueSupportOffered({ ...input, kinds: [first, ...more], at })])
  }
})

/** The colleague takes the support or wants none, or whoever handles the case passes that on. */
export const AnswerColleagueSupport = Command.make("AnswerColleagueSupport", {
  input: ColleagueSupportAnswered.fields,
  reads: about,
  emits: [ColleagueSupportAnswered],
  refuses: [IncidentNotFound, IncidentMerged, NotOwnColleagueSupport, ColleagueSupportNotOffered],
  decide: (input, { access, incident, support }, context) => {
    const { answer, incidentId, personRef } = input
    const of = { incidentId, personRef }
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (!isSelf(personRef, context) && !handles(access.handler, context)) {
      return Result.fail(new NotOwnColleagueSupport(of))
    }
    if (support.state === "none") return Result.fail(new ColleagueSupportNotOffered(of))
    return Result.succeed(support.state === answer ? [] : [ColleagueSupportAnswered(input)])
  }
})

/** The colleague says whether the support was enough; or whoever handles the case wrote the answers down. */
export const HoldColleagueFollowUp = Command.make("HoldColleagueFollowUp", {
  input: {
    ...Struct.omit(ColleagueFollowUpHeld.fields, ["answeredBySelf", "at"]),
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant)
  },
  reads: about,
  emits: [ColleagueFollowUpHeld],
  refuses: [IncidentNotFound, IncidentMerged, NotOwnColleagueSupport, ColleagueSupportNotOffered, OccurredInFuture],
  decide: (input, { access, incident, support }, context) => {
    const { at = instantOf(context.now), comment, incidentId, personRef } = input
    const of = { incidentId, personRef }
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const answeredBySelf = isSelf(personRef, context)
    const sealedForOther = comment !== undefined && comment.subject !== String(personRef)
    if ((!answeredBySelf && !handles(access.handler, context)) || sealedForOther) {
      return Result.fail(new NotOwnColleagueSupport(of))
    }
    if (support.state === "none") return Result.fail(new ColleagueSupportNotOffered(of))
    if (at > instantOf(context.now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    return Result.succeed([ColleagueFollowUpHeld({ ...input, at, answeredBySelf })])
  }
})
