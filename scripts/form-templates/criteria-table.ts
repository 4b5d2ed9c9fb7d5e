import { cell, paragraph, row, run, table } from './word-xml.ts'

const CENTRE = { align: 'center', before: 2, after: 2 } as const

/** A column to the right of the criteria: its head, and the tags of a criterion's and of the sum's cell (null without a sum). */
export type PointsColumn = {
  readonly width: number
  readonly head: string
  readonly tag: string
  readonly sum: string | null
}

type Cell = { text: string; left?: boolean }
type Style = { bold?: boolean; italic?: boolean; head?: boolean }

/**
 * The table of criteria every form begins with: numbered columns, groups in bold over their criteria, the sum below where the columns have one.
 * @param criteriaWidth width of the column with the names, in millimetres like the others
 */
export function criteriaTable(
  criteriaHead: string,
  criteriaWidth: number,
  points: readonly [PointsColumn, ...PointsColumn[]],
): string {
  const widths = [12, criteriaWidth, ...points.map(({ width }) => width)]
  const names = ['TT', criteriaHead, ...points.map(({ head }) => head)]
  const line = (texts: readonly Cell[], style: Style): string =>
    row(
      texts
        .map(({ text, left }, at) =>
          cell(
            widths[at] ?? 0,
            paragraph(run(text, { size: 12, ...style }), {
              ...CENTRE,
              align: left ? 'left' : 'center',
              keepNext: style.bold ?? false,
            }),
          ),
        )
        .join(''),
      { head: style.head ?? false },
    )
  const scores = (open: string, close: string): Cell[] => [
    { text: `${open}{số thứ tự}` },
    { text: '{tên tiêu chí}', left: true },
    ...points.map(({ tag }, at) => ({ text: `{${tag}}${at === points.length - 1 ? close : ''}` })),
  ]
  const total = (width: number, text: string, span = 1): string =>
    cell(width, paragraph(run(text, { size: 12, bold: true }), CENTRE), { span })
  const sums = row(
    [
      total(12 + criteriaWidth, 'Tổng cộng', 2),
      ...points.map(({ width, sum }) => total(width, sum === null ? '' : `{${sum}}`)),
    ].join(''),
  )
  return table(
    widths,
    [
      line(
        names.map((text) => ({ text })),
        { bold: true, head: true },
      ),
      line(
        names.map((_, at) => ({ text: `(${at + 1})` })),
        { italic: true, head: true },
      ),
      line(scores('{#tiêu chí}{#là nhóm}', '{/là nhóm}'), { bold: true }),
      line(scores('{#là tiêu chí}', '{/là tiêu chí}{/tiêu chí}'), {}),
      ...(points.every(({ sum }) => sum === null) ? [] : [sums]),
    ].join(''),
    { borders: true, padding: 1.6 },
  )
}
