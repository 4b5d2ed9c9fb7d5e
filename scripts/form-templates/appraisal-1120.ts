import { boxes, signatures } from './blocks.ts'
import { criteriaTable } from './criteria-table.ts'
import { nationalHeader } from './national-header.ts'
import { wordPackage } from './word-package.ts'
import { paragraph, run } from './word-xml.ts'

const CRITERIA = criteriaTable('Tiêu chí', 90, [
  { width: 17, head: 'Điểm tối đa', tag: 'điểm tối đa', sum: 'tổng điểm tối đa' },
  { width: 21, head: 'Cá nhân tự chấm', tag: 'điểm tự chấm', sum: 'tổng điểm tự chấm' },
  {
    width: 25,
    head: 'Cấp có thẩm quyền chấm',
    tag: 'điểm cấp có thẩm quyền',
    sum: 'tổng điểm cấp có thẩm quyền',
  },
])

const LINES = criteriaTable('Nội dung', 82, [
  { width: 15, head: 'Điểm tối đa', tag: 'điểm tối đa', sum: null },
  { width: 28, head: 'Cá nhân tự đánh giá', tag: 'điểm tự chấm', sum: null },
  { width: 28, head: 'Cấp có thẩm quyền đánh giá', tag: 'điểm cấp có thẩm quyền', sum: null },
])

/** The individual appraisal form of Regulation 1120-QĐ/TU as an editable Word template. */
export const appraisal1120Template = (): Uint8Array => individualForm('I. KẾT QUẢ CHẤM ĐIỂM THEO TIÊU CHÍ', CRITERIA)

/** The same sheet for sets under which more is filled in than points: grades, percentages of axes, stated facts. */
export const filledFormTemplate = (): Uint8Array => individualForm('I. NỘI DUNG TỰ ĐÁNH GIÁ, ĐÁNH GIÁ', LINES)

function individualForm(firstPart: string, lines: string): Uint8Array {
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
      part(firstPart),
      lines,
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
