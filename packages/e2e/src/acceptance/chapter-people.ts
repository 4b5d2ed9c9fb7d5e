import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { looksRight } from './look.ts'
import { giveRole, handIn, issueAccounts } from './moving-in.ts'
import type { Office } from './office.ts'
import { ADMINISTRATOR } from './served.ts'
import { AGENCY_OFFICER, COLLEAGUES, OFFICIAL, officeSheets, PROVINCE_OFFICER } from './small-office.ts'
import { arrive, goTo, screenShows, signInAs } from './visitor.ts'

/** The administrator brings in organisation and people from a workbook, issues accounts and gives the standing roles. */
export function peopleComeIn(office: Office): void {
  let admin: Page

  test(
    'a stranger sees the sign-in page, and a wrong password opens nothing',
    office.step(async () => {
      const visitor = await arrive(office.browser(), office.origin())
      admin = office.welcome('administrator', visitor)
      await looksRight(admin, 'sign-in')
      await admin.getByLabel('Tên đăng nhập').fill(ADMINISTRATOR.username)
      await admin.getByLabel('Mật khẩu', { exact: true }).fill('khong phai mat khau')
      await admin.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
      await admin.getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor()
      expect(new URL(admin.url()).pathname).toBe('/sign-in')
      await signInAs(visitor, ADMINISTRATOR)
      await goTo(admin, 'Tổ chức và nhân sự', 'Tổ chức và nhân sự')
      await admin.getByText('Chưa có tổ chức nào').waitFor()
      await looksRight(admin, 'organisation, still empty')
    }),
  )

  test(
    'a workbook with a mistake is refused by sheet, row and column, and nothing of it is written',
    office.step(async () => {
      const wrong = COLLEAGUES.map((colleague) =>
        colleague.fullName === OFFICIAL ? { ...colleague, unit: 'SNV-CCC' as 'SNV-CC' } : colleague,
      )
      await handIn(admin, 'Nhân sự có lỗi.xlsx', officeSheets(wrong))
      const line = admin.getByRole('row', { name: /SNV-CCC/u })
      await line.waitFor()
      const said = await line.textContent()
      expect(said).toContain('Nhân sự')
      expect(said).toContain(String(COLLEAGUES.findIndex(({ fullName }) => fullName === OFFICIAL) + 2))
      expect(said).toContain('F') // the column of the unit
      expect(said).toContain('Không có đơn vị “SNV-CCC”.')
      await looksRight(admin, 'import with a mistake')
      await goTo(admin, 'Tổ chức và nhân sự', 'Tổ chức và nhân sự')
      await admin.getByText('Chưa có tổ chức nào').waitFor()
    }),
  )

  test(
    'the workbook put right is shown before it is written, then brings in every unit and person',
    office.step(async () => {
      await handIn(admin, 'Nhân sự tỉnh Mẫu.xlsx', officeSheets())
      const write = admin.getByRole('button', { name: 'Ghi tất cả vào hệ thống' })
      await write.waitFor()
      await looksRight(admin, 'import, preview')
      const preview = await admin.getByRole('main').innerText()
      expect(preview).toMatch(/5\s+đơn vị mới/u)
      expect(preview).toMatch(new RegExp(`${COLLEAGUES.length}\\s+người mới`, 'u'))
      await write.click()
      await admin.getByText('Đã ghi vào hệ thống').waitFor()
      await admin.getByRole('link', { name: 'Xem tổ chức' }).click()
      await screenShows(admin, 'Tổ chức và nhân sự')
      await admin
        .getByRole('row', { name: /Sở Nội vụ/u })
        .first()
        .click()
      await admin.getByRole('heading', { level: 2, name: 'Sở Nội vụ' }).waitFor()
      await admin.getByRole('link', { name: OFFICIAL, exact: true }).waitFor()
      await looksRight(admin, 'organisation')
    }),
  )

  test(
    'everybody gets an account, and the one list of first passwords is handed out',
    office.step(async () => {
      const rows = await issueAccounts(admin, office, 'Tỉnh Mẫu', () => looksRight(admin, 'accounts issued', ['vi']))
      // The name written with letters and marks apart has become the one everybody types.
      expect(rows.map(([, fullName]) => fullName)).toContain(OFFICIAL)
    }),
  )

  test(
    'the personnel body of the province and the personnel officer of the department get their standing roles',
    office.step(async () => {
      await giveRole(admin, PROVINCE_OFFICER, 'Tỉnh Mẫu')
      await looksRight(admin, 'a person')
      await giveRole(admin, AGENCY_OFFICER, 'Sở Nội vụ')
      const role = admin.getByRole('row', { name: /Sở Nội vụ và cấp dưới/u })
      expect(await role.textContent()).toContain('Tổ chức, cán bộ')
    }),
  )
}
