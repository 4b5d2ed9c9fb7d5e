import { describe, expect, it } from 'vitest'
import { registerCatalogue, type Language } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import type { Refusal } from './candidate-outcome.ts'
import { dossier, REFUSAL } from './dossier.test-data.ts'
import { RefusalParagraph } from './refusal-paragraph.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })

async function say(refusal: Refusal, ownTotal: string, language: Language = 'vi', verified = true): Promise<string> {
  const { container } = await renderScreen(
    <RefusalParagraph refusal={refusal} ownTotal={ownTotal} rule={dossier().quotaRule} verified={verified} />,
    language,
  )
  return (container.textContent ?? '').replaceAll('\u00a0', ' ')
}

describe('the paragraph a refused candidate reads', () => {
  it('names the set, its base and places, every holder with the score, the check and the article', async () =>
    expect(await say(REFUSAL, '189/2')).toBe(
      'Vì sao không xuất sắc? Sở Nội vụ có 18 người tốt trở lên → 3 chỗ. Cả 3 chỗ thuộc người có thứ tự cao hơn: Trần Minh Đức (97,20), Võ Thị Ngọc Ánh (96,05), Phạm Gia Bình (95,10). Đã được bộ kiểm độc lập xác nhận · 1120-QĐ/TU, Điều 5',
    ))

  it('is complete in English', async () =>
    expect(await say(REFUSAL, '189/2', 'en')).toBe(
      'Why not outstanding? Sở Nội vụ has 18 people good or better → 3 places. All 3 places are held by people who come before: Trần Minh Đức (97.20), Võ Thị Ngọc Ánh (96.05), Phạm Gia Bình (95.10). Confirmed by the independent check · 1120-QĐ/TU, Điều 5',
    ))

  it('shows the second key where the totals are equal, because that decided', async () =>
    expect(await say(REFUSAL, '951/10')).toContain('Võ Thị Ngọc Ánh (96,05), Phạm Gia Bình (95,10 · 66,50)'))

  it('says so where the set has no place at all', async () =>
    expect(await say({ ...REFUSAL, base: 4, places: 0, holders: [] }, '95')).toContain(
      '4 người tốt trở lên → 0 chỗ. Không có chỗ nào để phân bổ.',
    ))

  it('says that the rest is for people tied above where fewer hold a place than there are', async () =>
    expect(await say({ ...REFUSAL, holders: REFUSAL.holders.slice(0, 1) }, '95')).toContain(
      '1 chỗ thuộc người có thứ tự cao hơn: Trần Minh Đức (97,20); 2 chỗ còn lại thuộc những người bằng điểm xếp trên, do Hội đồng chọn.',
    ))

  it('says how many places are held in other agencies, where the set reaches across them', async () => {
    const [first] = REFUSAL.holders
    if (first === undefined) throw new Error('a holder')
    expect(await say({ ...REFUSAL, holders: [first], elsewhere: 2 }, '95')).toContain(
      '→ 3 chỗ. 2 chỗ thuộc người có thứ tự cao hơn ở cơ quan khác. 1 chỗ còn lại thuộc người có thứ tự cao hơn: Trần Minh Đức (97,20).',
    )
    expect(await say({ ...REFUSAL, holders: [], elsewhere: 3 }, '95')).toContain(
      '→ 3 chỗ. 3 chỗ thuộc người có thứ tự cao hơn ở cơ quan khác. Đã được bộ kiểm độc lập xác nhận',
    )
  })

  it('says the last ones in where there are too many to read, and still lists all of them', async () => {
    const holders = Array.from({ length: 12 }, (_, at) => ({
      fullName: `Người ${at}`,
      priority: [String(99 - at), '60'],
    }))
    const words = await say({ ...REFUSAL, places: 12, base: 60, holders }, '80')
    expect(words).toContain(
      'Cả 12 chỗ thuộc người có thứ tự cao hơn; ba người cuối được chỗ: Người 9 (90,00), Người 10 (89,00), Người 11 (88,00).',
    )
    expect(words).toContain('Xem đủ 12 người')
    for (const { fullName } of holders) expect(words).toContain(`${fullName} (`)
  })

  it('never claims a check that was not passed', async () =>
    expect(await say(REFUSAL, '95', 'vi', false)).toContain('Chưa qua bộ kiểm độc lập'))
})
