import type { RuleSet } from '../../document/document.ts'
import type { Report } from '../rule-set-problems.ts'
import { LARGEST_RULE_SET } from './size.ts'

/**
 * Every text of the document, wherever it stands: labels in both languages are not empty, every source names instrument
 * and place, and no text is longer than a form can hold.
 */
export function checkTexts(document: RuleSet, report: Report): void {
  visit(document, '', report)
}

function visit(value: unknown, path: string, report: Report): void {
  if (typeof value === 'string') {
    if (value.length > LARGEST_RULE_SET.text)
      report('set-text-too-long', path, { limit: String(LARGEST_RULE_SET.text), value: String(value.length) })
    return
  }
  if (Array.isArray(value)) return value.forEach((item, at) => visit(item, `${path}[${at}]`, report))
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const own = path === '' ? key : `${path}.${key}`
    if (typeof inner === 'string' && inner.trim() === '' && (key === 'vi' || key === 'en'))
      report('set-text-missing', own)
    else if (typeof inner === 'string' && inner.trim() === '' && (key === 'instrument' || key === 'article'))
      report('set-source-missing', own)
    else visit(inner, own, report)
  }
}
