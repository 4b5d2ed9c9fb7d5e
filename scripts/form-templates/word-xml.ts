// The few WordprocessingML elements the form templates need. Lengths: millimetres in, twentieths of a point out.

/** Typeface size and weight of a run; sizes in points. */
export type RunStyle = { size?: number; bold?: boolean; italic?: boolean; font?: string }

/** How a paragraph stands: alignment, space around it in points, indents in millimetres, whether it stays with the next. */
export type ParagraphStyle = {
  align?: 'left' | 'center' | 'right' | 'both'
  before?: number
  after?: number
  exactLine?: number
  left?: number
  right?: number
  keepNext?: boolean
  topRule?: boolean
  outline?: number
}

/** Width of the text of an A4 page with the margins of {@link section}. */
export const TEXT_WIDTH = 165

export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export function run(text: string, { size, bold, italic, font }: RunStyle = {}): string {
  const style = [
    font === undefined ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('')
  return `<w:r>${style === '' ? '' : `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
}

export function paragraph(runs: string, style: ParagraphStyle = {}): string {
  const { align = 'left', before = 0, after = 0, exactLine, left = 0, right = 0 } = style
  const line = exactLine === undefined ? '' : ` w:line="${exactLine * 20}" w:lineRule="exact"`
  return `<w:p><w:pPr>${[
    style.keepNext ? '<w:keepNext/>' : '',
    style.topRule ? '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' : '',
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}"${line}/>`,
    `<w:ind w:left="${twips(left)}" w:right="${twips(right)}"/>`,
    `<w:jc w:val="${align}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('')}</w:pPr>${runs}</w:p>`
}

/** A cell; `span` columns wide, `width` in millimetres. */
export function cell(width: number, paragraphs: string, { span = 1, middle = true } = {}): string {
  const across = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`
  const align = middle ? '<w:vAlign w:val="center"/>' : ''
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${across}${align}</w:tcPr>${paragraphs}</w:tc>`
}

/** A row that never breaks over pages; a head row repeats on every page. */
export function row(cells: string, { head = false } = {}): string {
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`
}

/** A table of fixed column widths (millimetres); `padding` is the space left and right inside a cell. */
export function table(
  widths: readonly number[],
  rows: string,
  { borders = false, padding = 0, left = 0 } = {},
): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const lines = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')
  const margin = (side: string): string => `<w:${side} w:w="${twips(padding)}" w:type="dxa"/>`
  return `<w:tbl><w:tblPr>${[
    `<w:tblW w:w="${twips(widths.reduce((sum, width) => sum + width, 0))}" w:type="dxa"/>`,
    `<w:tblInd w:w="${twips(left)}" w:type="dxa"/>`,
    borders ? `<w:tblBorders>${lines}</w:tblBorders>` : '',
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar>${margin('left')}${margin('right')}</w:tblCellMar>`,
  ].join(
    '',
  )}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`
}

/** A4, 20/20/30/15 mm, page number in the top margin from page 2 on (Decree 30/2020, Annex I, I). */
export function section({ footer = false } = {}): string {
  const footers = footer
    ? '<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/>'
    : ''
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/>${footers}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${twips(20)}" w:right="${twips(15)}" w:bottom="${twips(20)}" w:left="${twips(30)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`
}
