/** The closed words of keeping, destroying and telling people what is kept about them. Stored: add, never rename. */
import { Schema } from "effect"
import { ActionId, AssessmentId, IncidentId, MappingId, PersonRef } from "./ids.ts"

/** Classes of records that an archive authority decides on, whole: `catalogue/retention.ts` says which slices each has. */
export const RetentionClass = Schema.Literals(["incident", "risk", "organisation", "policy", "statistics", "access"])
export type RetentionClass = typeof RetentionClass.Type

/** Whose key is destroyed: everything that was ever sealed for it is then unreadable. */
export const SealedSubject = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("incident"), id: IncidentId }),
  Schema.Struct({ kind: Schema.Literal("person"), id: PersonRef }),
  Schema.Struct({ kind: Schema.Literal("action"), id: ActionId }),
  Schema.Struct({ kind: Schema.Literal("assessment"), id: AssessmentId }),
  Schema.Struct({ kind: Schema.Literal("mapping"), id: MappingId })
])
export type SealedSubject = typeof SealedSubject.Type

/** How somebody was given what is kept about them. */
export const SubjectAccessVia = Schema.Literals(["page", "handedOver", "post"])
export type SubjectAccessVia = typeof SubjectAccessVia.Type
