/**
 * All that a city keeps, as one store gives it and another takes it: what `trygglogg migrate` moves.
 *
 * Logs go as their stored rows, byte for byte, with their leaves: the copy has the same tree. Views do not go, they are built again.
 */
import type { LogContents } from "@trygglogg/log/store"
import { type Effect, Schema } from "effect"
import type { DirectoryEntry } from "./directory.ts"
import type { KeyEntry } from "./keyStore.ts"
import type { StateRow } from "./stateStore.ts"
import type { StorageUnavailable } from "./storageUnavailable.ts"

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
