import { nationalHeader } from './national-header.ts'
import { wordPackage } from './word-package.ts'
import { cell, paragraph, row, run, table, TEXT_WIDTH } from './word-xml.ts'

const LINE = '[loopOver: "paragraph"]'
/** A paragraph that is there only where the data have it. */
const optional = (tag: string, content: string): string => `{#có ${tag} ${LINE}}${content}{/có ${tag}}`
/** One paragraph for each text of a list. */
const each = (tag: string): string => `{#${tag} ${LINE}}{đoạn}{/${tag}}`

const WIDTHS = [12, 48, 42, 33, 30] as const
const HEADS = ['TT', 'Họ và tên', 'Chức vụ, vị trí việc làm', 'Đơn vị', 'Mức xếp loại'] as const
const TAGS = ['{#người}{số thứ tự}', '{họ và tên}', '{chức vụ}', '{đơn vị}', '{mức}{/người}'] as const

function people(): string {
  const line = (texts: readonly string[], head: boolean): string =>
    row(
      texts
        .map((text, at) =>
          cell(
            WIDTHS[at] ?? 0,
            paragraph(run(text, { size: 12, bold: head }), {
              before: 2,
              after: 2,
              align: head || at === 0 ? 'center' : 'left',
            }),
          ),
        )
        .join(''),
      { head },
    )
  return table(WIDTHS, line(HEADS, true) + line(TAGS, false), { borders: true, padding: 1.6 })
}

function foot(): string {
  const half = TEXT_WIDTH / 2
  const centred = { align: 'center', keepNext: true } as const
  const left = [
    paragraph(run('Nơi nhận:', { bold: true, italic: true, size: 12 })),
    paragraph(run(each('nơi nhận'), { size: 11 })),
  ]
  const right = [
    paragraph(run('{chức danh người ký}', { bold: true }), { ...centred, after: 62 }),
    paragraph(run('{họ tên người ký}', { bold: true }), { align: 'center' }),
  ]
  return table(
    [half, half],
    row(cell(half, left.join(''), { middle: false }) + cell(half, right.join(''), { middle: false })),
  )
}

/** A decision, a notice or a list in the layout of Decree 30/2020, Annex III, as an editable Word template. */
export function letterTemplate(): Uint8Array {
  const [agency, country] = [68, 97]
  return wordPackage(
    'Văn bản về kết quả xếp loại chất lượng',
    [
      nationalHeader(),
      table(
        [agency, country],
        row(
          cell(agency, paragraph(run('Số: {số văn bản}'), { align: 'center', before: 6 })) +
            cell(country, paragraph(run('{địa danh, ngày}', { italic: true }), { align: 'center', before: 6 })),
        ),
      ),
      paragraph(run('{tên loại}', { bold: true, size: 14 }), { align: 'center', before: 14, outline: 0 }),
      paragraph(run('{trích yếu}', { bold: true }), { align: 'center', after: 2 }),
      paragraph('', { topRule: true, exactLine: 6, left: 58, right: 58, after: 6 }),
      paragraph(run(optional('thẩm quyền', '{thẩm quyền}'), { bold: true }), { align: 'center', after: 6 }),
      paragraph(run(each('căn cứ'), { italic: true }), { align: 'both', after: 6 }),
      paragraph(run(optional('lời quyết định', '{lời quyết định}'), { bold: true }), { align: 'center', after: 6 }),
      paragraph(run(each('mở đầu')), { align: 'both', after: 6 }),
      paragraph(run('{#có danh sách}'), { exactLine: 2 }),
      people(),
      paragraph(run('{/có danh sách}'), { exactLine: 2, after: 6 }),
      paragraph(run(each('phần sau')), { align: 'both', after: 6 }),
      paragraph('', { exactLine: 10 }),
      foot(),
      paragraph('', { exactLine: 2 }),
    ].join(''),
  )
}
