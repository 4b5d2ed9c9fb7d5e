import { describe, expect, it } from 'vitest'
import { decimal, exact } from '../../kernel/index.ts'
import { conclude } from './conclude.ts'
import type { KnownFacts } from './condition-truth.ts'
import { compares, type Condition } from '../document/condition.ts'
import type { LevelCondition, RuleSet } from '../document/document.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import { hauGiang1120of2022 } from '../sets/hau-giang-1120-2022.ts'

const official = { kind: 'civil-servant', leader: false } as const
const head = { kind: 'civil-servant', leader: true } as const

function level(
  facts: KnownFacts,
  total: string | null = '95',
  person: typeof official | typeof head = official,
): string {
  return conclude(
    decree335of2025,
    person,
    total === null ? null : decimal(total),
    facts,
    total === null ? ['work'] : [],
  ).level
}

describe('drawing the level', () => {
  it('follows the points when nothing else has a say', () => {
    expect(['90', '89.99', '70', '69.99', '50', '49.99', '0'].map((total) => level({}, total))).toEqual([
      'outstanding',
      'good',
      'good',
      'satisfactory',
      'satisfactory',
      'unsatisfactory',
      'unsatisfactory',
    ])
  })

  it('does not rate who worked under six months, unless on sick or maternity leave', () => {
    const months = (worked: string, rest: KnownFacts = {}): string => level({ monthsWorked: decimal(worked), ...rest })
    expect(months('5')).toBe('not-rated')
    expect(months('6')).toBe('outstanding')
    expect(months('5', { onSickOrMaternityLeave: true })).toBe('outstanding')
    expect(months('5', { disciplinedInPeriod: true })).toBe('not-rated')
    expect(level({ monthsWorked: exact(5) }, null)).toBe('not-rated')
  })

  it.each([
    'degradationConcluded',
    'forbiddenConductConcluded',
    'exemplaryDutyBreached',
    'disciplinedInPeriod',
  ] as const)('is unsatisfactory for anyone with %s, whatever the points and even without them', (fact) => {
    expect([level({ [fact]: true }), level({ [fact]: true }, null), level({ [fact]: false })]).toEqual([
      'unsatisfactory',
      'unsatisfactory',
      'outstanding',
    ])
  })

  it('holds corruption in the unit against its leaders only', () => {
    expect(level({ unitCorruptionHandled: true }, '95', head)).toBe('unsatisfactory')
    expect(level({ unitCorruptionHandled: true }, '95', official)).toBe('outstanding')
  })

  it('has insufficient data without points, and never a bad level instead', () => {
    expect(conclude(decree335of2025, official, null, {}, ['work'])).toMatchObject({
      level: 'insufficient-data',
      levelByPoints: null,
      missing: ['work'],
    })
  })

  it('never rates a head above his organisation', () => {
    const capped = (unitLevel: KnownFacts['unitLevel'], total: string): string =>
      level({ headOfUnit: true, ...(unitLevel === undefined ? {} : { unitLevel }) }, total, head)
    expect(capped('good', '95')).toBe('good')
    expect(capped('unsatisfactory', '95')).toBe('unsatisfactory')
    expect(capped('outstanding', '75')).toBe('good')
    expect(capped('not-rated', '95')).toBe('outstanding')
    expect(capped(undefined, '95')).toBe('insufficient-data')
    expect(capped(undefined, '40')).toBe('unsatisfactory')
    expect(level({ unitLevel: 'satisfactory' }, '95', head)).toBe('outstanding')
    const concluded = conclude(decree335of2025, head, decimal('95'), { headOfUnit: true }, [])
    expect([concluded.missing, concluded.levelByPoints]).toEqual([['facts.unitLevel'], 'outstanding'])
  })

  it('has no such cap where the regulation has none', () => {
    const facts = { headOfUnit: true, unitLevel: 'satisfactory' } as const
    expect(conclude(hauGiang1120of2022, head, decimal('95'), facts, []).level).toBe('outstanding')
  })

  it('reports every condition with its truth, and every fact nobody stated', () => {
    const { conditions, unstated } = conclude(
      decree335of2025,
      official,
      decimal('95'),
      { disciplinedInPeriod: false },
      [],
    )
    expect(conditions.map(({ role, code, truth }) => `${role} ${code} ${truth}`)).toEqual([
      'not-rated under-six-months unknown',
      'disqualifier degradation-or-breach false',
      'disqualifier disciplined false',
    ])
    expect(unstated).toEqual([
      'monthsWorked',
      'degradationConcluded',
      'forbiddenConductConcluded',
      'exemplaryDutyBreached',
    ])
  })
})

describe('a level that needs more than points', () => {
  const [outstanding, good, ...rest] = decree335of2025.bands
  if (outstanding === undefined || good === undefined) throw new Error('bands are missing')
  const { citation, basis } = outstanding
  const asks = (when: Condition): LevelCondition => ({
    code: 'tasks',
    label: { vi: 'Nhiệm vụ', en: 'Tasks' },
    audience: 'all',
    when,
    citation,
    basis,
  })
  const strict: RuleSet = {
    ...decree335of2025,
    bands: [
      { ...outstanding, conditions: [asks(compares('tasksDoneShare', 'at-least', '100'))] },
      { ...good, conditions: [asks(compares('tasksDoneShare', 'at-least', '80'))] },
      ...rest,
    ],
  }
  it.each([
    ['95', { tasksDoneShare: exact(100) }, 'outstanding'],
    ['95', { tasksDoneShare: exact(99) }, 'good'],
    ['95', { tasksDoneShare: exact(79) }, 'satisfactory'],
    ['75', { tasksDoneShare: exact(79) }, 'satisfactory'],
    ['75', { tasksDoneShare: exact(100) }, 'good'],
    ['40', { tasksDoneShare: exact(100) }, 'unsatisfactory'],
    ['40', {}, 'unsatisfactory'],
    ['95', {}, 'insufficient-data'],
  ])('%s points with %o come to %s', (total, facts, wanted) => {
    const { level: got, levelByPoints, missing } = conclude(strict, official, decimal(total), facts, [])
    expect(got).toBe(wanted)
    expect(levelByPoints).toBe(total === '95' ? 'outstanding' : total === '75' ? 'good' : 'unsatisfactory')
    expect(missing).toEqual(wanted === 'insufficient-data' ? ['facts.tasksDoneShare'] : [])
  })
})
