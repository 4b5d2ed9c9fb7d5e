import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { looksRight } from './look.ts'
import { giveRole, handIn, issueAccounts } from './moving-in.ts'
import type { Office } from './office.ts'
import { ADMINISTRATOR } from './served.ts'
import { arrive, goTo, screenShows, signInAs } from './visitor.ts'
import { fillDay, isSaid, JANUARY, myLine, openAt } from './work-acts.ts'
import { assignTo, makeCatalogue } from './work-letters.ts'
import {
  AGENCY,
  COLLEAGUE,
  DIRECTOR,
  DRIVER,
  FILES,
  HEAD,
  OFFICIAL,
  PAPER,
  PERSONNEL,
  PRODUCTS,
  REPORT,
  YEAR_SHEETS,
} from './year-office.ts'

/** Gives one product of the catalogue to people, each with his quantity. */
async function giveOut(
  head: Page,
  product: string,
  deadline: string,
  shares: Readonly<Record<string, string>>,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await head.getByRole('button', { name: 'Giao việc', exact: true }).click()
  const window = head.getByRole('alertdialog', { name: 'Giao việc · tháng 1/2026' })
  await window.getByLabel('Tìm sản phẩm theo tên hoặc mã').fill(product.slice(0, 8))
  await window.getByRole('button', { name: product }).click()
  await fillDay(window, 'Hạn hoàn thành', deadline)
  for (const [fullName, quantity] of Object.entries(shares)) {
    await window.getByRole('checkbox', { name: new RegExp(`^${fullName}`, 'u') }).check({ force: true })
    await window.getByLabel(`Số lượng của ${fullName}`).fill(quantity)
  }
  await look()
  const people = Object.keys(shares).length
  await window.getByRole('button', { name: people > 1 ? `Giao cho ${people} người` : 'Giao việc', exact: true }).click()
  await window.waitFor({ state: 'detached' })
  await isSaid(head, `Đã giao cho ${people} người.`)
}

/** January: the personnel body opens it, the head gives out the work, the official takes it on. */
export function workIsPlanned(office: Office): void {
  let body: Page
  let head: Page
  let official: Page

  test(
    'an office moves in, and its catalogue of products is decided',
    office.step(async () => {
      const visitor = await arrive(office.browser(), office.origin())
      const admin = office.welcome('administrator', visitor)
      await signInAs(visitor, ADMINISTRATOR)
      await goTo(admin, 'Tổ chức và nhân sự', 'Tổ chức và nhân sự')
      await handIn(admin, 'Nhân sự tỉnh Mẫu.xlsx', YEAR_SHEETS)
      await admin.getByRole('button', { name: 'Ghi tất cả vào hệ thống' }).click()
      await admin.getByText('Đã ghi vào hệ thống').waitFor()
      await goTo(admin, 'Tổ chức và nhân sự', 'Tổ chức và nhân sự')
      await issueAccounts(admin, office, 'Tỉnh Mẫu')
      await giveRole(admin, PERSONNEL, 'Tỉnh Mẫu')
      const [personnel, director] = [await office.session(PERSONNEL), await office.session(DIRECTOR)]
      expect(await makeCatalogue(personnel, director, AGENCY)).toBe(PRODUCTS.length)
    }),
  )

  test(
    'the personnel body opens January for the department; whoever is not bound is named with the reason',
    office.step(async () => {
      body = await office.at(PERSONNEL)
      await openAt(body, '/work/periods?year=2026', 'Kỳ theo dõi năm 2026')
      await body.getByText('Năm này chưa mở kỳ nào').waitFor()
      await body.getByRole('button', { name: 'Mở kỳ', exact: true }).click()
      const window = body.getByRole('dialog', { name: 'Mở kỳ theo dõi' })
      await window.getByRole('button', { name: /(?:Tháng|Quý) \S+\/2026/u }).click()
      await body.getByRole('option', { name: 'Tháng 1/2026', exact: true }).click()
      await window.getByText('Tất cả đang hiện').click()
      await window.getByText(AGENCY, { exact: true }).click()
      await looksRight(body, 'opening a period', ['vi'])
      await window.getByRole('button', { name: 'Mở cho 1 cơ quan' }).click()
      await body.getByText('Đã mở xong kỳ theo dõi').waitFor()
      const outcome = await body.getByRole('main').innerText()
      expect(outcome).toContain('Mở mới: 5 phiếu')
      expect(outcome).toContain('Không thuộc diện: 1')
      await body.getByText('Những ai?').click()
      await body.getByText(new RegExp(`^${DRIVER}: `, 'u')).waitFor()
      const row = body.getByRole('row', { name: new RegExp(AGENCY, 'u') })
      expect(await row.innerText()).toMatch(/Tháng 1\/2026[\s\S]*Đang mở/u)
      await looksRight(body, 'periods', ['vi'])
    }),
  )

  test(
    'the head gives one product to two people and two more to the official, and sees what each carries',
    office.step(async () => {
      head = await office.at(HEAD)
      await openAt(head, `/work/unit?period=${JANUARY}`, 'Công việc của đơn vị')
      await head.getByText('Chưa giao việc nào trong kỳ này').waitFor()
      await giveOut(head, PAPER, '20012026', { [OFFICIAL]: '4', [COLLEAGUE]: '5' }, async () => {
        // Two converted products each: 4 × 2 and 5 × 2.
        const window = head.getByRole('alertdialog')
        await window.getByText('0 + 8 quy đổi · 0 việc').waitFor()
        await window.getByText('0 + 10 quy đổi · 0 việc').waitFor()
        await looksRight(head, 'assigning work', ['vi'])
      })
      await giveOut(head, FILES, '31012026', { [OFFICIAL]: '16' })
      await giveOut(head, REPORT, '15012026', { [OFFICIAL]: '4' })
      // 4 × 2 + 5 × 2 + 16 × 0.5 + 4 × 1 = 30.
      await head.getByText('4 việc · hoàn thành 0 / 30 sản phẩm quy đổi').waitFor()
      expect(await head.getByRole('row').filter({ hasText: OFFICIAL }).count()).toBe(3)
      expect(await head.getByRole('row').filter({ hasText: COLLEAGUE }).count()).toBe(1)
      await looksRight(head, 'the work of a unit', ['vi'])
      const product = { from: 'catalogue', code: 'BC' } as const
      const own = { period: JANUARY, deadline: '2026-01-31', quantity: '10', product }
      await assignTo(await office.session(DIRECTOR), HEAD, own)
    }),
  )

  test(
    'the official is told, finds three lines and takes them on',
    office.step(async () => {
      official = await office.at(OFFICIAL)
      await screenShows(official, /^Chào/u)
      await official.getByText('Nhận 3 việc mới giao').waitFor()
      await official.getByText('3 việc đã quá hạn hoặc sắp đến hạn').waitFor()
      await official.getByText('sớm nhất đã quá hạn 15/01/2026, tháng 1/2026').waitFor()
      await looksRight(official, 'today, work to take on', ['vi'])
      await openAt(official, `/work?period=${JANUARY}`, 'Công việc của tôi')
      for (const product of [PAPER, FILES, REPORT]) await myLine(official, product).waitFor()
      await official.getByRole('button', { name: 'Nhận cả 3 việc' }).click()
      await isSaid(official, 'Đã nhận 3 việc.')
      // 4 × 2 + 16 × 0.5 + 4 × 1 = 20.
      await official.getByText('3 việc · hoàn thành 0 / 20 sản phẩm quy đổi').waitFor()
      expect(await official.getByRole('button', { name: 'Nhận việc' }).count()).toBe(0)
    }),
  )
}
