import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  LoopPlugin,
  officeMarkup,
  type ScopeData,
  type Tag,
  TagPlacement,
  TemplateHandler,
  TemplatePlugin,
  TextPlugin,
  xml,
} from 'easy-template-x'
import { unzipSync, zipSync } from 'fflate'

/** A rule (top border of its paragraph) to be cut to a length, centred in its column; lengths in millimetres. */
export type RuleField = { _type: 'rule'; length: number; column: number }

/** What a placeholder of a Word template may stand for: text, a condition, repeated rows, or a rule. */
export type WordFields = { [placeholder: string]: string | boolean | RuleField | WordFields[] }

const TWIPS_PER_MILLIMETRE = 1440 / 25.4
/** The parts of a .docx carry this date, so that the same data give the same bytes. */
const PART_DATE = new Date(2023, 0, 1)

/** Sets the length of a rule by indenting its paragraph on both sides; how the rule looks stays the template's matter. */
class RulePlugin extends TemplatePlugin {
  readonly contentType = 'rule'

  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    if (tag.placement !== TagPlacement.TextNode) return
    const { length, column } = data.getScopeData<RuleField>()
    const properties = officeMarkup.query.containingParagraphNode(tag.xmlTextNode).childNodes?.[0]
    const indent = properties?.childNodes?.find((child) => child.nodeName === 'w:ind')
    const side = String(Math.max(0, Math.round(((column - length) / 2) * TWIPS_PER_MILLIMETRE)))
    if (indent && xml.query.isGeneralNode(indent)) indent.attributes = { 'w:left': side, 'w:right': side }
    officeMarkup.modify.removeTag(tag)
  }
}

/** Text, conditions, rows and rules only: no pictures, links or raw XML can come from data. */
function newHandler(): TemplateHandler {
  return new TemplateHandler({ plugins: [new LoopPlugin(), new TextPlugin(), new RulePlugin()] })
}

/**
 * Fills a .docx template (path below the forms folder). Data become escaped text, also where they look like
 * placeholders. Throws with the names when the template, which an office may have edited, asks for unknown fields.
 */
export async function fillWordTemplate(template: string, fields: WordFields): Promise<Uint8Array> {
  const file = readFileSync(fileURLToPath(new URL(`../${template}`, import.meta.url)))
  const handler = newHandler()
  const known = fieldNames(fields)
  const unknown = new Set((await handler.parseTags(file)).map((tag) => tag.name).filter((name) => !known.has(name)))
  if (unknown.size > 0)
    throw new Error(`${template}: unknown fields ${[...unknown].map((name) => `{${name}}`).join(', ')}`)
  const filled = await handler.process(file, fields)
  const parts = Object.entries(unzipSync(filled)).filter(([path]) => !path.endsWith('/'))
  return zipSync(Object.fromEntries(parts), { mtime: PART_DATE, level: 6 })
}

function fieldNames(fields: WordFields): Set<string> {
  const names = new Set<string>()
  for (const [name, value] of Object.entries(fields)) {
    names.add(name)
    if (Array.isArray(value)) for (const item of value) for (const inner of fieldNames(item)) names.add(inner)
  }
  return names
}
