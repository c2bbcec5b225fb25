/** What was asked of a log and answered: what a recorder writes down, and a checker is given. */
import type { Commit, CommandId, ReadOptions, Recorded, TreeHead } from "../../eventLog.ts"
import type { Query } from "../../query.ts"

/** What one commit of a group was answered. */
export type Outcome =
  | { readonly positions: ReadonlyArray<number>; readonly repeated: boolean }
  | { readonly overtakenBy: number }

/** Who asked, from when to when. */
export interface Asked {
  readonly client: string
  /** Moments on one clock of the recorder's, each used once: any numbers that grow. */
  readonly invokedAt: number
  readonly returnedAt: number
}

/** One question and its answer. What failed is left out, unless it was an append. */
export type Entry = Asked &
  (
    | {
        readonly op: "append"
        readonly args: ReadonlyArray<Commit>
        readonly result: ReadonlyArray<Outcome> | "unknown"
      }
    | { readonly op: "read"; readonly args: ReadOptions; readonly result: ReadonlyArray<Recorded> }
    /** What a follower had got when it was stopped. `returnedAt` is when. */
    | {
        readonly op: "follow"
        readonly args: { readonly query: Query; readonly after: number }
        readonly result: ReadonlyArray<Recorded>
      }
    | { readonly op: "recordedBy"; readonly args: CommandId; readonly result: ReadonlyArray<Recorded> }
    | { readonly op: "head"; readonly result: number }
    | { readonly op: "tree"; readonly result: TreeHead }
  )

export interface History {
  /** Whose log it is: part of every leaf. */
  readonly origin: string
  readonly entries: ReadonlyArray<Entry>
  /** Everything the log holds when it is all over, and its tree. */
  readonly events: ReadonlyArray<Recorded>
  readonly tree: TreeHead
}
