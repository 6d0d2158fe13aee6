import type { FileProblem } from './open-file.ts'

/** A board this browser remembers. */
export interface ListedBoard {
  readonly id: string
  readonly name: string
  readonly href: string
  /** Milliseconds since 1970. */
  readonly openedAt: number
  /** Whether this device holds changes of it that the server has not acknowledged. */
  readonly hasUnsent: boolean
}

export interface ListedExample {
  readonly id: string
  readonly name: string
  readonly elements: number
  /** Where it comes from and under which licence, in prose. */
  readonly source: string
}

/** What stands in the way, in the reader's language or with the places in a file. */
export interface Trouble {
  readonly title: string
  readonly problems: readonly FileProblem[]
}

/** Everything the start page needs from outside. */
export interface StartDoor {
  boards(): readonly ListedBoard[]
  /** Takes a board from the list and its copy from this device. */
  forget(id: string): void
  /** Puts a forgotten board back on the list. */
  recall(id: string): void
  examples(): Promise<readonly ListedExample[]>
  /** A worked example as parsed JSON; null when it cannot be had. */
  example(id: string): Promise<object | null>
  /** Creates a board, empty or from a board file's text, and goes there. Returns what stood in the way. */
  create(boardFile?: string): Promise<Trouble | null>
}
