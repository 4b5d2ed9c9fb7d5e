import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { looksRight } from './look.ts'
import { serve } from './served.ts'
import type { Served } from './served.ts'
import { enter, goTo, screenShows } from './visitor.ts'
import type { Visitor } from './visitor.ts'

const PASSWORD = 'thuoc-do-2023'

let product: Served
let browser: Browser
const visitors: Visitor[] = []

beforeAll(async () => {
  ;[product, browser] = await Promise.all([serve('demonstration'), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

async function comeIn(username: string): Promise<Page> {
  const visitor = await enter(browser, product.origin, { username, password: PASSWORD })
  visitors.push(visitor)
  return visitor.page
}

const table = (page: Page): Locator => page.getByRole('table', { name: 'Kết quả theo đơn vị' })

/** One line of the table: how deep it stands, and its numbers of people. */
type Line = { name: string; depth: number; opens: boolean; numbers: readonly number[] }

/** The lines on screen; depth is told by how far a name is set in, since that is what people see. */
async function linesOf(page: Page): Promise<Line[]> {
  const read = await table(page)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const head = row.querySelector('th')
        const name = head?.querySelector('button') ?? head?.querySelector('span')
        const cells = [...row.querySelectorAll('td')].map((cell) => cell.innerText)
        const padding = head?.firstElementChild instanceof HTMLElement ? head.firstElementChild.style.paddingLeft : ''
        return {
          name: name?.textContent ?? '',
          indent: Number.parseFloat(padding) || 0,
          opens: head?.querySelector('button') !== null,
          cells,
        }
      }),
    )
  const steps = [...new Set(read.map(({ indent }) => indent))].toSorted((a, b) => a - b)
  const whole = (text: string): number => Number(text.replaceAll('.', ''))
  return read.map(({ name, indent, opens, cells }) => {
    // Rated, not rated, without a result; then "n / base" below each share, where there is a base.
    const [rated = '', notRated = '', without = '', , outstanding = '', better = ''] = cells
    const part = (text: string): number => (rated === '0' ? 0 : whole(/([\d.]+) \/ [\d.]+/u.exec(text)?.[1] ?? 'none'))
    return {
      name,
      depth: steps.indexOf(indent),
      opens,
      numbers: [whole(rated), whole(notRated), whole(without), part(outstanding), part(better)],
    }
  })
}

/** Every opened line against the sum of the lines directly below it; answers how many were compared. */
function compareSums(lines: readonly Line[]): number {
  let compared = 0
  lines.forEach((parent, at) => {
    const end = lines.findIndex(({ depth }, later) => later > at && depth <= parent.depth)
    const below = lines.slice(at + 1, end === -1 ? undefined : end).filter(({ depth }) => depth === parent.depth + 1)
    if (below.length === 0) return
    const sum = parent.numbers.map((_, column) => below.reduce((all, { numbers }) => all + (numbers[column] ?? 0), 0))
    expect(sum, `the parts of ${parent.name}`).toEqual(parent.numbers)
    compared += 1
  })
  return compared
}

describe('the demonstration province', () => {
  let body: Page

  test('the sign-in page offers the accounts of the demonstration and lets one in by a click', async () => {
    const page = await comeIn('to.chuc')
    body = page
    const context = await browser.newContext({ baseURL: product.origin, locale: 'vi-VN' })
    const stranger = await context.newPage()
    await stranger.goto('/')
    await stranger.getByRole('button', { name: /chuyen\.vien/u }).click()
    await stranger.getByRole('heading', { level: 1, name: /^Chào/u }).waitFor()
    expect(new URL(stranger.url()).pathname).toBe('/')
    await context.close()
  })

  test('the statistics state the published sentence exactly, with the base', async () => {
    await goTo(body, 'Thống kê', /^Kết quả xếp loại · Năm 2023/u)
    expect(await body.getByRole('main').innerText()).toContain(
      'Trong 10.960 người được xếp loại, có 2.177 người hoàn thành xuất sắc nhiệm vụ (19,9\u00a0%); 10.896 người hoàn thành tốt nhiệm vụ trở lên, gồm cả xuất sắc (99,42\u00a0%); 52 người hoàn thành nhiệm vụ (0,47\u00a0%); 12 người không hoàn thành nhiệm vụ (0,11\u00a0%).',
    )
    await looksRight(body, 'statistics')
  })

  test('children plus own sum to the parent in every column, down to the agencies and below one of them', async () => {
    await body.getByRole('button', { name: 'Mở đến cơ quan' }).click()
    const agencies = await linesOf(body)
    expect(agencies.length).toBeGreaterThan(75)
    expect(compareSums(agencies)).toBeGreaterThan(3)
    expect(agencies[0]?.numbers[0]).toBe(10_960)
    const department = table(body).getByRole('button', { name: 'Sở Nội vụ', exact: true })
    await department.focus()
    await department.press('ArrowRight')
    expect(await department.getAttribute('aria-expanded')).toBe('true')
    const opened = await linesOf(body)
    expect(opened.length).toBeGreaterThan(agencies.length)
    expect(compareSums(opened)).toBe(compareSums(agencies) + 1)
  })

  test('a leader of the province reads the same numbers', async () => {
    const leader = await comeIn('lanh.dao')
    await goTo(leader, 'Thống kê', /^Kết quả xếp loại · Năm 2023/u)
    const [theirs, ours] = await Promise.all([linesOf(leader), linesOf(body)])
    expect(theirs[0]).toEqual(ours[0])
    await looksRight(leader, 'statistics of a leader')
  })

  test('the printed sentence is found to be right under a reading, and the reading is said', async () => {
    await body.getByRole('button', { name: 'Đối chiếu' }).click()
    await body.getByText('Không khớp theo đúng câu chữ, nhưng khớp theo cách hiểu dưới đây.').waitFor()
    const found = await body.getByRole('main').innerText()
    expect(found).toContain('Các tỷ lệ cộng lại được 119,90 %, không phải 100 %.')
    expect(found).toMatch(/2\.177 là số người “Hoàn thành xuất sắc”, không phải tổng số người được xếp loại\./u)
    expect(found).toContain('“Hoàn thành tốt” nghĩa là mức này trở lên (cộng dồn).')
    await looksRight(body, 'figures checked')
  })

  test('rounds, an agency of sixty people and the rule sets are fit for everybody to read', async () => {
    await goTo(body, 'Đợt đánh giá', 'Đợt đánh giá')
    await looksRight(body, 'rounds')
    await body.getByRole('link', { name: 'Năm 2023', exact: true }).click()
    await screenShows(body, 'Năm 2023')
    await looksRight(body, 'a round of the whole province')
    await body.getByLabel('Tìm cơ quan').fill('so noi vu')
    await body.getByRole('link', { name: 'Sở Nội vụ', exact: true }).click()
    await screenShows(body, 'Sở Nội vụ')
    expect(await body.getByRole('list', { name: 'Chỗ xuất sắc theo nhóm' }).innerText()).toMatch(
      /→ \d+ chỗ, đã dùng \d+/u,
    )
    await looksRight(body, 'a large dossier')
    await goTo(body, 'Bộ tiêu chí', 'Bộ tiêu chí')
    await looksRight(body, 'rule sets')
    await body
      .getByRole('link', { name: /1120-QĐ\/TU/u })
      .first()
      .click()
    await screenShows(body)
    await looksRight(body, 'a rule set')
    await goTo(body, 'Tổ chức và nhân sự', 'Tổ chức và nhân sự')
    await looksRight(body, 'the organisation of a province')
  })

  test('an official opening the statistics by hand is told there is nothing there for him', async () => {
    const official = await comeIn('chuyen.vien')
    await looksRight(official, 'today of an official')
    await official.goto('/statistics')
    await official.getByRole('heading', { level: 1, name: /Không mở được trang này|Không có trang này/u }).waitFor()
    expect(await official.getByRole('main').innerText()).not.toMatch(/10\.960|2\.177/u)
    expect(
      await official.getByRole('navigation', { name: 'Các phần' }).getByRole('link', { name: 'Thống kê' }).count(),
    ).toBe(0)
  })

  test('no script failed in any page anybody saw', () => {
    expect(visitors.flatMap(({ failures }) => failures)).toEqual([])
  })
})
