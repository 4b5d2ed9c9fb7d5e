import type { TableRow } from '@thuoc-do/domain'
import { openArchive } from './archive.ts'
import { findParts, readDateStyles, readSharedStrings } from './package-parts.ts'
import { readSheet } from './sheet-part.ts'
import { WorkbookRefusal, type ReadLimits, type WorkbookProblem } from './workbook.ts'

/** Hears of the sheets, in their order, and of the rows of each; reading waits whenever `pause` does. */
export type WorkbookListener = { sheet(name: string): void; row(row: TableRow): void; pause(): Promise<void> }

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** Reads a workbook part by part; returns the reason when it must not or cannot be read. Memory stays bounded. */
export async function parseWorkbook(
  bytes: Buffer,
  limits: ReadLimits,
  listener: WorkbookListener,
): Promise<WorkbookProblem | undefined> {
  try {
    refuseByFirstBytes(bytes)
    const archive = await openArchive(bytes, limits)
    const parts = await findParts(archive, limits)
    const context = {
      strings: await readSharedStrings(archive, parts.sharedStrings, limits),
      dateStyles: await readDateStyles(archive, parts.styles),
      from1904: parts.from1904,
      limits,
      spent: { cells: 0, text: 0 },
    }
    for (const { name, part } of parts.sheets) {
      listener.sheet(name)
      await readSheet(
        name,
        archive.chunks(part),
        context,
        (row) => listener.row(row),
        () => listener.pause(),
      )
    }
    return undefined
  } catch (error) {
    // Whatever the zip reader or the inflater dislikes is the file's fault: they see nothing but its bytes.
    return error instanceof WorkbookRefusal ? error.problem : { code: 'workbook-damaged', params: {} }
  }
}

function refuseByFirstBytes(bytes: Buffer): void {
  if (bytes.subarray(0, 8).equals(OLE))
    throw new WorkbookRefusal(
      bytes.includes('EncryptedPackage', 0, 'utf16le') ? 'workbook-encrypted' : 'workbook-old-format',
    )
  if (bytes.readUInt32BE(0) !== 0x50_4b_03_04) throw new WorkbookRefusal('workbook-not-excel')
}
