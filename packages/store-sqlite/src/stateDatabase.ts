/**
 * The file of everything that can be forgotten: directory, state and outbox. Each opens it for itself; this is what they share.
 */
import type { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { openErasable } from "./erasable.ts"

/** SQL, oldest first, never changed once released. */
export const stateMigrations = [
  `
  CREATE TABLE person (
    ref TEXT PRIMARY KEY,
    issuer TEXT,
    subject TEXT,
    entry TEXT NOT NULL,
    UNIQUE (issuer, subject)
  ) STRICT, WITHOUT ROWID;
  -- The words of the names that may be searched for: nobody with protected identity has any.
  CREATE TABLE name_word (
    word TEXT NOT NULL,
    ref TEXT NOT NULL REFERENCES person (ref) ON DELETE CASCADE,
    PRIMARY KEY (word, ref)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX name_word_ref ON name_word (ref);

  CREATE TABLE state (
    namespace TEXT NOT NULL,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    owner TEXT,
    PRIMARY KEY (namespace, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX state_expiry ON state (expires_at);
  CREATE INDEX state_owner ON state (owner) WHERE owner IS NOT NULL;

  CREATE TABLE consumer (name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE outbox (
    key TEXT PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('pending', 'sent', 'failed')),
    payload TEXT,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    token INTEGER NOT NULL DEFAULT 0,
    -- 0: nobody holds a lease.
    leased_until INTEGER NOT NULL DEFAULT 0,
    problem TEXT,
    sent_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX outbox_due ON outbox (status, due_at, key);
  `
]

export interface StateOptions {
  /** A path. The file is created when there is none, readable by its owner only. Directory, state and outbox may share it. */
  readonly file: string
}

export const openState = ({ file }: StateOptions, store: StorageUnavailable["store"]) =>
  openErasable({ file, kind: "state", migrations: stateMigrations }, store)
