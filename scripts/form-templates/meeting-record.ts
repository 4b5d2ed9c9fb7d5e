import { signatures } from './blocks.ts'
import { nationalHeader } from './national-header.ts'
import { wordPackage } from './word-package.ts'
import { cell, paragraph, row, run, table } from './word-xml.ts'

/** Columns of the counts: width in millimetres, head, tag. */
const COLUMNS = [
  [9, 'TT', '{#dòng}{số thứ tự}'],
  [33, 'Họ và tên', '{họ và tên}'],
  [13, 'Phát ra', '{phát ra}'],
  [13, 'Thu về', '{thu về}'],
  [13, 'Xuất sắc', '{ô một}'],
  [12, 'Tốt', '{ô hai}'],
  [15, 'Hoàn thành', '{ô ba}'],
  [16, 'Không hoàn thành', '{ô bốn}'],
  [14, 'Chưa xếp loại', '{ô năm}'],
  [13, 'Phiếu trắng', '{trắng}'],
  [14, 'Không hợp lệ', '{không hợp lệ}{/dòng}'],
] as const

function countTable(): string {
  const line = (texts: readonly string[], bold: boolean): string =>
    COLUMNS.map(([width], at) =>
      cell(
        width,
        paragraph(run(texts[at] ?? '', { size: 11, bold }), {
          align: at === 1 && !bold ? 'left' : 'center',
          before: 2,
          after: 2,
        }),
      ),
    ).join('')
  const heads = COLUMNS.map(([, head]) => head)
  const tags = COLUMNS.map(([, , tag]) => tag)
  return table(
    COLUMNS.map(([width]) => width),
    row(line(heads, true), { head: true }) + row(line(tags, false)),
    { borders: true, padding: 0.8 },
  )
}

/** Minutes of a meeting, and of the counting of a ballot, as an editable Word template. */
export function meetingRecordTemplate(): Uint8Array {
  const each = (loop: string, inner: string): string => `{#${loop} [loopOver: "paragraph"]}${inner}{/${loop}}`
  const marker = (tag: string): string => paragraph(run(tag, { size: 2 }), { exactLine: 2 })
  return wordPackage(
    'Biên bản',
    [
      nationalHeader(),
      paragraph('', { exactLine: 12 }),
      paragraph(run('{tên biên bản}', { bold: true, size: 14 }), { align: 'center', after: 4, outline: 0 }),
      paragraph(run('{về việc}', { bold: true }), { align: 'center', after: 10 }),
      marker('{#phần}'),
      paragraph(run('{tên phần}', { bold: true }), { before: 9, after: 6, keepNext: true, outline: 1 }),
      paragraph(run(each('đoạn', '{nội dung}')), { align: 'both', after: 6 }),
      marker('{/phần}'),
      marker('{#có bảng}'),
      countTable(),
      marker('{/có bảng}'),
      paragraph(run(each('đoạn cuối', '{nội dung}')), { align: 'both', before: 6, after: 6 }),
      paragraph('', { exactLine: 14 }),
      signatures(
        { day: '{địa danh, ngày}', office: ['{chức danh trái}'], name: '{tên trái}' },
        { day: '{địa danh, ngày}', office: ['{chức danh phải}'], name: '{tên phải}' },
      ),
      paragraph('', { exactLine: 2 }),
    ].join(''),
    { footnotes: [] },
  )
}
