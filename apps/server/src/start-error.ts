/** The server cannot start. The message is one line for the person at the terminal: what, where, how to mend. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
