/** Events as a log gives them back: through tags and JSON, at positions, an hour apart. */
import { ActorRef, CommandId, type Event, type Recorded } from "@trygglogg/log"
import { DateTime } from "effect"

const start = DateTime.makeUnsafe("2026-03-02T09:00:00Z")

interface Recording {
  readonly events: ReadonlyArray<Recorded>
  readonly add: <E extends Event.Any>(definition: E, event: E["Type"], meta?: Partial<Recorded["meta"]>) => Recording
}

const of = (events: ReadonlyArray<Recorded>): Recording => ({
  events,
  add: (definition, event, meta = {}) => {
    const text = JSON.stringify(definition.encode(event))
    const position = events.length + 1
    const occurredAt = definition.occurredAt(event)
    const at = DateTime.add(start, { hours: events.length })
    return of([
      ...events,
      {
        position,
        id: `c-${position}.0`,
        type: definition.type,
        version: definition.version,
        tags: definition.tags(event),
        ...(occurredAt === undefined ? {} : { occurredAt }),
        recordedAt: at,
        text,
        data: JSON.parse(text),
        meta: {
          command: "Given",
          commandId: CommandId.make(`c-${position}`),
          actor: ActorRef.make("p-eva"),
          decidedAt: at,
          ...meta
        }
      }
    ])
  }
})

export const recording = (): Recording => of([])
