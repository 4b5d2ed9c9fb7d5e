import { workYearSchema } from '@thuoc-do/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fetchJson } from './correspondent.ts'
import { looksRight } from './look.ts'
import type { Office } from './office.ts'
import { textOfPdf, textOfWord } from './papers.ts'
import { choose, download, goTo, screenShows } from './visitor.ts'
import { fillDay, isSaid, JANUARY, openAt } from './work-acts.ts'
import { assignTo, confirmScore, handInScore, openPeriod, ownScore, report } from './work-letters.ts'
import { AGENCY, HEAD, NEW_AGENCY, NEW_HEAD, NEW_UNIT, OFFICIAL, PERSONNEL } from './year-office.ts'

/** What became of a month: general points, products of coefficient 1 assigned and done, and the total as computed by hand. */
type Month = readonly [number: number, general: string, assigned: string, done: string, total: string, shown: string]

const IN_OLD_UNIT: readonly Month[] = [
  [2, '28', '10', '9', '91', '91,00'], // 28 + 9/10 × 70
  [3, '27', '10', '8', '83', '83,00'], // 27 + 8/10 × 70
  [4, '29', '10', '10', '99', '99,00'], // 29 + 70
  [5, '27.5', '20', '17', '87', '87,00'], // 27.5 + 17/20 × 70
  [6, '26', '4', '3', '157/2', '78,50'], // 26 + 3/4 × 70
]
const IN_NEW_UNIT: readonly Month[] = [
  [7, '25.5', '10', '10', '191/2', '95,50'], // 25.5 + 70
  [8, '28.25', '8', '7', '179/2', '89,50'], // 28.25 + 7/8 × 70
  [9, '30', '3', '2', '230/3', '76,67'], // 30 + 2/3 × 70
]
const LEAVE = '45/QĐ-STC ngày 25/9/2026'

/** The words of lines of a table; what stands on a ruler, said for those who do not see it, is left out. */
function wordsOf(lines: readonly string[]): string[] {
  return lines.map((line) =>
    line
      .replaceAll(/\s+/gu, ' ')
      .replace(/Thước điểm 0 đến 100\..*: Hoàn thành xuất sắc nhiệm vụ/u, '')
      .replaceAll('  ', ' ')
      .trim(),
  )
}

/** The rest of the year: months by letter, a move, maternity leave, and what the twelve months come to. */
export function yearIsComplete(office: Office): void {
  let body: Page
  let official: Page
  let personId: number

  async function pass(head: string, agency: string, months: readonly Month[]): Promise<(string | null)[]> {
    const [personnel, over, own] = [
      await office.session(PERSONNEL),
      await office.session(head),
      await office.session(OFFICIAL),
    ]
    const totals: (string | null)[] = []
    for (const [number, general, quantity, done] of months) {
      const period = `2026-0${number}`
      await openPeriod(personnel, period, agency)
      const product =
        agency === AGENCY
          ? ({ from: 'catalogue', code: 'BC' } as const)
          : ({ from: 'described', name: 'Thẩm tra dự toán', coefficient: '1' } as const)
      const id = await assignTo(over, OFFICIAL, { period, deadline: `${period}-28`, quantity, product })
      await report(own, id, `${period}-20`, done)
      const score = await handInScore(own, period, general)
      await confirmScore(over, score.id)
      totals.push((await ownScore(own, period)).total)
    }
    return totals
  }

  test(
    'February to June are assigned, done, scored and confirmed in the old unit',
    office.step(async () => {
      expect(await pass(HEAD, AGENCY, IN_OLD_UNIT)).toEqual(IN_OLD_UNIT.map(([, , , , total]) => total))
    }),
  )

  test(
    'in July the official moves to another agency, where her new head goes on',
    office.step(async () => {
      body = await office.at(PERSONNEL)
      await goTo(body, 'Tổ chức và nhân sự', 'Tổ chức và nhân sự')
      await body.getByLabel('Tìm họ tên, số hiệu').fill(OFFICIAL)
      await body.getByRole('link', { name: OFFICIAL, exact: true }).click()
      await screenShows(body, OFFICIAL)
      personId = Number(new URL(body.url()).pathname.split('/').at(-1))
      await body.getByRole('button', { name: 'Chuyển vị trí công tác' }).click()
      const window = body.getByRole('dialog', { name: `Chuyển vị trí công tác: ${OFFICIAL}` })
      await window.getByRole('combobox', { name: /Đơn vị/u }).fill(NEW_UNIT)
      await body.getByRole('option', { name: NEW_UNIT }).click()
      await window.getByRole('combobox', { name: /Chức danh/u }).fill('chuyen vien')
      await body.getByRole('option', { name: /^Chuyên viên/u }).click()
      await fillDay(window, 'Từ ngày', '01072026')
      await window.getByRole('button', { name: 'Ghi nhận' }).click()
      await isSaid(body, 'Đã ghi nhận vị trí mới.')
      const work = { period: '2026-07', deadline: '2026-07-31', quantity: '1' }
      const product = { from: 'catalogue', code: 'BC' } as const
      const former = assignTo(await office.session(HEAD), OFFICIAL, { ...work, product })
      await expect(former).rejects.toThrow('is not among those this head assigns to')
      expect(await pass(NEW_HEAD, NEW_AGENCY, IN_NEW_UNIT)).toEqual(IN_NEW_UNIT.map(([, , , , total]) => total))
    }),
  )

  test(
    'the year says what it still waits for, until the personnel body records three months of maternity leave',
    office.step(async () => {
      await body.getByRole('link', { name: 'Năm công tác' }).click()
      await screenShows(body, /^Năm công tác/u)
      await openAt(body, `/organisation/people/${personId}/year?year=2026`, `Năm công tác 2026: ${OFFICIAL}`)
      await body.getByRole('heading', { name: 'Tạm tính đến nay' }).waitFor()
      await body
        .getByRole('listitem')
        .filter({ hasText: /^tháng 10: Chưa có phiếu/u })
        .waitFor()
      const row = body.getByRole('row', { name: /^Cả năm/u })
      expect(wordsOf([await row.first().innerText()])).toEqual([
        'Cả năm – Tạm tính 87,12, trung bình của 9 tháng đã có điểm',
      ])
      await looksRight(body, 'a year that is not complete', ['vi'])
      await body.getByRole('button', { name: 'Ghi nhận thời gian nghỉ…' }).click()
      const window = body.getByRole('dialog', { name: `Ghi nhận thời gian nghỉ của ${OFFICIAL}` })
      await choose(body, 'Loại', 'Nghỉ thai sản')
      await fillDay(window, 'Từ ngày', '01102026')
      await fillDay(window, 'Đến hết ngày', '31122026')
      await window.getByLabel('Văn bản (số, ngày)').fill(LEAVE)
      await looksRight(body, 'recording an absence', ['vi'])
      await window.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
      await isSaid(body, 'Đã ghi nhận thời gian nghỉ.')
      await body.getByRole('heading', { name: 'Kết quả cả năm' }).waitFor()
      expect(await body.getByText('Còn thiếu').count()).toBe(0)
    }),
  )

  test(
    'the official finds her twelve months with whose score each is, quarters, halves and the exact mean',
    office.step(async () => {
      official = await office.at(OFFICIAL)
      await goTo(official, 'Công việc', 'Công việc của tôi')
      await official.getByRole('link', { name: 'Năm của tôi' }).click()
      await screenShows(official, /^Năm công tác \d+ của tôi$/u)
      await openAt(official, '/work/year?year=2026', 'Năm công tác 2026 của tôi')
      const lines = await official
        .getByRole('table', { name: /^Điểm từng tháng/u })
        .getByRole('row')
        .allInnerTexts()
      const away = `Nghỉ thai sản, văn bản ${LEAVE}; không tính vào trung bình.`
      expect(wordsOf(lines.slice(1))).toEqual([
        `1 83,92 Do ${AGENCY} chấm.`,
        ...IN_OLD_UNIT.map(([number, , , , , shown]) => `${number} ${shown} Do ${AGENCY} chấm.`),
        ...IN_NEW_UNIT.map(([number, , , , , shown]) => `${number} ${shown}`),
        ...[10, 11, 12].map((number) => `${number} – ${away}`),
        // 1007/12 + 91 + 83 + 99 + 87 + 78.5 + 95.5 + 89.5 + 230/3 = 9409/12, of nine months: 9409/108 ≈ 87.12.
        'Cả năm 87,12 Trung bình cộng của 9 tháng',
      ])
      const spans = await official
        .getByRole('table', { name: /^Kết quả tổng hợp/u })
        .getByRole('row')
        .allInnerTexts()
      expect(wordsOf(spans.slice(1)).map((line) => line.toLowerCase())).toEqual([
        expect.stringMatching(/^quý i 85,97/u), // (1007/12 + 91 + 83) / 3 = 3095/36
        expect.stringMatching(/^quý ii 88,17/u), // (99 + 87 + 78.5) / 3 = 529/6
        expect.stringMatching(/^quý iii 87,22/u), // (95.5 + 89.5 + 230/3) / 3 = 785/9
        expect.stringMatching(/^quý iv – không có tháng nào để tính/u),
        expect.stringMatching(/^6 tháng đầu năm 87,07/u), // (3095/36 + 529/6) / 2 = 6269/72
        expect.stringMatching(/^6 tháng cuối năm 87,22/u), // the same three months
        expect.stringMatching(/^cả năm 87,12/u),
      ])
      const http = await office.session(OFFICIAL)
      const year = workYearSchema.parse(await fetchJson(http, `/api/people/${personId}/work-year?year=2026`))
      expect([year.total.total, year.total.level, year.monthsWorked]).toEqual(['9409/108', 'good', 12])
      expect(year.halfYears.map(({ total }) => total)).toEqual(['6269/72', '785/9'])
      expect(await official.getByRole('button', { name: /Ghi nhận|Hủy/u }).count()).toBe(0)
      await looksRight(official, 'a complete year')
    }),
  )

  test(
    'Mẫu số 02 comes as Word and as PDF with the same twelve months',
    office.step(async () => {
      const word = await download(official, official.getByRole('link', { name: 'Mẫu số 02, Word' }))
      const pdf = await download(official, official.getByRole('link', { name: 'Mẫu số 02, PDF' }))
      expect([word.name, pdf.name]).toEqual([expect.stringMatching(/\.docx$/u), expect.stringMatching(/\.pdf$/u)])
      for (const text of [textOfWord(word.bytes), await textOfPdf(pdf.bytes)]) {
        expect(text).toContain('PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC')
        expect(text).toContain('Năm 2026')
        expect(text).toContain(OFFICIAL)
        expect(text).toContain(NEW_UNIT)
        for (const [, , , , , shown] of [...IN_OLD_UNIT, ...IN_NEW_UNIT]) expect(text).toContain(shown)
        expect(text).toContain('83,92')
        expect(text).toContain('87,12')
        expect(text).toContain(AGENCY)
        expect(text).toMatch(/thai sản/iu)
      }
    }),
  )

  test(
    'Mẫu số 01 of January comes as Word and as PDF with what was confirmed',
    office.step(async () => {
      const { id } = await ownScore(await office.session(OFFICIAL), JANUARY)
      await openAt(official, `/work/score/${id}`, 'Phiếu theo dõi, đánh giá · tháng 1/2026')
      const word = await download(official, official.getByRole('link', { name: 'Mẫu 01 (Word)' }).first())
      const pdf = await download(official, official.getByRole('link', { name: 'Mẫu 01 (PDF)' }).first())
      for (const text of [textOfWord(word.bytes), await textOfPdf(pdf.bytes)]) {
        expect(text).toContain('PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC')
        expect(text).toContain('tháng 1 năm 2026')
        expect(text).toContain(OFFICIAL)
        for (const shown of ['28,50', '55,42', '83,92', 'Hoàn thành mười sáu hồ sơ tuyển dụng.', HEAD])
          expect(text).toContain(shown)
      }
      await looksRight(official, 'a confirmed month', ['vi'])
    }),
  )
}
