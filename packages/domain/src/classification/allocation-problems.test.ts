import { describe, expect, it } from 'vitest'
import { exact } from '../kernel/index.ts'
import { candidate, good, request } from '../../test/allocation-examples.ts'
import { allocationProblems } from './allocation-problems.ts'
import type { QuotaPerson } from './allocation.ts'

const alone = [candidate('a', 95, 'u')]
const twenty = { percent: '20', base: 'good-or-better', rounding: 'floor' } as const

describe('a request that has no single meaning', () => {
  it.each(['0', '0.0', '100', '100.00', '12.5'])('may ask for %s %%', (percent) => {
    const quota = { ...twenty, percent }
    expect(allocationProblems(request(alone, { quota, exceptions: [{ set: 'u', percent }] }))).toEqual([])
  })

  it.each(['-0.01', '100.01'])('may not ask for %s %%', (percent) => {
    const quota = { ...twenty, percent }
    expect(allocationProblems(request(alone, { quota, exceptions: [{ set: 'u', percent }] }))).toEqual([
      { code: 'percent-out-of-range', path: 'quota.percent', params: { value: percent } },
      { code: 'percent-out-of-range', path: 'exceptions[0].percent', params: { value: percent } },
    ])
  })

  it('names the person listed twice', () => {
    expect(allocationProblems(request([...alone, candidate('b', 94, 'u'), candidate('a', 93, 'u')]))).toEqual([
      { code: 'person-twice', path: 'people[2].id', params: { id: 'a' } },
    ])
  })

  it('names the set a person is counted in twice', () => {
    expect(allocationProblems(request([candidate('a', 95, 'u', 'v', 'u'), ...good(2, 'u', 'v')]))).toEqual([
      { code: 'set-twice', path: 'people[0].sets[2]', params: { id: 'a', set: 'u' } },
    ])
  })

  it('names the candidate ranked by another number of keys, and asks no keys of others', () => {
    const short: QuotaPerson = { id: 'b', level: 'outstanding', priority: [], sets: ['u'] }
    const other: QuotaPerson = { id: 'c', level: 'good', priority: [exact(1), exact(2)], sets: ['u'] }
    expect(allocationProblems(request([other, ...alone, short]))).toEqual([
      { code: 'priority-keys-differ', path: 'people[2].priority', params: { id: 'b', keys: '0', expected: '1' } },
    ])
    expect(allocationProblems(request([other, ...good(2, 'u')]))).toEqual([])
  })

  it('names what is said to be settled elsewhere of a set nobody is in, twice, or in numbers that cannot be', () => {
    const of = (set: string, base: number, held: number) => ({ set, base, held })
    const elsewhere = [of('u', 5, 1), of('x', 0, 0), of('u', 2, 3), of('v', 1.5, 0), of('v', 4, -1)]
    const people = [candidate('a', 95, 'u', 'v')]
    expect(allocationProblems(request(people, { elsewhere })).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'elsewhere-set-unknown elsewhere[1].set',
      'elsewhere-impossible elsewhere[2]',
      'elsewhere-impossible elsewhere[3]',
      'elsewhere-impossible elsewhere[4]',
      'elsewhere-twice elsewhere[2].set',
      'elsewhere-twice elsewhere[4].set',
    ])
    expect(allocationProblems(request(people, { elsewhere: [of('u', 5, 5), of('v', 0, 0)] }))).toEqual([])
  })

  it('names the exception for a set nobody is counted in, and the second one for the same set', () => {
    const exceptions = ['u', 'x', 'u'].map((set) => ({ set, percent: '25' }))
    expect(allocationProblems(request(alone, { exceptions }))).toEqual([
      { code: 'exception-set-unknown', path: 'exceptions[1].set', params: { set: 'x' } },
      { code: 'exception-twice', path: 'exceptions[2].set', params: { set: 'u' } },
    ])
  })

  it('names whom a committee placed twice in one order, not whom it placed in two', () => {
    const committee = [
      { set: 'u', order: ['a', 'b'] },
      { set: 'u', order: ['b', 'a', 'b'] },
    ]
    expect(allocationProblems(request(alone, { committee }))).toEqual([
      { code: 'committee-person-twice', path: 'committee[1].order[2]', params: { id: 'b' } },
    ])
  })
})
