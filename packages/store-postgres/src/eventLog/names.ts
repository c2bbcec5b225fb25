/**
 * Interned names. A name's number never changes once it is committed, so committed ones are remembered; those of a transaction under
 * way only when it is known to be committed.
 */
import { integer, text } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { keyOf, original } from "../storable.ts"
import { damaged } from "../unavailable.ts"

/** Names with their numbers. */
export type Numbers = ReadonlyMap<string, number>

export interface Names {
  readonly types: Map<string, number>
  readonly tags: Map<string, number>
  /** The types' names by number, for reading. */
  readonly typeNames: Map<number, string>
}

/** Tags remembered at most; a city has many times as many, and uses few at a time. */
const tagsKept = 16_384

export const make = (): Names => ({ types: new Map(), tags: new Map(), typeNames: new Map() })

/** Remembers what is committed. There are as many types as the program has event types; of tags the oldest are forgotten. */
export const remember = (names: Names, types: Numbers, tags: Numbers): void => {
  for (const [name, id] of types) names.types.set(name, id)
  for (const [name, id] of tags) names.tags.set(name, id)
  for (const oldest of names.tags.keys()) {
    if (names.tags.size <= tagsKept) break
    names.tags.delete(oldest)
  }
}

/** Those of the names that are not remembered, each once. */
export const unknown = (known: Numbers, wanted: Iterable<string>): ReadonlyArray<string> =>
  [...new Set(wanted)].filter((name) => !known.has(name))

/** The names among `wanted` whose keys stand in the rows, as `[key, id]`. */
export const matched = (wanted: ReadonlyArray<string>, rows: ReadonlyArray<readonly [string, number]>): Numbers => {
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
  names: Names,
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
  remember(names, matched(types, of(true)), matched(tags, of(false)))
}

/** Makes sure that the names of these types are known. */
export const loadTypeNames = async (
  run: Run,
  { schema }: Database,
  { typeNames }: Names,
  ids: Iterable<number>
): Promise<void> => {
  const missing = [...new Set(ids)].filter((id) => !typeNames.has(id))
  if (missing.length === 0) return
  const rows = await run(`SELECT id, name FROM ${schema}.types WHERE id = ANY($1)`, [missing])
  for (const row of rows) typeNames.set(integer(row[0]), original(text(row[1])))
}

export const typeName = ({ typeNames }: Names, id: number): string => {
  const name = typeNames.get(id)
  if (name === undefined) throw damaged()
  return name
}
