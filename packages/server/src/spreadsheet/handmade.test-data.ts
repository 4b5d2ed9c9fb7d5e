import { strToU8, zipSync, type Zippable } from 'fflate'

/** The parts of a workbook written by hand, to say what no writer would. */
export type Handmade = {
  readonly sheet?: string
  readonly sharedStrings?: string
  readonly styles?: string
  readonly workbook?: string
  readonly more?: Zippable
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Puts rows (their XML) into a sheet. */
export function sheetXml(rows: string): string {
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`
}

/** Puts `si` elements into a table of shared strings. */
export function stringsXml(items: string): string {
  return `${XML}<sst xmlns="${MAIN}">${items}</sst>`
}

/** Cell styles that show the given formats: style 1 shows the first, style 2 the second … */
export function stylesXml(codes: readonly string[]): string {
  const formats = codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')
  const styles = codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`
}

/** The parts of a small workbook with one sheet named `S`. */
export function handmadeParts({ sheet = sheetXml(''), sharedStrings, styles, workbook, more }: Handmade): Zippable {
  const rels = (list: string) => strToU8(`${XML}<Relationships xmlns="${PACKAGE}">${list}</Relationships>`)
  const rel = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`
  const sheets = `<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>`
  return {
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    '_rels/.rels': rels(rel('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(workbook ?? `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${sheets}</workbook>`),
    'xl/_rels/workbook.xml.rels': rels(
      rel('r1', 'worksheet', 'worksheets/sheet1.xml') +
        rel('r2', 'sharedStrings', '/xl/sharedStrings.xml') +
        rel('r3', 'styles', './styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    ...(sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(sharedStrings) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': strToU8(styles) }),
    ...more,
  }
}

/** A workbook made of handwritten parts. */
export function handmade(parts: Handmade): Uint8Array {
  return zipSync(handmadeParts(parts), { level: 6 })
}

/** Changes a field of an entry's record in the zip directory; `at` counts from the record's signature. */
export function withDirectoryField(zip: Uint8Array, name: string, at: number, value: number): Uint8Array {
  const bytes = Buffer.from(zip)
  for (let i = bytes.indexOf('PK\u0001\u0002'); i >= 0; i = bytes.indexOf('PK\u0001\u0002', i + 4)) {
    const length = bytes.readUInt16LE(i + 28)
    if (bytes.toString('utf8', i + 46, i + 46 + length) === name) bytes.writeUInt32LE(value, i + at)
  }
  return bytes
}

/** A workbook whose sheet has that many rows, built piece by piece so that the test itself needs little memory. */
export function tallWorkbook(rows: number): Uint8Array {
  let text = ''
  for (let row = 1; row <= rows; row++)
    text += `<row r="${row}"><c r="A${row}"><v>${(row * 7919) % 1_000_003}</v></c></row>`
  return handmade({ sheet: sheetXml(text) })
}
