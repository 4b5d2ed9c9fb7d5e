import { dossierSchema, refusalSchema } from '@thuoc-do/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Dossier } from './chapter-decree-forms.ts'
import { fetchJson, send } from './correspondent.ts'
import { AGENCY, CHAIRMAN, DIRECTOR, FIRST, OFFICER, SECOND } from './decree-office.ts'
import { looksRight } from './look.ts'
import type { Office } from './office.ts'
import { settle } from './settle.ts'
import { screenShows } from './visitor.ts'

/** The minutes of the committee that put two equals in order, and the decisions. */
export const MINUTES = '03/BB-HĐ'
export const NUMBER = '15/QĐ-SNV'
export const NUMBER_ABOVE = '27/QĐ-UBND'

const TIE = 'Bằng điểm ở chỗ cuối: cần Hội đồng quyết định'

/** The department proposes, two are equal at the one place, the committee orders them, and the superiors decide. */
export function placesAreGiven(office: Office, dossier: Dossier): void {
  let officer: Page
  let director: Page

  async function act(page: Page, button: string, action: string): Promise<void> {
    await page.getByRole('button', { name: button }).click()
    const window = page.getByRole('alertdialog')
    await window.getByRole('button', { name: action, exact: true }).click()
    await window.waitFor({ state: 'detached' })
    await settle(page)
  }

  test(
    'what the months give is proposed; the board shows one place and two who are equal at it, once',
    office.step(async () => {
      officer = await office.at(OFFICER)
      await act(officer, 'Trình đề xuất', 'Trình')
      await officer.getByRole('button', { name: 'Phân bổ chỗ xuất sắc' }).waitFor()
      await act(officer, 'Phân bổ chỗ xuất sắc', 'Phân bổ')
      await officer.getByRole('heading', { name: TIE }).waitFor()
      expect(await officer.getByRole('heading', { name: TIE }).count()).toBe(1) // in two sets, by one order
      await officer.getByText(`${AGENCY} còn 1 chỗ; 2 người bằng nhau ở mọi khóa xếp thứ tự.`).waitFor()
      const board = await officer.getByRole('list', { name: 'Chỗ xuất sắc theo nhóm' }).innerText()
      // Of 8 who are good or better x ≤ 20 % × (8 − x): one; so of the 6 who hold one post, and none of a post held by one.
      expect(board.match(/\d+ người .*→ 1 chỗ, đã dùng 0 · còn 1/gu)?.map((set) => set.slice(0, 1))).toEqual(['8', '6'])
      for (const name of [FIRST, SECOND])
        expect(await officer.getByRole('row', { name: new RegExp(name, 'u') }).innerText()).toMatch(
          /96,00[\s\S]*Bằng điểm, chờ Hội đồng/u,
        )
      await looksRight(officer, 'a tie at the last place', ['vi'])
    }),
  )

  test(
    'nobody is decided while the tie is open: the director is not offered it, and refused with the sentence',
    office.step(async () => {
      director = await office.at(DIRECTOR)
      await director.goto(dossier.path)
      await screenShows(director, AGENCY)
      expect(await director.getByRole('button', { name: 'Ban hành quyết định' }).count()).toBe(0)
      await director.getByText('2 người bằng điểm nhau ở 1 chỗ cuối; cần Hội đồng quyết định thứ tự.').waitFor()
      const http = await office.session(DIRECTOR)
      const { version } = dossierSchema.parse(await fetchJson(http, `/api${dossier.path}`))
      const data = { version, number: NUMBER, on: '2027-01-06' }
      const answer = await http.post(`/api${dossier.path}/decide`, { data })
      const { problems } = refusalSchema.parse(await answer.json())
      expect([answer.status(), problems[0]]).toMatchObject([
        409,
        { code: 'tie-open', params: { people: '2', places: '1' } },
      ])
    }),
  )

  test(
    'the order of the committee is recorded with its minutes, and one of the two gets the place',
    office.step(async () => {
      const record = officer.getByRole('button', { name: 'Ghi thứ tự của Hội đồng' })
      await officer.getByRole('button', { name: new RegExp(`${FIRST}.*chưa xếp`, 'u') }).click()
      await officer.getByRole('button', { name: new RegExp(`${SECOND}.*chưa xếp`, 'u') }).click()
      await officer.getByLabel('Lý do').fill('Chủ trì đề án vị trí việc làm của tỉnh.')
      expect(await record.isDisabled()).toBe(true) // without its minutes there is no order
      await officer.getByLabel('Số biên bản họp').fill(MINUTES)
      await record.click()
      await officer.getByText('Đã ghi thứ tự do Hội đồng quyết định.').waitFor()
      await officer.getByRole('heading', { name: TIE }).waitFor({ state: 'detached' })
      expect(await officer.getByRole('row', { name: new RegExp(FIRST, 'u') }).innerText()).toContain('Xuất sắc')
      await officer.getByRole('button', { name: `Vì sao ${SECOND} không xuất sắc?` }).click()
      const why = await officer.getByText('Vì sao không xuất sắc?').locator('..').innerText()
      expect(why).toContain(`${FIRST} (96,00`)
      expect(why).toContain('Đã được bộ kiểm độc lập xác nhận')
    }),
  )

  test(
    'the director decides for everybody but himself, the chairman for him',
    office.step(async () => {
      await director.reload()
      await screenShows(director, AGENCY)
      await director.getByRole('button', { name: 'Ban hành quyết định' }).click()
      const window = director.getByRole('alertdialog', { name: 'Quyết định xếp loại 7 người' })
      await window.getByText('1 người khác thuộc thẩm quyền của cấp khác và không nằm trong quyết định này.').waitFor()
      await window.getByLabel('Số quyết định').fill(NUMBER)
      await window.getByLabel('Ngày quyết định').fill('2026-11-30')
      await window.getByRole('button', { name: 'Ban hành', exact: true }).click()
      await window
        .getByText(/^Xếp loại chất lượng năm được tiến hành vào cuối năm: ngày quyết định không được trước/u)
        .waitFor()
      await window.getByLabel('Ngày quyết định').fill('2027-01-06')
      await window.getByRole('button', { name: 'Ban hành', exact: true }).click()
      await window.waitFor({ state: 'detached' })
      await director.getByText(NUMBER).first().waitFor()

      const version = async (who: string) =>
        dossierSchema.parse(await fetchJson(await office.session(who), `/api${dossier.path}`)).version
      await send(await office.session(OFFICER), 'POST', `/api${dossier.path}/hand-in`, {
        version: await version(OFFICER),
      })
      await send(await office.session(CHAIRMAN), 'POST', `/api${dossier.path}/decide`, {
        version: await version(CHAIRMAN),
        number: NUMBER_ABOVE,
        on: '2027-01-06',
      })
      await director.reload()
      await screenShows(director, AGENCY)
      expect(await director.locator('[aria-current="step"]').innerText()).toContain('Đã quyết định')
    }),
  )
}
