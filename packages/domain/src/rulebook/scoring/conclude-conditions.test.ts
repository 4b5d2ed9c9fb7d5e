import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareLevels,
  decimal,
  exact,
  isRated,
  lowerLevel,
  RATED_LEVELS,
  type RatedLevel,
} from '../../kernel/index.ts'
import { conclude } from './conclude.ts'
import type { KnownFacts } from './condition-truth.ts'
import { compares, holds, notOf, type Condition } from '../document/condition.ts'
import type { Audience } from '../document/criterion.ts'
import type { LevelCondition, RuleSet } from '../document/document.ts'
import { collective, leader, official, smallSet, source } from '../small-sets.test-data.ts'

const label = { vi: 'Điều kiện', en: 'Condition' }
const asks = (code: string, audience: Audience, when: Condition): LevelCondition => ({
  code,
  label,
  audience,
  when,
  ...source,
})
const plain = smallSet({ kind: 'points' })

/** A set whose levels ask for that besides the points. */
function asking(
  conditions: Partial<Record<RatedLevel, readonly LevelCondition[]>>,
  change: Partial<RuleSet> = {},
): RuleSet {
  return {
    ...plain,
    bands: plain.bands.map((band) => ({ ...band, conditions: conditions[band.level] ?? [] })),
    ...change,
  }
}

function level(set: RuleSet, total: string, facts: KnownFacts, person: Parameters<typeof conclude>[1] = official) {
  const { level: reached, missing } = conclude(set, person, decimal(total), facts, [])
  return missing.length === 0 ? reached : `${reached} ${missing.join(' ')}`
}

describe('conditions of a level by audience', () => {
  const set = asking({
    outstanding: [
      asks('a', 'all', compares('tasksDoneShare', 'at-least', '100')),
      asks('b', 'leaders', compares('unitTasksDoneShare', 'at-least', '90')),
      asks('c', 'non-leaders', compares('tasksLateShare', 'at-most', '5')),
      asks('d', 'collectives', compares('satisfactionShare', 'at-least', '80')),
      asks('e', 'people', notOf(holds('membersDisciplined'))),
    ],
  })
  const done = { tasksDoneShare: exact(100) }
  it.each<[string, Parameters<typeof conclude>[1], KnownFacts, string]>([
    ['an official at the threshold', official, { tasksLateShare: decimal('5') }, 'outstanding'],
    ['an official a hundredth over it', official, { tasksLateShare: decimal('5.01') }, 'good'],
    ['an official without the fact', official, {}, 'insufficient-data facts.tasksLateShare'],
    [
      'an official with the facts of leaders',
      official,
      { unitTasksDoneShare: exact(0), tasksLateShare: exact(0) },
      'outstanding',
    ],
    ['a leader at the threshold', leader, { unitTasksDoneShare: decimal('90') }, 'outstanding'],
    ['a leader a hundredth under it', leader, { unitTasksDoneShare: decimal('89.99') }, 'good'],
    ['a leader without the fact', leader, {}, 'insufficient-data facts.unitTasksDoneShare'],
    ['a collective at the threshold', collective, { satisfactionShare: decimal('80') }, 'outstanding'],
    ['a collective a hundredth under it', collective, { satisfactionShare: decimal('79.99') }, 'good'],
    [
      'a collective, of which no discipline of members is asked',
      collective,
      { satisfactionShare: decimal('80'), membersDisciplined: true },
      'outstanding',
    ],
    [
      'an official whose members were disciplined',
      official,
      { tasksLateShare: exact(0), membersDisciplined: true },
      'good',
    ],
  ])('%s', (_, person, facts, wanted) => {
    expect(level(set, '95', { ...done, ...facts }, person)).toBe(wanted)
  })

  it('is settled by one that fails, whatever is not known of the others', () => {
    expect(level(set, '95', { tasksDoneShare: decimal('99.99') })).toBe('good')
    expect(level(set, '89.99', {})).toBe('good')
  })
})

describe('caps', () => {
  const cap = (audience: Audience, atMost: RatedLevel, when: Condition) => ({
    code: 'cap',
    label,
    audience,
    atMost,
    when,
    ...source,
  })
  const set = asking(
    {},
    {
      caps: [
        cap('people', 'satisfactory', holds('underInspection')),
        cap('collectives', 'good', compares('fieldsUnsatisfactoryShare', 'above', '0')),
      ],
    },
  )
  it.each<[string, string, Parameters<typeof conclude>[1], KnownFacts, string]>([
    ['above the cap', '95', official, { underInspection: true }, 'satisfactory'],
    ['at the cap', '50', official, { underInspection: true }, 'satisfactory'],
    ['under the cap', '49.99', official, { underInspection: true }, 'unsatisfactory'],
    ['without the circumstance', '95', official, { underInspection: false }, 'outstanding'],
    ['not stated', '95', official, {}, 'outstanding'],
    ['of people, for a collective', '95', collective, { underInspection: true }, 'outstanding'],
    ['of collectives', '95', collective, { fieldsUnsatisfactoryShare: decimal('0.01') }, 'good'],
    ['of collectives, just not', '95', collective, { fieldsUnsatisfactoryShare: exact(0) }, 'outstanding'],
  ])('%s', (_, total, person, facts, wanted) => {
    expect(level(set, total, facts, person)).toBe(wanted)
  })

  it('hold together with the organisation of a head, and give way to a disqualifying case', () => {
    const head: RuleSet = { ...set, headCap: { label, ...source } }
    const facts = { underInspection: true, headOfUnit: true } as const
    expect(level(head, '95', { ...facts, unitLevel: 'good' }, leader)).toBe('satisfactory')
    expect(level(head, '95', { ...facts, unitLevel: 'unsatisfactory' }, leader)).toBe('unsatisfactory')
    const disqualifiers = [
      { code: 'd', label, audience: 'all', when: holds('disciplinedInPeriod'), ...source },
    ] as const
    expect(level({ ...head, disqualifiers }, '95', { ...facts, disciplinedInPeriod: true }, leader)).toBe(
      'unsatisfactory',
    )
  })
})

describe('where the points suffice and no condition of a level holds', () => {
  const share = (least: string): readonly LevelCondition[] => [
    asks('x', 'all', compares('tasksDoneShare', 'at-least', least)),
  ]
  const conditions = { outstanding: share('100'), good: share('80'), satisfactory: share('50') }
  const lowest = asking(conditions)
  const authority = asking(conditions, { whenConditionFails: { ifNoneHolds: 'authority-decides', ...source } })
  const short = { tasksDoneShare: decimal('49.99') }

  it.each(['95', '75', '55'])('%s points fall to the lowest level, or wait for the authority', (total) => {
    expect(level(lowest, total, short)).toBe('unsatisfactory')
    expect(level(authority, total, short)).toBe('insufficient-data facts.levelSetByAuthority')
  })

  it('does not ask the authority where a lower level holds, or where the points reach only the lowest', () => {
    expect(level(authority, '95', { tasksDoneShare: decimal('50') })).toBe('satisfactory')
    expect(level(authority, '95', { tasksDoneShare: decimal('80') })).toBe('good')
    expect(level(authority, '49.99', short)).toBe('unsatisfactory')
    expect(level(authority, '95', {})).toBe('insufficient-data facts.tasksDoneShare')
    expect(level(authority, '95', { ...short, levelSetByAuthority: 'not-rated' })).toBe(
      'insufficient-data facts.levelSetByAuthority',
    )
  })

  it('takes the level the authority states, never above that of the points', () => {
    const stated = fc.constantFrom(...RATED_LEVELS)
    const total = fc.integer({ min: 5_000, max: 10_000 }).map((hundredths) => exact(hundredths, 100))
    fc.assert(
      fc.property(stated, total, (levelSetByAuthority, points) => {
        const { level: got, levelByPoints } = conclude(
          authority,
          official,
          points,
          { ...short, levelSetByAuthority },
          [],
        )
        if (levelByPoints === null || !isRated(got)) throw new Error('not rated')
        expect(compareLevels(got, levelByPoints)).toBeLessThanOrEqual(0)
        expect(got).toBe(lowerLevel(levelSetByAuthority, levelByPoints))
      }),
    )
  })

  it('reports that the authority decided', () => {
    const { conditions: reports } = conclude(
      authority,
      official,
      exact(95),
      { ...short, levelSetByAuthority: 'good' },
      [],
    )
    expect(reports.map(({ code, truth }) => `${code} ${truth}`)).toEqual([
      'outstanding.x false',
      'good.x false',
      'satisfactory.x false',
      'no-level-named true',
    ])
  })
})
