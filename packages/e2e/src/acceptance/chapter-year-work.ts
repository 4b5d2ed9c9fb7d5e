import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { looksRight } from './look.ts'
import type { Office } from './office.ts'
import { screenShows } from './visitor.ts'
import { askOf, fillDay, isSaid, JANUARY, myLine, openAt, proportions } from './work-acts.ts'
import { lineOf, report } from './work-letters.ts'
import { COLLEAGUE, FILES, HEAD, OFFICIAL, PAPER, REPORT } from './year-office.ts'

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** The days of January: what is done is reported with what shows it, and what went wrong stays on the line. */
export function workIsDone(office: Office): void {
  let head: Page
  let official: Page
  let colleague: Page

  test(
    'the official reports what he did in time, entered long after its day, with a document and a file',
    office.step(async () => {
      official = await office.at(OFFICIAL)
      await myLine(official, REPORT).getByRole('button', { name: 'Báo cáo', exact: true }).click()
      const form = official.getByRole('form', { name: `Báo cáo ${REPORT}` })
      await form.getByLabel('Số hoàn thành').fill('2')
      await fillDay(form, 'Ngày làm xong', '14012026')
      await form.getByLabel('Ghi chú').fill('Hai báo cáo đầu tháng.')
      await form.getByLabel('Số văn bản hoặc đường dẫn').fill('12/BC-SNV')
      await form.getByRole('button', { name: 'Thêm' }).click()
      const [chooser] = await Promise.all([
        official.waitForEvent('filechooser'),
        form.getByRole('button', { name: 'Chọn tệp' }).click(),
      ])
      await chooser.setFiles({ name: 'Báo cáo số 12.pdf', mimeType: 'application/pdf', buffer: PDF })
      await form.getByRole('button', { name: 'Bỏ Báo cáo số 12.pdf' }).waitFor()
      await looksRight(official, 'reporting', ['vi'])
      await form.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
      await isSaid(official, `Đã ghi nhận: ${REPORT}.`)
      // 2 × 1 of 20.
      expect(await proportions(official)).toEqual(['10 %', '10 %', '10 %'])
      const { late, lastDoneOn, evidence } = await lineOf(await office.session(OFFICIAL), JANUARY, REPORT)
      expect({ late, lastDoneOn, evidence }).toEqual({ late: true, lastDoneOn: '2026-01-14', evidence: 2 })
    }),
  )

  test(
    'the line keeps the number and the file, byte for byte',
    office.step(async () => {
      await official.getByRole('link', { name: REPORT, exact: true }).click()
      await screenShows(official, REPORT)
      await official.getByText('Báo cáo hoàn thành 2 báo cáo, làm ngày 14/01/2026').waitFor()
      await official.getByText('Văn bản 12/BC-SNV').waitFor()
      const address = await official.getByRole('link', { name: 'Báo cáo số 12.pdf' }).first().getAttribute('href')
      const file = await (await office.session(OFFICIAL)).get(address ?? '')
      expect(Buffer.compare(await file.body(), PDF)).toBe(0)
      await looksRight(official, 'a line of work')
    }),
  )

  test(
    'two people change one line at once: the second is told, keeps what he typed, and both are in the history',
    office.step(async () => {
      head = await office.at(HEAD)
      await openAt(official, `/work?period=${JANUARY}`, 'Công việc của tôi')
      await myLine(official, FILES).getByRole('button', { name: 'Báo cáo', exact: true }).click()
      const form = official.getByRole('form', { name: `Báo cáo ${FILES}` })
      await fillDay(form, 'Ngày làm xong', '28012026')
      await form.getByLabel('Ghi chú').fill('Đủ mười sáu hồ sơ của hai đợt.')
      await form.getByLabel('Số văn bản hoặc đường dẫn').fill('45/TTr-SNV')
      await form.getByRole('button', { name: 'Thêm' }).click()

      const window = await askOf(head, FILES, OFFICIAL, 'Sửa việc được giao…')
      await fillDay(window, 'Hạn hoàn thành', '30012026')
      await window.getByLabel('Lý do sửa').fill('Hội đồng họp sớm một ngày.')
      await window.getByRole('button', { name: 'Sửa', exact: true }).click()
      await isSaid(head, 'Đã sửa việc được giao.')

      await form.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
      await form.getByText(`${HEAD} vừa thay đổi việc này`).waitFor()
      expect(await form.getByRole('row', { name: /^Hạn/u }).innerText()).toMatch(/31\/01\/2026\s+30\/01\/2026/u)
      expect(await form.getByLabel('Số hoàn thành').inputValue()).toBe('16')
      expect(await form.getByLabel('Ghi chú').inputValue()).toBe('Đủ mười sáu hồ sơ của hai đợt.')
      await form.getByRole('button', { name: 'Bỏ 45/TTr-SNV' }).waitFor()
      expect((await lineOf(await office.session(OFFICIAL), JANUARY, FILES)).completed).toBe('0')
      await looksRight(official, 'a conflict on a line', ['vi'])
      await form.getByRole('button', { name: 'Gửi nội dung của tôi trên bản mới' }).click()
      await isSaid(official, `Đã ghi nhận: ${FILES}.`)

      await official.getByRole('link', { name: FILES, exact: true }).click()
      await screenShows(official, FILES)
      const story = await official.getByRole('main').innerText()
      expect(story).toContain('Sửa việc được giao: 16 hồ sơ, hạn 30/01/2026')
      expect(story).toContain('Hội đồng họp sớm một ngày.')
      expect(story).toContain('Báo cáo hoàn thành 16 hồ sơ, làm ngày 28/01/2026')
      expect(story).toContain('Đủ mười sáu hồ sơ của hai đợt.')
    }),
  )

  test(
    'a delay takes a quarter of one product off c, until its objective cause is confirmed by the head',
    office.step(async () => {
      const http = await office.session(OFFICIAL)
      const papers = await lineOf(http, JANUARY, PAPER)
      await report(http, papers.id, '2026-01-20', '3')
      const reports = await lineOf(http, JANUARY, REPORT)
      await report(http, reports.id, '2026-01-18', '2')
      await openAt(official, `/work?period=${JANUARY}`, 'Công việc của tôi')
      // 3 × 2 + 16 × 0.5 + 4 × 1 = 18 of 20.
      expect(await proportions(official)).toEqual(['90 %', '90 %', '90 %'])

      const delay = await askOf(head, REPORT, OFFICIAL, 'Ghi nhận chậm…')
      await fillDay(delay, 'Ngày xảy ra', '18012026')
      await delay.getByLabel('Chậm thế nào').fill('Hai báo cáo nộp sau hạn ba ngày.')
      await delay.getByRole('button', { name: 'Ghi nhận chậm' }).click()
      await isSaid(head, 'Đã ghi nhận một lần chậm.')
      // c: (6 + 8 + 1 × (4 − 0.25)) / 20 = 17.75 / 20.
      expect(await proportions(official)).toEqual(['90 %', '90 %', '88,75 %'])

      await official.getByRole('link', { name: REPORT, exact: true }).click()
      await screenShows(official, REPORT)
      await official.getByText('đang tính', { exact: true }).waitFor()
      await official.getByRole('button', { name: 'Nêu nguyên nhân khách quan…' }).click()
      const claim = official.getByRole('dialog')
      await claim
        .getByLabel('Nguyên nhân khách quan')
        .fill('Phần mềm báo cáo của Bộ ngừng hoạt động từ ngày 13 đến 17.')
      await claim.getByRole('button', { name: 'Gửi đề nghị' }).click()
      await isSaid(official, 'Đã gửi đề nghị.')
      await official.getByText('đang tính, chờ xác nhận nguyên nhân khách quan').waitFor()
      await openAt(official, `/work?period=${JANUARY}`, 'Công việc của tôi')
      expect(await proportions(official)).toEqual(['90 %', '90 %', '88,75 %']) // a claim alone changes nothing

      await openAt(head, `/work/lines/${reports.id}`, REPORT)
      await head.getByRole('button', { name: 'Trả lời đề nghị…' }).click()
      const answer = head.getByRole('dialog')
      await answer.getByLabel('Xác nhận là nguyên nhân khách quan, không trừ điểm').check()
      await answer.getByLabel('Căn cứ').fill('Công văn 88/CNTT của Bộ Nội vụ.')
      await looksRight(head, 'answering a claim', ['vi'])
      await answer.getByRole('button', { name: 'Trả lời', exact: true }).click()
      await isSaid(head, 'Đã trả lời đề nghị.')
      await head.getByText('nguyên nhân khách quan, không tính').waitFor()
      expect(await proportions(official)).toEqual(['90 %', '90 %', '90 %'])
    }),
  )

  test(
    'a failed review is upheld and stays: a quarter of one product off b',
    office.step(async () => {
      const review = await askOf(head, PAPER, OFFICIAL, 'Ghi nhận chưa đạt chất lượng…')
      await fillDay(review, 'Ngày xảy ra', '22012026')
      await review.getByLabel('Sai sót lớn ở đâu').fill('Tờ trình thứ hai sai căn cứ pháp lý, phải làm lại.')
      await review.getByRole('button', { name: 'Ghi nhận chưa đạt' }).click()
      await isSaid(head, 'Đã ghi nhận một lần chưa đạt chất lượng.')
      await head.getByRole('link', { name: PAPER, exact: true }).first().click()
      await screenShows(head, PAPER)
      await head.getByRole('button', { name: 'Giữ nguyên…' }).click()
      const uphold = head.getByRole('dialog')
      await uphold.getByLabel('Lý do giữ nguyên').fill('Đã đối chiếu với bản ban hành.')
      await uphold.getByRole('button', { name: 'Giữ nguyên', exact: true }).click()
      await isSaid(head, 'Đã giữ nguyên.')
      // b: (2 × (3 − 0.25) + 8 + 4) / 20 = 17.5 / 20.
      expect(await proportions(official)).toEqual(['90 %', '87,5 %', '90 %'])
    }),
  )

  test(
    'a product handed over stays in the denominator of the giver and counts in the numerator of the receiver',
    office.step(async () => {
      const http = await office.session(COLLEAGUE)
      await report(http, (await lineOf(http, JANUARY, PAPER)).id, '2026-01-19', '4')
      colleague = await office.at(COLLEAGUE)
      await openAt(colleague, `/work?period=${JANUARY}`, 'Công việc của tôi')
      // 4 × 2 of 5 × 2.
      expect(await proportions(colleague)).toEqual(['80 %', '80 %', '80 %'])

      const give = await askOf(head, PAPER, OFFICIAL, 'Bàn giao cho người khác…')
      await give.getByLabel('Số lượng').fill('1')
      await give.getByRole('combobox', { name: /Người nhận/u }).fill('le hoang')
      await head.getByRole('option', { name: COLLEAGUE }).click()
      await give.getByLabel('Lý do bàn giao').fill('Đồng chí Lan Anh đi học một tuần.')
      await give.getByRole('button', { name: 'Bàn giao', exact: true }).click()
      await isSaid(head, 'Đã bàn giao.')
      expect(await proportions(official)).toEqual(['90 %', '87,5 %', '90 %']) // still 20 below the line
      await myLine(official, PAPER).getByText('đã bàn giao 1').waitFor()
      expect(await myLine(official, PAPER).getByRole('button', { name: 'Báo cáo' }).count()).toBe(0)

      expect(await proportions(colleague)).toEqual(['80 %', '80 %', '80 %']) // and 10 here: nothing done of it yet
      const received = await lineOf(http, JANUARY, PAPER, 'received')
      expect(received.giver?.fullName).toBe(OFFICIAL)
      await report(http, received.id, '2026-01-30', '1')
      // (4 + 1) × 2 of 10.
      expect(await proportions(colleague)).toEqual(['100 %', '100 %', '100 %'])
    }),
  )

  test(
    'each proportion opens into the lines and the sum it comes from',
    office.step(async () => {
      await official.getByRole('button', { name: 'Vì sao b', exact: true }).click()
      const why = official.getByRole('dialog')
      const sums = await why.getByRole('row', { name: /^Cộng/u }).innerText()
      expect(sums).toMatch(/20\s+17,5/u)
      expect(await why.innerText()).toContain('3 / 4 tờ trình × hệ số 2 · trừ 1 lần')
      expect(await why.innerText()).toMatch(/87,5\s%/u) // the last step, as exact as the form
      await looksRight(official, 'why b', ['vi'])
      await why.getByRole('button', { name: 'Đóng' }).first().click()
      await looksRight(official, 'my work', ['vi'])
    }),
  )
}
