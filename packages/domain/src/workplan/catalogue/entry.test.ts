import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimal, exact, multiply, parseFraction, ZERO } from '../../kernel/index.ts'
import { readEntry, type CatalogueEntry, type WrittenEntry } from './entry.ts'

const written = (change: Partial<WrittenEntry> = {}): WrittenEntry => ({
  code: 'DC-01',
  name: 'Công văn',
  productUnit: 'văn bản',
  complexity: 1,
  ownerUnitId: null,
  points: '15',
  coefficient: null,
  note: '',
  ...change,
})
const read = (change: Partial<WrittenEntry>, standard: string | null = '10'): CatalogueEntry => {
  const answer = readEntry(written(change), standard)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.value
}
const problemsOf = (change: Partial<WrittenEntry>, standard: string | null = '10') => {
  const answer = readEntry(written(change), standard)
  return answer.ok ? [] : answer.problems.map(({ code, path }) => `${path}: ${code}`)
}

describe('the coefficient of a product', () => {
  it('is its points divided by the points of the standard product, without rounding', () => {
    expect(read({ points: '15' }).coefficient).toBe('3/2')
    expect(read({ points: '10' }, '3').coefficient).toBe('10/3')
    expect(read({ points: '0.1' }, '0.3').coefficient).toBe('1/3')
  })

  it('is what was given where it was given outright, a decimal or a fraction', () => {
    const given = (coefficient: string) => read({ points: null, coefficient })
    expect(given('2.50')).toMatchObject({ coefficient: '5/2', points: null })
    expect(given('2/6').coefficient).toBe('1/3')
    expect(read({ points: null, coefficient: '4' }, null).coefficient).toBe('4')
  })

  it('is above zero and exact for whatever points there are', () => {
    const points = fc.integer({ min: 1, max: 9_999_999 })
    fc.assert(
      fc.property(points, points, (own, standard) => {
        const value = parseFraction(read({ points: String(own) }, String(standard)).coefficient)
        expect(value && compare(value, ZERO)).toBe(1)
        expect(value && multiply(value, exact(standard))).toEqual(exact(own))
      }),
    )
  })
})

describe('an entry', () => {
  it('keeps one spelling of its texts and numbers', () => {
    const spelt = read({ name: '  Công\u00a0văn'.normalize('NFD'), points: '15.50', productUnit: 'văn  bản' })
    expect(spelt).toMatchObject({ name: 'Công văn'.normalize('NFC'), points: '15.5', productUnit: 'văn bản' })
  })

  it.each<[Partial<WrittenEntry>, string]>([
    [{ code: ' ' }, 'code: catalogue-code-missing'],
    [{ code: 'DC 01' }, 'code: catalogue-code-unusable'],
    [{ name: '\u00a0' }, 'name: catalogue-name-missing'],
    [{ name: 'a'.repeat(501) }, 'name: catalogue-text-too-long'],
    [{ productUnit: '' }, 'productUnit: catalogue-product-unit-missing'],
    [{ productUnit: 'a'.repeat(51) }, 'productUnit: catalogue-text-too-long'],
    [{ note: 'a'.repeat(2_001) }, 'note: catalogue-text-too-long'],
    [{ complexity: 0 }, 'complexity: catalogue-complexity-out-of-range'],
    [{ complexity: 6 }, 'complexity: catalogue-complexity-out-of-range'],
    [{ complexity: 1.5 }, 'complexity: catalogue-complexity-out-of-range'],
    [{ points: null }, 'points: catalogue-weight-missing'],
    [{ coefficient: '2' }, 'coefficient: catalogue-weight-twice'],
    [{ points: '0' }, 'points: catalogue-number-not-positive'],
    [{ points: '-1' }, 'points: catalogue-number-not-positive'],
    [{ points: '1,5' }, 'points: catalogue-number-unreadable'],
    [{ points: '3/2' }, 'points: catalogue-number-unreadable'],
    [{ points: '' }, 'points: catalogue-number-unreadable'],
    [{ points: '12345678' }, 'points: catalogue-number-too-long'],
    [{ points: null, coefficient: '0.0' }, 'coefficient: catalogue-number-not-positive'],
    [{ points: null, coefficient: '1/0' }, 'coefficient: catalogue-number-unreadable'],
    [{ points: null, coefficient: 'hai' }, 'coefficient: catalogue-number-unreadable'],
    [{ points: null, coefficient: '1.1234567' }, 'coefficient: catalogue-number-too-long'],
  ])('with %j has the one problem "%s"', (change, expected) => {
    expect(problemsOf(change)).toEqual([expected])
  })

  it('needs the points of the standard product where it has points', () => {
    for (const standard of [null, '0', 'mười'])
      expect(problemsOf({}, standard)).toEqual(['points: catalogue-standard-points-missing'])
  })

  it('tells of everything at once', () => {
    expect(problemsOf({ code: '', name: '', productUnit: '', complexity: 9, points: null })).toHaveLength(5)
  })

  it('reads literals of the kernel the same way', () => {
    expect(read({ points: '7.5' }, '3').coefficient).toBe('5/2')
    expect(decimal('7.5')).toEqual(exact(15, 2))
  })
})
