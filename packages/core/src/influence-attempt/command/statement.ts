import { Command } from "@trygglogg/log"
import { Equal, Result, Schema, Struct } from "effect"
import { kinds as catalogue } from "../../catalogue/forms.ts"
import { offenceInForce } from "../../catalogue/offences.ts"
import { catalogueVersion } from "../../catalogue/catalogueVersion.ts"
import { exposedHere, exposureState } from "../../incident/facts/exposed.ts"
import { correctedFields, handlerOf, handles } from "../../incident/facts/handling.ts"
import { absence, incidentStatus, stateOf } from "../../incident/facts/status.ts"
import type { IncidentId } from "../../vocabulary/ids.ts"
import {
  ExposureNotFound,
  IncidentMerged,
  IncidentNotFound,
  PrimaryFormNotListed,
  ReasonRequired,
  WrongState
} from "../../vocabulary/refusal.ts"
import { dayOccurred, lastDayClaimed, type Occurred } from "../../vocabulary/time.ts"
import { KindOfOtherForm, NotOwnStatement, OffenceNotInForceThen, OwnStatementExists } from "../error.ts"
import {
  type Classification,
  ClassificationChanged,
  ClassificationSet,
  OwnStatementGiven,
  OwnStatementRevised,
  PreliminaryOffenceNoted
} from "../event.ts"
import { classifiedAs, statementOf } from "../facts.ts"

/**
 * The exposed person says what it was like to them, or whoever handles the case passes on what they said.
 *
 * At any time, also when the case is closed. Said anew, the earlier statement stays in the history.
 */
export const GiveOwnStatement = Command.make("GiveOwnStatement", {
  /** `wording` is sealed for the exposed person. */
  input: { ...Struct.omit(OwnStatementGiven.fields, ["personRef"]) },
  reads: ({ exposureId, incidentId }) => ({
    incident: incidentStatus(incidentId),
    exposure: exposureState(exposureId),
    earlier: statementOf(exposureId),
    handler: handlerOf(incidentId)
  }),
  emits: [OwnStatementGiven, OwnStatementRevised],
  refuses: [IncidentNotFound, IncidentMerged, ExposureNotFound, NotOwnStatement, OwnStatementExists],
  decide: (input, { earlier, exposure, handler, incident }, context) => {
    const { exposureId, givenVia, incidentId, wording } = input
    const absent = absence(incidentId, incident)
    if (absent !== undefined) return Result.fail(absent)
    const personRef = exposedHere(exposure, incidentId)
    if (personRef === undefined) return Result.fail(new ExposureNotFound({ incidentId, exposureId }))
    const may = givenVia === "self" ? context.actor === String(personRef) : handles(handler, context)
    const sealedForOther = wording !== undefined && wording.subject !== String(personRef)
    if (!may || sealedForOther) return Result.fail(new NotOwnStatement({ exposureId }))
    if (givenVia === "relayed" && earlier?.givenVia === "self") {
      return Result.fail(new OwnStatementExists({ exposureId }))
    }
    const said = { ...input, personRef }
    if (earlier === undefined || earlier.givenVia !== givenVia) return Result.succeed([OwnStatementGiven(said)])
    const nothingNew =
      wording === undefined &&
      input.perceivedIntent === earlier.perceivedIntent &&
      input.feltThreatened === earlier.feltThreatened &&
      input.influenceOnDecision === earlier.influenceOnDecision
    return Result.succeed(nothingNew ? [] : [OwnStatementRevised(said)])
  }
})

const sameWords = (some: ReadonlyArray<string>, others: ReadonlyArray<string>): boolean =>
  Equal.equals(new Set(some), new Set(others))

const same = (one: Classification, other: Classification): boolean =>
  sameWords(one.forms, other.forms) &&
  sameWords(one.kinds, other.kinds) &&
  one.primaryForm === other.primaryForm &&
  one.severity === other.severity &&
  one.occurrenceKind === other.occurrenceKind &&
  one.confidence === other.confidence

/** An offence is of the law in force on a day when it may have happened: of a month, on its first or its last. */
const offenceOfAnotherTime = (incidentId: IncidentId, offences: ReadonlyArray<string>, occurred: Occurred) => {
  const [day, last] = [dayOccurred(occurred), lastDayClaimed(occurred)]
  const offenceCode = offences.find((code) => !offenceInForce(code, day) && !offenceInForce(code, last))
  return offenceCode === undefined ? undefined : new OffenceNotInForceThen({ incidentId, offenceCode, day })
}

/**
 * How the case is classified, and which offences it may be by the law in force when it happened.
 *
 * It stands beside what the exposed person said, and never changes it.
 */
export const SetClassification = Command.make("SetClassification", {
  input: {
    incidentId: ClassificationSet.fields.incidentId,
    classification: ClassificationSet.fields.classification,
    offences: Schema.Array(PreliminaryOffenceNoted.fields.offenceCode),
    /** Asked for when the case was classified before. */
    reason: ClassificationSet.fields.reason,
    /** Why it is classified anew; left out, because it was judged anew. */
    because: Schema.optionalKey(ClassificationChanged.fields.because)
  },
  reads: ({ incidentId }) => ({
    incident: incidentStatus(incidentId),
    fields: correctedFields(incidentId),
    earlier: classifiedAs(incidentId)
  }),
  emits: [ClassificationSet, ClassificationChanged, PreliminaryOffenceNoted],
  refuses: [
    IncidentNotFound,
    IncidentMerged,
    WrongState,
    PrimaryFormNotListed,
    KindOfOtherForm,
    OffenceNotInForceThen,
    ReasonRequired
  ],
  decide: (input, { earlier, fields, incident }) => {
    const { because = "reclassification", classification, incidentId, offences, reason } = input
    const absent = absence(incidentId, incident)
    const state = stateOf(incident)
    if (absent !== undefined) return Result.fail(absent)
    if (state === "closed" || state === "notReportable") return Result.fail(new WrongState({ incidentId, state }))
    const { forms, kinds, primaryForm } = classification
    if (!forms.includes(primaryForm)) return Result.fail(new PrimaryFormNotListed({ incidentId }))
    const kind = kinds.find((one) => !forms.includes(catalogue[one].form))
    if (kind !== undefined) return Result.fail(new KindOfOtherForm({ incidentId, kind }))
    const ofAnotherTime = fields && offenceOfAnotherTime(incidentId, offences, fields.occurred)
    if (ofAnotherTime !== undefined) return Result.fail(ofAnotherTime)
    const noted = [...new Set(offences)]
      .filter((code) => !earlier.offences.has(code))
      .map((code) => PreliminaryOffenceNoted({ incidentId, offenceCode: code, catalogueVersion }))
    const from = earlier.classification
    const classified = { incidentId, classification, catalogueVersion }
    if (from === undefined) {
      return Result.succeed([ClassificationSet({ ...classified, ...(reason && { reason }) }), ...noted])
    }
    if (same(from, classification)) return Result.succeed(noted)
    if (reason === undefined) return Result.fail(new ReasonRequired({ incidentId }))
    return Result.succeed([ClassificationChanged({ ...classified, from, because, reason }), ...noted])
  }
})
