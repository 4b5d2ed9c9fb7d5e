import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/platform/database/migrate.ts'
import { appUrlOf } from '../src/platform/database/connect.ts'
import { locateHome, startEmbedded } from '../src/platform/embedded/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the owner on the test server's `postgres` database. */
    ownerUrl: string
    /** Password of the server's own role on that server. */
    appPassword: string
  }
}

const APP_PASSWORD = 'only-for-tests'

/** Starts one real PostgreSQL for the whole run; every test file clones its own database from a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-test-'))
  chmodSync(folder, 0o755) // mkdtemp makes 0700; the account of the database must pass through
  const server = await startEmbedded(locateHome(folder).home)
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query('create database template_thuoc_do')
  await client.end()
  const template = new URL(server.url)
  template.pathname = '/template_thuoc_do'
  await migrate(template.href)
  await appUrlOf(template.href, APP_PASSWORD)
  project.provide('ownerUrl', server.url)
  project.provide('appPassword', APP_PASSWORD)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
