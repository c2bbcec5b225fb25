import { Schema } from "effect"

/**
 * A schema that this program must not use: its state is sound, but using it would be wrong. Nothing was changed in it.
 *
 * - `MalformedName`: not a name for a schema of ours; see `SchemaName`.
 * - `NotMigrated`: not made yet, or by an older program, and this login may not make it: the owner's has to, once.
 * - `NewerVersion`: written by a newer program; an older one would misread it.
 * - `OtherKind`: a Trygglogg schema of another kind, or another program's tables.
 * - `OtherOrigin`: the log of another city.
 * - `NotDurable`: the server would acknowledge what it may lose (`synchronous_commit` is off).
 */
export class DatabaseRefused extends Schema.TaggedError<DatabaseRefused>()("DatabaseRefused", {
  schema: Schema.String,
  reason: Schema.Literals(["MalformedName", "NotMigrated", "NewerVersion", "OtherKind", "OtherOrigin", "NotDurable"])
}) {}
