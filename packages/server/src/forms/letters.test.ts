import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { publishedListsSchema, publishedResultsSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { handEverythingIn } from '../../test/hand-in.ts'
import { inventAgency, inventRound, scoresAddingUpTo } from '../../test/invented-round.ts'
import { arrangeSmallProvince } from '../../test/small-province.ts'

let fresh: FreshApplication
let [head, person, stranger]: (Caller | undefined)[] = []
let base = ''
let appraisal = 0
let decisions: { id: number; number: string }[] = []

async function file(who: Caller | undefined, url: string): Promise<{ status: number; bytes: Uint8Array }> {
  const answer = await fresh.application.http.inject({
    method: 'GET',
    url,
    headers: { host: 'localhost', cookie: who?.cookie ?? '' },
  })
  return { status: answer.statusCode, bytes: new Uint8Array(answer.rawPayload) }
}
async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 }).promise
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
  }
  return pages.join(' ').normalize('NFC').replaceAll(/\s+/g, ' ')
}
const docxText = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replaceAll('</w:p>', ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')

beforeAll(async () => {
  fresh = await freshApplication(() => new Date('2024-01-15T02:00:00Z'))
  const { owner } = fresh.database
  const province = await arrangeSmallProvince(owner)
  const agency = await inventAgency(owner, province, 'V', 5)
  const round = await inventRound(owner, province, 'Năm 2023', [{ agency, totals: [9500, 9400, 8000, 7600, 7200] }])
  await handEverythingIn(owner)
  await owner.query(
    `update round set rule_set = jsonb_set(jsonb_set(rule_set, '{petition,filingWorkingDays,value}', '5'),
       '{petition,resolvingWorkingDays,value}', '10')`,
  )
  base = `/api/rounds/${round.roundId}/agencies/${agency.agencyId}`
  appraisal = round.appraisals.get(agency.people[1]?.id ?? 0) ?? 0
  const people = [
    agency.head.id,
    agency.people[1]?.id ?? 0,
    province.person.libraryHead,
    province.person.provincePersonnel,
    province.person.chairman,
  ]
  const names = ['head', 'person', 'stranger', 'personnel', 'chairman']
  for (const [at, name] of names.entries()) await fresh.addAccount(province.tenantId, name, people[at] ?? 0)
  const [h, p, s, personnel, chairman] = await Promise.all(names.map((name) => fresh.signIn(name)))
  ;[head, person, stranger] = [h, p, s]
  await head?.('POST', `${base}/propose`, { version: 0 })
  await personnel?.('POST', `${base}/allocate`, { version: 1 })
  await head?.('POST', `${base}/decide`, { version: 2, number: '01/QĐ-V', on: '2024-01-10' })
  await chairman?.('POST', `${base}/decide`, { version: 3, number: '02/QĐ-T', on: '2024-01-10' })
  const replaced = await head?.('POST', `/api/appraisals/${appraisal}/replacement`, {
    version: 4,
    number: '03/QĐ-V',
    on: '2024-01-15',
    ground: 'finding',
    document: 'Kết luận 01/KL-TTr',
    reason: 'Số liệu báo cáo sai.',
    proposal: { scores: scoresAddingUpTo(6500, false), facts: {}, comment: '', withoutPlace: false },
  })
  if (replaced?.status !== 200) throw new Error(JSON.stringify(replaced?.body))
  decisions = (await owner.query<{ id: number; number: string }>(`select id, number from decision order by id`)).rows
})
afterAll(async () => fresh.close())

const idOf = (number: string): number => decisions.find((decision) => decision.number === number)?.id ?? 0

describe('a decision on paper', () => {
  it('lists levels without points; one that replaces another names it and why; only for who sees the agency', async () => {
    const first = await file(head, `/api/decisions/${idOf('01/QĐ-V')}/decision.pdf`)
    const text = await pdfText(first.bytes)
    for (const part of ['Số: 01/QĐ-V', 'ngày 10 tháng 01 năm 2024', 'Căn cứ 1120-QĐ/TU', 'Điều 2.', 'Người V 001'])
      expect(text).toContain(part)
    expect(text).not.toMatch(/9[45]|điểm/)
    const second = docxText((await file(head, `/api/decisions/${idOf('03/QĐ-V')}/decision.docx`)).bytes)
    expect(second).toContain('thay thế Quyết định số 01/QĐ-V ngày 10 tháng 01 năm 2024')
    expect(second).toContain('Căn cứ Kết luận 01/KL-TTr;')
    expect(second).toContain('Lý do: Số liệu báo cáo sai.')
    expect((await file(person, `/api/decisions/${idOf('01/QĐ-V')}/decision.pdf`)).status).toBe(404)
  })
})

describe('the notice of one person', () => {
  it('has his own points, the level in force, what it replaces and the right of petition with its limits', async () => {
    const notice = await file(person, `/api/appraisals/${appraisal}/notice.pdf`)
    const text = await pdfText(notice.bytes)
    for (const part of [
      'Kính gửi: Ông (bà) Người V 001',
      'Tổng điểm: 65 điểm',
      'Mức xếp loại chất lượng: Hoàn thành nhiệm vụ.',
      'thay thế Quyết định số 01/QĐ-V',
      'Thời hạn gửi kiến nghị là 5 ngày làm việc, đến hết ngày 22/01/2024',
      'giải quyết trong 10 ngày làm việc',
    ])
      expect(text).toContain(part)
    expect(docxText((await file(head, `/api/appraisals/${appraisal}/notice.docx`)).bytes)).toContain('65 điểm')
    expect((await file(stranger, `/api/appraisals/${appraisal}/notice.pdf`)).status).toBe(404)
  })
})

describe('the receipt of a petition', () => {
  it('says who petitioned about which decision and by when it is answered, and nothing of the level or the words', async () => {
    const filed = await person?.('POST', `/api/appraisals/${appraisal}/petition`, { text: 'Bí mật của tôi.' })
    if (filed?.status !== 200) throw new Error(JSON.stringify(filed?.body))
    const { id } = filed.body as { id: number }
    const text = await pdfText((await file(person, `/api/petitions/${id}/receipt.pdf`)).bytes)
    for (const part of [
      'GIẤY BIÊN NHẬN',
      `Số tiếp nhận: ${id}. Ngày nhận: 15/01/2024.`,
      'ông (bà) Người V 001',
      'Về Quyết định số 03/QĐ-V ngày 15 tháng 01 năm 2024',
      '10 ngày làm việc kể từ ngày nhận, đến hết ngày 29/01/2024',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/Bí mật|Hoàn thành|điểm/)
    expect(docxText((await file(head, `/api/petitions/${id}/receipt.docx`)).bytes)).toContain(
      'Người tiếp nhận'.toUpperCase(),
    )
    expect((await file(stranger, `/api/petitions/${id}/receipt.pdf`)).status).toBe(404)
  })
})

describe('the published list', () => {
  it('is for everybody of the agency, with the level in force and no points in any form', async () => {
    const lists = publishedListsSchema.parse((await person?.('GET', '/api/published-results'))?.body)
    expect(lists.lists).toMatchObject([{ roundName: 'Năm 2023', agencyName: 'Sở V' }])
    const shown = publishedResultsSchema.parse((await person?.('GET', `${base}/published`))?.body)
    expect(shown.rows.map(({ fullName, level, number }) => [fullName, level, number])).toEqual([
      ['Người V 000', 'outstanding', '02/QĐ-T'],
      ['Người V 001', 'satisfactory', '03/QĐ-V'],
      ['Người V 002', 'good', '01/QĐ-V'],
      ['Người V 003', 'good', '01/QĐ-V'],
      ['Người V 004', 'good', '01/QĐ-V'],
    ])
    const [pdf, docx, xlsx] = await Promise.all(
      ['pdf', 'docx', 'xlsx'].map((format) => file(person, `${base}/published.${format}`)),
    )
    const sheet = strFromU8(unzipSync(xlsx?.bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const texts = [await pdfText(pdf?.bytes ?? new Uint8Array()), docxText(docx?.bytes ?? new Uint8Array())]
    for (const text of texts) {
      expect(text).toContain('Hoàn thành nhiệm vụ')
      expect(text).not.toMatch(/95|94|80|76|72|65/)
    }
    expect(sheet.length).toBeGreaterThan(500)
    expect((await stranger?.('GET', `${base}/published`))?.status).toBe(404)
    expect((await stranger?.('GET', '/api/published-results'))?.body).toEqual({ lists: [] })
  })
})
