import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/platform/embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the owner on the test server's `postgres` database. */
    ownerUrl: string
  }
}

/** Starts one real PostgreSQL for the whole run; every test file clones its own database from a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'thuoc-do-test-'))
  chmodSync(home, 0o755) // mkdtemp makes 0700; the postgres user must pass through
  const server = await startEmbedded(join(home, 'pg'), join(tmpdir(), 'thuoc-do-postgres-binaries'))
  project.provide('ownerUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
