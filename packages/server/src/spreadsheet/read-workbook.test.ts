import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { handmade, sheetXml, stringsXml, stylesXml, XML } from './handmade.test-data.ts'
import { readWorkbook } from './read-workbook.ts'

async function cellsOf(bytes: Uint8Array): Promise<unknown[][]> {
  const result = await readWorkbook('tệp.XLSX', bytes)
  if (!result.ok) throw new Error(result.problem.code)
  return result.sheets.flatMap((sheet) => sheet.rows.map((row) => [row.number, ...row.cells]))
}

describe('what is read', () => {
  it('is every kind of text there is, without phonetic hints', async () => {
    const bytes = handmade({
      sharedStrings: stringsXml(
        '<si><t>Nguyễn Văn An</t></si><si><r><rPr><b/></rPr><t>Phòng </t></r><r><t xml:space="preserve">Nội vụ</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si><si><t>a_x000D_b &amp; &lt;c&gt;</t></si><si><t/></si>',
      ),
      sheet: sheetXml(
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c>' +
          '<c r="AA2" t="inlineStr"><is><r><t>trong </t></r><r><t>dòng</t></r><rPh><t>x</t></rPh></is></c>' +
          '<c r="AB2" t="str"><f>A2&amp;B2</f><v>kết quả</v></c><c r="AC2" t="e"><v>#N/A</v></c><c r="AD2" t="b"><v>1</v></c><c r="AE2" s="1"/></row>',
      ),
    })
    expect(await cellsOf(bytes)).toEqual([
      [
        2,
        { kind: 'text', text: 'Nguyễn Văn An', column: 'A' },
        { kind: 'text', text: 'Phòng Nội vụ', column: 'B' },
        { kind: 'text', text: 'a\rb & <c>', column: 'C' },
        { kind: 'text', text: 'trong dòng', column: 'AA' },
        { kind: 'text', text: 'kết quả', column: 'AB' },
        { kind: 'error', text: '#N/A', column: 'AC' },
        { kind: 'boolean', value: true, column: 'AD' },
      ],
    ])
  })

  it('is numbers as they were typed, and days only where a day is shown', async () => {
    const bytes = handmade({
      styles: stylesXml(['dd/mm/yyyy;@', '[$-42A]dd mmmm yyyy', '#,##0.00', '[h]:mm', '&quot;ngày&quot; 0', 'mmm']),
      sheet: sheetXml(
        '<row><c><v>4.5499999999999998</v></c><c><v>1E-7</v></c><c><v>1.5e21</v></c><c><v>079</v></c></row>' +
          '<row><c s="1"><v>32202</v></c><c s="2"><v>61</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="3"><v>32202</v></c><c s="4"><v>1.5</v></c><c s="5"><v>3</v></c><c s="6"><v>1.75</v></c></row>' +
          '<row><c t="d"><v>1988-02-29T00:00:00</v></c></row>',
      ),
    })
    const rows = await cellsOf(bytes)
    const plain = rows.map(([, ...cells]) =>
      cells.map((cell) =>
        Object.values(cell as object)
          .slice(0, 2)
          .join(' '),
      ),
    )
    expect(plain).toEqual([
      ['number 4.55', 'number 0.0000001', 'number 1500000000000000000000', 'number 79'],
      [
        'date 1988-02-29',
        'date 1900-03-01',
        'date 1900-02-28',
        'number 60',
        'number 32202',
        'number 1.5',
        'number 3',
        'date 1900-01-01',
      ],
      ['date 1988-02-29'],
    ])
  })

  it('counts days from 1904 when the workbook does', async () => {
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const bytes = handmade({
      workbook: `${XML}<x:workbook xmlns:x="urn:x" xmlns:r="${rel}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="S" r:id="r1"/></x:sheets></x:workbook>`,
      styles: stylesXml(['yyyy-mm-dd']),
      sheet: sheetXml('<row><c s="1"><v>0</v></c><c s="1"><v>30740</v></c></row>'),
    })
    expect(await cellsOf(bytes)).toEqual([
      [1, { kind: 'date', date: '1904-01-01', column: 'A' }, { kind: 'date', date: '1988-02-29', column: 'B' }],
    ])
  })

  it('passes over the parts it has no need of', async () => {
    const bytes = handmade({
      more: { 'xl/worksheets/_rels/sheet1.xml.rels': zipSync({}) },
      sheet: sheetXml('<row><c><v>1</v></c></row>'),
    })
    expect(await cellsOf(bytes)).toHaveLength(1)
  })

  it('leaves the caller its bytes', async () => {
    const bytes = handmade({ sheet: sheetXml('<row><c><v>1</v></c></row>') })
    const before = bytes.slice()
    await readWorkbook('a.xlsx', bytes)
    expect(bytes).toEqual(before)
  })
})
