import { ActorRef, CommandId, type Envelope } from "@trygglogg/log"

/** Every command has a fixed id, so that playing twice into one log records nothing the second time. */
export const asked = (what: string, actor = "p-import"): Envelope => ({
  commandId: CommandId.make(`skarholmen-2023:${what}`),
  actor: ActorRef.make(actor)
})
