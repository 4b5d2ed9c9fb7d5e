import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { looksRight } from './look.ts'
import { serve, type Served } from './served.ts'
import { choose, download, enter, goTo, screenShows, type Visitor } from './visitor.ts'

const PASSWORD = 'thuoc-do-2023'

let product: Served
let browser: Browser
let writer: Page
let publisher: Page
const visitors: Visitor[] = []

async function comeIn(username: string): Promise<Page> {
  const visitor = await enter(browser, product.origin, { username, password: PASSWORD })
  visitors.push(visitor)
  return visitor.page
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([serve('demonstration'), openBrowser()])
  writer = await comeIn('to.chuc')
  publisher = await comeIn('lanh.dao')
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

/** Waits until everything typed is on the server. */
const saved = (page: Page) =>
  page
    .getByText(/^Đã lưu lúc/u)
    .first()
    .waitFor()

describe('writing the next criteria set in the application', () => {
  test('begins with reading: which set binds whom, on which day, and why not another', async () => {
    await goTo(writer, 'Bộ tiêu chí', 'Các bộ tiêu chí')
    await writer.getByText('335/2025/NĐ-CP, Điều 2 khoản 2, Điều 27 khoản 1').waitFor()
    await writer.getByRole('checkbox', { name: 'Là đảng viên' }).check({ force: true })
    await writer
      .getByText(/^366-QĐ\/TW, /u)
      .first()
      .waitFor()
    expect(await writer.getByRole('link', { name: '366-QĐ/TW' }).count()).toBeGreaterThan(1)
    await looksRight(writer, 'the rule sets')
  })

  test('starts from the set in use, as its next version', async () => {
    await writer.getByRole('link', { name: '1120-QĐ/TU' }).first().click()
    await screenShows(writer, '1120-QĐ/TU')
    await writer.getByRole('link', { name: 'Soạn phiên bản mới từ bộ này' }).click()
    const dialog = writer.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'phiên bản 2 của chính bộ này' }).check()
    await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click()
    await screenShows(writer, 'Soạn 1120-QĐ/TU')
    expect(await writer.getByText('Không còn điều phải sửa').count()).toBeGreaterThan(0)
    await looksRight(writer, 'a draft')
  })

  test('checks the totals that must hold while somebody types, and leads to what is wrong', async () => {
    const maximum = writer.getByLabel(/^Điểm tối đa của I\.1 /u)
    await maximum.fill('9')
    await writer.getByText('Còn 1 điều phải sửa').first().waitFor()
    await writer
      .getByText(/cộng lại.* 31/u)
      .first()
      .waitFor()
    await maximum.fill('8')
    await writer.getByText('Không còn điều phải sửa').first().waitFor()
    await writer.getByLabel('Không quá (%)').fill('10')
    await saved(writer)
    expect(await writer.getByLabel('Không quá (%)').inputValue()).toBe('10')
  })

  test('shows what the draft would have done to the decided year, before anything is published', async () => {
    await goTo(writer, 'Bộ tiêu chí', 'Các bộ tiêu chí')
    await writer.getByRole('link', { name: 'Thử trên kết quả đã quyết định' }).click()
    await screenShows(writer, 'Thử một bộ tiêu chí trên kết quả đã quyết định')
    await choose(writer, 'Bộ tiêu chí muốn thử', /bản nháp/u)
    await writer.getByRole('button', { name: 'Thử', exact: true }).click()
    const headline = writer.getByText(/^Nếu áp dụng bản nháp của 1120-QĐ\/TU/u)
    await headline.waitFor()
    // Half the share: about half of the 2,177 would lose their place, and nobody else changes.
    const moved = Number(/: ([\d.]+) người đổi/u.exec((await headline.textContent()) ?? '')?.[1]?.replaceAll('.', ''))
    expect(moved).toBeGreaterThan(1_000)
    expect(moved).toBeLessThan(1_300)
    expect(await headline.textContent()).toContain('của 11.020 người')
    await looksRight(writer, 'a trial')
  })

  test('is handed in by one person, who cannot publish it himself', async () => {
    await goTo(writer, 'Bộ tiêu chí', 'Các bộ tiêu chí')
    await writer.getByRole('link', { name: 'Soạn bộ tiêu chí' }).click()
    await screenShows(writer, 'Bản soạn thảo bộ tiêu chí')
    await writer
      .getByRole('link', { name: /1120-QĐ\/TU/u })
      .first()
      .click()
    await screenShows(writer, 'Soạn 1120-QĐ/TU')
    await writer.getByRole('button', { name: 'Trình ban hành' }).click()
    await writer.getByRole('alertdialog').getByRole('button', { name: 'Trình', exact: true }).click()
    await writer.getByText('Đã trình, chờ người thứ hai ban hành hoặc trả lại').waitFor()
    expect(await writer.getByRole('button', { name: 'Ban hành', exact: true }).count()).toBe(0)
  })

  test('is published by a second person, and is then frozen under its hash', async () => {
    await goTo(publisher, 'Bộ tiêu chí', 'Các bộ tiêu chí')
    await publisher.getByRole('link', { name: 'Bản soạn thảo', exact: true }).click()
    await screenShows(publisher, 'Bản soạn thảo bộ tiêu chí')
    await publisher
      .getByRole('link', { name: /1120-QĐ\/TU/u })
      .first()
      .click()
    await screenShows(publisher, 'Soạn 1120-QĐ/TU')
    await publisher.getByRole('button', { name: 'Ban hành', exact: true }).click()
    await publisher.getByRole('alertdialog').getByRole('button', { name: 'Ban hành', exact: true }).click()
    await publisher.getByText('Đã ban hành 1120-QĐ/TU, phiên bản 2').first().waitFor()
    const hash = publisher.getByText(/^Dấu kiểm: [0-9a-f]{64}$/u)
    await hash.waitFor()
    expect(await publisher.getByRole('button', { name: 'Trả lại', exact: true }).count()).toBe(0)
    await looksRight(publisher, 'a published draft')
  })

  test('is compared with the version before, value by value', async () => {
    await goTo(writer, 'Bộ tiêu chí', 'Các bộ tiêu chí')
    await writer.goto('/rule-sets/compare?before=hau-giang-1120-2022%401&after=hau-giang-1120-2022%402')
    await screenShows(writer, 'So sánh hai bộ tiêu chí')
    const main = writer.getByRole('main')
    await main
      .getByText(/20\s?%?/u)
      .first()
      .waitFor()
    expect(await main.innerText()).toMatch(/20[\s\S]*10/u)
    await looksRight(writer, 'two sets side by side')
  })
})

describe('a decided result', () => {
  test('is computed again step by step by whoever it concerns, and carried away with its rule set', async () => {
    const official = await comeIn('chuyen.vien')
    await goTo(official, 'Phiếu của tôi', 'Phiếu của tôi')
    await official.getByRole('link', { name: 'Kết quả, vì sao' }).first().click()
    await screenShows(official)
    await official.getByRole('button', { name: 'Tính lại trên máy chủ' }).click()
    await official.getByText(/^Tính lại ra đúng từng bước/u).waitFor()
    const { name, bytes } = await download(official, official.getByRole('link', { name: /Tải biên nhận/u }))
    expect(name).toMatch(/^bien-nhan-.*\.json$/u)
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
      format: 'thuoc-do/receipt/1',
      document: { id: 'hau-giang-1120-2022', version: 1 },
    })
    await looksRight(official, 'a checked result')
  })

  test('left no uncaught error on any screen', () => {
    expect(visitors.flatMap(({ failures }) => failures)).toEqual([])
  })
})
