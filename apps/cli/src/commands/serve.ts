import { join, resolve } from 'node:path'
import { Option } from 'commander'
import { InputError } from '../input-error.ts'
import type { Verb } from './verb.ts'

interface ServeOptions {
  readonly port: string
  readonly host: string
  readonly data: string
  readonly web: string
  readonly examples: string
  readonly origins: string
}

const root = resolve(import.meta.dirname, '../../../..')

const portOf = (text: string): number => {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN
  if (port >= 0 && port <= 65_535) return port
  throw new InputError(`"${text}" is no port; choose a number from 0 to 65535 with --port or STORMLANE_PORT`)
}

/**
 * An option that the environment can give as well. An empty value stands for the default: as a host it would
 * mean every address of the machine, as a folder whatever the command was started in.
 */
const option = (flags: string, variable: string, description: string, otherwise: string): Option =>
  new Option(flags, description)
    .env(variable)
    .default(otherwise)
    .argParser((value) => (value.trim() === '' ? otherwise : value))

export const serve: Verb = {
  name: 'serve',
  add: (program) => {
    program
      .command('serve')
      .summary('serve page, sync and boards on one port')
      .description('Serves the page, the live boards and their interface until it is stopped (Ctrl+C).')
      .addOption(option('--port <port>', 'STORMLANE_PORT', 'port to listen on; 0 for any free one', '3000'))
      .addOption(option('--host <host>', 'STORMLANE_HOST', 'address to listen on', '127.0.0.1'))
      .addOption(option('--data <dir>', 'STORMLANE_DATA', 'folder that boards are kept in', 'data'))
      .addOption(
        option('--web <dir>', 'STORMLANE_WEB', 'folder of the built page', join(root, 'apps/web/dist')),
      )
      .addOption(
        option(
          '--examples <dir>',
          'STORMLANE_EXAMPLES',
          'folder of the worked examples',
          join(root, 'examples'),
        ),
      )
      .addOption(
        option(
          '--origins <list>',
          'STORMLANE_ORIGINS',
          'other sites allowed to connect, with commas between',
          '',
        ),
      )
      .action(async (options: ServeOptions) => {
        const port = portOf(options.port)
        const [{ jsonLog, StartError, startServer, stopOnSignals }, { print }] = await Promise.all([
          import('@stormlane/server'),
          import('../output.ts'),
        ])
        try {
          const server = await startServer({
            port,
            host: options.host,
            dataDir: resolve(options.data),
            webDir: resolve(options.web),
            examplesDir: resolve(options.examples),
            origins: options.origins
              .split(',')
              .map((origin) => origin.trim())
              .filter((origin) => origin !== ''),
            log: jsonLog,
          })
          stopOnSignals(server, jsonLog)
          await print(`Stormlane: ${server.url}\n`)
        } catch (error) {
          throw error instanceof StartError ? new InputError(error.message) : error
        }
      })
  },
}
