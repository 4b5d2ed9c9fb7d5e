import { boxes, signatures } from './blocks.ts'
import { nationalHeader } from './national-header.ts'
import { footnoteReference, wordPackage } from './word-package.ts'
import { cell, paragraph, row, run, table } from './word-xml.ts'

const COLUMNS = [36, 42, 87] as const

function monthsTable(): string {
  const one = (at: number, text: string, bold: boolean, left = false): string =>
    cell(
      COLUMNS[at] ?? 0,
      paragraph(run(text, { size: 12, bold }), { align: left ? 'left' : 'center', before: 2, after: 2 }),
    )
  const line = (texts: readonly [string, string, string], bold: boolean): string =>
    one(0, texts[0], bold) + one(1, texts[1], bold) + one(2, texts[2], false, true)
  const head = ['Tháng', 'Tổng điểm theo dõi, đánh giá', 'Ghi chú'].map((text, at) => one(at, text, true)).join('')
  return table(
    COLUMNS,
    [
      row(head, { head: true }),
      row(line(['{#tháng}{số tháng}', '{tổng điểm}', '{ghi chú}{/tháng}'], false)),
      row(line(['Tổng điểm trung bình cả năm', '{tổng điểm trung bình}', '{ghi chú cả năm}'], true)),
    ].join(''),
    { borders: true, padding: 1.6 },
  )
}

/** Mẫu số 02 of Decree 335/2025 as an editable Word template. */
export function classification335Template(): Uint8Array {
  const field = (label: string, tag: string): string => paragraph(run(`${label}: {${tag}}`), { after: 6 })
  const part = (text: string, note = ''): string =>
    paragraph(run(text, { bold: true }) + note, { before: 9, after: 6, keepNext: true, outline: 1 })
  return wordPackage(
    'Phiếu xếp loại chất lượng công chức',
    [
      paragraph(run('Mẫu số 02', { bold: true }), { align: 'right', after: 6 }),
      nationalHeader(),
      paragraph('', { exactLine: 12 }),
      paragraph(run('PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC', { bold: true, size: 14 }), {
        align: 'center',
        after: 4,
        outline: 0,
      }),
      paragraph(run('Năm {năm}', { bold: true }), { align: 'center', after: 10 }),
      field('Họ và tên', 'họ và tên'),
      field('Chức vụ, chức danh', 'chức vụ'),
      field('Đơn vị công tác', 'đơn vị'),
      part('I. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ'),
      monthsTable(),
      part('II. CÔNG CHỨC TỰ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG'),
      boxes('mức tự xếp loại'),
      part('III. KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG CỦA CẤP CÓ THẨM QUYỀN CÔNG CHỨC', footnoteReference(1)),
      boxes('mức xếp loại'),
      part('IV. ĐỀ XUẤT PHƯƠNG ÁN XỬ LÝ', footnoteReference(2)),
      paragraph(run('{đề xuất phương án xử lý}'), { after: 6 }),
      paragraph('', { exactLine: 14 }),
      signatures(
        { day: '{địa danh, ngày tự xếp loại}', office: ['CÔNG CHỨC TỰ XẾP LOẠI'], name: '{họ và tên}' },
        {
          day: '{địa danh, ngày xếp loại}',
          office: ['CẤP CÓ THẨM QUYỀN XẾP LOẠI'],
          name: '{họ tên cấp có thẩm quyền}',
        },
      ),
      paragraph('', { exactLine: 2 }),
    ].join(''),
    {
      footnotes: [
        'Việc xếp loại chất lượng công chức căn cứ vào quy định tại Điều 20 Nghị định này.',
        'Việc đề xuất phương án xử lý căn cứ quy định tại Điều 23 Nghị định này.',
      ],
    },
  )
}
