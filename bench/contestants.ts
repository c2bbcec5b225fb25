/** A store, and beside it the bare driver writing to the same server or disk with the same durability. */
import type { LogUnderAudit } from "@trygglogg/audit"
import type { Commit, EventLog, ViewStore } from "@trygglogg/log"
import type { Effect, Layer, Scope } from "effect"

/** The bare driver writing one plain row an event: id, type, data, meta, both tags in a column. The same for everybody who is compared. */
export interface Plain {
  /** Each commit by itself, durable before the next is asked for; with several clients, each of them so. Milliseconds of each. */
  readonly oneByOne: (commits: ReadonlyArray<Commit>, clients: number) => Promise<ReadonlyArray<number>>
  /** All of a commit's events in one transaction. */
  readonly batch: (commit: Commit) => Promise<void>
  /** Many at once, for filling. */
  readonly fill: (commits: ReadonlyArray<Commit>) => Promise<void>
  /** Everything in order, in pages by key, every data parsed: a number made of all of it. */
  readonly replay: () => Promise<number>
  /** The data of one case, parsed, found by an index on the column of tags. */
  readonly caseOf: (incidentId: string) => Promise<number>
  /**
   * A new table of cases with their indexes, from everything in order, every data parsed: a row for each case with an event of these
   * types, as many events to a transaction as the store takes, each row written once in it. How many rows there are then.
   */
  readonly view: (types: ReadonlyArray<string>) => Promise<number>
}

/** The bare driver writing the log's own tables: tags, indexes and a hash a row, and no decision. */
export interface Ours {
  readonly oneByOne: (commits: ReadonlyArray<Commit>) => Promise<void>
  readonly batch: (commit: Commit) => Promise<void>
}

/** A log as something that lies somewhere. */
export interface Kept {
  readonly log: EventLog["Service"]
  /** As a city's address, for another process to open it by. */
  readonly address: string
  /** Brings everything to where it stays: what has waited to be written, and what planning and reading go by. */
  readonly settle: () => Promise<void>
  /** Bytes on disk, of each table and index. */
  readonly parts: () => Promise<ReadonlyArray<{ readonly name: string; readonly bytes: number }>>
  readonly forAudit: Effect.Effect<LogUnderAudit<unknown, never>, unknown, Scope.Scope>
  /** The bare driver reading every row, in pages by key, and hashing each, as `makeHashing` does: how many there are. */
  readonly hashRows: (inTree: boolean) => Promise<number>
}

export interface Contestants {
  readonly store: "sqlite" | "postgres"
  readonly log: EventLog["Service"]
  readonly plain: Plain
  readonly ours: Ours
  /** A new log beside the others. */
  readonly keep: (name: string) => Promise<Kept>
  /** Views of the log that lie where those of another edition do. */
  readonly views: (edition: string) => Layer.Layer<ViewStore, unknown, EventLog>
  /** Where a city may be made. */
  readonly city: string
  /** Where another program may keep its own: a file that is not there yet, or a database. */
  readonly room: string
  readonly end: () => Promise<void>
}
