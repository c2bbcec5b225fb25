/** Which unit it belongs to, and what other systems call it. */
import { Command } from "@trygglogg/log"
import { Equal, Result, Struct } from "effect"
import { confirmPath, hasBecome, unitHistory } from "../../organisation/facts.ts"
import { dayOccurred } from "../../vocabulary/time.ts"
import {
  IncidentMerged,
  IncidentNotFound,
  NoReorganisation,
  ReasonRequired,
  UnitElsewhereThen,
  UnitNotActiveThen
} from "../error.ts"
import { ExternalReferenceNoted, UnitReattributed } from "../event/changed.ts"
import { correctedFields } from "../facts/handling.ts"
import { externalReferences, unitPathOf } from "../facts/investigation.ts"
import { absence, incidentStatus } from "../facts/status.ts"

/**
 * The incident belongs to another unit: because the units had already been merged or split on the day it happened, or because it was
 * entered for the wrong one, and then with a reason.
 *
 * What happened before a reorganisation stays where it was: figures move it themselves when they are asked "as today".
 */
export const ReattributeUnit = Command.make("ReattributeUnit", {
  input: { ...Struct.omit(UnitReattributed.fields, ["effectiveFrom"]) },
  reads: ({ fromPath, incidentId, unitPath }) => ({
    incident: incidentStatus(incidentId),
    path: unitPathOf(incidentId),
    fields: correctedFields(incidentId),
    from: unitHistory(fromPath[0]),
    units: unitPath.map((unitId) => unitHistory(unitId))
  }),
  emits: [UnitReattributed],
  refuses: [IncidentNotFound, IncidentMerged, NoReorganisation, ReasonRequired, UnitNotActiveThen, UnitElsewhereThen],
  decide: (input, { fields, from, incident, path, units }) => {
    const { cause, fromPath, incidentId, reason, unitPath } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    if (fields === undefined || Equal.equals(path, unitPath)) return Result.succeed([])
    const [toUnit] = unitPath
    const day = dayOccurred(fields.occurred)
    if (!Equal.equals(path, fromPath)) return Result.fail(new UnitElsewhereThen({ unitId: fromPath[0], day }))
    const effectiveFrom = hasBecome(from, toUnit, day)
    if (cause === "reorganisation" && effectiveFrom === undefined) {
      return Result.fail(new NoReorganisation({ incidentId, unitId: toUnit }))
    }
    if (cause === "correction" && reason === undefined) return Result.fail(new ReasonRequired({ incidentId }))
    const confirmed = confirmPath(unitPath, units, day)
    if (confirmed !== "ok") {
      return Result.fail(
        "notActive" in confirmed
          ? new UnitNotActiveThen({ unitId: confirmed.notActive, day })
          : new UnitElsewhereThen({ unitId: confirmed.notParent, day })
      )
    }
    return Result.succeed([
      UnitReattributed({ ...input, ...(cause === "reorganisation" && effectiveFrom && { effectiveFrom }) })
    ])
  }
})

/** What another system calls it. The same again changes nothing. */
export const NoteExternalReference = Command.make("NoteExternalReference", {
  input: ExternalReferenceNoted.fields,
  reads: ({ incidentId }) => ({ incident: incidentStatus(incidentId), references: externalReferences(incidentId) }),
  emits: [ExternalReferenceNoted],
  refuses: [IncidentNotFound, IncidentMerged],
  decide: (input, { incident, references }) => {
    const { incidentId, reference, system } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const known = references.some((one) => one.system === system && one.reference === reference)
    return Result.succeed(known ? [] : [ExternalReferenceNoted(input)])
  }
})
