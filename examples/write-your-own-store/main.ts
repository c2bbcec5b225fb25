/** A log in a file of lines, written, closed, opened again, and found as it was. */
import { join } from "node:path"
import { ActorRef, CommandId, EventLog, Query } from "@trygglogg/log"
import { DateTime, Effect, Stream } from "effect"
import { layerLines } from "./src/layerLines.ts"

const file = join(process.cwd(), "log.ndjson")

const note = (commandId: string, ...words: ReadonlyArray<string>) =>
  Effect.flatMap(EventLog, (log) =>
    log.append([
      {
        events: words.map((word) => ({ type: "Noted", version: 1, tags: ["case:1"], data: { word } })),
        meta: {
          command: "Note",
          commandId: CommandId.make(commandId),
          actor: ActorRef.make("a-1"),
          decidedAt: DateTime.makeUnsafe(0)
        }
      }
    ])
  )

const show = Effect.gen(function* () {
  const log = yield* EventLog
  const events = yield* Stream.runCollect(log.read({ query: Query.all }))
  for (const { data, id, position } of events) console.log(position, id, JSON.stringify(data))
})

const once = <A, E>(work: Effect.Effect<A, E, EventLog>) =>
  Effect.runPromise(Effect.provide(work, layerLines(file, "example")))

await once(Effect.andThen(note("c-1", "first", "second"), note("c-2", "third")))
// The same command again, in another life of the program: it is answered, and nothing is added.
await once(Effect.andThen(note("c-1", "first", "second"), show))
