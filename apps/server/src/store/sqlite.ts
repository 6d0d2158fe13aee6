import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { isRole } from '../access/roles.ts'
import { SCHEMA_VERSION } from './schema.ts'
import { SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, sqliteCode } from './sqlite-error.ts'
import { CannotWrite, type NewLink, type Store, type StoredLink, type StoredVersion } from './store.ts'

type Row = Record<string, SQLOutputValue>

const text = (row: Row, column: string): string => String(row[column])
const number = (row: Row, column: string): number => Number(row[column])
const bytes = (row: Row, column: string): Uint8Array => {
  const value = row[column]
  return value instanceof Uint8Array ? value : new Uint8Array()
}

const linkFrom = (row: Row): StoredLink => {
  const role = text(row, 'role')
  return {
    id: text(row, 'id'),
    role: isRole(role) ? role : 'view',
    name: text(row, 'name'),
    createdAt: number(row, 'created_at'),
    revokedAt: row.revoked_at === null ? null : number(row, 'revoked_at'),
  }
}

const versionFrom = (row: Row): StoredVersion => ({
  number: number(row, 'number'),
  name: text(row, 'name'),
  author: text(row, 'author'),
  kind: text(row, 'kind') === 'automatic' ? 'automatic' : 'named',
  createdAt: number(row, 'created_at'),
})

/** What went wrong, told apart by whether the disk is at fault. */
const failureOf = (error: unknown): unknown =>
  error instanceof Error && [SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY].includes(sqliteCode(error))
    ? new CannotWrite(error.message, { cause: error })
    : error

/**
 * The embedded store on an opened and migrated SQLite database. `node:sqlite` is synchronous, so every
 * method has done its work, fsync included, when it returns its promise.
 * @param release called after the database is closed (lets go of the folder's lock)
 */
export const sqliteStore = (db: DatabaseSync, release: () => void): Store => {
  const insertBoard = db.prepare('INSERT INTO boards (id, name, created_at) VALUES (?, ?, ?)')
  const selectBoard = db.prepare('SELECT id, name, created_at FROM boards WHERE id = ?')
  const insertLink = db.prepare(
    'INSERT INTO links (board, id, role, name, token_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const selectLinks = db.prepare('SELECT * FROM links WHERE board = ? ORDER BY created_at, id')
  const selectLink = db.prepare('SELECT * FROM links WHERE board = ? AND token_hash = ?')
  const revoke = db.prepare(
    'UPDATE links SET revoked_at = ? WHERE board = ? AND id = ? AND revoked_at IS NULL',
  )
  const lastSeq = db.prepare(
    `SELECT max(coalesce((SELECT max(seq) FROM updates WHERE room = :room), 0),
                coalesce((SELECT seq FROM snapshots WHERE room = :room), 0)) AS seq`,
  )
  const insertUpdate = db.prepare('INSERT INTO updates (room, seq, data) VALUES (?, ?, ?)')
  const selectUpdates = db.prepare('SELECT seq, data FROM updates WHERE room = ? AND seq > ? ORDER BY seq')
  const selectSnapshot = db.prepare('SELECT seq, data FROM snapshots WHERE room = ?')
  const upsertSnapshot = db.prepare(
    `INSERT INTO snapshots (room, seq, data) VALUES (?, ?, ?)
     ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, data = excluded.data`,
  )
  const deleteUpdates = db.prepare('DELETE FROM updates WHERE room = ? AND seq <= ?')
  const insertVersion = db.prepare(
    `INSERT INTO versions (board, number, name, author, kind, created_at, file)
     SELECT :board, coalesce(max(number), 0) + 1, :name, :author, :kind, :createdAt, :file
     FROM versions WHERE board = :board RETURNING number`,
  )
  const selectVersions = db.prepare(
    'SELECT number, name, author, kind, created_at FROM versions WHERE board = ? ORDER BY number DESC',
  )
  const selectFile = db.prepare('SELECT file FROM versions WHERE board = ? AND number = ?')

  const commit = <T>(work: () => T): T => {
    try {
      db.exec('BEGIN IMMEDIATE')
      const result = work()
      db.exec('COMMIT')
      return result
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw failureOf(error)
    }
  }
  const nextSeq = (room: string): number => number(lastSeq.get({ room }) ?? {}, 'seq') + 1
  const putLink = (board: string, link: NewLink) => {
    insertLink.run(board, link.id, link.role, link.name, link.tokenHash, link.createdAt)
  }

  return {
    async createBoard(board, links, first) {
      commit(() => {
        insertBoard.run(board.id, board.name, board.createdAt)
        for (const link of links) putLink(board.id, link)
        insertUpdate.run(board.id, 1, first)
      })
    },
    async board(id) {
      const row = selectBoard.get(id)
      return row
        ? { id: text(row, 'id'), name: text(row, 'name'), createdAt: number(row, 'created_at') }
        : null
    },
    async addLink(board, link) {
      commit(() => putLink(board, link))
    },
    async links(board) {
      return selectLinks.all(board).map(linkFrom)
    },
    async linkOf(board, tokenHash) {
      const row = selectLink.get(board, tokenHash)
      return row ? linkFrom(row) : null
    },
    async revokeLink(board, link, at) {
      return commit(() => Number(revoke.run(at, board, link).changes)) > 0
    },
    async append(entries) {
      return commit(() =>
        entries.map(({ room, data }) => {
          const seq = nextSeq(room)
          insertUpdate.run(room, seq, data)
          return seq
        }),
      )
    },
    async load(room) {
      const snapshot = selectSnapshot.get(room)
      const from = snapshot ? number(snapshot, 'seq') : 0
      const updates = selectUpdates.all(room, from)
      const last = updates.at(-1)
      return {
        snapshot: snapshot ? bytes(snapshot, 'data') : null,
        updates: updates.map((row) => bytes(row, 'data')),
        seq: last ? number(last, 'seq') : from,
      }
    },
    async compact(room, seq, snapshot) {
      commit(() => {
        upsertSnapshot.run(room, seq, snapshot)
        deleteUpdates.run(room, seq)
      })
    },
    async addVersion(board, version) {
      return commit(() => number(insertVersion.get({ board, ...version }) ?? {}, 'number'))
    },
    async versions(board) {
      return selectVersions.all(board).map(versionFrom)
    },
    async versionFile(board, wanted) {
      const row = selectFile.get(board, wanted)
      return row ? text(row, 'file') : null
    },
    async check() {
      // A commit that changes nothing is written all the same; without one a full disk is not noticed.
      commit(() => db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`))
    },
    async close() {
      if (!db.isOpen) return
      try {
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      } catch {
        // Without room to move it, what was committed stays in the log beside the file, as safe as before.
      } finally {
        db.close()
        release()
      }
    },
  }
}
