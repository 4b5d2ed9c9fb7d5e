import type { Locator, Page } from 'playwright-core'
import { settle } from './settle.ts'
import { screenShows } from './visitor.ts'

/** The month the year begins with, and how it is called. */
export const JANUARY = '2026-01'

/** Types a day into a field of days, as figures: 20012026. */
export async function fillDay(within: Locator, label: string, figures: string): Promise<void> {
  await within.getByRole('group', { name: label }).getByRole('spinbutton').first().click()
  await within.page().keyboard.type(figures)
}

/** Opens a screen of work at an address, since today may lie years after what is looked at. */
export async function openAt(page: Page, address: string, title: string | RegExp): Promise<void> {
  await page.goto(address)
  await screenShows(page, title)
}

/** Waits for what is said at the foot of the screen when something was done. */
export async function isSaid(page: Page, said: string): Promise<void> {
  await page.getByRole('status').getByText(said).first().waitFor()
  await settle(page)
}

/** a, b and c as they stand on the screen of one's own work, and the sum of general criteria. */
export async function proportions(page: Page): Promise<readonly string[]> {
  await page.reload()
  await screenShows(page)
  const card = page.getByRole('button', { name: /^Vì sao [abc]$/u })
  await card.first().waitFor()
  const lines = await page.getByRole('listitem').filter({ has: card }).allInnerTexts()
  return lines.map((line) => /[\d,]+\s%/u.exec(line)?.[0].replaceAll(/\s/gu, ' ') ?? line)
}

/** A head opens what may be done to a line, from the list of his unit. */
export async function askOf(head: Page, product: string, fullName: string, act: string): Promise<Locator> {
  await openAt(head, `/work/unit?period=${JANUARY}`, 'Công việc của đơn vị')
  await head.getByRole('button', { name: `Thao tác với ${product} của ${fullName}` }).click()
  await head.getByRole('menuitem', { name: act }).click()
  const window = head.getByRole('dialog')
  await window.waitFor()
  return window
}

/** One's own line in the list, by what it is called. */
export function myLine(page: Page, product: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name: product, exact: true }) })
}
