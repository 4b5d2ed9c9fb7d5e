import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Reply } from '../../test/fresh-application.ts'
import { field, provinceApplication, scores, type ProvinceApplication } from '../../test/province-application.ts'
import type { ProvincePerson } from '../../test/small-province.ts'

const CLOCK = new Date('2024-01-15T02:00:00Z')
/** Points each person of the library gives himself less than 100; all are reviewed as they scored themselves. */
const OFF: Partial<Record<ProvincePerson, number>> = {
  libraryHead: 4,
  libraryDeputy: 12,
  librarian1: 5,
  librarian2: 13,
  librarian3: 14,
  committeeMember: 15,
}
const PEOPLE = Object.keys(OFF) as ProvincePerson[]

let app: ProvinceApplication
let base = ''
beforeAll(async () => {
  app = await provinceApplication(() => CLOCK)
  base = `/api/rounds/1/agencies/${app.province.unit.library}`
})
afterAll(async () => app.close())

const ok = (reply: Reply): Reply => {
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return reply
}
const step = async (caller: Caller, method: 'PUT' | 'POST', url: string, seen: Reply, body = {}): Promise<Reply> =>
  ok(await caller(method, url, { version: field(seen, 'version'), ...body }))

describe('one round, from opening to the decision', () => {
  it('is scored, reviewed, proposed, allocated and decided through the API alone', async () => {
    await app.open('provincePersonnel')
    for (const who of PEOPLE) {
      const id = await app.appraisalOf(who)
      const url = `/api/appraisals/${id}`
      const leader = who === 'libraryHead' || who === 'libraryDeputy'
      const form = scores(leader, OFF[who])
      const self = await app.as(who)
      const reviewer = await app.as(who === 'libraryHead' ? 'chairman' : 'libraryHead')
      const saved = await step(self, 'PUT', `${url}/self`, ok(await self('GET', url)), {
        scores: form,
        strengths: 'Tận tụy',
        weaknesses: '',
        level: 'outstanding',
      })
      const handed = await step(self, 'POST', `${url}/submit`, saved)
      const waiting = await reviewer('GET', '/api/appraisals?scope=waiting')
      expect(field(waiting, 'rows')).toContainEqual(expect.objectContaining({ id, waitsForMe: true }))
      const reviewed = await step(reviewer, 'PUT', `${url}/review`, handed, { scores: form, comment: '' })
      await step(reviewer, 'POST', `${url}/confirm`, reviewed)
    }
    const [head, personnel, chairman] = [
      await app.as('libraryHead'),
      await app.as('provincePersonnel'),
      await app.as('chairman'),
    ]
    const proposed = await step(head, 'POST', `${base}/propose`, ok(await head('GET', base)))
    expect(await personnel('GET', base)).toMatchObject({ status: 403 })
    const handedIn = await step(head, 'POST', `${base}/hand-in`, proposed)
    const allocated = await step(personnel, 'POST', `${base}/allocate`, handedIn)
    const own = await (await app.as('librarian1'))('GET', `/api/appraisals/${await app.appraisalOf('librarian1')}`)
    expect(own).toMatchObject({ body: { stage: 'allocated', level: null, quota: null } })
    const first = await step(head, 'POST', `${base}/decide`, allocated, { number: '01/QĐ', on: '2024-01-10' })
    await step(chairman, 'POST', `${base}/decide`, first, { number: '02/QĐ', on: '2024-01-10' })
  })

  it('tells whoever got no place which set is full, how many places it has and between which totals they are held, but no colleague’s points', async () => {
    const self = await app.as('librarian1')
    expect(await self('GET', `/api/appraisals/${await app.appraisalOf('librarian1')}`)).toMatchObject({
      body: {
        stage: 'decided',
        reviewTotal: '95',
        reviewLevel: 'outstanding',
        level: 'good',
        self: { level: 'outstanding' },
        quota: {
          outcome: 'refused',
          name: 'Thư viện Mẫu Hai',
          places: 1,
          held: 1,
          highest: '96',
          lowest: '96',
          holders: [],
        },
        decision: { number: '01/QĐ', on: '2024-01-10', signer: 'Phan Thị Thư' },
        can: { saveSelf: false, submit: false, saveReview: false, confirm: false, return: false },
      },
    })
    const head = await app.as('libraryHead')
    expect(await head('GET', `/api/appraisals/${await app.appraisalOf('librarian1')}`)).toMatchObject({
      body: { quota: { holders: [{ fullName: 'Phan Thị Thư' }] } },
    })
    expect(await head('GET', `/api/appraisals/${await app.appraisalOf('libraryHead')}`)).toMatchObject({
      body: { level: 'outstanding', quota: { outcome: 'place' }, decision: { number: '02/QĐ', signer: 'Lý Văn Mẫu' } },
    })
  })

  it('tells the whole story in order, with names', async () => {
    const self = await app.as('librarian1')
    const page = await self('GET', `/api/appraisals/${await app.appraisalOf('librarian1')}`)
    const history = field(page, 'history') as { action: string; actorName: string }[]
    expect(history.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['appraisal.self-saved', 'Tô Thị Minh'],
      ['appraisal.submitted', 'Tô Thị Minh'],
      ['appraisal.confirmed', 'Phan Thị Thư'],
      ['appraisal.proposed', 'Phan Thị Thư'],
      ['appraisal.allocated', 'Hồ Thị Nhân Sự'],
      ['appraisal.decided', 'Phan Thị Thư'],
    ])
  })

  it('tells everybody concerned, once each, and never what was given or decided', async () => {
    const told = async (who: ProvincePerson) => {
      const caller = await app.as(who)
      const notices = field(await caller('GET', '/api/notices'), 'notices') as { kind: string; params: object }[]
      expect(
        notices.every(({ params }) => Object.keys(params).every((key) => key === 'round' || key === 'agency')),
      ).toBe(true)
      return notices.map(({ kind }) => kind).toSorted()
    }
    expect(await told('librarian1')).toEqual(['form-confirmed', 'form-to-fill', 'result-decided'])
    expect(await told('provincePersonnel')).toEqual(['dossier-handed-in', 'dossier-to-allocate'])
    expect(await told('chairman')).toEqual(['dossier-to-decide', 'form-to-review'])
    expect((await told('libraryHead')).filter((kind) => kind === 'form-to-review')).toHaveLength(5)
  })

  it('reads the same after everything around it has been renamed and moved', async () => {
    const { owner } = app.fresh.database
    const { unit, person } = app.province
    const self = await app.as('librarian1')
    const url = `/api/appraisals/${await app.appraisalOf('librarian1')}`
    const before = await self('GET', url)
    const list = await self('GET', '/api/appraisals?scope=mine')
    await owner.query(`update unit_state set name = 'Tên khác' where unit_id = $1`, [unit.library])
    await owner.query(`update person set full_name = 'Tên Khác' where id = $1`, [person.librarian1])
    await owner.query(`update post set title = 'Chức danh khác'`)
    await owner.query(`update post_holding set unit_id = $1 where person_id = $2`, [unit.finance, person.librarian1])
    const { history: _before, ...kept } = before.body as Record<string, unknown>
    expect((await self('GET', url)).body).toMatchObject(kept)
    expect((await self('GET', '/api/appraisals?scope=mine')).body).toEqual(list.body)
  })
})
