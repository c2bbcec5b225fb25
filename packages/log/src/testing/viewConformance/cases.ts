/** A small view to hold stores to: cases that are opened, changed, weighed several at a time, and closed. */
import { DateTime, Effect, type Layer, Schema } from "effect"
import * as Event from "../../event.ts"
import { EventLog, type Uncommitted } from "../../eventLog.ts"
import * as Projection from "../../projection.ts"
import * as Tag from "../../tag.ts"
import { type ListOptions, ViewStore } from "../../viewStore.ts"
import { metaOf } from "../conformance/commits.ts"

/** A layer that makes a fresh, empty log with its views each time it is built. */
export type ViewLayer = Layer.Layer<EventLog | ViewStore, unknown>

const Case = Tag.make("case", Schema.String)
const fields = {
  caseId: Schema.String,
  title: Schema.String,
  weight: Schema.Int,
  units: Schema.Array(Schema.String),
  owner: Schema.optionalKey(Schema.String)
}
const tags = ({ caseId }: { readonly caseId: string }) => [Case(caseId)]

export const CaseOpened = Event.make("CaseOpened", { version: 1, fields, tags })
export const CaseChanged = Event.make("CaseChanged", { version: 1, fields, tags })
export const CasesWeighed = Event.make("CasesWeighed", {
  version: 1,
  fields: { caseIds: Schema.Array(Schema.String), weight: Schema.Int },
  tags: ({ caseIds }) => caseIds.map(Case)
})
export const CaseClosed = Event.make("CaseClosed", { version: 1, fields: { caseId: Schema.String }, tags })
export type CaseEvent = Event.Type<typeof CaseOpened | typeof CaseChanged | typeof CasesWeighed | typeof CaseClosed>
export type CaseFields = Parameters<typeof CaseOpened>[0]

const Row = Schema.Struct({ ...fields, since: Schema.DateTimeUtcFromString })

/** Not JSON as it stands (`since` is a time), so a store must encode and decode its rows. */
export const cases = Projection.make("conformance-cases", {
  by: Case,
  row: Row,
  index: {
    title: (row) => row.title,
    weight: (row) => row.weight,
    unit: (row) => row.units,
    owner: (row) => row.owner
  }
})
  .on(CaseOpened, (_, { _tag, ...row }, { recordedAt }) => ({ ...row, since: recordedAt }))
  .on(CaseChanged, (row, { _tag, ...changed }) => row && { ...changed, since: row.since })
  .on(CasesWeighed, (row, { weight }) => {
    if (row === undefined) throw new Error("a case nobody opened cannot be weighed")
    return { ...row, weight }
  })
  .on(CaseClosed, () => undefined)

/** Another view of the same events, which must not disturb the first. */
export const titles = Projection.make("conformance-titles", { by: Case, row: Schema.Struct({ title: Schema.String }) })
  .on(CaseOpened, (_, { title }) => ({ title }))
  .on(CaseChanged, (_, { title }) => ({ title }))

export type CaseRow = typeof Row.Type
export const encodeRow = Schema.encodeSync(Row)

/** A case as an event has it; what is not said is zero or nothing. */
export const fieldsOf = (caseId: string, given: Partial<Omit<CaseFields, "caseId">> = {}): CaseFields => ({
  caseId,
  title: "",
  weight: 0,
  units: [],
  ...given
})
export const opened = (caseId: string, given: Partial<Omit<CaseFields, "caseId">> = {}) =>
  CaseOpened(fieldsOf(caseId, given))

const definitions = new Map<string, Event.Any>(
  [CaseOpened, CaseChanged, CasesWeighed, CaseClosed].map((definition) => [definition.type, definition])
)
const uncommitted = (event: CaseEvent): Uncommitted => {
  const definition = definitions.get(event._tag)
  if (definition === undefined) throw new TypeError(`no definition of ${event._tag}`)
  return {
    type: definition.type,
    version: definition.version,
    tags: definition.tags(event),
    data: definition.encode(event)
  }
}

/** Racing writers must not meet in a command id. */
let commands = 0

/** Writes events as they are stored, the readable and the unreadable alike. */
export const store = Effect.fnUntraced(function* (...events: ReadonlyArray<Uncommitted>) {
  const log = yield* EventLog
  commands += 1
  return yield* log.append([{ events, meta: metaOf(`c-${commands}`) }])
})

export const happen = (...events: ReadonlyArray<CaseEvent>) => store(...events.map(uncommitted))

/** The ids a list shows, in its order. */
export const shown = Effect.fnUntraced(function* (options?: ListOptions) {
  const views = yield* ViewStore
  return (yield* views.list(cases, options)).rows.map(({ caseId }) => caseId)
})

/** A listing as plain data. */
export const plainListing = Effect.fnUntraced(function* (options?: ListOptions) {
  const views = yield* ViewStore
  const { rows, ...rest } = yield* views.list(cases, options)
  return { ...rest, rows: rows.map((row) => encodeRow(row)) }
})

/** The rows as the log itself gives them, by id. */
export const folded = Effect.fnUntraced(function* (until: number) {
  const kept = yield* Projection.rows(cases, { until })
  const rows = [...kept.values()].map((row) => encodeRow(row))
  return {
    rows: rows.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)),
    parked: kept.parked,
    digest: Projection.digest(cases, kept)
  }
})

export const digestOf = (rows: ReadonlyArray<CaseRow>): string =>
  Projection.digest(cases, new Map(rows.map((row) => [row.caseId, row])))

export const epoch = DateTime.makeUnsafe(0)
