/** Why it could happen (AML 3:2 a): with the safety representative where it was grave (AML 6:4). */
import { Command } from "@trygglogg/log"
import { Result, Schema } from "effect"
import { classifiedAs } from "../../influence-attempt/facts.ts"
import { memberHistory, rolesOn } from "../../organisation/facts.ts"
import { type IncidentId, PersonRef } from "../../vocabulary/ids.ts"
import { dayOf } from "../../vocabulary/time.ts"
import {
  IncidentMerged,
  IncidentNotFound,
  InvestigationNotOpen,
  SafetyRepElsewhere,
  SafetyRepNotInvited,
  UnitNotInPath,
  WrongState
} from "../error.ts"
import {
  InvestigationCompleted,
  InvestigationOpened,
  RiskRaisedForUnit,
  SafetyRepInvited
} from "../event/investigation.ts"
import { correctedFields } from "../facts/handling.ts"
import { investigationOf, risksRaised, unitPathOf } from "../facts/investigation.ts"
import { absence, incidentStatus, stateOf } from "../facts/status.ts"

const about = ({ incidentId }: { readonly incidentId: IncidentId }) => ({
  incident: incidentStatus(incidentId),
  investigation: investigationOf(incidentId),
  fields: correctedFields(incidentId),
  classified: classifiedAs(incidentId),
  path: unitPathOf(incidentId)
})
type About = Command.States<ReturnType<typeof about>>

/** A work injury, or what was judged serious: there the safety representative is asked to take part. */
const isGrave = ({ classified: { classification }, fields }: About): boolean =>
  (classification?.severity ?? 0) >= 3 || (classification?.occurrenceKind ?? fields?.occurrenceKind) === "workInjury"

/** Represents the unit where it happened, or one above it, on the day. */
const represents = (member: Parameters<typeof rolesOn>[0], { path }: About, day: Parameters<typeof rolesOn>[1]) =>
  rolesOn(member, day).find(({ role, unitId }) => role === "safetyRepresentative" && path.includes(unitId))

/** Somebody begins to look into it, and asks the safety representative along. */
export const OpenInvestigation = Command.make("OpenInvestigation", {
  input: { ...InvestigationOpened.fields, safetyRep: Schema.optionalKey(PersonRef) },
  reads: (input) => ({
    ...about(input),
    members: input.safetyRep === undefined ? [] : [memberHistory(input.safetyRep)]
  }),
  emits: [InvestigationOpened, SafetyRepInvited],
  refuses: [IncidentNotFound, IncidentMerged, WrongState, SafetyRepNotInvited, SafetyRepElsewhere],
  decide: ({ incidentId, safetyRep: repRef }, past, { now }) => {
    const absent = absence(incidentId, past.incident)
    if (absent !== undefined) return Result.fail(absent)
    const { invited, state } = past.investigation
    if (state === "open") return Result.succeed([])
    const standing = stateOf(past.incident)
    if (standing === "closed" || standing === "notReportable") {
      return Result.fail(new WrongState({ incidentId, state: standing }))
    }
    const opened = InvestigationOpened({ incidentId })
    if (repRef === undefined) {
      return isGrave(past) && invited.length === 0
        ? Result.fail(new SafetyRepNotInvited({ incidentId }))
        : Result.succeed([opened])
    }
    const [member] = past.members
    if (member === undefined || represents(member, past, dayOf(now)) === undefined) {
      return Result.fail(new SafetyRepElsewhere({ incidentId, repRef }))
    }
    return Result.succeed([opened, ...(invited.includes(repRef) ? [] : [SafetyRepInvited({ incidentId, repRef })])])
  }
})

/** The safety representative is asked along later, when it turned out to be grave. */
export const InviteSafetyRep = Command.make("InviteSafetyRep", {
  input: SafetyRepInvited.fields,
  reads: (input) => ({ ...about(input), member: memberHistory(input.repRef) }),
  emits: [SafetyRepInvited],
  refuses: [IncidentNotFound, IncidentMerged, InvestigationNotOpen, SafetyRepElsewhere],
  decide: (input, past, { now }) => {
    const { incidentId, repRef } = input
    const absent = absence(incidentId, past.incident)
    if (absent !== undefined) return Result.fail(absent)
    const { invited, state } = past.investigation
    if (state !== "open") return Result.fail(new InvestigationNotOpen({ incidentId }))
    if (represents(past.member, past, dayOf(now)) === undefined) {
      return Result.fail(new SafetyRepElsewhere({ incidentId, repRef }))
    }
    return Result.succeed(invited.includes(repRef) ? [] : [SafetyRepInvited(input)])
  }
})

/** What was found. Whether the safety representative took part is told either way; where it was grave they were asked. */
export const CompleteInvestigation = Command.make("CompleteInvestigation", {
  input: InvestigationCompleted.fields,
  reads: about,
  emits: [InvestigationCompleted],
  refuses: [IncidentNotFound, IncidentMerged, InvestigationNotOpen, SafetyRepNotInvited],
  decide: (input, past) => {
    const { incidentId, safetyRepParticipated } = input
    const absent = absence(incidentId, past.incident)
    if (absent !== undefined) return Result.fail(absent)
    const { invited, state } = past.investigation
    if (state !== "open") return Result.fail(new InvestigationNotOpen({ incidentId }))
    if ((isGrave(past) || safetyRepParticipated) && invited.length === 0) {
      return Result.fail(new SafetyRepNotInvited({ incidentId }))
    }
    return Result.succeed([InvestigationCompleted(input)])
  }
})

/** The incident changes how the risks of a unit on its path are seen. Said once of each unit. */
export const RaiseRisk = Command.make("RaiseRisk", {
  input: RiskRaisedForUnit.fields,
  reads: ({ incidentId }) => ({
    incident: incidentStatus(incidentId),
    path: unitPathOf(incidentId),
    raised: risksRaised(incidentId)
  }),
  emits: [RiskRaisedForUnit],
  refuses: [IncidentNotFound, IncidentMerged, UnitNotInPath],
  decide: (input, { incident, path, raised }) => {
    const { incidentId, unitId } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (!path.includes(unitId)) return Result.fail(new UnitNotInPath({ incidentId, unitId }))
    return Result.succeed(raised.includes(unitId) ? [] : [RiskRaisedForUnit(input)])
  }
})
