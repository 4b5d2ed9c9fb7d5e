import { act, cleanup, configure, fireEvent, screen, within } from '@testing-library/react'
import type { Condition, RuleSet } from '@thuoc-do/domain'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '../lib/index.ts'
import { renderScreen } from '../test-screen.tsx'
import { App } from './app.tsx'
import { createAppRouter } from './router.tsx'
import { answer, COPIED, deskWith, DRAFT, HANDED_IN, type Desk } from './rule-set-draft-server.test-data.ts'

const desk: Desk = deskWith()

async function open(path: string, found: Partial<Desk> = {}, language: 'vi' | 'en' = 'vi') {
  Object.assign(desk, deskWith(found))
  window.history.replaceState(null, '', path)
  const queries = createQueryClient()
  await renderScreen(<App queries={queries} router={createAppRouter(queries)} />, language)
}
async function write(found: Partial<Desk> = {}) {
  await open('/rule-set-drafts/4', found)
  await screen.findByRole('heading', { name: 'Soạn 335/2025/NĐ-CP' })
}
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name })
const enter = (name: string | RegExp, text: string) => fireEvent.change(field(name), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getAllByRole('button', { name })[0] ?? document.body)
const pause = (ms = 1_100) => act(() => new Promise((done) => setTimeout(done, ms)))
const totals = () => screen.getByRole('status', { name: 'Tổng điểm của bộ tiêu chí' }).textContent
const general = (set: RuleSet) => set.parts[0]?.criteria ?? []
const FIRST = /^Điểm tối đa của 1 Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ$/u

// The editor has some hundred fields, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 })
vi.setConfig({ testTimeout: 60_000 })

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false })
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('fetch', async (path: string, options: RequestInit = {}) => {
    if (!desk.reachable) throw new TypeError('no network')
    const body: unknown = typeof options.body === 'string' ? JSON.parse(options.body) : undefined
    return answer(desk, path, options.method ?? 'GET', body)
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('the points while a criteria set is written', () => {
  it('are added up at every keystroke, heading by heading and as a whole', async () => {
    await write()
    expect(totals()).toBe('Tổng 100 / 100· chung 30· kết quả 70')
    expect(screen.getAllByText('cộng 10 / 10')).toHaveLength(3)
    enter(FIRST, '4,5')
    expect(screen.getByText('lệch: cộng 9,5 / 10')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Còn 1 điều phải sửa' })).toBeTruthy()
    enter('Điểm tối đa của Điểm tiêu chí chung', '29')
    expect(totals()).toBe('Tổng 99 / 100, lệch· chung 29· kết quả 70')
    enter('Điểm tối đa của Điểm tiêu chí chung', '30')
    enter(FIRST, '5')
    expect(screen.getAllByText('cộng 10 / 10')).toHaveLength(3)
    expect(screen.getByText('Không còn điều phải sửa')).toBeTruthy()
  })

  it('are kept with a point and shown with a comma, and what is half typed is not rewritten', async () => {
    await write()
    enter(FIRST, '4,')
    expect(field(FIRST).value).toBe('4,')
    enter(FIRST, '4,5')
    expect(field(FIRST).value).toBe('4,5')
    await pause()
    const [heading] = general(desk.draft.document)
    expect(heading?.kind === 'group' && heading.of[0]?.maximum).toBe('4.5')
  })
})

describe('the criteria', () => {
  it('grow by a new one at the end of its heading, an assumption with a code of its own', async () => {
    await write()
    press('Thêm tiêu chí vào I')
    expect(document.activeElement).toBe(field('Số thứ tự của 3'))
    enter('Nội dung của 3', 'Tinh thần học tập')
    expect(field('Điểm tối đa của 3 Tinh thần học tập').value).toBe('')
    await pause()
    const [heading] = general(desk.draft.document)
    expect(heading?.kind === 'group' && heading.of[2]).toEqual({
      kind: 'scored',
      code: 'I.3',
      number: '3',
      label: { vi: 'Tinh thần học tập', en: '' },
      maximum: '',
      audience: 'all',
      scoring: { kind: 'any' },
      mayNotApply: false,
      citation: { instrument: '335/2025/NĐ-CP', article: '' },
      basis: 'assumption',
    })
  })

  it('can be moved with the keyboard, which stays with the one that moved', async () => {
    await write()
    const second = field(/^Số thứ tự của 2 Ý thức kỷ luật/u)
    second.focus()
    fireEvent.keyDown(second, { key: 'ArrowUp', altKey: true })
    expect(document.activeElement?.closest('[data-row]')?.getAttribute('data-row')).toBe('I.2')
    await pause()
    const [heading] = general(desk.draft.document)
    expect(heading?.kind === 'group' && heading.of.map(({ code }) => code)).toEqual(['I.2', 'I.1'])
  })

  it('come back where they stood after being removed', async () => {
    await write()
    press(/^Bỏ: II Năng lực chuyên môn/u)
    expect(screen.getAllByText(/^Đã bỏ “II Năng lực/u)).toHaveLength(1)
    expect(totals()).toBe('Tổng 100 / 100· chung 30· kết quả 70')
    expect(screen.getByText('lệch: cộng 20 / 30')).toBeTruthy()
    press('Hoàn tác')
    expect(screen.queryByText(/^Đã bỏ/u)).toBeNull()
    await pause()
    expect(desk.draft.document).toEqual(COPIED)
  })
})

describe('a condition', () => {
  const last = (): Condition | undefined => desk.draft.document.disqualifiers.at(-1)?.when

  async function chooseFact(typed: string, full: string, nth = 0): Promise<void> {
    const box = screen.getAllByRole('combobox', { name: 'Dữ kiện' })[nth]
    if (!box) throw new Error('no field for a fact')
    act(() => box.focus())
    fireEvent.change(box, { target: { value: typed } })
    fireEvent.click(await screen.findByRole('option', { name: new RegExp(full, 'u') }))
  }

  it('is put together from the glossary and read back as a sentence', async () => {
    await write()
    press('Thêm trường hợp')
    expect(screen.getByText('chưa chọn dữ kiện nào')).toBeTruthy()
    await chooseFact('ty le nhiem vu cham', 'Tỷ lệ nhiệm vụ chậm tiến độ')
    enter('Giá trị', '20')
    expect(screen.getByText('Tỷ lệ nhiệm vụ chậm tiến độ (%) từ 20 trở lên')).toBeTruthy()
    press('và một điều kiện khác')
    await chooseFact('dung dau', 'Là người đứng đầu', 1)
    fireEvent.click(screen.getAllByRole('checkbox', { name: /^không phải như vậy/u })[1] ?? document.body)
    await pause()
    expect(last()).toEqual({
      kind: 'all',
      of: [
        { kind: 'compare', fact: 'tasksLateShare', is: 'at-least', value: '20' },
        { kind: 'not', of: { kind: 'holds', fact: 'headOfUnit' } },
      ],
    })
    expect(
      screen.getByText(
        'Tỷ lệ nhiệm vụ chậm tiến độ (%) từ 20 trở lên và không phải: Là người đứng đầu cơ quan, tổ chức, đơn vị',
      ),
    ).toBeTruthy()
  })
})

describe('a draft that saves itself', () => {
  it('sends the whole document with the version it is based on, and says when it is safe', async () => {
    await write()
    enter('Số, ký hiệu', '12/2027/QĐ-UBND')
    expect(screen.getByText('Đang lưu…')).toBeTruthy()
    await pause()
    expect(screen.getByText(/^Đã lưu lúc/u)).toBeTruthy()
    expect(desk.asked).toEqual([
      {
        path: '/api/rule-set-drafts/4',
        body: { lockVersion: 7, document: { ...COPIED, identity: { ...COPIED.identity, number: '12/2027/QĐ-UBND' } } },
      },
    ])
  })

  it('is kept in the browser while the connection is lost, and found again on returning', async () => {
    await write()
    desk.reachable = false
    enter('Số, ký hiệu', '13/2027')
    await pause()
    expect(screen.getByText(/^Mất kết nối, chưa lưu\. Bản nháp giữ trên máy này/u)).toBeTruthy()
    cleanup()
    await open('/rule-set-drafts/4')
    await screen.findByRole('heading', { name: 'Soạn 13/2027' })
    expect(field('Số, ký hiệu').value).toBe('13/2027')
    await pause()
    expect(desk.draft.document.identity.number).toBe('13/2027')
  })

  it('lays both versions side by side when somebody else saved, and loses neither', async () => {
    await write()
    const theirs = { ...COPIED, identity: { ...COPIED.identity, number: '99/2027' } }
    desk.draft = { ...DRAFT, lockVersion: 9, document: theirs }
    enter('Số, ký hiệu', '12/2027')
    await pause()
    await screen.findByText('Bản soạn này vừa được lưu ở nơi khác')
    const rows = within(screen.getByRole('table', { name: 'Những chỗ khác nhau' }))
      .getAllByRole('row')
      .slice(1)
    expect(rows.map((row) => row.textContent)).toEqual(['Văn bản12/202799/2027'])
    expect(desk.draft.document).toEqual(theirs)
    press('Giữ bản trên màn hình này')
    await pause()
    expect(desk.draft.document.identity.number).toBe('12/2027')
    expect(desk.draft.lockVersion).toBe(10)
  })

  it('takes over the other version when that is chosen', async () => {
    await write()
    desk.draft = {
      ...DRAFT,
      lockVersion: 9,
      document: { ...COPIED, identity: { ...COPIED.identity, number: '99/2027' } },
    }
    enter('Số, ký hiệu', '12/2027')
    await pause()
    await screen.findByText('Bản soạn này vừa được lưu ở nơi khác')
    press('Lấy bản trên máy chủ')
    await pause(300)
    expect(field('Số, ký hiệu').value).toBe('99/2027')
    expect(localStorage.length === 0 || !Object.keys(localStorage).some((key) => key.includes('draft-4'))).toBe(true)
  })
})

describe('what is still wrong', () => {
  it('leads to the field, opening what it is folded into', async () => {
    await write({ finds: [{ code: 'decimal-expected', path: 'procedure[2].label.en', params: { value: 'x' } }] })
    enter('Số, ký hiệu', '12/2027')
    await pause()
    press('Còn 1 điều phải sửa')
    const list = screen.getByRole('list', { name: 'Những điều phải sửa' })
    expect(within(list).getByText(/^Trình tự · Cấp có thẩm quyền theo dõi/u)).toBeTruthy()
    fireEvent.click(within(list).getByRole('button'))
    await pause(100)
    expect(document.activeElement).toBe(field('Tên bước (tiếng Anh)'))
    expect(field('Tên bước (tiếng Anh)').getAttribute('aria-invalid')).toBe('true')
  })

  it('leads to the points of a heading that does not add up', async () => {
    await write()
    enter(FIRST, '4')
    press('Còn 1 điều phải sửa')
    fireEvent.click(within(screen.getByRole('list', { name: 'Những điều phải sửa' })).getByRole('button'))
    await pause(100)
    expect(document.activeElement).toBe(field(/^Điểm tối đa của I Phẩm chất/u))
  })
})

describe('the acts on a draft', () => {
  it('hand in the version that holds the last keystroke', async () => {
    await write()
    enter('Số, ký hiệu', '12/2027')
    press('Trình ban hành')
    fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Trình' }))
    await pause(300)
    expect(desk.asked.map(({ path }) => path)).toEqual(['/api/rule-set-drafts/4', '/api/rule-set-drafts/4/hand-in'])
    expect(desk.asked[1]?.body).toEqual({ lockVersion: 8 })
  })

  it('do not hand in what the server does not have', async () => {
    await write()
    desk.reachable = false
    enter('Số, ký hiệu', '12/2027')
    press('Trình ban hành')
    fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Trình' }))
    expect(await screen.findByText(/chưa lưu được lên máy chủ, nên chưa làm/u)).toBeTruthy()
    expect(desk.asked).toEqual([])
  })

  it('say what publishing freezes, and show the hash and the set afterwards', async () => {
    await write({ draft: HANDED_IN })
    expect(field('Số, ký hiệu').readOnly).toBe(true)
    expect(screen.queryByRole('button', { name: /^Thêm|^Bỏ:|^Đưa lên/u })).toBeNull()
    press('Ban hành')
    const dialog = await screen.findByRole('alertdialog', { name: 'Ban hành bộ tiêu chí này?' })
    for (const frozen of ['335/2025/NĐ-CP', 'local/quy-che-2027', '01/01/2026', 'có ngay sau khi ban hành'])
      expect(within(dialog).getByText(frozen)).toBeTruthy()
    expect(within(dialog).getByText('Người ban hành phải khác người soạn và người trình.')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ban hành' }))
    expect(await screen.findByText(`Dấu kiểm: ${'c'.repeat(64)}`)).toBeTruthy()
    expect(desk.asked).toEqual([{ path: '/api/rule-set-drafts/4/publish', body: { lockVersion: 7 } }])
    expect(screen.getByRole('link', { name: 'Mở bộ tiêu chí đã ban hành' }).getAttribute('href')).toBe(
      '/rule-sets/local%2Fquy-che-2027',
    )
  })

  it('send back with the reason the writer will read', async () => {
    await write({ draft: HANDED_IN })
    press('Trả lại')
    const dialog = await screen.findByRole('alertdialog')
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Lý do trả lại' }), {
      target: { value: 'Thiếu căn cứ' },
    })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Trả lại' }))
    await pause(300)
    expect(desk.asked).toEqual([
      { path: '/api/rule-set-drafts/4/send-back', body: { lockVersion: 7, reason: 'Thiếu căn cứ' } },
    ])
  })
})

describe('the way to a draft', () => {
  it('is offered only to whoever may write one', async () => {
    await open('/rule-sets', { canWrite: false })
    await screen.findByRole('heading', { name: 'Các bộ tiêu chí' })
    expect(screen.queryByRole('link', { name: 'Soạn bộ tiêu chí' })).toBeNull()
  })

  it('begins from the set one was reading, as a set of the office with a name of its own', async () => {
    await open('/rule-sets/decree-335-2025')
    fireEvent.click(await screen.findByRole('link', { name: 'Soạn phiên bản mới từ bộ này' }))
    const dialog = await screen.findByRole('dialog', { name: 'Soạn bộ tiêu chí' })
    const begin = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Bắt đầu soạn' })
    expect(begin.disabled).toBe(true)
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Mã của bộ mới' }), { target: { value: 'quy chế' } })
    expect(within(dialog).getByText(/^Chỉ dùng chữ thường không dấu/u)).toBeTruthy()
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Mã của bộ mới' }), {
      target: { value: 'quy-che-2027' },
    })
    fireEvent.click(begin)
    await screen.findByRole('heading', { name: 'Soạn 335/2025/NĐ-CP' })
    expect(desk.asked).toEqual([
      {
        path: '/api/rule-set-drafts',
        body: { basedOn: { id: 'decree-335-2025', version: 1 }, ruleSetId: 'local/quy-che-2027' },
      },
    ])
  })

  it('lists the drafts in English too', async () => {
    await open('/rule-set-drafts', {}, 'en')
    await screen.findByRole('heading', { name: 'Drafts of criteria sets' })
    expect(screen.getByText('being written')).toBeTruthy()
    expect(screen.getByRole('link', { name: '335/2025/NĐ-CP' }).getAttribute('href')).toBe('/rule-set-drafts/4')
  })
})
