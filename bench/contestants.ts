/** A store, and beside it the bare driver writing to the same server or disk with the same durability. */
import type { Commit, EventLog } from "@trygglogg/log"

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
}

/** The bare driver writing the log's own tables: tags, indexes and a hash a row, and no decision. */
export interface Ours {
  readonly oneByOne: (commits: ReadonlyArray<Commit>) => Promise<void>
  readonly batch: (commit: Commit) => Promise<void>
}

export interface Contestants {
  readonly store: "sqlite" | "postgres"
  readonly log: EventLog["Service"]
  readonly plain: Plain
  readonly ours: Ours
  readonly end: () => Promise<void>
}
