import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Where the four Tinos faces lie: the metrics of Times New Roman, free to ship, every Vietnamese letter present. */
const FACES = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  italic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  boldItalic: '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const

/** One of the four faces a form may be set in. */
export type Face = keyof typeof FACES

type Metrics = { unitsPerEm: number; glyphOf: ReadonlyMap<number, number>; advanceOf: (glyph: number) => number }

const bytes = new Map<Face, Buffer>()
const metrics = new Map<Face, Metrics>()

/** The font file of a face, read once. */
export function fontFile(face: Face): Buffer {
  const known = bytes.get(face)
  if (known) return known
  const read = readFileSync(require.resolve(FACES[face]))
  bytes.set(face, read)
  return read
}

/** The four font files, in a fixed order. */
export function fontFiles(): Buffer[] {
  return [fontFile('regular'), fontFile('italic'), fontFile('bold'), fontFile('boldItalic')]
}

/** Width of one unbroken line in points, without kerning: within 2 % of what is printed. */
export function widthInPoints(text: string, face: Face, sizeInPoints: number): number {
  const { unitsPerEm, glyphOf, advanceOf } = metricsOf(face)
  let units = 0
  for (const letter of text) units += advanceOf(glyphOf.get(letter.codePointAt(0) ?? 0) ?? 0)
  return (units * sizeInPoints) / unitsPerEm
}

/** Whether the fonts can draw a character (a code point); all four faces cover the same letters as the regular one. */
export function isDrawable(character: string): boolean {
  return metricsOf('regular').glyphOf.has(character.codePointAt(0) ?? 0)
}

function metricsOf(face: Face): Metrics {
  const known = metrics.get(face)
  if (known) return known
  const read = readMetrics(fontFile(face))
  metrics.set(face, read)
  return read
}

/** Reads the character map (format 4) and the advance widths of a TrueType file. */
function readMetrics(font: Buffer): Metrics {
  const tables = new Map<string, number>()
  for (let at = 12, left = font.readUInt16BE(4); left > 0; left -= 1, at += 16)
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8))
  const table = (tag: string) => {
    const at = tables.get(tag)
    if (at === undefined) throw new Error(`the font has no ${tag} table`)
    return at
  }
  const widths = table('hmtx')
  const widthCount = font.readUInt16BE(table('hhea') + 34)
  return {
    unitsPerEm: font.readUInt16BE(table('head') + 18),
    glyphOf: readCharacterMap(font, table('cmap')),
    advanceOf: (glyph) => font.readUInt16BE(widths + 4 * Math.min(glyph, widthCount - 1)),
  }
}

function readCharacterMap(font: Buffer, cmap: number): Map<number, number> {
  const glyphOf = new Map<number, number>()
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i)
    if (font.readUInt16BE(at) !== 4) continue
    const twiceSegments = font.readUInt16BE(at + 6)
    for (let s = 0; s < twiceSegments; s += 2) {
      const end = font.readUInt16BE(at + 14 + s)
      const start = font.readUInt16BE(at + 16 + twiceSegments + s)
      const delta = font.readUInt16BE(at + 16 + 2 * twiceSegments + s)
      const offsetAt = at + 16 + 3 * twiceSegments + s
      const offset = font.readUInt16BE(offsetAt)
      for (let code = start; code <= end && code < 0xffff; code += 1) {
        const raw = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + 2 * (code - start))
        const glyph = raw === 0 && offset !== 0 ? 0 : (raw + delta) & 0xffff
        if (glyph !== 0) glyphOf.set(code, glyph)
      }
    }
  }
  return glyphOf
}
