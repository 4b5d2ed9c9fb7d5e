import fc from 'fast-check'
import type { RuleSet } from '../src/rulebook/document/document.ts'
import type { JsonValue } from '../src/rulebook/comparing/rule-set-change.ts'

type Writable = string | number | boolean | null | Writable[] | { [key: string]: Writable }
/** One blow at a document: which of all its places, and what is done to what is there. */
export type Mutation = { readonly at: number; readonly how: number }

/** Some blows, of every kind. */
export const anyMutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({ at: fc.nat(100_000), how: fc.nat(5) }),
  { maxLength: 8 },
)

type Site = { readonly holder: Writable[] | { [key: string]: Writable }; readonly key: string | number }

function sitesIn(value: Writable): Site[] {
  if (value === null || typeof value !== 'object') return []
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.flatMap((key) => {
    const site: Site = { holder: value, key }
    const inside: Writable | undefined = Reflect.get(value, key)
    return [site, ...(inside === undefined ? [] : sitesIn(inside))]
  })
}

const isKeyed = (value: Writable | undefined): value is { [key: string]: Writable } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && 'code' in value

/** A copied heading or part comes without what stands under it: every code is there once. */
function copied(value: { [key: string]: Writable }, code: string): { [key: string]: Writable } {
  const emptied = Object.fromEntries(['of', 'criteria'].filter((name) => name in value).map((name) => [name, []]))
  return { ...structuredClone(value), code, ...emptied }
}

function strike({ holder, key }: Site, how: number, turn: number): void {
  const value: Writable | undefined = Reflect.get(holder, key)
  if (Array.isArray(holder) && isKeyed(value) && typeof key === 'number') {
    if (how === 0) holder.splice(key, 1)
    else if (how === 1) holder.push(copied(value, `new-${turn}`))
    else if (how === 2) holder.reverse()
    return
  }
  if (key === 'code' || key === 'kind' || key === 'of' || key === 'level') return
  if (typeof value === 'string') Reflect.set(holder, key, `${value}${turn}`)
  else if (typeof value === 'boolean') Reflect.set(holder, key, !value)
  else if (typeof value === 'number') Reflect.set(holder, key, value + 1)
  else if (value === null && how > 2) Reflect.set(holder, key, `given-${turn}`)
}

/** Under another heading: the first criterion of the first heading goes to the end of the last one. */
function move(document: { [key: string]: Writable }): void {
  const groups = sitesIn(document).flatMap(({ holder, key }) => {
    const value: Writable | undefined = Reflect.get(holder, key)
    return key === 'of' && Array.isArray(value) && isKeyed(value[0]) && 'maximum' in value[0] ? [value] : []
  })
  const [from, to] = [groups[0], groups.at(-1)]
  const moved = from === to ? undefined : from?.shift()
  if (moved !== undefined) to?.push(moved)
}

/** A copy of the set with the blows done to it; it may contradict itself, as a draft may. */
export function mutated(ruleSet: RuleSet, mutations: readonly Mutation[]): RuleSet {
  const document: RuleSet & { [key: string]: Writable } = JSON.parse(JSON.stringify(ruleSet))
  for (const [turn, { at, how }] of mutations.entries()) {
    const sites = sitesIn(document)
    const site = sites[at % sites.length]
    if (how === 5) move(document)
    else if (site !== undefined) strike(site, how, turn)
  }
  return document
}

/** Every leaf of a set by a path that names things by code, written without looking at how sets are compared. */
export function leavesOf(ruleSet: RuleSet): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>()
  const visit = (value: JsonValue, path: string): void => {
    if (value === null || typeof value !== 'object') {
      leaves.set(path, JSON.stringify(value))
      return
    }
    if (Array.isArray(value)) {
      const times = new Map<string, number>()
      for (const [at, item] of value.entries()) {
        const key = nameOf(item)
        const again = (times.get(key ?? '') ?? 0) + 1
        times.set(key ?? '', again)
        visit(item, key === undefined ? `${path}.${at}` : `${path}[${again === 1 ? key : `${key}#${again}`}]`)
      }
      return
    }
    for (const [name, inside] of Object.entries(value)) {
      const isTree = name === 'criteria' || (name === 'of' && Object.hasOwn(value, 'maximum'))
      if (!isTree || path.startsWith('mechanism')) visit(inside, path === '' ? name : `${path}.${name}`)
      else for (const child of listOf(inside)) criterion(child, String(Reflect.get(value, 'code')))
    }
  }
  const criterion = (value: JsonValue, under: string): void => {
    const path = `criteria[${nameOf(value)}]`
    leaves.set(`${path}.under`, JSON.stringify(under))
    visit(value, path)
  }
  visit(JSON.parse(JSON.stringify(ruleSet)), '')
  return leaves
}

const listOf = (value: JsonValue): readonly JsonValue[] => (Array.isArray(value) ? value : [])

function nameOf(item: JsonValue): string | undefined {
  const named = (field: string): string | undefined => {
    const found: unknown = item !== null && typeof item === 'object' ? Reflect.get(item, field) : undefined
    return typeof found === 'string' ? found : undefined
  }
  const [from, to] = [named('from'), named('to')]
  const span = from !== undefined && to !== undefined ? `${from}>${to}` : undefined
  return named('code') ?? named('level') ?? named('grade') ?? named('where') ?? span ?? named('symbol')
}
