/**
 * The row that every append locks first and writes last: where the log ends, when that was, and the tree so far.
 */
import { hash } from "node:crypto"
import { type Sha256, Tree } from "@trygglogg/log"
import { Head } from "@trygglogg/log/store"
import { blob, integer, type Row, text } from "../column.ts"
import type { Database, Run } from "../database.ts"
import { damaged } from "../unavailable.ts"

/** Taken as text and back: a buffer that Node makes in C++ takes longer than the hash. */
export const sha256: Sha256 = (bytes) => Buffer.from(hash("sha256", bytes, "binary"), "binary")

const only = (rows: ReadonlyArray<Row>): Row => {
  const [row] = rows
  if (row === undefined) throw damaged()
  return row
}

/** SQL that locks the head until the transaction ends and answers with a row for `locked`. Every append waits here for its turn. */
export const lock = ({ schema }: Database): string =>
  `SELECT position, recorded_at, range, current_setting('synchronous_commit') FROM ${schema}.log_head FOR UPDATE`

/** The head that was locked, and whether what this transaction commits will be kept. */
export const locked = (rows: ReadonlyArray<Row>): { readonly head: Head.Head; readonly durable: boolean } => {
  const row = only(rows)
  const size = integer(row[0])
  const head = { position: size, recordedAt: integer(row[1]), range: Head.unpack(size, blob(row[2])) }
  return { head, durable: row[3] !== "off" }
}

/** The values of the columns position, recorded_at, range and root. */
export const valuesOf = ({ position, range, recordedAt }: Head.Head): ReadonlyArray<unknown> => [
  position,
  recordedAt,
  Head.pack(range),
  Tree.root(sha256, range)
]

export const position = async (run: Run, { schema }: Database): Promise<number> =>
  integer(only(await run(`SELECT position FROM ${schema}.log_head`))[0])

export const tree = async (
  run: Run,
  { schema }: Database
): Promise<{ readonly size: number; readonly root: Uint8Array }> => {
  const row = only(await run(`SELECT position, root FROM ${schema}.log_head`))
  return { size: integer(row[0]), root: blob(row[1]) }
}

/** Whose log it is; nothing when it has not been begun. */
export const origin = async (run: Run, { schema }: Database): Promise<string | undefined> => {
  const [row] = await run(`SELECT origin FROM ${schema}.log_head`)
  return row && text(row[0])
}

/** The first row: an empty log of this origin, unless there is one already. */
export const create = async (run: Run, { schema }: Database, ofOrigin: string): Promise<void> => {
  const values = [ofOrigin, ...valuesOf(Head.empty)]
  await run(
    `INSERT INTO ${schema}.log_head (origin, position, recorded_at, range, root) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    values
  )
}
