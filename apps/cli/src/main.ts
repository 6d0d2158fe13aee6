#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { verbs } from './commands/index.ts'
import { InputError } from './input-error.ts'
import { endQuietlyWithReader } from './output.ts'

const BAD_INPUT = 2

/** One line, whatever the message held: names from a file may carry control characters that steer terminals. */
const complain = (message: string): void => {
  process.stderr.write(`stormlane: ${message.replace(/[\s\p{Cc}]+/gu, ' ').trim()}\n`)
}

const createProgram = (): Command => {
  const program = new Command('stormlane')
    .description('Reads event-storming boards and hands out what they mean.')
    .version(manifest.version)
    .showSuggestionAfterError()
    .exitOverride()
    // Its errors are told by `run`, in one line like all others.
    .configureOutput({ outputError: () => {} })
  for (const verb of verbs) verb.add(program)
  return program
}

const run = async (words: readonly string[]): Promise<number> => {
  if (words.length === 0) {
    complain(`which command? One of ${verbs.map(({ name }) => name).join(', ')}; see stormlane --help`)
    return BAD_INPUT
  }
  try {
    await createProgram().parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      complain(`${error.message.replace(/^error: /, '')}; see stormlane --help`)
      return BAD_INPUT
    }
    if (error instanceof InputError) {
      complain(error.message)
      return BAD_INPUT
    }
    complain(`something went wrong inside: ${error instanceof Error ? error.message : String(error)}`)
    return BAD_INPUT
  }
}

endQuietlyWithReader()
process.exitCode = await run(process.argv.slice(2))
