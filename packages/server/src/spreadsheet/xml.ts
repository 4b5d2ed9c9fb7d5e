import { SaxesParser } from 'saxes'
import { WorkbookRefusal } from './workbook.ts'

/** What a part's reader wants to hear of; names come without their namespace prefix. */
export type XmlListener = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/**
 * Walks through one XML part as it is inflated. Refuses a DOCTYPE, so no entity can be declared, and everything that is
 * not well-formed UTF-8. Between chunks it waits for `pause`, so that a slow listener is not flooded.
 */
export async function walkXml(
  chunks: AsyncIterable<Uint8Array>,
  listener: XmlListener,
  pause?: () => Promise<void>,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const bare = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('doctype', () => {
    throw new WorkbookRefusal('workbook-has-doctype')
  })
  parser.on('error', () => {
    throw new WorkbookRefusal('workbook-damaged')
  })
  parser.on('opentag', (tag) => listener.open(bare(tag.name), tag.attributes))
  parser.on('closetag', (tag) => listener.close(bare(tag.name)))
  parser.on('text', (text) => listener.text(text))
  parser.on('cdata', (text) => listener.text(text))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of chunks) {
      parser.write(decoder.decode(chunk, { stream: true }))
      await pause?.()
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    if (error instanceof TypeError) throw new WorkbookRefusal('workbook-damaged') // the decoder's word for bytes that are no UTF-8
    throw error
  }
}
