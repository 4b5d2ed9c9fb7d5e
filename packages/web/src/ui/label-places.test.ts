import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from './label-places.ts'

const label = fc.record({ at: fc.integer({ min: 0, max: 400 }), width: fc.integer({ min: 10, max: 160 }) })

describe('labels on a line', () => {
  it('stand over their marks where there is room', () => {
    expect(
      placeLabels(
        [
          { at: 100, width: 40 },
          { at: 300, width: 40 },
        ],
        400,
        8,
      ),
    ).toEqual([
      { centre: 100, row: 0 },
      { centre: 300, row: 0 },
    ])
  })

  it('stay inside at the ends', () => {
    expect(
      placeLabels(
        [
          { at: 0, width: 40 },
          { at: 400, width: 40 },
        ],
        400,
        8,
      ),
    ).toEqual([
      { centre: 20, row: 0 },
      { centre: 380, row: 0 },
    ])
  })

  it('part when their marks are close, both still beside their own', () => {
    const [first, second] = placeLabels(
      [
        { at: 200, width: 40 },
        { at: 206, width: 40 },
      ],
      400,
      8,
    )
    expect(first?.row).toBe(0)
    expect(second?.row).toBe(0)
    expect((second?.centre ?? 0) - (first?.centre ?? 0)).toBeGreaterThanOrEqual(48)
  })

  it('go up a row when there is no room; the first stays', () => {
    const placed = placeLabels(
      [
        { at: 390, width: 100 },
        { at: 380, width: 100 },
        { at: 385, width: 100 },
      ],
      400,
      8,
    )
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 2])
  })

  it('never overlap, never leave the line, never leave their mark', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 7 }), (wanted) => {
        const placed = placeLabels(wanted, 400, 6)
        const boxes = placed.map(({ centre, row }, nth) => {
          const { at, width } = wanted[nth] ?? { at: 0, width: 0 }
          expect(centre - width / 2).toBeGreaterThanOrEqual(-1e-9)
          expect(centre + width / 2).toBeLessThanOrEqual(400 + 1e-9)
          expect(Math.abs(centre - at)).toBeLessThanOrEqual(width / 2 + 6 + 1e-9)
          return { from: centre - width / 2, to: centre + width / 2, row }
        })
        for (const [nth, one] of boxes.entries()) {
          for (const other of boxes.slice(nth + 1)) {
            if (one.row !== other.row) continue
            expect(one.to + 6 <= other.from + 1e-9 || other.to + 6 <= one.from + 1e-9).toBe(true)
          }
        }
      }),
    )
  })
})
