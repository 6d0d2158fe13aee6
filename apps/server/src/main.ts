import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { jsonLog, StartError, startServer, stopOnSignals } from './index.ts'

const root = join(import.meta.dirname, '../../..')

// The server alone, for tests that kill it; people start it with `stormlane serve`.

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '3000' },
    data: { type: 'string', default: join(root, 'data') },
    web: { type: 'string', default: join(root, 'apps/web/dist') },
    examples: { type: 'string', default: join(root, 'examples') },
    origins: { type: 'string', default: '' },
  },
})

try {
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartError(`"${values.port}" is no port; choose a number from 0 to 65535 with --port`)
  }
  const server = await startServer({
    host: values.host,
    port,
    dataDir: values.data,
    webDir: values.web,
    examplesDir: values.examples,
    origins: values.origins.split(',').filter((origin) => origin !== ''),
    log: jsonLog,
  })
  stopOnSignals(server, jsonLog)
  process.stdout.write(`Stormlane: ${server.url}\n`)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`stormlane: ${error.message}\n`)
  process.exit(2)
}
