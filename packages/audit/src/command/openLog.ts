/** From `--db` to a log that can be read, and every way in which that fails as a problem with a code. */
import { accessSync, constants, existsSync } from "node:fs"
import { type Database, findDatabase } from "@trygglogg/city"
import type { LogUnavailable } from "@trygglogg/log"
import * as Postgres from "@trygglogg/store-postgres"
import * as Sqlite from "@trygglogg/store-sqlite"
import { Effect, Redacted, Result, type Scope } from "effect"
import { problem, type Problem, type ProblemName } from "./problem.ts"

/** A log opened to be looked at, and what to call it in messages: neither user nor password. */
export interface Opened {
  readonly name: string
  readonly audited: Postgres.AuditedLog
}

const unavailable: { readonly [Reason in LogUnavailable["reason"]]: ProblemName } = {
  busy: "locked",
  full: "full",
  readOnly: "permission",
  closed: "unexpected",
  damaged: "damaged",
  io: "io",
  behind: "behind"
}

const isServer = (name: string): boolean => name.startsWith("postgres:")

/** The stores' errors as the command line tells them. */
export const storeProblem = (
  error: LogUnavailable | Sqlite.DatabaseRefused | Postgres.DatabaseRefused,
  name: string
): Problem => {
  if (error._tag === "LogUnavailable") {
    return problem(error.reason === "io" && isServer(name) ? "unreachable" : unavailable[error.reason], name)
  }
  switch (error.reason) {
    case "NewerVersion":
      return problem("newerVersion", name)
    case "NotDurable":
      return problem("permission", name)
    case "NotMigrated":
      return problem("notMigrated", name)
    case "MalformedName":
    case "OtherKind":
    case "OtherOrigin":
      return problem("notALog", name)
  }
}

/** What a `--db` names. */
export const databaseNamed = (url: string): Effect.Effect<Database, Problem> =>
  Result.match(findDatabase(Redacted.make(url)), {
    onFailure: () => Effect.fail(problem("databaseUrl")),
    onSuccess: (database) => Effect.succeed(database)
  })

const isReadable = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}

const openFile = (file: string): Effect.Effect<Opened, Problem, Scope.Scope> => {
  if (!existsSync(file)) return Effect.fail(problem("fileMissing", file))
  if (!isReadable(file)) return Effect.fail(problem("permission", file))
  return Sqlite.openForAudit(file).pipe(
    Effect.map((audited) => ({ name: file, audited })),
    Effect.mapError((error) => storeProblem(error, file))
  )
}

const openSchema = (url: Redacted.Redacted, schema: string, name: string) =>
  Postgres.openForAudit({ url, schema }).pipe(Effect.map((audited): Opened => ({ name, audited })))

/** The log alone; it must be there. */
export const openLog = (database: Database): Effect.Effect<Opened, Problem, Scope.Scope> => {
  if (database.kind === "sqlite") return openFile(database.files.log)
  const { place, shown } = database
  return Effect.mapError(openSchema(place.url, place.schemas.log, shown), (error) => storeProblem(error, shown))
}

/** The log of who has read what, where there is one. */
const openAccess = (database: Database): Effect.Effect<Opened | undefined, Problem, Scope.Scope> => {
  if (database.kind === "sqlite") {
    const { access } = database.files
    return existsSync(access) ? openFile(access) : Effect.succeed(undefined)
  }
  const { place, shown } = database
  const name = `${shown}_access`
  return openSchema(place.url, place.schemas.access, name).pipe(
    Effect.catchIf(
      (error) => error._tag === "DatabaseRefused" && error.reason === "NotMigrated",
      () => Effect.succeed(undefined)
    ),
    Effect.mapError((error) => storeProblem(error, name))
  )
}

/** Anything read from a log may turn out to be unreadable on the way. */
export const reading =
  (name: string) =>
  <A, R>(effect: Effect.Effect<A, LogUnavailable | Problem, R>): Effect.Effect<A, Problem, R> =>
    Effect.catchTag(effect, "LogUnavailable", (error) => Effect.fail(storeProblem(error, name)))

/** The log, and the log of who has read what when there is one. */
export const openLogs = Effect.fnUntraced(function* (url: string) {
  const database = yield* databaseNamed(url)
  const log = yield* openLog(database)
  return { log, access: yield* openAccess(database) }
})
