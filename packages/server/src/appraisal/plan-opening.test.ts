import type { UnitTree } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { regulation1120 } from '../../test/invented-round.ts'
import type { PersonInPeriod } from './opening-ports.ts'
import { planOpening } from './plan-opening.ts'

/** A province with two agencies, whose heads the chairman decides on. */
const tree: UnitTree = new Map([
  [1, { parentId: null, kind: 'root', headId: 100 }],
  [2, { parentId: 1, kind: 'agency', headId: 20 }],
  [3, { parentId: 1, kind: 'agency', headId: 30 }],
])
const person = (personId: number, unitId: number, leadership: 'none' | 'head'): PersonInPeriod => ({
  personId,
  unitId,
  post: { title: 'Chuyên viên', kind: 'civil-servant', leadership, comparableGroup: 'Chuyên viên' },
  onLastDay: true,
  stretches: [['2023-01-01', '2023-12-31']],
})
const people = [person(20, 2, 'head'), person(21, 2, 'none'), person(30, 3, 'head'), person(31, 3, 'none')]

function plannedAt(value: 'agency' | 'deciding-level' | undefined): unknown {
  const { document, hash } = regulation1120()
  const { quota } = document
  if (quota === null) throw new Error('the regulation has a quota')
  const { citation, basis } = quota.countsHeads
  const changed = value === undefined ? quota : { ...quota, headsCountAt: { value, citation, basis } }
  const rules = {
    id: 1,
    name: 'Năm 2023',
    from: '2023-01-01',
    to: '2023-12-31',
    published: { document: { ...document, quota: changed }, hash },
  }
  return planOpening(rules, tree, people).map(({ agencyId, files }) => [agencyId, files.map((file) => file.personId)])
}

describe('whose dossier people are put in when a round is opened', () => {
  it('is their agency, heads included, unless the rule set says something else', () => {
    for (const value of ['agency', undefined] as const)
      expect(plannedAt(value)).toEqual([
        [2, [20, 21]],
        [3, [30, 31]],
      ])
  })

  it('is one of the level above for all heads it decides on, where the rule set counts them there', () => {
    expect(plannedAt('deciding-level')).toEqual([
      [1, [20, 30]],
      [2, [21]],
      [3, [31]],
    ])
  })
})
