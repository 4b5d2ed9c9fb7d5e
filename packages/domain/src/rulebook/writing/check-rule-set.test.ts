import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRuleSet } from './check-rule-set.ts'
import { BROKEN, SOUND, type Broken } from './check-rule-set.test-data.ts'
import { TOLD } from './told-values.test-data.ts'
import { alwaysHolds, neverHolds } from './checks/contradiction.ts'
import { judge } from '../scoring/condition-truth.ts'
import { allOf, anyOf, compares, notOf, type Condition } from '../document/condition.ts'
import type { RuleSet } from '../document/document.ts'
import { decimal } from '../../kernel/index.ts'
import { ruleSets } from '../shelf.ts'

/** A copy of the document with another value at one place. */
function withValue(document: RuleSet, place: string, value: unknown): RuleSet {
  const copy: RuleSet = JSON.parse(JSON.stringify(document))
  const keys = place.replaceAll('[', '.').replaceAll(']', '').split('.')
  const last = keys.pop() ?? ''
  const holder = keys.reduce<object>((at, key) => Object(Reflect.get(at, key)), copy)
  Reflect.set(holder, last, JSON.parse(JSON.stringify(value)))
  return copy
}

describe('a sound rule set has no problems', () => {
  it.each(ruleSets.map((set) => [set.id, set] as const))('%s, which ships', (_, set) => {
    expect(checkRuleSet(set)).toEqual([])
  })

  it.each(Object.entries(SOUND))('one of the mechanism of "%s"', (_, set) => {
    expect(checkRuleSet(set)).toEqual([])
  })
})

describe('what cannot be published', () => {
  const rows = Object.entries(BROKEN).flatMap(([code, broken]) =>
    broken.map((row): [string, ...Broken] => [code, ...row]),
  )
  it.each(rows)('is said: %s, in %s at %s', (code, ...broken) => {
    const [name, place, value, at = place] = broken
    const problems = checkRuleSet(withValue(SOUND[name], place, value))
    expect(problems.map((found) => `${found.code} at ${found.path}`)).toEqual([`${code} at ${at}`])
  })

  it.each(Object.entries(TOLD).map(([code, told]) => [code, BROKEN, told] as const))(
    'is told with the values the sentence of %s needs',
    (code, { [code as keyof typeof BROKEN]: broken }, told) => {
      const params = broken.map(([name, place, value]) => checkRuleSet(withValue(SOUND[name], place, value))[0]?.params)
      expect(params).toEqual(told)
    },
  )

  it('is told with the sum and the audience it is wrong for, so that it can be mended', () => {
    const broken = withValue(SOUND.points, 'parts[1].criteria[0].of[0].maximum', '18')
    expect(checkRuleSet(broken)).toEqual([
      {
        code: 'set-heading-sum',
        path: 'parts[1].criteria[0].maximum',
        params: { heading: 'II', sum: '68', maximum: '70', audience: 'non-leaders' },
      },
    ])
  })

  it('is told all at once', () => {
    const twice = withValue(withValue(SOUND.points, 'bands[1].from', '95'), 'quota.families.value', [])
    expect(checkRuleSet(twice).map(({ code }) => code)).toEqual(['set-bands-overlap', 'set-quota-without-sets'])
  })
})

describe('what an office may decide itself', () => {
  it.each<[...Broken]>([
    ['points', 'quota', null],
    ['points', 'bands[1].from', '75'],
    [
      'points',
      'bands[0].conditions',
      [{ ...SOUND.points.disqualifiers[0], when: compares('tasksDoneShare', 'equal', '100') }],
    ],
    ['points', 'headCap', SOUND.products.headCap],
    ['points', 'parts[0].criteria[0].of[0].scoring', { kind: 'step', step: '0.25' }],
    ['points', 'parts[0].criteria[0].of[0].scoring', { kind: 'choice', values: ['8', '4', '0'] }],
    ['points', 'binds[0].to', '2022-06-01'],
  ])('in %s at %s', (...[name, place, value]: Broken) => {
    expect(checkRuleSet(withValue(SOUND[name], place, value))).toEqual([])
  })
})

describe('a contradiction', () => {
  const leaf = fc
    .tuple(fc.constantFrom('below', 'at-most', 'equal', 'at-least', 'above'), fc.constantFrom('0', '30', '30.5', '100'))
    .map(([is, value]) => compares('tasksDoneShare', is, value))
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => allOf(...of)),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => anyOf(...of)),
      tie('condition').map(notOf),
    ),
  }))
  const values = ['0', '15', '30', '30.25', '30.5', '60', '100'].map(decimal)

  it('is never said of a condition that some value of the fact meets', () => {
    fc.assert(
      fc.property(condition, (asked) => {
        const truths = values.map((tasksDoneShare) => judge(asked, { tasksDoneShare }).truth)
        expect(neverHolds(asked) && truths.includes('true')).toBe(false)
        expect(alwaysHolds(asked) && truths.includes('false')).toBe(false)
      }),
    )
  })

  it('of comparisons that must all hold is always found', () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 4 }), (asked) => {
        const met = values.some((tasksDoneShare) => judge(allOf(...asked), { tasksDoneShare }).truth === 'true')
        expect(neverHolds(allOf(...asked))).toBe(!met)
      }),
    )
  })
})
