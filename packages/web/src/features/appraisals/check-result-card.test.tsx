import type { ReplayReply } from '@thuoc-do/contract'
import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient, registerCatalogue, type Language } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { CheckResultCard } from './check-result-card.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })

const AGAIN = {
  ruleSet: { id: 'hau-giang-1120-2022', version: 1, hash: 'a'.repeat(64), number: '1120-QĐ/TU' },
  document: 'shipped',
  engine: '2',
  digest: 'd'.repeat(64),
} as const
const DECISION = { number: '412/QĐ-SNV', on: '2023-12-20', signer: 'Đỗ Minh Tâm', contentHash: 'c'.repeat(64) }

let present: { status: number; body: unknown }
const asked: string[] = []
beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    return Promise.resolve(new Response(JSON.stringify(present.body), { status: present.status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function open(appraisal: Parameters<typeof CheckResultCard>[0]['appraisal'], language?: Language) {
  await renderScreen(
    <QueryClientProvider client={createQueryClient()}>
      <CheckResultCard appraisal={appraisal} />
    </QueryClientProvider>,
    language,
  )
}
const decided = { id: 7, stage: 'decided', decision: DECISION } as const
async function recompute(reply: ReplayReply): Promise<void> {
  present = { status: 200, body: reply }
  await open(decided)
  fireEvent.click(screen.getByRole('button', { name: 'Tính lại trên máy chủ' }))
}

describe('checking a result', () => {
  it('asks the server to compute it again and says how many steps came out, with the fingerprint', async () => {
    await recompute({ verdict: 'same', steps: 6, ...AGAIN })
    expect((await screen.findByRole('status')).textContent).toBe(
      `Tính lại ra đúng từng bước (6 bước)Dấu kiểm của kết quả: ${'d'.repeat(64)}`,
    )
    expect(asked).toEqual(['/api/appraisals/7/replay'])
  })

  it('names the first step that differs, with what was recorded and what comes out', async () => {
    const label = { vi: 'Tổng điểm', en: 'Total' }
    await recompute({
      verdict: 'differs',
      first: { part: 'step', path: 'steps[4].value', number: 5, code: 'total', label, recorded: '95', computed: '94' },
      ...AGAIN,
    })
    expect((await screen.findByRole('status')).textContent).toContain(
      'Bước 5 “Tổng điểm”, giá trị (steps[4].value): trong biên nhận là “95”, tính lại ra “94”.',
    )
  })

  it('says why the server could not', async () => {
    present = {
      status: 409,
      body: { code: 'refused', problems: [{ code: 'result-not-decided', path: '' }], requestId: 'r' },
    }
    await open(decided)
    fireEvent.click(screen.getByRole('button', { name: 'Tính lại trên máy chủ' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Kết quả chưa được quyết định')
  })

  it('offers the receipt as soon as the scores are confirmed, and how to check it elsewhere', async () => {
    await open({ id: 7, stage: 'confirmed', decision: null }, 'en')
    expect(screen.getByRole('heading', { name: 'Check this result' })).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByRole('link', { name: 'Download the receipt (.json)' }).getAttribute('href')).toBe(
      '/api/appraisals/7/receipt',
    )
    expect(screen.getByText('npm run cli -- replay FILE')).toBeTruthy()
  })

  it('is not there before', async () => {
    await open({ id: 7, stage: 'head-review', decision: null })
    expect(screen.queryByRole('heading')).toBeNull()
  })
})
