/** Writes what was decided, and the head that it makes, in one statement. */
import type { Entry, Head, Names } from "@trygglogg/log/store"
import type { Database, Run } from "../database.ts"
import { keyOf, storable } from "../storable.ts"
import { damaged } from "../unavailable.ts"
import { valuesOf } from "./head.ts"
import type { Seen } from "./look.ts"

const sql = ({ schema }: Database) => `
WITH new_types AS (
  INSERT INTO ${schema}.types (id, key, name) SELECT * FROM unnest($1::integer[], $2::text[], $3::text[])
), new_tags AS (
  INSERT INTO ${schema}.tags (id, key) SELECT * FROM unnest($4::integer[], $5::text[])
), new_events AS (
  INSERT INTO ${schema}.events
    (position, recorded_at, type_id, version, nth, command, occurred_at, tags, meta, data, leaf)
  SELECT * FROM unnest($6::bigint[], $7::bigint[], $8::integer[], $9::integer[], $10::integer[], $11::text[], $12::text[],
    $13::text[], $14::text[], $15::text[], $16::bytea[])
), new_event_tags AS (
  INSERT INTO ${schema}.event_tags (tag_id, position, type_id)
  SELECT * FROM unnest($17::integer[], $18::bigint[], $19::integer[])
)
UPDATE ${schema}.log_head SET position = $20, recorded_at = $21, range = $22, root = $23`

/** Names.Numbers for the names that have none, given out in order. */
const intern = (known: Names.Numbers, last: number, names: Iterable<string>): Names.Numbers =>
  new Map([...new Set(names)].filter((name) => !known.has(name)).map((name, nth) => [name, last + nth + 1]))

const idIn =
  (...maps: ReadonlyArray<Names.Numbers>) =>
  (name: string): number => {
    const id = maps.map((map) => map.get(name)).find((found) => found !== undefined)
    if (id === undefined) throw damaged()
    return id
  }

/** Sends it and does not wait. */
export const write = (
  run: Run,
  database: Database,
  entries: ReadonlyArray<Entry>,
  head: Head.Head,
  seen: Seen
): { readonly last: Promise<unknown>; readonly types: Names.Numbers; readonly tags: Names.Numbers } => {
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
  if (entries.length === 0) return { last: Promise.resolve(), types, tags }
  const typeId = idIn(seen.types, types)
  const tagId = idIn(seen.tags, tags)
  const links = events.flatMap((event) => [...new Set(event.tags)].map((tag) => ({ tag, event })))
  const last = run(sql(database), [
    [...types.values()],
    [...types.keys()].map(keyOf),
    [...types.keys()].map(storable),
    [...tags.values()],
    [...tags.keys()].map(keyOf),
    events.map(({ position }) => position),
    entries.map(({ millis }) => millis),
    events.map(({ type }) => typeId(type)),
    events.map(({ version }) => version),
    entries.map(({ nth }) => nth),
    entries.map(({ commandId }) => (commandId === undefined ? null : keyOf(commandId))),
    events.map(({ occurredAt }) => (occurredAt === undefined ? null : storable(occurredAt))),
    entries.map((entry) => entry.tags),
    entries.map(({ metaText }) => metaText),
    events.map(({ text }) => text),
    entries.map(({ leaf }) => leaf),
    links.map(({ tag }) => tagId(tag)),
    links.map(({ event }) => event.position),
    links.map(({ event }) => typeId(event.type)),
    ...valuesOf(head)
  ])
  return { last, types, tags }
}
