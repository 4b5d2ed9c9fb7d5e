import { adoptionsSchema, applicableSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { arrangeSmallProvince, type SmallProvince } from '../../test/small-province.ts'

const REGULATION = 'hau-giang-1120-2022'

let fresh: FreshApplication
let province: SmallProvince
let provincePersonnel: Caller
let officePersonnel: Caller
let official: Caller
beforeAll(async () => {
  fresh = await freshApplication()
  const { owner } = fresh.database
  province = await arrangeSmallProvince(owner)
  const signIn = async (name: keyof SmallProvince['person']): Promise<Caller> => {
    await fresh.addAccount(province.tenantId, name.toLowerCase(), province.person[name])
    return fresh.signIn(name.toLowerCase())
  }
  provincePersonnel = await signIn('provincePersonnel')
  officePersonnel = await signIn('officePersonnel')
  official = await signIn('official')
  await owner.query(
    `insert into party_membership (tenant_id, person_id, unit_id, joined_on) values ($1, $2, $3, '2024-05-19')`,
    [province.tenantId, province.person.official, province.unit.planning],
  )
})
afterAll(async () => fresh.close())

const adopt = (caller: Caller, change: object = {}) =>
  caller('POST', '/api/rule-set-adoptions', {
    ruleSetId: REGULATION,
    from: '2022-06-01',
    to: null,
    decision: '1120-QĐ/TU',
    ...change,
  })

async function verdictsOn(caller: Caller, url: string): Promise<Record<string, string>> {
  const { status, body } = await caller('GET', url)
  expect(status).toBe(200)
  return Object.fromEntries(applicableSchema.parse(body).findings.map(({ ruleSet, verdict }) => [ruleSet, verdict]))
}

describe('which sets bind whom', () => {
  it('is answered for any kind of subject, with the article and the day', async () => {
    const { status, body } = await official(
      'GET',
      '/api/rule-sets/applicable?kind=civil-servant&leader=false&partyMember=false&on=2026-06-30',
    )
    expect(status).toBe(200)
    const { on, subject, findings } = applicableSchema.parse(body)
    expect([on, subject]).toEqual(['2026-06-30', { kind: 'civil-servant', leader: false, partyMember: false }])
    expect(findings.find(({ ruleSet }) => ruleSet === 'decree-335-2025')).toMatchObject({
      verdict: 'applies',
      track: 'state',
      citation: { instrument: '335/2025/NĐ-CP' },
      basis: 'text',
    })
  })

  it('is answered for a person by the post and the Party membership of the day', async () => {
    const { official: id, chairman } = province.person
    const on = async (day: string) => {
      const { body } = await official('GET', `/api/people/${id}/rule-sets?on=${day}`)
      return applicableSchema.parse(body).subject
    }
    expect([await on('2024-05-18'), await on('2024-05-19'), await on('2019-12-31')]).toEqual([
      { kind: 'civil-servant', leader: false, partyMember: false },
      { kind: 'civil-servant', leader: false, partyMember: true },
      null,
    ])
    expect(await official('GET', `/api/people/${chairman}/rule-sets`)).toMatchObject({ status: 404 })
    expect((await provincePersonnel('GET', `/api/people/${chairman}/rule-sets`)).status).toBe(200)
  })

  it('asks for a day and a kind that exist', async () => {
    const { status, body } = await official('GET', '/api/rule-sets/applicable?kind=king&leader=yes&on=2026-02-30')
    expect(status).toBe(422)
    expect(body).toMatchObject({
      problems: [{ path: 'query.kind' }, { path: 'query.leader' }, { path: 'query.partyMember' }, { path: 'query.on' }],
    })
  })
})

describe('taking a set into use', () => {
  const of2023 = '/api/rule-sets/applicable?kind=cadre&leader=false&partyMember=false&on=2023-12-31'

  it('is for the personnel body of the whole office', async () => {
    for (const caller of [officePersonnel, official])
      expect(await adopt(caller)).toMatchObject({
        status: 403,
        body: { problems: [{ code: 'adoption-needs-whole-office' }] },
      })
    expect(adoptionsSchema.parse((await official('GET', '/api/rule-set-adoptions')).body)).toEqual({
      adoptions: [],
      canAdopt: false,
    })
  })

  it('makes it apply from that day, is recorded, and ends with a reason', async () => {
    expect((await verdictsOn(official, of2023))[REGULATION]).toBe('not-adopted')
    const { status, body } = await adopt(provincePersonnel)
    expect([status, body]).toEqual([200, { id: expect.any(Number) }])
    expect((await verdictsOn(official, of2023))[REGULATION]).toBe('applies')
    const { id } = body as { id: number }
    const end = (to: string) =>
      provincePersonnel('POST', `/api/rule-set-adoptions/${id}/end`, { to, reason: 'Hết hiệu lực' })
    expect(await end('2022-05-31')).toMatchObject({ status: 422, body: { problems: [{ path: 'body.to' }] } })
    expect((await end('2023-11-30')).status).toBe(200)
    expect(await end('2023-12-31')).toMatchObject({ body: { problems: [{ code: 'adoption-already-over' }] } })
    expect((await verdictsOn(official, of2023))[REGULATION]).toBe('not-adopted')
    const { rows } = await fresh.database.owner.query(
      `select action from event where object_kind = 'rule-set-adoption' order by seq`,
    )
    expect(rows.map((row) => row.action)).toEqual(['rule-set.adopted', 'rule-set.adoption-ended'])
  })

  it('refuses days that are already taken, a set that is unknown, and one that needs no decision', async () => {
    const codes = async (change: object) => {
      const { body } = await adopt(provincePersonnel, change)
      return (body as { problems: { code: string }[] }).problems.map(({ code }) => code)
    }
    expect(await codes({ from: '2023-11-30', to: '2024-01-31' })).toEqual(['adoption-overlaps'])
    expect(await codes({ ruleSetId: 'local/no-such' })).toEqual(['rule-set-unknown'])
    expect(await codes({ from: '2024-02-01', to: '2024-01-31' })).toEqual(['period-ends-before-it-begins'])
    expect((await adopt(provincePersonnel, { from: '2023-12-01', to: '2024-01-31' })).status).toBe(200)
  })

  it('is also what opening a round under it does, for the days of its period', async () => {
    const day = '/api/rule-sets/applicable?kind=cadre&leader=false&partyMember=false&on=2025-06-30'
    expect((await verdictsOn(official, day))[REGULATION]).toBe('not-adopted')
    await fresh.database.owner.query(
      `insert into round (tenant_id, name, period_from, period_to, rule_set_id, rule_set_version, rule_set_hash, rule_set)
       values ($1, 'Năm 2025', '2025-01-01', '2025-12-31', $2, 1, 'x', '{}')`,
      [province.tenantId, REGULATION],
    )
    expect((await verdictsOn(official, day))[REGULATION]).toBe('applies')
  })

  it('happens once when two officers do it at the same moment', async () => {
    const change = { ruleSetId: 'decree-335-2025', from: '2026-01-01', decision: '01/QĐ-UBND' }
    const answers = await Promise.all([1, 2, 3].map(() => adopt(provincePersonnel, change)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    expect(
      (
        await verdictsOn(
          official,
          '/api/rule-sets/applicable?kind=contract-worker&leader=false&partyMember=false&on=2026-06-30',
        )
      )['decree-335-2025'],
    ).toBe('applies')
  })

  it('stays within the office', async () => {
    const other = await arrangeSmallProvince(fresh.database.owner, 'khac')
    await fresh.addAccount(other.tenantId, 'khac.nhan.su', other.person.provincePersonnel)
    const stranger = await fresh.signIn('khac.nhan.su')
    expect(adoptionsSchema.parse((await stranger('GET', '/api/rule-set-adoptions')).body)).toEqual({
      adoptions: [],
      canAdopt: true,
    })
    const [first] = adoptionsSchema.parse((await provincePersonnel('GET', '/api/rule-set-adoptions')).body).adoptions
    expect(
      await stranger('POST', `/api/rule-set-adoptions/${first?.id}/end`, { to: '2030-01-01', reason: 'x' }),
    ).toMatchObject({ status: 404 })
  })
})
