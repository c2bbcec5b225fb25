import { Schema } from "effect"
import { Role } from "../vocabulary/enumerations.ts"
import { IncidentId, PersonRef } from "../vocabulary/ids.ts"
import { Instant } from "../vocabulary/time.ts"
import { ReadingPurpose, RecordPart } from "./event.ts"

/** Who has read about an incident, newest last: "Vem har läst" for those it concerns. */
export const ReadersRow = Schema.Struct({
  incidentId: IncidentId,
  readings: Schema.Array(
    Schema.Struct({
      reader: PersonRef,
      role: Schema.optionalKey(Role),
      parts: Schema.Array(RecordPart),
      purpose: ReadingPurpose,
      at: Instant
    })
  )
})
export type ReadersRow = typeof ReadersRow.Type
