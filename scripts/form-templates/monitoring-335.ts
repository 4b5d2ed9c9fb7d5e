import { signatures } from './blocks.ts'
import { nationalHeader } from './national-header.ts'
import { footnoteReference, wordPackage } from './word-package.ts'
import { cell, paragraph, row, run, table } from './word-xml.ts'

const COLUMNS = [12, 105, 20, 28] as const
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
  const names = ['TT', 'Tiêu chí chấm điểm', 'Điểm tối đa', 'Điểm do cá nhân tự chấm']
  const scores = (open: string, close: string): Cell[] => [
    { text: `${open}{số thứ tự}` },
    { text: '{tên tiêu chí}', left: true },
    { text: '{điểm tối đa}' },
    { text: `{điểm tự chấm}${close}` },
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
        ].join(''),
      ),
    ].join(''),
    { borders: true, padding: 1.6 },
  )
}

/** Mẫu số 01 of Decree 335/2025 as an editable Word template. */
export function monitoring335Template(): Uint8Array {
  const field = (label: string, tag: string): string => paragraph(run(`${label}: {${tag}}`), { after: 6 })
  const part = (text: string): string =>
    paragraph(run(text, { bold: true }), { before: 9, after: 6, keepNext: true, outline: 1 })
  const period = run('(Kỳ theo dõi, đánh giá: {kỳ theo dõi})') + footnoteReference(1)
  return wordPackage(
    'Phiếu theo dõi, đánh giá công chức',
    [
      paragraph(run('Mẫu số 01', { bold: true }), { align: 'right', after: 6 }),
      nationalHeader(),
      paragraph('', { exactLine: 12 }),
      paragraph(run('PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC', { bold: true, size: 14 }), {
        align: 'center',
        after: 4,
        outline: 0,
      }),
      paragraph(period, { align: 'center', after: 10 }),
      field('Họ và tên', 'họ và tên'),
      field('Chức vụ, chức danh', 'chức vụ'),
      field('Đơn vị công tác', 'đơn vị'),
      part('I. KẾT QUẢ THEO DÕI, ĐÁNH GIÁ THEO TIÊU CHÍ CHUNG'),
      criteriaTable(),
      part('II. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC'),
      field('1. Điểm tiêu chí chung', 'điểm tiêu chí chung'),
      field('2. Điểm tiêu chí kết quả thực hiện nhiệm vụ', 'điểm kết quả'),
      field('3. Tổng điểm theo dõi, đánh giá công chức', 'tổng điểm'),
      field('4. Ưu điểm', 'ưu điểm'),
      field('5. Hạn chế, khuyết điểm', 'hạn chế, khuyết điểm'),
      field('6. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá', 'ý kiến nhận xét'),
      paragraph('', { exactLine: 14 }),
      signatures(
        { day: '{địa danh, ngày tự đánh giá}', office: ['CÔNG CHỨC TỰ ĐÁNH GIÁ'], name: '{họ và tên}' },
        {
          day: '{địa danh, ngày nhận xét}',
          office: ['CẤP CÓ THẨM QUYỀN', 'THEO DÕI, ĐÁNH GIÁ'],
          name: '{họ tên cấp có thẩm quyền}',
        },
      ),
      paragraph('', { exactLine: 2 }),
    ].join(''),
    { footnotes: ['Ghi rõ kỳ theo dõi là tháng/quý ... năm... .'] },
  )
}
