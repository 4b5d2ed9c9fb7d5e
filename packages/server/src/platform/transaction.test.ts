import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/fresh-database.ts'
import { assertRoleIsBound, connect } from './database/connect.ts'
import { recordEvent, recordEvents } from './events.ts'
import { done, openDoors, refuse, type Doors } from './transaction.ts'

let database: FreshDatabase
let doors: Doors
const now = new Date('2026-11-23T02:00:00Z')
const event = {
  action: 'test.done',
  role: 'administrator',
  object: { kind: 'test', id: '1' },
  unitId: null,
  personId: null,
  before: null,
  after: { x: 1 },
}

beforeAll(async () => {
  database = await freshDatabase()
  doors = openDoors(database.db, () => now)
  await database.owner.query(`
    insert into tenant (code, name, place) values ('a', 'Tỉnh A', 'A'), ('b', 'Tỉnh B', 'B');
    insert into account (tenant_id, user_id, username, administrator, must_change_password) values (1, 'admin-a', 'admin.a', true, false), (2, 'admin-b', 'admin.b', true, false)`)
})
afterAll(async () => database.close())

describe('the two doors into the database', () => {
  it('keep a change only when an event was recorded with it', async () => {
    const silent = doors.change('admin-a', async (tx) => {
      await tx.insertInto('unit').values({ tenant_id: 1, code: 'X' }).execute()
      return done(null)
    })
    await expect(silent).rejects.toThrow('without recording an event')
    expect((await database.owner.query(`select * from unit`)).rowCount).toBe(0)
    await doors.change('admin-a', async (tx, actor) => {
      await tx.insertInto('unit').values({ tenant_id: 1, code: 'X' }).execute()
      await recordEvent(tx, actor, now, event, 'r1')
      return done(null)
    })
    expect((await database.owner.query(`select * from unit`)).rowCount).toBe(1)
  })

  it('roll back what the work refused', async () => {
    const answer = await doors.change('admin-a', async (tx, actor) => {
      await tx.insertInto('unit').values({ tenant_id: 1, code: 'Y' }).execute()
      await recordEvent(tx, actor, now, event, 'r2')
      return refuse('forbidden', 'not-yours')
    })
    expect(answer.ok).toBe(false)
    expect((await database.owner.query(`select * from unit where code = 'Y'`)).rowCount).toBe(0)
  })

  it('let a read write nothing', async () => {
    const writing = doors.read('admin-a', async (tx) =>
      done(await tx.insertInto('unit').values({ tenant_id: 1, code: 'Z' }).execute()),
    )
    await expect(writing).rejects.toThrow('read-only')
  })

  it('show nothing of another tenant', async () => {
    const seen = await doors.read('admin-b', async (tx) => done(await tx.selectFrom('unit').selectAll().execute()))
    expect(seen).toEqual({ ok: true, value: [] })
  })

  it('leave no reach behind on a pooled connection', async () => {
    const { rows } = await sql<{ t: string }>`select coalesce(current_setting('app.tenant', true), '') as t`.execute(
      database.db,
    )
    expect(rows[0]?.t).toBe('')
    expect(await database.db.selectFrom('unit').selectAll().execute()).toEqual([])
  })

  it('turn away a user without an active account', async () => {
    expect(await doors.read('nobody', async () => done(1))).toMatchObject({ ok: false, kind: 'not-signed-in' })
  })
})

describe('the record of events', () => {
  it('cannot be changed, shortened or written around', async () => {
    for (const statement of [`update event set action = 'x'`, `delete from event`, `truncate event cascade`]) {
      await expect(database.owner.query(statement)).rejects.toThrow('append-only')
    }
    await expect(database.db.deleteFrom('event').execute()).rejects.toThrow('permission denied')
    await expect(sql`insert into app.event_head (tenant_id) values (1)`.execute(database.db)).rejects.toThrow(
      'permission denied',
    )
  })

  it('refuses an event that names another actor or tenant', async () => {
    const forged = doors.change('admin-a', async (tx, actor) =>
      done(await recordEvent(tx, { ...actor, userId: 'admin-b' }, now, event, 'r')),
    )
    await expect(forged).rejects.toThrow('its own transaction')
  })

  it('numbers many events of one act in the order given', async () => {
    const ids = Array.from({ length: 50 }, (_, at) => `many-${at}`)
    await doors.change('admin-a', async (tx, actor) => {
      const events = ids.map((id) => ({ ...event, object: { kind: 'many', id } }))
      return done(await recordEvents(tx, actor, now, events, 'r3'))
    })
    const { rows } = await database.owner.query(`select object_id from event where object_kind = 'many' order by seq`)
    expect(rows.map((row) => row.object_id)).toEqual(ids)
  })

  it('keeps a reason apart from its commitment', async () => {
    await doors.change('admin-a', async (tx, actor) =>
      done(await recordEvent(tx, actor, now, { ...event, reason: 'Vì thiếu minh chứng' }, 'r')),
    )
    const { rows } = await database.owner.query(
      `select canon, content from event join event_text using (tenant_id, seq)`,
    )
    expect(rows[0].content).toBe('Vì thiếu minh chứng')
    expect(rows[0].canon).not.toContain('minh chứng')
  })
})

describe('the role of the server', () => {
  it('is bound by row-level security', async () => {
    await expect(assertRoleIsBound(database.db)).resolves.toBeUndefined()
  })
  it('is refused when it is the owner', async () => {
    const asOwner = connect(database.ownerUrl, 1)
    await expect(assertRoleIsBound(asOwner)).rejects.toThrow('refuses to run')
    await asOwner.destroy()
  })
})
