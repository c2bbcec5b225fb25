/**
 * A city's schemas and roles made ready once, by a login that may, for logins that only use them.
 */
import type { LogUnavailable } from "@trygglogg/log"
import { Effect, type Redacted } from "effect"
import { escapeLiteral } from "pg"
import { findPlaces, type Places } from "./city.ts"
import { connect } from "./database.ts"
import { openSchema } from "./erasable.ts"
import type { DatabaseRefused } from "./error.ts"
import { makeEventLog } from "./eventLog.ts"
import { roleNames } from "./eventLog/roles.ts"
import { grantUse, makeRole, userOf, whereRolesCanBeMade } from "./grants.ts"
import { keyContents } from "./keyStore.ts"
import { stateContents } from "./stateSchema.ts"
import type { DatabaseUrlRefused } from "./url.ts"
import { migrations as viewMigrations } from "./viewStore/schema.ts"

export interface PrepareOptions extends Places {
  /** Whose log it is; fixed when the log is made. */
  readonly origin: string
}

/** What there is now. */
export interface Prepared {
  readonly schemas: ReadonlyArray<string>
  /** Roles to grant: one to the programs' login, one to the auditor's. None where the login may make no roles. */
  readonly roles: { readonly app: string; readonly audit: string } | undefined
}

const canMakeRoles = "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user"

/** Grants in one schema, as a DO block; whether there are any. */
const grant = Effect.fnUntraced(function* (url: Redacted.Redacted, schema: string, sql: string) {
  const database = yield* connect({ url, connections: 1 }, schema)
  return yield* database.transaction("SELECT", async (run) => {
    await run(`DO ${escapeLiteral(`BEGIN\n${whereRolesCanBeMade(sql)}\nEND`)}`)
    return (await run(canMakeRoles))[0]?.[0] === true
  })
}, Effect.scoped)

/**
 * Makes what is missing of a city and brings up to date what is old. Done again, it changes nothing.
 *
 * Fails as `DatabaseRefused` where the login may not (`NotMigrated`) or must not, and as `LogUnavailable` when the server cannot be used.
 *
 * @example
 * const { roles } = yield* prepareCity({ databaseUrl: Redacted.make("postgres://owner@db/city?schema=stockholm"), origin: "stockholm.se/trygglogg" })
 */
export const prepareCity = Effect.fnUntraced(function* (
  options: PrepareOptions
): Effect.fn.Return<Prepared, DatabaseUrlRefused | DatabaseRefused | LogUnavailable> {
  const { keysUrl, schemas, url } = yield* Effect.fromResult(findPlaces(options))
  const { origin } = options
  yield* Effect.scoped(makeEventLog({ url, schema: schemas.log, origin }))
  yield* Effect.scoped(makeEventLog({ url, schema: schemas.access, origin: `${origin}/access` }))
  yield* Effect.scoped(openSchema({ url, schema: schemas.views }, { kind: "views", migrations: viewMigrations }))
  yield* Effect.scoped(openSchema({ url: keysUrl, schema: schemas.keys }, keyContents))
  yield* Effect.scoped(openSchema({ url, schema: schemas.state }, stateContents))
  const [app, audit] = [`${schemas.log}_app`, `${schemas.log}_audit`]
  const [log, access] = [roleNames(schemas.log), roleNames(schemas.access)]
  const made = yield* grant(
    url,
    schemas.views,
    `${makeRole(app)} ${makeRole(audit)} ${grantUse(schemas.views)}
    GRANT ${log.writer}, ${access.writer}, ${userOf(schemas.views)}, ${userOf(schemas.state)} TO ${app};
    GRANT ${log.auditor}, ${access.auditor} TO ${audit};`
  )
  yield* grant(keysUrl, schemas.keys, `${makeRole(app)} GRANT ${userOf(schemas.keys)} TO ${app};`)
  return { schemas: Object.values(schemas), roles: made ? { app, audit } : undefined }
})
