/**
 * All that a city keeps, as one store gives it and another takes it: what `trygglogg migrate` moves.
 *
 * Logs go as their stored rows, byte for byte, with their leaves: the copy has the same tree. Views do not go, they are built again.
 */
import type { LogUnavailable } from "@trygglogg/log"
import { type Effect, Schema, type Stream } from "effect"
import type { DirectoryEntry } from "./directory.ts"
import type { KeyEntry } from "./keyStore.ts"
import type { StateRow } from "./stateStore.ts"
import type { StorageUnavailable } from "./storageUnavailable.ts"

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

/** Where a log ends. */
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

export interface KeysContents {
  readonly entries: ReadonlyArray<KeyEntry>
  readonly checkValue: string | undefined
}

/** An item of the outbox, claims and leases left behind. Times in milliseconds since 1970. */
export interface OutboxRow {
  readonly key: string
  readonly status: string
  readonly payload: string | undefined
  readonly dueAt: number
  readonly attempts: number
  readonly problem: string | undefined
  readonly sentAt: number | undefined
}

export interface StateContents {
  readonly persons: ReadonlyArray<DirectoryEntry>
  readonly values: ReadonlyArray<StateRow>
  /** How far each consumer has read a log. */
  readonly consumers: ReadonlyArray<readonly [name: string, position: number]>
  readonly outbox: ReadonlyArray<OutboxRow>
}

export interface CityContents {
  readonly log: LogContents
  /** The log of who has read what; nothing where there is none yet. */
  readonly access: LogContents | undefined
  readonly keys: Effect.Effect<KeysContents, StorageUnavailable>
  readonly state: Effect.Effect<StateContents, StorageUnavailable>
}

/** Somebody's records are there already; nothing was changed. `part` is what is not empty. */
export class TargetNotEmpty extends Schema.TaggedError<TargetNotEmpty>()("TargetNotEmpty", {
  part: Schema.Literals(["log", "access", "keys", "state"])
}) {}

/** The rows that were given do not make the tree that was promised with them; nothing was kept. */
export class ContentsDiffer extends Schema.TaggedError<ContentsDiffer>()("ContentsDiffer", {
  part: Schema.Literals(["log", "access"])
}) {}
