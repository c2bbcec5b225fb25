/** The roles of one log's schema. A schema's name needs no quotes (migration.ts), so neither do theirs. */
import { escapeLiteral } from "pg"
import type { Database } from "../database.ts"

export const roleNames = (schemaName: string) => ({
  owner: `${schemaName}_owner`,
  writer: `${schemaName}_writer`,
  reader: `${schemaName}_reader`,
  auditor: `${schemaName}_auditor`
})

/**
 * The writer's role, where the login may take it: an append does, so that a login with more rights than that uses none of them.
 */
export const writerOf = (database: Database) => {
  const { writer } = roleNames(database.name)
  const held = `SELECT pg_has_role(current_user, oid, 'SET') FROM pg_roles WHERE rolname = ${escapeLiteral(writer)}`
  return database.read(async (run) => ((await run(held))[0]?.[0] === true ? writer : undefined))
}
