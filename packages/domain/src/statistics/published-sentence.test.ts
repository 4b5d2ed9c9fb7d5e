import { describe, expect, it } from 'vitest'
import { checkFigures } from './check-figures.ts'
import { NO_ONE, withBases } from './counts.ts'
import { publishedSentence } from './published-sentence.ts'

const province = withBases({
  ...NO_ONE,
  outstanding: 2177,
  good: 8719,
  satisfactory: 52,
  unsatisfactory: 12,
  notRated: 60,
})

describe('the published sentence', () => {
  it('says of 10,960 people rated what was published', () => {
    expect(publishedSentence(province)).toEqual([
      { figure: 'outstanding', count: 2177, base: 10_960, share: '19,9' },
      { figure: 'good-or-better', count: 10_896, base: 10_960, share: '99,42' },
      { figure: 'satisfactory', count: 52, base: 10_960, share: '0,47' },
      { figure: 'unsatisfactory', count: 12, base: 10_960, share: '0,11' },
    ])
  })

  it('gives no share when nobody is rated', () => {
    expect(publishedSentence(withBases(NO_ONE)).map(({ share }) => share)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is read back by the check of printed figures as what it was made from', () => {
    const [outstanding, ...others] = publishedSentence(province)
    const shares = {
      outstanding: outstanding?.share ?? '',
      ...Object.fromEntries(
        others.map(({ figure, share }) => [figure === 'good-or-better' ? 'good' : figure, share ?? '']),
      ),
    }
    const report = checkFigures({ total: String(outstanding?.count), shares })
    const [reading] = report.ok ? report.value.readings : []
    expect(reading).toMatchObject({ total: 'count-of:outstanding', nested: ['good'] })
    expect(reading?.population.from).toBeLessThanOrEqual(province.rated)
    expect(reading?.population.to).toBeGreaterThanOrEqual(province.rated)
  })
})
