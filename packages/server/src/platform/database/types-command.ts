// `npm run db:types`: starts a throw-away PostgreSQL, migrates it and writes schema.gen.ts.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { locateHome, startEmbedded } from '../embedded/index.ts'
import { generateTypes } from './generate-types.ts'
import { migrate } from './migrate.ts'

const home = mkdtempSync(join(tmpdir(), 'thuoc-do-types-'))
chmodSync(home, 0o755)
const server = await startEmbedded(locateHome(home).home)
try {
  await migrate(server.url)
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: server.url, max: 1 }) }),
  })
  writeFileSync(join(import.meta.dirname, 'schema.gen.ts'), await generateTypes(db))
  await db.destroy()
} finally {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}
