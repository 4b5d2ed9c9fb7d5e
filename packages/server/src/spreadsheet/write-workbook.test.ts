import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import type { CellToWrite, SheetToWrite } from './workbook-to-write.ts'
import { writeWorkbook } from './write-workbook.ts'

const COLUMN = { heading: 'Họ và tên', width: 20 }

function sheetOf(rows: readonly (readonly CellToWrite[])[], more: Partial<SheetToWrite> = {}): SheetToWrite {
  const columns = Array.from({ length: Math.max(1, ...rows.map((row) => row.length)) }, () => COLUMN)
  return { name: 'Danh sách', columns, rows: rows.map((cells) => ({ cells })), ...more }
}

async function parts(sheets: readonly SheetToWrite[]): Promise<Map<string, string>> {
  const files = unzipSync(await writeWorkbook(sheets))
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

async function readBack(sheets: readonly SheetToWrite[]) {
  const result = await readWorkbook('a.xlsx', await writeWorkbook(sheets))
  if (!result.ok) throw new Error(result.problem.code)
  return result.sheets
}

describe('what is written', () => {
  it.each([
    '=1+1',
    '+84',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("x")',
  ])('is text and never a formula: %j', async (payload) => {
    const files = await parts([sheetOf([[payload]], { above: [[{ text: payload, first: 0, last: 0 }]] })])
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).not.toMatch(/<f[\s>/]/)
    const cells = [...sheet.matchAll(/<c [^>]*>/g)].map(([tag]) => tag)
    expect(cells).toHaveLength(3)
    for (const cell of cells) expect(cell).toMatch(/t="(s|inlineStr)"/)
  })

  it('comes back as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const [sheet] = await readBack([sheetOf(texts.map((text) => [text]))])
          const visible = texts.map((text) => text.replaceAll(/(?![\t\n])\p{Cc}/gu, ' '))
          expect(sheet?.rows.slice(1).map((row) => row.cells.map((c) => (c.kind === 'text' ? c.text : c)))).toEqual(
            visible.map((text) => [text]),
          )
        },
      ),
      { numRuns: 15 },
    )
  })

  it('keeps numbers, days and yes or no as what they are', async () => {
    const columns = (['decimal', 'integer', 'day', 'percent', 'text'] as const).map((format) => ({ ...COLUMN, format }))
    const cells = [{ number: '87.55' }, { number: '10960' }, { day: '1988-02-29' }, { number: '0.199' }, true]
    const [sheet] = await readBack([{ name: 'S', columns, rows: [{ cells }] }])
    expect(sheet?.rows[1]?.cells).toEqual([
      { kind: 'number', text: '87.55', column: 'A' },
      { kind: 'number', text: '10960', column: 'B' },
      { kind: 'date', date: '1988-02-29', column: 'C' },
      { kind: 'number', text: '0.199', column: 'D' },
      { kind: 'boolean', value: true, column: 'E' },
    ])
    const styles = (await parts([{ name: 'S', columns, rows: [{ cells }] }])).get('xl/styles.xml') ?? ''
    expect(styles).toContain('dd/mm/yyyy')
  })

  it('has a frozen heading, widths, lists to choose from and repeated headings on paper', async () => {
    const files = await parts([
      {
        ...sheetOf([['a', 'b']], { printed: true, above: [[{ text: 'DANH SÁCH', first: 0, last: 1, bold: true }]] }),
        columns: [
          { ...COLUMN, choices: ['Nam', 'Nữ'] },
          { ...COLUMN, width: 33, choices: { sheet: "Đơn 'vị' cũ", column: 'B' } },
        ],
      },
      sheetOf([['c']], { name: "Đơn 'vị' cũ" }),
    ])
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toMatch(/<pane[^>]*ySplit="2"[^>]*state="frozen"/)
    expect(sheet).toContain('width="33"')
    expect(sheet).toContain('<formula1>"Nam,Nữ"</formula1>')
    expect(sheet).toMatch(/<formula1>'Đơn ''vị'' cũ'!\$B\$2:\$B\$20000<\/formula1>/)
    expect(sheet).toContain('<mergeCell ref="A1:B1"/>')
    expect(sheet).toContain('orientation="landscape"')
    expect(files.get('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^>]*>('|&apos;)Danh sách\1!\$2:\$2</)
  })

  it('refuses a number that is none, which is a bug of the caller', async () => {
    await expect(writeWorkbook([sheetOf([[{ number: 'abc' }]])])).rejects.toThrow('not a number')
  })
})
