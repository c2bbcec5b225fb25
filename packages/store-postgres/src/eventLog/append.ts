/**
 * What one write transaction does: it judges each commit of a group, then writes what was decided.
 *
 * The whole group costs as many questions to the server as one commit, and two waits for it: what is there is asked while the head is
 * being locked, what is decided is written with COMMIT right behind.
 */
import { type Head, judge, type Names, type Outcome, type Prepared } from "@trygglogg/log/store"
import type { Run, Sent } from "../database.ts"
import { keyOf } from "../storable.ts"
import { sha256 } from "./head.ts"
import { findNewest, look } from "./look.ts"
import { commitsAt, type Reader } from "./read.ts"
import { write } from "./write.ts"

/** What came of a group: to be answered, and remembered, when it is committed. */
export interface Done {
  readonly outcomes: ReadonlyArray<Outcome>
  /** Names that it brought. */
  readonly types: Names.Numbers
  readonly tags: Names.Numbers
}

/** Carries out a group. To be run inside a write transaction that locks the head first, and that makes all of it durable at once. */
export const append = async (
  run: Run,
  reader: Reader,
  origin: string,
  locking: Promise<Head.Head>,
  group: ReadonlyArray<Prepared>
): Promise<Sent<Done>> => {
  const [before, seen] = await Promise.all([locking, look(run, reader, group)])
  const newest = await findNewest(run, reader.database, before.position, seen, group)
  const { entries, head, outcomes, repeated } = judge(
    { origin, sha256 },
    {
      head: before,
      firstAt: (commandId) => seen.commands.get(keyOf(commandId)),
      newest: (_, nth) => newest.get(nth)
    },
    group
  )
  const earlier = await commitsAt(run, reader, repeated)
  const { last, tags, types } = write(run, reader.database, entries, head, seen)
  return { last, result: { types, tags, outcomes: outcomes((firstAt) => earlier.get(firstAt) ?? []) } }
}
