/**
 * How careful one must be with a field: every field of every event says so, and logs, exports and pages mask by it.
 *
 * A field without a word here fails `test/sensitivity.test.ts`.
 */
import { Schema } from "effect"

export const Sensitivity = Schema.Literals([
  /** Says nothing about anybody. */
  "none",
  /** For the organisation's own use. */
  "internal",
  /** About an employee, pseudonymous or not. */
  "personal",
  /** About somebody's health (OSL 39:2). */
  "health",
  /** About an offence or a suspicion of one (GDPR 10). */
  "offence",
  /** May be about a client (OSL 26:1): secret unless it is clear that nobody is harmed. */
  "client",
  /** About alarms, guards, routines (OSL 18:8). */
  "securityMeasure"
])
export type Sensitivity = typeof Sensitivity.Type

const mark =
  (sensitivity: Sensitivity) =>
  <S extends Schema.Top>(schema: S): S["Rebuild"] =>
    schema.annotate({ sensitivity })

export const none = mark("none")
export const internal = mark("internal")
export const personal = mark("personal")
export const health = mark("health")
export const offence = mark("offence")
export const client = mark("client")
export const securityMeasure = mark("securityMeasure")

const isSensitivity = Schema.is(Sensitivity)

/** What a field says of itself; `undefined` when it says nothing, which no event field may. */
export const sensitivityOf = (field: Schema.Constraint): Sensitivity | undefined => {
  const stated = Schema.resolveAnnotations(field)?.["sensitivity"]
  return isSensitivity(stated) ? stated : undefined
}
