/**
 * The views' tables, the same for every projection: a JSON row an id, and the values it is found and sorted by.
 *
 * A view is built for one definition of a projection: another definition, in a newer program for instance, has rows of its own beside
 * it, and so has the same definition while it is built anew.
 */
import type { Database } from "../database.ts"

const first = ({ schema }: Database) => `
CREATE TABLE ${schema}.views (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  fingerprint text NOT NULL,
  -- The position of the log that the rows answer for, and the id of the event there.
  position bigint NOT NULL,
  event_id text,
  -- Milliseconds since 1970, UTC: when the position last moved.
  moved_at bigint NOT NULL,
  UNIQUE (name, fingerprint)
);

-- Keys are ids that an index takes (storable.ts), and so are texts to find rows by. Ordered by their bytes.
CREATE TABLE ${schema}.view_rows (
  view integer NOT NULL,
  key text COLLATE "C" NOT NULL,
  row text NOT NULL,
  PRIMARY KEY (view, key)
);

-- column_nth: the column's place among those the projection declares. value_nth: the value's place among the row's, from 0.
CREATE TABLE ${schema}.view_index (
  view integer NOT NULL,
  key text COLLATE "C" NOT NULL,
  column_nth integer NOT NULL,
  value_nth integer NOT NULL,
  number double precision,
  text text COLLATE "C",
  PRIMARY KEY (view, key, column_nth, value_nth),
  CHECK (num_nonnulls(number, text) = 1)
);
CREATE INDEX view_index_by_text ON ${schema}.view_index (view, column_nth, text) WHERE text IS NOT NULL;
CREATE INDEX view_index_by_number ON ${schema}.view_index (view, column_nth, number) WHERE number IS NOT NULL;

CREATE TABLE ${schema}.view_parked (
  view integer NOT NULL,
  position bigint NOT NULL,
  type text NOT NULL,
  version integer NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (view, position)
);`

/** Rows are built again from the log, so nothing of the first tables is carried over. */
const builds = ({ schema }: Database) => `
TRUNCATE ${schema}.view_rows, ${schema}.view_index;
DROP TABLE ${schema}.views, ${schema}.view_parked;

CREATE TABLE ${schema}.views (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  fingerprint text NOT NULL,
  shape text NOT NULL,
  edition text NOT NULL,
  role text NOT NULL,
  -- The position of the log that the rows answer for, and the id of the event there.
  position bigint NOT NULL,
  event_id text,
  -- Milliseconds since 1970, UTC: when the position last moved, and until when the holder of the token builds alone.
  moved_at bigint NOT NULL,
  token integer NOT NULL,
  leased_until bigint NOT NULL,
  UNIQUE (name, fingerprint, role)
);

-- The build that was switched to last, whichever edition's, and the one before it.
CREATE TABLE ${schema}.view_current (
  name text PRIMARY KEY,
  view integer NOT NULL,
  previous integer
);

CREATE TABLE ${schema}.view_parked (
  view integer NOT NULL,
  position bigint NOT NULL,
  type text NOT NULL,
  version integer NOT NULL,
  reason text NOT NULL,
  -- JSON: what the event is about.
  ids text NOT NULL,
  PRIMARY KEY (view, position)
);

-- What folds came to, by the fold's definition and the ids it is asked for.
CREATE TABLE ${schema}.fold_snapshots (
  fold text NOT NULL,
  scope text NOT NULL,
  position bigint NOT NULL,
  event_id text NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (fold, scope)
);`

export const migrations: ReadonlyArray<(database: Database) => string> = [first, builds]
