/**
 * Where everything is kept, from one setting: `sqlite:./data/trygglogg.db` names the log, and the other files stand beside it.
 */
import { basename, dirname, isAbsolute, join, resolve } from "node:path"
import { Result, Schema } from "effect"

/** The files of one city, absolute paths. All but `views` are to be kept safe, `keys` apart from the others. */
export interface Files {
  /** The log of what happened. */
  readonly log: string
  /** The log of who has read what, of the same kind. */
  readonly access: string
  /** Views: built again from the log when deleted. */
  readonly views: string
  /** Wrapped data keys: what is erased here can never be read again. */
  readonly keys: string
  /** What may be forgotten: sessions, drafts, the outbox, the directory. */
  readonly state: string
  /** The key that wraps the data keys, unless it is kept elsewhere. */
  readonly kek: string
}

/**
 * A database URL that names no SQLite file. The URL is not repeated: it may hold a password.
 *
 * - `OtherDatabase`: it does not begin with `sqlite:`.
 * - `InMemory`: web and worker are two processes, which could not meet there, and a report would be lost with them.
 * - `NotAFile`: no path, or one that does not end in `.db`, or one with a host (`sqlite://…`).
 */
export class DatabaseUrlRefused extends Schema.TaggedError<DatabaseUrlRefused>()("DatabaseUrlRefused", {
  reason: Schema.Literals(["OtherDatabase", "InMemory", "NotAFile"])
}) {}

const scheme = "sqlite:"
const ending = ".db"

/**
 * The files a database URL stands for. The path is taken as it is written (no percent-encoding); a relative one starts at `from`.
 *
 * @param from The folder relative paths start at; the working directory when left out.
 *
 * @example
 * filesOf("sqlite:./data/trygglogg.db", "/srv") // { log: "/srv/data/trygglogg.db", access: "/srv/data/trygglogg.access.db", … }
 */
export const filesOf = (url: string, from: string = process.cwd()): Result.Result<Files, DatabaseUrlRefused> => {
  const refuse = (reason: DatabaseUrlRefused["reason"]) => Result.fail(new DatabaseUrlRefused({ reason }))
  if (!url.startsWith(scheme)) return refuse("OtherDatabase")
  const path = url.slice(scheme.length)
  if (path.includes(":memory:")) return refuse("InMemory")
  const name = basename(path, ending)
  if (path.startsWith("//") || path.includes("\0") || !path.endsWith(ending) || name === ending)
    return refuse("NotAFile")
  const folder = dirname(isAbsolute(path) ? path : resolve(from, path))
  const beside = (end: string) => join(folder, `${name}${end}`)
  return Result.succeed({
    log: beside(ending),
    access: beside(".access.db"),
    views: beside(".views.db"),
    keys: beside(".keys.db"),
    state: beside(".state.db"),
    kek: beside(".kek")
  })
}
