/** A case as it was at a position of the log: folded from its own history, never from a view of today. */
import { cases, type CaseRow } from "@trygglogg/core/overview"
import type { IncidentId } from "@trygglogg/core/vocabulary"
import { Projection, type Recorded } from "@trygglogg/log"
import { Result } from "effect"
import type { Visit } from "../../server/visit.ts"

/**
 * The row that the events up to now make; nothing when the case was not there yet. An event that cannot be read changes nothing: the
 * history tells of it by itself.
 */
export const rowAt = (history: ReadonlyArray<Recorded>, incidentId: IncidentId): CaseRow | undefined => {
  const rows = new Map<string, CaseRow>()
  for (const recorded of history) {
    const changes = Projection.change(cases, recorded, (id) => rows.get(id))
    for (const [id, row] of Result.getOrElse(changes, (): Projection.Changes<CaseRow> => [])) {
      if (row === undefined) rows.delete(id)
      else rows.set(id, row)
    }
  }
  return rows.get(incidentId)
}

/** The case's events up to a position, and those that had become part of it by then. */
export const until = (history: ReadonlyArray<Recorded>, position: number | undefined): ReadonlyArray<Recorded> =>
  position === undefined ? history : history.filter((recorded) => recorded.position <= position)

/** The position in `?per=`: a whole number of an event; "bad" for what is none. */
export const positionIn = ({ query }: Pick<Visit, "query">, head: number): number | "bad" | undefined => {
  const asked = query.get("per")
  if (asked === null) return undefined
  return /^[1-9]\d{0,14}$/.test(asked) && Number(asked) <= head ? Number(asked) : "bad"
}
