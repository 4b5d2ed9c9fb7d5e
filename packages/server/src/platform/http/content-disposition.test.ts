import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

describe('the name of a download', () => {
  it('is Vietnamese for programs that can, ASCII for those that cannot', () => {
    expect(contentDisposition('Mẫu đơn vị.xlsx')).toBe(
      `attachment; filename="mau don vi.xlsx"; filename*=UTF-8''M%E1%BA%ABu%20%C4%91%C6%A1n%20v%E1%BB%8B.xlsx`,
    )
  })

  it('is one line of ASCII and comes back whole, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        const header = contentDisposition(name)
        expect(header).toMatch(/^[ -~]*$/)
        expect(header.split('"')).toHaveLength(3)
        const back = decodeURIComponent(header.split("filename*=UTF-8''")[1] ?? '')
        expect(back).toBe(
          name
            .normalize('NFC')
            .toWellFormed()
            .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/gu, ' '),
        )
      }),
    )
  })
})
