/**
 * What one write transaction does: each commit of the group in turn, judged by itself against everything before it, its command id
 * looked up before its condition.
 */
import {
  type Appended,
  type Commit,
  encodeMeta,
  leafOf,
  Overtaken,
  type Recorded,
  Tree,
  type Uncommitted
} from "@trygglogg/log"
import { DateTime, Result } from "effect"
import type { Database } from "../database.ts"
import * as Head from "./head.ts"
import { makeInterning } from "./names.ts"
import { commitOf } from "./read.ts"
import { make, parseMeta } from "./recorded.ts"
import * as Search from "./search.ts"

/** A commit as it will be stored, made where it was asked for: what cannot be written fails there and holds nobody else up. */
export interface Prepared {
  readonly commit: Commit
  readonly metaText: string
  readonly events: ReadonlyArray<{ readonly event: Uncommitted; readonly text: string; readonly tags: string }>
  /** The clock where it was asked for, in milliseconds. */
  readonly now: number
}

export const prepare = (commit: Commit, now: number): Prepared => ({
  commit,
  now,
  metaText: JSON.stringify(encodeMeta(commit.meta)),
  events: commit.events.map((event) => ({ event, text: JSON.stringify(event.data), tags: JSON.stringify(event.tags) }))
})

export type Outcome = Result.Result<Appended, Overtaken>

const insertEvent =
  "INSERT INTO events (position, nth, command_id, type_id, version, tags, occurred_at, recorded_at, meta, data, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
const insertTag = "INSERT INTO event_tags (tag_id, position, type_id) VALUES (?, ?, ?)"

interface Writing {
  readonly database: Database
  readonly origin: string
  readonly nameOf: (typeId: number) => string
}

const makeWriter = ({ database, origin }: Writing) => {
  const typeId = makeInterning(database, "types")
  const tagId = makeInterning(database, "tags")
  const event = database.prepare(insertEvent)
  const tag = database.prepare(insertTag)

  const write = (recorded: Recorded, nth: number, metaText: string, tags: string, millis: number): Uint8Array => {
    const { meta, occurredAt = null, position, text, type, version } = recorded
    const leaf = leafOf(Head.sha256, origin, recorded)
    const id = typeId(type)
    event.run(
      position,
      nth,
      nth === 0 ? meta.commandId : null,
      id,
      version,
      tags,
      occurredAt,
      millis,
      metaText,
      text,
      leaf
    )
    for (const one of new Set(recorded.tags)) tag.run(tagId(one), position, id)
    return leaf
  }

  /** Writes a commit's events after the head and answers with them and the head they make. */
  return (
    head: Head.Head,
    { commit, events, metaText, now }: Prepared
  ): readonly [Head.Head, ReadonlyArray<Recorded>] => {
    const millis = Math.max(now, head.recordedAt)
    const shared = { recordedAt: DateTime.makeUnsafe(millis), meta: parseMeta(metaText), metaText }
    let { range } = head
    const recorded = events.map(({ event, tags, text }, nth) => {
      const { occurredAt, type, version } = event
      const one = make({
        ...shared,
        position: head.position + nth + 1,
        id: `${commit.meta.commandId}.${nth}`,
        type,
        version,
        tags: [...event.tags],
        occurredAt,
        text
      })
      range = Tree.add(Head.sha256, range, write(one, nth, metaText, tags, millis))
      return one
    })
    return [{ position: head.position + recorded.length, recordedAt: millis, range }, recorded]
  }
}

/** Carries out a group. To be run inside a write transaction, which makes all of it durable at once. */
export const append = (writing: Writing, group: ReadonlyArray<Prepared>): ReadonlyArray<Outcome> => {
  const { database, nameOf } = writing
  const write = makeWriter(writing)
  const before = Head.load(database)
  let head = before

  const overtakenBy = ({ condition }: Commit): number | undefined => {
    if (condition === undefined || head.position <= condition.after) return undefined
    const search = Search.resolve(database, condition.query)
    return Search.newest(database, search, { after: condition.after, until: head.position })
  }

  const carryOut = (prepared: Prepared): Outcome => {
    const { commit } = prepared
    const first = commitOf(database, commit.meta.commandId, nameOf)
    if (first.length > 0) return Result.succeed({ recorded: first, repeated: true })
    const by = overtakenBy(commit)
    if (by !== undefined) return Result.fail(new Overtaken({ by }))
    if (prepared.events.length === 0) return Result.succeed({ recorded: [], repeated: false })
    const [after, recorded] = write(head, prepared)
    head = after
    return Result.succeed({ recorded, repeated: false })
  }

  const outcomes = group.map(carryOut)
  if (head !== before) Head.save(database, head)
  return outcomes
}
