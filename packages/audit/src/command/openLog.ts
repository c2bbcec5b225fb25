/** From `--db` to a log that can be read, and every way in which that fails as a problem with a code. */
import { accessSync, constants, existsSync } from "node:fs"
import type { LogUnavailable } from "@trygglogg/log"
import { type AuditedLog, type DatabaseRefused, type Files, filesOf, openForAudit } from "@trygglogg/store-sqlite"
import { Effect, Result, type Scope } from "effect"
import { problem, type Problem, type ProblemName } from "./problem.ts"

const unavailable: { readonly [Reason in LogUnavailable["reason"]]: ProblemName } = {
  busy: "locked",
  full: "full",
  readOnly: "permission",
  closed: "unexpected",
  damaged: "damaged",
  io: "io"
}

/** The store's errors as the command line tells them. */
export const storeProblem = (error: LogUnavailable | DatabaseRefused, file: string): Problem => {
  if (error._tag === "LogUnavailable") return problem(unavailable[error.reason], file)
  if (error.reason === "NewerVersion") return problem("newerVersion", file)
  return problem(error.reason === "NotDurable" ? "permission" : "notALog", file)
}

/** The files that a `--db` names. */
export const filesNamed = (url: string): Effect.Effect<Files, Problem> =>
  Result.match(filesOf(url), {
    onFailure: () => Effect.fail(problem("databaseUrl")),
    onSuccess: (files) => Effect.succeed(files)
  })

const isReadable = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** Opens a log's file to look at it; it must be there. */
export const openFile = (file: string): Effect.Effect<AuditedLog, Problem, Scope.Scope> => {
  if (!existsSync(file)) return Effect.fail(problem("fileMissing", file))
  if (!isReadable(file)) return Effect.fail(problem("permission", file))
  return Effect.mapError(openForAudit(file), (error) => storeProblem(error, file))
}

/** Anything read from a log may turn out to be unreadable on the way. */
export const reading =
  (file: string) =>
  <A, R>(effect: Effect.Effect<A, LogUnavailable | Problem, R>): Effect.Effect<A, Problem, R> =>
    Effect.catchTag(effect, "LogUnavailable", (error) => Effect.fail(storeProblem(error, file)))

/** The log, and the log of who has read what when it lies beside it. */
export const openLogs = Effect.fnUntraced(function* (url: string) {
  const files = yield* filesNamed(url)
  const log = yield* openFile(files.log)
  const access = existsSync(files.access) ? yield* openFile(files.access) : undefined
  return { files, log, access }
})
