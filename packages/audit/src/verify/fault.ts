import { Schema } from "effect"

/**
 * What can be wrong with a log, and where that is known to be.
 *
 * At events, named by position:
 * - `contentChanged`: what stands there is not what its leaf was made from.
 * - `leafChanged`: the leaf was changed; the event is the one the tree commits to.
 * - `rewritten`: events and leaves fit each other, but not the tree. Only the subtree is known: a copy of the log tells which of them.
 * - `differsFromCopy`: not the event that the trusted copy has there.
 * - `unreadable`: not in a form this program writes.
 * - `missing`: the head counts it, and it is not there.
 * - `beyondHead`: it is there, and the head does not count it.
 * - `beforeFirst`: positions begin at 1.
 * - `positionTooLarge`: no position can be as high.
 * - `timeBackwards`: recorded earlier than the event before it.
 * - `commandColumn`: found by another command id than the one it was recorded under.
 * - `commandRepeated`: a command id that an earlier event was recorded under.
 * - `tagMissing`, `tagExtra`: the index of tags does not find it, or finds it by a tag it does not bear.
 *
 * At the head: `headPosition`, `headTime`, `headRange`, `headRoot`: not what the events come to.
 * Against what was known before: `knownRoot`: the tree had another root at that size; `knownBeyond`: the log was longer.
 * In the file: `typeUnused`, `tagUnused`: a name that no event bears any more; `objectMissing`, `objectChanged`, `objectUnknown`: a
 * table, index or guard; `storage`: found by the database's own check; `origin`: another log than the one it lies beside.
 */
export const FaultKind = Schema.Literals([
  "contentChanged",
  "leafChanged",
  "rewritten",
  "differsFromCopy",
  "unreadable",
  "missing",
  "beyondHead",
  "beforeFirst",
  "positionTooLarge",
  "timeBackwards",
  "commandColumn",
  "commandRepeated",
  "tagMissing",
  "tagExtra",
  "headPosition",
  "headTime",
  "headRange",
  "headRoot",
  "knownRoot",
  "knownBeyond",
  "typeUnused",
  "tagUnused",
  "objectMissing",
  "objectChanged",
  "objectUnknown",
  "storage",
  "origin"
])
export type FaultKind = typeof FaultKind.Type

/** One fault. Those of a kind at positions in a row are one: `position` to `last`. */
export interface Fault {
  readonly kind: FaultKind
  readonly position?: number
  /** The last position of a run; absent where it is `position` itself. */
  readonly last?: number
  /** What it concerns: a tag, a command id, a table, a message of the database. Never the content of an event. */
  readonly name?: string
}

/** Collects faults and draws those at successive positions together, so that a log without its end is one fault and not a million. */
export class Faults {
  readonly #runs = new Map<string, { first: number; last: number; index: number }>()
  readonly #found: Array<Fault> = []

  add(fault: Fault): void {
    const { kind, last, name, position } = fault
    if (position === undefined || last !== undefined) {
      this.#found.push(fault)
      return
    }
    const key = name === undefined ? kind : `${kind} ${name}`
    const run = this.#runs.get(key)
    if (run !== undefined && run.last === position - 1) {
      run.last = position
      this.#found[run.index] = { ...fault, position: run.first, last: position }
      return
    }
    this.#runs.set(key, { first: position, last: position, index: this.#found.length })
    this.#found.push(fault)
  }

  /** By position, those of the head and the file after all events. */
  sorted(): ReadonlyArray<Fault> {
    return this.#found.toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity))
  }
}
