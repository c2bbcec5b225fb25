/** What must be true of a log whose programs were killed: every fault is named, not only the first. */
import { EventLog, Projection, ViewStore } from "@trygglogg/log"
import { check } from "@trygglogg/log/testing/history"
import { Effect, Logger } from "effect"
import { logAndViewsAt, type Place } from "../store.ts"
import { notes } from "./load.ts"
import type { Heard } from "./said.ts"

/** Verifies a log, with its views, against everything that was heard. Nobody may be writing to it. */
export const verify = (place: Place, heard: Heard) =>
  Effect.gen(function* () {
    const log = yield* EventLog
    const views = yield* ViewStore
    const history = yield* heard.history(log)
    const { position, rows } = yield* views.list(notes)
    const view = Projection.digest(notes, new Map(rows.map((row) => [row.caseId, row])))
    const folded = Projection.digest(notes, yield* Projection.rows(notes, { until: position }))
    const faults = [
      ...check(history).map(({ guarantee, what }) => `${guarantee}: ${what}`),
      ...(view === folded && position === history.events.length ? [] : ["the view is not what the events make"])
    ]
    return { events: history.events.length, faults }
  }).pipe(Effect.provide(logAndViewsAt(place)), Effect.provide(Logger.layer([])), Effect.runPromise)
