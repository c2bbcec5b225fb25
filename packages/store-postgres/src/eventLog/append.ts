/**
 * What one write transaction does: it judges each commit of a group, then writes what was decided.
 *
 * The whole group costs as many questions to the server as one commit, and two waits for it: what is there is asked while the head is
 * being locked, what is decided is written with COMMIT right behind. One wait is enough where the log ends as this process remembers.
 */
import type { LogUnavailable } from "@trygglogg/log"
import { type Head, judge, type Judgement, type Names, type Outcome, type Prepared } from "@trygglogg/log/store"
import { Effect } from "effect"
import type { Run, Sent } from "../database.ts"
import { keyOf } from "../storable.ts"
import type { Remembered } from "./end.ts"
import { sha256 } from "./head.ts"
import { findNewest, look } from "./look.ts"
import { commitsAt, type Reader } from "./read.ts"
import { statementOf, write } from "./write.ts"

/** What came of a group: to be answered, and remembered, when it is committed. */
export interface Done {
  readonly outcomes: ReadonlyArray<Outcome>
  /** Names that it brought. */
  readonly types: Names.Numbers
  readonly tags: Names.Numbers
  /** Where the log ended before. */
  readonly before: Head.Head
  readonly judgement: Judgement
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
  const judgement = judge(
    { origin, sha256 },
    {
      head: before,
      firstAt: (commandId) => seen.commands.get(keyOf(commandId)),
      newest: (_, nth) => newest.get(nth)
    },
    group
  )
  const { entries, head, outcomes, repeated } = judgement
  const earlier = await commitsAt(run, reader, repeated)
  const { last, tags, types } = write(run, reader.database, entries, head, seen)
  const answers = outcomes((firstAt) => earlier.get(firstAt) ?? [])
  return { last, result: () => ({ types, tags, before, judgement, outcomes: answers }) }
}

/** How a statement is run that decides by itself whether it writes. */
export interface Guessing {
  readonly remembered: Remembered
  readonly statement: (
    sql: string,
    values: ReadonlyArray<unknown>
  ) => Effect.Effect<ReadonlyArray<unknown>, LogUnavailable>
  readonly writer: string | undefined
}

/**
 * Carries out a group on what is remembered of the log's end, where that suffices: its outcomes, or nothing when it has to be carried
 * out like any other, because the log does not end there or because nothing would be written.
 */
export const appendGuessing = (
  { database, names }: Reader,
  origin: string,
  { remembered, statement, writer }: Guessing,
  group: ReadonlyArray<Prepared>
): Effect.Effect<ReadonlyArray<Outcome> | undefined, LogUnavailable> => {
  const before = remembered.guess(names, group)
  const judgement = before && judge({ origin, sha256 }, before, group)
  if (before === undefined || judgement === undefined || judgement.entries.length === 0) return Effect.undefined
  const { entries, head, outcomes } = judgement
  const commandIds = group.map(({ commit }) => commit.meta.commandId)
  const written = statement(...statementOf(database, { entries, before: before.head, head, names, commandIds, writer }))
  return Effect.map(written, (rows) => {
    if (rows.length > 0) remembered.moved(before.head, entries, head)
    else remembered.wrong()
    return rows.length > 0 ? outcomes(() => []) : undefined
  })
}
