/** What the tests of `handle` send, and how they look at what came of it. */
import { ActorRef, CommandId, type Envelope, EventLog, layerMemory, Query, type Uncommitted } from "@trygglogg/log"
import { DateTime, Effect, Layer, Stream } from "effect"
import { CaseId } from "./casebook.ts"

export const caseId = CaseId.make("1")
export const open = { caseId, units: ["söder"] }
export const me = ActorRef.make("a-1")
export const by = (commandId: string, actor = me): Envelope => ({ commandId: CommandId.make(commandId), actor })

export const stored = Effect.flatMap(EventLog, (log) => Stream.runCollect(log.read({ query: Query.all })))
export const store = (commandId: string, event: Uncommitted) =>
  Effect.flatMap(EventLog, (log) =>
    log.append([{ events: [event], meta: { ...by(commandId), command: "Import", decidedAt: DateTime.makeUnsafe(0) } }])
  )

/** An event of case 1 that a newer program wrote. */
export const fromTheFuture: Uncommitted = { type: "CaseClosed", version: 2, tags: ["case:1"], data: {} }

/** A right log with another way to append. */
export const layerAppending = (
  append: (log: EventLog["Service"]) => EventLog["Service"]["append"]
): Layer.Layer<EventLog> =>
  Layer.effect(
    EventLog,
    Effect.map(EventLog, (log) => EventLog.of({ ...log, append: append(log) }))
  ).pipe(Layer.provide(layerMemory))

/** A log on which others get their turn between reading and appending, as on a real one. */
export const layerInterleaved = layerAppending((log) => (group) => Effect.andThen(Effect.yieldNow, log.append(group)))
