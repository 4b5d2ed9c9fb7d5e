import type { RuleSet } from '../../document/document.ts'

/** The most a document may hold: nesting of objects and lists, criteria with headings, characters in one text. */
export const LARGEST_RULE_SET = { depth: 40, criteria: 500, text: 2_000 } as const

/** How deep a JSON value is nested, counted without recursion and no further than one beyond the limit. */
export function depthOf(value: unknown): number {
  let depth = 0
  let level: readonly unknown[] = [value]
  while (depth <= LARGEST_RULE_SET.depth) {
    const inner = level.filter((item) => typeof item === 'object' && item !== null)
    if (inner.length === 0) return depth
    depth += 1
    level = inner.flatMap((item) => Object.values(Object(item)))
  }
  return depth
}

/** Depth and number of criteria; the criteria are not counted in a document that is too deep to walk. */
export function measure(document: RuleSet): { readonly depth: number; readonly criteria: number } {
  const depth = depthOf(document)
  if (depth > LARGEST_RULE_SET.depth) return { depth, criteria: 0 }
  let criteria = document.mechanism.kind === 'grades' ? document.mechanism.criteria.length : 0
  let open = document.parts.flatMap((part) => part.criteria)
  while (open.length > 0) {
    criteria += open.length
    open = open.flatMap((criterion) => (criterion.kind === 'group' ? criterion.of : []))
  }
  return { depth, criteria }
}
