import { Projection } from "@trygglogg/log"
import { Incident } from "../vocabulary/ids.ts"
import { RecordRead } from "./event.ts"
import { ReadersRow } from "./view.ts"

/** Kept over the access log. */
export const readers = Projection.make("readers", {
  by: Incident,
  row: ReadersRow,
  index: { reader: ({ readings }) => readings.map(({ reader }) => reader) }
}).on(RecordRead, (row, { at, incidentId, parts, purpose, reader, role }) => ({
  incidentId,
  readings: [...(row?.readings ?? []), { reader, parts, purpose, at, ...(role === undefined ? {} : { role }) }]
}))
