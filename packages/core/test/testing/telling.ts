/** What a program tells of deadlines that asks from time to time, each time from the first event on, as after a replay. */
import type { Recorded } from "@trygglogg/log"
import { DateTime } from "effect"
import { assert } from "vitest"
import { deadlinesAt, type Escalation, escalationsAt } from "../../src/deadline/index.ts"
import { instantOf } from "../../src/vocabulary/time.ts"
import { knownAfter } from "../deadline/told.ts"

const askedAfter = (past: ReadonlyArray<Recorded>): ReadonlyArray<Escalation> => {
  const last = past.at(-1) ?? assert.fail("nothing was recorded")
  const at = instantOf(DateTime.add(last.recordedAt, { days: 3 }))
  return escalationsAt(deadlinesAt(knownAfter(past), at), at)
}

/** All that somebody is told of: which duty, since when, about what, and by when it was to be done. */
const startOf = ({ deadline: { about, deadline, dueAt, reaction, startedAt, startId }, step }: Escalation): string =>
  JSON.stringify([deadline, startId, startedAt, about, reaction, dueAt, step])

/**
 * What has been told under each key once a history is over. Fails when a key that was told stands for something else later on.
 *
 * @param times how often it asks; the last time after all of the history
 */
export const toldAfterAsking = (events: ReadonlyArray<Recorded>, times: number): ReadonlyMap<string, string> => {
  const told = new Map<string, string>()
  for (let nth = 1; nth <= times; nth++) {
    const asked = askedAfter(events.slice(0, Math.floor((events.length * nth) / times)))
    assert.strictEqual(new Set(asked.map(({ key }) => key)).size, asked.length)
    for (const escalation of asked) {
      const start = startOf(escalation)
      assert.strictEqual(told.get(escalation.key) ?? start, start)
      told.set(escalation.key, start)
    }
  }
  return told
}
