/** The rows of a view, and what events do to them inside one write transaction. */
import { type Event, type Parked, Projection, type Recorded, Tag } from "@trygglogg/log"
import { Result } from "effect"
import { text } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { keyOf, storable } from "../storable.ts"
import type { Definition } from "./definition.ts"

const valuesOf = (value: Projection.IndexValue): ReadonlyArray<string | number> =>
  value === undefined ? [] : typeof value === "string" || typeof value === "number" ? [value] : [...new Set(value)]

const park = async (run: Run, { schema }: Database, view: number, parked: ReadonlyArray<Parked>): Promise<void> => {
  if (parked.length === 0) return
  await run(
    `INSERT INTO ${schema}.view_parked (view, position, type, version, reason)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::integer[], $5::text[])`,
    [
      view,
      parked.map(({ position }) => position),
      parked.map(({ type }) => storable(type)),
      parked.map(({ version }) => version),
      parked.map(({ reason }) => reason)
    ]
  )
}

interface Change<Row> {
  /** As it is stored. */
  readonly before: Row | undefined
  readonly now: Row | undefined
}

/** A value of a row, with the row's key and the places of the column and of the value. */
type Value = readonly [key: string, columnNth: number, valueNth: number, value: string | number]

/** What has changed of what rows are found by: whose columns are written anew, and with what. */
const reindexed = <Row, Kind extends string, E extends Event.Any>(
  { projection }: Definition<Row, Kind, E>,
  changes: ReadonlyMap<string, Change<Row>>
) => {
  const columns: Array<readonly [key: string, columnNth: number]> = []
  const values: Array<Value> = []
  const index = (row: Row | undefined) => (row === undefined ? {} : projection.indexOf(row))
  for (const [id, { before, now }] of changes) {
    const [old, current] = [index(before), index(now)]
    projection.columns.forEach((column, columnNth) => {
      const own = valuesOf(current[column])
      if (JSON.stringify(valuesOf(old[column])) === JSON.stringify(own)) return
      columns.push([keyOf(id), columnNth])
      own.forEach((value, valueNth) => values.push([keyOf(id), columnNth, valueNth, value]))
    })
  }
  return { columns, values }
}

const saveRows = async <Row>(
  run: Run,
  { schema }: Database,
  view: number,
  encode: (row: Row) => string,
  changes: ReadonlyMap<string, Change<Row>>
): Promise<void> => {
  const gone = [...changes].flatMap(([id, { now }]) => (now === undefined ? [keyOf(id)] : []))
  const kept = [...changes].flatMap(([id, { now }]) =>
    now === undefined ? [] : [{ key: keyOf(id), row: encode(now) }]
  )
  if (gone.length > 0) await run(`DELETE FROM ${schema}.view_rows WHERE view = $1 AND key = ANY($2)`, [view, gone])
  if (kept.length === 0) return
  await run(
    `INSERT INTO ${schema}.view_rows (view, key, row) SELECT $1, * FROM unnest($2::text[], $3::text[])
     ON CONFLICT (view, key) DO UPDATE SET row = excluded.row`,
    [view, kept.map(({ key }) => key), kept.map(({ row }) => row)]
  )
}

const saveIndex = async <Row, Kind extends string, E extends Event.Any>(
  run: Run,
  { schema }: Database,
  view: number,
  definition: Definition<Row, Kind, E>,
  changes: ReadonlyMap<string, Change<Row>>
): Promise<void> => {
  const { columns, values } = reindexed(definition, changes)
  if (columns.length === 0) return
  await run(
    `DELETE FROM ${schema}.view_index i USING unnest($2::text[], $3::integer[]) AS changed(key, column_nth)
     WHERE i.view = $1 AND i.key = changed.key AND i.column_nth = changed.column_nth`,
    [view, columns.map(([key]) => key), columns.map(([, columnNth]) => columnNth)]
  )
  await run(
    `INSERT INTO ${schema}.view_index (view, key, column_nth, value_nth, number, text)
     SELECT $1, * FROM unnest($2::text[], $3::integer[], $4::integer[], $5::double precision[], $6::text[])`,
    [
      view,
      values.map(([key]) => key),
      values.map(([, columnNth]) => columnNth),
      values.map(([, , valueNth]) => valueNth),
      values.map(([, , , value]) => (typeof value === "number" ? value : null)),
      values.map(([, , , value]) => (typeof value === "string" ? keyOf(value) : null))
    ]
  )
}

/** The rows of these ids, those there are. */
export const rowsOf = async <Row, Kind extends string, E extends Event.Any>(
  run: Run,
  { schema }: Database,
  view: number,
  ids: ReadonlyArray<string>,
  { decode }: Definition<Row, Kind, E>
): Promise<ReadonlyMap<string, Row>> => {
  const byKey = new Map(ids.map((id) => [keyOf(id), id]))
  const found = await run(`SELECT key, row FROM ${schema}.view_rows WHERE view = $1 AND key = ANY($2)`, [
    view,
    [...byKey.keys()]
  ])
  return new Map(found.map((row) => [byKey.get(text(row[0])) ?? "", decode(text(row[1]))]))
}

/**
 * Takes events into a view, in order. The rows they are about are read at once and written at once, however many of the events
 * change them.
 */
export const take = async <Row, Kind extends string, E extends Event.Any>(
  run: Run,
  database: Database,
  view: number,
  definition: Definition<Row, Kind, E>,
  events: ReadonlyArray<Recorded>
): Promise<void> => {
  const { projection } = definition
  const ids = new Set(events.flatMap(({ tags }) => Tag.idsOf(projection.by, tags)))
  const stored = await rowsOf(run, database, view, [...ids], definition)
  const rows = new Map<string, Row | undefined>(stored)
  const parked: Array<Parked> = []
  for (const recorded of events) {
    const changes = Projection.change(projection, recorded, (id) => rows.get(id))
    if (Result.isFailure(changes)) parked.push(changes.failure)
    else for (const [id, now] of changes.success) rows.set(id, now)
  }
  const changed = [...rows].map(([id, now]) => [id, { before: stored.get(id), now }] as const)
  const changes = new Map(changed.filter(([, { before, now }]) => before !== now))
  await park(run, database, view, parked)
  await saveRows(run, database, view, definition.encode, changes)
  await saveIndex(run, database, view, definition, changes)
}
