/** Both logs of a place read from beginning to end, for what in clear points at a person. */
import { type Finding, findingsIn } from "@trygglogg/core/testing"
import { EventLog, inAccessLog, Query } from "@trygglogg/log"
import { Effect, Stream } from "effect"

export interface Scanned {
  /** Events read, of both logs. */
  readonly events: number
  /** How many places were found. */
  readonly found: number
  /** The first of them. Never what stands there. */
  readonly first: ReadonlyArray<Finding>
}

/** So many findings are told one by one: enough to see what is wrong. */
const told = 20
const nothing: Scanned = { events: 0, found: 0, first: [] }

const together = (one: Scanned, other: Scanned): Scanned => ({
  events: one.events + other.events,
  found: one.found + other.found,
  first: [...one.first, ...other.first].slice(0, told)
})

const scannedLog = Effect.flatMap(EventLog, (log) =>
  Stream.runFold(
    log.read({ query: Query.all }),
    () => nothing,
    (soFar, event) => {
      const first = findingsIn(event)
      return together(soFar, { events: 1, found: first.length, first })
    }
  )
)

/** Reads the log and the access log, one event after the other. */
export const scanned = Effect.gen(function* () {
  return together(yield* scannedLog, yield* inAccessLog(scannedLog))
})
