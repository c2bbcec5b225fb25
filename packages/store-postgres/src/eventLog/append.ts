/**
 * What one write transaction does: each commit of the group in turn, judged by itself against everything before it, its command id
 * looked up before its condition.
 *
 * The whole group costs as many questions to the server as one commit: what is there is asked before, what is decided is written
 * after, each in one statement.
 */
import {
  type Appended,
  type Commit,
  type Condition,
  encodeMeta,
  leafOf,
  Overtaken,
  Query,
  type Recorded,
  Tree,
  type Uncommitted
} from "@trygglogg/log"
import { DateTime, Result } from "effect"
import type { Run } from "../database.ts"
import { keyOf } from "../storable.ts"
import * as Head from "./head.ts"
import { look, type Seen } from "./look.ts"
import type { Numbers } from "./names.ts"
import { commitsAt, type Reader } from "./read.ts"
import { make, parseMeta } from "./recorded.ts"
import { type Line, write } from "./write.ts"

/** A commit as it will be stored, made where it was asked for: what cannot be written fails there and holds nobody else up. */
export interface Prepared {
  readonly commit: Commit
  /** The command id's. */
  readonly key: string
  readonly metaText: string
  readonly events: ReadonlyArray<{ readonly event: Uncommitted; readonly text: string; readonly tags: string }>
  /** The clock where it was asked for, in milliseconds. */
  readonly now: number
}

export const prepare = (commit: Commit, now: number): Prepared => ({
  commit,
  now,
  key: keyOf(commit.meta.commandId),
  metaText: JSON.stringify(encodeMeta(commit.meta)),
  events: commit.events.map((event) => ({ event, text: JSON.stringify(event.data), tags: JSON.stringify(event.tags) }))
})

export type Outcome = Result.Result<Appended, Overtaken>

/** What came of a group: to be answered when it is committed. */
export interface Done {
  readonly outcomes: ReadonlyArray<Outcome>
  /** Where the log ends now. */
  readonly position: number
  /** Names that it brought. */
  readonly types: Numbers
  readonly tags: Numbers
}

/** What a commit comes to, before what was recorded at an earlier position is fetched. */
type Judged = Outcome | { readonly firstAt: number }

const makeLine = (
  origin: string,
  head: Head.Head,
  { commit, events, key, metaText, now }: Prepared
): { readonly head: Head.Head; readonly lines: ReadonlyArray<Line> } => {
  const recordedAt = Math.max(now, head.recordedAt)
  const shared = { recordedAt: DateTime.makeUnsafe(recordedAt), meta: parseMeta(metaText), metaText }
  let { range } = head
  const lines = events.map(({ event, tags, text }, nth): Line => {
    const { occurredAt, type, version } = event
    const recorded = make({
      ...shared,
      position: head.position + nth + 1,
      id: `${commit.meta.commandId}.${nth}`,
      type,
      version,
      tags: [...event.tags],
      occurredAt,
      text
    })
    const leaf = leafOf(Head.sha256, origin, recorded)
    range = Tree.add(Head.sha256, range, leaf)
    return { recorded, nth, command: nth === 0 ? key : null, metaText, tags, millis: recordedAt, leaf }
  })
  return { lines, head: { position: head.position + lines.length, recordedAt, range } }
}

/** Judges the commits of a group in turn, with what was there before and what the group itself has brought so far. */
const makeJudge = (origin: string, before: Head.Head, seen: Seen) => {
  let head = before
  const lines: Array<Line> = []
  const written = new Map<string, ReadonlyArray<Recorded>>()

  const overtakenBy = (nth: number, { after, query }: Condition): number | undefined => {
    const own = lines.findLast(({ recorded }) => recorded.position > after && Query.matches(query, recorded))
    return own?.recorded.position ?? seen.newest.get(nth)
  }
  const judge = (prepared: Prepared, nth: number): Judged => {
    const { commit, key } = prepared
    const again = written.get(key)
    if (again !== undefined) return Result.succeed({ recorded: again, repeated: true })
    const firstAt = seen.commands.get(key)
    if (firstAt !== undefined) return { firstAt }
    const by = commit.condition && overtakenBy(nth, commit.condition)
    if (by !== undefined) return Result.fail(new Overtaken({ by }))
    const made = makeLine(origin, head, prepared)
    const recorded = made.lines.map((line) => line.recorded)
    if (recorded.length > 0) {
      head = made.head
      lines.push(...made.lines)
      written.set(key, recorded)
    }
    return Result.succeed({ recorded, repeated: false })
  }
  return { judge, lines, head: () => head }
}

const isOutcome = (judged: Judged): judged is Outcome => !("firstAt" in judged)

/** Carries out a group. To be run inside a write transaction that has locked the head, and that makes all of it durable at once. */
export const append = async (
  run: Run,
  reader: Reader,
  origin: string,
  before: Head.Head,
  group: ReadonlyArray<Prepared>
): Promise<Done> => {
  const seen = await look(run, reader, before.position, group)
  const { head, judge, lines } = makeJudge(origin, before, seen)
  const judged = group.map(judge)
  const firsts = await commitsAt(run, reader, [
    ...new Set(judged.flatMap((one) => (isOutcome(one) ? [] : [one.firstAt])))
  ])
  const names = await write(run, reader.database, lines, head(), seen)
  const outcomes = judged.map((one) =>
    isOutcome(one) ? one : Result.succeed({ recorded: firsts.get(one.firstAt) ?? [], repeated: true })
  )
  return { outcomes, position: head().position, ...names }
}
