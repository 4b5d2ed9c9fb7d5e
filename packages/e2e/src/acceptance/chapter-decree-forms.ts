import { dossierSchema, refusalSchema } from '@thuoc-do/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fetchJson } from './correspondent.ts'
import { handInYear, holdLeadersMeeting } from './decree-letters.ts'
import { AGENCY, DIRECTOR, HEAD, OFFICER, OFFICIAL, SECRETARY, STAFF, UNIT } from './decree-office.ts'
import { looksRight, PHONE } from './look.ts'
import type { Office } from './office.ts'
import { settle } from './settle.ts'
import { choose, goTo, screenShows } from './visitor.ts'

/** The dossier of the department in the round, once that is open. */
export type Dossier = { path: string; roundId: number; agencyId: number }

const MEETING = `Họp nhận xét, đánh giá ${UNIT}`

/** What stands in the way of the next step, as the dossier says it. */
async function blocks(page: Page, title: string): Promise<string> {
  await page.reload()
  await screenShows(page, AGENCY)
  return page.getByText(title, { exact: true }).locator('xpath=ancestor::*[@role][1]').innerText()
}

/** The round is opened, everybody hands in Mẫu số 02, is spoken of at a meeting, and the Party committee on the heads. */
export function formsComeIn(office: Office, dossier: Dossier): void {
  let officer: Page
  let official: Page
  let head: Page

  /** Codes and people of a refusal of the proposal, should somebody send it all the same. */
  async function tryToPropose(): Promise<string[]> {
    const http = await office.session(OFFICER)
    const { version } = dossierSchema.parse(await fetchJson(http, `/api${dossier.path}`))
    const answer = await http.post(`/api${dossier.path}/propose`, { data: { version } })
    expect(answer.status()).toBe(409)
    const { problems } = refusalSchema.parse(await answer.json())
    return problems.map(({ code, params }) => [code, params?.['output']].filter(Boolean).join(' '))
  }

  test(
    'in January the personnel officer opens the round of the year that is over, under the decree',
    office.step(async () => {
      officer = await office.at(OFFICER)
      await goTo(officer, 'Đợt đánh giá', 'Đợt đánh giá')
      await officer.getByRole('button', { name: 'Mở đợt đánh giá' }).first().click()
      const window = officer.getByRole('dialog', { name: 'Mở đợt đánh giá' })
      expect(await window.getByLabel('Tên đợt').inputValue()).toBe('Năm 2026')
      await choose(officer, 'Bộ tiêu chí', /^335\/2025\/NĐ-CP/u) // the one for people; that for bodies is not offered
      await window.getByRole('button', { name: 'Mở đợt', exact: true }).click()
      await officer.getByText(/^Đã mở xong đợt/u).waitFor()
      expect(await officer.getByText('Mở mới:').textContent()).toBe(`Mở mới: ${STAFF.length + 2} phiếu`)
      await officer.getByRole('link', { name: 'Mở danh sách cơ quan của đợt' }).click()
      await screenShows(officer, 'Năm 2026')
      await officer.getByRole('link', { name: AGENCY, exact: true }).click()
      await screenShows(officer, AGENCY)
      dossier.path = new URL(officer.url()).pathname
      ;[dossier.roundId = 0, dossier.agencyId = 0] = dossier.path.match(/\d+/gu)?.map(Number) ?? []
      expect(await blocks(officer, 'Chưa trình đề xuất được')).toContain('8 người chưa nộp phiếu tự đánh giá.')
      expect(await officer.getByRole('button', { name: 'Trình đề xuất' }).isDisabled()).toBe(true)
    }),
  )

  test(
    'the official fills in Mẫu số 02 on a phone: twelve months are there, the level is his to choose',
    office.step(async () => {
      official = await office.at(OFFICIAL)
      await official.setViewportSize(PHONE)
      // Work of months whose scores are confirmed waits for nobody any more.
      await official.getByRole('heading', { level: 1, name: /, có 1 việc chờ$/u }).waitFor()
      await official.getByText('Lập phiếu xếp loại năm của anh/chị').waitFor()
      await official.getByRole('link', { name: 'Lập phiếu', exact: true }).click()
      await screenShows(official, 'Phiếu đánh giá, xếp loại · Năm 2026')
      const form = await official.getByRole('main').innerText()
      // (91 + 83 + 99 + 3 × 87 + 3 × 78.5 + 230) / 12 = 1999/24 ≈ 83.29.
      expect(form).toMatch(/83,29\s+trung bình của 12 tháng/u)
      const months = await official
        .getByRole('table', { name: /^Điểm từng tháng/u })
        .getByRole('row')
        .allInnerTexts()
      const points = months.slice(1, 13).map((line) => /\d+,\d\d/u.exec(line)?.[0])
      const [q2, q3, q4] = ['87,00', '78,50', '76,67'].map((shown) => [shown, shown, shown])
      expect(points).toEqual(['91,00', '83,00', '99,00', ...(q2 ?? []), ...(q3 ?? []), ...(q4 ?? [])])
      const send = official.getByRole('button', { name: 'Gửi phiếu xếp loại' }).last()
      expect(await send.isDisabled()).toBe(true)
      await official.getByText('Chọn một mức ở mục II để gửi phiếu.').waitFor()
      await official.getByLabel('Hoàn thành xuất sắc nhiệm vụ').check()
      await official.getByText('Mức tự xếp loại khác với kết quả của các tháng').waitFor()
      await official.getByLabel('Hoàn thành tốt nhiệm vụ').check()
      await official.getByLabel('Ưu điểm').fill('Hoàn thành kế hoạch tuyển dụng trước hạn.')
      await official
        .getByText(/^Đã lưu lúc/u)
        .first()
        .waitFor()
      await send.click()
      const window = official.getByRole('alertdialog', { name: 'Gửi phiếu xếp loại?' })
      await window.getByText('Anh/chị tự xếp loại: Hoàn thành tốt nhiệm vụ.').waitFor()
      await window.getByRole('button', { name: 'Gửi', exact: true }).click()
      await official.getByRole('button', { name: 'Rút lại để sửa' }).waitFor()
      expect(await official.getByRole('radio').count()).toBe(0)
      await looksRight(official, 'Mẫu số 02, handed in', ['vi'])
    }),
  )

  test(
    'nothing is proposed without the minutes of the meeting and the word of the Party committee on the heads',
    office.step(async () => {
      for (const name of [...STAFF.filter((one) => one !== OFFICIAL), HEAD, DIRECTOR]) await handInYear(office, name)
      const said = await blocks(officer, 'Chưa trình đề xuất được')
      expect(said).toMatch(/^6 người còn thiếu biên bản cuộc họp \(bước “Họp nhận xét, đánh giá/mu)
      expect(said).toMatch(/^2 người còn thiếu biên bản cuộc họp/mu)
      expect(said).toMatch(/^2 người còn thiếu ý kiến của cấp ủy \(bước “Lấy ý kiến cấp ủy/mu)
      expect(await officer.getByRole('button', { name: 'Trình đề xuất' }).isDisabled()).toBe(true)
      expect((await tryToPropose()).toSorted()).toEqual([
        ...Array.from({ length: 8 }, () => 'person-lacks-output minutes'),
        ...Array.from({ length: 2 }, () => 'person-lacks-output party-opinion'),
      ])
    }),
  )

  test(
    'the head calls the meeting of his unit, opens it, and adopts the minutes his secretary kept',
    office.step(async () => {
      head = await office.at(HEAD)
      await goTo(head, 'Họp, bỏ phiếu', 'Họp nhận xét, đánh giá')
      await head.getByRole('link', { name: 'Triệu tập họp' }).first().click()
      await screenShows(head, 'Triệu tập họp')
      await head.getByText('335/2025/NĐ-CP, Điều 21 khoản 2 điểm b').waitFor()
      expect(await head.getByRole('checkbox', { checked: true }).count()).toBe(6 + 7) // who is spoken of, and who is invited
      await head.getByRole('button', { name: 'Triệu tập họp' }).click()
      await head.getByText('Hãy chọn ngày giờ, chủ trì, thư ký và ít nhất một người được đánh giá.').waitFor()
      await looksRight(head, 'calling a meeting', ['vi'])
      await head.getByRole('combobox', { name: /Thư ký/u }).fill('kim oanh')
      await head.getByRole('option', { name: new RegExp(OFFICER, 'u') }).click()
      await head.getByLabel('Địa điểm').fill('Phòng họp 2')
      await head.getByRole('button', { name: 'Triệu tập họp' }).click()
      await screenShows(head, MEETING)
      await head.getByRole('button', { name: 'Khai mạc' }).click()
      await head.getByText('Chưa khai mạc được').waitFor() // nobody is there yet
      await head.getByRole('button', { name: '7 người còn lại có mặt' }).click()
      await head.getByText('Có mặt 7 / 7').waitFor()
      await head.getByRole('button', { name: 'Khai mạc' }).click()
      await head.getByRole('tab', { name: 'Ý kiến', selected: true }).waitFor()

      await goTo(officer, 'Họp, bỏ phiếu', 'Họp nhận xét, đánh giá')
      await officer.getByRole('link', { name: MEETING }).click()
      await screenShows(officer, MEETING)
      const about = officer.getByLabel(`Ý kiến về ${OFFICIAL}`)
      await about.fill('Tận tụy, có sáng kiến trong tuyển dụng.')
      await about.press('Control+Enter')
      await officer.getByRole('listitem').filter({ hasText: 'Tận tụy, có sáng kiến' }).waitFor()
      await officer.getByRole('button', { name: 'Ghi “không có ý kiến khác” cho 5 người' }).click()
      await officer.getByText(/^Còn \d người chưa có ý kiến/u).waitFor({ state: 'detached' })
      await looksRight(officer, 'what is said of each', ['vi'])

      await head.reload()
      await screenShows(head, MEETING)
      await head.getByRole('tab', { name: 'Biên bản' }).click()
      await head.getByText('Cuộc họp: Tận tụy, có sáng kiến trong tuyển dụng.').waitFor()
      await head.getByLabel('Số người tán thành trên 7 người có mặt').fill('6')
      await head.getByRole('button', { name: 'Thông qua biên bản' }).click()
      await head.getByText(/^Biên bản đã thông qua lúc .*, 6 \/ 7 người có mặt tán thành$/u).waitFor()
    }),
  )

  test(
    'the secretary of the Party committee gives its opinion on those who head something',
    office.step(async () => {
      await holdLeadersMeeting(office, dossier.roundId, dossier.agencyId)
      await officer.goto(dossier.path)
      const left = await blocks(officer, 'Chưa trình đề xuất được')
      expect(left).toContain('2 người còn thiếu ý kiến của cấp ủy')
      expect(left).not.toContain('biên bản')

      const secretary = await office.at(SECRETARY)
      await goTo(secretary, 'Họp, bỏ phiếu', 'Họp nhận xét, đánh giá')
      await secretary.getByRole('link', { name: 'Ý kiến cấp ủy' }).click()
      await screenShows(secretary, 'Ý kiến của cấp ủy')
      expect(await secretary.getByLabel(/^Ý kiến về/u).count()).toBe(2)
      await secretary.getByRole('button', { name: 'Ghi ý kiến cấp ủy' }).click()
      await secretary.getByText('Hãy ghi số văn bản, ngày và ý kiến về ít nhất một người.').waitFor()
      await secretary.getByLabel('Số văn bản').fill('12-NX/ĐU')
      for (const name of [HEAD, DIRECTOR]) await secretary.getByLabel(`Ý kiến về ${name}`).fill('Nhất trí mức tốt.')
      await secretary.getByRole('button', { name: 'Ghi ý kiến cấp ủy' }).click()
      await secretary.getByText(`12-NX/ĐU ngày 06/01/2027, ${SECRETARY} nhập`).first().waitFor()
      await looksRight(secretary, 'the opinion of the Party committee', ['vi'])
      await officer.reload()
      await screenShows(officer, AGENCY)
      await settle(officer)
      expect(await officer.getByText('Chưa trình đề xuất được').count()).toBe(0)
    }),
  )
}
