/**
 * Where projections are kept as rows that can be searched. Rebuildable from the log at any time, so it is never the truth.
 */
import { Context, type DateTime, type Effect, Schema } from "effect"
import type * as Event from "./event.ts"
import type { LogUnavailable } from "./eventLog.ts"
import type { ParkedIn } from "./parked.ts"
import type { Projection } from "./projection.ts"

/** A condition on a declared column: equal to the value, or to any of several. A row with several values matches on any. */
export type Where = { readonly [column: string]: string | number | ReadonlyArray<string | number> }

/**
 * Two clocks. `known`: what had been recorded by then, a position or a time. `valid`: what of that held on a day (`2024-03-01`), where
 * the projection's rows have a validity. Answered from the log itself, whatever is kept.
 */
export interface AsOf<Dated extends boolean = boolean> {
  readonly known: number | DateTime.Utc
  readonly valid?: true extends Dated ? string : never
}

/**
 * - `inline`: the view is brought up to date before it answers. Computed by this program's own definition.
 * - `following`: it answers as it is, and says how far that is. Somebody else builds it: `follow`, in a worker. While a new edition
 *   is built, the rows of the old one answer.
 */
export type Mode = "inline" | "following"

/** How a view is asked. Without any of it: as it is now, brought up to date first. */
export interface Asking<Dated extends boolean = boolean> {
  readonly mode?: Mode
  readonly asOf?: AsOf<Dated>
}

/** Which rows, in which order. Without a `where`, all of them. */
export interface Selection {
  readonly where?: Where
  /** A declared column with one value a row; ties go by id. Without it, by id. */
  readonly order?: { readonly by: string; readonly descending?: boolean }
  /** How many rows at most. */
  readonly limit?: number
  /** How many rows to pass over first. */
  readonly offset?: number
}

/** Which rows, and how they are asked for. */
export interface ListOptions<Dated extends boolean = boolean> extends Asking<Dated>, Selection {}

/** What an answer says of itself. */
export interface Answer {
  /** The position of the log that the rows answer for. */
  readonly position: number
  /** How long the log was when it was asked; further than `position` only when asked in the mode `following` or as of then. */
  readonly head: number
  /** Events that could not be taken into this view. */
  readonly parked: ReadonlyArray<ParkedIn>
}

/** What a view store answers. */
export interface Listing<Row> extends Answer {
  readonly rows: ReadonlyArray<Row>
  /** How many match in all, whatever the limit. */
  readonly total: number
  /** The ids of rows, there or missing, that are not whole: an event about them was set aside. Whoever shows one must say so. */
  readonly partial: ReadonlyArray<string>
}

/** One row, and whether it is whole: `parked` are the events about this id alone. */
export interface Found<Row> extends Answer {
  readonly row: Row | undefined
}

/** A column that the projection never declared: the caller's fault. */
export class UnknownColumn extends Schema.TaggedError<UnknownColumn>()("UnknownColumn", {
  view: Schema.String,
  column: Schema.String
}) {}

export interface RebuildOptions {
  /** The rows must come out as they are, or the view that is there goes on answering. */
  readonly sameMeaning?: boolean
  /** From the first event, also when somebody was stopped in the middle of the same. After a step was corrected, for instance. */
  readonly fresh?: boolean
}

/**
 * What a rebuild came to.
 *
 * - `switched`: the new rows answer, and the old ones are kept for `rollBack`.
 * - `different`: they should have been the same and are not; the old ones go on answering.
 * - `takenOver`: another worker builds it, or has taken over from this one.
 * - `busy`: others moved the old rows so often that the two never stood at one position.
 */
export interface Rebuilt {
  readonly outcome: "switched" | "different" | "takenOver" | "busy"
  readonly position: number
  /** `Projection.digest` of the new rows, as `trygglogg replay` prints it. */
  readonly digest: string
  /** Ids whose rows differ between old and new at one position: how many, and the first hundred. */
  readonly differing: { readonly total: number; readonly ids: ReadonlyArray<string> }
  /** What was set aside in the old rows and is in the new ones. */
  readonly healed: ReadonlyArray<ParkedIn>
  /** What is still set aside. */
  readonly parked: ReadonlyArray<ParkedIn>
}

/** How a view is doing, for whoever watches: `parked` above 0 wants a person. */
export interface ViewHealth {
  readonly view: string
  readonly edition: string
  readonly position: number
  readonly head: number
  /** How many events are set aside, and the position of the oldest. */
  readonly parked: number
  readonly oldestParked: number | undefined
}

/**
 * Rows of views, kept where they can be searched.
 *
 * @example
 * const views = yield* ViewStore
 * const { rows, total } = yield* views.list(openIncidents, { where: { unit: ["u-1", "u-2"] }, order: { by: "reportedAt" }, limit: 25 })
 * const then = yield* views.find(units, "u-1", { asOf: { known: DateTime.makeUnsafe("2024-03-02T00:00:00Z"), valid: "2024-03-01" } })
 */
export class ViewStore extends Context.Service<
  ViewStore,
  {
    /** Rows of a view. Asked `inline`, never older than the log was when it was asked. */
    readonly list: <Row, Kind extends string, E extends Event.Any, Dated extends boolean>(
      projection: Projection<Row, Kind, E, Dated>,
      options?: ListOptions<Dated>
    ) => Effect.Effect<Listing<Row>, LogUnavailable | UnknownColumn>
    /** One row by its id. */
    readonly get: <Row, Kind extends string, E extends Event.Any, Dated extends boolean>(
      projection: Projection<Row, Kind, E, Dated>,
      id: string,
      options?: Asking<Dated>
    ) => Effect.Effect<Row | undefined, LogUnavailable>
    /** One row by its id, and what the answer is worth. */
    readonly find: <Row, Kind extends string, E extends Event.Any, Dated extends boolean>(
      projection: Projection<Row, Kind, E, Dated>,
      id: string,
      options?: Asking<Dated>
    ) => Effect.Effect<Found<Row>, LogUnavailable>
    /** Keeps a view up to date for as long as it runs. Of several workers that do, one works, and another when that one is gone. */
    readonly follow: <Row, Kind extends string, E extends Event.Any>(
      projection: Projection<Row, Kind, E>
    ) => Effect.Effect<never, LogUnavailable>
    /**
     * Builds a view anew beside the one that answers, compares the two, and switches. Stopped in the middle, the next one goes on
     * from there. It is also how events that were set aside are tried again.
     */
    readonly rebuild: <Row, Kind extends string, E extends Event.Any>(
      projection: Projection<Row, Kind, E>,
      options?: RebuildOptions
    ) => Effect.Effect<Rebuilt, LogUnavailable>
    /**
     * Goes back to the rows that answered before the last switch, and, done again, forth. Answers with their edition and how far they
     * are, or with nothing when there are none. Rows of another edition answer whoever asks `following`: an `inline` answer is always
     * computed by the asking program's own definition, so an edition is taken back by starting the old program, whose rows were kept.
     */
    readonly rollBack: <Row, Kind extends string, E extends Event.Any>(
      projection: Projection<Row, Kind, E>
    ) => Effect.Effect<{ readonly edition: string; readonly position: number } | undefined, LogUnavailable>
    /** Every view that answers here. */
    readonly health: Effect.Effect<ReadonlyArray<ViewHealth>, LogUnavailable>
  }
>()("@trygglogg/log/ViewStore") {}

/** The first column named in the options that the projection does not declare. */
export const unknownColumn = (
  projection: { readonly name: string; readonly columns: ReadonlyArray<string> },
  { order, where = {} }: Selection
): UnknownColumn | undefined => {
  const named = [...Object.keys(where), ...(order === undefined ? [] : [order.by])]
  const column = named.find((one) => !projection.columns.includes(one))
  return column === undefined ? undefined : new UnknownColumn({ view: projection.name, column })
}
