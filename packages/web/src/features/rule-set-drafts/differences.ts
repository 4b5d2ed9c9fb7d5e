import { pathOf } from './draft-model.ts'

/** A place where two documents differ; null where one of them has nothing there. */
export type Difference = { readonly path: string; readonly mine: string | null; readonly theirs: string | null }

/**
 * Where two documents differ, place by place. Lines that carry a code are laid beside the line of the same code,
 * wherever it stands; the place named is mine, or theirs where mine has none.
 */
export function differencesOf(mine: unknown, theirs: unknown, path = ''): readonly Difference[] {
  if (mine === theirs) return []
  if (Array.isArray(mine) && Array.isArray(theirs)) return differencesOfLists(mine, theirs, path)
  if (isObject(mine) && isObject(theirs)) {
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)])
    return [...keys].flatMap((key) => differencesOf(valueAt(mine, key), valueAt(theirs, key), pathOf(path, key)))
  }
  const [a, b] = [textOf(mine), textOf(theirs)]
  return a === b ? [] : [{ path, mine: a, theirs: b }]
}

function differencesOfLists(mine: readonly unknown[], theirs: readonly unknown[], path: string): readonly Difference[] {
  const coded = [...mine, ...theirs].every((one) => codeOf(one) !== null)
  const partner = (list: readonly unknown[], one: unknown, at: number) =>
    coded ? list.find((other) => codeOf(other) === codeOf(one)) : list[at]
  const own = mine.flatMap((one, at) => differencesOf(one, partner(theirs, one, at), pathOf(path, at)))
  const alone = theirs.flatMap((one, at) =>
    partner(mine, one, at) === undefined ? [{ path: pathOf(path, at), mine: null, theirs: textOf(one) }] : [],
  )
  const moved =
    coded && own.length === 0 && alone.length === 0
      ? [{ path, mine: mine.map(codeOf).join(', '), theirs: theirs.map(codeOf).join(', ') }]
      : []
  return [...own, ...alone, ...moved.filter((one) => one.mine !== one.theirs)]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function valueAt(value: object, key: string): unknown {
  return Object.entries(value).find(([own]) => own === key)?.[1]
}

function codeOf(value: unknown): string | null {
  return isObject(value) && 'code' in value && typeof value.code === 'string' ? value.code : null
}

/** A value in a few words: a text as it is, a thing by its label or code. */
function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return JSON.stringify(value)
  if ('label' in value && isObject(value.label)) return textOf(valueAt(value.label, 'vi')) || codeOf(value)
  return codeOf(value) ?? JSON.stringify(value)
}
