/**
 * What becomes of a group of commits: each judged by itself, in turn, against everything before it, its command id looked up before
 * its condition.
 *
 * The group is judged before anything is written, so a refused commit leaves nothing to take back and fails no neighbour.
 */
import { DateTime, Result } from "effect"
import { type Appended, type Condition, Overtaken, type Recorded } from "../eventLog.ts"
import { type Sha256, utf8 } from "../hash.ts"
import { leafOfParts } from "../leaf.ts"
import { matches } from "../query.ts"
import * as Tree from "../tree.ts"
import type { Head } from "./head.ts"
import type { Prepared } from "./prepared.ts"
import { make } from "./stored.ts"

/** What a commit is answered with. */
export type Outcome = Result.Result<Appended, Overtaken>

/** An event to be written. */
export interface Entry {
  readonly recorded: Recorded
  /** The event's place in its commit, from 0. */
  readonly nth: number
  /** On the first event of a commit: the id that is carried out once. */
  readonly commandId: string | undefined
  readonly metaText: string
  /** JSON, in the order given. */
  readonly tags: string
  /** When it is recorded, in milliseconds. */
  readonly millis: number
  /** RFC 6962. */
  readonly leaf: Uint8Array
}

/** The log as it is before the group; asked inside the transaction that has locked the head. */
export interface Before {
  readonly head: Head
  /** Where the commit begins that carried this command id, if there is one. */
  readonly firstAt: (commandId: string) => number | undefined
  /** The newest event that the condition of a commit, by its place in the group, finds after its position. */
  readonly newest: (condition: Condition, nth: number) => number | undefined
}

/** Whose log it is, and how it hashes. */
export interface Proof {
  readonly origin: string
  readonly sha256: Sha256
}

/** What is to be written, and what is to be answered once it is durable. */
export interface Judgement {
  readonly entries: ReadonlyArray<Entry>
  /** Where the log ends when they are written. */
  readonly head: Head
  /** Where the earlier commits begin that some of the group are answered with, each once. */
  readonly repeated: ReadonlyArray<number>
  /** The answers, given the events of those earlier commits by the position they begin at. */
  readonly outcomes: (earlier: (firstAt: number) => ReadonlyArray<Recorded>) => ReadonlyArray<Outcome>
}

/** When a commit is recorded, and that in ISO 8601. */
interface Time {
  readonly millis: number
  readonly at: DateTime.Utc
  readonly text: string
}

/** Times made once for all commits of a millisecond: most of a group are asked for in the same one, and writing one out takes 1.5 µs. */
const makeTimes = () => {
  let last: Time | undefined
  return (millis: number): Time => {
    if (last?.millis === millis) return last
    const at = DateTime.makeUnsafe(millis)
    last = { millis, at, text: DateTime.formatIso(at) }
    return last
  }
}

const entriesOf = (
  { origin, sha256 }: Proof,
  timeOf: (millis: number) => Time,
  head: Head,
  { commit, events, leafMeta, metaText, now }: Prepared
): readonly [ReadonlyArray<Entry>, Head] => {
  const { at: recordedAt, millis, text: recordedText } = timeOf(Math.max(now, head.recordedAt))
  const shared = { origin, meta: leafMeta, recordedAt: recordedText }
  let { range } = head
  const entries = events.map(({ event, tags, text }, nth): Entry => {
    const { occurredAt, type, version } = event
    const position = head.position + nth + 1
    const id = `${commit.meta.commandId}.${nth}`
    const recorded = make({
      position,
      id,
      type,
      version,
      tags: [...event.tags],
      occurredAt,
      recordedAt,
      metaText,
      text
    })
    const leaf = leafOfParts(sha256, { ...shared, id, occurredAt, data: utf8(text), position, tags, type, version })
    range = Tree.add(sha256, range, leaf)
    return { recorded, nth, commandId: nth === 0 ? commit.meta.commandId : undefined, metaText, tags, millis, leaf }
  })
  return [entries, { position: head.position + entries.length, recordedAt: millis, range }]
}

interface Earlier {
  readonly firstAt: number
}
type Judged = Outcome | Earlier

const isEarlier = (judged: Judged): judged is Earlier => "firstAt" in judged

/**
 * Judges a group. A store then writes the `entries` and the `head`, and answers with the `outcomes` when they are durable.
 *
 * @example
 * const { entries, head, outcomes } = judge({ origin, sha256 }, { head: locked, firstAt, newest }, group)
 */
export const judge = (proof: Proof, before: Before, group: ReadonlyArray<Prepared>): Judgement => {
  let { head } = before
  const timeOf = makeTimes()
  const entries: Array<Entry> = []
  const written = new Map<string, ReadonlyArray<Recorded>>()

  const overtakenBy = (condition: Condition, nth: number): number | undefined => {
    const own = entries.findLast(
      ({ recorded }) => recorded.position > condition.after && matches(condition.query, recorded)
    )
    if (own !== undefined) return own.recorded.position
    // Whoever decided at the head knew everything.
    return condition.after >= before.head.position ? undefined : before.newest(condition, nth)
  }
  const judgeOne = (prepared: Prepared, nth: number): Judged => {
    const { commandId } = prepared.commit.meta
    const again = written.get(commandId)
    if (again !== undefined) return Result.succeed({ recorded: again, repeated: true })
    const firstAt = before.firstAt(commandId)
    if (firstAt !== undefined) return { firstAt }
    const { condition } = prepared.commit
    const by = condition && overtakenBy(condition, nth)
    if (by !== undefined) return Result.fail(new Overtaken({ by }))
    if (prepared.events.length === 0) return Result.succeed({ recorded: [], repeated: false })
    const [own, after] = entriesOf(proof, timeOf, head, prepared)
    head = after
    for (const entry of own) entries.push(entry)
    const recorded = own.map((entry) => entry.recorded)
    written.set(commandId, recorded)
    return Result.succeed({ recorded, repeated: false })
  }

  const judged = group.map(judgeOne)
  const repeated = new Set(judged.flatMap((one) => (isEarlier(one) ? [one.firstAt] : [])))
  return {
    entries,
    head,
    repeated: [...repeated],
    outcomes: (earlier) =>
      judged.map((one) => (isEarlier(one) ? Result.succeed({ recorded: earlier(one.firstAt), repeated: true }) : one))
  }
}
