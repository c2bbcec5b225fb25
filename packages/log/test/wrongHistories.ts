/** Every way of a history's being wrong, and what the checker says of it. */
import type { Recorded } from "@trygglogg/log"
import type { Entry, History } from "@trygglogg/log/testing/history"
import { DateTime } from "effect"
import { refused } from "./rightHistory.ts"

/** The same with one entry changed. */
const answering = (history: History, nth: number, change: (entry: Entry) => Entry): History => ({
  ...history,
  entries: history.entries.map((entry, index) => (index === nth ? change(entry) : entry))
})

/** With other events in the log than there were. */
const holding = (history: History, change: (events: ReadonlyArray<Recorded>) => ReadonlyArray<Recorded>): History => ({
  ...history,
  events: change(history.events)
})

const withResult =
  (result: ReadonlyArray<Recorded>) =>
  (entry: Entry): Entry =>
    entry.op === "read" || entry.op === "follow" || entry.op === "recordedBy" ? { ...entry, result } : entry

const answered =
  (result: Extract<Entry, { readonly op: "append" }>["result"]) =>
  (entry: Entry): Entry =>
    entry.op === "append" ? { ...entry, result } : entry

const renumbered = (events: ReadonlyArray<Recorded>) => events.map((one, index) => ({ ...one, position: index + 1 }))

interface Wrong {
  readonly what: string
  readonly finds: RegExp
  readonly make: (history: History) => History
}

export const wrong: ReadonlyArray<Wrong> = [
  {
    what: "a hole",
    finds: /^G1 position 5 stands in place 4$/,
    make: (history) => holding(history, (events) => events.toSpliced(3, 1))
  },
  {
    what: "a position given twice",
    finds: /^G1 position 2 stands in place 3$/,
    make: (history) =>
      holding(history, (events) => events.map((one) => (one.position === 3 ? { ...one, position: 2 } : one)))
  },
  {
    what: "a time that runs backwards",
    finds: /^G10 time runs backwards at 4$/,
    make: (history) =>
      holding(history, (events) =>
        events.map((one) =>
          one.position === 4 ? { ...one, recordedAt: DateTime.subtract(one.recordedAt, { seconds: 1 }) } : one
        )
      )
  },
  {
    what: "a changed event under the same root",
    finds: /^G7 the tree says 6 events/,
    make: (history) =>
      holding(history, (events) => events.map((one) => (one.position === 4 ? { ...one, version: 2 } : one)))
  },
  {
    what: "a root that never was",
    finds: /^G7 a was told a root at size 0/,
    make: (history) =>
      answering(history, 0, (entry) => (entry.op === "tree" ? { ...entry, result: { size: 0, root: "00" } } : entry))
  },
  {
    what: "an acknowledged event that is gone",
    finds: /^G4 c-4 was acknowledged at 4, and is not there$/,
    make: (history) => holding(history, (events) => renumbered(events.toSpliced(3, 1)))
  },
  {
    what: "half an acknowledged commit",
    finds: /^G4 c-1 is not whole, at 1$/,
    make: (history) => holding(history, (events) => renumbered(events.toSpliced(1, 1)))
  },
  {
    what: "half a commit of unknown outcome",
    finds: /^G4 c-5 is not whole, at 5$/,
    make: (history) => holding(history, (events) => events.slice(0, 5))
  },
  {
    what: "a commit torn apart",
    finds: /^G4 c-1 is not whole, at 1$/,
    make: (history) =>
      holding(history, ([one, two, three, ...rest]) =>
        one && two && three ? renumbered([one, three, two, ...rest]) : []
      )
  },
  {
    what: "an event of other content than was asked for",
    finds: /^G4 c-4 is not whole, at 4$/,
    make: (history) =>
      holding(history, (events) => events.map((one) => (one.position === 4 ? { ...one, data: 1 } : one)))
  },
  {
    what: "events that nobody asked for",
    finds: /^G4 nobody asked for c-5, at 5$/,
    make: (history) => ({ ...history, entries: history.entries.toSpliced(5, 1) })
  },
  {
    what: "a command carried out twice",
    finds: /^G5 c-4 is there twice, at 7$/,
    make: (history) => holding(history, (events) => renumbered([...events, ...events.slice(3, 4)]))
  },
  {
    what: "a repeated command that is said to be new",
    finds: /^G5 c-1 was carried out for two who asked$/,
    make: (history) => answering(history, 4, answered([{ positions: [1, 2], repeated: false }]))
  },
  {
    what: "a repeated command answered with another's events",
    finds: /^G4 c-1 was acknowledged at 3,4, and is not there$/,
    make: (history) => answering(history, 4, answered([{ positions: [3, 4], repeated: true }]))
  },
  {
    what: "a command that is not found although it was acknowledged",
    finds: /^G5 c-4 was found at , not 4$/,
    make: (history) => answering(history, 8, withResult([]))
  },
  {
    what: "fewer answers than commits",
    finds: /^G4 3 commits were given 2 answers$/,
    make: (history) =>
      answering(
        history,
        1,
        answered([
          { positions: [1, 2], repeated: false },
          { positions: [3], repeated: false }
        ])
      )
  },
  {
    what: "what was asked for later at an earlier position",
    finds: /^G2 c-4 was recorded at 4, before 6, which was seen/,
    make: (history) => answering(history, 7, (entry) => ({ ...entry, invokedAt: 6.1, returnedAt: 6.2 }))
  },
  {
    what: "an accepted commit whose condition had been overtaken",
    finds: /^G3 c-3 was recorded, overlooking 1$/,
    make: (history) =>
      answering(
        history,
        1,
        answered([
          { positions: [1, 2], repeated: false },
          { positions: [3], repeated: false },
          { positions: [4], repeated: false }
        ])
      )
  },
  {
    what: "a refusal for an event outside the query",
    finds: /^G3 c-3 was refused for 2, which is no cause$/,
    make: (history) =>
      answering(
        history,
        1,
        answered([{ positions: [1, 2], repeated: false }, { positions: [3], repeated: false }, { overtakenBy: 2 }])
      )
  },
  {
    what: "a refusal of a commit without a condition",
    finds: /^G3 c-4 was refused for 1, which is no cause$/,
    make: (history) => answering(history, 3, answered([{ overtakenBy: 1 }]))
  },
  {
    what: "a refusal for an event nobody had asked for yet",
    finds: /^G3 c-3 was refused for 4, yet to come$/,
    make: (history) =>
      answering(
        history,
        1,
        answered([{ positions: [1, 2], repeated: false }, { positions: [3], repeated: false }, { overtakenBy: 4 }])
      )
  },
  {
    what: "a refusal for an event that is not the newest",
    finds: /^G3 c-3 was refused for 1, while 4 is newer$/,
    make: (history) => ({
      ...history,
      entries: [
        ...history.entries,
        { client: "b", op: "append", invokedAt: 30, returnedAt: 31, args: [refused], result: [{ overtakenBy: 1 }] }
      ]
    })
  },
  {
    what: "a reader who missed a lower position",
    finds: /^G2 b read 2 and should have read 1,2$/,
    make: (history) => answering(history, 2, withResult(history.events.slice(1, 2)))
  },
  {
    what: "a reader who misses what was acknowledged before",
    finds: /^G2 a read 3,2 and should have read 4,3$/,
    make: (history) => answering(history, 6, withResult(history.events.slice(1, 3).toReversed()))
  },
  {
    what: "a reader who gets an event twice",
    finds: /^G2 b read 1,1,2 and should have read 1,2$/,
    make: (history) => answering(history, 2, withResult([0, 0, 1].flatMap((index) => history.events[index] ?? [])))
  },
  {
    what: "a reader who gets another order",
    finds: /^G2 b read 2,1 and should have read 1,2$/,
    make: (history) => answering(history, 2, withResult(history.events.slice(0, 2).toReversed()))
  },
  {
    what: "a reader who gets what is in no query",
    finds: /^G2 f read 1,2,4 and should have read 1,4$/,
    make: (history) => answering(history, 9, withResult([0, 1, 3].flatMap((index) => history.events[index] ?? [])))
  },
  {
    what: "a reader who gets an event before it was asked for",
    finds: /^G2 b read 4 before anybody asked for it$/,
    make: (history) => answering(history, 2, withResult(history.events.slice(0, 4)))
  },
  {
    what: "a reader who gets other content",
    finds: /^G6 b read 2 otherwise than it is$/,
    make: (history) =>
      answering(
        history,
        2,
        withResult(history.events.slice(0, 2).map((one) => (one.position === 2 ? { ...one, text: "1" } : one)))
      )
  },
  {
    what: "a follower who skips one",
    finds: /^G2 f read 4 and should have read 1,4$/,
    make: (history) => answering(history, 9, withResult(history.events.slice(3, 4)))
  },
  {
    what: "a head behind what was acknowledged",
    finds: /^G2 a was told of 3 events when there were at least 4$/,
    make: (history) => answering(history, 7, (entry) => (entry.op === "head" ? { ...entry, result: 3 } : entry))
  },
  {
    what: "a head beyond the end",
    finds: /^G2 a was told of 7 events/,
    make: (history) => answering(history, 7, (entry) => (entry.op === "head" ? { ...entry, result: 7 } : entry))
  }
]
