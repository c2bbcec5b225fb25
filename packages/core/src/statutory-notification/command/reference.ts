import { Result, Schema } from "effect"
import { ExternalRef, type IncidentId } from "../../vocabulary/ids.ts"
import { pointsAtPerson } from "../../vocabulary/personalIdentity.ts"
import { PersonalIdentityForbidden, ReferenceMalformed } from "../../vocabulary/refusal.ts"

/** As somebody typed it: what it may not be is refused by name, so it is not refused as malformed by the form. */
export const TypedReference = Schema.String.check(Schema.isMaxLength(60))

const isReference = Schema.is(ExternalRef)

/** What an authority calls it, from what was typed. A personnummer or an address is not kept as one. */
export const referenceIn = (
  incidentId: IncidentId,
  typed: string | undefined
): Result.Result<{ readonly reference?: ExternalRef }, PersonalIdentityForbidden | ReferenceMalformed> => {
  if (typed === undefined) return Result.succeed({})
  const reference = typed.trim()
  if (pointsAtPerson(reference)) return Result.fail(new PersonalIdentityForbidden({ incidentId }))
  return isReference(reference) ? Result.succeed({ reference }) : Result.fail(new ReferenceMalformed({ incidentId }))
}
