import { Schema } from "effect"

/**
 * A database that this program must not use: its state is sound, but using it would be wrong. Nothing was changed in it.
 *
 * - `NewerVersion`: written by a newer program; an older one would misread it.
 * - `OtherKind`: a Trygglogg database of another kind, or another program's database.
 * - `OtherOrigin`: the log of another city.
 * - `NotDurable`: the file system cannot keep an acknowledged write (no write-ahead log, or no full synchronisation).
 */
export class DatabaseRefused extends Schema.TaggedError<DatabaseRefused>()("DatabaseRefused", {
  file: Schema.String,
  reason: Schema.Literals(["NewerVersion", "OtherKind", "OtherOrigin", "NotDurable"])
}) {}
