import type { Job } from '@thuoc-do/contract'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { registerCatalogue } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { dossier } from './dossier.test-data.ts'
import { DownloadsCard } from './downloads-card.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })

const ID = '0192f0c4-0000-7000-8000-000000000001'
const job = (facts: Partial<Job>): Job => ({
  id: ID,
  kind: 'bulk-forms',
  state: 'running',
  done: 6,
  total: 18,
  step: 'forms',
  problems: [],
  result: {},
  file: null,
  createdAt: '2026-11-23T02:41:00Z',
  finishedAt: null,
  ...facts,
})

let present: Job
const sent: unknown[] = []
beforeEach(() => {
  sent.length = 0
  vi.useFakeTimers({ shouldAdvanceTime: true })
  // Without server-sent events, as behind an old proxy: the screen asks for the job.
  vi.stubGlobal('EventSource', undefined)
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => {
    if (options.method !== 'POST') return Promise.resolve(new Response(JSON.stringify(present)))
    sent.push([path, JSON.parse(typeof options.body === 'string' ? options.body : 'null')])
    return Promise.resolve(new Response(JSON.stringify({ jobId: ID })))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what can be taken out of a dossier', () => {
  it('has the consolidated list at once and the forms as work that ends in a file', async () => {
    present = job({})
    await renderScreen(<DownloadsCard dossier={dossier()} />)
    expect(screen.getByRole('link', { name: 'Danh sách tổng hợp (.xlsx)' }).getAttribute('href')).toBe(
      '/api/rounds/1/agencies/7/list.xlsx',
    )
    fireEvent.click(screen.getByRole('button', { name: 'Mọi phiếu (Word)' }))
    expect(await screen.findByText(/6 \/ 18/u)).toBeTruthy()
    expect(sent).toEqual([['/api/rounds/1/forms', { unitId: 7, format: 'docx' }]])
    present = job({ state: 'done', done: 18, file: { name: 'Phiếu.zip', size: 4096 } })
    await vi.advanceTimersByTimeAsync(1_600)
    expect((await screen.findByRole('link', { name: 'Tải tệp phiếu (4 KB)' })).getAttribute('href')).toBe(
      `/api/jobs/${ID}/file`,
    )
  })
})
