import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles, isDrawable } from './tinos.ts'

/** The folder of all forms: the only files a Typst template can read. */
const FORMS = fileURLToPath(new URL('..', import.meta.url))
/** Results older than this many renderings are forgotten, or memory would grow with every form. */
const REMEMBERED_RENDERINGS = 2
/** Longer runs without a space may be broken anywhere, or they would leave the column. */
const LONGEST_UNBROKEN_RUN = 30

let compiler: NodeCompiler | undefined

/**
 * Sets a Typst template (path below the forms folder) with data it reads as JSON from `sys.inputs.data`, and returns a
 * tagged PDF (PDF/UA-1) with only Tinos embedded. The same data give the same bytes. Blocks the calling thread.
 */
export function typesetPdf(template: string, data: unknown): Buffer {
  compiler ??= NodeCompiler.create({ workspace: FORMS, fontArgs: [{ fontBlobs: fontFiles() }] })
  const json = JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? drawable(value) : value))
  const compiled = compiler.compile({ mainFilePath: `${FORMS}${template}`, inputs: { data: json } })
  if (compiled.result === null) {
    const error = compiled.takeError()
    throw new Error(
      `${template}: ${error === null ? 'unknown error' : JSON.stringify(compiler.fetchDiagnostics(error))}`,
    )
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
  compiler.evictCache(REMEMBERED_RENDERINGS)
  return pdf
}

/** Letters the fonts lack (emoji, Chinese) become an empty square, as on any printer; long runs may be broken. */
function drawable(text: string): string {
  return Array.from(text, (letter) => (letter === '\n' || isDrawable(letter) ? letter : '□'))
    .join('')
    .replace(new RegExp(`\\S{${LONGEST_UNBROKEN_RUN}}(?=\\S)`, 'gu'), '$&\u200b')
}
