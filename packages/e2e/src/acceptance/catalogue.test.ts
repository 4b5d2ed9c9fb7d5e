import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { bodiesAreRecognised } from './chapter-bodies.ts'
import { looksRight } from './look.ts'
import { serve, type Served } from './served.ts'
import { choose, download, enter, goTo, screenShows } from './visitor.ts'

const PASSWORD = 'thuoc-do-2023'
const TITLE = 'Danh mục sản phẩm, công việc'

let product: Served
let browser: Browser
let unitHead: Page
let personnel: Page
let province: Page
let head: Page
const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-catalogue-'))

async function comeIn(username: string): Promise<Page> {
  const { page } = await enter(browser, product.origin, { username, password: PASSWORD })
  await goTo(page, 'Công việc', 'Công việc của tôi')
  await page.getByRole('link', { name: 'Danh mục sản phẩm', exact: true }).click()
  await screenShows(page, TITLE)
  return page
}
beforeAll(async () => {
  ;[product, browser] = await Promise.all([serve('demonstration'), openBrowser()])
  unitHead = await comeIn('truong.phong')
  personnel = await comeIn('nhan.su')
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  rmSync(folder, { recursive: true, force: true })
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const points = (page: Page) => page.getByRole('dialog').getByLabel('Điểm', { exact: true })
const said = (page: Page, text: string) => page.getByText(text).first().waitFor()

describe('the catalogue of products of an agency', () => {
  test('is read by everybody who works there, and a head proposes for his unit', async () => {
    await unitHead.getByText('1–40 trong 40').waitFor()
    await looksRight(unitHead, 'the catalogue in force')
    await press(unitHead, 'Đề xuất sản phẩm mới')
    await unitHead.getByLabel('Tên sản phẩm, công việc').fill('Báo cáo cải cách hành chính')
    await unitHead.getByLabel('Đơn vị tính').fill('báo cáo')
    await points(unitHead).fill('37,5')
    await press(unitHead, 'Gửi đề xuất')
    await said(unitHead, 'Hãy ghi lý do.')
    await unitHead.getByLabel('Lý do đề xuất').fill('Phát sinh theo kế hoạch mới')
    await looksRight(unitHead, 'a proposal', ['vi'])
    await press(unitHead, 'Gửi đề xuất')
    await said(unitHead, 'Đã gửi đề xuất')
    await unitHead.getByRole('tab', { name: 'Đề xuất (1)' }).click()
    expect(await unitHead.getByRole('button', { name: 'Rút đề xuất' }).count()).toBe(1)
  })

  test('goes on as a new version, into which the personnel body takes what was proposed', async () => {
    await press(personnel, 'Lập phiên bản mới')
    await said(personnel, 'Đã lập phiên bản mới')
    await personnel.reload()
    await personnel.getByRole('tab', { name: 'Đề xuất (1)' }).click()
    await press(personnel, 'Đưa vào danh mục')
    await personnel.getByRole('dialog').getByLabel('Mã').fill('CC-01')
    await personnel.getByRole('dialog').getByRole('button', { name: 'Đưa vào danh mục' }).click()
    await said(personnel, 'Đã đưa đề xuất')
    const products = personnel.getByRole('tab', { name: 'Sản phẩm (41)' })
    await products.waitFor()
    expect(await products.count()).toBe(1)
    await looksRight(personnel, 'proposals')
  })

  test('asks about a number that can be read in two ways, and shows what says the same', async () => {
    await personnel.getByRole('tab', { name: /^Sản phẩm/u }).click()
    await press(personnel, 'Thêm sản phẩm')
    const dialog = personnel.getByRole('dialog')
    await dialog.getByLabel('Mã').fill('CC-02')
    await dialog.getByLabel('Tên sản phẩm, công việc').fill('bao cao CHUYEN DE')
    await dialog.getByLabel('Đơn vị tính').fill('báo cáo')
    await points(personnel).fill('1.500')
    await press(personnel, 'Lưu')
    await said(personnel, '“1.500” có thể hiểu hai cách')
    await looksRight(personnel, 'a product', ['vi'])
    await points(personnel).fill('1500')
    await press(personnel, 'Lưu')
    await personnel.getByRole('tab', { name: 'Trùng lặp (1)' }).click()
    await personnel.getByText('Cùng tên, khác dấu hoặc cách viết').waitFor()
    await looksRight(personnel, 'duplicates', ['vi'])
    await personnel.getByRole('button', { name: 'Giữ sản phẩm này DC-09' }).click()
    await press(personnel, 'Gộp')
    await said(personnel, 'Không thấy sản phẩm nào trùng nhau')
    const products = personnel.getByRole('tab', { name: 'Sản phẩm (41)' })
    await products.waitFor()
    expect(await products.count()).toBe(1)
  })

  test('loses nothing when two people change the same product', async () => {
    province = await comeIn('to.chuc')
    await choose(province, 'Cơ quan', 'Sở Nội vụ')
    await personnel.getByRole('tab', { name: /^Sản phẩm/u }).click()
    for (const page of [province, personnel]) {
      await page.getByLabel('Tìm theo mã hoặc tên').fill('cong van tra loi')
      await page.getByText('1–1 trong 1').waitFor()
      await page.getByRole('button', { name: /^Công văn trả lời/u }).click()
    }
    await points(province).fill('18')
    await press(province, 'Lưu')
    await said(province, 'Đã lưu sản phẩm')
    await personnel.getByRole('dialog').getByLabel('Ghi chú').fill('Không kể công văn nội bộ')
    await press(personnel, 'Lưu')
    await said(personnel, 'Có người khác vừa sửa sản phẩm này')
    await looksRight(personnel, 'two versions of a product', ['vi'])
    await press(personnel, 'Dùng bản của người kia')
    expect(await points(personnel).inputValue()).toBe('18')
    await personnel.keyboard.press('Escape')
  })

  test('goes out to Excel and comes in again with a preview', async () => {
    const { name, bytes } = await download(personnel, personnel.getByRole('link', { name: 'Tải về Excel để sửa' }))
    expect(name).toBe('Danh mục sản phẩm - Sở Nội vụ - 2.xlsx')
    const path = join(folder, 'danh-muc.xlsx')
    writeFileSync(path, bytes)
    await press(personnel, 'Nhập từ Excel')
    await personnel.locator('input[type=file]').setInputFiles(path)
    await press(personnel, 'Kiểm tra và xem trước')
    await said(personnel, 'Tệp đọc được. 41 sản phẩm không thay đổi.')
    await looksRight(personnel, 'a catalogue about to be brought in', ['vi'])
    await personnel.keyboard.press('Escape')
  })

  test('is handed in and decided by the head, who had no hand in it', async () => {
    await press(personnel, 'Trình quyết định')
    await press(personnel, 'Trình')
    await said(personnel, 'Đã trình danh mục.')
    head = await comeIn('giam.doc')
    await looksRight(head, 'a catalogue to decide on')
    await press(head, 'Quyết định')
    await head.getByLabel('Số, ký hiệu quyết định').fill('45/QĐ-SNV')
    await head.getByRole('dialog').getByRole('button', { name: 'Quyết định' }).click()
    await said(head, 'Danh mục đã được quyết định.')
    await head.getByText('45/QĐ-SNV').waitFor()
    expect(await head.getByRole('button', { name: 'Quyết định', exact: true }).count()).toBe(0)
    await looksRight(head, 'a decided catalogue')
  })
})

describe('units and an agency as subjects of appraisal', () => {
  bodiesAreRecognised(async (username) => {
    const visitor = await enter(browser, product.origin, { username, password: PASSWORD })
    return visitor.page
  })
})
