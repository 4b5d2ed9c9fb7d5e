import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuplicates } from './duplicates.ts'

const named = (...names: string[]) => names.map((name, at) => ({ code: `C${at + 1}`, name }))
const found = (entries: readonly { code: string; name: string }[]) =>
  findDuplicates(entries).map(({ kind, entries: same }) => `${kind}: ${same.map(({ code }) => code).join(' ')}`)

describe('duplicates of a catalogue', () => {
  it('are found whatever the diacritics, capitals, spacing, letters and punctuation', () => {
    expect(
      found(
        named(
          'Báo cáo tổng kết năm',
          'Bao cao tong ket nam',
          'BÁO CÁO  TỔNG KẾT NĂM.',
          'Báo\u00a0cáo tổng kết (năm)'.normalize('NFD'),
          'Báo cáo tổng kết quý',
        ),
      ),
    ).toEqual(['same-words: C1 C2 C3 C4'])
  })

  it('are found in another order of words, and told apart', () => {
    expect(found(named('Kế hoạch, báo cáo tháng', 'Báo cáo tháng, kế hoạch'))).toEqual(['other-order: C1 C2'])
  })

  it('count every word: a repeated one makes another product', () => {
    expect(found(named('Báo cáo', 'Báo báo cáo'))).toEqual([])
  })

  it('are codes that differ in capitals only', () => {
    expect(
      found([
        { code: 'vp-01', name: 'Một' },
        { code: 'VP-01', name: 'Hai' },
      ]),
    ).toEqual(['same-code: vp-01 VP-01'])
  })

  it('are not names without a word', () => {
    expect(found(named('…', '—'))).toEqual([])
  })

  it('are the same groups whatever order the entries come in', () => {
    const entries = named('Một hai', 'hai mot', 'Ba', 'ba!', 'Bốn')
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        const groups = (list: typeof entries) =>
          findDuplicates(list)
            .map(
              ({ kind, entries: same }) =>
                `${kind} ${same
                  .map(({ code }) => code)
                  .toSorted()
                  .join()}`,
            )
            .toSorted()
        expect(groups(shuffled)).toEqual(groups(entries))
      }),
    )
  })

  it("are found among a ministry's 2,800 entries in less than 200 ms", () => {
    const entries = Array.from({ length: 2_800 }, (_, at) => ({
      code: `BN-${at}`,
      name: `Hồ sơ thẩm định dự án, quy hoạch lĩnh vực số ${at % 2_700} trình cấp có thẩm quyền`,
    }))
    findDuplicates(entries)
    const start = performance.now()
    const groups = findDuplicates(entries)
    const took = performance.now() - start
    console.log(`duplicates among 2,800 entries: ${took.toFixed(1)} ms`)
    expect(groups).toHaveLength(100)
    expect(took).toBeLessThan(200)
  })
})
