import { Projection } from "@trygglogg/log"
import { Incident } from "../vocabulary/ids.ts"
import { RecordRead } from "./event.ts"
import { AccessBreakGlass, BreakGlassReviewed } from "./event/breakGlass.ts"
import { BreakGlassRow, ReadersRow } from "./view.ts"

/** Kept over the access log. */
export const readers = Projection.make("readers", {
  by: Incident,
  row: ReadersRow,
  index: { reader: ({ readings }) => readings.map(({ reader }) => reader) }
}).on(RecordRead, (row, { at, incidentId, parts, purpose, reader, role }) => ({
  incidentId,
  readings: [...(row?.readings ?? []), { reader, parts, purpose, at, ...(role === undefined ? {} : { role }) }]
}))

/** Kept over the domain's log. */
export const breakGlass = Projection.make("break-glass", {
  by: Incident,
  row: BreakGlassRow,
  index: { by: ({ openings }) => openings.map(({ by }) => by) }
})
  .on(AccessBreakGlass, (row, { by, from, ground, incidentId, openingId, reviewBy, role, until }) => ({
    incidentId,
    openings: [...(row?.openings ?? []), { openingId, by, role, ground, from, until, reviewBy }]
  }))
  .on(
    BreakGlassReviewed,
    (row, { at, openingId, outcome, reviewer }) =>
      row && {
        ...row,
        openings: row.openings.map((one) =>
          one.openingId === openingId ? { ...one, review: { reviewer, outcome, at } } : one
        )
      }
  )
