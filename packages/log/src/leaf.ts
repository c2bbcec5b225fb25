/**
 * What the tree commits to for one event: an envelope in canonical JSON, and the hash of the stored bytes of its data.
 *
 * The data stands in it as a hash of what is stored, ciphertext where it is sealed: never a hash of plain personal words, which
 * could be guessed. Key commitments are inside the stored bytes (`Sealed.commitment`), so they are covered too.
 */
import { DateTime, Predicate, Record } from "effect"
import type { Meta, Recorded } from "./eventLog.ts"
import { hex, type Sha256, utf8 } from "./hash.ts"
import { leafHashOfText } from "./tree.ts"

const present = (fields: { readonly [name: string]: string | undefined }): { readonly [name: string]: string } =>
  Record.filter(fields, Predicate.isNotUndefined)

/** A meta's members as JSON has them, absent where absent. */
export interface EncodedMeta {
  readonly [name: string]: string
}

/** The meta as stored and hashed. */
export const encodeMeta = (meta: Meta): EncodedMeta =>
  present({
    command: meta.command,
    commandId: meta.commandId,
    actor: meta.actor,
    role: meta.role,
    onBehalfOf: meta.onBehalfOf,
    policy: meta.policy,
    correlationId: meta.correlationId,
    causationId: meta.causationId,
    decidedAt: DateTime.formatIso(meta.decidedAt)
  })

/** The meta as an entry holds it: JSON with its members in canonical order, absent ones left out. */
export const leafMetaOf = (encoded: EncodedMeta): string => {
  const { actor, causationId, command, commandId, correlationId, decidedAt, onBehalfOf, policy, role } = encoded
  return JSON.stringify({
    actor,
    causationId,
    command,
    commandId,
    correlationId,
    decidedAt,
    onBehalfOf,
    policy,
    role
  })
}

/**
 * What an entry is written from, for stores that write it and verifiers that make it again. Many events share some of it, and whoever
 * handles them makes that once.
 */
export interface LeafParts {
  readonly origin: string
  readonly id: string
  /** The meta's members as JSON in canonical order, absent ones left out. */
  readonly meta: string
  readonly occurredAt: string | undefined
  /** ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string
  readonly position: number
  /** JSON, in the order given. */
  readonly tags: string
  readonly type: string
  readonly version: number
  /** The stored JSON of the data, in UTF-8. */
  readonly data: Uint8Array
}

/**
 * Written member by member in canonical order, so that it is canonical JSON without sorting: every append and every verification does
 * this, and sorting would take them most of their time.
 */
const entryOf = (sha256: Sha256, parts: LeafParts): string => {
  const { data, id, meta, occurredAt, origin, position, recordedAt, tags, type, version } = parts
  const occurred = occurredAt === undefined ? "" : `"occurredAt":${JSON.stringify(occurredAt)},`
  const payload = `{"hash":"${hex(sha256(data))}","length":${data.length}}`
  return (
    `{"id":${JSON.stringify(id)},"meta":${meta},${occurred}"origin":${JSON.stringify(origin)},"payload":${payload},` +
    `"position":${position},"recordedAt":"${recordedAt}","tags":${tags},"type":${JSON.stringify(type)},"version":${version}}`
  )
}

/**
 * The leaf's hash, from an entry's parts: the same as `leafOf` makes of the event.
 *
 * @example
 * const leaf = leafOfParts(sha256, { origin, id: "c-17.0", meta: '{"actor":"a-1",…}', occurredAt: undefined, … })
 */
export const leafOfParts = (sha256: Sha256, parts: LeafParts): Uint8Array =>
  leafHashOfText(sha256, entryOf(sha256, parts))

const partsOf = (origin: string, recorded: Recorded): LeafParts => ({
  origin,
  id: recorded.id,
  meta: leafMetaOf(encodeMeta(recorded.meta)),
  occurredAt: recorded.occurredAt,
  recordedAt: DateTime.formatIso(recorded.recordedAt),
  position: recorded.position,
  tags: JSON.stringify(recorded.tags),
  type: recorded.type,
  version: recorded.version,
  data: utf8(recorded.text)
})

/** The canonical entry of an event. Times are ISO 8601 in UTC with milliseconds. */
export const leafEntry = (sha256: Sha256, origin: string, recorded: Recorded): string =>
  entryOf(sha256, partsOf(origin, recorded))

/** The leaf's hash (RFC 6962, 0x00 prefix). */
export const leafOf = (sha256: Sha256, origin: string, recorded: Recorded): Uint8Array =>
  leafOfParts(sha256, partsOf(origin, recorded))
