/** The mapping of a unit's risks, the thirteen points of the action plan among them (AFS 2023:1; the city's report of 2021, section 5.3). */
import { Event } from "@trygglogg/log"
import { Schema } from "effect"
import { Incident, IncidentId, Mapping, MappingId, PersonRef, Unit, UnitId } from "../../vocabulary/ids.ts"
import { MappingItem, MappingRevision, RiskArea, RiskLevel } from "../../vocabulary/risk.ts"
import { internal, none, personal } from "../../vocabulary/sensitivity.ts"
import { Day } from "../../vocabulary/time.ts"
import { MappingWords } from "../../vocabulary/words.ts"

const mapping = { mappingId: MappingId }
const ofMapping = ({ mappingId }: { readonly mappingId: MappingId }) => [Mapping(mappingId)]

export const MappingOpened = Event.make("MappingOpened", {
  version: 1,
  fields: {
    ...mapping,
    unitPath: none(Schema.NonEmptyArray(UnitId)),
    /** The days it looks back on: from the first up to but not on the second. */
    from: Day,
    to: Day,
    participants: personal(Schema.NonEmptyArray(PersonRef)),
    /** Who takes part for the employees (AML 6:4). */
    safetyRep: PersonRef
  },
  tags: ({ mappingId, unitPath }) => [Mapping(mappingId), ...unitPath.map(Unit)]
})

/** One question answered; a later answer takes the place of the one before. */
export const MappingItemAnswered = Event.make("MappingItemAnswered", {
  version: 1,
  fields: {
    ...mapping,
    item: internal(MappingItem),
    /** Whether something done here raises the risk. */
    raisesRisk: internal(Schema.Boolean),
    description: Schema.optionalKey(MappingWords),
    /** What is to be done so that it no longer does. */
    measure: Schema.optionalKey(MappingWords),
    /** Why nothing can be done. */
    motivation: Schema.optionalKey(MappingWords)
  },
  tags: ofMapping,
  sealedFor: { description: "mappingId", measure: "mappingId", motivation: "mappingId" }
})

export const MappingCompleted = Event.make("MappingCompleted", {
  version: 1,
  fields: {
    ...mapping,
    unitId: UnitId,
    levels: internal(Schema.NonEmptyArray(Schema.Struct({ area: RiskArea, level: RiskLevel }))),
    completedOn: Day,
    nextDueOn: Day
  },
  tags: ({ mappingId, unitId }) => [Mapping(mappingId), Unit(unitId)]
})

/** Something has changed: the unit's mapping is due at once (the city's report of 2021, section 5). */
export const MappingRevisedBecauseOf = Event.make("MappingRevisedBecauseOf", {
  version: 1,
  fields: {
    ...mapping,
    unitId: UnitId,
    because: internal(MappingRevision),
    incidents: none(Schema.Array(IncidentId)),
    on: Day
  },
  tags: ({ incidents, mappingId, unitId }) => [Mapping(mappingId), Unit(unitId), ...incidents.map(Incident)]
})
