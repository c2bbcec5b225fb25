import type { Commit, Uncommitted } from "../eventLog.ts"
import { encodeMeta, leafMetaOf } from "../leaf.ts"

/** A commit as it will be stored, made where it was asked for: what cannot be written fails there and holds nobody else up. */
export interface Prepared {
  readonly commit: Commit
  /** As `encodeMeta` gives it, in JSON. */
  readonly metaText: string
  /** The same in the order of an entry of the tree. */
  readonly leafMeta: string
  readonly events: ReadonlyArray<{
    readonly event: Uncommitted
    /** The JSON of its data. */
    readonly text: string
    /** The JSON of its tags, in the order given. */
    readonly tags: string
  }>
  /** The clock where it was asked for, in milliseconds. */
  readonly now: number
}

/** Makes a commit ready to be stored. Dies of what is no JSON, as the asker's own fault. */
export const prepare = (commit: Commit, now: number): Prepared => {
  const meta = encodeMeta(commit.meta)
  return {
    commit,
    now,
    metaText: JSON.stringify(meta),
    leafMeta: leafMetaOf(meta),
    events: commit.events.map((event) => ({
      event,
      text: JSON.stringify(event.data),
      tags: JSON.stringify(event.tags)
    }))
  }
}
