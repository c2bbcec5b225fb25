/** A correction as it changes a row. The field's word is checked again: a correction in a word nobody knows is set aside, not shown. */
import { Schema } from "effect"
import type { CorrectableField } from "../vocabulary/enumerations.ts"
import { Channel, LinkToRole, OccurrenceKind, Place, PlaceRelation } from "../vocabulary/enumerations.ts"
import { Occurred } from "../vocabulary/time.ts"

const read = {
  occurred: Schema.decodeUnknownSync(Occurred),
  place: Schema.decodeUnknownSync(Place),
  placeRelation: Schema.decodeUnknownSync(PlaceRelation),
  channel: Schema.decodeUnknownSync(Channel),
  occurrenceKind: Schema.decodeUnknownSync(OccurrenceKind),
  linkToRole: Schema.decodeUnknownSync(LinkToRole)
}

export type Correction = { readonly [Field in CorrectableField]?: ReturnType<(typeof read)[Field]> }

/** What a correction of one field puts into a row. */
export const correctionOf = (field: CorrectableField, to: string | Occurred): Correction => ({
  [field]: read[field](to)
})
