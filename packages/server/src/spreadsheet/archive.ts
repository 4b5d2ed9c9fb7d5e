import { crc32 } from 'node:zlib'
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl'
import { WorkbookRefusal, type ReadLimits } from './workbook.ts'

/** The parts of a workbook by name; `chunks` inflates one of them under the limits. */
export type Archive = {
  has(name: string): boolean
  chunks(name: string): AsyncGenerator<Uint8Array>
}

const LOCAL_HEADER = 30
const RATIO_FROM = 1024 * 1024
const MEGABYTE = 1024 * 1024
const ARCHIVE_NAME = /\.(zip|7z|rar|gz|bz2|xz|tar|jar|cab|xlsx|xlsm|xlsb|xls|docx|docm|doc|pptx|odt|ods)$/i

/** Opens the container of a workbook and checks its directory: everything a lie can be told about, before inflating. */
export async function openArchive(bytes: Buffer, limits: ReadLimits): Promise<Archive> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false, lazyEntries: true, validateEntrySizes: false })
  if (zip.entryCount > limits.entries)
    throw new WorkbookRefusal('workbook-too-many-entries', { limit: String(limits.entries) })
  const entries = new Map<string, Entry>()
  let declared = 0
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
    if (validateFileName(name) !== null || name.includes('\0')) throw new WorkbookRefusal('workbook-unsafe-path')
    if (entry.isEncrypted()) throw new WorkbookRefusal('workbook-encrypted')
    if (/(^|\/)vbaProject\.bin$/i.test(name)) throw new WorkbookRefusal('workbook-has-macros')
    if (ARCHIVE_NAME.test(name)) throw new WorkbookRefusal('workbook-nested-archive', { found: name.slice(0, 200) })
    if (entries.has(name)) throw new WorkbookRefusal('workbook-damaged') // which of two equal names counts is a matter of taste
    declared += entry.uncompressedSize
    if (declared > limits.inflatedBytes) throw tooLarge(limits)
    checkRatio(entry.uncompressedSize, entry.compressedSize, limits)
    entries.set(name, entry)
  }
  refuseOverlaps([...entries.values()])
  const budget = { left: limits.inflatedBytes }
  return {
    has: (name) => entries.has(name),
    chunks(name) {
      const entry = entries.get(name)
      if (entry === undefined) throw new WorkbookRefusal('workbook-damaged')
      return inflate(zip, entry, limits, budget)
    },
  }
}

function tooLarge(limits: ReadLimits): WorkbookRefusal {
  return new WorkbookRefusal('workbook-inflates-too-large', {
    limit: String(Math.floor(limits.inflatedBytes / MEGABYTE)),
  })
}

function checkRatio(inflated: number, compressed: number, limits: ReadLimits): void {
  if (inflated > RATIO_FROM && inflated > compressed * limits.ratio)
    throw new WorkbookRefusal('workbook-compressed-too-much', { limit: String(limits.ratio) })
}

// Entries that share their compressed bytes multiply a small file without any single entry looking odd.
function refuseOverlaps(entries: readonly Entry[]): void {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  for (const [at, entry] of sorted.entries()) {
    const next = sorted[at + 1]
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize
    if (next !== undefined && end > next.relativeOffsetOfLocalHeader) throw new WorkbookRefusal('workbook-sizes-lie')
  }
}

async function* inflate(
  zip: ZipFile,
  entry: Entry,
  limits: ReadLimits,
  budget: { left: number },
): AsyncGenerator<Uint8Array> {
  if (!entry.canDecodeFileData()) throw new WorkbookRefusal('workbook-damaged')
  const stream = await zip.openReadStreamPromise(entry)
  let size = 0
  let sum = 0
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new Error('a zip stream gives bytes')
    size += chunk.length
    budget.left -= chunk.length
    if (budget.left < 0) throw tooLarge(limits)
    if (size > entry.uncompressedSize) throw new WorkbookRefusal('workbook-sizes-lie')
    checkRatio(size, entry.compressedSize, limits)
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (size !== entry.uncompressedSize) throw new WorkbookRefusal('workbook-sizes-lie')
  if (sum !== entry.crc32) throw new WorkbookRefusal('workbook-damaged')
}
