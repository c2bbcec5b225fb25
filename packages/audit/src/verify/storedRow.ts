/**
 * What the row of an event comes to: its leaf, made again from every column, or nothing where a column is not in the one form that this
 * program writes. Strict on purpose: what a lenient reader would take for the same could be changed without a trace.
 */
import {
  ActorRef,
  CommandId,
  encodeMeta,
  leafOf,
  type Meta,
  type Recorded,
  type Sha256,
  type Tag
} from "@trygglogg/log"
import type { LogRow } from "@trygglogg/log/store"
import { DateTime, Result, Schema } from "effect"

const StoredMeta = Schema.Struct({
  command: Schema.String,
  commandId: CommandId,
  actor: ActorRef,
  role: Schema.optionalKey(Schema.String),
  onBehalfOf: Schema.optionalKey(ActorRef),
  policy: Schema.optionalKey(Schema.String),
  correlationId: Schema.optionalKey(Schema.String),
  causationId: Schema.optionalKey(Schema.String),
  decidedAt: Schema.DateTimeUtcFromString
})
const decodeMeta = Schema.decodeUnknownResult(Schema.fromJsonString(StoredMeta))

const isTag = (value: unknown): value is Tag.Tag => typeof value === "string" && value.includes(":")

// A byte order mark is a byte like any other.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
const readText = (bytes: Uint8Array): string => decoder.decode(bytes)

const readTags = (text: string): ReadonlyArray<Tag.Tag> | undefined => {
  const tags: unknown = JSON.parse(text)
  return Array.isArray(tags) && tags.every(isTag) && JSON.stringify(tags) === text ? tags : undefined
}

const readMeta = (text: string): Meta | undefined => {
  const meta = Result.getOrUndefined(decodeMeta(text))
  return meta !== undefined && JSON.stringify(encodeMeta(meta)) === text ? meta : undefined
}

const isWhole = (version: number): boolean => Number.isSafeInteger(version) && version >= 1

const eventOf = (row: LogRow, meta: Meta): Recorded | undefined => {
  const tags = readTags(readText(row.tags))
  if (row.type === undefined || tags === undefined || row.nth < 0 || !isWhole(row.version)) return undefined
  return {
    position: row.position,
    id: `${meta.commandId}.${row.nth}`,
    type: readText(row.type),
    version: row.version,
    tags,
    ...(row.occurredAt === undefined ? {} : { occurredAt: readText(row.occurredAt) }),
    recordedAt: DateTime.makeUnsafe(row.recordedAt),
    meta,
    data: null,
    text: readText(row.data)
  }
}

/** A row's leaf as its columns make it, and whether the row is found by its own command. */
export interface Content {
  readonly leaf: Uint8Array
  readonly commandFits: boolean
}

const commandFits = (row: LogRow, { commandId }: Meta): boolean =>
  row.nth === 0 ? row.commandId !== undefined && readText(row.commandId) === commandId : row.commandId === undefined

/** Remembers the meta of the row before: all events of a commit have the same. */
export const makeReadContent = (sha256: Sha256, origin: string): ((row: LogRow) => Content | undefined) => {
  let known: { readonly text: string; readonly meta: Meta | undefined } | undefined
  const metaOf = (text: string): Meta | undefined => {
    if (known?.text !== text) known = { text, meta: readMeta(text) }
    return known.meta
  }
  return (row) => {
    try {
      const meta = metaOf(readText(row.meta))
      const event = meta === undefined ? undefined : eventOf(row, meta)
      if (meta === undefined || event === undefined) return undefined
      return { leaf: leafOf(sha256, origin, event), commandFits: commandFits(row, meta) }
    } catch {
      // Bytes that are no UTF-8, JSON that is none, a time that no calendar has: each throws, each is a row nobody wrote so.
      return undefined
    }
  }
}
