import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const oneSpace = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()

/** The words of a Word document in their order, paragraph by paragraph, with single spaces. */
export function textOfWord(bytes: Uint8Array): string {
  const document = unzipSync(bytes)['word/document.xml']
  if (document === undefined) throw new Error('no Word document: word/document.xml is missing')
  return oneSpace(
    strFromU8(document)
      .replaceAll(/<w:(?:tab|br)\/>|<\/w:p>/gu, ' ')
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  )
}

/** The words of a PDF as a reader program extracts them, page after page, with single spaces. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''))
  }
  await loading.destroy()
  return oneSpace(pages.join(' '))
}
