import type { Command } from 'commander'

/**
 * One command of the command line. `add` declares it; what it needs to run is imported when it runs, so that
 * every command starts as fast as it can.
 */
export interface Verb {
  readonly name: string
  readonly add: (program: Command) => void
}

export const BOARD = 'a .board.json file, - for standard input, or the share link of a running board'
