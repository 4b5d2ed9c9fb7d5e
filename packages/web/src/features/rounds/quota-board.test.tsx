import { describe, expect, it } from 'vitest'
import { registerCatalogue } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { dossier } from './dossier.test-data.ts'
import { QuotaBoard } from './quota-board.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })

describe('the quota board', () => {
  it.each([
    ['good-or-better', '61 người tốt trở lên → 12 chỗ, đã dùng 8 · còn 4'],
    ['rated', '61 người được xếp loại → 12 chỗ, đã dùng 8 · còn 4'],
  ] as const)('says base, places and use in words when the base is %s', async (base, words) => {
    const cap = { set: 'agency:7', name: 'Toàn Sở', base: 61, percent: '20', places: 12, used: 8, exception: null }
    const board = dossier({ caps: [cap], quotaRule: { ...dossier().quotaRule, base } })
    const { container } = await renderScreen(<QuotaBoard dossier={board} />)
    expect(container.textContent).toBe(`Toàn Sở${words}`)
    expect(container.querySelectorAll('[aria-hidden] > .bg-outstanding')).toHaveLength(8)
    expect(container.querySelectorAll('[aria-hidden] > .border-dashed')).toHaveLength(4)
  })

  it('names the document of a higher share', async () => {
    const exception = { authority: 'Ban Thường vụ Tỉnh ủy', document: '88-CV/TU' }
    const cap = { set: 'agency:7', name: 'Toàn Sở', base: 8, percent: '25', places: 2, used: 2, exception }
    const { container } = await renderScreen(<QuotaBoard dossier={dossier({ caps: [cap] })} />)
    expect(container.textContent).toContain('Tỷ lệ 25 % theo 88-CV/TU, Ban Thường vụ Tỉnh ủy')
    expect(container.textContent).not.toContain('còn')
  })
})
