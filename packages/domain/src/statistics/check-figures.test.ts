import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { display, exact } from '../kernel/index.ts'
import { checkFigures, type FiguresReport } from './check-figures.ts'
import type { PublishedFigures } from './published-figures.ts'

function checked(input: PublishedFigures): FiguresReport {
  const outcome = checkFigures(input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

const LEVELS = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const

/** Per cent of a count as a report prints it. */
function printed(count: number, of: number, decimals: number): string {
  return display(exact(100 * count, of), decimals)
}

describe('checking printed figures', () => {
  it('finds by itself what the sentence about 2,177 people means', () => {
    const shares = { outstanding: '19,9', good: '99,42', satisfactory: '0,47', unsatisfactory: '0,11' }
    expect(checked({ total: '2177', shares })).toEqual({
      verdict: 'consistent-under-a-reading',
      problems: [
        { code: 'shares-do-not-sum', value: '119,90' },
        { code: 'unattainable', level: 'good', share: '99,42', of: 2177 },
        { code: 'unattainable', level: 'satisfactory', share: '0,47', of: 2177 },
        { code: 'unattainable', level: 'unsatisfactory', share: '0,11', of: 2177 },
      ],
      readings: [
        {
          total: 'count-of:outstanding',
          nested: ['good'],
          rounding: 'half-up',
          population: { from: 10_913, to: 10_967 },
          counts: {
            outstanding: { from: 2177, to: 2177 },
            good: { from: 10_850, to: 10_903 },
            satisfactory: { from: 51, to: 52 },
            unsatisfactory: { from: 12, to: 12 },
          },
        },
      ],
    })
  })

  it.each<[string, PublishedFigures, FiguresReport['verdict']]>([
    [
      'counts with shares of mixed decimals',
      {
        total: '1597',
        counts: { outstanding: '641', good: '935', satisfactory: '13', unsatisfactory: '8' },
        shares: { outstanding: '40,14', good: '58,55', satisfactory: '0,81', unsatisfactory: '0,5' },
      },
      'consistent',
    ],
    [
      'shares that leave seven per cent out',
      { shares: { outstanding: '34,49', good: '50,14', satisfactory: '8,06', unsatisfactory: '0,24' } },
      'inconsistent',
    ],
    [
      'a label of their own and one count',
      {
        total: '701',
        shares: { good: '62,62', satisfactory: '30,96', unsatisfactory: '6,13', other: '0,29' },
        counts: { good: '439' },
      },
      'consistent',
    ],
    [
      'three thirds printed as 99.9',
      { shares: { outstanding: '33,3', good: '33.3', satisfactory: '33,3' } },
      'consistent',
    ],
    [
      'six sixths printed as 100.2',
      { total: '6', shares: Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`part ${at}`, '16,7'])) },
      'consistent',
    ],
    [
      'three shares making 99.8, which only cutting off explains',
      { shares: { outstanding: '33,3', good: '33,3', satisfactory: '33,2' } },
      'consistent-under-a-reading',
    ],
    ['three shares making 99.7', { shares: { a: '33,3', b: '33,2', c: '33,2' } }, 'inconsistent'],
    ['a decimal point', { total: '8', shares: { outstanding: '12.5', good: '87.5' } }, 'consistent'],
    ['a share above the whole', { shares: { outstanding: '119,9' } }, 'inconsistent'],
    ['one share of a known total', { total: '2177', shares: { satisfactory: '0,47' } }, 'inconsistent'],
    [
      'some shares, said to be some',
      { total: '200', shares: { outstanding: '19,5', good: '70' }, partial: true },
      'consistent',
    ],
    ['nobody at all', { total: '0', counts: { outstanding: '0', good: '0' } }, 'consistent'],
  ])('judges %s rightly', (_, figures, verdict) => {
    expect(checked(figures).verdict).toBe(verdict)
  })

  it('says by how many people counts miss their total', () => {
    const counts = { outstanding: '400', good: '1700', satisfactory: '100', unsatisfactory: '5' }
    expect(checked({ total: '2229', counts })).toEqual({
      verdict: 'inconsistent',
      problems: [{ code: 'counts-do-not-sum', sum: 2205, difference: -24 }],
      readings: [],
    })
    expect(checked({ total: '2200', counts: { outstanding: '400', good: '1801' }, partial: true }).problems).toEqual([
      { code: 'counts-do-not-sum', sum: 2201, difference: 1 },
    ])
  })

  it('sees a count beside a share that is not its own', () => {
    const figures = {
      total: '1000',
      counts: { outstanding: '199', good: '801' },
      shares: { outstanding: '20,9', good: '80,1' },
    }
    expect(checked(figures).problems).toContainEqual({
      code: 'share-does-not-match-count',
      level: 'outstanding',
      share: '20,9',
      count: 199,
      of: 1000,
      expected: '19,9',
    })
  })

  it('sees shares that are each possible and not together', () => {
    // Of 150 people only 39 print as 26 % and only 36 as 24 %: together 153, though 102 % may be rounding.
    expect(checked({ total: '150', shares: { a: '26', b: '26', c: '26', d: '24' } })).toEqual({
      verdict: 'inconsistent',
      problems: [{ code: 'figures-do-not-fit' }],
      readings: [],
    })
  })

  it('recognises shares that were cut off instead of rounded', () => {
    expect(checked({ total: '3', shares: { outstanding: '66,66', good: '33,33' } })).toMatchObject({
      verdict: 'consistent-under-a-reading',
      readings: [
        { total: 'population', nested: [], rounding: 'truncated', counts: { outstanding: { from: 2, to: 2 } } },
      ],
    })
  })

  it('recognises counts that include the better levels and a total that is one of the counts', () => {
    const counts = { outstanding: '20', good: '95', satisfactory: '4', unsatisfactory: '1' }
    expect(checked({ total: '100', counts }).readings).toMatchObject([{ total: 'population', nested: ['good'] }])
    expect(checked({ total: '20', counts: { ...counts, good: '75' } }).readings).toMatchObject([
      { total: 'count-of:outstanding', nested: [], population: { from: 100, to: 100 } },
    ])
    expect(checked({ total: '100', counts: { ...counts, satisfactory: '99' } }).readings).toMatchObject([
      { total: 'population', nested: ['good', 'satisfactory'] },
    ])
  })

  it('refuses what is not a figure, all of it at once', () => {
    const outcome = checkFigures({ total: '2.177', shares: { good: '1e2', bad: '12,34567' }, counts: { good: '-1' } })
    expect(outcome.ok ? [] : outcome.problems.map(({ code, path }) => [code, path])).toEqual([
      ['figure-not-a-count', 'total'],
      ['figure-not-a-share', 'shares.good'],
      ['figure-not-a-share', 'shares.bad'],
      ['figure-not-a-count', 'counts.good'],
    ])
    expect(checkFigures({ total: '5' })).toMatchObject({ ok: false, problems: [{ code: 'figures-missing' }] })
  })

  it('never doubts shares printed from real counts, with or without their total', () => {
    const counts = fc
      .array(fc.nat(4000), { minLength: 4, maxLength: 4 })
      .filter((all) => all.some((count) => count > 0))
    fc.assert(
      fc.property(counts, fc.nat(3), (people, decimals) => {
        const total = people.reduce((sum, count) => sum + count, 0)
        const shares = Object.fromEntries(LEVELS.map((level, at) => [level, printed(people[at] ?? 0, total, decimals)]))
        expect(checked({ total: String(total), shares }).verdict).toBe('consistent')
        expect(checked({ shares }).verdict).toBe('consistent')
      }),
      { numRuns: 300 },
    )
  })

  it('agrees with trying every distribution of a small number of people', () => {
    const PEOPLE = 12
    const texts = Array.from({ length: PEOPLE + 1 }, (_, count) => printed(count, PEOPLE, 1))
    const anything = fc.tuple(fc.nat(100), fc.nat(9)).map(([whole, part]) => `${whole},${part}`)
    const shares = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...texts) }, anything)
    const triples = fc.oneof(
      fc.tuple(shares, shares, shares),
      fc.tuple(fc.nat(PEOPLE), fc.nat(PEOPLE)).map(([a, b]) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        return [texts[low] ?? '', texts[high - low] ?? '', texts[PEOPLE - high] ?? ''] as const
      }),
    )
    let consistent = 0
    fc.assert(
      fc.property(triples, ([a, b, c]) => {
        const possible = texts.some(
          (x, some) => x === a && texts.some((y, more) => y === b && texts[PEOPLE - some - more] === c),
        )
        const report = checked({ total: String(PEOPLE), shares: { outstanding: a, good: b, unsatisfactory: c } })
        expect(report.verdict === 'consistent').toBe(possible)
        consistent += possible ? 1 : 0
      }),
      { numRuns: 1000 },
    )
    expect(consistent).toBeGreaterThan(100)
  })
})
