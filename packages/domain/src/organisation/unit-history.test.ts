import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parseIsoDate, type IsoDate } from './iso-date.ts'
import { changeFrom, endFrom, runsInCircleFrom, spanHolds, type UnitSpan } from './unit-history.ts'

const day = (text: string): IsoDate => {
  const found = parseIsoDate(text)
  if (found === undefined) throw new Error(text)
  return found
}
const span = (from: string, to: string | null, name = 'A', parent: number | null = 1, unit = 5): UnitSpan => ({
  unit,
  from: day(from),
  to: to === null ? null : day(to),
  parent,
  name,
  kind: 'unit',
})
const said = (spans: readonly UnitSpan[]) => spans.map((s) => `${s.from}..${s.to ?? ''} ${s.name}/${s.parent}`)

describe('a change of a unit', () => {
  it('splits the span it falls into and leaves the days before as they were', () => {
    const after = changeFrom([span('2020-01-01', null)], day('2024-03-01'), { name: 'B' })
    expect(said(after)).toEqual(['2020-01-01..2024-02-29 A/1', '2024-03-01.. B/1'])
  })

  it('on the first day of a span replaces it', () => {
    expect(said(changeFrom([span('2020-01-01', null)], day('2020-01-01'), { name: 'B' }))).toEqual(['2020-01-01.. B/1'])
  })

  it('entered late holds until the next change of the same thing, through changes of the other', () => {
    const spans = [
      span('2020-01-01', '2021-12-31', 'A', 1),
      span('2022-01-01', '2022-12-31', 'A', 2),
      span('2023-01-01', null, 'C', 2),
    ]
    expect(said(changeFrom(spans, day('2021-06-01'), { name: 'B' }))).toEqual([
      '2020-01-01..2021-05-31 A/1',
      '2021-06-01..2021-12-31 B/1',
      '2022-01-01..2022-12-31 B/2',
      '2023-01-01.. C/2',
    ])
    expect(said(changeFrom(spans, day('2021-06-01'), { parent: 9 }))).toEqual([
      '2020-01-01..2021-05-31 A/1',
      '2021-06-01..2021-12-31 A/9',
      '2022-01-01..2022-12-31 A/2',
      '2023-01-01.. C/2',
    ])
  })

  it('to what it is already changes nothing', () => {
    const spans = [span('2020-01-01', null)]
    expect(changeFrom(spans, day('2024-03-01'), { name: 'A' })).toEqual(spans)
  })

  it('never touches a day before it, and leaves no gap and no day twice', () => {
    const days = fc.array(fc.integer({ min: 1, max: 27 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 28 }), fc.boolean(), (cuts, at, rename) => {
        const starts = [...new Set([1, ...cuts])].toSorted((a, b) => a - b)
        const on = (date: number) => day(`2024-02-${String(date).padStart(2, '0')}`)
        const spans = starts.map((start, index): UnitSpan => {
          const next = starts[index + 1]
          const odd = index % 2
          return {
            unit: 5,
            from: on(start),
            to: next === undefined ? null : on(next - 1),
            parent: odd,
            name: `${odd}`,
            kind: 'unit',
          }
        })
        const after = changeFrom(spans, on(at), rename ? { name: 'new' } : { parent: 9 })
        const dates = Array.from({ length: 28 }, (_, index) => index + 1)
        const held = dates.map((date) => after.filter((s) => spanHolds(s, on(date))))
        expect(held.map(({ length }) => length)).toEqual(dates.map(() => 1))
        const sayBefore = (all: readonly UnitSpan[]) =>
          dates
            .filter((date) => date < at)
            .map((date) => all.find((s) => spanHolds(s, on(date))))
            .map((s) => [s?.name, s?.parent])
        expect(sayBefore(after)).toEqual(sayBefore(spans))
        const now = after.find((s) => spanHolds(s, on(at)))
        expect(rename ? now?.name : now?.parent).toBe(rename ? 'new' : 9)
      }),
    )
  })
})

describe('the end of a unit', () => {
  it('is the day before, and what was planned after it falls away', () => {
    expect(said(endFrom([span('2020-01-01', '2024-12-31'), span('2025-01-01', null, 'B')], day('2024-07-01')))).toEqual(
      ['2020-01-01..2024-06-30 A/1'],
    )
  })

  it('on its first day would leave nothing', () => {
    expect(endFrom([span('2020-01-01', null)], day('2020-01-01'))).toEqual([])
  })
})

describe('a circle', () => {
  const root = span('2000-01-01', null, 'R', null, 1)
  it('is found when a unit is put below its own', () => {
    const spans = [root, span('2000-01-01', null, 'A', 3, 2), span('2000-01-01', null, 'B', 2, 3)]
    expect(runsInCircleFrom(spans, 2, day('2024-01-01'))).toBe(true)
  })

  it('is found when it would only close later, through a move that is planned', () => {
    const spans = [
      root,
      span('2000-01-01', null, 'A', 3, 2),
      span('2000-01-01', '2024-12-31', 'B', 1, 3),
      span('2025-01-01', null, 'B', 2, 3),
    ]
    expect(runsInCircleFrom(spans, 2, day('2024-01-01'))).toBe(true)
  })

  it('that was over before does not matter', () => {
    const spans = [
      root,
      span('2000-01-01', null, 'A', 3, 2),
      span('2000-01-01', '2020-12-31', 'B', 2, 3),
      span('2021-01-01', null, 'B', 1, 3),
    ]
    expect(runsInCircleFrom(spans, 2, day('2024-01-01'))).toBe(false)
  })
})
