/**
 * What a database must do for views to be kept in it: a few tables, each of these methods one transaction. What a view is, when it is
 * built and which of two builds answers is decided above, the same for every store.
 */
import type { Effect } from "effect"
import type { LogUnavailable } from "../eventLog.ts"
import type { ParkedIn } from "../parked.ts"
import type { Selection } from "../viewStore.ts"
import type { StoredSnapshot } from "../snapshot.ts"

/** A position and the id of the event there; no id at position 0. Tells a log put back from a backup from the one the rows are of. */
export interface Place {
  readonly position: number
  readonly eventId: string | undefined
}

/** A definition of a view, as a store knows it. */
export interface Named {
  readonly name: string
  /** Another definition has another fingerprint, and so rows of its own. */
  readonly fingerprint: string
  /** Definitions of the same shape can read each other's rows. */
  readonly shape: string
  /** The edition of the program it belongs to. */
  readonly edition: string
}

/**
 * What a build is for. One of each for a definition: `answering`, `beside` it a new one in the making, and the one that answered
 * before, `kept`.
 */
export type Role = "answering" | "beside" | "kept"

/** One build of a view: its rows, and how far they have come. */
export interface Build extends Named, Place {
  /** The store's own number for it, never used again. */
  readonly view: number
  readonly role: Role
  /** The fencing token: raised whenever somebody takes the build over, so that whoever had it before is known by an older one. */
  readonly token: number
}

/** A build of a definition, or, as `current`, whichever edition's build was switched to last. */
export interface Which {
  readonly name: string
  readonly fingerprint: string
  readonly role: Role | "current"
}

/** Rows by id as JSON text, `undefined` where the row is gone; the values they are found by; and what was set aside. */
export interface Written {
  readonly rows: ReadonlyArray<readonly [id: string, text: string | undefined]>
  /** What a row has in a column now, in place of all it had there. */
  readonly values: ReadonlyArray<readonly [id: string, columnNth: number, values: ReadonlyArray<string | number>]>
  readonly parked: ReadonlyArray<ParkedIn>
}

/** A right to build, for a while: the token, and until when in milliseconds since 1970. */
export interface Lease {
  readonly token: number
  readonly until: number
}

/** The next events of a build. */
export interface Step {
  readonly from: Build
  readonly to: Place
  /** The rows that the events are about. */
  readonly ids: ReadonlyArray<string>
  /** Pure: what is to be written, given the rows there are of those ids. */
  readonly fold: (stored: ReadonlyMap<string, string>) => Written
  readonly now: number
  /** Prolonged by the step. Without one, whoever reads a view brings it up to date: the position alone is compared. */
  readonly lease?: Lease
}

/** Rows of one build at one moment. */
export interface Listed {
  readonly build: Build
  readonly rows: ReadonlyArray<string>
  readonly total: number
  /** In the order of the log. */
  readonly parked: ReadonlyArray<ParkedIn>
}

/** How a build is doing. */
export interface BuildHealth {
  readonly name: string
  readonly edition: string
  readonly position: number
  readonly parked: number
  readonly oldestParked: number | undefined
}

/** The tables of the views in one database. */
export interface ViewTables {
  /** Events taken in one transaction. */
  readonly together: number
  readonly find: (which: Which) => Effect.Effect<Build | undefined, LogUnavailable>
  /** The build, made at position 0 when there is none; forgets builds nobody has moved for an hour and nobody may ask for. */
  readonly open: (named: Named, role: "answering" | "beside", now: number) => Effect.Effect<Build, LogUnavailable>
  /** Forgets a build, rows and all, unless it has moved meanwhile. */
  readonly forget: (build: Build) => Effect.Effect<void, LogUnavailable>
  /**
   * Takes events in and moves the checkpoint, in one transaction, if the build still stands where they were read from and the lease,
   * where there is one, still holds. Answers with how the build stands then, whoever moved it.
   */
  readonly advance: (step: Step) => Effect.Effect<Build | undefined, LogUnavailable>
  /** Rows of a build, with all that must be of the same moment. `columns` are in the order of the projection's. */
  readonly list: (
    which: Which,
    asked: { readonly columns: ReadonlyArray<string>; readonly options: Selection }
  ) => Effect.Effect<Listed | undefined, LogUnavailable>
  /** One row, with what concerns the whole build. */
  readonly row: (which: Which, id: string) => Effect.Effect<Listed | undefined, LogUnavailable>
  /** All rows of two builds, by id, and where both stood at that moment. */
  readonly both: (
    one: Build,
    other: Build
  ) => Effect.Effect<readonly [RowsAt | undefined, RowsAt | undefined], LogUnavailable>
  /** Takes a build over, with a token that nobody had; nothing while another's lease holds. */
  readonly lease: (build: Build, now: number, until: number) => Effect.Effect<Lease | undefined, LogUnavailable>
  readonly release: (build: Build, lease: Lease) => Effect.Effect<void, LogUnavailable>
  /**
   * The build beside takes the place of the one that answers, which is kept, in one transaction. Not, and `false`, while it is behind
   * it or when the lease is another's.
   */
  readonly switchTo: (build: Build, lease: Lease, now: number) => Effect.Effect<boolean, LogUnavailable>
  /** Makes the answering build of a definition the current one of its name, unless it was, or somebody went back from it. */
  readonly settle: (build: Build) => Effect.Effect<void, LogUnavailable>
  /** Exchanges the current build of a name and the one before it. Answers with the one that is current then. */
  readonly rollBack: (name: string) => Effect.Effect<Build | undefined, LogUnavailable>
  /** Every build that answers. */
  readonly health: Effect.Effect<ReadonlyArray<BuildHealth>, LogUnavailable>
  readonly readSnapshot: (fold: string, scope: string) => Effect.Effect<StoredSnapshot | undefined, LogUnavailable>
  readonly writeSnapshot: (
    fold: string,
    scope: string,
    snapshot: StoredSnapshot | undefined
  ) => Effect.Effect<void, LogUnavailable>
}

export interface RowsAt {
  readonly position: number
  readonly rows: ReadonlyMap<string, string>
}

/** A build that nobody has moved for this long, and that is neither current nor the one before, is nobody's any more. */
export const abandonedAfterMillis = 3_600_000
