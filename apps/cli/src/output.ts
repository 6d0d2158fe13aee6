import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError, systemReason } from './input-error.ts'

/** A reader that has seen enough (`| head`) is no failure: the rest is simply not written. */
export const endQuietlyWithReader = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    process.stderr.write(`stormlane: the output could not be written: ${error.message}\n`)
    process.exit(2)
  })
  // Nobody is left to tell.
  process.stderr.on('error', () => {})
}

/** Writes to standard output and waits until it is out, also into a slow pipe. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })

interface Target {
  readonly path: string
  /** A device or pipe is written to as it is; only a file can be replaced as a whole. */
  readonly replaceable: boolean
  /** Permissions that a replaced file had; a new one gets the usual ones. */
  readonly mode?: number
}

const targetOf = async (path: string): Promise<Target> => {
  try {
    const real = await realpath(path)
    const facts = await stat(real)
    if (facts.isDirectory()) throw new InputError(`${path}: is a folder; name a file in it`)
    return { path: real, replaceable: facts.isFile(), mode: facts.mode & 0o777 }
  } catch (error) {
    if (error instanceof InputError) throw error
    return { path, replaceable: true }
  }
}

/**
 * Writes a file as a whole or not at all: beside its place first, then moved there.
 * @throws InputError where it cannot be written
 */
export const writeWhole = async (path: string, text: string): Promise<void> => {
  const target = await targetOf(path)
  if (!target.replaceable) {
    await writeFile(target.path, text).catch((error: unknown) => {
      throw new InputError(`${path}: ${systemReason(error)}`)
    })
    return
  }
  const draft = join(dirname(target.path), `.${basename(target.path).slice(0, 100)}.${process.pid}.tmp`)
  try {
    const file = await open(draft, 'wx')
    try {
      if (target.mode !== undefined) await file.chmod(target.mode)
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, target.path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw new InputError(`${path}: ${systemReason(error)}`)
  }
}
