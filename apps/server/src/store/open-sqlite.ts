import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartError } from '../start-error.ts'
import { migrate, NewerSchema } from './schema.ts'
import { sqliteStore } from './sqlite.ts'
import { SQLITE_BUSY, SQLITE_CORRUPT, SQLITE_NOTADB, sqliteCode } from './sqlite-error.ts'
import type { Store } from './store.ts'

/** The database of a data folder. */
export const DATABASE_FILE = 'stormlane.sqlite'

const LOCK_FILE = 'stormlane.lock'

/** Larger files are not read through at the start; damage then shows when it is met. */
const MOST_CHECKED_BYTES = 1024 * 1024 * 1024

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Opens (or creates) the store of a data folder and keeps every other server out of it. The lock is one of
 * the operating system's on a file of its own: it is gone when the process is, however it ended, and other
 * programs may still read the database while we run.
 * @throws {StartError} when the folder cannot be written, is in use, or the database is damaged
 */
export const openSqliteStore = (folder: string): Store => {
  prepareFolder(folder)
  const release = lockFolder(folder)
  try {
    return openDatabase(folder, release)
  } catch (error) {
    release()
    throw error
  }
}

const prepareFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new StartError(
      `cannot write to the data folder ${folder} (${messageOf(error)}); choose another one with --data`,
    )
  }
}

const lockFolder = (folder: string): (() => void) => {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(folder, LOCK_FILE), { timeout: 0 })
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    throw sqliteCode(error) === SQLITE_BUSY
      ? new StartError(
          `the data folder ${folder} is in use by another Stormlane server; stop it or choose another folder with --data`,
        )
      : new StartError(
          `cannot write to the data folder ${folder} (${messageOf(error)}); choose another one with --data`,
        )
  }
  const held = lock
  return () => {
    if (held.isOpen) held.close()
  }
}

const openDatabase = (folder: string, release: () => void): Store => {
  const path = join(folder, DATABASE_FILE)
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(path, { timeout: 2000 })
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    if (statSync(path).size <= MOST_CHECKED_BYTES) {
      const found = String(db.prepare('PRAGMA quick_check(1)').get()?.quick_check)
      if (found !== 'ok') throw new StartError(damaged(path, found))
    }
    migrate(db)
    return sqliteStore(db, release)
  } catch (error) {
    if (db?.isOpen) db.close()
    if (error instanceof StartError) throw error
    if (error instanceof NewerSchema) {
      throw new StartError(`${path}: ${error.message}; start the newer Stormlane that wrote it`)
    }
    const code = sqliteCode(error)
    if (code === SQLITE_NOTADB || code === SQLITE_CORRUPT) {
      throw new StartError(damaged(path, messageOf(error)))
    }
    if (code === SQLITE_BUSY) {
      throw new StartError(`${path} is locked by another program; close it and start again`)
    }
    throw new StartError(
      `cannot open ${path} (${messageOf(error)}); check the disk and the file's permissions`,
    )
  }
}

const damaged = (path: string, found: string): string =>
  `${path} is damaged (${found.replaceAll('\n', ' ')}); put a backup back in its place, or move it away to start empty`
