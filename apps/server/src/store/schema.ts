import type { DatabaseSync } from 'node:sqlite'

/**
 * The tables, one step a version; `user_version` says how far a file is. A step is never changed once
 * released: later changes append one.
 */
const steps: readonly string[] = [
  `CREATE TABLE boards (
     id TEXT PRIMARY KEY,
     name TEXT NOT NULL,
     created_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE links (
     board TEXT NOT NULL REFERENCES boards (id),
     id TEXT NOT NULL,
     role TEXT NOT NULL,
     name TEXT NOT NULL,
     token_hash BLOB NOT NULL,
     created_at INTEGER NOT NULL,
     revoked_at INTEGER,
     PRIMARY KEY (board, id)
   ) STRICT, WITHOUT ROWID;
   CREATE UNIQUE INDEX links_by_token ON links (board, token_hash);
   CREATE TABLE updates (
     room TEXT NOT NULL,
     seq INTEGER NOT NULL,
     data BLOB NOT NULL,
     PRIMARY KEY (room, seq)
   ) STRICT;
   CREATE TABLE snapshots (
     room TEXT PRIMARY KEY,
     seq INTEGER NOT NULL,
     data BLOB NOT NULL
   ) STRICT;
   CREATE TABLE versions (
     board TEXT NOT NULL REFERENCES boards (id),
     number INTEGER NOT NULL,
     name TEXT NOT NULL,
     author TEXT NOT NULL,
     kind TEXT NOT NULL,
     created_at INTEGER NOT NULL,
     file TEXT NOT NULL,
     PRIMARY KEY (board, number)
   ) STRICT;`,
]

export const SCHEMA_VERSION = steps.length

/** The file was written by a later build. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema'
}

/** Brings a database to the current schema. @throws {NewerSchema} */
export const migrate = (db: DatabaseSync): void => {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (version > SCHEMA_VERSION) {
    throw new NewerSchema(`the data has schema version ${version}, this build knows up to ${SCHEMA_VERSION}`)
  }
  for (const [index, step] of steps.entries()) {
    if (index < version) continue
    db.exec('BEGIN IMMEDIATE')
    try {
      db.exec(step)
      db.exec(`PRAGMA user_version = ${index + 1}`)
      db.exec('COMMIT')
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }
}
