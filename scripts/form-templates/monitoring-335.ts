import { signatures } from './blocks.ts'
import { criteriaTable } from './criteria-table.ts'
import { nationalHeader } from './national-header.ts'
import { footnoteReference, wordPackage } from './word-package.ts'
import { paragraph, run } from './word-xml.ts'

const CRITERIA = criteriaTable('Tiêu chí chấm điểm', 105, [
  { width: 20, head: 'Điểm tối đa', tag: 'điểm tối đa', sum: 'tổng điểm tối đa' },
  { width: 28, head: 'Điểm do cá nhân tự chấm', tag: 'điểm tự chấm', sum: 'tổng điểm tự chấm' },
])

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
      CRITERIA,
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
