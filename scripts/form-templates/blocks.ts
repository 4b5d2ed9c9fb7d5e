import { cell, paragraph, row, run, table, TEXT_WIDTH } from './word-xml.ts'

const TICK_FONT = 'Segoe UI Symbol'
/** Height of a line of 13 points, in points. */
const LINE = 15

/** The lines of boxes and levels that a list of the form's data fills. */
export function boxes(loop: string): string {
  const box = paragraph(run(`{#${loop}}{ô}`, { font: TICK_FONT, size: 12 }), { before: 1, after: 1, keepNext: true })
  const label = paragraph(run(`{tên mức}{/${loop}}`), { before: 1, after: 1, keepNext: true })
  return table([7, 150], row(cell(7, box) + cell(150, label)), { left: 8 })
}

/** Who signs: where and when, in what office (a line each), and the name below. */
export type Signer = { day: string; office: readonly string[]; name: string }

/** Two signatures beside each other. */
export function signatures(left: Signer, right: Signer): string {
  const half = TEXT_WIDTH / 2
  const most = Math.max(left.office.length, right.office.length)
  const block = ({ day, office, name }: Signer): string =>
    cell(
      half,
      [
        paragraph(run(day, { italic: true }), { align: 'center', keepNext: true }),
        ...office.map((line, at) =>
          paragraph(run(line, { bold: true }), { align: 'center', before: at === 0 ? 4 : 0, keepNext: true }),
        ),
        paragraph(run('(Ký tên, ghi rõ họ tên)', { italic: true, size: 12 }), {
          align: 'center',
          // Names stand on one line also where one office has more lines than the other.
          after: 62 + (most - office.length) * LINE,
          keepNext: true,
        }),
        paragraph(run(name, { bold: true }), { align: 'center' }),
      ].join(''),
      { middle: false },
    )
  return table([half, half], row(block(left) + block(right)))
}
