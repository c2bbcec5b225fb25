/** Where a matter belongs that merges have moved from case to case: the decisions and the lists agree on it. */
import type { IncidentId } from "./ids.ts"

export interface IncidentMove {
  readonly from: IncidentId
  readonly to: IncidentId
}

/** The case that goes on with what was in an incident, after all the merges that were not undone. */
export const goesOnIn = (incidentId: IncidentId, moves: ReadonlyArray<IncidentMove>): IncidentId => {
  const onward = moves.find(({ from }) => from === incidentId)
  return onward === undefined
    ? incidentId
    : goesOnIn(
        onward.to,
        moves.filter((move) => move !== onward)
      )
}

/** A merge that was undone moved nothing. */
export const withoutMove = <Move extends IncidentMove>(
  moves: ReadonlyArray<Move>,
  from: IncidentId,
  to: IncidentId
): ReadonlyArray<Move> => moves.filter((move) => move.from !== from || move.to !== to)
