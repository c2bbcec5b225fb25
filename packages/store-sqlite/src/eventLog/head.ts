/**
 * The row that every append reads first and writes last: where the log ends, when that was, and the tree so far.
 */
import { hash } from "node:crypto"
import { type Sha256, Tree } from "@trygglogg/log"
import { blob, integer, text } from "../column.ts"
import type { Database } from "../database.ts"
import { damaged } from "../unavailable.ts"

export interface Head {
  readonly position: number
  /** Milliseconds since 1970, UTC; of the newest event. */
  readonly recordedAt: number
  readonly range: Tree.CompactRange
}

const hashLength = 32

export const sha256: Sha256 = (bytes) => hash("sha256", bytes, "buffer")

const pack = (nodes: ReadonlyArray<Uint8Array>): Uint8Array => Buffer.concat(nodes)

/** How many perfect subtrees a tree of this size has: its set bits. */
const subtrees = (size: number): number => size.toString(2).replaceAll("0", "").length

const unpack = (size: number, packed: Uint8Array): Tree.CompactRange => {
  const nodes: Array<Uint8Array> = []
  for (let start = 0; start < packed.length; start += hashLength) nodes.push(packed.subarray(start, start + hashLength))
  if (nodes.length !== subtrees(size)) throw damaged()
  return { size, nodes }
}

const row = (database: Database, columns: string) => {
  const found = database.prepare(`SELECT ${columns} FROM log_head`).get()
  if (found === undefined) throw damaged()
  return found
}

export const position = (database: Database): number => integer(row(database, "position")[0])

export const origin = (database: Database): string => text(row(database, "origin")[0])

export const tree = (database: Database): { readonly size: number; readonly root: Uint8Array } => {
  const found = row(database, "position, root")
  return { size: integer(found[0]), root: blob(found[1]) }
}

export const load = (database: Database): Head => {
  const found = row(database, "position, recorded_at, range")
  const size = integer(found[0])
  return { position: size, recordedAt: integer(found[1]), range: unpack(size, blob(found[2])) }
}

export const save = (database: Database, { position, range, recordedAt }: Head): void => {
  database
    .prepare("UPDATE log_head SET position = ?, recorded_at = ?, range = ?, root = ?")
    .run(position, recordedAt, pack(range.nodes), Tree.root(sha256, range))
}

/** The first row: an empty log of this origin, unless there is one already. */
export const create = (database: Database, origin: string): void => {
  database
    .prepare("INSERT INTO log_head SELECT 1, ?, 0, 0, x'', ? WHERE NOT EXISTS (SELECT 1 FROM log_head)")
    .run(origin, Tree.root(sha256, Tree.empty))
}
