import type { Appraisal } from '@thuoc-do/contract'
import { findRuleSet, formAsked, NO, type FormAsked, type RuleSet } from '@thuoc-do/domain'
import { act, configure, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '../lib/index.ts'
import { renderScreen } from '../test-screen.tsx'
import { App } from './app.tsx'
import { answer, APPRAISAL, meWith, UNDER_REVIEW, type Desk } from './appraisal-server.test-data.ts'
import { createAppRouter } from './router.tsx'

const OFFICIAL = meWith({ id: 1, fullName: 'Nguyễn Văn Khải' })
const HEAD = meWith({ id: 2, fullName: 'Lê Thị Mai Hương' })
const desk: Desk = { me: OFFICIAL, appraisal: APPRAISAL, asked: [], reachable: true }
let rules: RuleSet

function setNamed(id: string): RuleSet {
  const found = findRuleSet(id)
  if (found === undefined) throw new Error(`${id} is on the shelf`)
  return found
}
/** The form under another set, with what the office knows of the person. */
function under(id: string, form: Appraisal, facts: Appraisal['facts']): Appraisal {
  rules = setNamed(id)
  return { ...form, facts, ruleSet: { ...form.ruleSet, id, number: rules.identity.number } }
}
async function open(path: string, found: Partial<Desk>) {
  Object.assign(desk, { me: OFFICIAL, appraisal: APPRAISAL, asked: [], reachable: true }, found)
  window.history.replaceState(null, '', path)
  const queries = createQueryClient()
  await renderScreen(<App queries={queries} router={createAppRouter(queries)} />)
}
const pause = () => act(() => new Promise((done) => setTimeout(done, 1_000)))
const saved = () => (desk.asked.at(-1)?.body as { scores: Record<string, string> } | undefined)?.scores
const inGroup = (name: RegExp) => within(screen.getByRole('group', { name }))

/** Everything in time, nothing exceeded: good under Decree 90. */
function good({ grades, stated }: FormAsked): Record<string, string> {
  return Object.fromEntries([
    ...grades.map(({ code }) => [code, 'good']),
    ...stated.map(({ code, unit, fact }) => [
      code,
      unit === 'yes-no' ? NO : /Unmet|Exceeded|Absent/u.test(fact) ? '0' : '100',
    ]),
  ])
}

configure({ asyncUtilTimeout: 15_000 })
vi.setConfig({ testTimeout: 30_000 })
beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false })
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('fetch', async (path: string, options: RequestInit = {}) => {
    const body: unknown = typeof options.body === 'string' ? JSON.parse(options.body) : undefined
    if (path.startsWith('/api/rule-sets/'))
      return new Response(JSON.stringify({ hash: desk.appraisal.ruleSet.hash, document: rules }))
    return answer(desk, path, options.method ?? 'GET', body)
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a form under Decree 90, graded and without points', () => {
  it('takes the grades of the set as radio rows and shares with a comma, and names the level once all is filled in', async () => {
    await open('/appraisals/7', { appraisal: under('decree-90-2020', APPRAISAL, { monthsWorked: '12' }) })
    await screen.findByRole('group', { name: /Chính trị tư tưởng/u })
    expect(screen.queryByText(/Tổng điểm/u)).toBeNull()
    const asked = formAsked(rules, { kind: 'civil-servant', leader: false }, { monthsWorked: '12' })
    for (const radio of screen.getAllByRole('radio', { name: 'Thực hiện tốt' })) fireEvent.click(radio)
    fireEvent.change(inGroup(/hoàn thành đúng hạn/u).getByRole('textbox'), { target: { value: '97,5' } })
    await pause()
    expect(saved()).toMatchObject({ 1: 'good', '5b': 'good', 'fact:tasksDoneOnTimeShare': '97.5' })
    expect(screen.getAllByText(/Còn \d mục/u).length).toBeGreaterThan(0)
    for (const { label, unit } of asked.stated) {
      const group = within(screen.getByRole('group', { name: (name) => name.startsWith(`${label.vi} `) }))
      if (unit === 'yes-no') fireEvent.click(group.getByRole('radio', { name: 'Không' }))
      else
        fireEvent.change(group.getByRole('textbox'), {
          target: { value: /hưa bảo đảm|vượt mức|nghỉ/u.test(label.vi) ? '0' : '100' },
        })
    }
    expect(screen.getByText('Mức tương ứng: Hoàn thành tốt')).toBeTruthy()
    expect(screen.getByText(/Điều kiện chưa đạt của mức trên: Ít nhất 50% nhiệm vụ hoàn thành vượt mức/u)).toBeTruthy()
  })

  it('asks the reviewer for the level where the instrument names none, and takes it away when the answers give one', async () => {
    const form = under('decree-90-2020', UNDER_REVIEW, { monthsWorked: '12' })
    const own = good(formAsked(rules, { kind: 'civil-servant', leader: false }, form.facts))
    const gap = { ...own, 'fact:tasksDoneOnTimeShare': '60', 'fact:tasksDoneShare': '90', 'fact:tasksUnmetShare': '40' }
    await open('/unit/7', {
      me: HEAD,
      appraisal: { ...form, self: { ...form.self, scores: own }, review: { scores: gap, comment: '' } },
    })
    const stated = await screen.findByRole('group', { name: /Không mức nào có đủ điều kiện/u })
    expect(within(stated).getAllByRole('radio')).toHaveLength(2)
    fireEvent.click(within(stated).getByRole('radio', { name: 'Hoàn thành nhiệm vụ' }))
    expect(screen.getByText('Mức tương ứng: Hoàn thành')).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: 'Xác nhận' })[0] ?? document.body)
    const dialog = await screen.findByRole('dialog', { name: 'Chưa xác nhận được' })
    expect(within(dialog).getByText(/Mức do cấp trên nêu/u)).toBeTruthy()
    fireEvent.click(within(dialog).getAllByRole('button', { name: 'Đóng' })[0] ?? dialog)
    await pause()
    expect(saved()).toMatchObject({ 'fact:levelSetByAuthority': 'satisfactory' })
    fireEvent.click(screen.getByRole('button', { name: 'Lấy tất cả theo phần tự đánh giá' }))
    await pause()
    expect(saved()).toMatchObject({ 'fact:tasksDoneOnTimeShare': '100' })
    expect(screen.queryByRole('group', { name: /Không mức nào có đủ điều kiện/u })).toBeNull()
  })
})

describe('a form under Regulation 366, points and percentages of six axes', () => {
  it('takes percentages with a comma or a point, or that there was no task, and leaves the body’s level to the reviewer', async () => {
    const facts = { monthsWorked: '12', headOfUnit: true, periodIsYear: true }
    const leader = { ...APPRAISAL, leadership: 'head' } as const
    await open('/appraisals/7', { appraisal: under('party-366-2025', leader, facts) })
    const first = within(await screen.findByRole('group', { name: /^1\. / }))
    fireEvent.change(first.getByRole('textbox', { name: 'A. Số lượng (%)' }), { target: { value: '97,5' } })
    fireEvent.change(first.getByRole('textbox', { name: 'B. Chất lượng (%)' }), { target: { value: '100.5' } })
    expect(first.getByText('Tỷ lệ từ 0 đến 100.')).toBeTruthy()
    fireEvent.click(inGroup(/^2\. /u).getByRole('checkbox'))
    expect(inGroup(/^2\. /u).queryByRole('textbox')).toBeNull()
    await pause()
    expect(saved()).toEqual({ 'axis:1:A': '97.5', 'axis:2': 'none' })
    expect(inGroup(/Là người đứng đầu/u).getByText(/không khai lại/u)).toBeTruthy()
    expect(inGroup(/Mức xếp loại chất lượng của tổ chức/u).queryByRole('radio')).toBeNull()
  })
})
