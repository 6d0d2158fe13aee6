/** Result codes of SQLite (sqlite.org/rescode.html), low byte. */
export const SQLITE_BUSY = 5
export const SQLITE_READONLY = 8
export const SQLITE_IOERR = 10
export const SQLITE_CORRUPT = 11
export const SQLITE_FULL = 13
export const SQLITE_NOTADB = 26

/** The primary result code of an error of `node:sqlite`, 0 for any other error. */
export const sqliteCode = (error: unknown): number => {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'errcode') : undefined
  return typeof code === 'number' ? code & 0xff : 0
}
