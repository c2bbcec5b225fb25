/**
 * A schema made and brought up to date by whoever opens it first, and refused when it is not ours to use.
 */
import type { LogUnavailable } from "@trygglogg/log"
import { Effect } from "effect"
import { escapeLiteral } from "pg"
import { integer, text } from "./column.ts"
import type { Database, Run } from "./database.ts"
import { DatabaseRefused } from "./error.ts"

export interface Contents {
  readonly kind: "log" | "views" | "keys" | "state"
  /** SQL scripts for the schema as it stands in SQL, oldest first, never changed once released. */
  readonly migrations: ReadonlyArray<(database: Database) => string>
}

/** A schema's name: also the beginning of the names of its roles, and never one of PostgreSQL's own. */
export const isSchemaName = (name: string): boolean => /^(?!pg_)[a-z][a-z0-9_]{0,47}$/.test(name)

const table = "trygglogg"

const refuse = ({ name }: Database, reason: DatabaseRefused["reason"]) => new DatabaseRefused({ schema: name, reason })

/** How many migrations the schema has had, 0 when there is nothing in it yet; or why it is not ours to add to. */
const versionOf = async (
  run: Run,
  database: Database,
  { kind, migrations }: Contents
): Promise<number | DatabaseRefused> => {
  const [found] = await run(
    `SELECT to_regclass($1) IS NOT NULL,
       EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $2)`,
    [`${database.schema}.${table}`, database.name]
  )
  if (found?.[0] !== true) return found?.[1] === true ? refuse(database, "OtherKind") : 0
  const [row] = await run(`SELECT kind, version FROM ${database.schema}.${table}`)
  if (row === undefined || text(row[0]) !== kind) return refuse(database, "OtherKind")
  const version = integer(row[1])
  return version > migrations.length ? refuse(database, "NewerVersion") : version
}

/** One number for each schema, so that only those who open the same one wait for each other. */
const oneAtATime = (database: Database) =>
  `SELECT pg_advisory_xact_lock(hashtextextended(${escapeLiteral(`${table} ${database.name}`)}, 0))`

const bring = async (run: Run, database: Database, contents: Contents): Promise<DatabaseRefused | undefined> => {
  // Counted again, now that nobody else can migrate it at the same time.
  const version = await versionOf(run, database, contents)
  if (typeof version !== "number") return version
  const { schema } = database
  if (version === 0) {
    await run(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
    await run(`CREATE TABLE ${schema}.${table} (
      one boolean PRIMARY KEY DEFAULT true CHECK (one), kind text NOT NULL, version integer NOT NULL)`)
    await run(`INSERT INTO ${schema}.${table} (kind, version) VALUES ($1, 0)`, [contents.kind])
  }
  for (const script of contents.migrations.slice(version)) {
    // One DO block: a script of several statements in a single one.
    await run(`DO ${escapeLiteral(`BEGIN\n${script(database)}\nEND`)}`)
  }
  await run(`UPDATE ${schema}.${table} SET version = $1`, [contents.migrations.length])
  return undefined
}

/**
 * Makes the schema ready. A login that may only use it finds it ready and changes nothing.
 *
 * Fails as `DatabaseRefused` when this program must not use it.
 */
export const migrate = Effect.fnUntraced(function* (
  database: Database,
  contents: Contents
): Effect.fn.Return<void, LogUnavailable | DatabaseRefused> {
  if (!isSchemaName(database.name)) return yield* refuse(database, "MalformedName")
  const version = yield* database.read((run) => versionOf(run, database, contents))
  if (typeof version !== "number") return yield* version
  if (version === contents.migrations.length) return
  const refused = yield* (
    database
      .transaction(oneAtATime(database), (run) => bring(run, database, contents))
      // It may look and use, and not make.
      .pipe(
        Effect.catchIf(
          ({ reason }) => reason === "readOnly",
          () => Effect.succeed(refuse(database, "NotMigrated"))
        )
      )
  )
  if (refused !== undefined) return yield* refused
})

/** For somebody who only looks: ready, or refused. Nothing is made. */
export const expectMigrated = Effect.fnUntraced(function* (
  database: Database,
  contents: Contents
): Effect.fn.Return<void, LogUnavailable | DatabaseRefused> {
  if (!isSchemaName(database.name)) return yield* refuse(database, "MalformedName")
  const version = yield* database.read((run) => versionOf(run, database, contents))
  if (typeof version !== "number") return yield* version
  if (version < contents.migrations.length) return yield* refuse(database, "NotMigrated")
})
