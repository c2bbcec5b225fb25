/** Interned names in the tables `types` and `tags`. */
import { Names } from "@trygglogg/log/store"
import { integer, type Row, text } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { keyOf, original } from "../storable.ts"

/** Those of the names that are not remembered, each once. */
export const unknown = (known: Names.Numbers, wanted: Iterable<string>): ReadonlyArray<string> =>
  [...new Set(wanted)].filter((name) => !known.has(name))

/** The names among `wanted` whose keys stand in the rows, as `[key, id]`. */
export const matched = (
  wanted: ReadonlyArray<string>,
  rows: ReadonlyArray<readonly [string, number]>
): Names.Numbers => {
  const byKey = new Map(rows)
  return new Map(
    wanted.flatMap((name) => {
      const id = byKey.get(keyOf(name))
      return id === undefined ? [] : [[name, id] as const]
    })
  )
}

/** Looks committed names up and remembers them. */
export const load = async (
  run: Run,
  { schema }: Database,
  names: Names.Names,
  wanted: { readonly types: Iterable<string>; readonly tags: Iterable<string> }
): Promise<void> => {
  const types = unknown(names.types, wanted.types)
  const tags = unknown(names.tags, wanted.tags)
  if (types.length === 0 && tags.length === 0) return
  const rows = await run(
    `SELECT true, key, id FROM ${schema}.types WHERE key = ANY($1) UNION ALL
     SELECT false, key, id FROM ${schema}.tags WHERE key = ANY($2)`,
    [types.map(keyOf), tags.map(keyOf)]
  )
  const of = (isType: boolean) =>
    rows.filter((row) => row[0] === isType).map((row) => [text(row[1]), integer(row[2])] as const)
  Names.remember(names, matched(types, of(true)), matched(tags, of(false)))
}

/** Makes sure that the names of the types of these rows are known; `column` is where a row has its type's number. */
export const loadTypeNames = async (
  run: Run,
  { schema }: Database,
  { typeNames }: Names.Names,
  rows: ReadonlyArray<Row>,
  column: number
): Promise<void> => {
  const missing = new Set<number>()
  for (const row of rows) {
    const id = integer(row[column])
    if (!typeNames.has(id)) missing.add(id)
  }
  if (missing.size === 0) return
  const found = await run(`SELECT id, name FROM ${schema}.types WHERE id = ANY($1)`, [[...missing]])
  for (const row of found) typeNames.set(integer(row[0]), original(text(row[1])))
}
