/** What decisions ask of a unit's risk mapping. */
import { Fold } from "@trygglogg/log"
import { Mapping, type UnitId } from "../../vocabulary/ids.ts"
import type { MappingItem } from "../../vocabulary/risk.ts"
import type { Day } from "../../vocabulary/time.ts"
import { MappingCompleted, MappingItemAnswered, MappingOpened, MappingRevisedBecauseOf } from "../event/mapping.ts"

export interface OpenedMapping {
  readonly unitPath: readonly [UnitId, ...ReadonlyArray<UnitId>]
  readonly answered: ReadonlySet<MappingItem>
  /** The items that raise the risk, with neither a measure nor why there is none. */
  readonly unmet: ReadonlySet<MappingItem>
  readonly completedOn?: Day
  readonly revised: boolean
}

const changed = <A>(some: ReadonlySet<A>, one: A, holds: boolean): ReadonlySet<A> =>
  new Set([...some].filter((other) => other !== one).concat(holds ? [one] : []))

/** A mapping, once it is opened. */
export const mappingState = Fold.make({ scope: [Mapping], initial: (): OpenedMapping | undefined => undefined })
  .on(MappingOpened, (_, { unitPath }) => ({ unitPath, answered: new Set(), unmet: new Set(), revised: false }))
  .on(
    MappingItemAnswered,
    (mapping, { item, measure, motivation, raisesRisk }) =>
      mapping && {
        ...mapping,
        answered: changed(mapping.answered, item, true),
        unmet: changed(mapping.unmet, item, raisesRisk && measure === undefined && motivation === undefined)
      }
  )
  .on(MappingCompleted, (mapping, { completedOn }) => mapping && { ...mapping, completedOn })
  .on(MappingRevisedBecauseOf, (mapping) => mapping && { ...mapping, revised: true })
