import { ActorRef, type Envelope, EventLog } from "@trygglogg/log"
import type { Vault } from "@trygglogg/vault/vault"
import { Effect } from "effect"
import { DatabaseUnusable } from "../problem.ts"
import { commandId } from "./ids.ts"

/** One command of the demo city's past, by a name of its own that makes its command id. */
export interface Step {
  readonly name: string
  readonly actor: ActorRef
  readonly role?: string
  readonly give: (envelope: Envelope) => Effect.Effect<unknown, { readonly _tag: string }, EventLog | Vault>
}

/** Who sets the city up, before there is anybody in it: a program, not a person. */
export const setUp = ActorRef.make("program:demo")

/** What the disk, another process or the keys can be to blame for; any other refusal means that the demo's own data is wrong. */
const outside = new Set(["CannotSeal", "LogBusy", "LogUnavailable", "PastUnreadable", "StorageUnavailable"])

/** What a refused step comes to: a database that cannot be used, or a fault of the city's own. */
export const blaming =
  (name: string, file: string) =>
  (refusal: { readonly _tag: string }): Effect.Effect<never, DatabaseUnusable> =>
    outside.has(refusal._tag)
      ? Effect.fail(new DatabaseUnusable({ file, reason: refusal._tag }))
      : Effect.die(new Error(`The demo city's "${name}" was refused: ${refusal._tag}`, { cause: refusal }))

/**
 * Carries a step out, unless it was before: the demo city is seeded once, and goes on where it was interrupted.
 *
 * @param file - The database, for the message when it cannot be used.
 */
export const once = Effect.fnUntraced(function* ({ actor, give, name, role }: Step, file: string) {
  const log = yield* EventLog
  const envelope = { commandId: commandId(name), actor, ...(role === undefined ? {} : { role }) }
  const carryOut = Effect.gen(function* () {
    if ((yield* log.recordedBy(envelope.commandId)).length === 0) yield* give(envelope)
  })
  yield* Effect.catch(carryOut, blaming(name, file))
})
