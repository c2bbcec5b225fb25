import { DateTime, Effect, Option, Predicate, Result, Schema } from "effect"
import type { Command, Input, Readings, Refusal } from "./command.ts"
import type * as Event from "./event.ts"
import { type Appended, CommandId, EventLog, type Meta, type Uncommitted } from "./eventLog.ts"
import { Parked } from "./parked.ts"
import { queryOf } from "./past.ts"
import { readPast } from "./readPast.ts"
import { Remembered } from "./remembered.ts"

/** What the caller says about the asking itself. */
export type Envelope = Pick<Meta, "commandId" | "actor" | "role" | "onBehalfOf" | "correlationId" | "causationId">

/** Others kept changing what the decision relies on. Nothing was appended. */
export class Contended extends Schema.TaggedError<Contended>()("Contended", { command: Schema.String }) {}

/** The id belongs to another command, or to somebody else's, that was carried out before: a fault of the caller. Nothing was appended. */
export class CommandIdReused extends Schema.TaggedError<CommandIdReused>()("CommandIdReused", {
  commandId: CommandId
}) {}

/** The decision needs an event that this program cannot read. Deciding without it could be wrong, so nothing was appended. */
export class PastUnreadable extends Schema.TaggedError<PastUnreadable>()("PastUnreadable", {
  parked: Schema.Array(Parked)
}) {}

/** How often a command that lost a race reads and decides again before it gives up as `Contended`. */
const retries = 16

/** How a command's events are written: by the definition it names for their type. */
const writing = <E extends Event.Any>(command: { readonly name: string; readonly emits: ReadonlyArray<E> }) => {
  const definitions = new Map(command.emits.map((event) => [event.type, event]))
  return (event: E["Type"]): Uncommitted => {
    const definition = definitions.get(event._tag)
    if (definition === undefined) throw new TypeError(`${command.name} does not emit ${event._tag}`)
    const { type, version } = definition
    const occurredAt = definition.occurredAt(event)
    return {
      type,
      version,
      tags: definition.tags(event),
      data: definition.encode(event),
      ...(occurredAt === undefined ? {} : { occurredAt })
    }
  }
}

const nothing: Appended = { recorded: [], repeated: false }

/** What the same command came to before, if it was carried out before. */
const firstTime = Effect.fnUntraced(function* (commandId: CommandId) {
  const recorded = yield* (yield* EventLog).recordedBy(commandId)
  return recorded.length > 0 ? { recorded, repeated: true } : undefined
})

/**
 * One command, start to finish: read the facts it names, decide, append under the condition those facts make. Overtaken, it
 * reads and decides again.
 *
 * Fails with the command's own refusals, or with `Contended`, `CommandIdReused`, `PastUnreadable`, `LogBusy` or `LogUnavailable`.
 *
 * @example
 * const { recorded } = yield* handle(CloseIncident)({ incidentId, outcome: "handled" }, { commandId, actor })
 */
export const handle = <
  Name extends string,
  I extends Input,
  R extends Readings,
  E extends Event.Any,
  X extends Refusal
>(
  command: Command<Name, I, R, E, X>
) => {
  const write = writing(command)

  const attempt = Effect.fnUntraced(function* (input: Schema.Struct.Type<I>, envelope: Envelope) {
    const log = yield* EventLog
    const readings = command.reads(input, envelope)
    const query = queryOf(readings)

    // The head is read before the events, so nothing can slip in between.
    const after = yield* log.head
    const now = yield* DateTime.now
    const past = yield* readPast(readings, after)
    const unread = past.unread()
    const states = past.states()
    const context = { ...envelope, now }
    const decided: Result.Result<ReadonlyArray<E["Type"]>, X["Type"] | PastUnreadable> = unread.length > 0
      ? Result.fail(new PastUnreadable({ parked: unread }))
      : command.decide(input, states, context)
    // What the first asking changed may be why the second is refused, or changes nothing: so look before saying so.
    if (Result.isFailure(decided) || decided.success.length === 0) {
      const before = yield* firstTime(envelope.commandId)
      return before ?? (yield* Effect.as(Effect.fromResult(decided), nothing))
    }
    const policy = command.policy?.(states, context)
    const [outcome] = yield* log.append([
      {
        events: decided.success.map(write),
        meta: { ...envelope, command: command.name, decidedAt: now, ...(policy === undefined ? {} : { policy }) },
        condition: { query, after }
      }
    ])
    return outcome === undefined ? nothing : yield* Effect.fromResult(outcome)
  })

  /** Nothing is relied on any more that was read of a log that could not be reached: another may stand in its place afterwards. */
  const forget = Effect.gen(function* () {
    const [log, remembered] = [yield* EventLog, yield* Effect.serviceOption(Remembered)]
    if (Option.isSome(remembered)) remembered.value.forget(log)
  })

  // What was decided for one person is no answer to another, who might not have been let through to it.
  const own = Effect.fnUntraced(function* (appended: Appended, { actor, commandId }: Envelope) {
    const stranger = appended.recorded.some(({ meta }) => meta.command !== command.name || meta.actor !== actor)
    return stranger ? yield* new CommandIdReused({ commandId }) : appended
  })

  return Effect.fn(command.name)((input: Schema.Struct.Type<I>, envelope: Envelope) =>
    attempt(input, envelope).pipe(
      Effect.tapErrorTag("LogUnavailable", () => forget),
      Effect.retry({ times: retries, while: Predicate.isTagged("Overtaken") }),
      Effect.catchTag("Overtaken", () => Effect.fail(new Contended({ command: command.name }))),
      Effect.flatMap((appended) => own(appended, envelope))
    )
  )
}
