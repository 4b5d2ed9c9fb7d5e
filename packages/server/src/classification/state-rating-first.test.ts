import type { RuleSet } from '@thuoc-do/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codes, dossier, dossierScenes, type DossierScenes } from '../../test/dossier-scenes.ts'
import { handEverythingIn } from '../../test/hand-in.ts'
import { inventRound, regulation1120 } from '../../test/invented-round.ts'

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
  const partyBase = `/api/rounds/${roundId}/agencies/${agency.agencyId}`
  for (const url of [base, partyBase]) {
    const proposed = dossier(await head('POST', `${url}/propose`, { version: 0 }))
    dossier(await world.personnel('POST', `${url}/allocate`, { version: proposed.version }))
  }
  const shown = dossier(await head('GET', partyBase))
  const count = { count: '2', round: 'Năm 2023 (1)' }
  expect(shown.blocks).toContainEqual({ code: 'people-await-state-rating', params: count })
  const decide = { version: shown.version, number: '1-QĐ/ĐU', on: '2024-01-10' }
  const refused = await head('POST', `${partyBase}/decide`, decide)
  const second = appraisals.get(agency.people[1]?.id ?? 0)
  expect(refused.body).toMatchObject({
    problems: [{ code: 'person-awaits-state-rating', path: `appraisals.${second}`, params: { round: count.round } }],
  })
  const { version } = dossier(await head('GET', base))
  dossier(await head('POST', `${base}/decide`, { version, number: '2-QĐ/SM', on: '2024-01-10' }))
  const decided = dossier(await head('POST', `${partyBase}/decide`, decide))
  expect(decided.rows.map(({ stage }) => stage).toSorted()).toEqual(['allocated', 'decided'])
  // The head himself still waits, for the level above has not decided his State rating.
  const own = { version: decided.version, number: '3-QĐ/TU', on: '2024-01-10' }
  expect(codes(await world.chairman('POST', `${partyBase}/decide`, own))).toEqual(['person-awaits-state-rating'])
})
