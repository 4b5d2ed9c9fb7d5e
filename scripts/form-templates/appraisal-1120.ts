import { boxes, signatures } from './blocks.ts'
import { nationalHeader } from './national-header.ts'
import { wordPackage } from './word-package.ts'
import { cell, paragraph, row, run, table } from './word-xml.ts'

const COLUMNS = [12, 90, 17, 21, 25] as const
const CENTRE = { align: 'center', before: 2, after: 2 } as const

type Cell = { text: string; left?: boolean }

function criteriaRow(texts: readonly Cell[], style: { bold?: boolean; italic?: boolean; head?: boolean }): string {
  const cells = texts.map(({ text, left }, at) =>
    cell(
      COLUMNS[at] ?? 0,
      paragraph(run(text, { size: 12, ...style }), {
        ...CENTRE,
        align: left ? 'left' : 'center',
        keepNext: style.bold ?? false,
      }),
    ),
  )
  return row(cells.join(''), { head: style.head ?? false })
}

function criteriaTable(): string {
  const names = ['TT', 'Tiêu chí', 'Điểm tối đa', 'Cá nhân tự chấm', 'Cấp có thẩm quyền chấm']
  const scores = (open: string, close: string): Cell[] => [
    { text: `${open}{số thứ tự}` },
    { text: '{tên tiêu chí}', left: true },
    { text: '{điểm tối đa}' },
    { text: '{điểm tự chấm}' },
    { text: `{điểm cấp có thẩm quyền}${close}` },
  ]
  const total = (width: number, text: string, span = 1): string =>
    cell(width, paragraph(run(text, { size: 12, bold: true }), CENTRE), { span })
  return table(
    COLUMNS,
    [
      criteriaRow(
        names.map((text) => ({ text })),
        { bold: true, head: true },
      ),
      criteriaRow(
        names.map((_, at) => ({ text: `(${at + 1})` })),
        { italic: true, head: true },
      ),
      criteriaRow(scores('{#tiêu chí}{#là nhóm}', '{/là nhóm}'), { bold: true }),
      criteriaRow(scores('{#là tiêu chí}', '{/là tiêu chí}{/tiêu chí}'), {}),
      row(
        [
          total(COLUMNS[0] + COLUMNS[1], 'Tổng cộng', 2),
          total(COLUMNS[2], '{tổng điểm tối đa}'),
          total(COLUMNS[3], '{tổng điểm tự chấm}'),
          total(COLUMNS[4], '{tổng điểm cấp có thẩm quyền}'),
        ].join(''),
      ),
    ].join(''),
    { borders: true, padding: 1.6 },
  )
}

/** The individual appraisal form of Regulation 1120-QĐ/TU as an editable Word template. */
export function appraisal1120Template(): Uint8Array {
  const field = (label: string, tag: string): string => paragraph(run(`${label}: {${tag}}`), { after: 6 })
  const part = (text: string): string =>
    paragraph(run(text, { bold: true }), { before: 9, after: 6, keepNext: true, outline: 1 })
  const item = (text: string): string =>
    paragraph(run(text, { bold: true }), { before: 6, after: 4, keepNext: true, outline: 2 })
  const answer = (tag: string): string => paragraph(run(`{${tag}}`), { after: 6 })
  const gap = (points: number): string => paragraph('', { exactLine: points })
  return wordPackage(
    'Phiếu đánh giá, xếp loại chất lượng',
    [
      nationalHeader(),
      gap(12),
      paragraph(run('{tên phiếu}', { bold: true, size: 14 }), { align: 'center', after: 4, outline: 0 }),
      paragraph(run('{kỳ đánh giá}', { bold: true }), { align: 'center', after: 10 }),
      field('Họ và tên', 'họ và tên'),
      field('Chức vụ, chức danh', 'chức vụ'),
      field('Cơ quan, tổ chức, đơn vị công tác', 'đơn vị'),
      field('Đối tượng', 'đối tượng'),
      part('I. KẾT QUẢ CHẤM ĐIỂM THEO TIÊU CHÍ'),
      criteriaTable(),
      part('II. TỰ NHẬN XÉT, XẾP LOẠI CHẤT LƯỢNG'),
      item('1. Ưu điểm'),
      answer('ưu điểm'),
      item('2. Hạn chế, khuyết điểm'),
      answer('hạn chế, khuyết điểm'),
      item('3. Tự xếp loại chất lượng'),
      boxes('mức tự xếp loại'),
      part('III. Ý KIẾN CỦA NGƯỜI ĐỨNG ĐẦU CƠ QUAN, TỔ CHỨC, ĐƠN VỊ'),
      item('1. Nhận xét'),
      answer('nhận xét của người đứng đầu'),
      item('2. Mức xếp loại đề xuất'),
      boxes('mức đề xuất'),
      gap(14),
      signatures(
        { day: '{địa danh, ngày tự đánh giá}', office: ['NGƯỜI TỰ ĐÁNH GIÁ'], name: '{họ và tên}' },
        { day: '{địa danh, ngày nhận xét}', office: ['NGƯỜI ĐỨNG ĐẦU CƠ QUAN'], name: '{họ tên người đứng đầu}' },
      ),
      part('IV. KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG CỦA CẤP CÓ THẨM QUYỀN'),
      boxes('mức quyết định'),
      paragraph(run('{quyết định}'), { before: 6, after: 6, keepNext: true }),
      paragraph(run('{nguồn gốc phiếu}', { italic: true, size: 10 })),
    ].join(''),
  )
}
