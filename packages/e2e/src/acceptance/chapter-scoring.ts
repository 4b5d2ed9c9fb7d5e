import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { looksRight } from './look.ts'
import type { Office } from './office.ts'
import {
  CHAIRMAN,
  CHIEF,
  COLLEAGUES,
  DIRECTOR,
  HEAD,
  LEAVER,
  NEWCOMER,
  OFFICIAL,
  PROVINCE_OFFICER,
  scoresOf,
} from './small-office.ts'
import { choose, goTo, screenShows } from './visitor.ts'

const APPRAISED = COLLEAGUES.filter(({ unit, fullName }) => unit.startsWith('SNV') && fullName !== LEAVER)
const RATED = APPRAISED.filter(({ fullName }) => fullName !== NEWCOMER)

async function openForDepartment(page: Page): Promise<string> {
  const window = page.getByRole('dialog')
  await window.getByLabel('Chọn trong cây tổ chức').check()
  await window.getByLabel('Tìm cơ quan').fill('so noi vu')
  await window.getByText('Sở Nội vụ', { exact: true }).click()
  await window.getByText('Đã chọn 1 cơ quan').waitFor()
  await window.getByRole('button', { name: /^Mở (?:đợt|bổ sung)$/u }).click()
  await window.waitFor({ state: 'detached' })
  await page.getByText(/^Đã mở xong đợt/u).waitFor()
  const outcome = await page.getByText('Mở mới:').textContent()
  return outcome ?? ''
}

async function score(page: Page, label: string, scores: Readonly<Record<string, string>>): Promise<void> {
  for (const [line, typed] of Object.entries(scores))
    await page.getByLabel(`${label} ${line}`, { exact: true }).fill(typed)
}

async function scored(page: Page, label: string, line: string): Promise<string> {
  return page.getByLabel(`${label} ${line}`, { exact: true }).inputValue()
}

async function saved(page: Page): Promise<void> {
  await page
    .getByText(/^Đã lưu lúc/u)
    .first()
    .waitFor()
}

/** The personnel body opens the round; the official scores himself; his head returns, appraises and confirms. */
export function everybodyIsScored(office: Office): void {
  let body: Page
  let official: Page
  let head: Page

  test(
    'the personnel body opens the round for the department and is told who was left out and why',
    office.step(async () => {
      body = await office.at(PROVINCE_OFFICER)
      await goTo(body, 'Đợt đánh giá', 'Đợt đánh giá')
      await body.getByText('Chưa có đợt đánh giá nào').waitFor()
      await looksRight(body, 'rounds, none yet')
      await body.getByRole('button', { name: 'Mở đợt đánh giá' }).first().click()
      const window = body.getByRole('dialog', { name: 'Mở đợt đánh giá' })
      await window.getByLabel('Tên đợt').fill('Năm 2023')
      await window.getByLabel('Từ ngày').fill('2023-01-01')
      await window.getByLabel('Đến ngày').fill('2023-12-31')
      await choose(body, 'Bộ tiêu chí', /1120-QĐ\/TU/u)
      await window.getByLabel('Chọn trong cây tổ chức').check()
      await window.getByText('Ban Tổ chức Tỉnh ủy').waitFor()
      await looksRight(body, 'opening a round', ['vi'])
      expect(await openForDepartment(body)).toBe(`Mở mới: ${RATED.length} phiếu`)
      const outcome = await body.getByRole('main').innerText()
      expect(outcome).toContain('Không thuộc diện xếp loại: 1')
      expect(outcome).toContain('Bỏ qua: 1')
      await body.getByRole('link', { name: 'Mở danh sách cơ quan của đợt' }).click()
      await screenShows(body, 'Năm 2023')
      const left = body.getByRole('row', { name: new RegExp(LEAVER, 'u') })
      expect(await left.textContent()).toContain('Không giữ vị trí công tác chính vào ngày cuối kỳ đánh giá.')
      const department = body
        .getByRole('table', { name: 'Các cơ quan trong đợt' })
        .getByRole('row', { name: /Sở Nội vụ/u })
      expect(await department.textContent()).toContain('Đang thu phiếu')
      await looksRight(body, 'a round')
    }),
  )

  test(
    'opening it again adds nobody',
    office.step(async () => {
      await body.reload() // whoever left meanwhile finds the outcome until he says that he has seen it
      await body.getByRole('button', { name: 'Đã xem' }).click()
      await body.getByText(/^Đã mở xong đợt/u).waitFor({ state: 'detached' })
      await body.getByRole('button', { name: 'Mở bổ sung' }).click()
      expect(await openForDepartment(body)).toBe('Mở mới: 0 phiếu')
      await body.getByText(`Đã có từ trước: ${APPRAISED.length}`).waitFor()
    }),
  )

  test(
    'the official finds his form, types with a decimal comma and sees the total and the level at once',
    office.step(async () => {
      official = await office.at(OFFICIAL)
      await looksRight(official, 'today, something to do')
      await official.getByRole('link', { name: 'Chấm điểm' }).click()
      await screenShows(official, /^Phiếu đánh giá, xếp loại · Năm 2023$/u)
      await score(official, 'Điểm tự chấm', { 'I.1': '8', 'I.2': '7,5', 'I.3': '7', 'I.4': '6,75' })
      await score(official, 'Điểm tự chấm', { 'II.1': '19,5', 'II.2': '19', 'II.3': '19,25' })
      await official.getByText('Còn 1 tiêu chí').first().waitFor()
      await official.getByLabel('Điểm tự chấm II.4', { exact: true }).fill('10,5')
      await official.getByText('Tối đa 10 điểm.').waitFor()
      await official.getByLabel('Điểm tự chấm II.4', { exact: true }).fill('')
      expect(await official.getByRole('complementary').innerText()).toContain('87,00')
    }),
  )

  test(
    'what is missing is named before the form can be handed in',
    office.step(async () => {
      await official.getByRole('button', { name: 'Gửi cấp trên' }).first().click()
      const missing = official.getByRole('dialog', { name: 'Chưa gửi được' })
      await missing.getByText('Thái độ, tinh thần trách nhiệm khi thực hiện nhiệm vụ').waitFor()
      expect(await missing.getByRole('listitem').count()).toBe(1)
      await looksRight(official, 'what is missing', ['vi'])
      await missing.getByRole('button', { name: 'Đóng' }).last().click()
    }),
  )

  test(
    'whoever leaves and comes back finds his draft',
    office.step(async () => {
      await official.getByLabel('Ưu điểm').fill('Hoàn thành kế hoạch tinh giản biên chế trước hạn.')
      await saved(official)
      await official.reload()
      await screenShows(official, /^Phiếu đánh giá/u)
      expect(await scored(official, 'Điểm tự chấm', 'I.2')).toBe('7,5')
      expect(await scored(official, 'Điểm tự chấm', 'II.3')).toBe('19,25')
      expect(await scored(official, 'Điểm tự chấm', 'II.4')).toBe('')
      expect(await official.getByLabel('Ưu điểm').inputValue()).toContain('tinh giản biên chế')
      await score(official, 'Điểm tự chấm', { 'II.4': '9,5' })
      await official.getByText('Mức tương ứng: Hoàn thành xuất sắc').first().waitFor()
      expect(await official.getByRole('complementary').innerText()).toContain('96,50')
      await saved(official)
      await looksRight(official, 'the form')
    }),
  )

  test(
    'the official hands in, and the form is closed to him',
    office.step(async () => {
      await official.getByRole('button', { name: 'Gửi cấp trên' }).first().click()
      const window = official.getByRole('alertdialog', { name: `Gửi phiếu cho ${HEAD}?` })
      expect(await window.innerText()).toContain('Tổng điểm tự chấm 96,50, mức tương ứng: Hoàn thành xuất sắc.')
      await window.getByRole('button', { name: 'Gửi', exact: true }).click()
      await official.getByRole('button', { name: 'Rút lại để sửa' }).waitFor()
      expect(await official.getByRole('textbox').count()).toBe(0)
      await looksRight(official, 'the form, handed in')
    }),
  )

  test(
    'the head returns it with a reason',
    office.step(async () => {
      head = await office.at(HEAD)
      await looksRight(head, 'today of a head')
      await head.getByRole('listitem').filter({ hasText: OFFICIAL }).getByRole('link', { name: 'Thẩm định' }).click()
      await screenShows(head, `Phiếu của ${OFFICIAL}`)
      await head.getByRole('button', { name: 'Trả lại…' }).first().click()
      const window = head.getByRole('alertdialog', { name: `Trả lại phiếu cho ${OFFICIAL}` })
      await window.getByRole('button', { name: 'Trả lại', exact: true }).click()
      await window.getByText('Hãy ghi lý do.').waitFor()
      await window.getByLabel('Lý do trả lại').fill('Báo cáo quý III nộp chậm, cần xem lại điểm tiến độ.')
      await window.getByRole('button', { name: 'Trả lại', exact: true }).click()
      await window.waitFor({ state: 'detached' })
      await screenShows(head, 'Phòng Công chức, viên chức')
      const line = head.getByRole('row', { name: new RegExp(OFFICIAL, 'u') })
      expect(await line.textContent()).toContain('Đang tự chấm')
      await looksRight(head, 'the unit of a head')
    }),
  )

  test(
    'the official reads the reason, corrects and hands in again',
    office.step(async () => {
      await goTo(official, 'Việc cần làm', /^Chào/u)
      await official.reload()
      await official.getByText('Báo cáo quý III nộp chậm, cần xem lại điểm tiến độ.').waitFor()
      await official.getByRole('link', { name: 'Sửa', exact: true }).click()
      await screenShows(official, /^Phiếu đánh giá/u)
      await official.getByText(`${HEAD} trả lại phiếu này`).waitFor()
      await official.getByText('Báo cáo quý III nộp chậm, cần xem lại điểm tiến độ.').waitFor()
      await score(official, 'Điểm tự chấm', { 'II.3': '18,5' })
      await saved(official)
      await official.getByRole('button', { name: 'Gửi cấp trên' }).first().click()
      await official.getByRole('alertdialog').getByRole('button', { name: 'Gửi', exact: true }).click()
      await official.getByRole('button', { name: 'Rút lại để sửa' }).waitFor()
      expect(await official.getByRole('textbox').count()).toBe(0)
    }),
  )

  test(
    'the head takes the scores over, changes three, has to say why, and confirms',
    office.step(async () => {
      await head.reload()
      await screenShows(head, 'Phòng Công chức, viên chức')
      await head.getByRole('link', { name: 'Thẩm định tiếp' }).click()
      await screenShows(head, `Phiếu của ${OFFICIAL}`)
      expect(await scored(head, 'Điểm cấp trên chấm', 'I.1')).toBe('') // nothing is taken over unasked
      await head.getByRole('button', { name: 'Lấy tất cả theo điểm tự chấm' }).click()
      expect(await scored(head, 'Điểm cấp trên chấm', 'II.3')).toBe('18,5')
      await score(head, 'Điểm cấp trên chấm', { 'II.1': '19', 'II.2': '17,5', 'II.3': '15,5' })
      await head
        .getByText('Chênh -5,00 điểm so với tự chấm.')
        .or(head.getByText('Chênh −5,00 điểm so với tự chấm.'))
        .waitFor()
      await head.getByRole('button', { name: 'Xác nhận' }).first().click()
      const refused = head.getByRole('dialog', { name: 'Chưa xác nhận được' })
      await refused.getByText('Tổng điểm chênh 5 so với điểm tự chấm. Hãy ghi lý do ở phần nhận xét.').waitFor()
      await refused.getByRole('button', { name: 'Đóng' }).last().click()
      await head
        .getByLabel('Nhận xét và lý do (bắt buộc)')
        .fill('Hai báo cáo nộp chậm; chất lượng một báo cáo phải làm lại.')
      await saved(head)
      await looksRight(head, 'the review of a head')
      await head.getByRole('button', { name: 'Xác nhận' }).first().click()
      const window = head.getByRole('alertdialog', { name: `Xác nhận phiếu của ${OFFICIAL}?` })
      const asked = await window.innerText()
      expect(asked).toContain('95,75')
      expect(asked).toContain('90,75')
      await window.getByRole('button', { name: 'Xác nhận', exact: true }).click()
      await window.waitFor({ state: 'detached' })
    }),
  )

  test(
    'everybody else scores himself and is confirmed by his own head',
    office.step(async () => {
      for (const colleague of RATED) {
        if (colleague.fullName === OFFICIAL) continue
        const { scoreMyself } = await office.by(colleague.fullName)
        await scoreMyself(scoresOf(colleague))
      }
      const confirmed = await Promise.all(
        [HEAD, CHIEF, DIRECTOR, CHAIRMAN].map(async (name) => (await office.by(name)).confirmOthers([])),
      )
      expect(confirmed.flat().toSorted()).toEqual(
        RATED.map(({ fullName }) => fullName)
          .filter((name) => name !== OFFICIAL)
          .toSorted(),
      )
    }),
  )
}
