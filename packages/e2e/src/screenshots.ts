// Takes the pictures of docs/screenshots from the demonstration province: `npm run screenshots`. Run by hand when a
// screen has changed; every picture is to be looked at before it is committed.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { serve } from './acceptance/served.ts'
import { settle } from './acceptance/settle.ts'
import { enter, goTo, screenShows } from './acceptance/visitor.ts'
import { openBrowser } from './browser.ts'

const folder = join(import.meta.dirname, '../../../docs/screenshots')
const PASSWORD = 'thuoc-do-2023'
const DESK = { width: 1440, height: 860 }
const PHONE = { width: 390, height: 844 }
const SCORES = {
  'I.1': '7,75',
  'I.2': '8',
  'I.3': '6,5',
  'I.4': '7',
  'II.1': '18',
  'II.2': '17,5',
  'II.3': '18,25',
  'II.4': '9',
}
const LARGEST = 150_000

async function picture(page: Page, name: string, size = DESK): Promise<void> {
  await page.setViewportSize(size)
  await page.evaluate(() => window.scrollTo(0, 0))
  await settle(page)
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  const bytes = readFileSync(path).length
  console.log(`${name}.png: ${Math.round(bytes / 1000)} kB`)
  if (bytes > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST / 1000} kB`)
}

async function ofOfficial(page: Page): Promise<void> {
  await picture(page, 'today')
  await goTo(page, 'Phiếu của tôi', 'Phiếu của tôi')
  await page.getByRole('link', { name: 'Kết quả, vì sao' }).first().click()
  await screenShows(page)
  await picture(page, 'why')
  await goTo(page, 'Phiếu của tôi', 'Phiếu của tôi')
  await page.getByRole('link', { name: 'Chấm tiếp' }).click()
  await screenShows(page, /^Phiếu đánh giá/u)
  for (const [line, score] of Object.entries(SCORES)) await page.getByLabel(`Điểm tự chấm ${line}`).fill(score)
  await page
    .getByText(/^Đã lưu lúc/u)
    .first()
    .waitFor()
  await picture(page, 'form')
  await picture(page, 'form-phone', PHONE)
}

async function ofPersonnelBody(page: Page): Promise<void> {
  await goTo(page, 'Thống kê', /^Kết quả xếp loại/u)
  await picture(page, 'statistics', { ...DESK, height: 680 })
  await picture(page, 'statistics-phone', PHONE)
  await page.setViewportSize(DESK)
  await goTo(page, 'Đợt đánh giá', 'Đợt đánh giá')
  await picture(page, 'rounds')
  await page.getByRole('link', { name: 'Năm 2023', exact: true }).click()
  await screenShows(page, 'Năm 2023')
  await page.getByLabel('Tìm cơ quan').fill('so noi vu')
  await page.getByRole('link', { name: 'Sở Nội vụ', exact: true }).click()
  await screenShows(page, 'Sở Nội vụ')
  await picture(page, 'quota', { ...DESK, height: 760 })
}

mkdirSync(folder, { recursive: true })
const product = await serve('demonstration')
const browser: Browser = await openBrowser()
try {
  const official = await enter(browser, product.origin, { username: 'chuyen.vien', password: PASSWORD })
  await ofOfficial(official.page)
  const body = await enter(browser, product.origin, { username: 'to.chuc', password: PASSWORD })
  await ofPersonnelBody(body.page)
} finally {
  await browser.close()
  await product.stop()
}
