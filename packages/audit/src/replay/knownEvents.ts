import { everyEvent } from "@trygglogg/core/overview"
import type { Event } from "@trygglogg/log"

/** Every event type that this program can read, by name. */
export const knownEvents: ReadonlyMap<string, Event.Any> = new Map(everyEvent.map((event) => [event.type, event]))
