/**
 * All of a log as its rows, byte for byte: what an auditor verifies, and what one store gives another to take over with its proofs.
 */
import { DateTime, type Stream } from "effect"
import type { LogUnavailable } from "../eventLog.ts"
import type { Sha256 } from "../hash.ts"
import * as Tree from "../tree.ts"
import { damaged } from "./column.ts"
import { empty, type Head, pack } from "./head.ts"
import type { Entry } from "./judge.ts"
import { make, parseMeta, parseTags } from "./stored.ts"

/** A row of a log as it is stored: texts as their bytes. */
export interface LogRow {
  readonly position: number
  /** The event's place in its commit, from 0. */
  readonly nth: number
  /** On the first of a commit. */
  readonly commandId: Uint8Array | undefined
  /** Nothing when the row's type has no name. */
  readonly type: Uint8Array | undefined
  readonly version: number
  /** A JSON list. */
  readonly tags: Uint8Array
  readonly occurredAt: Uint8Array | undefined
  /** Milliseconds since 1970, UTC. */
  readonly recordedAt: number
  readonly meta: Uint8Array
  readonly data: Uint8Array
  readonly leaf: Uint8Array
}

/** A position whose row cannot be read at all. */
export interface UnreadableRow {
  readonly position: number
  readonly unreadable: true
}

/** Where a log says that it ends. */
export interface LogHead {
  readonly position: number
  /** Milliseconds since 1970, UTC; of the newest event. */
  readonly recordedAt: number
  /** The roots of the perfect subtrees, 32 bytes each, largest first. */
  readonly range: Uint8Array
  readonly root: Uint8Array
}

/** A log, in one state of it. */
export interface LogContents {
  readonly origin: string
  readonly head: LogHead
  /** Every row in order of position. */
  readonly rows: Stream.Stream<LogRow | UnreadableRow, LogUnavailable>
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index])

const entryOf = (row: LogRow): Entry => {
  if (row.type === undefined) throw damaged()
  const [metaText, tags] = [decoder.decode(row.meta), decoder.decode(row.tags)]
  const meta = parseMeta(metaText)
  const recorded = make({
    position: row.position,
    id: `${meta.commandId}.${row.nth}`,
    type: decoder.decode(row.type),
    version: row.version,
    tags: parseTags(tags),
    occurredAt: row.occurredAt && decoder.decode(row.occurredAt),
    recordedAt: DateTime.makeUnsafe(row.recordedAt),
    metaText,
    meta,
    text: decoder.decode(row.data)
  })
  const commandId = row.nth === 0 ? meta.commandId : undefined
  return { recorded, nth: row.nth, commandId, metaText, tags, millis: row.recordedAt, leaf: row.leaf }
}

/** A log that is being taken over. */
export interface Copy {
  /** What is to be written for the next rows. Throws `damaged` where they do not follow on each other, or are none of a log's. */
  readonly take: (rows: ReadonlyArray<LogRow | UnreadableRow>) => ReadonlyArray<Entry>
  /** Where the copy ends now. */
  readonly head: () => Head
  /** Whether what was taken is the log of that head, by its tree. */
  readonly makes: (head: LogHead) => boolean
}

/** Begins a copy. Leaves are kept as they are, and the tree is grown over them anew. */
export const beginCopy = (sha256: Sha256): Copy => {
  let head = empty
  return {
    take: (rows) =>
      rows.map((row) => {
        if ("unreadable" in row || row.position !== head.position + 1 || row.recordedAt < head.recordedAt)
          throw damaged()
        const { position, recordedAt } = row
        head = { position, recordedAt, range: Tree.add(sha256, head.range, row.leaf) }
        return entryOf(row)
      }),
    head: () => head,
    makes: ({ position, range, recordedAt, root }) =>
      position === head.position &&
      recordedAt === head.recordedAt &&
      sameBytes(range, pack(head.range)) &&
      sameBytes(root, Tree.root(sha256, head.range))
  }
}
