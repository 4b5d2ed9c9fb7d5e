import type { Archive } from './archive.ts'
import { isDateFormat } from './number-format.ts'
import { WorkbookRefusal, type ReadLimits } from './workbook.ts'
import { walkXml } from './xml.ts'

type Relation = { readonly id: string; readonly type: string; readonly target: string }

/** Name of a part's own relations file: `xl/workbook.xml` has `xl/_rels/workbook.xml.rels`. */
function relationsName(part: string): string {
  const cut = part.lastIndexOf('/') + 1
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
}

/** Resolves a target as Excel and other programs write it: from the part's folder, or from the root with a slash. */
function resolveTarget(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const name = relationsName(part)
  const relations: Relation[] = []
  if (!archive.has(name)) return relations
  await walkXml(archive.chunks(name), {
    open(tag, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (tag !== 'Relationship' || id === undefined || type === undefined || target === undefined) return
      if (mode !== 'External')
        relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(part, target) })
    },
    close() {},
    text() {},
  })
  return relations
}

/** Where the parts of a workbook are, as the workbook itself says. */
export type WorkbookParts = {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
  /** Days are counted from 1904, as old Excel for Mac did. */
  readonly from1904: boolean
}

/** Finds the parts; a container that is not a workbook at all (a Word document, any zip) is refused here. */
export async function findParts(archive: Archive, limits: ReadLimits): Promise<WorkbookParts> {
  const main = (await relationsOf(archive, '')).find((relation) => relation.type === 'officeDocument')?.target
  if (main?.endsWith('.bin') === true) throw new WorkbookRefusal('workbook-old-format')
  if (main === undefined || !archive.has(main)) throw new WorkbookRefusal('workbook-not-excel')
  const relations = new Map((await relationsOf(archive, main)).map((relation) => [relation.id, relation]))
  const listed: { name: string; id: string }[] = []
  let root: string | undefined
  let from1904 = false
  await walkXml(archive.chunks(main), {
    open(tag, attributes) {
      root ??= tag
      if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
      if (tag === 'sheet' && id !== undefined) listed.push({ name: attributes['name'] ?? '', id })
    },
    close() {},
    text() {},
  })
  if (root !== 'workbook') throw new WorkbookRefusal('workbook-not-excel')
  if (listed.length > limits.sheets)
    throw new WorkbookRefusal('workbook-too-many-sheets', { limit: String(limits.sheets) })
  const sheets = listed.flatMap(({ name, id }) => {
    const relation = relations.get(id)
    if (relation === undefined || !archive.has(relation.target)) throw new WorkbookRefusal('workbook-damaged')
    return relation.type === 'worksheet' ? [{ name, part: relation.target }] : []
  })
  const byType = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target
  return { sheets, sharedStrings: byType('sharedStrings'), styles: byType('styles'), from1904 }
}

/** Reads the table of shared strings; phonetic hints above East Asian text are no part of the text. */
export async function readSharedStrings(
  archive: Archive,
  part: string | undefined,
  limits: ReadLimits,
): Promise<string[]> {
  const strings: string[] = []
  if (part === undefined || !archive.has(part)) return strings
  let text = ''
  let total = 0
  let reading = false
  let phonetic = 0
  await walkXml(archive.chunks(part), {
    open(tag) {
      if (tag === 'si') text = ''
      else if (tag === 'rPh') phonetic += 1
      else if (tag === 't') reading = phonetic === 0
    },
    close(tag) {
      if (tag === 'rPh') phonetic -= 1
      else if (tag === 't') reading = false
      else if (tag === 'si') strings.push(unescapeText(text))
    },
    text(piece) {
      if (!reading) return
      text += piece
      total += piece.length
      if (total > limits.text || strings.length > limits.cells)
        throw new WorkbookRefusal('workbook-too-much-text', { limit: String(Math.floor(limits.text / 1_000_000)) })
    },
  })
  return strings
}

/** Spreadsheet programs write characters XML cannot hold as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Says of each cell style whether it shows a number as a day. */
export async function readDateStyles(archive: Archive, part: string | undefined): Promise<boolean[]> {
  const custom = new Map<string, string>()
  const styles: boolean[] = []
  if (part === undefined || !archive.has(part)) return styles
  let inCellFormats = false
  await walkXml(archive.chunks(part), {
    open(tag, { numFmtId, formatCode }) {
      if (tag === 'cellXfs') inCellFormats = true
      else if (tag === 'numFmt' && numFmtId !== undefined && formatCode !== undefined) custom.set(numFmtId, formatCode)
      else if (tag === 'xf' && inCellFormats)
        styles.push(isDateFormat(Number(numFmtId ?? '0'), custom.get(numFmtId ?? '')))
    },
    close(tag) {
      if (tag === 'cellXfs') inCellFormats = false
    },
    text() {},
  })
  return styles
}
