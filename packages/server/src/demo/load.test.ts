import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/fresh-database.ts'
import { loadDemonstration, readDemoAccounts } from './load.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  const start = performance.now()
  await loadDemonstration(database.ownerUrl, () => undefined, new Date('2026-06-14T03:00:00Z'))
  console.log(`demonstration loaded in ${Math.round(performance.now() - start)} ms`)
})
afterAll(async () => database.close())

describe('the demonstration in the database', () => {
  it('holds every person and every account once', async () => {
    const { rows } = await database.owner.query(
      `select (select count(*)::int from person) as people, (select count(*)::int from appraisal where round_id = 1) as appraisals`,
    )
    expect(rows[0]).toEqual({ people: 11_021, appraisals: 11_020 })
    expect(await readDemoAccounts(database.ownerUrl)).toHaveLength(8)
  })

  it('comes to exactly the published numbers, through the quota', async () => {
    const { rows } = await database.owner.query(
      `select level, count(*)::int as n from appraisal where stage = 'decided' group by level order by n desc`,
    )
    expect(rows).toEqual([
      { level: 'good', n: 8_719 },
      { level: 'outstanding', n: 2_177 },
      { level: 'satisfactory', n: 52 },
      { level: 'unsatisfactory', n: 12 },
    ])
  })

  it('has a round going on in which the official has not begun and others wait for his head', async () => {
    const { rows } = await database.owner.query(`
      select a.stage, count(*)::int as n from appraisal a join unit u on u.id = a.unit_id where a.round_id = 2 and u.code = 'S.03.03' group by 1`)
    const stages = new Map(rows.map((row) => [row.stage, row.n]))
    expect(stages.get('head-review')).toBe(3)
    const own = await database.owner.query(
      `select a.stage from appraisal a join account c on c.person_id = a.person_id where a.round_id = 2 and c.username = 'chuyen.vien'`,
    )
    expect(own.rows).toEqual([{ stage: 'self-scoring' }])
  })

  it('has frozen every decided result under its hash', async () => {
    const { rows } = await database.owner.query(
      `select count(*)::int as n, count(*) filter (where encode(sha256(convert_to(frozen, 'UTF8')), 'hex') = content_hash)::int as sound from decision_item`,
    )
    expect(rows[0]).toEqual({ n: 10_960, sound: 10_960 })
  })

  it('has a decided catalogue for every agency, in exact coefficients', async () => {
    const { rows } = await database.owner.query(`
      select count(distinct v.agency_id)::int as agencies, min(n)::int as least, max(n)::int as most,
        bool_and(state = 'decided' and decided_by ~ '^person:[0-9]+$') as decided,
        (select count(*)::int from catalogue_entry where coefficient !~ '^[1-9][0-9]*(/[1-9][0-9]*)?$') as unreadable,
        (select coefficient from catalogue_entry where code = 'DC-02' limit 1) as half_more
      from catalogue_version v join lateral
        (select count(*) as n from catalogue_entry e where e.tenant_id = v.tenant_id and e.version_id = v.id) c on true`)
    expect(rows).toEqual([{ agencies: 75, least: 40, most: 40, decided: true, unreadable: 0, half_more: '3/2' }])
  })

  it('has the work of one agency up to today, with what was handed over on both sides', async () => {
    const { rows } = await database.owner.query(`
      select count(*)::int as lines, count(distinct person_id)::int as people, max(period) as last,
        count(*) filter (where origin = 'received')::int as received,
        (select count(*)::int from work_event where kind = 'handed-over' and made_line_id is not null) as given,
        bool_and(version + 1 = (select count(*) from work_event e where e.line_id = l.id)) as whole
      from work_line l`)
    expect(rows[0]).toMatchObject({ last: '2026-06', whole: true })
    expect(rows[0].received).toBe(rows[0].given)
    expect(rows[0].received).toBeGreaterThan(10)
    const [own] = (
      await database.owner.query(`
        select count(*)::int as n from work_line l join account a on a.person_id = l.person_id
        where a.username = 'chuyen.vien' and l.period = '2026-06'`)
    ).rows
    expect(own.n).toBeGreaterThanOrEqual(10)
  })

  it('has an agency whose units are recognised, handed in and still at work, each result under its hash', async () => {
    const { rows } = await database.owner.query(
      `select b.stage, b.level, count(*)::int as n,
         bool_and(b.frozen is null or encode(sha256(convert_to(b.frozen, 'UTF8')), 'hex') = r.content_hash) as sound
       from body_score b left join body_result r on r.unit_id = b.unit_id and r.year = b.year group by 1, 2 order by 1, 2`,
    )
    expect(rows).toEqual([
      { stage: 'handed-in', level: null, n: 2, sound: true },
      { stage: 'recognised', level: 'good', n: 2, sound: true },
      { stage: 'recognised', level: 'outstanding', n: 1, sound: true },
      { stage: 'self-scoring', level: null, n: 2, sound: true },
    ])
  })

  it('has deputies of one agency who share all its units but one, and one with a field of named people', async () => {
    const { rows } = await database.owner.query(
      `select u.code, count(distinct c.person_id)::int as deputies, count(distinct c.over_unit_id)::int as units,
         count(*)::int = count(distinct coalesce(c.over_unit_id, c.over_person_id))::int as once
       from charge c join unit u on u.id = c.unit_id group by 1 order by 1`,
    )
    const deputies = `select count(*)::int as n from person p join post_holding h on h.person_id = p.id
      join post on post.id = h.post_id and post.leadership = 'deputy' join unit u on u.id = h.unit_id where u.code = 'S.03'`
    expect(rows).toEqual([
      { code: 'S.03', deputies: (await database.owner.query(deputies)).rows[0].n, units: 5, once: true },
      { code: 'S.03.03', deputies: 1, units: 0, once: true },
    ])
  })

  it('has a meeting with adopted minutes under their hash, one to come for the accounts, and a petition to answer', async () => {
    const { rows } = await database.owner.query(`
      select m.stage, count(distinct s.appraisal_id)::int as subjects, count(distinct o.id)::int as opinions,
        bool_and(m.frozen is null or encode(sha256(convert_to(m.frozen, 'UTF8')), 'hex') = m.content_hash) as sound,
        bool_and(o.id is null or position(o.commitment in m.frozen) > 0) as kept, m.starts_at::date::text as on,
        array(select a.username from account a join meeting_participant p on p.person_id = a.person_id
          where p.meeting_id = m.id order by 1) as accounts
      from meeting m join meeting_subject s on s.meeting_id = m.id left join meeting_opinion o on o.meeting_id = m.id
      group by m.tenant_id, m.id order by m.id`)
    expect(rows[0]).toMatchObject({
      stage: 'closed',
      sound: true,
      kept: true,
      accounts: ['chuyen.vien', 'truong.phong'],
    })
    expect(rows[0].opinions).toBe(rows[0].subjects)
    expect(rows[1]).toMatchObject({
      stage: 'called',
      on: '2026-06-17',
      accounts: ['cap.uy', 'giam.doc', 'truong.phong'],
    })
    expect(rows[1].subjects).toBeGreaterThan(0)
    const petitions = await database.owner.query(`
      select p.stage, p.filed_on::text as on, t.content <> '' as said, u.code from petition p
      join petition_entry e on e.petition_id = p.id join petition_text t on t.entry_id = e.id
      join unit u on u.id = p.unit_id`)
    expect(petitions.rows).toEqual([{ stage: 'filed', on: '2026-06-13', said: true, code: 'S.03.04' }])
  })

  it('has left a record of every act on catalogues, lines and bodies, counted without a gap', async () => {
    const { rows } = await database.owner.query(`
      select object_kind as kind, count(*)::int as n, count(distinct object_id)::int as things from event
      where object_kind <> 'appraisal' group by 1 order by 1`)
    const kinds = new Map(rows.map(({ kind, n, things }) => [kind, { n, things }]))
    const [own] = (
      await database.owner.query(`
        select (select count(*)::int from work_event) as work, (select count(*)::int from body_task_event) as tasks,
          (select count(*)::int from catalogue_version) as catalogues, (select last_seq::int from event_head) as last,
          (select count(*)::int from event) as events, (select max(seq)::int from event) as top`)
    ).rows
    expect(kinds.get('work-line')?.n).toBe(own.work)
    expect((kinds.get('body')?.n ?? 0) + (kinds.get('body-task')?.n ?? 0)).toBe(own.tasks)
    expect(kinds.get('catalogue')?.things).toBe(own.catalogues)
    expect(kinds.get('body-score')?.things).toBe(6)
    expect([own.last, own.top]).toEqual([own.events, own.events])
  })

  it('is refused where there is something already', async () => {
    await expect(loadDemonstration(database.ownerUrl, () => undefined)).rejects.toThrow('empty database')
  })
})
