/** The schema of everything that can be forgotten: directory, state and outbox. This is what they share. */
import type { Database } from "./database.ts"
import { grantUse, whereRolesCanBeMade } from "./grants.ts"
import type { Contents } from "./migration.ts"

// ANALYZE keeps samples of a column's values in pg_statistic, where no erasing reaches them: none of people's.
const unsampled: ReadonlyArray<readonly [table: string, column: string]> = [
  ["person", "issuer"],
  ["person", "subject"],
  ["person", "entry"],
  ["name_word", "word"],
  ["state", "key"],
  ["state", "text"],
  ["outbox", "payload"]
]

const tables = ({ name, schema }: Database) => `
CREATE TABLE ${schema}.person (
  ref text COLLATE "C" PRIMARY KEY,
  issuer text COLLATE "C",
  subject text COLLATE "C",
  entry text NOT NULL,
  UNIQUE (issuer, subject)
);
-- The words of the names that may be searched for: nobody with protected identity has any.
CREATE TABLE ${schema}.name_word (word text COLLATE "C" NOT NULL, ref text COLLATE "C" NOT NULL, PRIMARY KEY (word, ref));
CREATE INDEX name_word_ref ON ${schema}.name_word (ref);

CREATE TABLE ${schema}.state (
  namespace text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  text text NOT NULL,
  expires_at bigint NOT NULL,
  owner text COLLATE "C",
  PRIMARY KEY (namespace, key)
);
CREATE INDEX state_expiry ON ${schema}.state (expires_at);
CREATE INDEX state_owner ON ${schema}.state (owner) WHERE owner IS NOT NULL;

CREATE TABLE ${schema}.consumer (name text COLLATE "C" PRIMARY KEY, position bigint NOT NULL);
CREATE TABLE ${schema}.outbox (
  key text COLLATE "C" PRIMARY KEY,
  status text NOT NULL CHECK (status IN ('pending', 'sent', 'failed')),
  payload text,
  due_at bigint NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  -- Fencing: grows with each claim, and only who shows the newest one may settle the item.
  token integer NOT NULL DEFAULT 0,
  -- 0: nobody holds a lease.
  leased_until bigint NOT NULL DEFAULT 0,
  problem text,
  sent_at bigint
);
CREATE INDEX outbox_due ON ${schema}.outbox (status, due_at, key);
${unsampled.map(([table, column]) => `ALTER TABLE ${schema}.${table} ALTER COLUMN ${column} SET STATISTICS 0;`).join("\n")}
${whereRolesCanBeMade(grantUse(name))}`

export const stateContents: Contents = { kind: "state", migrations: [tables] }
