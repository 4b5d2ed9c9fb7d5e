import type { RuleSet } from '@thuoc-do/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codes, dossier, dossierScenes, type DossierScenes } from '../../test/dossier-scenes.ts'
import { handEverythingIn } from '../../test/hand-in.ts'
import { inventRound, regulation1120 } from '../../test/invented-round.ts'

const ON = '2024-01-10'
const NAME = 'Năm 2023 (1)'

let world: DossierScenes
beforeAll(async () => {
  world = await dossierScenes(new Date('2024-01-15T02:00:00Z'))
})
afterAll(async () => world.fresh.close())

/** Regulation 1120, changed in one place. */
function changed(change: (document: RuleSet) => Partial<RuleSet>) {
  const { document, hash } = regulation1120()
  return { document: { ...document, ...change(document) }, hash }
}

it('a Party committee does not decide a person before his State rating of the same year is decided', async () => {
  const { owner } = world.fresh.database
  const place = { citation: { instrument: '1/QĐ', article: 'Điều 1' }, basis: 'text' } as const
  const label = { vi: 'Xếp loại đảng viên', en: 'Classification of Party members' }
  const state = changed(({ uses }) => ({
    uses: [...uses, { code: 'party-classification', label, period: 'year', ...place }],
  }))
  const party = changed(({ procedure }) => ({
    procedure: procedure.map((stage) =>
      stage.leaves.includes('decision') ? { ...stage, actor: 'party-committee' as const } : stage,
    ),
  }))
  const totals = [9000, 8000]
  const { head, base, agency } = await world.scene(totals, 'confirmed', state)
  const forms = [{ agency, totals }]
  const { roundId, appraisals } = await inventRound(owner, world.province, 'Đảng viên năm 2023', forms, party)
  await handEverythingIn(owner)
  await world.fresh.addAccount(world.province.tenantId, 'committee', world.province.person.committeeMember)
  const committee = await world.fresh.signIn('committee')
  const partyBase = `/api/rounds/${roundId}/agencies/${agency.agencyId}`
  for (const url of [base, partyBase]) {
    const proposed = dossier(await head('POST', `${url}/propose`, { version: 0 }))
    dossier(await world.personnel('POST', `${url}/allocate`, { version: proposed.version }))
  }
  const shown = dossier(await head('GET', partyBase))
  expect(shown.blocks).toContainEqual({ code: 'people-await-state-rating', params: { count: '2', round: NAME } })
  // The Party committee decides, and both of them: it is nobody's own file.
  expect((await head('POST', `${partyBase}/decide`, { version: shown.version, number: '1', on: ON })).status).toBe(403)
  const refused = (await committee('POST', `${partyBase}/decide`, { version: shown.version, number: '1', on: ON })).body
  const waits = (place: number) => ({
    code: 'person-awaits-state-rating',
    path: `appraisals.${appraisals.get(agency.people[place]?.id ?? 0)}`,
    params: { round: NAME },
  })
  expect(refused).toMatchObject({ problems: [waits(0), waits(1)] })
  const { version } = dossier(await head('GET', base))
  const half = dossier(await head('POST', `${base}/decide`, { version, number: '2-QĐ/SM', on: ON }))
  // The head's own State rating is decided by the level above; until then he keeps his colleague waiting as well.
  const decide = { version: shown.version, number: '3-QĐ/TU', on: ON }
  expect(codes(await committee('POST', `${partyBase}/decide`, decide))).toEqual(['person-awaits-state-rating'])
  dossier(await world.chairman('POST', `${base}/decide`, { version: half.version, number: '4-QĐ/UBND', on: ON }))
  const decided = dossier(await committee('POST', `${partyBase}/decide`, decide))
  expect(decided).toMatchObject({ stage: 'decided', decisions: [{ people: 2 }] })
})
