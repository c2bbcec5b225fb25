/**
 * A command: what is asked, what the decision reads, what it may emit and refuse, and the decision itself.
 *
 * Nobody writes a condition: `decide` sees only what `reads` names, and what `reads` names is what the append is conditional on.
 */
import type { DateTime, Result, Schema } from "effect"
import type * as Event from "./event.ts"
import type { ActorRef, CommandId } from "./eventLog.ts"
import type { Reading } from "./fold.ts"

/** Who asks. */
export interface Asker {
  readonly actor: ActorRef
  readonly role?: string
}

/** What a decision may know besides its input and the past. */
export interface Context extends Asker {
  readonly commandId: CommandId
  readonly now: DateTime.Utc
}

/** What a decision reads, by the names it will know it under: a reading, or a list of them for a rule over many. */
export type Readings = { readonly [name: string]: Reading<unknown> | ReadonlyArray<Reading<unknown>> }
/** What it then knows: the state of each reading under the same name. */
export type States<R extends Readings> = {
  readonly [Name in keyof R]: R[Name] extends Reading<infer State>
    ? State
    : R[Name] extends ReadonlyArray<Reading<infer State>>
      ? ReadonlyArray<State>
      : never
}

/** The events a decision looks at, and so the only ones a specification may give it. */
export type EventsOf<R extends Readings> = R[keyof R] extends infer One
  ? One extends Reading<unknown, infer E>
    ? E["Type"]
    : One extends ReadonlyArray<Reading<unknown, infer E>>
      ? E["Type"]
      : never
  : never

/** The fields of a command's input. Every one encodes to JSON, so that a form or a wire can carry it. */
export type Input = { readonly [field: string]: Schema.ConstraintCodec<unknown, Schema.Json> }
/** A refusal is a tagged error whose fields encode to JSON: ids, no message text and nobody's name. */
export type Refusal = Schema.ConstraintCodec<Event.Tagged, Schema.Json>

/**
 * A command's definition. It does nothing by itself: `handle` carries it out, `specify` tests it.
 */
export interface Command<
  Name extends string,
  I extends Input,
  R extends Readings,
  E extends Event.Any,
  X extends Refusal
> {
  readonly name: Name
  readonly input: I
  /** Every event type it may decide; another one dies. */
  readonly emits: ReadonlyArray<E>
  /** Every reason it may give for deciding nothing. */
  readonly refuses: ReadonlyArray<X>
  /** The facts it needs, from the input and who asks alone. They are also what the append is conditional on. */
  readonly reads: (input: Schema.Struct.Type<I>, asker: Asker) => R
  /** Pure and total: the events, none when it is already so, or a refusal. */
  readonly decide: (
    input: Schema.Struct.Type<I>,
    past: States<R>,
    context: Context
  ) => Result.Result<ReadonlyArray<E["Type"]>, X["Type"]>
  /** The version of the rules the decision depended on; stamped on its events. */
  readonly policy?: (past: States<R>, context: Context) => string
}

/**
 * Defines a command.
 *
 * @example
 * const CloseCase = Command.make("CloseCase", {
 *   input: { caseId: CaseId },
 *   reads: ({ caseId }) => ({ isOpen: isOpen(caseId) }),
 *   emits: [CaseClosed],
 *   refuses: [CaseNotFound],
 *   decide: ({ caseId }, { isOpen }) =>
 *     isOpen ? Result.succeed([CaseClosed({ caseId })]) : Result.fail(new CaseNotFound({ caseId }))
 * })
 */
export const make = <
  const Name extends string,
  const I extends Input,
  R extends Readings,
  E extends Event.Any,
  X extends Refusal
>(
  name: Name,
  definition: Omit<Command<Name, I, R, E, X>, "name">
): Command<Name, I, R, E, X> => ({ name, ...definition })
