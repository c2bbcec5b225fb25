import { Command } from "@trygglogg/log"
import { Result, Schema } from "effect"
import { statementsIn } from "../../influence-attempt/facts.ts"
import { memberActiveOn, memberHistory } from "../../organisation/facts.ts"
import { PersonRef } from "../../vocabulary/ids.ts"
import { dayOf } from "../../vocabulary/time.ts"
import {
  ConflictOfInterest,
  ContradictsOwnStatement,
  HandlerInactive,
  IncidentMerged,
  IncidentNotFound,
  ReasonRequired,
  WrongState
} from "../error.ts"
import { HandlerChanged } from "../event/changed.ts"
import { HandlerAssigned, HandlingStarted, IncidentMarkedNotReportable } from "../event.ts"
import { type ExposedPerson, exposedPersons } from "../facts/exposed.ts"
import { handlerOf, keptFrom } from "../facts/handling.ts"
import { absence, incidentStatus, stateOf } from "../facts/status.ts"

const isPerson = Schema.is(PersonRef)
const isExposed = (exposed: ReadonlyArray<ExposedPerson>, personRef: string): boolean =>
  exposed.some((person) => String(person.personRef) === personRef)

/** Who is to handle the case. A closed case can be handed over too, for what follows after it. */
export const AssignHandler = Command.make("AssignHandler", {
  input: HandlerAssigned.fields,
  reads: ({ handlerRef, incidentId }) => ({
    incident: incidentStatus(incidentId),
    handler: handlerOf(incidentId),
    exposed: exposedPersons(incidentId),
    keptFrom: keptFrom(incidentId),
    member: memberHistory(handlerRef)
  }),
  emits: [HandlerAssigned, HandlerChanged],
  refuses: [IncidentNotFound, IncidentMerged, WrongState, HandlerInactive, ConflictOfInterest],
  decide: (input, { exposed, handler, incident, keptFrom, member }, { now }) => {
    const { handlerRef, incidentId } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const state = stateOf(incident)
    if (state === "notReportable") return Result.fail(new WrongState({ incidentId, state }))
    if (handler === handlerRef) return Result.succeed([])
    if (!memberActiveOn(member, dayOf(now))) return Result.fail(new HandlerInactive({ handlerRef }))
    if (isExposed(exposed, handlerRef) || keptFrom === handlerRef)
      return Result.fail(new ConflictOfInterest({ incidentId, handlerRef }))
    return Result.succeed([
      handler === undefined ? HandlerAssigned(input) : HandlerChanged({ ...input, fromRef: handler })
    ])
  }
})

/** Somebody takes the case on. Where no handler was named, it is whoever starts. */
export const StartHandling = Command.make("StartHandling", {
  input: HandlingStarted.fields,
  reads: ({ incidentId }) => ({
    incident: incidentStatus(incidentId),
    handler: handlerOf(incidentId),
    exposed: exposedPersons(incidentId),
    keptFrom: keptFrom(incidentId)
  }),
  emits: [HandlerAssigned, HandlingStarted],
  refuses: [IncidentNotFound, IncidentMerged, WrongState, ConflictOfInterest],
  decide: ({ incidentId }, { exposed, handler, incident, keptFrom }, { actor, role }) => {
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const state = stateOf(incident)
    if (state === "underHandling") return Result.succeed([])
    if (state === "closed" || state === "notReportable") return Result.fail(new WrongState({ incidentId, state }))
    const handlerRef = isPerson(actor) ? actor : undefined
    if (handlerRef !== undefined && (isExposed(exposed, handlerRef) || keptFrom === handlerRef)) {
      return Result.fail(new ConflictOfInterest({ incidentId, handlerRef }))
    }
    const started = HandlingStarted({ incidentId })
    if (handler !== undefined || handlerRef === undefined) return Result.succeed([started])
    const reason = role === "manager" ? "closestManager" : role === "substitute" ? "substitute" : "other"
    return Result.succeed([HandlerAssigned({ incidentId, handlerRef, reason }), started])
  }
})

/** It was nothing to report. Not against an exposed person's own word that it was aimed at influencing them. */
export const MarkNotReportable = Command.make("MarkNotReportable", {
  input: {
    ...IncidentMarkedNotReportable.fields,
    reason: Schema.optionalKey(IncidentMarkedNotReportable.fields.reason)
  },
  reads: ({ incidentId }) => ({
    incident: incidentStatus(incidentId),
    exposed: exposedPersons(incidentId),
    statements: statementsIn(incidentId)
  }),
  emits: [IncidentMarkedNotReportable],
  refuses: [IncidentNotFound, IncidentMerged, WrongState, ContradictsOwnStatement, ReasonRequired],
  decide: ({ incidentId, reason }, { exposed, incident, statements }) => {
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const state = stateOf(incident)
    if (state === "notReportable") return Result.succeed([])
    if (state === "closed") return Result.fail(new WrongState({ incidentId, state }))
    const [contradicted, ...more] = exposed
      .filter(({ exposureId, intentBeforeMerge }) => {
        const intent = statements.get(exposureId)?.perceivedIntent ?? intentBeforeMerge
        return intent === "yes"
      })
      .map(({ exposureId }) => exposureId)
    if (contradicted !== undefined) {
      return Result.fail(new ContradictsOwnStatement({ incidentId, exposures: [contradicted, ...more] }))
    }
    if (reason === undefined) return Result.fail(new ReasonRequired({ incidentId }))
    return Result.succeed([IncidentMarkedNotReportable({ incidentId, reason })])
  }
})
