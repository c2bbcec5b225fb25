/**
 * The row that every append reads first and writes last: where the log ends, when that was, and the tree so far.
 */
import { hash } from "node:crypto"
import { type Sha256, Tree } from "@trygglogg/log"
import { Head } from "@trygglogg/log/store"
import { blob, integer, text } from "../column.ts"
import type { Database } from "../database.ts"
import { damaged } from "../unavailable.ts"

/** Taken as text and back: a buffer that Node makes in C++ takes longer than the hash. */
export const sha256: Sha256 = (bytes) => Buffer.from(hash("sha256", bytes, "binary"), "binary")

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

export const load = (database: Database): Head.Head => {
  const found = row(database, "position, recorded_at, range")
  const size = integer(found[0])
  return { position: size, recordedAt: integer(found[1]), range: Head.unpack(size, blob(found[2])) }
}

export const save = (database: Database, { position, range, recordedAt }: Head.Head): void => {
  database
    .prepare("UPDATE log_head SET position = ?, recorded_at = ?, range = ?, root = ?")
    .run(position, recordedAt, Head.pack(range), Tree.root(sha256, range))
}

/** The first row: an empty log of this origin, unless there is one already. */
export const create = (database: Database, origin: string): void => {
  database
    .prepare("INSERT INTO log_head SELECT 1, ?, 0, 0, x'', ? WHERE NOT EXISTS (SELECT 1 FROM log_head)")
    .run(origin, Tree.root(sha256, Tree.empty))
}
