import type { Condition, FactName } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { isGroup, leafFor, negated, NOTHING_YET, withAnother, withoutLine } from './condition-model.ts'

const holds = (fact: FactName): Condition => ({ kind: 'holds', fact })

describe('a condition put together', () => {
  it.each<[FactName, Condition['kind']]>([
    ['disciplinedInPeriod', 'holds'],
    ['tasksDoneShare', 'compare'],
    ['monthsWorked', 'compare'],
    ['unitLevel', 'level'],
    ['lowestResultGrade', 'grade'],
  ])('compares %s as its kind allows: %s', (fact, kind) => {
    expect(leafFor(fact, NOTHING_YET)).toMatchObject({ kind, fact })
  })

  it('keeps what was asked of one share when it asks it of another', () => {
    const before: Condition = { kind: 'compare', fact: 'tasksDoneShare', is: 'below', value: '50' }
    expect(leafFor('tasksLateShare', before)).toEqual({ ...before, fact: 'tasksLateShare' })
    expect(leafFor('headOfUnit', before)).toEqual(holds('headOfUnit'))
  })

  it('is itself again after being turned into its opposite twice', () => {
    expect(negated(holds('headOfUnit'))).toEqual({ kind: 'not', of: holds('headOfUnit') })
    expect(negated(negated(holds('headOfUnit')))).toEqual(holds('headOfUnit'))
  })

  it('grows into a group and is a single condition again when the other line goes', () => {
    const group = withAnother(holds('headOfUnit'), 'any')
    expect(group).toEqual({ kind: 'any', of: [holds('headOfUnit'), NOTHING_YET] })
    if (!isGroup(group)) throw new Error('a group')
    expect(withAnother(group, 'all')).toEqual({ kind: 'any', of: [...group.of, NOTHING_YET] })
    expect(withoutLine(group, 1)).toEqual(holds('headOfUnit'))
  })
})
