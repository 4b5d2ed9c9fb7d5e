import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, exact } from '../../kernel/index.ts'
import { judge, type KnownFacts, type Truth } from './condition-truth.ts'
import { allOf, anyOf, compares, holds, notOf, type Comparison, type Condition } from '../document/condition.ts'

describe('conditions', () => {
  const around = ['79.99', '80', '80.01'].map(decimal)
  it.each<[Comparison, Truth[]]>([
    ['below', ['true', 'false', 'false']],
    ['at-most', ['true', 'true', 'false']],
    ['equal', ['false', 'true', 'false']],
    ['at-least', ['false', 'true', 'true']],
    ['above', ['false', 'false', 'true']],
  ])('compare a share %s 80 at the limit and a hundredth to either side', (is, wanted) => {
    const condition = compares('tasksDoneShare', is, '80')
    expect(around.map((value) => judge(condition, { tasksDoneShare: value }).truth)).toEqual(wanted)
    expect(judge(condition, {}).truth).toBe('unknown')
  })

  it('compare levels, and know nothing of an unrated one being good enough', () => {
    const condition: Condition = { kind: 'level', fact: 'unitLevel', atLeast: 'good' }
    const truth = (facts: KnownFacts): Truth => judge(condition, facts).truth
    expect(truth({ unitLevel: 'outstanding' })).toBe('true')
    expect(truth({ unitLevel: 'satisfactory' })).toBe('false')
    expect(truth({})).toBe('unknown')
  })

  it('presume that adverse events did not happen, and say that they presumed it', () => {
    expect(judge(holds('disciplinedInPeriod'), {})).toEqual({
      truth: 'false',
      decidedBy: [{ fact: 'disciplinedInPeriod', value: 'false', presumed: true, asked: 'true', truth: 'false' }],
    })
    expect(judge(holds('disciplinedInPeriod'), { disciplinedInPeriod: true }).truth).toBe('true')
  })

  it('name only the facts that decided', () => {
    const either = anyOf(holds('disciplinedInPeriod'), compares('monthsWorked', 'below', '6'))
    const facts = (facts: KnownFacts): string[] => judge(either, facts).decidedBy.map(({ fact }) => fact)
    expect(facts({ disciplinedInPeriod: true })).toEqual(['disciplinedInPeriod'])
    expect(facts({ disciplinedInPeriod: true, monthsWorked: exact(3) })).toEqual([
      'disciplinedInPeriod',
      'monthsWorked',
    ])
    expect(facts({ monthsWorked: exact(7) })).toEqual(['disciplinedInPeriod', 'monthsWorked'])
    expect(facts({})).toEqual(['monthsWorked'])
    expect(judge(either, { monthsWorked: exact(11, 3) }).decidedBy[0]?.value).toBe('11/3')
  })

  it('keep a settled answer whatever the unknown facts turn out to be', () => {
    const names = ['monthsWorked', 'tasksDoneShare', 'tasksLateShare'] as const
    const leaf = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom<Comparison>('below', 'at-most', 'equal', 'at-least', 'above'))
      .map(([fact, is]) => compares(fact, is, '5'))
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 4 },
        leaf,
        tie('condition').map(notOf),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => allOf(...of)),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => anyOf(...of)),
      ),
    }))
    const value = fc.integer({ min: 3, max: 7 }).map((n) => exact(n))
    const whole = fc.record({ monthsWorked: value, tasksDoneShare: value, tasksLateShare: value })
    fc.assert(
      fc.property(condition, whole, fc.subarray([...names]), (asked, all, hidden) => {
        const known: KnownFacts = Object.fromEntries(
          Object.entries(all).filter(([name]) => !hidden.some((one) => one === name)),
        )
        const settled = judge(asked, all).truth
        expect(settled).not.toBe('unknown')
        expect(['unknown', settled]).toContain(judge(asked, known).truth)
        expect(judge(notOf(asked), all).truth).toBe(settled === 'true' ? 'false' : 'true')
      }),
    )
  })
})
