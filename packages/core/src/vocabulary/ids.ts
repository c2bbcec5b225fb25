/**
 * Who and what events are about, by pseudonymous ids, and the tags they are found by.
 *
 * An id is made by the caller (128 random bits where nobody may guess it). It may never be a personnummer, a name or an address.
 */
import { Tag } from "@trygglogg/log"
import { Schema } from "effect"
import { internal, none, personal } from "./sensitivity.ts"

const personnummer = /^(\d{2})?\d{6}[-+]?\d{4}$/

/** Letters, digits, hyphen and underscore, at most 64, and not shaped like a personnummer. */
const Opaque = Schema.String.check(
  Schema.isPattern(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/),
  Schema.makeFilter((id: string) => (personnummer.test(id) ? "an id must not be a personnummer" : undefined))
)

export const IncidentId = none(Opaque.pipe(Schema.brand("IncidentId")))
export type IncidentId = typeof IncidentId.Type
export const Incident = Tag.make("incident", IncidentId)

export const ReportId = none(Opaque.pipe(Schema.brand("ReportId")))
export type ReportId = typeof ReportId.Type
export const Report = Tag.make("report", ReportId)

/** One person hit by one incident. */
export const ExposureId = none(Opaque.pipe(Schema.brand("ExposureId")))
export type ExposureId = typeof ExposureId.Type
export const Exposure = Tag.make("exposure", ExposureId)

export const UnitId = none(Opaque.pipe(Schema.brand("UnitId")))
export type UnitId = typeof UnitId.Type
export const Unit = Tag.make("unit", UnitId)

/** A person, by pseudonym. Who it is stands in a directory outside the log. */
export const PersonRef = personal(Opaque.pipe(Schema.brand("PersonRef")))
export type PersonRef = typeof PersonRef.Type
export const Person = Tag.make("person", PersonRef)

/** `H-2026-` and five random Crockford base-32 characters: nothing can be counted from it. */
export const ReportNumber = internal(
  Schema.String.check(Schema.isPattern(/^H-\d{4}-[0-9A-HJKMNP-TV-Z]{5}$/)).pipe(Schema.brand("ReportNumber"))
)
export type ReportNumber = typeof ReportNumber.Type
/** The tag keeps a number from being given twice without making reports wait for each other. */
export const NumberedReport = Tag.make("number", ReportNumber)

/** Where a set of rules applies; for now the city itself. */
export const PolicyScope = none(Schema.Literal("city"))
export type PolicyScope = typeof PolicyScope.Type
export const Policy = Tag.make("policy", PolicyScope)
