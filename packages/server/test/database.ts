import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { locateHome, startEmbedded } from '../src/platform/embedded/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the owner on the test server's `postgres` database. */
    ownerUrl: string
  }
}

/** Starts one real PostgreSQL for the whole run; every test file clones its own database from a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-test-'))
  chmodSync(folder, 0o755) // mkdtemp makes 0700; the account of the database must pass through
  const server = await startEmbedded(locateHome(folder).home)
  project.provide('ownerUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(server.home, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}
