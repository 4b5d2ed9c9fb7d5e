import type { Criterion } from '../document/criterion.ts'
import type { RuleSet } from '../document/document.ts'
import type { JsonValue, RuleSetChapter } from './rule-set-change.ts'

type JsonObject = { readonly [key: string]: JsonValue }

/** The document for comparing: criteria of all depths side by side, each saying under which heading it stands. */
export function comparableDocument(ruleSet: RuleSet): JsonObject {
  const criteria = ruleSet.parts.flatMap((part) => part.criteria.flatMap((root) => flattened(root, part.code)))
  const parts = ruleSet.parts.map(({ criteria: _beside, ...part }) => part)
  return { ...ruleSet, parts, criteria }
}

function flattened(criterion: Criterion, under: string): JsonObject[] {
  if (criterion.kind === 'scored') return [{ ...criterion, under }]
  const { of, ...heading } = criterion
  return [{ ...heading, under }, ...of.flatMap((child) => flattened(child, criterion.code))]
}

const CHAPTERS: Readonly<Record<keyof RuleSet | 'criteria', RuleSetChapter>> = {
  format: 'identity',
  id: 'identity',
  version: 'identity',
  identity: 'identity',
  binds: 'binds',
  parts: 'criteria',
  criteria: 'criteria',
  mechanism: 'mechanism',
  total: 'levels',
  bands: 'levels',
  whenConditionFails: 'levels',
  disqualifiers: 'cases',
  notRated: 'cases',
  caps: 'cases',
  headCap: 'cases',
  quota: 'quota',
  rollUp: 'roll-up',
  procedure: 'procedure',
  writtenReason: 'procedure',
  petition: 'petition',
  rounding: 'rounding',
  forms: 'forms',
  uses: 'uses',
}

/** The chapter a part of the comparable document belongs to. */
export function chapterOf(name: string): RuleSetChapter {
  const found = Object.entries(CHAPTERS).find(([key]) => key === name)
  if (found === undefined) throw new Error(`a rule set has no part ${name}`)
  return found[1]
}

/** The key of a thing in a list: its code, or what makes it the only one of its kind there. */
export function keyOf(item: JsonValue): string | undefined {
  if (!isJsonObject(item)) return undefined
  const { code, level, grade, where, from, to, symbol } = item
  if (typeof code === 'string') return code
  if (typeof level === 'string') return level
  if (typeof grade === 'string') return grade
  if (typeof where === 'string') return where
  if (typeof from === 'string' && typeof to === 'string') return `${from}>${to}`
  return typeof symbol === 'string' ? symbol : undefined
}

/** Whether the value is an object of JSON. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isJsonList(value)
}

/** Whether the value is a list of JSON. */
export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** Whether two values of JSON are the same; the order of keys says nothing. */
export function isSameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true
  if (isJsonList(a) && isJsonList(b)) return a.length === b.length && a.every((item, at) => isSameJson(item, b[at]))
  if (!isJsonObject(a) || !isJsonObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
  )
}
