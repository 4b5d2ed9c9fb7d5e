import { describe, expect, it } from 'vitest'
import type { Level } from '../../kernel/index.ts'
import { chargeTouches } from '../../organisation/index.ts'
import { findRuleSet } from '../../rulebook/index.ts'
import { UNIT_RESULT_CITATION, unitResult, type ScoreBelow } from './unit-result.ts'

const confirmed = (name: string, level: Level) => ({ name, stage: 'confirmed', level, leftUnscored: false }) as const
const unconfirmed = (name: string, stage: ScoreBelow['stage'] = 'handed-in', leftUnscored = false) => ({
  name,
  stage,
  level: null,
  leftUnscored,
})
const told = (scores: readonly (ScoreBelow & { name: string })[]) => {
  const { kind, percent, waitsFor, unsatisfactory } = unitResult(scores)
  return [kind, percent, waitsFor.map(({ name }) => name), unsatisfactory.map(({ name }) => name)]
}

describe('d, the result of the unit', () => {
  it('is 100 when everybody below is at least satisfactory', () => {
    const levels = ['outstanding', 'good', 'satisfactory'] as const
    expect(told(levels.map((level) => confirmed(level, level)))).toEqual(['all-satisfactory', '100', [], []])
  })
  it('is 50 when anybody is unsatisfactory, and names them', () => {
    expect(told([confirmed('An', 'good'), confirmed('Bình', 'unsatisfactory')])).toEqual([
      'some-unsatisfactory',
      '50',
      [],
      ['Bình'],
    ])
  })
  it('waits for everybody who is not confirmed, even when it could only be 50', () => {
    expect(told([confirmed('An', 'unsatisfactory'), unconfirmed('Bình'), unconfirmed('Chi', 'self-scoring')])).toEqual([
      'waits',
      null,
      ['Bình', 'Chi'],
      ['An'],
    ])
  })
  it('does not wait for whoever is left without a score for a stated reason', () => {
    expect(told([confirmed('An', 'good'), unconfirmed('Bình', 'self-scoring', true)])).toEqual([
      'all-satisfactory',
      '100',
      [],
      [],
    ])
    expect(told([unconfirmed('Bình', 'self-scoring', true)])).toEqual(['nobody-below', null, [], []])
  })
  it('of two deputies who share three units is made of the people of each, and of both where a unit changed hands', () => {
    const units = {
      planning: [confirmed('An', 'good'), confirmed('Bình', 'outstanding')],
      finance: [confirmed('Chi', 'unsatisfactory')],
      records: [confirmed('Dũng', 'good')],
    }
    const march = { from: '2026-03-01', to: '2026-03-31' }
    const percentOf = (charges: readonly (readonly [keyof typeof units, from: string, to: string | null])[]) =>
      unitResult(charges.filter(([, from, to]) => chargeTouches({ from, to }, march)).flatMap(([unit]) => units[unit]))
        .percent
    const first = [
      ['planning', '2026-01-01', null],
      ['finance', '2026-01-01', '2026-03-15'],
    ] as const
    const second = [
      ['records', '2026-01-01', null],
      ['finance', '2026-03-16', null],
    ] as const
    expect([percentOf(first), percentOf(second)]).toEqual(['50', '50'])
    expect(
      percentOf([
        ['planning', '2026-01-01', null],
        ['finance', '2026-01-01', '2026-02-28'],
      ]),
    ).toBe('100')
    expect(percentOf([])).toBeNull()
  })
  it('is for the superior to state where nobody is below', () => {
    expect(told([])).toEqual(['nobody-below', null, [], []])
  })
  it('cites what the rule set cites for d', () => {
    const mechanism = findRuleSet('decree-335-2025')?.mechanism
    if (mechanism?.kind !== 'converted-products') throw new Error('another mechanism')
    expect(mechanism.leadership[0]).toMatchObject({ code: 'unitResult', citation: UNIT_RESULT_CITATION })
    expect(mechanism.leadershipValues.value).toEqual(['50', '100'])
  })
})
