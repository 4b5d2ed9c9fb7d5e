import { boxes, signatures } from './blocks.ts'
import { criteriaTable } from './criteria-table.ts'
import { nationalHeader } from './national-header.ts'
import { wordPackage } from './word-package.ts'
import { cell, paragraph, row, run, table } from './word-xml.ts'

const CRITERIA = criteriaTable('Tiêu chí', 93, [
  { width: 18, head: 'Điểm tối đa', tag: 'điểm tối đa', sum: 'tổng điểm tối đa' },
  { width: 20, head: 'Tổ chức tự chấm', tag: 'điểm tự chấm', sum: 'tổng điểm tự chấm' },
  { width: 22, head: 'Điểm công nhận', tag: 'điểm công nhận', sum: 'tổng điểm công nhận' },
])

const CONDITION_WIDTHS = [34, 77, 32, 22] as const

function conditionsTable(): string {
  const line = (texts: readonly string[], bold: boolean): string =>
    texts
      .map((text, at) =>
        cell(
          CONDITION_WIDTHS[at] ?? 0,
          paragraph(run(text, { size: 12, bold }), {
            align: bold || at > 1 ? 'center' : 'left',
            before: 2,
            after: 2,
          }),
        ),
      )
      .join('')
  const head = line(['Mức', 'Điều kiện', 'Điều khoản', 'Kết quả'], true)
  const each = ['{#điều kiện}{mức của điều kiện}', '{tên điều kiện}', '{điều khoản}', '{kết quả}{/điều kiện}']
  return table(CONDITION_WIDTHS, row(head, { head: true }) + row(line(each, false)), { borders: true, padding: 1.6 })
}

/** The sheet of a body, the system's own because Decree 335/2025 has none, as an editable Word template. */
export function body335Template(): Uint8Array {
  const field = (label: string, tag: string): string => paragraph(run(`${label}: {${tag}}`), { after: 6 })
  const part = (text: string): string =>
    paragraph(run(text, { bold: true }), { before: 9, after: 6, keepNext: true, outline: 1 })
  const title = (text: string, after: number, outline?: number): string =>
    paragraph(run(text, { bold: true, size: 14 }), {
      align: 'center',
      after,
      ...(outline === undefined ? {} : { outline }),
    })
  return wordPackage(
    'Phiếu tự đánh giá, đề xuất xếp loại chất lượng tổ chức',
    [
      paragraph(run('Mẫu của hệ thống', { bold: true }), { align: 'right', after: 6 }),
      nationalHeader(),
      paragraph('', { exactLine: 12 }),
      title('PHIẾU TỰ ĐÁNH GIÁ, ĐỀ XUẤT', 0, 0),
      title('XẾP LOẠI CHẤT LƯỢNG TỔ CHỨC', 4),
      paragraph(run('Năm {năm}', { bold: true }), { align: 'center', after: 4 }),
      paragraph(
        run('(Nghị định 335/2025/NĐ-CP không quy định mẫu phiếu của tổ chức; phiếu này là mẫu của hệ thống)', {
          italic: true,
          size: 12,
        }),
        { align: 'center', after: 10 },
      ),
      field('Tên tổ chức', 'tên tổ chức'),
      field('Người đứng đầu', 'người đứng đầu'),
      field('Người có thẩm quyền công nhận (Điều 5)', 'người có thẩm quyền'),
      field('Tiêu chí và điểm', 'văn bản quy định điểm'),
      part('I. ĐÁNH GIÁ THEO TIÊU CHÍ (ĐIỀU 6, ĐIỀU 7)'),
      CRITERIA,
      part('II. ĐIỀU KIỆN XẾP LOẠI (ĐIỀU 8)'),
      field('Nhiệm vụ trong năm', 'nhiệm vụ trong năm'),
      conditionsTable(),
      part('III. TỔ CHỨC ĐỀ XUẤT (ĐIỀU 9 KHOẢN 2 ĐIỂM A)'),
      field('1. Hạn chế, khuyết điểm được chỉ ra', 'hạn chế được chỉ ra'),
      field('2. Nhận xét chung', 'nhận xét của tổ chức'),
      paragraph(run('3. Mức đề xuất:'), { after: 6, keepNext: true }),
      boxes('mức đề xuất'),
      part('IV. KẾT QUẢ ĐƯỢC CÔNG NHẬN (ĐIỀU 5)'),
      field('1. Nhận xét của người có thẩm quyền', 'nhận xét của người có thẩm quyền'),
      paragraph(run('2. Mức được công nhận:'), { after: 6, keepNext: true }),
      boxes('mức công nhận'),
      paragraph(run('3. Văn bản công nhận: {văn bản công nhận}'), { before: 6, after: 6 }),
      paragraph('', { exactLine: 14 }),
      signatures(
        {
          day: '{địa danh, ngày tự đánh giá}',
          office: ['NGƯỜI ĐỨNG ĐẦU', 'TỔ CHỨC'],
          name: '{tên người đứng đầu}',
        },
        {
          day: '{địa danh, ngày công nhận}',
          office: ['NGƯỜI CÓ THẨM QUYỀN', 'CÔNG NHẬN'],
          name: '{tên người công nhận}',
        },
      ),
      paragraph('', { exactLine: 2 }),
    ].join(''),
    { footnotes: [] },
  )
}
