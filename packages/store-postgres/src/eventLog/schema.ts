/**
 * The log's tables. Types and tags are interned: an index entry holds two or three integers, whatever the names' length. Where an index
 * only grows at ends, of the log or of a tag, its pages are filled to the last entry: nothing comes in between later.
 *
 * Nothing is ever changed or removed: triggers refuse it, also for those who may, and the writer's role has no right to. They stop
 * mistakes; an administrator who drops them is found by the tree.
 */
import { escapeLiteral } from "pg"
import type { Database } from "../database.ts"
import { roleNames } from "./roles.ts"

const tables = (schema: string) => `
-- The newest position, and the tree over all leaves: the compact range (roots of the perfect subtrees, 32 bytes each, largest
-- first) and its root. Locked and moved by every append, so that one order holds for all processes. Mostly empty pages, so that
-- the row moves within its own.
CREATE TABLE ${schema}.log_head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  origin text NOT NULL,
  position bigint NOT NULL CHECK (position >= 0),
  recorded_at bigint NOT NULL,
  range bytea NOT NULL,
  root bytea NOT NULL CHECK (length(root) = 32)
) WITH (fillfactor = 10);

-- Keys are names that an index takes (storable.ts). The names of tags stand in the events.
CREATE TABLE ${schema}.types (id integer PRIMARY KEY, key text COLLATE "C" NOT NULL UNIQUE, name text NOT NULL);
CREATE TABLE ${schema}.tags (id integer PRIMARY KEY, key text COLLATE "C" NOT NULL UNIQUE);

CREATE TABLE ${schema}.events (
  position bigint PRIMARY KEY WITH (fillfactor = 100) CHECK (position > 0),
  -- Milliseconds since 1970, UTC.
  recorded_at bigint NOT NULL,
  type_id integer NOT NULL,
  version integer NOT NULL,
  -- The event's place in its commit, from 0. The key of the command's id stands on the first, once in the whole log.
  nth integer NOT NULL,
  command text COLLATE "C",
  occurred_at text,
  -- JSON, in the order given.
  tags text NOT NULL,
  -- A JSON list (meta.ts).
  meta text NOT NULL,
  -- JSON.
  data text NOT NULL,
  leaf bytea NOT NULL CHECK (length(leaf) = 32),
  CHECK ((nth = 0) = (command IS NOT NULL))
);
CREATE UNIQUE INDEX events_by_command ON ${schema}.events (command) WHERE command IS NOT NULL;
CREATE INDEX events_by_type ON ${schema}.events (type_id, position) WITH (fillfactor = 100);

-- The longest number first, so that nothing is lost between it and the others.
CREATE TABLE ${schema}.event_tags (
  position bigint NOT NULL,
  tag_id integer NOT NULL,
  type_id integer NOT NULL,
  PRIMARY KEY (tag_id, position, type_id) WITH (fillfactor = 100)
);`

const guards = (schema: string) => `
CREATE FUNCTION ${schema}.refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS
  $refuse$ BEGIN RAISE EXCEPTION 'the log is append-only'; END $refuse$;
CREATE FUNCTION ${schema}.refuse_backwards() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS
  $refuse$ BEGIN
    IF NEW.origin <> OLD.origin OR NEW.position < OLD.position OR NEW.recorded_at < OLD.recorded_at THEN
      RAISE EXCEPTION 'the log only grows';
    END IF;
    RETURN NEW;
  END $refuse$;`

/** Each statement is refused, whether it finds a row or not, and also while a replica is restored. */
const guard = (schema: string, table: string, name: string, trigger: string) => `
CREATE TRIGGER ${table}_${name} BEFORE ${trigger};
ALTER TABLE ${schema}.${table} ENABLE ALWAYS TRIGGER ${table}_${name};`

const guarded = (schema: string) =>
  [
    ...["events", "event_tags", "tags", "types"].map((table) => {
      const on = `UPDATE OR DELETE OR TRUNCATE ON ${schema}.${table} FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.refuse()`
      return guard(schema, table, "append_only", on)
    }),
    guard(
      schema,
      "log_head",
      "stays",
      `DELETE OR TRUNCATE ON ${schema}.log_head FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.refuse()`
    ),
    guard(
      schema,
      "log_head",
      "forward",
      `UPDATE ON ${schema}.log_head FOR EACH ROW EXECUTE FUNCTION ${schema}.refuse_backwards()`
    )
  ].join("\n")

const logTables = ["log_head", "types", "tags", "events", "event_tags"]

/**
 * Roles nobody logs in as, made where the login that migrates may make roles: the owner; the writer, who appends and moves the head;
 * the reader, who sees the log; the auditor, who sees everything in the schema, now and later. A city grants them to its logins.
 */
const granted = ({ name, schema }: Database) => {
  const { auditor, owner, reader, writer } = roleNames(name)
  const all = logTables.map((table) => `${schema}.${table}`).join(", ")
  const owned = [...logTables, "trygglogg"].map((table) => `ALTER TABLE ${schema}.${table} OWNER TO ${owner};`)
  const made = [owner, writer, reader, auditor].map(
    (role) => `
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${escapeLiteral(role)}) THEN CREATE ROLE ${role} NOLOGIN; END IF;`
  )
  return `
IF (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) THEN
  ${made.join("")}
  -- Who made a role may grant it, and must hold it to use it.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    GRANT ${owner}, ${writer} TO CURRENT_USER;
  END IF;
  GRANT USAGE ON SCHEMA ${schema} TO ${writer}, ${reader}, ${auditor};
  GRANT SELECT ON ${all} TO ${writer}, ${reader}, ${auditor};
  GRANT SELECT ON ${schema}.trygglogg TO ${writer}, ${reader}, ${auditor};
  GRANT INSERT ON ${schema}.events, ${schema}.event_tags, ${schema}.tags, ${schema}.types TO ${writer};
  GRANT UPDATE (position, recorded_at, range, root) ON ${schema}.log_head TO ${writer};
  ALTER SCHEMA ${schema} OWNER TO ${owner};
  ${owned.join("\n  ")}
  ALTER FUNCTION ${schema}.refuse() OWNER TO ${owner};
  ALTER FUNCTION ${schema}.refuse_backwards() OWNER TO ${owner};
  ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA ${schema} GRANT SELECT ON TABLES TO ${auditor};
END IF;`
}

export const migrations: ReadonlyArray<(database: Database) => string> = [
  (database) =>
    [tables(database.schema), guards(database.schema), guarded(database.schema), granted(database)].join("\n")
]
