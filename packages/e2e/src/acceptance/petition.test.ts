import { appraisalListSchema, replacementEffectSchema, replacementStartSchema } from '@thuoc-do/contract'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { fetchJson, send } from './correspondent.ts'
import { looksRight } from './look.ts'
import { textOfPdf } from './papers.ts'
import { serve, type Served } from './served.ts'
import { download, enter, goTo, screenShows, type Visitor } from './visitor.ts'

const PASSWORD = 'thuoc-do-2023'
/** Enough above everybody who holds the last place, and a whole form of the regulation. */
const BETTER = { 'II.1': '20', 'II.2': '20', 'II.3': '20' }

let product: Served
let browser: Browser
let person: Visitor
let head: Visitor
/** The person's decided result, and that of whoever would lose his place. */
let own = 0
let loser = 0

beforeAll(async () => {
  ;[product, browser] = await Promise.all([serve('demonstration'), openBrowser()])
  person = await enter(browser, product.origin, { username: 'chuyen.vien', password: PASSWORD })
  head = await enter(browser, product.origin, { username: 'giam.doc', password: PASSWORD })
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

const MOVED = /^Chỗ xuất sắc thay đổi/u

/** Computes what the form on the screen brings about and signs it. */
async function sign(page: Page, number: string, reason: string, ground?: RegExp): Promise<void> {
  await press(page, 'Tính lại mức và tỷ lệ')
  if (ground !== undefined) {
    await page.getByRole('button', { name: /Lý do thay thế/u }).click()
    await page.getByRole('option', { name: ground }).click()
  }
  await page.getByLabel('Số quyết định').fill(number)
  await page.getByLabel('Văn bản làm căn cứ').fill('Biên bản đối thoại 07/BB-SNV')
  await page.getByRole('textbox', { name: /lý do$/u }).fill(reason)
  await press(page, 'Ban hành quyết định thay thế')
  await said(page, 'Đã ban hành quyết định thay thế.')
  await said(page, number)
}

describe('a petition that replaces a decision and moves the quota', () => {
  test('is filed from the notice, which says what may be done and by when', async () => {
    const { page, context } = person
    const mine = appraisalListSchema.parse(await fetchJson(context.request, '/api/appraisals?scope=mine'))
    own = mine.rows.find(({ stage }) => stage === 'decided')?.id ?? 0
    await page.goto(`/appraisals/${own}/result`)
    await page.getByRole('link', { name: 'Thông báo, quyết định và kiến nghị' }).click()
    await screenShows(page, 'Quyết định và kiến nghị của tôi')
    await looksRight(page, 'decisions and petition')
    const notice = await download(page, page.getByRole('link', { name: 'Thông báo PDF' }))
    expect(await textOfPdf(notice.bytes)).toContain('có quyền kiến nghị')
    await press(page, 'Kiến nghị…')
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi kiến nghị' }).click()
    await said(page, 'Hãy viết nội dung kiến nghị.')
    await page.getByLabel('Nội dung không nhất trí và lý do').fill('Ba báo cáo quý III nộp đúng hạn chưa được tính.')
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi kiến nghị' }).click()
    await said(page, 'Đã có một kiến nghị đang được giải quyết')
  })

  test('reaches the head, who records the dialogue and sees before signing which set is full', async () => {
    const { page, context } = head
    await goTo(page, 'Đợt đánh giá', 'Đợt đánh giá')
    await page.getByRole('main').getByRole('link', { name: 'Kiến nghị', exact: true }).click()
    await screenShows(page, 'Kiến nghị')
    await looksRight(page, 'petitions', ['vi'])
    await page.getByRole('table').getByRole('link').first().click()
    await screenShows(page, /^Kiến nghị của/u)
    await press(page, 'Trao đổi…')
    await page.getByText('Ghi lại một buổi đối thoại trực tiếp').click()
    await page.getByLabel('Số biên bản').fill('Biên bản 07/BB-SNV')
    await page.getByLabel('Nội dung').fill('Đã đối chiếu sổ công văn, ba báo cáo đúng hạn.')
    await press(page, 'Ghi lại')
    await said(page, /Đối thoại trực tiếp ngày/u)
    await looksRight(page, 'a petition')

    await page.getByRole('link', { name: 'Thay thế quyết định…' }).click()
    await screenShows(page, /^Thay thế quyết định đối với/u)
    for (const [code, score] of Object.entries(BETTER))
      await page
        .getByText(new RegExp(`^${code} `, 'u'))
        .locator('..')
        .getByRole('textbox')
        .fill(score)
    await press(page, 'Tính lại mức và tỷ lệ')
    await said(page, /Nhóm “Sở Nội vụ” đã đủ người: 11 người đang giữ 11 chỗ/u)
    await looksRight(page, 'a replacement that finds the set full', ['vi'])
    expect(await page.getByRole('button', { name: 'Ban hành quyết định thay thế' }).count()).toBe(0)

    const path = `/api/appraisals/${own}/replacement`
    const start = replacementStartSchema.parse(await fetchJson(context.request, path))
    const better = { ...start.proposal, scores: { ...start.proposal.scores, ...BETTER } }
    const effect = replacementEffectSchema.parse(await send(context.request, 'POST', `${path}/preview`, better))
    loser = effect.losses[0]?.appraisalId ?? 0
    expect(effect.losses).toHaveLength(1)
  })

  test('is granted without the place, the holder’s decision is replaced, and the place moves: three decisions', async () => {
    const { page } = head
    await page.getByText('Ban hành với mức liền dưới trong khi chờ chỗ, rồi tính lại').click()
    await sign(page, '201/QĐ-SNV', 'Chấp nhận kiến nghị về ba báo cáo.')
    await page.goto(`/appraisals/${loser}/replacement`)
    await screenShows(page, /^Thay thế quyết định đối với/u)
    await sign(page, '202/QĐ-SNV', 'Không còn chỗ theo Quyết định 201/QĐ-SNV.', MOVED)
    await page.goto(`/appraisals/${own}/replacement`)
    await screenShows(page, /^Thay thế quyết định đối với/u)
    await sign(page, '203/QĐ-SNV', 'Đã có chỗ theo Quyết định 202/QĐ-SNV.', MOVED)
    expect(await page.getByText('đã được thay thế').count()).toBe(2)
  })

  test('leaves every decision on record, the last one in force, for the person and for the agency', async () => {
    const { page } = person
    await page.goto(`/appraisals/${own}/decisions`)
    await screenShows(page, 'Quyết định và kiến nghị của tôi')
    const decisions = await page.getByRole('list').filter({ hasText: '203/QĐ-SNV' }).first().innerText()
    expect(decisions).toMatch(
      /203\/QĐ-SNV[\s\S]*xuất sắc[\s\S]*đang có hiệu lực[\s\S]*201\/QĐ-SNV[\s\S]*đã được thay thế/u,
    )
    await page.getByRole('link', { name: /^Kiến nghị về/u }).click()
    await said(page, /Quyết định 201\/QĐ-SNV ngày .* thay thế quyết định bị kiến nghị/u)
    await page.goto('/published')
    await page.getByRole('link', { name: /Sở Nội vụ/u }).click()
    await screenShows(page, /^Kết quả xếp loại: Sở Nội vụ/u)
    await page.getByLabel(/Tìm trong bảng/u).fill('203/QĐ')
    await page.getByRole('row').filter({ hasText: '203/QĐ-SNV' }).filter({ hasText: 'Hoàn thành xuất sắc' }).waitFor()
    await looksRight(page, 'the published list', ['vi'])
    expect([...person.failures, ...head.failures]).toEqual([])
  })
})
