import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codes, dossier, dossierScenes, type DossierScenes } from '../../test/dossier-scenes.ts'
import type { Reply } from '../../test/fresh-application.ts'
import { regulation1120 } from '../../test/invented-round.ts'

let world: DossierScenes
const ON = '2024-01-10'

beforeAll(async () => {
  world = await dossierScenes(new Date('2024-01-15T02:00:00Z'))
})
afterAll(async () => world.fresh.close())

const paper = {
  percent: '25',
  authority: 'Ban Thường vụ Tỉnh ủy Mẫu',
  document: '12-TB/TU',
  scope: { kind: 'every-set' },
  reason: 'Vượt kế hoạch.',
}
const EIGHT = [9500, 9400, 9300, 9200, 8000, 7900, 7800, 7700]

/** Regulation 1120 with its quota held in units and groups as well. */
function manySets() {
  const { document, hash } = regulation1120()
  const { quota } = document
  if (quota === null) throw new Error('the regulation has a quota')
  const families = { ...quota.families, value: ['agency', 'unit', 'comparable-group'] as const }
  return { document: { ...document, quota: { ...quota, families } }, hash }
}

describe('a higher share', () => {
  it('is in force only when a second person has confirmed it, and opens the places again then', async () => {
    const { personnel, chairman } = world
    const { state, base, head, roundId, agency } = await world.allocated(EIGHT)
    const propose = (more: object) =>
      personnel('POST', `${base}/exception`, { version: state.version, ...paper, ...more })
    expect(codes(await propose({ percent: '25.01' }))).toEqual(['exception-above-maximum'])
    expect(codes(await propose({ percent: '20' }))).toEqual(['exception-not-above-ordinary'])
    expect(codes(await propose({ percent: '2x' }))).toEqual(['decimal-expected'])
    expect(codes(await propose({ scope: { kind: 'units' } }))).toEqual(['exception-scope-empty'])
    const confirm = (who: typeof personnel, version: number) => who('POST', `${base}/exception/confirm`, { version })
    expect(codes(await confirm(chairman, state.version))).toEqual(['exception-none-proposed'])

    const proposed = dossier(await propose({}))
    expect(proposed).toMatchObject({
      stage: 'allocated',
      caps: [{ percent: '20', places: 1, used: 1, exception: null }],
    })
    expect(proposed.exceptions).toMatchObject({
      inForce: null,
      proposed: { ...paper, proposedBy: { fullName: world.province.fullName.provincePersonnel, on: '2024-01-15' } },
    })
    expect(proposed.can).toMatchObject({ proposeException: true, confirmException: false, withdrawException: true })
    expect(proposed.blocks.map(({ code }) => code)).toContain('exception-awaits-confirmation')
    expect(codes(await confirm(personnel, proposed.version))).toEqual(['exception-own-proposal'])
    expect((await confirm(head, proposed.version)).status).toBe(403)
    expect(dossier(await chairman('GET', base)).can).toMatchObject({ proposeException: false, confirmException: true })
    const steps = async (who: typeof personnel): Promise<unknown[]> =>
      ((await who('GET', '/api/today')).body as { items: { step?: string }[] }).items.map(({ step }) => step)
    expect(await steps(chairman)).toContain('confirm-exception')
    expect(await steps(personnel)).not.toContain('confirm-exception')
    const told = async (who: typeof personnel): Promise<string[]> =>
      ((await who('GET', '/api/notices')).body as { notices: { kind: string; link: string }[] }).notices
        .filter(({ link }) => link.endsWith(base.replace('/api', '')))
        .map(({ kind }) => kind)
    expect(await told(chairman)).toContain('dossier-exception-proposed')

    const granted = dossier(await confirm(chairman, proposed.version))
    expect(granted).toMatchObject({ stage: 'proposed', exceptions: { proposed: null } })
    expect(granted.exceptions.inForce).toMatchObject({ confirmedBy: { fullName: world.province.fullName.chairman } })
    expect(granted.caps).toMatchObject([
      { percent: '25', places: 2, exception: { authority: paper.authority, document: paper.document } },
    ])
    expect(await told(personnel)).toContain('dossier-exception-confirmed')
    const again = dossier(await personnel('POST', `${base}/allocate`, { version: granted.version }))
    expect(again.rows.filter(({ level }) => level === 'outstanding')).toHaveLength(2)
    const { rows } = await world.fresh.database.owner.query<{ action: string }>(
      `select action from event where object_kind = 'dossier' and object_id = $1 order by seq`,
      [`${roundId}/${agency.agencyId}`],
    )
    expect(rows.map(({ action }) => action)).toEqual(
      ['proposed', 'allocated', 'exception-proposed', 'exception-granted', 'allocated'].map(
        (verb) => `dossier.${verb}`,
      ),
    )
    await expect(
      world.fresh.database.owner.query(
        `update dossier set quota_exception = jsonb_set(quota_exception, '{confirmedBy}', quota_exception -> 'proposedBy')
         where round_id = $1`,
        [roundId],
      ),
    ).rejects.toThrow('exception_by_two')
  })

  it('recorded before two persons were needed holds as it did, in every set', async () => {
    const { base, head, roundId } = await world.scene(EIGHT, 'confirmed', manySets())
    const { owner } = world.fresh.database
    const { percent, authority, document } = paper
    const before = JSON.stringify({ percent, authority, document })
    await owner.query(`update dossier set quota_exception = $1 where round_id = $2`, [before, roundId])
    const migration = join(import.meta.dirname, '../migrations/0019-exceptions-by-two.sql')
    const update = /^update app\.dossier$[^;]*/m.exec(readFileSync(migration, 'utf8'))?.[0]
    await owner.query(`${update} and round_id = ${roundId}`)
    const proposed = dossier(await head('POST', `${base}/propose`, { version: 0 }))
    expect(proposed.exceptions.inForce).toEqual({
      percent,
      authority,
      document,
      scope: { kind: 'every-set' },
      reason: '',
      proposedBy: null,
      confirmedBy: null,
    })
    expect(new Set(proposed.caps.map((cap) => cap.percent))).toEqual(new Set(['25']))
  })

  it('can be withdrawn before it is confirmed, and never after', async () => {
    const { personnel, chairman } = world
    const { base } = await world.scene(EIGHT)
    const proposed = dossier(await personnel('POST', `${base}/exception`, { version: 0, ...paper }))
    const withdraw = (version: number) =>
      chairman('POST', `${base}/exception/withdraw`, { version, reason: 'Văn bản ghi nhầm cơ quan.' })
    const withdrawn = dossier(await withdraw(proposed.version))
    expect(withdrawn.exceptions).toMatchObject({ inForce: null, proposed: null })
    expect(codes(await withdraw(withdrawn.version))).toEqual(['exception-none-proposed'])
    const second = dossier(await personnel('POST', `${base}/exception`, { version: withdrawn.version, ...paper }))
    const granted = dossier(await chairman('POST', `${base}/exception/confirm`, { version: second.version }))
    expect(codes(await withdraw(granted.version))).toEqual(['exception-none-proposed'])
    expect(granted.exceptions.inForce).not.toBeNull()
  })

  it('is lost once anybody in the dossier has been decided', async () => {
    const { personnel, chairman } = world
    const { state, base, head } = await world.allocated(EIGHT)
    const proposed = dossier(await personnel('POST', `${base}/exception`, { version: state.version, ...paper }))
    const number = `X${world.serial}/QĐ`
    const decided = dossier(await head('POST', `${base}/decide`, { version: proposed.version, on: ON, number }))
    expect(decided.can.confirmException).toBe(false)
    const confirm = await chairman('POST', `${base}/exception/confirm`, { version: decided.version })
    expect(codes(confirm)).toEqual(['dossier-has-decisions'])
    expect(decided.rows.filter(({ level }) => level === 'outstanding')).toHaveLength(1)
  })

  it('holds in the sets of its scope and in no other', async () => {
    const { personnel, chairman } = world
    const { base, head } = await world.scene(EIGHT, 'confirmed', manySets())
    const { scopes } = dossier(await personnel('GET', base)).exceptions
    expect(scopes.map(({ kind }) => kind)).toEqual(['every-set', 'agency', 'units', 'group', 'group'])
    const scope = { kind: 'group', group: 'Chuyên viên' } as const
    expect(scopes).toContainEqual(scope)
    const first = dossier(await personnel('POST', `${base}/exception`, { version: 0, ...paper, scope }))
    const granted = dossier(await chairman('POST', `${base}/exception/confirm`, { version: first.version }))
    const proposed = dossier(await head('POST', `${base}/propose`, { version: granted.version }))
    const raised = proposed.caps.filter(({ exception }) => exception !== null)
    expect(raised.map(({ set, percent }) => `${set} ${percent}`)).toEqual(['group:Chuyên viên 25'])
    expect(proposed.caps.filter(({ percent }) => percent === '20')).toHaveLength(proposed.caps.length - 1)
  })

  it('is not for the personnel body of the agency itself', async () => {
    const { agency, base } = await world.scene([9500, 8000])
    const own = agency.people[1]?.id ?? 0
    await world.fresh.database.owner.query(
      `insert into office (tenant_id, person_id, role, unit_id, valid_from) values ($1, $2, 'personnel', $3, '2020-01-01')`,
      [world.province.tenantId, own, agency.agencyId],
    )
    await world.fresh.addAccount(world.province.tenantId, `own${world.serial}`, own)
    const officer = await world.fresh.signIn(`own${world.serial}`)
    expect(dossier(await officer('GET', base)).can).toMatchObject({ propose: true, proposeException: false })
    expect((await officer('POST', `${base}/exception`, { version: 0, ...paper })).status).toBe(403)
    expect(dossier(await world.personnel('GET', base)).can.proposeException).toBe(true)
  })
})

describe('the board', () => {
  it('says what rounding loses, and shows ratings of good a place hangs on to those who allocate or decide', async () => {
    const { personnel, chairman } = world
    const { state, base, head, appraisalOf } = await world.allocated([9500, 9400, 8000, 7150, 7100])
    expect(state.unused).toEqual({ kind: 'all-used' })
    expect(state.loss).toEqual([
      { family: 'agency', sets: 1, nominal: '1', usable: 1, withoutPlace: { sets: 0, people: 0 } },
    ])
    const pivotal = [{ set: state.caps[0]?.set, places: 1, appraisalIds: [appraisalOf(3), appraisalOf(4)] }]
    for (const who of [personnel, chairman, head]) expect(dossier(await who('GET', base)).pivotal).toEqual(pivotal)
    const { committeeMember } = world.province.person
    await world.fresh.addAccount(world.province.tenantId, 'committee', committeeMember)
    const committee = await world.fresh.signIn('committee')
    expect(dossier(await committee('GET', base)).pivotal).toEqual([])
  })

  it('never has more people decided than places, whatever fifty people decide at once', async () => {
    const { personnel, chairman } = world
    const [small, large] = [await world.allocated(EIGHT), await world.allocated([...EIGHT, 9100, 9000])]
    const decide = (at: number): Promise<Reply> => {
      const { base, head, state } = at % 2 === 0 ? small : large
      const who = [head, chairman, personnel][at % 3] ?? head
      const body = { version: state.version + (at % 5 === 4 ? 1 : 0), on: ON, number: `P${at}/QĐ` }
      return who('POST', `${base}/decide`, body)
    }
    const replies = await Promise.all(Array.from({ length: 50 }, (_, at) => decide(at)))
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 403, 409]))
    for (const { roundId, state } of [small, large]) {
      const { rows } = await world.fresh.database.owner.query<{ outstanding: number; people: number }>(
        `select count(*) filter (where i.level = 'outstanding')::int as outstanding, count(distinct i.appraisal_id)::int as people
         from decision_item i join decision d on d.tenant_id = i.tenant_id and d.id = i.decision_id where d.round_id = $1`,
        [roundId],
      )
      const places = state.caps[0]?.places ?? 0
      expect(rows[0]?.outstanding).toBeLessThanOrEqual(places)
      expect(rows[0]?.people).toBeGreaterThan(0)
    }
  })
})
