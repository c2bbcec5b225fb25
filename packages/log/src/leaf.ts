/**
 * What the tree commits to for one event: an envelope in canonical JSON, and the hash of the stored bytes of its data.
 *
 * The data stands in it as a hash of what is stored, ciphertext where it is sealed: never a hash of plain personal words, which
 * could be guessed. Key commitments are inside the stored bytes (`Sealed.commitment`), so they are covered too.
 */
import { DateTime, Predicate, Record } from "effect"
import type { Meta, Recorded } from "./eventLog.ts"
import { hex, type Sha256, utf8 } from "./hash.ts"
import { leafHash } from "./tree.ts"

const present = (fields: { readonly [name: string]: string | undefined }): { readonly [name: string]: string } =>
  Record.filter(fields, Predicate.isNotUndefined)

/** The meta as stored and hashed: JSON, absent where absent. */
export const encodeMeta = (meta: Meta): { readonly [name: string]: string } =>
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

/**
 * The canonical entry of an event. Times are ISO 8601 in UTC with milliseconds.
 *
 * Written with its members in canonical order, so that plain JSON is canonical JSON, absent members left out: every append and every
 * verification does this, and sorting would take them most of their time.
 */
export const leafEntry = (sha256: Sha256, origin: string, recorded: Recorded): string => {
  const data = utf8(recorded.text)
  const { actor, causationId, command, commandId, correlationId, decidedAt, onBehalfOf, policy, role } = recorded.meta
  return JSON.stringify({
    id: recorded.id,
    meta: {
      actor,
      causationId,
      command,
      commandId,
      correlationId,
      decidedAt: DateTime.formatIso(decidedAt),
      onBehalfOf,
      policy,
      role
    },
    occurredAt: recorded.occurredAt,
    origin,
    payload: { hash: hex(sha256(data)), length: data.length },
    position: recorded.position,
    recordedAt: DateTime.formatIso(recorded.recordedAt),
    tags: recorded.tags,
    type: recorded.type,
    version: recorded.version
  })
}

/** The leaf's hash (RFC 6962, 0x00 prefix). */
export const leafOf = (sha256: Sha256, origin: string, recorded: Recorded): Uint8Array =>
  leafHash(sha256, utf8(leafEntry(sha256, origin, recorded)))
