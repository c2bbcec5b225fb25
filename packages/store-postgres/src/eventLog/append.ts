/**
 * What one write transaction does: it judges each commit of a group, then writes what was decided.
 *
 * The whole group costs as many questions to the server as one commit: what is there is asked before, what is decided is written
 * after, each in one statement.
 */
import { type Head, judge, type Names, type Outcome, type Prepared } from "@trygglogg/log/store"
import type { Run } from "../database.ts"
import { keyOf } from "../storable.ts"
import { sha256 } from "./head.ts"
import { look } from "./look.ts"
import { commitsAt, type Reader } from "./read.ts"
import { write } from "./write.ts"

/** What came of a group: to be answered, and remembered, when it is committed. */
export interface Done {
  readonly outcomes: ReadonlyArray<Outcome>
  /** Names that it brought. */
  readonly types: Names.Numbers
  readonly tags: Names.Numbers
}

/** Carries out a group. To be run inside a write transaction that has locked the head, and that makes all of it durable at once. */
export const append = async (
  run: Run,
  reader: Reader,
  origin: string,
  before: Head.Head,
  group: ReadonlyArray<Prepared>
): Promise<Done> => {
  const seen = await look(run, reader, before.position, group)
  const { entries, head, outcomes, repeated } = judge(
    { origin, sha256 },
    {
      head: before,
      firstAt: (commandId) => seen.commands.get(keyOf(commandId)),
      newest: (_, nth) => seen.newest.get(nth)
    },
    group
  )
  const earlier = await commitsAt(run, reader, repeated)
  const names = await write(run, reader.database, entries, head, seen)
  return { ...names, outcomes: outcomes((firstAt) => earlier.get(firstAt) ?? []) }
}
