import type { Page, Request } from 'playwright-core'

const ASKED = new WeakMap<Page, Set<Request>>()
const PATIENCE = 20_000

/** Keeps count of what a page has asked for and not yet been answered; streams of progress never end and do not count. */
export function watchRequests(page: Page): void {
  const asked = new Set<Request>()
  ASKED.set(page, asked)
  const over = (request: Request): void => {
    asked.delete(request)
  }
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') asked.add(request)
  })
  page.on('requestfinished', over)
  page.on('requestfailed', over)
}

/** Waits until everything asked for has come and has been drawn with its fonts. */
export async function settle(page: Page): Promise<void> {
  const deadline = Date.now() + PATIENCE
  let quietFrames = 0
  while (quietFrames < 2) {
    await page.evaluate(async () => {
      await document.fonts.ready
      await new Promise((drawn) => {
        requestAnimationFrame(() => requestAnimationFrame(drawn))
      })
    })
    quietFrames = (ASKED.get(page)?.size ?? 0) === 0 ? quietFrames + 1 : 0
    if (Date.now() > deadline) throw new Error(`${page.url()} still waits for its answers`)
  }
}
