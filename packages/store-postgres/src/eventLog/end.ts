/**
 * What a process remembers of the log's end, to decide on before the head is locked.
 *
 * It is a guess, and nothing is written on a guess: the statement that writes looks under the lock whether the log still ends there and
 * holds none of the group's command ids, and writes nothing otherwise. A process that appends alone is always right, and waits for the
 * server once. Where others append too it is often wrong, and soon stops guessing for a while.
 */
import { type Condition, Query, type Recorded } from "@trygglogg/log"
import { type Before, type Entry, type Head, type Names, type Prepared } from "@trygglogg/log/store"

/** The end of the log, and the newest events before it, without gaps, as far as they are remembered. */
interface End {
  readonly head: Head.Head
  readonly recent: ReadonlyArray<Recorded>
}

/** Events remembered at most: a decision older than that asks the server what has happened since. */
const recentKept = 256
/** Appends that do not guess after a guess was wrong. */
const pause = 16

/** The end after a group was written at `before`. */
const endAfter = (known: End | undefined, before: Head.Head, entries: ReadonlyArray<Entry>, head: Head.Head): End => {
  const own = entries.map(({ recorded }) => recorded)
  const earlier = known !== undefined && known.head.position === before.position ? known.recent : []
  return { head, recent: [...earlier, ...own].slice(-recentKept) }
}

/** Everything after this position is remembered. */
const rememberedAfter = ({ head, recent }: End): number => head.position - recent.length

const isRemembered = (end: End, condition: Condition | undefined): boolean =>
  condition === undefined || condition.after >= rememberedAfter(end)

/** Whether a group can be judged by what is remembered: its conditions, and the numbers of its names. */
const suffices = (end: End, names: Names.Names, group: ReadonlyArray<Prepared>): boolean =>
  group.every(
    ({ commit: { condition, events } }) =>
      isRemembered(end, condition) &&
      events.every(({ tags, type }) => names.types.has(type) && tags.every((tag) => names.tags.has(tag)))
  )

/** The log as it is remembered, for `judge`. That no command was carried out before is looked at by the statement that writes. */
const beforeOf = ({ head, recent }: End): Before => ({
  head,
  firstAt: () => undefined,
  newest: ({ after, query }) =>
    recent.findLast((event) => event.position > after && Query.matches(query, event))?.position
})

/** What one process remembers, from append to append. */
export const makeEnd = () => {
  let end: End | undefined
  let resting = 0
  return {
    /** The log as it is remembered, where a group can be judged by that. */
    guess: (names: Names.Names, group: ReadonlyArray<Prepared>): Before | undefined => {
      if (resting > 0) resting -= 1
      else if (end !== undefined && suffices(end, names, group)) return beforeOf(end)
      return undefined
    },
    /** The log did not end there. */
    wrong: (): void => {
      end = undefined
      resting = pause
    },
    /** A group was written at `before`, and that is committed. */
    moved: (before: Head.Head, entries: ReadonlyArray<Entry>, head: Head.Head): void => {
      end = endAfter(end, before, entries, head)
    },
    /** What came of an append is not known. */
    forget: (): void => {
      end = undefined
    }
  }
}

export type Remembered = ReturnType<typeof makeEnd>
