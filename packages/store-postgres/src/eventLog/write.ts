/** Writes what was decided, and the head that it makes, in one statement. */
import { Tree } from "@trygglogg/log"
import type { Entry, Head, Names } from "@trygglogg/log/store"
import type { Row } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { keyOf, storable } from "../storable.ts"
import { damaged } from "../unavailable.ts"
import { sha256, valuesOf } from "./head.ts"
import type { Seen } from "./look.ts"
import { packMeta } from "./meta.ts"
import type { KnownNames } from "./read.ts"

/** One row where what was decided on still holds, and none otherwise: then nothing is written. */
const guards = {
  /** Decided on what stood there once the head was locked. */
  locked: () => "SELECT",
  /**
   * Decided on what was remembered. The head is locked, and whoever had to wait for that is shown the row as it is then (READ
   * COMMITTED looks at a locked row again); where the log still ends there, nothing was added to it since, so what else the statement
   * sees is all there is: none of these commands. What it writes must be kept, and written as the writer.
   */
  guessed: (schema: string) => `
    SELECT FROM ${schema}.log_head WHERE position = $24 AND root = $25 AND current_setting('synchronous_commit') <> 'off'
      AND current_user = coalesce($27::text, current_user)
      AND NOT EXISTS (SELECT FROM ${schema}.events WHERE command = ANY($26::text[]))
    FOR UPDATE`
}

const sql = ({ schema }: Database, guard: keyof typeof guards) => `
WITH still AS MATERIALIZED (${guards[guard](schema)}), new_types AS (
  INSERT INTO ${schema}.types (id, key, name) SELECT t.* FROM still, unnest($1::integer[], $2::text[], $3::text[]) t
), new_tags AS (
  INSERT INTO ${schema}.tags (id, key) SELECT t.* FROM still, unnest($4::integer[], $5::text[]) t
), new_events AS (
  INSERT INTO ${schema}.events
    (position, recorded_at, type_id, version, nth, command, occurred_at, tags, meta, data, leaf)
  SELECT e.* FROM still, unnest($6::bigint[], $7::bigint[], $8::integer[], $9::integer[], $10::integer[], $11::text[],
    $12::text[], $13::text[], $14::text[], $15::text[], $16::bytea[]) e
), new_event_tags AS (
  INSERT INTO ${schema}.event_tags (tag_id, position, type_id)
  SELECT t.* FROM still, unnest($17::integer[], $18::bigint[], $19::integer[]) t
)
UPDATE ${schema}.log_head SET position = $20, recorded_at = $21, range = $22, root = $23 FROM still RETURNING true`

/** Numbers for the names that have none, given out in order. */
const intern = (known: Names.Numbers, last: number, names: Iterable<string>): Names.Numbers =>
  new Map([...new Set(names)].filter((name) => !known.has(name)).map((name, nth) => [name, last + nth + 1]))

const idIn =
  (...maps: ReadonlyArray<Names.Numbers>) =>
  (name: string): number => {
    const id = maps.map((map) => map.get(name)).find((found) => found !== undefined)
    if (id === undefined) throw damaged()
    return id
  }

/** The names of a group with their numbers, as far as they have any, and the highest numbers given out. */
export type Numbered = Pick<Seen, "types" | "tags" | "lastType" | "lastTag">

const valuesFor = (
  entries: ReadonlyArray<Entry>,
  head: Head.Head,
  seen: KnownNames,
  fresh: KnownNames
): ReadonlyArray<unknown> => {
  const events = entries.map(({ recorded }) => recorded)
  const typeId = idIn(seen.types, fresh.types)
  const tagId = idIn(seen.tags, fresh.tags)
  const links = events.flatMap((event) => [...new Set(event.tags)].map((tag) => ({ tag, event })))
  return [
    [...fresh.types.values()],
    [...fresh.types.keys()].map(keyOf),
    [...fresh.types.keys()].map(storable),
    [...fresh.tags.values()],
    [...fresh.tags.keys()].map(keyOf),
    events.map(({ position }) => position),
    entries.map(({ millis }) => millis),
    events.map(({ type }) => typeId(type)),
    events.map(({ version }) => version),
    entries.map(({ nth }) => nth),
    entries.map(({ commandId }) => (commandId === undefined ? null : keyOf(commandId))),
    events.map(({ occurredAt }) => (occurredAt === undefined ? null : storable(occurredAt))),
    entries.map((entry) => entry.tags),
    entries.map(({ metaText }) => packMeta(metaText)),
    events.map(({ text }) => text),
    entries.map(({ leaf }) => leaf),
    links.map(({ tag }) => tagId(tag)),
    links.map(({ event }) => event.position),
    links.map(({ event }) => typeId(event.type)),
    ...valuesOf(head)
  ]
}

const nothing: KnownNames = { types: new Map(), tags: new Map() }

/** Sends what was decided on the locked head, and does not wait. */
export const write = (
  run: Run,
  database: Database,
  entries: ReadonlyArray<Entry>,
  head: Head.Head,
  seen: Numbered
): KnownNames & { readonly last: Promise<ReadonlyArray<Row>> } => {
  const events = entries.map(({ recorded }) => recorded)
  const types = intern(
    seen.types,
    seen.lastType,
    events.map(({ type }) => type)
  )
  const tags = intern(
    seen.tags,
    seen.lastTag,
    events.flatMap((event) => event.tags)
  )
  if (entries.length === 0) return { last: Promise.resolve([]), types, tags }
  const last = run(sql(database, "locked"), valuesFor(entries, head, seen, { types, tags }))
  return { last, types, tags }
}

/** A decision on a remembered end. */
export interface Guessed {
  readonly entries: ReadonlyArray<Entry>
  readonly before: Head.Head
  readonly head: Head.Head
  readonly names: KnownNames
  /** Of the whole group, also of those who have no entries. */
  readonly commandIds: ReadonlyArray<string>
  readonly writer: string | undefined
}

/** What writes such a decision, in one statement: a row when it is written, none when the log did not end there. */
export const statementOf = (
  database: Database,
  { before, commandIds, entries, head, names, writer }: Guessed
): readonly [sql: string, values: ReadonlyArray<unknown>] => [
  sql(database, "guessed"),
  [
    ...valuesFor(entries, head, names, nothing),
    before.position,
    Tree.root(sha256, before.range),
    commandIds.map(keyOf),
    writer ?? null
  ]
]
