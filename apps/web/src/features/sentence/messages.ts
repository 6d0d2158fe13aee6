import type { BoardSnapshot, Sentence } from '@stormlane/domain'

/** What the page asks of the reading worker: the sentence of a sticky, and the part of the board it depends on. */
export interface Question {
  readonly number: number
  readonly board: BoardSnapshot
  readonly stickyId: string
}

export interface Reply {
  readonly number: number
  readonly sentence: Sentence
}
