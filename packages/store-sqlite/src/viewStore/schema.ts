/**
 * The views' tables, the same for every projection: a JSON row an id, and the values it is found and sorted by.
 *
 * A view is one definition of a projection: another definition, in a newer program for instance, is another view beside it, so that
 * two programs can answer from one file while one takes over from the other.
 */
export const migrations: ReadonlyArray<string> = [
  `
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
]
