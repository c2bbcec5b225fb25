/** What a log holds, compared with what it should hold. */
import { DateTime } from "effect"
import type { Commit, Recorded, Uncommitted } from "../../eventLog.ts"
import { hex, sha256 } from "../../hash.ts"
import { encodeMeta, leafOf } from "../../leaf.ts"
import * as Tree from "../../tree.ts"

/** The roots of the log's beginnings, made again from nothing but its events: one for every size from 0. */
export const rootsOf = (origin: string, events: ReadonlyArray<Recorded>): ReadonlyArray<string> => {
  let range = Tree.empty
  const roots = [hex(Tree.root(sha256, range))]
  for (const one of events) {
    range = Tree.add(sha256, range, leafOf(sha256, origin, one))
    roots.push(hex(Tree.root(sha256, range)))
  }
  return roots
}

const contentOf = ({ data, occurredAt, tags, type, version }: Uncommitted): string =>
  JSON.stringify([type, version, tags, occurredAt, data])

/** Whether the events of a command are those of a commit that was asked for, all of them, in one piece and in order. */
export const isWhole = (events: ReadonlyArray<Recorded>, { events: asked, meta }: Commit): boolean =>
  events.length === asked.length &&
  events.every((event, nth) => {
    const wanted = asked[nth]
    return (
      wanted !== undefined &&
      event.id === `${meta.commandId}.${nth}` &&
      event.position === (events[0]?.position ?? 0) + nth &&
      contentOf(event) === contentOf(wanted)
    )
  })

const everythingOf = (event: Recorded): string =>
  JSON.stringify([
    event.position,
    event.id,
    contentOf(event),
    event.text,
    DateTime.toEpochMillis(event.recordedAt),
    encodeMeta(event.meta)
  ])

/** Whether two answers are about the same event and say the same of it. */
export const sameEvent = (one: Recorded, other: Recorded | undefined): boolean =>
  one === other || (other !== undefined && everythingOf(one) === everythingOf(other))
