/** A view of every case, and the same rows as the bare driver writes them. */
import { Event, Projection, Tag } from "@trygglogg/log"
import { Schema } from "effect"
import { types } from "./workload.ts"

const Incident = Tag.make("incident", Schema.String)
const row = Schema.Struct({ incidentId: Schema.String, unit: Schema.String, events: Schema.Int, last: Schema.Int })

const shape = {
  version: 1,
  fields: { incidentId: Schema.String, unitPath: Schema.Array(Schema.String) },
  tags: ({ incidentId }: { readonly incidentId: string }) => [Incident(incidentId)]
} as const
const [reported, received, planned, done] = types
const Reported = Event.make(reported, shape)
const Received = Event.make(received, shape)
const Planned = Event.make(planned, shape)
const Done = Event.make(done, shape)

const step = (
  row: { readonly events: number } | undefined,
  { incidentId, unitPath }: { readonly incidentId: string; readonly unitPath: ReadonlyArray<string> },
  { position }: { readonly position: number }
) => ({ incidentId, unit: unitPath[0] ?? "", events: (row?.events ?? 0) + 1, last: position })

const projection = (name: string) =>
  Projection.make(name, { by: Incident, row, index: { unit: ({ unit }) => unit, last: ({ last }) => last } })

/** Looks at every event. */
export const ofAll = projection("bench-all").on(Reported, step).on(Received, step).on(Planned, step).on(Done, step)
/** Looks at a quarter of the events, as most views ask for some types of many. */
export const ofDone = projection("bench-done").on(Done, step)

/** What some events come to for a case. */
export interface CaseRow {
  unit: string
  events: number
  last: number
}

/** The rows that a page of plain rows (position, type, data) comes to: every data parsed, whether it is of these types or not. */
export const casesIn = (
  rows: ReadonlyArray<Readonly<Record<number, unknown>>>,
  asked: ReadonlyArray<string>
): ReadonlyMap<string, CaseRow> => {
  const cases = new Map<string, CaseRow>()
  for (const { 0: position, 1: type, 2: data } of rows) {
    const { incidentId, unitPath } = JSON.parse(String(data))
    if (!asked.includes(String(type))) continue
    const known = cases.get(incidentId)
    cases.set(incidentId, { unit: unitPath[0], events: (known?.events ?? 0) + 1, last: Number(position) })
  }
  return cases
}
