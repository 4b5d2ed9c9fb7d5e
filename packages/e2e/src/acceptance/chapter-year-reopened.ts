import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lockJanuary } from './chapter-year-score.ts'
import { looksRight } from './look.ts'
import type { Office } from './office.ts'
import { screenShows } from './visitor.ts'
import { isSaid, JANUARY, openAt, proportions } from './work-acts.ts'
import { actOn, confirmScore, lineOf, ownScore } from './work-letters.ts'
import { AGENCY, DIRECTOR, FILES, HEAD, OFFICIAL, PERSONNEL } from './year-office.ts'

const WHY = 'Kiểm tra phát hiện bốn hồ sơ báo cáo trùng.'
const OWN_TITLE = 'Phiếu theo dõi, đánh giá · tháng 1/2026'

/** A locked month is opened again with a reason, put right, confirmed and locked again. */
export function monthIsReopened(office: Office): void {
  let body: Page
  let head: Page
  let official: Page

  test(
    'in a locked month nobody can correct a report or return a form',
    office.step(async () => {
      official = await office.at(OFFICIAL)
      const http = await office.session(OFFICIAL)
      const { id, events } = await lineOf(http, JANUARY, FILES)
      const of = events.find(({ kind }) => kind === 'completed')?.key
      const act = { kind: 'corrected', of, quantity: '12', reason: WHY }
      await expect(actOn(http, id, '2026-02-10', act)).rejects.toThrow('work-')
      head = await office.at(HEAD)
      await openAt(head, `/work/score/${(await ownScore(http, JANUARY)).id}`, `Phiếu của ${OFFICIAL}`)
      await head.getByText('Kỳ này đã khóa').waitFor()
      expect(await head.getByRole('button', { name: 'Trả lại…' }).count()).toBe(0)
    }),
  )

  test(
    'the personnel body opens it again and has to say why',
    office.step(async () => {
      body = await office.at(PERSONNEL)
      await openAt(body, '/work/periods?year=2026', 'Kỳ theo dõi năm 2026')
      await body.getByRole('button', { name: `Mở lại: ${AGENCY}, Tháng 1/2026` }).click()
      const window = body.getByRole('alertdialog', { name: `Mở lại Tháng 1/2026 của ${AGENCY}?` })
      await window.getByRole('button', { name: 'Mở lại', exact: true }).click()
      await window.getByText('Hãy ghi lý do.').waitFor()
      await window.getByLabel('Lý do mở lại').fill(WHY)
      await looksRight(body, 'opening a month again', ['vi'])
      await window.getByRole('button', { name: 'Mở lại', exact: true }).click()
      await isSaid(body, 'Đã mở lại kỳ.')
      expect((await ownScore(await office.session(OFFICIAL), JANUARY)).periodOpen).toBe(true)
    }),
  )

  test(
    'the head returns the confirmed form with the reason; his own, which rests on it, waits again',
    office.step(async () => {
      await head.reload()
      await screenShows(head, `Phiếu của ${OFFICIAL}`)
      await head.getByRole('button', { name: 'Trả lại…' }).click()
      const window = head.getByRole('alertdialog', { name: `Trả lại phiếu cho ${OFFICIAL}` })
      await window.getByLabel('Lý do trả lại').fill(WHY)
      await window.getByRole('button', { name: 'Trả lại', exact: true }).click()
      await isSaid(head, 'Đã trả lại phiếu.')
      expect((await ownScore(await office.session(HEAD), JANUARY)).stage).toBe('handed-in')
    }),
  )

  test(
    'the official corrects the report, sees what it costs, and hands in again',
    office.step(async () => {
      await official.goto(`/work/lines/${(await lineOf(await office.session(OFFICIAL), JANUARY, FILES)).id}`)
      await screenShows(official, FILES)
      await official.getByRole('button', { name: 'Sửa báo cáo này…' }).click()
      const window = official.getByRole('dialog')
      await window.getByLabel('Số đúng là').fill('12')
      await window.getByLabel('Lý do sửa').fill(WHY)
      await window.getByRole('button', { name: 'Sửa báo cáo', exact: true }).click()
      await isSaid(official, 'Đã sửa báo cáo.')
      await official.getByText('Sửa báo cáo ngày 28/01/2026: tính 12 hồ sơ').waitFor()
      await openAt(official, `/work?period=${JANUARY}`, 'Công việc của tôi')
      // a: (6 + 12 × 0.5 + 4) / 20 = 16/20; b: (5.5 + 6 + 4) / 20 = 15.5/20; c = a.
      expect(await proportions(official)).toEqual(['80 %', '77,5 %', '80 %'])
      await official.getByRole('link', { name: 'Mở phiếu' }).click()
      await screenShows(official, OWN_TITLE)
      await official.getByText(`${HEAD} trả lại phiếu này`).waitFor()
      await official.getByText(WHY).first().waitFor()
      // (80 + 77.5 + 80) / 3 % × 70 = 665/12 ≈ 55.42; 28.5 + 665/12 = 1007/12 ≈ 83.92.
      await official.getByText('83,92').first().waitFor()
      await official.getByRole('button', { name: 'Gửi cấp có thẩm quyền' }).first().click()
      await official.getByRole('alertdialog').getByRole('button', { name: 'Gửi', exact: true }).click()
      await official.getByRole('button', { name: 'Rút lại để sửa' }).waitFor()
    }),
  )

  test(
    'it is confirmed anew, with the form of the head after it, and locked again; all of it stays in the history',
    office.step(async () => {
      const { id } = await ownScore(await office.session(OFFICIAL), JANUARY)
      await confirmScore(await office.session(HEAD), id)
      await confirmScore(await office.session(DIRECTOR), (await ownScore(await office.session(HEAD), JANUARY)).id)
      await lockJanuary(body, {}) // the reasons given at the first lock still stand
      const score = await ownScore(await office.session(OFFICIAL), JANUARY)
      expect({ stage: score.stage, total: score.total, open: score.periodOpen }).toEqual({
        stage: 'confirmed',
        total: '1007/12',
        open: false,
      })
      const acts = score.history.map(({ action }) => action.replace('period-score.', ''))
      expect(acts.filter((act) => ['handed-in', 'confirmed', 'returned'].includes(act))).toEqual([
        'handed-in',
        'confirmed',
        'returned',
        'handed-in',
        'confirmed',
      ])
      expect(score.history.find(({ action }) => action.endsWith('returned'))?.reason).toBe(WHY)
      expect((await ownScore(await office.session(HEAD), JANUARY)).total).toBe('272/3') // 50 points and more below: d stays
    }),
  )
}
