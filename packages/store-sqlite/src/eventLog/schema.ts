/**
 * The log's tables. Types and tags are interned: an index entry holds two or three integers, whatever the names' length.
 *
 * Nothing is ever changed or removed: triggers refuse it, also in the roundabout way of INSERT OR REPLACE, which fires no DELETE
 * trigger. They stop mistakes; an administrator who drops them is found by the tree.
 */

const refuse = (table: string, when: "UPDATE" | "DELETE") =>
  `CREATE TRIGGER ${table}_no_${when.toLowerCase()} BEFORE ${when} ON ${table}
   BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;`

const refuseReplace = (table: string, same: string) =>
  `CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${same})
   BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;`

const tables = `
-- The newest position, and the tree over all leaves: the compact range (roots of the perfect subtrees, 32 bytes each, largest
-- first) and its root. Locked and moved by every append, so that one order holds for all processes.
CREATE TABLE log_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  origin TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  recorded_at INTEGER NOT NULL,
  range BLOB NOT NULL,
  root BLOB NOT NULL
) STRICT;

CREATE TABLE types (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  -- The event's place in its commit, from 0. The command's id stands on the first, once in the whole log.
  nth INTEGER NOT NULL,
  command_id TEXT,
  type_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  -- JSON, in the order given.
  tags TEXT NOT NULL,
  occurred_at TEXT,
  -- Milliseconds since 1970, UTC.
  recorded_at INTEGER NOT NULL,
  meta TEXT NOT NULL,
  data TEXT NOT NULL,
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  CHECK ((nth = 0) = (command_id IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX events_by_command ON events (command_id) WHERE command_id IS NOT NULL;
CREATE INDEX events_by_type ON events (type_id, position);

CREATE TABLE event_tags (
  tag_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  type_id INTEGER NOT NULL,
  PRIMARY KEY (tag_id, position, type_id)
) STRICT, WITHOUT ROWID;
`

const guards = [
  ...["events", "event_tags", "tags", "types"].flatMap((table) => [refuse(table, "UPDATE"), refuse(table, "DELETE")]),
  refuse("log_head", "DELETE"),
  `CREATE TRIGGER log_head_forward BEFORE UPDATE ON log_head
   WHEN NEW.origin <> OLD.origin OR NEW.position < OLD.position OR NEW.recorded_at < OLD.recorded_at
   BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;`,
  refuseReplace("log_head", "id = NEW.id"),
  refuseReplace("events", "position = NEW.position OR command_id = NEW.command_id"),
  refuseReplace("tags", "id = NEW.id OR name = NEW.name"),
  refuseReplace("types", "id = NEW.id OR name = NEW.name")
]

export const migrations: ReadonlyArray<string> = [[tables, ...guards].join("\n")]
