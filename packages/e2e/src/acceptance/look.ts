import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { settle } from './settle.ts'
import { DESK } from './visitor.ts'

/** The size of a phone in the hand. */
export const PHONE = { width: 390, height: 844 }
/** What is left of the office screen at 200 % zoom. */
const ZOOMED = { width: 720, height: 450 }

const OTHER = { vi: 'Tiếng Việt', en: 'English' } as const
type Language = keyof typeof OTHER

/** What axe finds wrong on the page as it stands: rule, and the first places. */
async function barriers(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .exclude('[data-live-announcer]') // React Aria's spoken words stay a while after the button they name has gone
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true) // the page has no frames, so the extra page axe opens to collect them gains nothing
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ html, target, failureSummary }) => `${target.join(' ')} (${failureSummary}): ${html.slice(0, 300)}`)
    return `${id} ×${nodes.length}: ${places.join(' | ')}`
  })
}

/** How many pixels the page is wider than its window; 0 when nothing has to be scrolled sideways. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Puts the screen into the other language as a person does: by the menu behind his initials, or the switch of the sign-in page. */
export async function speak(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  const own = page.getByRole('button', { name: /Tài khoản của|Account of/u })
  if ((await own.count()) > 0) {
    await own.click()
    await page.getByRole('menuitem', { name: OTHER[language] }).click()
    await page.getByRole('menu').waitFor({ state: 'detached' })
  } else await page.getByRole('button', { name: OTHER[language] }).click()
  await page.locator(`html[lang="${language}"]`).waitFor()
}

/**
 * Looks at the screen as it stands: no barrier for people who see, hear or type otherwise, at the width of a desk and
 * of a phone, and nothing that has to be scrolled sideways, there or at 200 % zoom.
 * @param languages a window over the screen hides the menu with the languages; then only the present one
 */
export async function looksRight(
  page: Page,
  screen: string,
  languages: readonly Language[] = ['vi', 'en'],
): Promise<void> {
  for (const language of languages) {
    if (languages.length > 1) await speak(page, language)
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size)
      await settle(page)
      // A screen is put together anew when its language or its width changes.
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      const where = `${screen}, ${language}, ${size.width} px`
      expect.soft(await barriers(page), `${where}: axe`).toEqual([])
      expect.soft(await overflow(page), `${where}: wider than the window`).toBe(0)
    }
    await page.setViewportSize(ZOOMED)
    expect.soft(await overflow(page), `${screen}, ${language}, 200 % zoom: wider than the window`).toBe(0)
    await page.setViewportSize(DESK)
  }
  if (languages.length > 1) await speak(page, 'vi')
}
