import { setTimeout as wait } from 'node:timers/promises'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { loadDemonstration } from '../demo/load.ts'
import { DEMO_PASSWORD } from '../demo/accounts.ts'
import { renderAppraisalDocx } from './appraisal-1120/render-docx.ts'
import { renderAppraisalPdf } from './appraisal-1120/render-pdf.ts'
import { exampleForm } from './appraisal-1120/example.ts'
import { fillWordTemplate, HEADER_LAYOUT } from './paper/index.ts'
import { widthInPoints } from './paper/tinos.ts'

const HOSTILE = '#panic("x") *b* <w:p/> {tag} {#loop} & = $x$ \u202eexe.\u0000'

async function pdfText(bytes: Uint8Array): Promise<{ text: string; pages: string[]; fonts: Set<string> }> {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: 0,
  }).promise
  const fonts = new Set<string>()
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n)
    await page.getOperatorList()
    const content = await page.getTextContent()
    let text = ''
    for (const item of content.items) {
      if (!('str' in item)) continue
      text += item.str + (item.hasEOL ? '\n' : '')
      if (page.commonObjs.has(item.fontName)) fonts.add(String(page.commonObjs.get(item.fontName).name))
    }
    pages.push(text.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
  }
  return { text: pages.join(' '), pages, fonts }
}

const docxText = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

describe('the individual form', () => {
  it('carries the national header letter for letter, in Tinos only', async () => {
    const { text, fonts } = await pdfText(renderAppraisalPdf([exampleForm()]))
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc')
    expect(fonts.size).toBeGreaterThan(1)
    expect([...fonts].filter((font) => !font.includes('Tinos'))).toEqual([])
    const word = docxText(await renderAppraisalDocx(exampleForm()))
    expect(word).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(word).toContain('Nguyễn Thị Thùy Dương')
    expect(word).toContain('18,75')
    expect(word).not.toMatch(/[{}]/)
  })

  it('leaves whatever people type as text', async () => {
    const form = exampleForm({ fullName: HOSTILE, self: { ...exampleForm().self, strengths: HOSTILE } })
    const shown = '#panic("x") *b* <w:p/> {tag} {#loop} & = $x$ exe.'
    expect((await pdfText(renderAppraisalPdf([form]))).text).toContain(shown)
    expect(docxText(await renderAppraisalDocx(form))).toContain(shown)
  })

  it('points to nothing outside the Word file', async () => {
    const parts = unzipSync(await renderAppraisalDocx(exampleForm()))
    const relations = Object.entries(parts)
      .filter(([name]) => name.endsWith('.rels'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('')
    expect(relations).not.toContain('External')
  })

  it('is the same bytes for the same data', async () => {
    expect(Buffer.compare(renderAppraisalPdf([exampleForm()]), renderAppraisalPdf([exampleForm()]))).toBe(0)
    const [first, second] = [await renderAppraisalDocx(exampleForm()), await renderAppraisalDocx(exampleForm())]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('numbers the pages of every person from 2 on, and repeats the head of a long table', async () => {
    const { criteria } = exampleForm()
    const long = exampleForm({ criteria: [...criteria, ...criteria, ...criteria, ...criteria] })
    const { text, pages } = await pdfText(renderAppraisalPdf([long, long]))
    const starts = ['ỦY BAN', '2 TT Tiêu chí', '3 ', 'ỦY BAN', '2 TT Tiêu chí', '3 ']
    expect(pages.map((page, at) => page.slice(0, starts[at]?.length))).toEqual(starts)
    expect(text.match(/Cấp có thẩm quyền chấm/g)).toHaveLength(4)
  })

  it('leaves dotted lines where nothing was written, and no line for a superior body there is none of', async () => {
    const { self, issuer } = exampleForm()
    const blank = exampleForm({
      issuer: { ...issuer, superiorName: null },
      self: { ...self, strengths: null, weaknesses: ' \n' },
    })
    const word = docxText(await renderAppraisalDocx(blank))
    expect(word).toMatch(/^ SỞ NỘI VỤ CỘNG HÒA/)
    expect(word.match(/\.{100,}/g)).toHaveLength(6)
    expect((await pdfText(renderAppraisalPdf([blank]))).text).toMatch(/1\. Ưu điểm \.+/)
  })

  it('cuts the rule in Word to between one third and one half of the agency’s name', async () => {
    const xml = strFromU8(unzipSync(await renderAppraisalDocx(exampleForm()))['word/document.xml'] ?? new Uint8Array())
    const side = Number(/<w:pBdr>.*?<w:ind w:left="(\d+)" w:right="\1"\/>/.exec(xml)?.[1])
    const rule = HEADER_LAYOUT.agencyColumn - (2 * side * 25.4) / 1440
    const name = (widthInPoints('SỞ NỘI VỤ', 'bold', HEADER_LAYOUT.nameSize) * 25.4) / 72
    expect(rule / name).toBeGreaterThan(1 / 3)
    expect(rule / name).toBeLessThan(1 / 2)
  })

  it('names the fields a template asks for and the form does not have', async () => {
    await expect(fillWordTemplate('appraisal-1120/appraisal-1120.docx', {})).rejects.toThrow('{họ và tên}')
  })
})

describe('paper out of the demonstration province', () => {
  let fresh: FreshApplication
  let official: Caller
  let personnel: Caller
  const get = async (caller: Caller, url: string) =>
    fresh.application.http.inject({ method: 'GET', url, headers: { cookie: caller.cookie } })

  beforeAll(async () => {
    fresh = await freshApplication()
    await loadDemonstration(fresh.database.ownerUrl, () => undefined)
    official = await fresh.signIn('chuyen.vien', DEMO_PASSWORD)
    personnel = await fresh.signIn('nhan.su', DEMO_PASSWORD)
  }, 180_000)
  afterAll(async () => fresh.close())

  it('gives a person his own decided form in Word and PDF, and nobody else’s', async () => {
    const { rows } = (await official('GET', '/api/appraisals?scope=mine')).body as {
      rows: { id: number; roundName: string; fullName: string; reviewTotal: string }[]
    }
    const mine = rows.find((row) => row.roundName === 'Năm 2023')
    const pdf = await get(official, `/api/appraisals/${mine?.id}/form.pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    const { text } = await pdfText(pdf.rawPayload)
    expect(text).toContain(mine?.fullName)
    expect(text).toContain('SỞ NỘI VỤ')
    expect(text).toMatch(/Quyết định số \d+\/QĐ-XLCL/)
    const docx = await get(official, `/api/appraisals/${mine?.id}/form.docx`)
    expect(docxText(docx.rawPayload)).toContain(mine?.fullName)
    expect((await get(official, `/api/appraisals/${(mine?.id ?? 0) + 1}/form.pdf`)).statusCode).toBe(404)
  })

  it('gives the agency its consolidated list without a formula, and an outsider nothing', async () => {
    const { rows } = await fresh.database.owner.query(`select id from unit where code = 'S.03'`)
    const url = `/api/rounds/1/agencies/${rows[0].id}/list.xlsx`
    const list = await get(personnel, url)
    expect(list.statusCode).toBe(200)
    const sheet = strFromU8(unzipSync(list.rawPayload)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toContain('<f>')
    expect(sheet.match(/<row /g)?.length).toBeGreaterThan(60)
    expect((await get(official, url)).statusCode).toBe(404)
  })

  it('bundles the forms of a unit as a job with progress', async () => {
    const { rows } = await fresh.database.owner.query(`select id from unit where code = 'S.03.03'`)
    const asked = await personnel('POST', '/api/rounds/1/forms', { unitId: rows[0].id, format: 'pdf' })
    const { jobId } = asked.body as { jobId: string }
    let job = (await personnel('GET', `/api/jobs/${jobId}`)).body as { state: string; result: { forms?: number } }
    for (let look = 0; look < 400 && job.state !== 'done' && job.state !== 'failed'; look += 1) {
      await wait(50)
      job = (await personnel('GET', `/api/jobs/${jobId}`)).body as typeof job
    }
    expect(job.state).toBe('done')
    const file = await get(personnel, `/api/jobs/${jobId}/file`)
    const names = Object.keys(unzipSync(file.rawPayload))
    expect(names).toHaveLength(job.result.forms ?? 0)
    expect(names.every((name) => /^Phieu_nam-2023_[a-z0-9-]+_hg\d{6}\.pdf$/.test(name))).toBe(true)
    expect((await official('POST', '/api/rounds/1/forms', { unitId: rows[0].id, format: 'pdf' })).status).toBe(404)
  })
})
