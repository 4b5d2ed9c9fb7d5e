import type { DossierRow, Round } from '@thuoc-do/contract'
import { describe, expect, it } from 'vitest'
import { dossierTasks } from './tasks.ts'

const NONE = {
  'self-scoring': 0,
  'head-review': 0,
  confirmed: 0,
  proposed: 0,
  allocated: 0,
  decided: 0,
  'not-rated': 0,
}
const dossier = (agencyId: number, stage: DossierRow['stage'], counts: Partial<DossierRow['counts']>): DossierRow => ({
  agencyId,
  agencyName: `Cơ quan ${agencyId}`,
  parentName: '',
  stage,
  counts: { ...NONE, ...counts },
  notReported: 0,
})
const round = (...dossiers: DossierRow[]): Round => ({
  id: 1,
  name: 'Năm 2023',
  from: '2023-01-01',
  to: '2023-12-31',
  ruleSet: { id: 'x', version: 1, number: '1120', title: '' },
  counts: NONE,
  agencies: dossiers.length,
  agenciesDecided: 0,
  dossiers,
  skipped: [],
  skippedCount: 0,
  can: { extend: false },
})
const PERSONNEL = [{ role: 'personnel', unitId: 1, unitName: '' }] as const
const HEAD_OF_2 = [{ role: 'head', unitId: 2, unitName: '' }] as const
const steps = (...given: Parameters<typeof dossierTasks>) =>
  dossierTasks(...given).map(({ step, dossiers }) => [step, dossiers.map(({ agencyId }) => agencyId)])

describe('dossiers that wait', () => {
  const open = round(
    dossier(2, 'collecting', { confirmed: 9 }),
    dossier(3, 'collecting', { confirmed: 8, 'head-review': 1 }),
    dossier(4, 'collecting', { 'not-rated': 1 }),
    dossier(5, 'proposed', { proposed: 9 }),
    dossier(6, 'decided', { decided: 9 }),
  )

  it('wait for the personnel body when complete or proposed, not while a form is under way', () => {
    expect(steps(open, [...PERSONNEL])).toEqual([
      ['allocate', [5]],
      ['propose', [2]],
    ])
  })

  it('wait for the head of that agency only', () => {
    expect(steps(open, [...HEAD_OF_2])).toEqual([['propose', [2]]])
    const allocated = round(dossier(2, 'allocated', { allocated: 9 }), dossier(3, 'allocated', { allocated: 9 }))
    expect(steps(allocated, [...HEAD_OF_2])).toEqual([['decide', [2]]])
  })

  it('wait for nobody else', () => {
    expect(steps(open, [])).toEqual([])
  })
})
