/**
 * A second log of the same kind beside the first: who has read what. Apart, so that reading never competes with deciding, and
 * so that the one can be given to an auditor without the other.
 */
import { Context, Effect } from "effect"
import { EventLog } from "./eventLog.ts"

/** The service of that second log. A store's layer for it is built like the first one's, on a file of its own. */
export class AccessLog extends Context.Service<AccessLog, EventLog["Service"]>()("@trygglogg/log/AccessLog") {}

/**
 * Runs a command, or reads a projection, in the access log instead of the first one.
 *
 * @example
 * yield* inAccessLog(handle(ReadRecord)(input, envelope))
 */
export const inAccessLog = <A, E, R>(
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, E, Exclude<R, EventLog> | AccessLog> =>
  Effect.flatMap(AccessLog, (log) => Effect.provideService(effect, EventLog, log))
