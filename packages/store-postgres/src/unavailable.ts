import { LogUnavailable } from "@trygglogg/log"

export { damaged } from "@trygglogg/log/store"

type Reason = LogUnavailable["reason"]

/** SQLSTATE codes (https://www.postgresql.org/docs/18/errcodes-appendix.html) that say more than their class does. */
const codes = new Map<string, Reason>([
  ["25006", "readOnly"], // read_only_sql_transaction: a standby
  ["42501", "readOnly"], // insufficient_privilege
  ["53100", "full"], // disk_full
  ["53300", "busy"], // too_many_connections
  ["55P03", "busy"], // lock_not_available
  ["57014", "busy"] // query_canceled, by a time limit
])

/** Classes of codes, by their first two characters; what is in neither list is the connection's or the server's trouble. */
const classes = new Map<string, Reason>([
  // Our statements fit our tables, so where one does not, the tables or what stands in them have been changed.
  ["22", "damaged"],
  ["23", "damaged"],
  ["42", "damaged"],
  ["P0", "damaged"],
  ["XX", "damaged"],
  // Serialization failure and deadlock: another try may do.
  ["40", "busy"]
])

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : ""

/** What the driver failed with, as the log's own error. */
export const unavailable = (error: unknown): LogUnavailable => {
  if (error instanceof LogUnavailable) return error
  const code = codeOf(error)
  // An error without a code is the driver's own word for a connection that is gone, or one that could not be had in time.
  const byClass = code.length === 5 ? classes.get(code.slice(0, 2)) : undefined
  return new LogUnavailable({ reason: codes.get(code) ?? byClass ?? "io" })
}
