import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, exact } from '../kernel/index.ts'
import { findRuleSet } from '../rulebook/index.ts'
import { candidate, good, request, requests } from '../../test/allocation-examples.ts'
import { isJustGood, pivotalGood, quotaLoss } from './quota-loss.ts'

describe('what rounding loses, family by family', () => {
  it('is the difference between the share and the places of all sets, with those that can never have one', () => {
    const people = [
      candidate('a', 95, 'agency:1', 'unit:1'),
      ...good(6, 'agency:1', 'unit:1'),
      ...good(4, 'agency:1', 'unit:2'),
      { id: 'x', level: 'satisfactory' as const, priority: [], sets: ['agency:1', 'unit:3'] },
      { id: 'y', level: 'not-rated' as const, priority: [], sets: ['agency:1', 'unit:3'] },
    ]
    expect(quotaLoss(request(people))).toEqual([
      { family: 'agency', sets: 1, nominal: exact(11, 5), usable: 2, withoutPlace: { sets: 0, people: 0 } },
      { family: 'unit', sets: 3, nominal: exact(11, 5), usable: 1, withoutPlace: { sets: 2, people: 5 } },
    ])
  })

  it('takes the places out of the base where the base is the good alone, and a share of its own where one is granted', () => {
    const of = request(good(12, 'u'), { quota: { percent: '20', base: 'good-only', rounding: 'floor' } })
    expect(quotaLoss(of)).toMatchObject([{ nominal: exact(2), usable: 2 }])
    expect(quotaLoss({ ...of, exceptions: [{ set: 'u', percent: '25' }] })).toMatchObject([{ nominal: exact(12, 5) }])
  })

  it('of one set is never as much as a whole place where places are rounded down', () => {
    fc.assert(
      fc.property(requests('crossing', 9, 3), (random) => {
        const of = { ...random, quota: { ...random.quota, rounding: 'floor' as const } }
        for (const { nominal, usable, sets } of quotaLoss(of))
          expect([compare(nominal, exact(usable)) >= 0, compare(nominal, exact(usable + sets)) < 0]).toEqual([
            true,
            true,
          ])
      }),
      { numRuns: 300 },
    )
  })
})

describe('good only just', () => {
  const people = [candidate('a', 95, 'u'), ...good(4, 'u')]

  it('is named where a place hangs on it', () => {
    expect(pivotalGood(request(people), new Set(['good-u-0', 'a', 'stranger']))).toEqual([
      { set: 'u', places: 1, people: ['good-u-0'] },
    ])
    expect(pivotalGood(request([...people, ...good(1, 'u', 'v')]), new Set(['good-u-0']))).toEqual([])
    expect(pivotalGood(request(people), new Set())).toEqual([])
  })

  it('is whoever has less than two points above the limit, or was below good at the stage before', () => {
    const bands = findRuleSet('decree-335-2025')?.bands ?? []
    const said = (hundredths: number, before: Parameters<typeof isJustGood>[2] = 'good') =>
      isJustGood(bands, { level: 'good', total: exact(hundredths, 100), result: null, general: null }, before)
    expect([said(7000), said(7199), said(7200), said(8000, 'satisfactory'), said(8000, null)]).toEqual([
      true,
      true,
      false,
      true,
      false,
    ])
    const bad = { level: 'satisfactory', total: exact(70), result: null, general: null } as const
    expect([isJustGood(bands, bad, 'good'), isJustGood(bands, null, null)]).toEqual([false, false])
  })

  it('never matters where everybody rated is in the base', () => {
    const of = request(people, { quota: { percent: '20', base: 'rated', rounding: 'floor' } })
    expect(pivotalGood(of, new Set(['good-u-0']))).toEqual([])
  })
})
