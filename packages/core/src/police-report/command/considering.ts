/** Before it is decided: the thought of it, whom it was talked over with, what may be told. */
import { Command } from "@trygglogg/log"
import { Result, Schema, Struct } from "effect"
import { disclosureGrounds } from "../../catalogue/police.ts"
import { incidentAccess } from "../../incident/facts/access.ts"
import { exposureState } from "../../incident/facts/exposed.ts"
import { absence, incidentStatus, stateOf } from "../../incident/facts/status.ts"
import { memberHistory, rolesOn } from "../../organisation/facts.ts"
import {
  ExposureNotFound,
  IncidentMerged,
  IncidentNotFound,
  OccurredInFuture,
  WrongState
} from "../../vocabulary/refusal.ts"
import { dayOfInstant, Instant, instantOf } from "../../vocabulary/time.ts"
import {
  AttestationMissing,
  GroundNotForClientData,
  NotInRoleThen,
  PoliceReportIdTaken,
  PoliceReportNotFound
} from "../error.ts"
import { ConsultationRecorded, DisclosureAssessed, PoliceReportConsidered } from "../event.ts"
import { policeReport } from "../facts.ts"
import { aboutReport, handledHere, isExposedIn } from "./known.ts"

/**
 * Somebody on the case asks whether the police should be told. Of threats and violence it is always asked (the reply of
 * Hässelby-Vällingby of 2024: every threat and all violence).
 */
export const ConsiderPoliceReport = Command.make("ConsiderPoliceReport", {
  input: PoliceReportConsidered.fields,
  reads: ({ alsoIncidents, exposures, incidentId, policeReportId }) => ({
    report: policeReport(policeReportId),
    incidents: [incidentId, ...alsoIncidents].map((one) => incidentStatus(one)),
    exposed: exposures.map((one) => exposureState(one))
  }),
  emits: [PoliceReportConsidered],
  refuses: [IncidentNotFound, IncidentMerged, WrongState, PoliceReportIdTaken, ExposureNotFound],
  decide: (input, { exposed, incidents, report }) => {
    const { alsoIncidents, exposures, incidentId, policeReportId } = input
    for (const [index, id] of [incidentId, ...alsoIncidents].entries()) {
      const incident = incidents[index] ?? { _tag: "Unreported" }
      const absent = absence(id, incident)
      if (absent !== undefined) return Result.fail(absent)
      const state = stateOf(incident)
      if (state === "notReportable") return Result.fail(new WrongState({ incidentId: id, state }))
    }
    if (report._tag === "Considered") {
      return report.incidentId === incidentId
        ? Result.succeed([])
        : Result.fail(new PoliceReportIdTaken({ policeReportId }))
    }
    const strange = exposures.find((_, index) => !isExposedIn(input, exposed[index]))
    if (strange !== undefined) return Result.fail(new ExposureNotFound({ incidentId, exposureId: strange }))
    return Result.succeed([PoliceReportConsidered(input)])
  }
})

/**
 * It was talked over, and this was the advice. Written by whoever was consulted, or by somebody who answers for it that they were.
 *
 * After a decision it is a consultation afterwards: that follows from the log, nobody claims it.
 */
export const RecordConsultation = Command.make("RecordConsultation", {
  input: {
    ...Struct.omit(ConsultationRecorded.fields, ["afterwards", "alsoIncidents", "at"]),
    /** Left out, it is now. */
    at: Schema.optionalKey(Instant),
    /** Whoever writes it answers for it, when they are not the one who was consulted. */
    attested: Schema.Boolean
  },
  reads: ({ incidentId, memberRef, policeReportId }) => ({
    ...aboutReport(policeReportId),
    incident: incidentAccess(incidentId),
    member: memberHistory(memberRef)
  }),
  emits: [ConsultationRecorded],
  refuses: [PoliceReportNotFound, AttestationMissing, OccurredInFuture, NotInRoleThen],
  decide: ({ attested, ...input }, { incident, member, moves, report }, { actor, now }) => {
    const { at = instantOf(now), consulted, incidentId, memberRef, policeReportId } = input
    const known = handledHere(input, { moves, report })
    if (Result.isFailure(known)) return Result.fail(known.failure)
    if (actor !== String(memberRef) && !attested) return Result.fail(new AttestationMissing({ policeReportId }))
    if (at > instantOf(now)) return Result.fail(new OccurredInFuture({ incidentId, occurred: at }))
    const held = rolesOn(member, dayOfInstant(at)).some(
      ({ role, unitId }) => role === consulted && incident.unitPath.includes(unitId)
    )
    // A lawyer may be the city's or somebody asked from outside, and their advice alone is not the consultation.
    if (consulted !== "lawyer" && !held) return Result.fail(new NotInRoleThen({ memberRef, consulted }))
    const { alsoIncidents, decision } = known.success
    return Result.succeed([ConsultationRecorded({ ...input, alsoIncidents, at, afterwards: decision !== undefined })])
  }
})

/** Whether secret information may be told to the police. A ground that does not reach clients is refused for information about them. */
export const AssessDisclosure = Command.make("AssessDisclosure", {
  input: { ...Struct.omit(DisclosureAssessed.fields, ["alsoIncidents"]) },
  reads: ({ policeReportId }) => aboutReport(policeReportId),
  emits: [DisclosureAssessed],
  refuses: [PoliceReportNotFound, GroundNotForClientData],
  decide: (input, past) => {
    const { clientDataIncluded, ground, policeReportId } = input
    const known = handledHere(input, past)
    if (Result.isFailure(known)) return Result.fail(known.failure)
    if (clientDataIncluded && !disclosureGrounds[ground].forClientData) {
      return Result.fail(new GroundNotForClientData({ policeReportId, ground }))
    }
    return Result.succeed([DisclosureAssessed({ ...input, alsoIncidents: known.success.alsoIncidents })])
  }
})
