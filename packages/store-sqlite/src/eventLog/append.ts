/** What one write transaction does: it judges each commit of a group, then writes what was decided. */
import { type Entry, judge, type Names, type Outcome, type Prepared, Search } from "@trygglogg/log/store"
import * as Head from "./head.ts"
import { committed, makeInterning, type Reader } from "./names.ts"
import { commitFrom, firstOf } from "./read.ts"
import { newest } from "./search.ts"

const insertEvent =
  "INSERT INTO events (position, nth, command_id, type_id, version, tags, occurred_at, recorded_at, meta, data, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
const insertTag = "INSERT INTO event_tags (tag_id, position, type_id) VALUES (?, ?, ?)"

/** What came of a group: to be answered, and remembered, when it is committed. */
export interface Done {
  readonly outcomes: ReadonlyArray<Outcome>
  /** Names that it brought. */
  readonly types: Names.Numbers
  readonly tags: Names.Numbers
}

/** Writes what was decided; the head is for the caller to move. */
export const write = (reader: Reader, entries: ReadonlyArray<Entry>): Omit<Done, "outcomes"> => {
  const types = makeInterning(reader, "types")
  const tags = makeInterning(reader, "tags")
  const event = reader.database.prepare(insertEvent)
  const tag = reader.database.prepare(insertTag)
  for (const { commandId = null, leaf, metaText, millis, nth, recorded, tags: tagsText } of entries) {
    const { occurredAt = null, position, text, type, version } = recorded
    const typeId = types.idOf(type)
    event.run(position, nth, commandId, typeId, version, tagsText, occurredAt, millis, metaText, text, leaf)
    for (const one of new Set(recorded.tags)) tag.run(tags.idOf(one), position, typeId)
  }
  return { types: types.fresh, tags: tags.fresh }
}

/** Carries out a group. To be run inside a write transaction, which makes all of it durable at once. */
export const append = (reader: Reader, origin: string, group: ReadonlyArray<Prepared>): Done => {
  const { database } = reader
  const before = Head.load(database)
  const { entries, head, outcomes } = judge(
    { origin, sha256: Head.sha256 },
    {
      head: before,
      firstAt: (commandId) => firstOf(database, commandId),
      newest: ({ after, query }) =>
        newest(database, Search.resolve(committed(reader), query), { after, until: before.position })
    },
    group
  )
  const written = write(reader, entries)
  if (entries.length > 0) Head.save(database, head)
  return { ...written, outcomes: outcomes((firstAt) => commitFrom(reader, firstAt)) }
}
