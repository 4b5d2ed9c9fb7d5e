import type { Page } from 'playwright-core'
import type { Office } from './office.ts'
import { readFirstSheet, workbookOf } from './sheets.ts'
import { download, goTo, screenShows } from './visitor.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Brings in a workbook of organisation and people; what it would do is on the screen then. */
export async function handIn(page: Page, name: string, sheets: Record<string, readonly string[][]>): Promise<void> {
  await page.getByRole('link', { name: 'Nhập từ Excel' }).first().click()
  await screenShows(page, 'Nhập tổ chức và nhân sự từ Excel')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Chọn tệp' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: XLSX, buffer: Buffer.from(workbookOf(sheets)) })
  await page.getByRole('button', { name: 'Kiểm tra và xem trước' }).click()
  await screenShows(page, name)
}

/** Makes somebody the personnel body of a unit and everything below. */
export async function giveRole(page: Page, fullName: string, unit: string): Promise<void> {
  await goTo(page, 'Tổ chức và nhân sự', 'Tổ chức và nhân sự')
  await page.getByLabel('Tìm họ tên, số hiệu').fill(fullName)
  await page.getByRole('link', { name: fullName, exact: true }).click()
  await screenShows(page, fullName)
  await page.getByRole('button', { name: 'Giao vai trò' }).click()
  const window = page.getByRole('dialog', { name: `Giao vai trò cho ${fullName}` })
  await window.getByRole('combobox', { name: /Phạm vi/u }).fill(unit)
  await page.getByRole('option', { name: unit }).first().click()
  await window.getByRole('button', { name: 'Giao vai trò' }).click()
  await window.waitFor({ state: 'detached' })
  await page.getByText(`${unit} và cấp dưới`).waitFor()
}

/**
 * Issues accounts to everybody of a unit and below, keeps the first passwords, and answers the list as it came.
 * @param look what is looked at while the list is on the screen
 */
export async function issueAccounts(
  page: Page,
  office: Office,
  unit: string,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly (readonly string[])[]> {
  await page
    .getByRole('row', { name: new RegExp(unit, 'u') })
    .first()
    .click()
  await page.getByRole('heading', { level: 2, name: unit }).waitFor()
  await page.getByRole('button', { name: 'Thay đổi' }).click()
  await page.getByRole('menuitem', { name: 'Cấp tài khoản cho cả đơn vị' }).click()
  const window = page.getByRole('dialog', { name: `Cấp tài khoản: ${unit}` })
  await window.getByRole('button', { name: 'Cấp tài khoản', exact: true }).click()
  const list = window.getByRole('link', { name: 'Tải danh sách mật khẩu (.xlsx)' })
  await list.waitFor()
  await look()
  const { bytes } = await download(page, list)
  await window.getByRole('button', { name: 'Đóng' }).last().click()
  const { rows } = readFirstSheet(bytes)
  for (const [number = '', fullName = '', , , username = '', password = ''] of rows)
    if (/^\d+$/u.test(number)) office.handOut(fullName, { username, password })
  return rows
}
