import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { moveClock } from './moved-clock.ts'
import { settle, watchRequests } from './settle.ts'

const AHEAD = new WeakMap<Browser, number>()

/** Lets every page of this browser tell another time: so many milliseconds from the true one. */
export function keepTime(browser: Browser, ahead: number): void {
  AHEAD.set(browser, ahead)
}

/** The size of an office screen. */
export const DESK = { width: 1440, height: 900 }

/** Somebody at a browser of his own, signed in. */
export type Visitor = {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong inside the pages he saw: uncaught errors of scripts. */
  readonly failures: readonly string[]
  readonly leave: () => Promise<void>
}

export type Credentials = { readonly username: string; readonly password: string }

/** A browser as an office has it: Vietnamese, Vietnam's time, nothing that moves. */
async function sitDown(browser: Browser, origin: string): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: DESK,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  const ahead = AHEAD.get(browser) ?? 0
  if (ahead !== 0) await context.addInitScript(moveClock, ahead)
  const page = await context.newPage()
  watchRequests(page)
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(`${new URL(page.url()).pathname}: ${error.message}`))
  return { page, context, failures, leave: () => context.close() }
}

/** Opens the sign-in page without signing in. */
export async function arrive(browser: Browser, origin: string): Promise<Visitor> {
  const visitor = await sitDown(browser, origin)
  await visitor.page.goto('/')
  await visitor.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  return visitor
}

/** Signs in on the sign-in page; waits for the first screen behind it. */
export async function signInAs({ page }: Visitor, { username, password }: Credentials): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('navigation', { name: 'Các phần' }).waitFor()
}

/** Comes in with an account whose password is his own. */
export async function enter(browser: Browser, origin: string, credentials: Credentials): Promise<Visitor> {
  const visitor = await arrive(browser, origin)
  await signInAs(visitor, credentials)
  await screenShows(visitor.page)
  return visitor
}

/** Comes in for the first time: is made to replace the password somebody else has seen. */
export async function enterFirstTime(
  browser: Browser,
  origin: string,
  first: Credentials,
  own: string,
): Promise<Visitor> {
  const visitor = await arrive(browser, origin)
  const { page } = visitor
  await signInAs(visitor, first)
  await page.getByRole('heading', { name: 'Đổi mật khẩu' }).waitFor()
  await page.getByLabel('Mật khẩu đang dùng').fill(first.password)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(own)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(own)
  await page.getByRole('main').getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await page.getByRole('heading', { level: 1, name: /^Chào/u }).waitFor()
  return visitor
}

/** Waits until the screen has its title and nothing is on its way any more. */
export async function screenShows(page: Page, title?: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, ...(title === undefined ? {} : { name: title }) }).waitFor()
  await settle(page)
}

/** Goes to a room by the navigation at the head of the page. */
export async function goTo(page: Page, room: string, title: string | RegExp): Promise<void> {
  const rooms = page.getByRole('navigation', { name: 'Các phần' })
  await rooms.getByRole('link').first().waitFor()
  const beside = rooms.getByRole('link', { name: room, exact: true })
  if ((await beside.count()) > 0) await beside.click()
  else {
    await rooms.getByRole('button', { name: 'Phần khác' }).click()
    await page.getByRole('dialog', { name: 'Các phần khác' }).getByRole('link', { name: room, exact: true }).click()
  }
  await screenShows(page, title)
}

/** Chooses from a list that opens, once there is something in it. */
export async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await settle(page)
  await page.getByRole('button', { name: new RegExp(field, 'u') }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Follows a link or button that hands over a file; answers the file and the name it comes under. */
export async function download(page: Page, handle: Locator): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), handle.click()])
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) }
}
