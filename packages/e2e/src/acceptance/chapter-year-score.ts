import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { looksRight } from './look.ts'
import type { Office } from './office.ts'
import { screenShows } from './visitor.ts'
import { isSaid, JANUARY, openAt } from './work-acts.ts'
import { confirmScore, handInScore, lineOf, ownScore, report } from './work-letters.ts'
import { AGENCY, COLLEAGUE, CRITERIA, DIRECTOR, HEAD, OFFICER, OFFICIAL, PERSONNEL, REPORT } from './year-office.ts'

const OWN_TITLE = 'Phiếu theo dõi, đánh giá · tháng 1/2026'
/** 4.5 + 4.5 + 2.5 + 2 + 6 × 2.5 = 28.5. */
const TYPED: Readonly<Record<string, string>> = { 'I.1': '4,5', 'I.2': '4,5', 'II.2': '2' }

async function typeScore(page: Page, code: string): Promise<void> {
  const criterion = CRITERIA.find(([one]) => one === code)
  if (criterion === undefined) throw new Error(`no criterion ${code}`)
  const field = page.getByLabel(new RegExp(`^Điểm tự chấm: ${criterion[2]}`, 'u')).first()
  await field.fill(TYPED[code] ?? criterion[1].replace('.', ','))
}

/** The personnel body locks the month on the screen; whoever has no score needs a reason there. */
export async function lockJanuary(body: Page, reasons: Readonly<Record<string, string>>): Promise<void> {
  await openAt(body, '/work/periods?year=2026', 'Kỳ theo dõi năm 2026')
  await body.getByRole('button', { name: `Khóa: ${AGENCY}, Tháng 1/2026` }).click()
  const window = body.getByRole('alertdialog', { name: `Khóa Tháng 1/2026 của ${AGENCY}` })
  for (const [fullName, reason] of Object.entries(reasons))
    await window.getByLabel(`Lý do ${fullName} không có điểm`).fill(reason)
  if (Object.keys(reasons).length > 0) await looksRight(body, 'locking a month', ['vi'])
  await window.getByRole('button', { name: 'Khóa kỳ' }).click()
  await window.waitFor({ state: 'detached' })
  await body.getByRole('button', { name: `Mở lại: ${AGENCY}, Tháng 1/2026` }).waitFor()
}

/** Mẫu số 01 of January: the official, his colleague, their head, and the lock. */
export function monthIsScored(office: Office): void {
  let official: Page
  let head: Page
  let director: Page

  test(
    'ten criteria are scored with the total at once; what is missing is named before it can be handed in',
    office.step(async () => {
      official = await office.at(OFFICIAL)
      await official.getByRole('link', { name: 'Mở phiếu' }).click()
      await screenShows(official, OWN_TITLE)
      for (const [code] of CRITERIA.slice(0, 9)) await typeScore(official, code)
      await official.getByText('Còn 1 tiêu chí').first().waitFor()
      await official.getByRole('button', { name: 'Gửi cấp có thẩm quyền' }).first().click()
      const missing = official.getByRole('dialog', { name: 'Chưa gửi được' })
      expect(await missing.getByRole('listitem').count()).toBe(1)
      await missing.getByRole('button', { name: 'Đóng' }).last().click()
      await typeScore(official, 'III.4')
      await official.getByLabel('4. Ưu điểm').fill('Hoàn thành mười sáu hồ sơ tuyển dụng.')
      await official.getByLabel('5. Hạn chế, khuyết điểm').fill('Một tờ trình phải làm lại.')
      await official
        .getByText(/^Đã lưu lúc/u)
        .first()
        .waitFor()
      // (90 + 87.5 + 90) / 3 % × 70 = 749/12 ≈ 62.42; 28.5 + 749/12 = 1091/12 ≈ 90.92.
      const form = await official.getByRole('main').innerText()
      expect(form).toContain('28,50')
      expect(form).toContain('62,42')
      expect(form).toContain('90,92')
      expect(form).toContain('Mức tương ứng: Hoàn thành xuất sắc')
      await looksRight(official, 'Mẫu số 01, self-scoring')
    }),
  )

  test(
    'the official hands in, his head sees it on the board and confirms it',
    office.step(async () => {
      await official.getByRole('button', { name: 'Gửi cấp có thẩm quyền' }).first().click()
      const send = official.getByRole('alertdialog', { name: `Gửi phiếu cho ${HEAD}?` })
      expect(await send.innerText()).toContain('Điểm tiêu chí chung 28,50, tổng điểm tạm tính 90,92.')
      await send.getByRole('button', { name: 'Gửi', exact: true }).click()
      await official.getByRole('button', { name: 'Rút lại để sửa' }).waitFor()

      head = await office.at(HEAD)
      await openAt(head, `/work/scores?period=${JANUARY}`, 'Điểm theo dõi, đánh giá')
      await head.getByRole('tab', { name: 'Chờ tôi xác nhận (1)' }).waitFor()
      await looksRight(head, 'the board of a unit', ['vi'])
      await head.getByRole('link', { name: OFFICIAL, exact: true }).click()
      await screenShows(head, `Phiếu của ${OFFICIAL}`)
      await looksRight(head, 'Mẫu số 01, the review', ['vi'])
      await head.getByRole('button', { name: 'Xác nhận', exact: true }).first().click()
      const window = head.getByRole('alertdialog', { name: `Xác nhận điểm của ${OFFICIAL}?` })
      expect(await window.innerText()).toContain('90,92')
      await window.getByRole('button', { name: 'Xác nhận', exact: true }).click()
      await isSaid(head, `Đã xác nhận điểm của ${OFFICIAL}.`)
      const { stage, total } = await ownScore(await office.session(OFFICIAL), JANUARY)
      expect({ stage, total }).toEqual({ stage: 'confirmed', total: '1091/12' })
    }),
  )

  test(
    'the form of the head waits for his people by name, until d comes from their scores',
    office.step(async () => {
      const own = await office.session(HEAD)
      await report(own, (await lineOf(own, JANUARY, REPORT)).id, '2026-01-29', '9')
      await handInScore(own, JANUARY, '30')
      await openAt(head, '/work/scores?view=mine', 'Điểm theo dõi, đánh giá')
      await head.getByRole('link', { name: /Tháng 1\/2026/u }).click()
      await screenShows(head, OWN_TITLE)
      const waits = head.getByText('Còn chờ xác nhận điểm của 1 người').locator('..')
      expect(await waits.innerText()).toContain(COLLEAGUE)
      await looksRight(head, 'the form of a head, waiting', ['vi'])
      // (100 + 100 + 100) / 3 % × 70 + 30 = 100.
      const { id, total } = await handInScore(await office.session(COLLEAGUE), JANUARY, '30')
      expect(total).toBe('100')
      await confirmScore(own, id)
      await head.reload()
      await screenShows(head, OWN_TITLE)
      await head.getByText('100 % công chức thuộc thẩm quyền quản lý ở mức hoàn thành nhiệm vụ trở lên').waitFor()
      expect(await head.getByText('Còn chờ xác nhận điểm').count()).toBe(0)
    }),
  )

  test(
    'the superior has to give đ and e with their grounds, then confirms the head',
    office.step(async () => {
      director = await office.at(DIRECTOR)
      await openAt(director, '/work/scores?view=waiting', 'Điểm theo dõi, đánh giá')
      await director.getByRole('link', { name: HEAD, exact: true }).click()
      await screenShows(director, `Phiếu của ${HEAD}`)
      await director.getByRole('button', { name: 'Xác nhận', exact: true }).first().click()
      const refused = director.getByRole('dialog', { name: 'Chưa xác nhận được' })
      await refused.getByText('Chưa có điểm đ kèm căn cứ.').waitFor()
      await refused.getByText('Chưa có điểm e kèm căn cứ.').waitFor()
      await refused.getByRole('button', { name: 'Đóng' }).last().click()
      for (const [code, symbol, value, grounds] of [
        ['organising', 'đ', '100', 'Hoàn thành kế hoạch tuyển dụng trước hạn.'],
        ['cohesion', 'e', '50', 'Còn một đơn kiến nghị nội bộ kéo dài.'],
      ] as const) {
        await director.locator(`[data-leadership="${code}"]`).getByText(`${value} %`).click()
        await director.getByLabel(`Căn cứ của điểm ${symbol}`).fill(grounds)
      }
      // a = b = c = 9/10; (0.9 × 3 + 1 + 1 + 0.5) / 6 × 70 = 182/3 ≈ 60.67; 30 + 182/3 = 272/3 ≈ 90.67.
      await director.getByText('90,67').first().waitFor()
      await director
        .getByText(/^Đã lưu lúc/u)
        .first()
        .waitFor()
      await looksRight(director, 'the review of a head by his superior', ['vi'])
      await director.getByRole('button', { name: 'Xác nhận', exact: true }).first().click()
      const window = director.getByRole('alertdialog', { name: `Xác nhận điểm của ${HEAD}?` })
      await window.getByRole('button', { name: 'Xác nhận', exact: true }).click()
      await isSaid(director, `Đã xác nhận điểm của ${HEAD}.`)
      await head.reload()
      await screenShows(head, OWN_TITLE)
      const seen = await head.getByRole('main').innerText()
      for (const shown of ['60,67', '90,67', 'Còn một đơn kiến nghị nội bộ kéo dài.']) expect(seen).toContain(shown)
      expect((await ownScore(await office.session(HEAD), JANUARY)).total).toBe('272/3')
    }),
  )

  test(
    'the personnel body locks the month, with a reason for each who has no score; nothing can be entered then',
    office.step(async () => {
      await lockJanuary(await office.at(PERSONNEL), {
        [DIRECTOR]: 'Do Ủy ban nhân dân tỉnh theo dõi.',
        [OFFICER]: 'Nghỉ phép cả tháng.',
      })
      const { id } = await lineOf(await office.session(OFFICIAL), JANUARY, REPORT)
      await openAt(official, `/work/lines/${id}`, REPORT)
      await official.getByText('Kỳ này đã khóa').waitFor()
      expect(await official.getByRole('button', { name: /Báo cáo|Thao tác/u }).count()).toBe(0)
      await looksRight(official, 'a line of a locked month', ['vi'])
    }),
  )
}
