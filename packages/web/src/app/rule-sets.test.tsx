import { findRuleSet, TRACKS, type RuleSet } from '@thuoc-do/domain'
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '../lib/index.ts'
import { renderScreen } from '../test-screen.tsx'
import { App } from './app.tsx'
import { createAppRouter } from './router.tsx'

function shelf(id: string): RuleSet {
  const found = findRuleSet(id)
  if (found === undefined) throw new Error(id)
  return found
}
const REGULATION = shelf('hau-giang-1120-2022')
const DECREE = shelf('decree-335-2025')

const ME = {
  account: { username: 'to.chuc', administrator: false, mustChangePassword: false },
  person: null,
  relations: [],
  rooms: ['today', 'rule-sets'],
  tenant: { name: 'Tỉnh Mẫu', place: 'Mẫu', demonstration: true },
}

const rowOf = ({ id, version, identity, mechanism }: RuleSet) => ({
  id,
  version,
  hash: id.padEnd(64, '0'),
  number: identity.number,
  titleVi: identity.title.vi,
  titleEn: identity.title.en,
  track: identity.track,
  mechanism: mechanism.kind,
  inForceFrom: identity.inForceFrom,
  inForceTo: identity.inForceTo,
  kinds: ['civil-servant'],
  source: 'shipped',
  superseded: false,
})

const finding = (ruleSet: RuleSet, verdict: string) => ({
  ruleSet: ruleSet.id,
  version: ruleSet.version,
  hash: 'x',
  number: ruleSet.identity.number,
  titleVi: ruleSet.identity.title.vi,
  titleEn: ruleSet.identity.title.en,
  track: ruleSet.identity.track,
  verdict,
  citation: { instrument: ruleSet.identity.number, article: 'Điều 2' },
  basis: 'text',
  from: ruleSet.identity.inForceFrom,
  to: null,
  instead: null,
})

const answers = new Map<string, unknown>()
let asked: { method: string; address: string; body: unknown }[] = []
beforeEach(() => {
  answers.clear()
  answers
    .set('GET /api/me', ME)
    .set('GET /api/rule-sets', { ruleSets: [rowOf(REGULATION), rowOf(DECREE)], canWrite: false, canPublish: false })
    .set('GET /api/rule-sets/applicable', {
      on: '2026-06-30',
      subject: { kind: 'civil-servant', leader: false, partyMember: false },
      findings: [finding(DECREE, 'applies'), finding(REGULATION, 'not-adopted')],
    })
    .set('GET /api/rule-sets/hau-giang-1120-2022', { hash: 'a'.repeat(64), document: REGULATION })
    .set('GET /api/rule-set-adoptions', { adoptions: [], canAdopt: true })
    .set('POST /api/rule-set-adoptions', { id: 4 })
  asked = []
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('fetch', (address: string, options?: RequestInit) => {
    const method = options?.method ?? 'GET'
    const body: unknown = typeof options?.body === 'string' ? JSON.parse(options.body) : undefined
    asked.push({ method, address, body })
    const answer = answers.get(`${method} ${address.replace(/\?.*$/u, '')}`)
    return Promise.resolve(
      answer === undefined
        ? new Response(JSON.stringify({ code: 'not-found', problems: [], requestId: 'r' }), { status: 404 })
        : new Response(JSON.stringify(answer)),
    )
  })
})
afterEach(() => vi.unstubAllGlobals())

async function open(path: string): Promise<void> {
  globalThis.history.replaceState(null, '', path)
  const queries = createQueryClient()
  await renderScreen(<App queries={queries} router={createAppRouter(queries)} />)
  await screen.findByRole('heading', { level: 1 })
}

describe('which set binds whom', () => {
  it('names the set of each track with its article, and why another set does not apply', async () => {
    await open('/rule-sets')
    const binding = await screen.findByText(/335\/2025\/NĐ-CP, Điều 2/u)
    const card = within(binding.closest('section') ?? globalThis.document.body)
    expect(card.getByRole('link', { name: '335/2025/NĐ-CP' })).toBeTruthy()
    expect(card.getByText('Không có quy định nào của Đảng áp dụng vào ngày này.')).toBeTruthy()
    fireEvent.click(card.getByText('Vì sao không phải bộ khác?'))
    expect(card.getByText(/chưa có quyết định áp dụng vào ngày này/u)).toBeTruthy()
  })

  it('asks again when the subject changes', async () => {
    await open('/rule-sets')
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Là đảng viên' }))
    await vi.waitFor(() => expect(asked.at(-1)?.address).toContain('partyMember=true'))
  })

  it('lists the sets under the track they belong to', async () => {
    await open('/rule-sets')
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    expect(headings).toEqual(expect.arrayContaining(['Quy định của Nhà nước', 'Bộ tiêu chí của địa phương, ngành']))
    expect(TRACKS).toEqual(['state', 'local', 'party'])
  })
})

describe('taking a set into use', () => {
  it('asks for the number of the document before anything is sent', async () => {
    await open('/rule-sets/hau-giang-1120-2022')
    fireEvent.click(await screen.findByRole('button', { name: 'Quyết định áp dụng…' }))
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Áp dụng' }))
    expect(await dialog.findByText('Hãy ghi số văn bản.')).toBeTruthy()
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
    fireEvent.change(dialog.getByRole('textbox', { name: /Số văn bản/u }), { target: { value: '1120-QĐ/TU' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Áp dụng' }))
    await vi.waitFor(() =>
      expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
        ruleSetId: 'hau-giang-1120-2022',
        decision: '1120-QĐ/TU',
        to: null,
      }),
    )
  })

  it('is offered only to who may, and not where the instrument leaves no choice', async () => {
    answers.set('GET /api/rule-set-adoptions', {
      adoptions: [{ id: 1, ruleSetId: REGULATION.id, from: '2022-06-01', to: null, decision: '1120-QĐ/TU' }],
      canAdopt: false,
    })
    await open('/rule-sets/hau-giang-1120-2022')
    expect(await screen.findByText(/01\/06\/2022/u, { selector: 'span' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /áp dụng/iu })).toBeNull()
  })
})
