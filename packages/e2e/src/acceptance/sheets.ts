import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const plain = (xml: string): string =>
  xml
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
const letter = (column: number): string => String.fromCodePoint(65 + column)

/** A workbook as a plain program would write it: texts only, nothing formatted. At most 26 columns. */
export function workbookOf(sheets: Readonly<Record<string, readonly string[][]>>): Uint8Array {
  const names = Object.keys(sheets)
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
  }
  names.forEach((name, at) => {
    const rows = (sheets[name] ?? []).map((cells, row) => {
      const written = cells.map((text, column) =>
        text === ''
          ? ''
          : `<c r="${letter(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
      )
      return `<row r="${row + 1}">${written.join('')}</row>`
    })
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`
  })
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)])))
}

/** What stands in a workbook, as its XML says it. */
export type ReadSheet = {
  /** Cells by place ("B7"): texts as they are, numbers as the digits stored. */
  readonly cells: ReadonlyMap<string, string>
  /** Rows in order, each the cells that hold something. */
  readonly rows: readonly string[][]
  /** Formulas found anywhere in the sheet. */
  readonly formulas: readonly string[]
}

/** Reads the first sheet of a workbook without any library that could make something of it. */
export function readFirstSheet(bytes: Uint8Array): ReadSheet {
  const files = unzipSync(bytes)
  const part = (path: string): string => {
    const found = files[path]
    return found === undefined ? '' : strFromU8(found)
  }
  const textOf = (xml: string): string =>
    [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/gu)].map(([, text]) => plain(text ?? '')).join('')
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, xml]) => textOf(xml ?? ''))
  const sheet = part('xl/worksheets/sheet1.xml')
  const cells = new Map<string, string>()
  const rows: string[][] = []
  for (const [, row = ''] of sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gsu)) {
    const found: string[] = []
    for (const [, place = '', kinds = '', inner = ''] of row.matchAll(/<c r="([A-Z]+\d+)"([^>/]*)>(.*?)<\/c>/gsu)) {
      const value = /<v>([^<]*)<\/v>/u.exec(inner)?.[1]
      const text = kinds.includes('t="s"')
        ? (shared[Number(value)] ?? '')
        : kinds.includes('t="inlineStr"')
          ? textOf(inner)
          : plain(value ?? '')
      if (text === '') continue
      cells.set(place, text)
      found.push(text)
    }
    rows.push(found)
  }
  return { cells, rows, formulas: [...sheet.matchAll(/<f[ >][^<]*/gu)].map(([formula]) => formula) }
}
