/**
 * What makes an incident an influence attempt: the exposed person's own view, and how the case is classified.
 *
 * Two fields, two authors, both kept: a classification never overwrites a statement (Brå: the official's own perception decides).
 */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import {
  Confidence,
  Form,
  InfluenceOnDecision,
  Kind,
  OccurrenceKind,
  PerceivedIntent,
  Severity
} from "../vocabulary/enumerations.ts"
import { Exposure, ExposureId, Incident, IncidentId, PersonRef } from "../vocabulary/ids.ts"
import { health, internal, none, offence, personal } from "../vocabulary/sensitivity.ts"
import { Reason, StatementWords } from "../vocabulary/words.ts"

const statement = {
  incidentId: IncidentId,
  exposureId: ExposureId,
  /** Whose statement it is. */
  personRef: PersonRef,
  perceivedIntent: personal(PerceivedIntent),
  /** 0 not at all … 4 very much. */
  feltThreatened: Schema.optionalKey(health(Schema.Literals([0, 1, 2, 3, 4]))),
  influenceOnDecision: Schema.optionalKey(personal(InfluenceOnDecision)),
  wording: Schema.optionalKey(StatementWords),
  givenVia: personal(Schema.Literals(["self", "relayed"]))
}
const ofStatement = ({
  exposureId,
  incidentId
}: {
  readonly incidentId: IncidentId
  readonly exposureId: ExposureId
}) => [Incident(incidentId), Exposure(exposureId)]

export const OwnStatementGiven = Event.make("OwnStatementGiven", {
  version: 1,
  fields: statement,
  tags: ofStatement,
  sealedFor: { wording: "personRef" }
})

/** The person says it anew. The earlier statement stays in the history. */
export const OwnStatementRevised = Event.make("OwnStatementRevised", {
  version: 1,
  fields: statement,
  tags: ofStatement,
  sealedFor: { wording: "personRef" }
})

export const Classification = Schema.Struct({
  forms: Schema.NonEmptyArray(Form),
  primaryForm: Form,
  kinds: Schema.Array(Kind),
  severity: Severity,
  occurrenceKind: OccurrenceKind,
  confidence: Confidence
})
export type Classification = typeof Classification.Type

const classified = {
  incidentId: IncidentId,
  classification: offence(Classification),
  catalogueVersion: none(Schema.NonEmptyString)
}
const ofIncident = ({ incidentId }: { readonly incidentId: IncidentId }) => [Incident(incidentId)]

export const ClassificationSet = Event.make("ClassificationSet", {
  version: 1,
  fields: { ...classified, reason: Schema.optionalKey(Reason) },
  tags: ofIncident,
  sealedFor: { reason: "incidentId" }
})

export const ClassificationChanged = Event.make("ClassificationChanged", {
  version: 1,
  fields: {
    ...classified,
    from: offence(Classification),
    because: internal(Schema.Literals(["reclassification", "newFacts", "catalogueUpdate"])),
    reason: Reason
  },
  tags: ofIncident,
  sealedFor: { reason: "incidentId" }
})

/** An offence the act may be, by the catalogue in force when it happened. The police decide which it was. */
export const PreliminaryOffenceNoted = Event.make("PreliminaryOffenceNoted", {
  version: 1,
  fields: {
    incidentId: IncidentId,
    offenceCode: offence(Schema.NonEmptyString),
    catalogueVersion: none(Schema.NonEmptyString)
  },
  tags: ofIncident
})
