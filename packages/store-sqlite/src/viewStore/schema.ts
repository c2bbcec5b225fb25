/**
 * The views' tables, the same for every projection: a JSON row an id, and the values it is found and sorted by.
 *
 * A view is built for one definition of a projection: another definition, in a newer program for instance, has rows of its own beside
 * it, and so has the same definition while it is built anew.
 */
const first = `
CREATE TABLE views (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  -- The position of the log that the rows answer for, and the id of the event there.
  position INTEGER NOT NULL,
  event_id TEXT,
  -- Milliseconds since 1970, UTC: when the position last moved.
  moved_at INTEGER NOT NULL,
  UNIQUE (name, fingerprint)
) STRICT;

CREATE TABLE view_rows (
  view INTEGER NOT NULL,
  id TEXT NOT NULL,
  row TEXT NOT NULL,
  PRIMARY KEY (view, id)
) STRICT, WITHOUT ROWID;

-- column_nth: the column's place among those the projection declares. value_nth: the value's place among the row's, from 0.
CREATE TABLE view_index (
  view INTEGER NOT NULL,
  column_nth INTEGER NOT NULL,
  value ANY NOT NULL,
  id TEXT NOT NULL,
  value_nth INTEGER NOT NULL,
  PRIMARY KEY (view, column_nth, value, id, value_nth)
) STRICT, WITHOUT ROWID;

CREATE INDEX view_index_by_row ON view_index (view, id, column_nth, value_nth);

CREATE TABLE view_parked (
  view INTEGER NOT NULL,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (view, position)
) STRICT, WITHOUT ROWID;
`

/** Rows are built again from the log, so nothing of the first tables is carried over. */
const builds = `
DELETE FROM view_rows;
DELETE FROM view_index;
DROP TABLE views;
DROP TABLE view_parked;

CREATE TABLE views (
  -- Never used again, so that a number that somebody remembers is never another build.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  shape TEXT NOT NULL,
  edition TEXT NOT NULL,
  role TEXT NOT NULL,
  -- The position of the log that the rows answer for, and the id of the event there.
  position INTEGER NOT NULL,
  event_id TEXT,
  -- Milliseconds since 1970, UTC: when the position last moved, and until when the holder of the token builds alone.
  moved_at INTEGER NOT NULL,
  token INTEGER NOT NULL,
  leased_until INTEGER NOT NULL,
  UNIQUE (name, fingerprint, role)
) STRICT;

-- The build that was switched to last, whichever edition's, and the one before it.
CREATE TABLE view_current (
  name TEXT PRIMARY KEY,
  view INTEGER NOT NULL,
  previous INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE view_parked (
  view INTEGER NOT NULL,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  reason TEXT NOT NULL,
  -- JSON: what the event is about.
  ids TEXT NOT NULL,
  PRIMARY KEY (view, position)
) STRICT, WITHOUT ROWID;

-- What folds came to, by the fold's definition and the ids it is asked for.
CREATE TABLE fold_snapshots (
  fold TEXT NOT NULL,
  scope TEXT NOT NULL,
  position INTEGER NOT NULL,
  event_id TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (fold, scope)
) STRICT, WITHOUT ROWID;
`

export const migrations: ReadonlyArray<string> = [first, builds]
