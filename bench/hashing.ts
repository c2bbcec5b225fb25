/** What a bare loop does with a row that it has read, for verification to be measured against. */
import { hash } from "node:crypto"

/** The columns it reads, all but the leaf that the log made of them. */
export const hashedColumns = "position, nth, type_id, version, tags, occurred_at, recorded_at, meta, data"
const data = 8

/** Hashes rows: each once over all of it, or, for `inTree`, its data, an entry around that and a node of a tree above it. */
export const makeHashing = (inTree: boolean) => {
  let count = 0
  let above = ""
  return {
    add: (row: ReadonlyArray<unknown>): void => {
      count += 1
      const payload = inTree ? hash("sha256", String(row[data])) : ""
      const leaf = hash("sha256", inTree ? row.toSpliced(data, 1, payload).join() : row.join())
      above = inTree ? hash("sha256", above + leaf) : leaf
    },
    count: () => count
  }
}
