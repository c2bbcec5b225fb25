/** What `trygglogg migrate-schema` does. */
import { prepareCity } from "@trygglogg/store-postgres"
import { Effect, Option, Redacted } from "effect"
import { databaseNamed, storeProblem } from "../openLog.ts"
import { say } from "../output.ts"
import { problem } from "../problem.ts"
import { originSetting } from "../settings.ts"

/** Makes what is missing. Done again, it changes nothing. */
export const run = Effect.fnUntraced(function* (asked: { readonly db: string; readonly keys: Option.Option<string> }) {
  const database = yield* databaseNamed(asked.db)
  if (database.kind !== "postgres") return yield* problem("notPostgres", database.shown)
  const origin = yield* originSetting
  const prepared = yield* prepareCity({
    databaseUrl: Redacted.make(asked.db),
    keysUrl: Option.getOrUndefined(Option.map(asked.keys, (one) => Redacted.make(one))),
    origin
  }).pipe(
    Effect.mapError((error) => {
      if (error._tag === "DatabaseUrlRefused") return problem("databaseUrl")
      return error._tag === "DatabaseRefused" && error.reason === "NotMigrated"
        ? problem("permission", database.shown)
        : storeProblem(error, database.shown)
    })
  )
  const { roles, schemas } = prepared
  yield* say({ command: "migrate-schema", origin, schemas, ...(roles === undefined ? {} : { roles }) }, (language) => [
    schemas.join(" "),
    ...(roles === undefined
      ? [language === "sv" ? "Inga roller: inloggningen får inte göra några." : "No roles: the login may make none."]
      : [`app ${roles.app}`, `audit ${roles.audit}`])
  ])
})
