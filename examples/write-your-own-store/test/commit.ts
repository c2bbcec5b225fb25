import { ActorRef, type Commit, CommandId } from "@trygglogg/log"
import { DateTime } from "effect"

/** A commit of so many events. */
export const commit = (commandId: string, events: number): Commit => ({
  events: Array.from({ length: events }, (_, nth) => ({
    type: "Noted",
    version: 1,
    tags: [`case:${nth}`],
    data: { note: "å\n", nth }
  })),
  meta: {
    command: "Note",
    commandId: CommandId.make(commandId),
    actor: ActorRef.make("a-1"),
    decidedAt: DateTime.makeUnsafe(0)
  }
})
