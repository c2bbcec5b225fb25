/**
 * The log: append-only, one order, never rewritten.
 *
 * Every store keeps these promises, and the conformance suite under `./testing` holds it to them.
 *
 * - G1 Positions are 1..n without holes.
 * - G2 Who has seen position p never later meets an unseen event at or before p.
 * - G3 A condition is judged against everything before the commit's own first position.
 * - G4 A commit is whole or absent; one refused commit leaves the others of its group alone.
 * - G5 A command id that was recorded before appends nothing and is answered with the first result.
 * - G6 A read up to a fixed position gives the same answer for ever.
 * - G7 The Merkle root at size n commits to every stored byte of events 1..n: data, tags, type, version, times and meta.
 * - G8 Erasing a subject writes nothing here.
 * - G9 Stores differ in speed, never in answers.
 * - G10 `recordedAt` never decreases with position.
 */
import { Context, type DateTime, type Effect, type Result, Schema, type Stream } from "effect"
import type { Query } from "./query.ts"
import type { Tag } from "./tag.ts"

/** Who acts: a pseudonym. The person behind it stands in a directory outside the log. */
export const ActorRef = Schema.NonEmptyString.pipe(Schema.brand("ActorRef"))
export type ActorRef = typeof ActorRef.Type
/** Made by the caller, 128 random bits; the same id again is the same command again. */
export const CommandId = Schema.NonEmptyString.pipe(Schema.brand("CommandId"))
export type CommandId = typeof CommandId.Type

/** Who asked, in which role, under which policy, what led to it, and what the clock said when it was decided. */
export interface Meta {
  readonly command: string
  readonly commandId: CommandId
  /** Who did it, also when another stands behind (`onBehalfOf`). */
  readonly actor: ActorRef
  readonly role?: string
  readonly onBehalfOf?: ActorRef
  /** The version of the rules the decision was made under, where it depended on any. */
  readonly policy?: string
  /** What belongs together across commands, an id of the caller's. */
  readonly correlationId?: string
  /** The id of the event that led to this command. */
  readonly causationId?: string
  /** What the clock said when it was decided; `recordedAt` is the store's. */
  readonly decidedAt: DateTime.Utc
}

/** An event as it is given to the log. */
export interface Uncommitted {
  readonly type: string
  /** Of the shape of `data`, from 1. */
  readonly version: number
  /** What it is found by. Kept in this order. */
  readonly tags: ReadonlyArray<Tag>
  /** The domain's time of what happened, as claimed; `recordedAt` is the store's. */
  readonly occurredAt?: string
  readonly data: Schema.Json
}

/** An event as the log holds it. */
export interface Recorded extends Uncommitted {
  /** From 1, without holes; the order of the log. */
  readonly position: number
  /** The command's id and the event's place in that commit, from 0: `c-17.0`. Unique without a column of its own. */
  readonly id: string
  /** The store's time, in milliseconds, the same for a whole commit. */
  readonly recordedAt: DateTime.Utc
  readonly meta: Meta
  /** The stored JSON text of `data`, byte for byte: what the tree commits to. */
  readonly text: string
}

/**
 * An event as a fold steps on it: without who, when and the stored text. A store that is asked for no more reads and makes no more,
 * which takes it half the time. To be looked at when it is given, not copied: its fields may be made when they are asked for.
 */
export type Outline = Pick<Recorded, "position" | "type" | "version" | "tags" | "data">

/** What the decision relied on: nothing in `query` after position `after`. */
export interface Condition {
  readonly query: Query
  readonly after: number
}

/** One decision's events. Whole or absent. */
export interface Commit {
  readonly events: ReadonlyArray<Uncommitted>
  readonly meta: Meta
  readonly condition?: Condition
}

/** What a commit came to: its events, or, when its command id was recorded before, the events of that first time. */
export interface Appended {
  readonly recorded: ReadonlyArray<Recorded>
  readonly repeated: boolean
}

/** Something the decision relied on has changed. Read again and decide again. `by` is the position of the newest event that changed it. */
export class Overtaken extends Schema.TaggedError<Overtaken>()("Overtaken", { by: Schema.Int }) {}

/**
 * The log cannot be read or written now. Nothing of an append that fails with this was acknowledged.
 *
 * `behind`: it ends before an event that was read from it: a standby that has not caught up, or a copy older than what was made of it.
 */
export class LogUnavailable extends Schema.TaggedError<LogUnavailable>()("LogUnavailable", {
  reason: Schema.Literals(["busy", "full", "readOnly", "closed", "damaged", "io", "behind"])
}) {}

/**
 * More is waiting to be written than the log can soon write: `waiting` commits. Nothing of this append was written or will be; the
 * same command may be sent again in a moment.
 */
export class LogBusy extends Schema.TaggedError<LogBusy>()("LogBusy", { waiting: Schema.Int }) {}

/** A window of the log: what a query finds, narrowed. Without `backwards` the oldest comes first. */
export interface ReadOptions {
  readonly query: Query
  /** Only what is at a higher position. */
  readonly after?: number
  /** A position, or a time: what was recorded by then. */
  readonly until?: number | DateTime.Utc
  /** How many at most, of those that come first. */
  readonly limit?: number
  readonly backwards?: boolean
}

/** RFC 6962: the root of the tree over the first `size` events, lower-case hex. */
export interface TreeHead {
  readonly size: number
  readonly root: string
}

/**
 * The log, whatever it is kept in. Commands write to it through `handle`; projections and followers read it.
 *
 * @example
 * const log = yield* EventLog
 * const opened = yield* Stream.runCollect(log.read({ query: [{ types: ["CaseOpened"], tags: ["unit:south"] }] }))
 */
export class EventLog extends Context.Service<
  EventLog,
  {
    /** Whose log this is (one city, one log); fixed when it is created and part of every leaf. */
    readonly origin: string
    /** One outcome a commit, in the order given. */
    readonly append: (
      group: ReadonlyArray<Commit>
    ) => Effect.Effect<ReadonlyArray<Result.Result<Appended, Overtaken>>, LogUnavailable | LogBusy>
    /** What a command appended when it was first carried out; nothing when it never was. */
    readonly recordedBy: (commandId: CommandId) => Effect.Effect<ReadonlyArray<Recorded>, LogUnavailable>
    /** Arrives in chunks: fold a chunk at a time with `Stream.runForEachArray`. */
    readonly read: (options: ReadOptions) => Stream.Stream<Recorded, LogUnavailable>
    /**
     * Gives what `read` finds to `take`, one after the other in the same order, and no more of each than a fold needs. Decisions are
     * made on it.
     *
     * @example
     * let opened = 0
     * yield* log.scan({ query: [{ types: ["CaseOpened"], tags: [] }] }, () => (opened += 1))
     */
    readonly scan: (options: ReadOptions, take: (event: Outline) => void) => Effect.Effect<void, LogUnavailable>
    /** The position of the newest event, 0 when there is none. */
    readonly head: Effect.Effect<number, LogUnavailable>
    /** The tree as it was after the last append. */
    readonly tree: Effect.Effect<TreeHead, LogUnavailable>
    /** Everything the query finds after a position, then everything new, for ever: in order, each once. */
    readonly follow: (options: {
      readonly query: Query
      readonly after: number
    }) => Stream.Stream<Recorded, LogUnavailable>
  }
>()("@trygglogg/log/EventLog") {}
