import { sentenceOf } from '@thuoc-do/contract'
import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handmade, handmadeParts, sheetXml, stringsXml, withDirectoryField, XML } from './handmade.test-data.ts'
import { readWorkbook } from './read-workbook.ts'
import { READ_LIMITS, type ReadLimits } from './workbook.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const GOOD = handmade({ sheet: sheetXml(`<row><c><v>1</v></c></row>${'<row/>'.repeat(300)}`) })
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

async function refusal(bytes: Uint8Array, limits: Partial<ReadLimits> = {}, fileName = 'a.xlsx'): Promise<string> {
  const result = await readWorkbook(fileName, bytes, { ...READ_LIMITS, ...limits })
  if (result.ok) return 'read'
  const { code, params } = result.problem
  const said = sentenceOf({ code, params, path: '' }, 'vi')
  expect(said).toMatch(/[.?]$/)
  expect(said).not.toMatch(/ ”|“”|undefined/)
  return code
}

function withEntry(name: string, content = 'x'): Uint8Array {
  return handmade({ more: { [name]: strToU8(content) } })
}

// The last record of the directory gets the name of another entry of the same length.
function renamed(from: string, to: string): Uint8Array {
  const bytes = Buffer.from(handmade({ more: { [from]: strToU8('x') } }))
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at)
  return bytes
}

describe('a file is refused with one reason', () => {
  it.each<[string, string, Uint8Array, Partial<ReadLimits>?, string?]>([
    ['another extension', 'workbook-wrong-extension', GOOD, {}, 'danh sách.csv'],
    ['no content', 'workbook-empty', new Uint8Array(0)],
    ['too many bytes', 'workbook-too-large', GOOD, { fileBytes: 100 }],
    ['a renamed CSV', 'workbook-not-excel', strToU8('STT,Họ tên\n1,An\n')],
    ['a renamed PDF', 'workbook-not-excel', strToU8('%PDF-1.7 …')],
    ['any zip', 'workbook-not-excel', zipSync({ 'a.txt': strToU8('a') })],
    ['an empty zip', 'workbook-not-excel', zipSync({})],
    [
      'a renamed Word document',
      'workbook-not-excel',
      handmade({ workbook: `${XML}<w:document xmlns:w="urn:w"><w:body/></w:document>` }),
    ],
    ['an old .xls', 'workbook-old-format', Buffer.concat([OLE, Buffer.alloc(600)])],
    [
      'a password',
      'workbook-encrypted',
      Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['zip encryption', 'workbook-encrypted', withDirectoryField(GOOD, SHEET, 8, 0x0008_0001)],
    ['macros', 'workbook-has-macros', withEntry('xl/vbaProject.bin')],
    ['a zip inside', 'workbook-nested-archive', withEntry('xl/media/more.zip')],
    ['a workbook inside', 'workbook-nested-archive', withEntry('xl/embeddings/Sheet.xlsx')],
    ['a path that climbs', 'workbook-unsafe-path', withEntry('../../etc/passwd')],
    ['a path from the root', 'workbook-unsafe-path', withEntry('/etc/passwd')],
    ['a path of Windows', 'workbook-unsafe-path', withEntry('xl\\..\\a.xml')],
    ['a path with a drive', 'workbook-unsafe-path', withEntry('C:/a.xml')],
    ['two entries of one name', 'workbook-damaged', renamed('xl/worksheets/sheet2.xml', SHEET)],
    ['a cut end', 'workbook-damaged', GOOD.slice(0, GOOD.length - 30)],
    ['XML that is none', 'workbook-damaged', handmade({ sheet: '<worksheet><sheetData></worksheet>' })],
    ['a missing sheet', 'workbook-damaged', zipSync({ ...handmadeParts({}), [SHEET]: [new Uint8Array(0), {}] })],
    [
      'bytes that are not UTF-8',
      'workbook-damaged',
      zipSync({ ...handmadeParts({}), [SHEET]: Buffer.from('<worksheet>\xff\xfe</worksheet>', 'latin1') }),
    ],
    [
      'an undeclared entity',
      'workbook-damaged',
      handmade({ sheet: sheetXml('<row><c t="str"><v>&xxe;</v></c></row>') }),
    ],
    ['rows out of order', 'workbook-damaged', handmade({ sheet: sheetXml('<row r="2"/><row r="2"/>') })],
    ['a row beyond the last', 'workbook-damaged', handmade({ sheet: sheetXml('<row r="1048577"/>') })],
    [
      'a string that is not there',
      'workbook-damaged',
      handmade({ sheet: sheetXml('<row><c t="s"><v>9</v></c></row>') }),
    ],
    [
      'a DOCTYPE with entities that multiply',
      'workbook-has-doctype',
      handmade({
        sheet: `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${sheetXml('<row><c t="str"><v>&b;</v></c></row>')}`,
      }),
    ],
    [
      'a DOCTYPE in the shared strings',
      'workbook-has-doctype',
      handmade({ sharedStrings: `<!DOCTYPE sst SYSTEM "file:///etc/passwd">${stringsXml('')}` }),
    ],
    ['sizes declared too small', 'workbook-sizes-lie', withDirectoryField(GOOD, SHEET, 24, 10)],
    ['sizes declared too large', 'workbook-sizes-lie', withDirectoryField(GOOD, SHEET, 24, 100_000)],
    ['entries that overlap', 'workbook-sizes-lie', withDirectoryField(GOOD, SHEET, 42, 0)],
    ['another checksum', 'workbook-damaged', withDirectoryField(GOOD, SHEET, 16, 1)],
    [
      'many entries',
      'workbook-too-many-entries',
      handmade({ more: Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`x/${i}`, strToU8('')])) }),
      { entries: 20 },
    ],
    [
      'much content',
      'workbook-inflates-too-large',
      handmade({ sheet: sheetXml('<row/>'.repeat(3000)) }),
      { inflatedBytes: 10_000 },
    ],
    ['a zip bomb', 'workbook-compressed-too-much', handmade({ sheet: sheetXml(' '.repeat(5_000_000)) })],
    [
      'a zip bomb beside the sheets',
      'workbook-compressed-too-much',
      handmade({ more: { 'xl/theme.xml': new Uint8Array(30_000_000) } }),
    ],
    ['many rows', 'workbook-too-many-rows', handmade({ sheet: sheetXml('<row/>'.repeat(11)) }), { rows: 10 }],
    [
      'many columns',
      'workbook-too-many-columns',
      handmade({ sheet: sheetXml('<row r="1"><c r="GS1"><v>1</v></c></row>') }),
    ],
    [
      'many cells',
      'workbook-too-many-cells',
      handmade({ sheet: sheetXml('<row><c><v>1</v></c><c><v>2</v></c></row>') }),
      { cells: 1 },
    ],
    [
      'a long cell',
      'workbook-cell-too-long',
      handmade({ sheet: sheetXml(`<row><c t="str"><v>${'ab'.repeat(20_000)}</v></c></row>`) }),
    ],
    [
      'a string used over and over',
      'workbook-too-much-text',
      handmade({
        sharedStrings: stringsXml(`<si><t>${'ab'.repeat(500)}</t></si>`),
        sheet: sheetXml('<row><c t="s"><v>0</v></c></row>'.repeat(20)),
      }),
      { text: 10_000 },
    ],
    [
      'many shared strings',
      'workbook-too-much-text',
      handmade({ sharedStrings: stringsXml(`<si><t>${'ab'.repeat(500)}</t></si>`.repeat(20)) }),
      { text: 10_000 },
    ],
    [
      'a long wait',
      'workbook-took-too-long',
      handmade({ sheet: sheetXml('<row><c><v>1</v></c></row>'.repeat(100_000)) }),
      { milliseconds: 5 },
    ],
  ])('%s', async (_, code, bytes, limits, fileName) => {
    expect(await refusal(bytes, limits, fileName)).toBe(code)
  })

  it('a file that needs more heap than allowed ends its thread, not the server', async () => {
    const items = Array.from({ length: 300_000 }, (_, i) => `<si><t>${i}-${(i * 7919) % 99_991}-đ</t></si>`).join('')
    const bytes = handmade({ sharedStrings: stringsXml(items), sheet: sheetXml('') })
    expect(await refusal(bytes, { heapMegabytes: 6 })).toBe('workbook-took-too-much-memory')
    expect(await refusal(GOOD)).toBe('read')
  })

  it('every other file is read or refused too, whatever bytes are changed', async () => {
    const change = fc.record({ at: fc.nat({ max: GOOD.length - 1 }), to: fc.nat({ max: 255 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = GOOD.slice()
        for (const { at, to } of changes) bytes[at] = to
        expect(await refusal(bytes)).toMatch(/^(read|workbook-[a-z-]+)$/)
      }),
      { numRuns: 40 },
    )
  })
})
