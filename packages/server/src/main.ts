import { join } from 'node:path'
import { createFirstAdministrator } from './access/index.ts'
import { loadDemonstration, readDemoAccounts } from './demo/load.ts'
import { appUrlOf } from './platform/database/connect.ts'
import { migrate } from './platform/database/migrate.ts'
import type { ProductServer, ServerSettings } from './start/ports.ts'
import { start } from './start/start.ts'
import { createApplication } from './wiring/application.ts'

const LAST_REQUESTS = 3_000

async function createServer(settings: ServerSettings): Promise<ProductServer> {
  const application = await createApplication({ ...settings, demoAccounts: [...settings.demoAccounts] })
  const { http } = application
  return {
    listen: async (port) => {
      await application.start()
      await http.listen({ host: '127.0.0.1', port })
      const address = http.server.address()
      return typeof address === 'object' && address !== null ? address.port : port
    },
    stop: async () => {
      // Streams of progress never end by themselves.
      const patience = setTimeout(() => {
        http.server.closeAllConnections()
      }, LAST_REQUESTS)
      await application.stop()
      clearTimeout(patience)
    },
  }
}

await start(
  {
    argv: process.argv.slice(2),
    env: process.env,
    checkout: join(import.meta.dirname, '../../..'),
    isTerminal: process.stdin.isTTY,
  },
  {
    migrate,
    appUrlOf,
    createServer,
    createFirstAdministrator,
    demonstration: { load: loadDemonstration, accounts: readDemoAccounts },
  },
)
