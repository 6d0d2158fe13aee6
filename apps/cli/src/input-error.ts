/** Bad input or usage. The message is one line for the person at the terminal: what, where, how to mend. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

const isErrno = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder; check the path',
  EISDIR: 'is a folder; name a file in it',
  ENOTDIR: 'a part of the path is not a folder; check the path',
  EACCES: 'permission denied; check who may read and write it',
  EPERM: 'not permitted; check who may read and write it',
  EROFS: 'the file system is read-only; choose another place',
  ENOSPC: 'no space left; free some or choose another place',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  ELOOP: 'too many symbolic links; check the path',
}

/** What the operating system said, as a sentence that says how to mend it. */
export const systemReason = (error: unknown): string => {
  if (!isErrno(error)) return error instanceof Error ? error.message : String(error)
  return reasons[error.code ?? ''] ?? error.message
}
