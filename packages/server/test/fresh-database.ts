import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { connect, type Db } from '../src/platform/database/connect.ts'

/** A migrated database of one's own: `owner` for arranging and looking behind the curtain, `db` as the server's role. */
export type FreshDatabase = { ownerUrl: string; appUrl: string; owner: pg.Pool; db: Db; close: () => Promise<void> }

/** Clones the migrated template; takes about a tenth of a second. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: inject('ownerUrl') })
  await admin.connect()
  await admin.query(`create database ${name} template template_thuoc_do`)
  await admin.end()
  const owned = new URL(inject('ownerUrl'))
  owned.pathname = `/${name}`
  const app = new URL(owned)
  app.username = 'thuoc_do_app'
  app.password = inject('appPassword')
  const owner = new pg.Pool({ connectionString: owned.href, max: 2, options: '-c search_path=app' })
  owner.on('error', () => undefined)
  const db = connect(app.href, 6)
  return {
    ownerUrl: owned.href,
    appUrl: app.href,
    owner,
    db,
    close: async () => {
      await db.destroy()
      await owner.end()
    },
  }
}
