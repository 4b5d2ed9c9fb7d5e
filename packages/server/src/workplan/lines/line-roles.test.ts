import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { described, lineOffice, type LineOffice, type Who } from './line-office.test-data.ts'

type Relation = 'self' | 'head' | 'sees' | 'nothing'
/** How everybody stands to a line of an official of the finance unit. */
const CALLERS: readonly (readonly [Who, Relation])[] = [
  ['accountant1', 'self'],
  ['accountant2', 'nothing'],
  ['financeHead', 'head'],
  ['officeHead', 'head'],
  ['chairman', 'head'],
  ['planningHead', 'nothing'],
  ['libraryHead', 'nothing'],
  ['officeDeputy', 'nothing'],
  ['official', 'nothing'],
  ['officePersonnel', 'sees'],
  ['provincePersonnel', 'sees'],
  ['committeeMember', 'sees'],
  ['administrator', 'nothing'],
]
const reason = 'x'
const of = randomUUID()
/** Every act with whose it is. */
const ACTS: readonly (readonly [object, 'self' | 'head'])[] = [
  [{ kind: 'accepted' }, 'self'],
  [{ kind: 'objected', reason }, 'self'],
  [{ kind: 'completed', quantity: '1', note: '', evidence: [] }, 'self'],
  [{ kind: 'corrected', of, quantity: '0', reason }, 'self'],
  [{ kind: 'evidence-added', note: '', evidence: [{ kind: 'document', number: '1' }] }, 'self'],
  [{ kind: 'cause-claimed', of, reason, evidence: [] }, 'self'],
  [{ kind: 'amended', quantity: '1', deadline: '2026-03-20', reason }, 'head'],
  [{ kind: 'withdrawn', reason }, 'head'],
  [{ kind: 'delayed', reason }, 'head'],
  [{ kind: 'failed-review', reason }, 'head'],
  [{ kind: 'upheld', of, reason }, 'head'],
  [{ kind: 'reversed', of, reason }, 'head'],
  [{ kind: 'cause-answered', of, objective: true, reason }, 'head'],
  [{ kind: 'handed-over', quantity: '1', toPerson: 1, reason }, 'head'],
]

let office: LineOffice
let id: number
beforeAll(async () => {
  office = await lineOffice()
  id = await office.assigned('financeHead', 'accountant1')
  await office.query(
    `insert into work_file (tenant_id, line_id, sha256, name, media_type, size, account, at)
     values ($1, $2, repeat('a', 64), 'a.pdf', 'application/pdf', 1, 'x', now())`,
    [office.province.tenantId, id],
  )
})
afterAll(async () => office.close())

const upload = async (who: Who): Promise<number> => {
  const { cookie } = await office.as(who)
  const answer = await office.fresh.application.http.inject({
    method: 'POST',
    url: `/api/work-lines/${id}/files?name=a.pdf`,
    headers: { host: 'localhost', cookie, 'content-type': 'application/pdf' },
    payload: Buffer.from('not a pdf'),
  })
  return answer.statusCode
}

describe('a line of an official of the finance unit', () => {
  for (const [who, relation] of CALLERS) {
    const hidden = relation === 'nothing'
    it(`is ${hidden ? 'not there' : 'there'} for ${who}: page, lists, export and files say the same`, async () => {
      const caller = await office.as(who)
      expect((await caller('GET', `/api/work-lines/${id}`)).status).toBe(hidden ? 404 : 200)
      const listed = async (scope: string): Promise<boolean> =>
        (await office.list(who, `scope=${scope}&period=2026-03`)).rows.some((row) => row.id === id)
      expect([await listed('mine'), await listed('unit')]).toEqual([
        relation === 'self',
        relation === 'head' || relation === 'sees',
      ])
      const { rows, total } = await office.list(who, 'scope=unit&period=2026-03')
      expect(rows).toHaveLength(total)
      for (const row of rows) expect((await caller('GET', `/api/work-lines/${row.id}`)).body).toMatchObject(row)
      const file = await office.fresh.application.http.inject({
        method: 'GET',
        url: `/api/work-lines/${id}/files/1`,
        headers: { host: 'localhost', cookie: caller.cookie },
      })
      expect([file.statusCode, file.json()]).toMatchObject([
        404,
        { problems: [{ code: hidden ? 'no-such-record' : 'work-file-gone' }] },
      ])
    })

    it(`is changed by ${who} only where it is his part`, async () => {
      for (const [act, part] of ACTS) {
        if (part === relation) continue
        const answer = await office.act(who, id, act, { version: 0 })
        expect({ act, status: answer.status }).toEqual({ act, status: hidden ? 404 : 403 })
      }
      expect(await upload(who)).toBe(relation === 'self' ? 422 : hidden ? 404 : 403)
      expect(await office.query('select version from work_line where id = $1', [id])).toEqual([{ version: 0 }])
    })

    it(`could be ${relation === 'head' ? '' : 'neither '}assigned and planned again by ${who}`, async () => {
      const shares = [{ personId: office.province.person.accountant1, quantity: '1', output: 'x' }]
      const body = described({ shares, deadline: '2026-05-20', period: '2026-05' })
      expect((await office.assign(who, body)).status).toBe(relation === 'head' ? 200 : 403)
      const caller = await office.as(who)
      const { finance } = office.province.unit
      const copy = { key: randomUUID(), from: '2026-03', to: '2026-04', unitId: finance }
      expect((await caller('POST', '/api/work-lines/copy', copy)).status).toBe(relation === 'head' ? 200 : 403)
      const people = (await caller('GET', '/api/work-people?period=2026-03')).body
      const ids = (people as { people: { personId: number }[] }).people.map(({ personId }) => personId)
      expect(ids.includes(office.province.person.accountant1)).toBe(relation === 'head')
      const own = who === 'administrator' ? 0 : office.province.person[who]
      expect(ids).not.toContain(own)
    })
  }

  it('is nobody’s in another tenant and nobody’s without a session', async () => {
    for (const url of [
      `/api/work-lines/${id}`,
      '/api/work-lines.xlsx?scope=unit&period=2026-03',
      `/api/work-lines/${id}/files/1`,
    ])
      expect(
        (await office.fresh.application.http.inject({ method: 'GET', url, headers: { host: 'localhost' } })).statusCode,
      ).toBe(401)
  })
})

describe('whose part it is', () => {
  it('is every act of exactly one side, and the other side may do nothing of it', async () => {
    const can = async (who: Who) => (await office.show(who, id)).can
    expect(await can('accountant1')).toEqual({
      accept: true,
      object: true,
      report: true,
      claimCause: false,
      amend: false,
      withdraw: false,
      judge: false,
      answerCause: false,
      handOver: false,
    })
    const head = { amend: true, withdraw: true, judge: true, answerCause: false, handOver: true }
    const none = { accept: false, object: false, report: false, claimCause: false }
    for (const who of ['financeHead', 'officeHead', 'chairman'] as const)
      expect(await can(who)).toEqual({ ...none, ...head })
    for (const who of ['officePersonnel', 'provincePersonnel', 'committeeMember'] as const)
      expect(Object.values(await can(who)).some(Boolean)).toBe(false)
  })

  it('of a head’s own line is with the heads above him', async () => {
    const own = await office.assigned('officeHead', 'financeHead')
    expect((await office.act('financeHead', own, { kind: 'withdrawn', reason })).status).toBe(403)
    expect((await office.act('financeHead', own, { kind: 'accepted' })).status).toBe(200)
    expect((await office.act('chairman', own, { kind: 'withdrawn', reason })).status).toBe(200)
  })
})
