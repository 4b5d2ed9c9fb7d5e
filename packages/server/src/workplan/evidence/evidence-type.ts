import { readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'

/**
 * Kinds of content that are taken as evidence: what offices write and scan, nothing that runs. Archives are not: what is
 * in them cannot be told. Nor are HTML, SVG and Office files with macros.
 */
const TAKEN: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/tiff',
])

/** The container of old Office files also holds installers; which it is, the names of its streams say. */
const CONTAINER = 'application/x-cfb'
const STREAMS: readonly (readonly [name: string, mediaType: string])[] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
]

/** The media type told from the content alone, whatever the name says; undefined for what is not taken. */
export async function evidenceType(path: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(path)
  if (found === undefined) return undefined
  if (found.mime === CONTAINER) return oldOfficeType(await readFile(path))
  return TAKEN.has(found.mime) ? found.mime : undefined
}

function oldOfficeType(content: Buffer): string | undefined {
  return STREAMS.find(([name]) => content.includes(Buffer.from(`${name}\0`, 'utf16le')))?.[1]
}
