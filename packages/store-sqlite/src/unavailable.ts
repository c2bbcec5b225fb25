import { LogUnavailable } from "@trygglogg/log"

export { damaged } from "@trygglogg/log/store"

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that mean "not now" or "not this file". */
const reasons = new Map<number, LogUnavailable["reason"]>([
  // Our statements fit our tables, so where one does not, the tables or what stands in them have been changed.
  [1, "damaged"], // SQLITE_ERROR
  [3, "readOnly"], // SQLITE_PERM
  [5, "busy"], // SQLITE_BUSY
  [6, "busy"], // SQLITE_LOCKED
  [8, "readOnly"], // SQLITE_READONLY
  [10, "io"], // SQLITE_IOERR
  [11, "damaged"], // SQLITE_CORRUPT
  [13, "full"], // SQLITE_FULL
  [14, "io"], // SQLITE_CANTOPEN
  [19, "damaged"], // SQLITE_CONSTRAINT
  [20, "damaged"], // SQLITE_MISMATCH
  [26, "damaged"] // SQLITE_NOTADB
])

/** The operating system's own words, from making the folder and the file. */
const systemReasons = new Map<string, LogUnavailable["reason"]>([
  ["EACCES", "readOnly"],
  ["EPERM", "readOnly"],
  ["EROFS", "readOnly"],
  ["ENOSPC", "full"],
  ["EDQUOT", "full"]
])

const reasonOf = (error: Error): LogUnavailable["reason"] | undefined => {
  // The low byte is the primary code, the rest says more about it.
  if ("errcode" in error && typeof error.errcode === "number") return reasons.get(error.errcode % 256)
  if (!("code" in error) || typeof error.code !== "string") return undefined
  // What Node throws for a closed database and for its statements.
  if (error.code === "ERR_INVALID_STATE") return "closed"
  return "syscall" in error ? (systemReasons.get(error.code) ?? "io") : undefined
}

/**
 * What went wrong, as the log's own error; anything that is not the database's or the disk's doing is a defect of this program and
 * is thrown again.
 */
export const unavailable = (error: unknown): LogUnavailable => {
  if (error instanceof LogUnavailable) return error
  const reason = error instanceof Error ? reasonOf(error) : undefined
  if (reason === undefined) throw error
  return new LogUnavailable({ reason })
}
