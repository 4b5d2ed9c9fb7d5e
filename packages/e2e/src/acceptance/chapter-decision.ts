import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { looksRight } from './look.ts'
import type { Office } from './office.ts'
import { textOfPdf, textOfWord } from './papers.ts'
import { readFirstSheet } from './sheets.ts'
import {
  AGENCY_OFFICER,
  CHAIRMAN,
  CHIEF,
  COLLEAGUE,
  COLLEAGUES,
  DIRECTOR,
  HEAD,
  OFFICIAL,
  PROVINCE_OFFICER,
} from './small-office.ts'
import { download, goTo, screenShows } from './visitor.ts'

const NUMBER = '15/QĐ-SNV'

/** Opens the dossier of the department by the links a person follows; answers its address. */
async function openDossier(page: Page): Promise<string> {
  await goTo(page, 'Đợt đánh giá', 'Đợt đánh giá')
  await page.getByRole('link', { name: 'Năm 2023', exact: true }).click()
  await screenShows(page, 'Năm 2023')
  await page.getByRole('link', { name: 'Sở Nội vụ', exact: true }).click()
  await screenShows(page, 'Sở Nội vụ')
  return new URL(page.url()).pathname
}

async function sayYes(page: Page, title: string, action: string): Promise<void> {
  const window = page.getByRole('alertdialog', { name: title })
  await window.getByRole('button', { name: action, exact: true }).click()
  await window.waitFor({ state: 'detached' })
}

/** The department proposes, the places are given out, the competent heads decide, and everybody can read and print it. */
export function levelsAreDecided(office: Office): void {
  let officer: Page
  let director: Page
  let official: Page
  let dossier: string

  test(
    'the personnel officer of the department proposes what the scores give',
    office.step(async () => {
      officer = await office.at(AGENCY_OFFICER)
      dossier = await openDossier(officer)
      await looksRight(officer, 'a dossier, complete')
      await officer.getByRole('button', { name: 'Trình đề xuất' }).click()
      await sayYes(officer, 'Trình đề xuất xếp loại', 'Trình')
      await officer.getByRole('button', { name: 'Phân bổ chỗ xuất sắc' }).waitFor()
      expect(await officer.getByRole('button', { name: 'Trình đề xuất' }).count()).toBe(0)
    }),
  )

  test(
    'the board shows the places, who holds them, and who is refused by which full set',
    office.step(async () => {
      await officer.getByRole('button', { name: 'Phân bổ chỗ xuất sắc' }).click()
      await sayYes(officer, 'Phân bổ chỗ xuất sắc', 'Phân bổ')
      await officer
        .getByRole('listitem')
        .filter({ hasText: 'Đã phân bổ' })
        .and(officer.locator('[aria-current="step"]'))
        .waitFor()
      const board = await officer.getByRole('list', { name: 'Chỗ xuất sắc theo nhóm' }).innerText()
      expect(board).toContain('Sở Nội vụ')
      expect(board).toMatch(/12 người .*→ 2 chỗ, đã dùng 2/u)
      for (const holder of [DIRECTOR, CHIEF])
        expect(await officer.getByRole('row', { name: new RegExp(holder, 'u') }).textContent()).toContain('Xuất sắc')
      await officer.getByRole('button', { name: `Vì sao ${OFFICIAL} không xuất sắc?` }).click()
      const why = await officer.getByText('Vì sao không xuất sắc?').locator('..').innerText()
      expect(why).toContain(`Cả 2 chỗ thuộc người có thứ tự cao hơn: ${DIRECTOR} (96,00), ${CHIEF} (93,25).`)
      expect(why).toContain('Sở Nội vụ có 12 người')
      expect(why).toContain('Đã được bộ kiểm độc lập xác nhận')
      await looksRight(officer, 'the quota board')
    }),
  )

  test(
    'whoever is not competent is not offered the decision, and refused if he sends it all the same',
    office.step(async () => {
      expect(await officer.getByRole('button', { name: 'Ban hành quyết định' }).count()).toBe(0)
      const decision = { version: 3, number: NUMBER, on: '2024-01-15' }
      const tried = async (name: string): Promise<number> =>
        (await office.by(name)).tries('POST', `/api${dossier}/decide`, decision)
      // To those who may read the dossier it is not theirs to decide; to the others there is no such thing.
      expect([await tried(AGENCY_OFFICER), await tried(PROVINCE_OFFICER)]).toEqual([403, 403])
      expect([await tried(HEAD), await tried(OFFICIAL)]).toEqual([404, 404])
    }),
  )

  test(
    'the department hands its dossier in; the level above saw numbers only until then',
    office.step(async () => {
      const { tries } = await office.by(PROVINCE_OFFICER)
      expect(await tries('GET', `/api${dossier}`)).toBe(403)
      expect(await tries('GET', `/api${dossier}/list.xlsx`)).toBe(403)
      await officer.goto(dossier.replace(/\/agencies.*$/u, ''))
      await screenShows(officer, 'Năm 2023')
      await officer.getByRole('button', { name: 'Nộp lên cấp trên' }).click()
      await sayYes(officer, 'Nộp hồ sơ lên cấp trên', 'Nộp')
      await officer.getByText(/^Đã nộp lên cấp trên/u).waitFor()
      await looksRight(officer, 'following a round')
      expect(await tries('GET', `/api${dossier}`)).toBe(200)
      await officer.goto(dossier)
      await screenShows(officer, 'Sở Nội vụ')
    }),
  )

  test(
    'the director decides for everyone but himself, the head above him for him',
    office.step(async () => {
      director = await office.at(DIRECTOR)
      await looksRight(director, 'today of a director')
      expect(await openDossier(director)).toBe(dossier)
      await director.getByRole('button', { name: 'Ban hành quyết định' }).click()
      const window = director.getByRole('alertdialog', { name: 'Quyết định xếp loại 11 người' })
      await window.getByText('1 người khác thuộc thẩm quyền của cấp khác và không nằm trong quyết định này.').waitFor()
      await window.getByLabel('Số quyết định').fill(NUMBER)
      await window.getByLabel('Ngày quyết định').fill('2023-12-01')
      await window.getByRole('button', { name: 'Ban hành', exact: true }).click()
      await window.getByText('Ngày quyết định không được trước ngày cuối kỳ đánh giá (2023-12-31).').waitFor()
      await looksRight(director, 'deciding', ['vi'])
      await window.getByLabel('Ngày quyết định').fill('2024-01-15')
      await window.getByRole('button', { name: 'Ban hành', exact: true }).click()
      await window.waitFor({ state: 'detached' })
      await director.getByText(NUMBER).first().waitFor()

      const chairman = await office.at(CHAIRMAN)
      expect(await openDossier(chairman)).toBe(dossier)
      await chairman.getByRole('button', { name: 'Ban hành quyết định' }).click()
      const above = chairman.getByRole('alertdialog', { name: 'Quyết định xếp loại 1 người' })
      await above.getByLabel('Số quyết định').fill('27/QĐ-UBND')
      await above.getByLabel('Ngày quyết định').fill('2024-01-20')
      await above.getByRole('button', { name: 'Ban hành', exact: true }).click()
      await above.waitFor({ state: 'detached' })
      await chairman
        .getByRole('listitem')
        .filter({ hasText: 'Đã quyết định' })
        .and(chairman.locator('[aria-current="step"]'))
        .waitFor()
      await looksRight(chairman, 'a dossier, decided')
    }),
  )

  test(
    'the official sees score, level, every step with its article, and the decision',
    office.step(async () => {
      official = await office.at(OFFICIAL)
      await goTo(official, 'Phiếu của tôi', 'Phiếu của tôi')
      await looksRight(official, 'my appraisals')
      await official.getByRole('link', { name: 'Kết quả, vì sao' }).click()
      await screenShows(official, 'Vì sao tôi được xếp “Hoàn thành tốt nhiệm vụ”')
      const said = await official.getByRole('main').innerText()
      expect(said).toContain(`Quyết định ${NUMBER} ngày 15/01/2024 · tính theo 1120-QĐ/TU`)
      expect(said).toContain('Theo điểm: Hoàn thành xuất sắc')
      expect(said).toContain('Được xếp: Hoàn thành tốt')
      expect(said).toContain('Đủ điểm xuất sắc, nhưng nhóm đã hết chỗ')
      expect(said).toContain('có 12 người từ mức tốt trở lên; tỷ lệ cho 2 chỗ xuất sắc.')
      expect(said).toContain('(tổng điểm từ 93,25 đến 96,00).')
      expect(said).not.toContain(CHIEF) // whose points are whose is not for a colleague
      expect(said).toContain(DIRECTOR) // who signed
      const steps = await official
        .getByRole('listitem')
        .filter({ hasText: /1120-QĐ\/TU|90\/2020\/NĐ-CP|Quyết định/u })
        .allInnerTexts()
      const total = steps.find((step) => step.includes('Tổng điểm'))
      expect(total).toContain('90,75')
      expect(steps.some((step) => step.includes('Điểm tiêu chí chung') && step.includes('29,25'))).toBe(true)
      expect(
        steps.some((step) => step.includes('Điểm kết quả thực hiện nhiệm vụ được giao') && step.includes('61,50')),
      ).toBe(true)
      expect(steps.some((step) => step.includes('hết chỗ'))).toBe(true)
      await looksRight(official, 'the result and why')
    }),
  )

  test(
    'a colleague is told that there is no such thing for him, by screen, by list and by file',
    office.step(async () => {
      const own = new URL(official.url()).pathname.replace(/\/result$/u, '')
      const colleague = await office.at(COLLEAGUE)
      for (const address of [own, `${own}/result`, dossier, '/statistics']) {
        await colleague.goto(address)
        await colleague
          .getByRole('heading', { level: 1, name: /Không mở được trang này|Không có trang này/u })
          .waitFor()
        expect(await colleague.getByRole('main').innerText()).not.toContain(OFFICIAL)
      }
      await looksRight(colleague, 'nothing here for him')
      await colleague.goto(dossier.replace(/\/agencies.*$/u, ''))
      await screenShows(colleague, 'Năm 2023')
      const round = await colleague.getByRole('main').innerText()
      for (const { fullName } of COLLEAGUES) expect(round).not.toContain(fullName)
      expect(round).not.toContain('Sở Nội vụ')
      const { tries } = await office.by(COLLEAGUE)
      expect(await tries('GET', `/api${own}`)).toBe(404)
      expect(await tries('GET', `/api${own}/form.pdf`)).toBe(404)
      expect(await tries('GET', `/api${dossier}`)).toBe(404)
      expect(await tries('GET', `/api${dossier}/list.xlsx`)).toBe(404)
      await colleague.goto('/appraisals')
      await screenShows(colleague, 'Phiếu của tôi')
      expect(await colleague.getByRole('main').innerText()).not.toContain(OFFICIAL)
    }),
  )

  test(
    'the form comes as Word and as PDF, and both say what the screen says',
    office.step(async () => {
      const word = await download(official, official.getByRole('link', { name: 'Tải phiếu Word' }))
      const pdf = await download(official, official.getByRole('link', { name: 'Tải phiếu PDF' }))
      expect(word.name).toMatch(/\.docx$/u)
      expect(pdf.name).toMatch(/\.pdf$/u)
      for (const text of [textOfWord(word.bytes), await textOfPdf(pdf.bytes)]) {
        expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
        expect(text).toContain('Độc lập - Tự do - Hạnh phúc')
        expect(text).toContain(OFFICIAL)
        expect(text).toContain('Phòng Công chức, viên chức')
        expect(text).toContain('90,75')
        expect(text).toContain('Hoàn thành tốt nhiệm vụ')
        expect(text).toContain(NUMBER)
      }
    }),
  )

  test(
    'the consolidated list comes as a workbook with numbers as numbers and no formula',
    office.step(async () => {
      await officer.reload()
      await screenShows(officer, 'Sở Nội vụ')
      const { name, bytes } = await download(officer, officer.getByRole('link', { name: 'Danh sách tổng hợp (.xlsx)' }))
      expect(name).toMatch(/\.xlsx$/u)
      const { rows, formulas } = readFirstSheet(bytes)
      expect(formulas).toEqual([])
      const line = rows.find((cells) => cells.includes(OFFICIAL)) ?? []
      expect(line).toContain('90.75') // the stored digits; the reader's own program puts the comma
      expect(line.join(' ')).toContain('Hoàn thành tốt nhiệm vụ')
      expect(rows.flat().join(' ')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
      expect(rows.filter((cells) => /^\d+$/u.test(cells[0] ?? '') && cells.length > 3).length).toBe(13)
    }),
  )

  test(
    'the forms of the whole department come in one file',
    office.step(async () => {
      await officer.getByRole('button', { name: 'Mọi phiếu (PDF)' }).click()
      const { name, bytes } = await download(officer, officer.getByRole('link', { name: /^Tải tệp phiếu/u }))
      expect(name).toMatch(/\.zip$/u)
      expect(bytes.length).toBeGreaterThan(10_000)
    }),
  )
}
