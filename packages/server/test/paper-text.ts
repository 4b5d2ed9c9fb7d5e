import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Text of a PDF, as a whole and page by page. */
export async function pdfText(bytes: Uint8Array): Promise<{ text: string; pages: string[] }> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent()
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    pages.push(words.join('').normalize('NFC').replaceAll(/\s+/g, ' ').trim())
  }
  return { text: pages.join(' '), pages }
}

/** Text of a part of a Word file: paragraphs and cells apart, runs of one paragraph together. */
export function docxText(bytes: Uint8Array, part = 'document'): string {
  return strFromU8(unzipSync(bytes)[`word/${part}.xml`] ?? new Uint8Array())
    .replaceAll('</w:p>', ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}
