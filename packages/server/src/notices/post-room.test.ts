import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/fresh-database.ts'
import { mailReceiver, type MailReceiver } from '../../test/mail-receiver.ts'
import { arrangeSmallProvince, type ProvincePerson, type SmallProvince } from '../../test/small-province.ts'
import { postStore } from './post-store.ts'
import { runPostRoom } from './post-room.ts'
import { smtpSender } from './smtp.ts'

/** Seven in the morning in Viet Nam. */
const SEVEN = new Date('2026-12-10T00:00:00Z')
const SERVER = { hour: 7, address: 'https://thuoc-do.tinh-mau.vn' }

let database: FreshDatabase
let province: SmallProvince
let receiver: MailReceiver
let now = SEVEN
beforeAll(async () => {
  database = await freshDatabase()
  province = await arrangeSmallProvince(database.owner)
  receiver = await mailReceiver()
})
afterAll(async () => {
  await receiver.close()
  await database.close()
})
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  now = SEVEN
  receiver.behave('take')
})
afterEach(async () => {
  vi.restoreAllMocks()
  receiver.mails.length = 0
  await database.owner.query('delete from notice; delete from mail; delete from mail_setting; delete from account')
})

const later = (hours: number): Date => new Date(SEVEN.getTime() + hours * 3_600_000)

async function wants(who: ProvincePerson, setting: { wanted?: boolean; language?: string } = {}): Promise<void> {
  const { tenantId, person } = province
  await database.owner.query(`insert into account (tenant_id, user_id, username, person_id) values ($1, $2, $2, $3)`, [
    tenantId,
    who,
    person[who],
  ])
  await database.owner.query(`insert into mail_setting values ($1, $2, $3, $4, $5)`, [
    tenantId,
    person[who],
    `${who.toLowerCase()}@tinh-mau.vn`,
    setting.wanted ?? true,
    setting.language ?? 'vi',
  ])
}

/** Tells somebody as a room does, at a moment. */
async function tell(who: ProvincePerson, kind: string, object: string, at: Date, deadline: string | null = null) {
  const params = { round: 'Năm 2026 của Sở Mẫu Một' }
  const rows = [{ person_id: province.person[who], kind, object, params, link: '/unit/7', deadline }]
  await database.owner.query(`select app.notify($1::jsonb, $2) from set_config('app.tenant', $3, true)`, [
    JSON.stringify(rows),
    at,
    String(province.tenantId),
  ])
}

const run = (smtpUrl = receiver.url) =>
  runPostRoom({
    store: postStore(database.db),
    send: smtpSender({ smtpUrl, from: 'thuoc-do@tinh-mau.vn' }),
    clock: () => now,
    server: SERVER,
  })

const states = async () => (await database.owner.query(`select state, attempts, error from mail order by id`)).rows

it('many notices are one mail a person, with counts, links and the nearest deadline, and no second mail that day', async () => {
  await wants('official')
  await wants('peer', { language: 'en' })
  for (const at of [1, 2, 3]) await tell('official', 'form-to-review', `appraisal/${at}`, later(-1))
  await tell('official', 'score-to-confirm', 'period-score/9', later(-1), '2026-12-15')
  await tell('official', 'form-confirmed', 'appraisal/4', later(-1))
  await tell('peer', 'form-returned', 'appraisal/5', later(-1))
  now = new Date(SEVEN.getTime() - 60_000)
  expect(await run()).toEqual({ sent: 0, left: 0 })
  now = SEVEN
  expect(await run()).toEqual({ sent: 2, left: 0 })
  await tell('official', 'form-to-review', 'appraisal/6', later(1))
  now = later(2)
  expect(await run()).toEqual({ sent: 0, left: 0 })
  const [first, second] = receiver.mails.toSorted((a, b) => (a.to[0] ?? '').localeCompare(b.to[0] ?? ''))
  expect([first?.to, second?.to]).toEqual([['official@tinh-mau.vn'], ['peer@tinh-mau.vn']])
  expect(first?.text).toContain('Subject: Thước Đo: 4 việc chờ anh/chị, 1 thông báo mới, hạn gần nhất 15/12/2026')
  expect(first?.text).toContain('3 phiếu chờ anh/chị thẩm định')
  expect(first?.text).toContain('https://thuoc-do.tinh-mau.vn/notices?kind=form-to-review')
  expect(second?.text).toContain('1 form was returned for changes')
  now = later(24)
  expect(await run()).toEqual({ sent: 1, left: 0 })
  expect(receiver.mails[2]?.text).toContain('Subject: Thước Đo: 1 việc chờ anh/chị')
})

it('no mail says whom or what it is about: no name, unit, round, score or level', async () => {
  await wants('officeHead')
  const { rows } = await database.owner.query<{ kind: string }>(
    `select unnest(array['form-to-fill', 'form-to-review', 'form-returned', 'form-confirmed', 'result-decided',
      'dossier-to-allocate', 'dossier-to-decide', 'dossier-handed-in', 'score-confirmed', 'work-objected']) as kind`,
  )
  for (const { kind } of rows) await tell('officeHead', kind, 'appraisal/1', later(-1), '2026-12-12')
  await run()
  const text = receiver.mails[0]?.text ?? ''
  expect(text).toContain('hồ sơ chờ quyết định')
  const secrets = [
    ...Object.values(province.fullName),
    'Sở Mẫu',
    'Phòng',
    'Năm 2026',
    'xuất sắc nhiệm vụ',
    'Hoàn thành',
    'outstanding',
    '/unit/7',
    'điểm:',
  ]
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  // The one name of the organisation in it is the address of its own application.
  expect(text.match(/\d+[.,]\d+ điểm/u)).toBeNull()
})

it('a deadline a day away is not kept for the morning, but still one mail for everything', async () => {
  await wants('official')
  now = later(4)
  await tell('official', 'score-reminder', 'period-score/1', later(3), '2026-12-11')
  await tell('official', 'work-assigned', 'work/2026-12', later(3))
  expect(await run()).toEqual({ sent: 1, left: 0 })
  await tell('official', 'form-reminder', 'round/1', later(4), '2026-12-11')
  expect(await run()).toEqual({ sent: 0, left: 0 })
  expect(receiver.mails[0]?.text).toContain('Subject: Thước Đo: 2 việc chờ anh/chị, hạn gần nhất 11/12/2026')
})

it('a mail server that is away or says no costs nothing: tried again later, sent once', async () => {
  await wants('official')
  await tell('official', 'form-to-review', 'appraisal/1', later(-1))
  expect(await run('smtp://127.0.0.1:9')).toEqual({ sent: 0, left: 1 })
  expect(await states()).toEqual([{ state: 'waiting', attempts: 1, error: 'ESOCKET' }])
  expect(await run()).toEqual({ sent: 0, left: 0 })
  receiver.behave('fail')
  now = new Date(SEVEN.getTime() + 6 * 60_000)
  expect(await run()).toEqual({ sent: 0, left: 1 })
  receiver.behave('take')
  now = later(1)
  const both = await Promise.all([run(), run()])
  expect(both.reduce((sum, { sent }) => sum + sent, 0)).toBe(1)
  expect(receiver.mails).toHaveLength(1)
  now = later(2)
  expect(await run()).toEqual({ sent: 0, left: 0 })
  expect(await states()).toEqual([{ state: 'sent', attempts: 3, error: null }])
})

it('a receiver refused for good is stated without his address, and the notices go into a later digest', async () => {
  await wants('official')
  await tell('official', 'form-to-review', 'appraisal/1', later(-1))
  receiver.behave('refuse')
  expect(await run()).toEqual({ sent: 0, left: 1 })
  expect(await states()).toEqual([{ state: 'failed', attempts: 1, error: 'EENVELOPE 550' }])
  receiver.behave('take')
  now = later(24)
  expect(await run()).toEqual({ sent: 1, left: 0 })
})

it('a mail that a killed server was sending is never sent twice, and its end is called uncertain', async () => {
  await wants('official')
  await tell('official', 'form-to-review', 'appraisal/1', later(-1))
  const store = postStore(database.db)
  await store.claim(now, 7)
  await store.next(now)
  expect(await run()).toEqual({ sent: 0, left: 0 })
  now = later(1)
  expect(await run()).toEqual({ sent: 0, left: 0 })
  expect(await states()).toEqual([{ state: 'uncertain', attempts: 1, error: 'interrupted' }])
})

it('whoever wants none, has read it, lost his account or said so after it was made gets none', async () => {
  await wants('official', { wanted: false })
  for (const who of ['peer', 'planner1', 'planner2'] as const) await wants(who)
  for (const who of ['official', 'peer', 'planner1', 'planner2', 'accountant1'] as const)
    await tell(who, 'form-to-review', 'appraisal/1', later(-1))
  const { peer, planner1, planner2 } = province.person
  await database.owner.query(`update notice set read_at = now() where person_id = $1`, [peer])
  await database.owner.query(`update account set state = 'disabled' where person_id = $1`, [planner1])
  await postStore(database.db).claim(now, 7)
  await database.owner.query(`update mail_setting set wanted = false where person_id = $1`, [planner2])
  expect(await run()).toEqual({ sent: 0, left: 0 })
  expect(receiver.mails).toEqual([])
  expect(await states()).toEqual([{ state: 'dropped', attempts: 0, error: null }])
})

it('an address that carries a second header or receiver never reaches a mail', async () => {
  await wants('official')
  const { official } = province.person
  for (const address of [
    'a@b.vn\r\nBcc: c@d.vn',
    'a@b.vn, c@d.vn',
    'a b@c.vn',
    '<a@b.vn>',
    'a@b.vn;c@d.vn',
    '"a"@b.vn',
  ])
    await expect(
      database.owner.query(`update mail_setting set address = $1 where person_id = $2`, [address, official]),
    ).rejects.toThrow(/mail_setting_address_check/)
})
