/** Roles nobody logs in as, and what they may do in a schema that is not a log's. A city grants them to its logins. */
import { escapeLiteral } from "pg"

/** SQL of a DO block: makes a role unless it is there. */
export const makeRole = (role: string): string =>
  `IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${escapeLiteral(role)}) THEN CREATE ROLE ${role} NOLOGIN; END IF;`

/** SQL of a DO block: does something where the login that runs it may make roles. */
export const whereRolesCanBeMade = (sql: string): string =>
  `IF (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) THEN\n${sql}\nEND IF;`

/** The role that may use a schema of keys, state or views. */
export const userOf = (schemaName: string): string => `${schemaName}_user`

/** SQL of a DO block: a user for the schema, who may do everything with its rows and nothing with its tables. */
export const grantUse = (schemaName: string): string => {
  const user = userOf(schemaName)
  return `${makeRole(user)}
  GRANT USAGE ON SCHEMA ${schemaName} TO ${user};
  GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA ${schemaName} TO ${user};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schemaName} TO ${user};
  REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ${schemaName}.trygglogg FROM ${user};`
}
