import { unzipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertMonth, SELF_SCORES } from '../../test/confirmed-month.ts'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { docxText, pdfText } from '../../test/paper-text.ts'
import { arrangeSmallProvince, type ProvincePerson, type SmallProvince } from '../../test/small-province.ts'
import { exampleMonitoring } from './monitoring-335/example.ts'
import { renderMonitoringDocx, renderMonitoringPdf } from './monitoring-335/render.ts'

/** Word for word as Phụ lục II of the decree has them, in order; what is filled in stands between. */
const MAU_01 = [
  'Mẫu số 01',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC',
  '(Kỳ theo dõi, đánh giá:',
  'Họ và tên:',
  'Chức vụ, chức danh:',
  'Đơn vị công tác:',
  'I. KẾT QUẢ THEO DÕI, ĐÁNH GIÁ THEO TIÊU CHÍ CHUNG',
  'TT Tiêu chí chấm điểm Điểm tối đa Điểm do cá nhân tự chấm',
  '(1) (2) (3) (4)',
  'I Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ và ý thức kỷ luật, kỷ cương trong thực thi công vụ 10',
  '1 Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ 5',
  '2 Ý thức kỷ luật, kỷ cương trong thực thi công vụ 5',
  'II Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm; khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao; tinh thần trách nhiệm trong thực thi công vụ; thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp 10',
  '1 Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm 2,5',
  '2 Khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao thường xuyên, đột xuất 2,5',
  '3 Tinh thần trách nhiệm trong thực thi công vụ 2,5',
  '4 Thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp 2,5',
  'III Năng lực đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung trong thực thi công vụ 10',
  '1 Có sản phẩm, giải pháp đột phá, sáng tạo đem lại giá trị, hiệu quả thiết thực, tác động tích cực đến kết quả thực hiện nhiệm vụ của cơ quan, tổ chức, đơn vị. 2,5',
  '2 Sẵn sàng tham gia thực hiện nhiệm vụ chính trị đặc biệt quan trọng, nhiệm vụ có tính chất đột xuất, phức tạp hoặc trong điều kiện khó khăn. 2,5',
  '3 Có tinh thần chịu trách nhiệm trước kết quả công việc; chủ động nhận trách nhiệm khi có sai sót và có biện pháp khắc phục rõ ràng, cụ thể. 2,5',
  '4 Chủ động đưa ra quyết định trong phạm vi thẩm quyền, không né tránh; có tinh thần tiên phong trong thực hiện những nhiệm vụ mới. 2,5',
  'Tổng cộng 30',
  'II. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC',
  '1. Điểm tiêu chí chung:',
  '2. Điểm tiêu chí kết quả thực hiện nhiệm vụ:',
  '3. Tổng điểm theo dõi, đánh giá công chức:',
  '4. Ưu điểm:',
  '5. Hạn chế, khuyết điểm:',
  '6. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá:',
  'CÔNG CHỨC TỰ ĐÁNH GIÁ',
  '(Ký tên, ghi rõ họ tên)',
]
const MAU_01_BESIDE = ['CẤP CÓ THẨM QUYỀN THEO DÕI, ĐÁNH GIÁ', 'Ghi rõ kỳ theo dõi là tháng/quý ... năm... .']

const MAU_02 = [
  'Mẫu số 02',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC',
  'Năm 2026',
  'Họ và tên:',
  'Chức vụ, chức danh:',
  'Đơn vị công tác:',
  'I. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ',
  'Tháng Tổng điểm theo dõi, đánh giá Ghi chú',
  'Tổng điểm trung bình cả năm',
  'II. CÔNG CHỨC TỰ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG',
  'Hoàn thành xuất sắc nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ',
  'Hoàn thành nhiệm vụ',
  'Không hoàn thành nhiệm vụ',
  'III. KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG CỦA CẤP CÓ THẨM QUYỀN CÔNG CHỨC',
  'Hoàn thành xuất sắc nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ',
  'Hoàn thành nhiệm vụ',
  'Không hoàn thành nhiệm vụ',
  'IV. ĐỀ XUẤT PHƯƠNG ÁN XỬ LÝ',
  'CÔNG CHỨC TỰ XẾP LOẠI',
  '(Ký tên, ghi rõ họ tên)',
]
const MAU_02_BESIDE = [
  'CẤP CÓ THẨM QUYỀN XẾP LOẠI',
  'Việc xếp loại chất lượng công chức căn cứ vào quy định tại Điều 20 Nghị định này.',
  'Việc đề xuất phương án xử lý căn cứ quy định tại Điều 23 Nghị định này.',
]

/** Each passage after the one before. */
function expectInOrder(text: string, passages: readonly string[]): void {
  let at = 0
  for (const passage of passages) {
    const found = text.indexOf(passage, at)
    expect([passage, found >= at]).toEqual([passage, true])
    at = found + passage.length
  }
}

describe('Mẫu số 01 as such', () => {
  it('leaves dotted blanks where nothing is known, in Word and in PDF', async () => {
    const blank = exampleMonitoring({
      general: null,
      result: null,
      total: null,
      strengths: ' ',
      weaknesses: null,
      comment: null,
    })
    const { text } = await pdfText(renderMonitoringPdf(blank))
    expect(text).toMatch(/1\. Điểm tiêu chí chung:\.+ ?2\. Điểm/)
    expect(text).toMatch(/6\. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá:\.+/)
    expect(docxText(await renderMonitoringDocx(blank))).toMatch(/4\. Ưu điểm: \.{60,}/)
  })

  it('leaves whatever people type as text, and is the same bytes for the same data', async () => {
    const hostile = '#panic("x") *b* <w:p/> {tag} {#loop}'
    const form = exampleMonitoring({ strengths: hostile, draft: hostile })
    expect((await pdfText(renderMonitoringPdf(form))).text).toContain(hostile)
    expect(Buffer.compare(renderMonitoringPdf(form), renderMonitoringPdf(form))).toBe(0)
    const [one, two] = [await renderMonitoringDocx(form), await renderMonitoringDocx(form)]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(docxText(one).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')).toContain(hostile)
  })

  it('says on every page that it is a draft, and numbers pages from 2', async () => {
    const long = exampleMonitoring({ draft: 'Bản nháp', strengths: 'Dòng\n'.repeat(60) })
    const { pages } = await pdfText(renderMonitoringPdf(long))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('Bản nháp')
    const word = await renderMonitoringDocx(long)
    for (const header of ['header1', 'header2']) expect(docxText(word, header)).toContain('Bản nháp')
    expect(docxText(word, 'footer1')).toContain('Mã kiểm tra phiếu')
  })
})

describe('paper of a small province', () => {
  let fresh: FreshApplication
  let province: SmallProvince
  let confirmed: number
  let draft: number
  const callers = new Map<ProvincePerson, Caller>()
  const as = async (name: ProvincePerson): Promise<Caller> => {
    const caller = callers.get(name) ?? (await fresh.signIn(name.toLowerCase()))
    callers.set(name, caller)
    return caller
  }
  const get = async (name: ProvincePerson, url: string) =>
    fresh.application.http.inject({ method: 'GET', url, headers: { cookie: (await as(name)).cookie } })

  beforeAll(async () => {
    fresh = await freshApplication(() => new Date('2027-01-05T02:00:00Z'))
    const { owner } = fresh.database
    province = await arrangeSmallProvince(owner)
    const names: ProvincePerson[] = ['official', 'peer', 'planningHead', 'officePersonnel', 'libraryHead']
    for (const name of names) await fresh.addAccount(province.tenantId, name.toLowerCase(), province.person[name])
    const place = { unit: 'planning', agency: 'office' } as const
    const frozen = {
      person: { id: 1, code: 'official', fullName: 'Nguyễn Thị An' },
      position: {
        unitName: 'Phòng Kế hoạch cũ',
        agencyName: 'Sở Mẫu Một cũ',
        postTitle: 'Chuyên viên',
        leadership: 'none',
      },
      self: {
        scores: SELF_SCORES,
        strengths: 'Đã xác nhận.',
        weaknesses: 'Không.',
        handedInAt: '2026-04-01T20:00:00.000Z',
      },
      review: { scores: {}, comment: 'Nhất trí.' },
      score: { general: { exact: '57/2' }, total: { exact: '1117/12' } },
      confirmed: { at: '2026-04-05T02:00:00.000Z', byPerson: 2, byName: 'Võ Minh Kế' },
    }
    for (const number of [1, 2, 4, 5, 6, 9, 10, 11, 12])
      await insertMonth(owner, province, {
        ...place,
        person: 'official',
        period: `2026-${String(number).padStart(2, '0')}`,
        total: '90',
        frozen,
      })
    confirmed = await insertMonth(owner, province, {
      ...place,
      person: 'official',
      period: '2026-03',
      total: '1117/12',
      frozen,
    })
    draft = await insertMonth(owner, province, {
      ...place,
      person: 'peer',
      period: '2026-03',
      total: '88.5',
      stage: 'handed-in',
    })
    await insertMonth(owner, province, {
      ...place,
      person: 'planner1',
      period: '2026-03',
      total: null,
      stage: 'self-scoring',
    })
    await owner.query(
      `insert into absence (tenant_id, person_id, kind, valid_from, valid_to, document) values ($1, $2, 'maternity-leave', '2026-07-01', '2026-08-31', '12/QĐ-SNV')`,
      [province.tenantId, province.person.official],
    )
  }, 60_000)
  afterAll(async () => fresh.close())

  it('carries Mẫu số 01 word for word, as it was confirmed, in PDF and Word alike', async () => {
    const pdf = await get('official', `/api/period-scores/${confirmed}/form.pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    const { text, pages } = await pdfText(pdf.rawPayload)
    const word = await get('planningHead', `/api/period-scores/${confirmed}/form.docx`)
    const wordText = docxText(word.rawPayload)
    for (const paper of [text, wordText]) {
      expectInOrder(paper, MAU_01)
      for (const filled of [
        'SỞ MẪU MỘT CŨ',
        '(Kỳ theo dõi, đánh giá: tháng 3 năm 2026)',
        'Phòng Kế hoạch cũ, Sở Mẫu Một cũ',
        '28,50',
        '92,26% x 70 = 64,58',
        '93,08',
        'Đã xác nhận.',
        'Nhất trí.',
        'ngày 02 tháng 4 năm 2026',
        'ngày 05 tháng 4 năm 2026',
        'Võ Minh Kế',
      ])
        expect(paper).toContain(filled)
      expect(paper).not.toMatch(/nháp|[{}]/)
    }
    expect(pages.join(' ')).toContain(MAU_01_BESIDE[1])
    expect(wordText).toContain(MAU_01_BESIDE[0])
    expect(docxText(word.rawPayload, 'footnotes')).toContain(MAU_01_BESIDE[1])
    expect(pages).toHaveLength(2)
  })

  it('marks a score nobody has confirmed as a draft, without a word of the authority', async () => {
    const { text } = await pdfText((await get('planningHead', `/api/period-scores/${draft}/form.pdf`)).rawPayload)
    expect(text).toContain('Bản nháp')
    expect(text).not.toContain('Nhất trí')
    expect(text).toContain('Mã kiểm tra phiếu: chưa xác nhận')
    expect((await get('official', `/api/period-scores/${draft}/form.pdf`)).statusCode).toBe(404)
    expect((await get('libraryHead', `/api/period-scores/${draft}/form.docx`)).statusCode).toBe(404)
  })

  it('carries Mẫu số 02 word for word, with every month, in PDF and Word alike', async () => {
    const url = `/api/people/${province.person.official}/work-year/form`
    const { text } = await pdfText((await get('official', `${url}.pdf?year=2026`)).rawPayload)
    const word = (await get('officePersonnel', `${url}.docx?year=2026`)).rawPayload
    const wordText = docxText(word)
    for (const paper of [text, wordText]) {
      expectInOrder(paper, MAU_02)
      expect(paper).toContain('1 90,00 2 90,00 3 93,08 4 90,00 5 90,00 6 90,00')
      expect(paper).toContain('7 Nghỉ thai sản (văn bản 12/QĐ-SNV) 8 Nghỉ thai sản (văn bản 12/QĐ-SNV) 9 90,00')
      expect(paper).toContain('Tổng điểm trung bình cả năm 90,31')
      expect(paper).not.toMatch(/nháp|[{}]/)
    }
    for (const passage of MAU_02_BESIDE.slice(1)) expect(docxText(word, 'footnotes')).toContain(passage)
    for (const passage of MAU_02_BESIDE) expect(text).toContain(passage)
    expect((await get('peer', `${url}.pdf?year=2026`)).statusCode).toBe(404)
  })

  it('says on Mẫu số 02 why a month counts for nothing, and what bounds the level of a head', async () => {
    const { owner } = fresh.database
    const { tenantId, person, unit } = province
    for (let number = 1; number <= 12; number += 1)
      await insertMonth(owner, province, {
        person: 'financeHead',
        unit: 'finance',
        agency: 'office',
        period: `2026-${String(number).padStart(2, '0')}`,
        total: number === 5 ? null : '92',
        stage: number === 5 ? 'self-scoring' : 'confirmed',
      })
    await owner.query(
      `update period_score set unscored_reason = 'Tập huấn cả tháng' where person_id = $1 and period = '2026-05'`,
      [person.financeHead],
    )
    await owner.query(
      `insert into left_out_month (tenant_id, agency_id, period, reason) values ($1, $2, '2026-12', 'Xếp loại ngày 11/12')`,
      [tenantId, unit.library],
    )
    await owner.query(
      `insert into body_score (tenant_id, unit_id, year, rule_set_id, rule_set_version, rule_set_hash)
       values ($1, $2, 2026, 'decree-335-2025-bodies', 1, 'h')`,
      [tenantId, unit.finance],
    )
    const paper = async (reader: ProvincePerson, whose: ProvincePerson) => {
      const url = `/api/people/${person[whose]}/work-year/form`
      const word = (await get(reader, `${url}.docx?year=2026`)).rawPayload
      return [(await pdfText((await get(reader, `${url}.pdf?year=2026`)).rawPayload)).text, docxText(word)]
    }
    for (const text of await paper('officePersonnel', 'financeHead')) {
      expect(text).toContain('5 Không có điểm: Tập huấn cả tháng 6 92,00')
      expect(text).toContain(
        '92,00 Theo điểm: Hoàn thành xuất sắc nhiệm vụ. Chưa có mức xếp loại: Phòng Tài chính chưa được công nhận',
      )
    }
    expect((await paper('officePersonnel', 'financeHead'))[0]).toContain('Bản nháp - chưa có mức xếp loại của tổ chức')
    await owner.query(
      `update body_score set stage = 'recognised', level = 'good', frozen = '{}', content_hash = 'h' where unit_id = $1`,
      [unit.finance],
    )
    await owner.query(
      `insert into body_result (tenant_id, unit_id, year, authority_unit_id, level, document, signer, recognised_at, content_hash)
       values ($1, $2, 2026, $3, 'good', '88/QĐ', 'x', now(), 'h')`,
      [tenantId, unit.finance, unit.office],
    )
    for (const text of await paper('officePersonnel', 'financeHead')) {
      expect(text).toContain('92,00 Mức xếp loại: Hoàn thành tốt nhiệm vụ (theo điểm: Hoàn thành xuất sắc nhiệm vụ;')
      expect(text).toContain('Phòng Tài chính: Hoàn thành tốt nhiệm vụ, văn bản 88/QĐ; Điều 20 khoản 6)')
      expect(text).not.toContain('nháp')
    }
    for (const text of await paper('libraryHead', 'libraryHead'))
      expect(text).toContain('12 Cơ quan không tính tháng này: Xếp loại ngày 11/12')
  })

  it('gives a year with months missing as a draft, and no form where no set has one', async () => {
    const url = `/api/people/${province.person.peer}/work-year/form.pdf`
    const { text } = await pdfText((await get('peer', `${url}?year=2026`)).rawPayload)
    expect(text).toContain('Bản nháp - còn 12 tháng chưa có điểm')
    expect(text).toContain('3 Chưa được xác nhận')
    expect((await get('peer', `${url}?year=2024`)).statusCode).toBe(409)
  })

  it('bundles what was handed in of a unit as a job', async () => {
    const body = { period: '2026-03', unitId: province.unit.planning, format: 'pdf' }
    expect((await (await as('peer'))('POST', '/api/period-scores/forms', body)).status).toBe(404)
    const head = await as('planningHead')
    const { jobId } = (await head('POST', '/api/period-scores/forms', body)).body as { jobId: string }
    let job = (await head('GET', `/api/jobs/${jobId}`)).body as { state: string; result: object }
    for (let look = 0; look < 400 && job.state !== 'done' && job.state !== 'failed'; look += 1) {
      await wait(50)
      job = (await head('GET', `/api/jobs/${jobId}`)).body as typeof job
    }
    expect(job).toMatchObject({ state: 'done', result: { forms: 2 } })
    const names = Object.keys(unzipSync((await get('planningHead', `/api/jobs/${jobId}/file`)).rawPayload))
    expect(names.toSorted()).toEqual([
      'Mau-01_2026-03_nguyen-thi-an_official.pdf',
      'Mau-01_2026-03_tran-van-binh_peer.pdf',
    ])
  })

  it('refuses to print a confirmed score whose record was changed', async () => {
    const changed = await insertMonth(fresh.database.owner, province, {
      unit: 'planning',
      agency: 'office',
      person: 'planner2',
      period: '2026-03',
      total: '90',
      contentHash: createHash('sha256').update('x').digest('hex'),
    })
    expect((await get('planningHead', `/api/period-scores/${changed}/form.pdf`)).statusCode).toBe(500)
  })
})
