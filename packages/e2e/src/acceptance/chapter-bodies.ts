import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { looksRight } from './look.ts'
import { choose, download, screenShows } from './visitor.ts'

const UNIT = 'Phòng Tổ chức, biên chế'
const CLAIMING = 'Phòng Công chức, viên chức'
const LATE = 'Phòng Cải cách hành chính'
const GOOD = 'Thanh tra'
const AGENCY = 'Sở Nội vụ'

const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const asked = (page: Page) => page.getByRole('alertdialog')
const inDialog = (page: Page, name: string) => asked(page).getByRole('button', { name, exact: true }).click()

/** Opens a body from the year's list. */
async function openBody(page: Page, name: string): Promise<void> {
  await page.goto('/bodies?year=2026')
  await screenShows(page, 'Đánh giá tổ chức')
  await page.getByRole('link', { name, exact: true }).click()
  await screenShows(page, name)
}

/** Scores what has no score yet, names evidence where it is asked for, and proposes "good". */
async function appraise(page: Page, points: string): Promise<void> {
  for (const field of await page.getByLabel(/^Điểm tự chấm/u).all())
    if ((await field.inputValue()) === '') await field.fill(points)
  for (const field of await page.getByPlaceholder('Căn cứ, minh chứng (bắt buộc)').all())
    if ((await field.inputValue()) === '') await field.fill('Báo cáo tổng kết năm')
  await choose(page, 'Hạn chế, khuyết điểm được chỉ ra', 'Không có hạn chế nào được chỉ ra')
  await choose(page, 'Mức đề xuất', 'Hoàn thành tốt nhiệm vụ')
  await said(page, /^Đã lưu lúc/u)
}

async function handIn(page: Page): Promise<void> {
  await press(page, 'Gửi đề nghị công nhận')
  await inDialog(page, 'Gửi')
  await said(page, 'Đã gửi đề nghị công nhận.')
}

/** Answers what only the authority can, and tries to recognise; refused, the window stays with the reason. */
async function recognise(page: Page, document: string): Promise<void> {
  await choose(page, 'Đơn, thư khiếu nại', 'Không có')
  await choose(page, 'Kết luận sai phạm', 'Không có')
  await said(page, /^Đã lưu lúc/u)
  await tryToRecognise(page, document)
}

async function tryToRecognise(page: Page, document: string): Promise<void> {
  await press(page, 'Công nhận…')
  await asked(page).getByLabel('Số văn bản công nhận').fill(document)
  await inDialog(page, 'Công nhận')
}

/** Decree 335, Điều 5–9, in the agency of the demonstration: from the unit below upward. */
export function bodiesAreRecognised(come: (username: string) => Promise<Page>): void {
  let unit: Page
  let director: Page

  test('a unit reports on its tasks, appraises itself at 30 + 70 and hands in', async () => {
    unit = await come('truong.phong')
    await openBody(unit, UNIT)
    await press(unit, 'Báo cáo hoàn thành')
    await unit.getByRole('dialog').getByLabel('Minh chứng: số văn bản, địa chỉ, sản phẩm').fill('12/BC')
    await unit.getByRole('dialog').getByRole('button', { name: 'Báo cáo hoàn thành' }).click()
    await said(unit, 'Đã ghi nhận.')
    await looksRight(unit, 'a body that appraises itself')
    await appraise(unit, '5')
    await handIn(unit)
    const stage = unit.getByText(/Chờ công nhận/u).first()
    await stage.waitFor()
    expect(await stage.innerText()).toContain('Chờ công nhận')
  })

  test('the agency hands in too, but is not recognised before what is below it', async () => {
    director = await come('giam.doc')
    await openBody(director, AGENCY)
    await appraise(director, '6')
    await handIn(director)
    const leader = await come('lanh.dao')
    await openBody(leader, AGENCY)
    await recognise(leader, '200/QĐ-UBND')
    await asked(leader)
      .getByText(/Tổ chức cấp dưới phải được xếp loại trước/u)
      .waitFor()
    expect(await asked(leader).innerText()).toContain(UNIT)
  })

  test('the head above recognises what is ready, and is refused while claims are open or no place is left', async () => {
    await openBody(director, LATE)
    await recognise(director, '120/QĐ-SNV')
    await said(director, 'Đã công nhận kết quả; tổ chức và người của tổ chức xem được mức.')
    await openBody(director, CLAIMING)
    await recognise(director, '121/QĐ-SNV')
    await asked(director)
      .getByText(/đề nghị về nhiệm vụ .* chưa được trả lời/u)
      .waitFor()
    await inDialog(director, 'Thôi')
    for (const claim of [1, 2, 3]) {
      await press(director, 'Trả lời vượt mức')
      const dialog = director.getByRole('dialog')
      await choose(director, 'Trả lời$', 'Công nhận vượt mức')
      await dialog.getByLabel('Lý do, căn cứ').fill(`Đã kiểm tra lần ${claim}`)
      await dialog.getByRole('button', { name: 'Trả lời vượt mức' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await looksRight(director, 'a body to recognise', ['vi'])
    await tryToRecognise(director, '121/QĐ-SNV')
    await asked(director)
      .getByText(/Tỷ lệ xuất sắc đã hết/u)
      .waitFor()
    expect(await asked(director).innerText()).toContain('Điều 8 khoản 5')
    await inDialog(director, 'Thôi')
  })

  test('a result found wrong is replaced: both stay, and the paper names both', async () => {
    await openBody(director, GOOD)
    await press(director, 'Thay kết quả…')
    await director
      .getByRole('button', { name: /^Đúng như đã công nhận Phát hiện về|Phát hiện về/u })
      .first()
      .click()
    await director.getByRole('option', { name: 'Không bảo đảm chất lượng' }).click()
    await looksRight(director, 'a result to replace', ['vi'])
    await press(director, 'Xem kết quả mới…')
    await asked(director).getByLabel('Lý do, kết luận phát hiện').fill('Kết luận thanh tra')
    await asked(director).getByLabel('Số văn bản thay kết quả').fill('130/QĐ-SNV')
    await inDialog(director, 'Thay kết quả')
    await said(director, 'Thay kết quả trước vì: Kết luận thanh tra')
    await said(director, /112\/QĐ-SNV .* đã bị thay/u)
    await looksRight(director, 'a replaced result')
    const { name, bytes } = await download(director, director.getByRole('link', { name: 'Phiếu (Word)' }))
    expect(name).toBe(`Phiếu đánh giá tổ chức 2026 - ${GOOD}.docx`)
    expect(bytes.length).toBeGreaterThan(4_000)
  })
}
