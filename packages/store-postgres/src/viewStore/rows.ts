/** The rows of a build, and what is written of them inside one transaction. */
import type { ParkedIn } from "@trygglogg/log"
import type { Written } from "@trygglogg/log/views"
import { text } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { keyOf, original, storable } from "../storable.ts"

const park = async (run: Run, { schema }: Database, view: number, parked: ReadonlyArray<ParkedIn>): Promise<void> => {
  if (parked.length === 0) return
  await run(
    `INSERT INTO ${schema}.view_parked (view, position, type, version, reason, ids)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::integer[], $5::text[], $6::text[])`,
    [
      view,
      parked.map(({ position }) => position),
      parked.map(({ type }) => storable(type)),
      parked.map(({ version }) => version),
      parked.map(({ reason }) => reason),
      // JSON writes no character that PostgreSQL does not take.
      parked.map(({ ids }) => JSON.stringify(ids))
    ]
  )
}

const writeRows = async (run: Run, { schema }: Database, view: number, rows: Written["rows"]): Promise<void> => {
  const gone = rows.flatMap(([id, row]) => (row === undefined ? [keyOf(id)] : []))
  const kept = rows.flatMap(([id, row]) => (row === undefined ? [] : [{ key: keyOf(id), row }]))
  if (gone.length > 0) await run(`DELETE FROM ${schema}.view_rows WHERE view = $1 AND key = ANY($2)`, [view, gone])
  if (kept.length === 0) return
  await run(
    `INSERT INTO ${schema}.view_rows (view, key, row) SELECT $1, * FROM unnest($2::text[], $3::text[])
     ON CONFLICT (view, key) DO UPDATE SET row = excluded.row`,
    [view, kept.map(({ key }) => key), kept.map(({ row }) => row)]
  )
}

const writeValues = async (run: Run, { schema }: Database, view: number, changed: Written["values"]): Promise<void> => {
  if (changed.length === 0) return
  await run(
    `DELETE FROM ${schema}.view_index i USING unnest($2::text[], $3::integer[]) AS changed(key, column_nth)
     WHERE i.view = $1 AND i.key = changed.key AND i.column_nth = changed.column_nth`,
    [view, changed.map(([id]) => keyOf(id)), changed.map(([, columnNth]) => columnNth)]
  )
  const values = changed.flatMap(([id, columnNth, all]) =>
    all.map((value, valueNth) => ({ key: keyOf(id), columnNth, valueNth, value }))
  )
  await run(
    `INSERT INTO ${schema}.view_index (view, key, column_nth, value_nth, number, text)
     SELECT $1, * FROM unnest($2::text[], $3::integer[], $4::integer[], $5::double precision[], $6::text[])`,
    [
      view,
      values.map(({ key }) => key),
      values.map(({ columnNth }) => columnNth),
      values.map(({ valueNth }) => valueNth),
      values.map(({ value }) => (typeof value === "number" ? value : null)),
      values.map(({ value }) => (typeof value === "string" ? keyOf(value) : null))
    ]
  )
}

export const write = async (run: Run, database: Database, view: number, written: Written): Promise<void> => {
  await park(run, database, view, written.parked)
  await writeRows(run, database, view, written.rows)
  await writeValues(run, database, view, written.values)
}

/** The rows of these ids, those there are. */
export const rowsOf = async (
  run: Run,
  { schema }: Database,
  view: number,
  ids: ReadonlyArray<string>
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const byKey = new Map(ids.map((id) => [keyOf(id), id]))
  const found = await run(`SELECT key, row FROM ${schema}.view_rows WHERE view = $1 AND key = ANY($2)`, [
    view,
    [...byKey.keys()]
  ])
  return new Map(found.map((row) => [byKey.get(text(row[0])) ?? "", text(row[1])]))
}

/** All rows, a long id by its key. */
export const allRows = async (run: Run, { schema }: Database, view: number): Promise<ReadonlyMap<string, string>> => {
  const found = await run(`SELECT key, row FROM ${schema}.view_rows WHERE view = $1`, [view])
  return new Map(found.map((row) => [original(text(row[0])), text(row[1])]))
}
