import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import {
  handmade,
  handmadeParts,
  sheetXml,
  stringsXml,
  tallWorkbook,
  withDirectoryField,
} from './handmade.test-data.ts'
import type { Load } from './read-load.test-data.ts'

const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-load-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// A process of its own: the memory of this one has held the file while making it.
function loadOf(bytes: Uint8Array): Load {
  const file = join(folder, 'file.xlsx')
  writeFileSync(file, bytes)
  const script = fileURLToPath(new URL('./read-load.test-data.ts', import.meta.url))
  const load: Load = JSON.parse(execFileSync(process.execPath, [script, file], { encoding: 'utf8' }))
  return load
}

function fullestWorkbook(): Uint8Array {
  let text = ''
  for (let row = 1; row <= 199_990; row++) {
    const unlike = (row * 48_271) % 2_147_483_647
    text += `<row r="${row}"><c t="str"><v>Nguyễn ${unlike}</v></c><c t="str"><v>${row}-${unlike}</v></c><c t="str"><v>Phòng ${unlike}</v></c></row>`
  }
  return handmade({ sheet: sheetXml(text) })
}

const BOMB = Buffer.alloc(64 * 1024 * 1024, 0x20)
const SHEET = 'xl/worksheets/sheet1.xml'

describe('reading costs less than 300 MB and never stops the server', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['a sheet of 1,048,576 rows', 'workbook-too-many-rows', () => tallWorkbook(1_048_576)],
    ['a zip bomb', 'workbook-compressed-too-much', () => zipSync({ ...handmadeParts({}), 'xl/a.xml': BOMB })],
    [
      'a zip bomb that tells a small size',
      'workbook-sizes-lie',
      () => withDirectoryField(zipSync({ ...handmadeParts({}), [SHEET]: BOMB }), SHEET, 24, 4_000),
    ],
    [
      'a bomb of shared strings',
      'workbook-too-much-text',
      () =>
        handmade({
          sharedStrings: stringsXml(
            Array.from(
              { length: 900_000 },
              (_, i) => `<si><t>${(i * 48_271) % 2_147_483_647} đơn vị ${i}</t></si>`,
            ).join(''),
          ),
        }),
    ],
    ['the fullest workbook that is still read', 'read', fullestWorkbook],
  ])(
    '%s',
    (_, outcome, make) => {
      const load = loadOf(make())
      expect(load.outcome).toBe(outcome)
      expect(load.megabytes).toBeLessThan(300)
      expect(load.pauseMilliseconds).toBeLessThan(500)
      expect(load.seconds).toBeLessThan(20)
    },
    60_000,
  )
})
