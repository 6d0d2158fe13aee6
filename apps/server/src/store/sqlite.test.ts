import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { StartError } from '../start-error.ts'
import { tempFolder } from '../testing/driver.ts'
import { storeContract } from './contract.ts'
import { DATABASE_FILE, openSqliteStore } from './open-sqlite.ts'
import { migrate } from './schema.ts'
import { sqliteStore } from './sqlite.ts'
import { CannotWrite } from './store.ts'

describe('the SQLite store', () => {
  it.each(storeContract)('$title', async ({ prove }) => {
    const folder = tempFolder()
    await prove(async () => openSqliteStore(folder.path))
    folder.remove()
  })
})

describe('opening the data folder', () => {
  const folder = tempFolder()
  const refusal = (path: string): string => {
    try {
      void openSqliteStore(path).close()
    } catch (error) {
      if (error instanceof StartError) return error.message
      throw error
    }
    return 'opened'
  }
  const inside = (name: string) => {
    const path = join(folder.path, name)
    mkdirSync(path)
    return path
  }
  afterEach(() => {
    mkdirSync(folder.path, { recursive: true })
  })

  it('is refused to a second server, and given back on closing', async () => {
    const path = inside('shared')
    const store = openSqliteStore(path)
    expect(refusal(path)).toMatch(/in use by another Stormlane server/)
    await store.append([{ room: 'a', data: new Uint8Array([1]) }])
    await store.close()
    expect(refusal(path)).toBe('opened')
  })

  it('says so in one line when it cannot be written', () => {
    const file = join(folder.path, 'file')
    writeFileSync(file, '')
    for (const path of [file, join(file, 'below')]) {
      expect(refusal(path)).toMatch(/^cannot write to the data folder .*--data$/)
    }
  })

  it('says so in one line when the database is something else', () => {
    const path = inside('other')
    writeFileSync(join(path, DATABASE_FILE), 'this is a text file, and not a short one, as everybody can see')
    expect(refusal(path)).toMatch(/^.*stormlane\.sqlite is damaged \(.*\); put a backup back.*$/)
    expect(readFileSync(join(path, DATABASE_FILE), 'utf8')).toMatch(/^this is a text/)
  })

  it('says so in one line when pages of the database are damaged', async () => {
    const path = inside('damaged')
    const store = openSqliteStore(path)
    for (let n = 0; n < 50; n++) await store.append([{ room: 'a', data: new Uint8Array(5000).fill(n) }])
    await store.close()
    const file = join(path, DATABASE_FILE)
    writeFileSync(file, readFileSync(file).fill(0x5a, 4096, 90_000))
    expect(refusal(path)).toMatch(/is damaged/)
  })

  it('says so when a newer build wrote the database', async () => {
    const path = inside('newer')
    await openSqliteStore(path).close()
    const db = new DatabaseSync(join(path, DATABASE_FILE))
    db.exec('PRAGMA user_version = 999')
    db.close()
    expect(refusal(path)).toMatch(/schema version 999.*newer Stormlane/)
  })
})

describe('a disk that takes no more', () => {
  it('is told apart from other failures, changes nothing, and is written again when it can be', async () => {
    const folder = tempFolder()
    const db = new DatabaseSync(join(folder.path, DATABASE_FILE))
    db.exec('PRAGMA journal_mode = WAL')
    migrate(db)
    const store = sqliteStore(db, () => {})
    const board = { id: 'b', name: '', createdAt: 0 }
    await store.createBoard(board, [], new Uint8Array(10))
    await expect(store.check()).resolves.toBeUndefined()
    db.exec('PRAGMA max_page_count = 1')
    const large = [{ room: 'b', data: new Uint8Array(100_000) }]
    await expect(store.append(large)).rejects.toBeInstanceOf(CannotWrite)
    expect((await store.load('b')).updates.length).toBe(1)
    db.exec('PRAGMA max_page_count = 100000')
    await expect(store.append(large)).resolves.toEqual([2])
    db.exec('PRAGMA query_only = ON')
    await expect(store.check()).rejects.toBeInstanceOf(CannotWrite)
    await expect(store.revokeLink('b', 'l', 0)).rejects.toBeInstanceOf(CannotWrite)
    await expect(store.createBoard(board, [], new Uint8Array(1))).rejects.toThrow()
    db.exec('PRAGMA query_only = OFF')
    await expect(store.createBoard(board, [], new Uint8Array(1))).rejects.not.toBeInstanceOf(CannotWrite)
    await store.close()
    folder.remove()
  })
})
