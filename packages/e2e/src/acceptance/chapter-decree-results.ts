import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { MINUTES, NUMBER, NUMBER_ABOVE } from './chapter-decree-places.ts'
import { AGENCY, DIRECTOR, FIRST, HEAD, OFFICIAL, SECOND, UNIT } from './decree-office.ts'
import { looksRight, PHONE } from './look.ts'
import type { Office } from './office.ts'
import { textOfPdf, textOfWord } from './papers.ts'
import { settle } from './settle.ts'
import { DESK, download, goTo, screenShows } from './visitor.ts'

const GOOD = 'Vì sao tôi được xếp “Hoàn thành tốt nhiệm vụ”'
const NO_HIGHER = 'Mức xếp loại của người đứng đầu tổ chức không cao hơn mức xếp loại của tổ chức đó'

/** Everybody reads what came out and why. */
export function resultsAreRead(office: Office): void {
  /** The result as its person comes to it from the list of his forms. */
  async function resultOf(name: string, title: string): Promise<{ page: Page; said: string; steps: string[] }> {
    const page = await office.at(name)
    await page.setViewportSize(DESK)
    await page.goto('/')
    await goTo(page, 'Phiếu của tôi', 'Phiếu của tôi')
    await page.getByText('trung bình năm').waitFor()
    await page.getByRole('link', { name: 'Kết quả, vì sao' }).click()
    await screenShows(page, title)
    const steps = await page
      .locator('ol > li')
      .filter({ hasText: /Điều|Quyết định/u })
      .allInnerTexts()
    return { page, said: await page.getByRole('main').innerText(), steps }
  }

  test(
    'the official is told on his phone and reads months, mean, level and article',
    office.step(async () => {
      const page = await office.at(OFFICIAL)
      await page.setViewportSize(PHONE)
      await page.goto('/')
      await page.getByRole('heading', { level: 1, name: /^Chào/u }).waitFor()
      await settle(page)
      await page.getByRole('link', { name: /^Thông báo, \d+ chưa đọc$/u }).click()
      await page.getByRole('link', { name: /Đã có quyết định về kết quả xếp loại của anh\/chị \(Năm 2026\)/u }).click()
      await screenShows(page, GOOD)
      const said = await page.getByRole('main').innerText()
      expect(said).toContain(`Quyết định ${NUMBER} ngày 06/01/2027 · tính theo 335/2025/NĐ-CP`)
      expect(said).toMatch(/83,29 · trung bình năm/u)
      expect(said).toContain(
        `T = (91,00 + 83,00 + 99,00 + ${'87,00 + '.repeat(3)}${'78,50 + '.repeat(3)}76,67 + 76,67 + 76,67) / 12`,
      )
      expect(said).toMatch(/Trung bình cộng điểm của các kỳ[\s\S]*335\/2025\/NĐ-CP, Điều 17 khoản 3/u)
      expect(said).toMatch(/Mức tương ứng với tổng điểm[\s\S]*70 ≤ T < 90[\s\S]*335\/2025\/NĐ-CP, Điều 20 khoản 2/u)
      expect(said).toMatch(/Mức được xếp\s+bằng mức theo điểm\s+Hoàn thành tốt\s+Quyết định 15\/QĐ-SNV/u)
      expect(said).toContain('Trung bình cộng của 12 tháng')
      expect(said).not.toMatch(/[a-z]+\.[a-z-]+ ·|\[2026/u) // no code where a word belongs
      await looksRight(page, 'the result of a year')
    }),
  )

  test(
    'Mẫu số 02 comes as Word and as PDF with the twelve months and the level of the decision',
    office.step(async () => {
      const page = await office.at(OFFICIAL)
      const word = await download(page, page.getByRole('link', { name: 'Tải phiếu Word' }))
      const pdf = await download(page, page.getByRole('link', { name: 'Tải phiếu PDF' }))
      expect([word.name, pdf.name]).toEqual([expect.stringMatching(/\.docx$/u), expect.stringMatching(/\.pdf$/u)])
      for (const text of [textOfWord(word.bytes), await textOfPdf(pdf.bytes)]) {
        expect(text).toContain('PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC')
        for (const shown of [OFFICIAL, UNIT, '91,00', '87,00', '76,67', '83,29']) expect(text).toContain(shown)
        expect(text).toMatch(/[☒×] ?Hoàn thành tốt nhiệm vụ.*[☒×] ?Hoàn thành tốt nhiệm vụ/u) // his own, and the decided one
        expect(text).not.toMatch(/[☒×] ?Hoàn thành xuất sắc/u)
      }
    }),
  )

  test(
    'a head with outstanding points whose body is good is good, and reads why with the article',
    office.step(async () => {
      const { page, said, steps } = await resultOf(HEAD, GOOD)
      expect(said).toContain('Theo điểm: Hoàn thành xuất sắc')
      expect(said).toContain('Được xếp: Hoàn thành tốt')
      expect(said).toContain(
        'Điểm của các tháng cho mức “Hoàn thành xuất sắc nhiệm vụ”, quy định cho mức “Hoàn thành tốt nhiệm vụ”',
      )
      expect(said).toContain(`${NO_HIGHER} (335/2025/NĐ-CP, Điều 20 khoản 6).`)
      expect(said).toContain('Cơ quan, đơn vị do anh/chị đứng đầu được xếp “Hoàn thành tốt nhiệm vụ”.')
      const capped = steps.find((step) => step.includes(NO_HIGHER))
      expect(capped).toMatch(
        /mức theo điểm là Hoàn thành xuất sắc\s+Hoàn thành tốt\s+335\/2025\/NĐ-CP, Điều 20 khoản 6/u,
      )
      expect(said).toMatch(/Lấy ý kiến cấp ủy đảng nơi công tác[\s\S]*Điều 21 khoản 1 điểm c/u)
      expect(said).toContain('Ghi ý kiến của cấp ủy')
      expect(said).toMatch(new RegExp(`Người ký\\s+${DIRECTOR}`, 'u')) // his superior, not himself
      await looksRight(page, 'the result of a head that was held down', ['vi'])
      const above = await resultOf(DIRECTOR, GOOD)
      expect(above.said).toContain(NO_HIGHER)
      expect(above.said).toContain(NUMBER_ABOVE)
    }),
  )

  test(
    'of the two equals each reads what the committee decided, the one without the place which set was full',
    office.step(async () => {
      const { said, steps } = await resultOf(SECOND, GOOD)
      expect(said).toContain('Đủ điểm xuất sắc, nhưng nhóm đã hết chỗ')
      expect(said).toContain(`Nhóm “${AGENCY}” có 8 người ở mức tốt; tỷ lệ cho 1 chỗ xuất sắc.`)
      expect(said).toContain('(tổng điểm 96,00).')
      expect(said).toContain(`Với người bằng nhau ở mọi khóa ấy, Hội đồng đã quyết định thứ tự: ${MINUTES}.`)
      expect(said).not.toContain(FIRST) // whose points are whose is not for a colleague
      expect(steps.find((step) => step.includes('hết chỗ'))).toContain('Điều 20 khoản 5 điểm a')

      const winner = await resultOf(FIRST, 'Vì sao tôi được xếp “Hoàn thành xuất sắc nhiệm vụ”')
      expect(winner.said).toContain('Anh/chị có một chỗ trong tỷ lệ xuất sắc')
      expect(winner.said).toContain(`Hội đồng đã quyết định thứ tự: ${MINUTES}.`)
      expect(winner.said).not.toContain(SECOND)
    }),
  )
}
