/**
 * The model of a log: the plain array of its events. It is told of appends only after the log has said where they are; every other
 * answer must be one that some beginning of the array gives, between what had been told before the question and the end.
 */
import { assert } from "@effect/vitest"
import type { Commit, Condition, ReadOptions, Recorded } from "../../../eventLog.ts"
import { matches } from "../../../query.ts"
import type { Tag } from "../../../tag.ts"
import type { Entry, Outcome } from "../../history.ts"
import { told } from "../../history/moments.ts"

/** An event as the model holds it: its position is its place, from 1. */
export interface Known {
  readonly position: number
  readonly id: string
  readonly commandId: string
  readonly type: string
  readonly tags: ReadonlyArray<Tag>
}

/** What an event that was read comes to in the model. */
export const known = ({ id, meta, position, tags, type }: Recorded): Known => ({
  position,
  id,
  commandId: meta.commandId,
  type,
  tags
})

/** What a read finds in an array of events. Windows of time are not asked of the model. */
export const find = (
  events: ReadonlyArray<Known>,
  { after = 0, backwards = false, limit = Infinity, query, until = Infinity }: ReadOptions
): ReadonlyArray<Known> => {
  const last = typeof until === "number" ? until : Infinity
  const found = events.filter((one) => one.position > after && one.position <= last && matches(query, one))
  return (backwards ? found.toReversed() : found).slice(0, limit)
}

/** The position of the newest event that a condition forbids, 0 when there is none. */
const newest = (events: ReadonlyArray<Known>, condition: Condition | undefined): number =>
  condition === undefined ? 0 : (find(events, { ...condition, backwards: true, limit: 1 })[0]?.position ?? 0)

const ofCommand = (events: ReadonlyArray<Known>, commandId: string): ReadonlyArray<Known> =>
  events.filter((one) => one.commandId === commandId)

const positions = (events: ReadonlyArray<{ readonly position: number }>) => events.map(({ position }) => position)

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

interface Answered {
  readonly commit: Commit
  readonly outcome: Outcome
  /** The highest position that had been told of when it was asked. */
  readonly from: number
}

/** Puts a commit that was carried out where the log says it is: at the end of the array, or the log is wrong. */
const play = (events: Array<Known>, { commit, from }: Answered, at: ReadonlyArray<number>): void => {
  const { commandId } = commit.meta
  const says = `${commandId} says it is at ${at.join()}`
  const next = commit.events.map((_, nth) => events.length + nth + 1)
  assert.deepStrictEqual(at, next, says)
  assert.isAbove(at[0] ?? 0, from, `${says}, behind what was told before`)
  assert.deepStrictEqual(ofCommand(events, commandId), [], `${says}, and was carried out before`)
  assert.strictEqual(newest(events, commit.condition), 0, `${says}, against its condition`)
  commit.events.forEach(({ tags, type }, nth) => {
    events.push({ position: events.length + 1, id: `${commandId}.${nth}`, commandId, type, tags })
  })
}

/** Whether an outcome is what a beginning of the array gives. */
const isOf = ({ commit, outcome }: Answered, beginning: ReadonlyArray<Known>): boolean => {
  const before = ofCommand(beginning, commit.meta.commandId)
  if ("overtakenBy" in outcome) {
    return before.length === 0 && newest(beginning, commit.condition) === outcome.overtakenBy
  }
  if (outcome.repeated) return before.length > 0 && same(outcome.positions, positions(before))
  // Nothing to write: it says no more than that nobody stood against it.
  if (commit.events.length === 0) return outcome.positions.length === 0 && newest(beginning, commit.condition) === 0
  return same(outcome.positions, positions(before))
}

const isAnswer = (entry: Entry, beginning: ReadonlyArray<Known>): boolean => {
  switch (entry.op) {
    case "read":
      return same(entry.result.map(known), find(beginning, entry.args))
    case "recordedBy":
      return same(entry.result.map(known), ofCommand(beginning, entry.args))
    case "head":
      return entry.result === beginning.length
    default:
      return false
  }
}

const answeredOf = (entry: Entry, from: number): ReadonlyArray<Answered> => {
  if (entry.op !== "append" || entry.result === "unknown") return []
  const { args, result } = entry
  assert.strictEqual(result.length, args.length, "an outcome for each commit")
  return result.flatMap((outcome, nth) => {
    const commit = args[nth]
    return commit === undefined ? [] : [{ commit, outcome, from }]
  })
}

/** Extends the array by what the answers say was appended, and holds every answer against it. Throws at one that no right log gives. */
export const settle = (events: Array<Known>, entries: ReadonlyArray<Entry>): void => {
  const before = events.length
  const asked = entries.map((entry) => {
    const earlier = entries.filter(({ returnedAt }) => returnedAt < entry.invokedAt)
    return { entry, from: Math.max(before, ...earlier.map(told)) }
  })
  const answered = asked.flatMap(({ entry, from }) => answeredOf(entry, from))
  const appended = answered.flatMap((one) =>
    "overtakenBy" in one.outcome || one.outcome.repeated || one.outcome.positions.length === 0
      ? []
      : [{ one, at: one.outcome.positions }]
  )
  for (const { at, one } of appended.toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0))) play(events, one, at)
  const some = (from: number, fits: (beginning: ReadonlyArray<Known>) => boolean) => {
    const beginnings = Array.from({ length: events.length - from + 1 }, (_, nth) => events.slice(0, from + nth))
    return beginnings.some(fits)
  }
  for (const one of answered) {
    const fits = some(one.from, (beginning) => isOf(one, beginning))
    assert.isTrue(fits, `${one.commit.meta.commandId} was told ${JSON.stringify(one.outcome)}`)
  }
  for (const { entry, from } of asked) {
    if (entry.op === "append") continue
    assert.isTrue(
      some(from, (beginning) => isAnswer(entry, beginning)),
      `${entry.op} was told ${JSON.stringify(entry.result)}`
    )
  }
}
