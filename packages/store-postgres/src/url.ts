/**
 * Where everything is kept, from one setting: `postgres://host/database?schema=stockholm` names the log's schema, and the others are
 * named after it.
 */
import { Redacted, Result, Schema } from "effect"

/** The schemas of one city. All but `views` are to be kept safe, `keys` apart from the others. */
export interface Schemas {
  /** The log of what happened. */
  readonly log: string
  /** The log of who has read what, of the same kind. */
  readonly access: string
  /** Views: built again from the log when dropped. */
  readonly views: string
  /** Wrapped data keys: what is erased here can never be read again. */
  readonly keys: string
  /** What may be forgotten: sessions, drafts, the outbox, the directory. */
  readonly state: string
}

/** A city's database. */
export interface Place {
  /** For the driver. */
  readonly url: Redacted.Redacted
  readonly schemas: Schemas
  /** For people: host, database and schema, without user and password. */
  readonly shown: string
}

/**
 * A database URL that names no schema of a PostgreSQL database. The URL is not repeated: it may hold a password.
 *
 * - `OtherDatabase`: it does not begin with `postgres://` or `postgresql://`.
 * - `NotAnAddress`: no host, or not written as addresses are (a password with a `/` or `#` in it, not percent-encoded).
 * - `NoDatabase`: no database is named after the host.
 * - `MalformedSchema`: the schema is not a lower-case letter with letters, digits and `_` after it, 40 characters at most.
 */
export class DatabaseUrlRefused extends Schema.TaggedError<DatabaseUrlRefused>()("DatabaseUrlRefused", {
  reason: Schema.Literals(["OtherDatabase", "NotAnAddress", "NoDatabase", "MalformedSchema"])
}) {}

const scheme = /^postgres(ql)?:\/\//

/** Room is left for the endings of the other schemas and their roles in PostgreSQL's 63 bytes. */
const schemaName = /^(?!pg_)[a-z][a-z0-9_]{0,39}$/

const defaultSchema = "trygglogg"

export const schemasOf = (log: string): Schemas => ({
  log,
  access: `${log}_access`,
  views: `${log}_views`,
  keys: `${log}_keys`,
  state: `${log}_state`
})

/**
 * The place that a database URL stands for. What else it says after its `?` is the driver's: `sslmode=verify-full`, for instance. Where
 * it holds no password, the driver takes `PGPASSWORD` or the password file.
 *
 * @example
 * placeOf(Redacted.make("postgres://app:secret@db.example.se/city?schema=stockholm"))
 */
export const placeOf = (url: Redacted.Redacted): Result.Result<Place, DatabaseUrlRefused> => {
  const refuse = (reason: DatabaseUrlRefused["reason"]) => Result.fail(new DatabaseUrlRefused({ reason }))
  const text = Redacted.value(url)
  if (!scheme.test(text)) return refuse("OtherDatabase")
  if (!URL.canParse(text)) return refuse("NotAnAddress")
  const parsed = new URL(text)
  const host = parsed.host === "" ? parsed.searchParams.get("host") : parsed.host
  if (host === null || parsed.hash !== "") return refuse("NotAnAddress")
  if (parsed.pathname.length < 2 || parsed.pathname.includes("/", 1)) return refuse("NoDatabase")
  const schema = parsed.searchParams.get("schema") ?? defaultSchema
  if (!schemaName.test(schema)) return refuse("MalformedSchema")
  parsed.searchParams.delete("schema")
  const shown = `postgres://${host}${parsed.pathname}?schema=${schema}`
  return Result.succeed({ url: Redacted.make(parsed.href), schemas: schemasOf(schema), shown })
}
