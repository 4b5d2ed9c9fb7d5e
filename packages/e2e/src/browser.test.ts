import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

test('the browser is a recent Chromium that draws Vietnamese', async () => {
  expect(Number(browser.version().split('.')[0])).toBeGreaterThanOrEqual(120)
  const page = await browser.newPage()
  await page.setContent('<!doctype html><html lang="vi"><title>Thước Đo</title><h1>Đánh giá, xếp loại</h1></html>')
  expect(await page.getByRole('heading').textContent()).toBe('Đánh giá, xếp loại')
  await page.close()
})
