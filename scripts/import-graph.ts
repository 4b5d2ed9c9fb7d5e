import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'oxc-parser'

/** One import: both ends relative to the checkout, or the bare name of a package. */
export type Edge = { readonly from: string; readonly to: string }

const SOURCES = ['packages/*/src/**/*.{ts,tsx}', 'packages/*/test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts']

/** Every source file below `root`, with forward slashes. */
export function sourceFiles(root: string): string[] {
  return globSync(SOURCES, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
}

function resolveName(from: string, name: string): string {
  const path = name.replace(/\?.*$/, '') // Vite's `?url`, `?worker`
  if (path.startsWith('.')) return posix.normalize(posix.join(dirname(from), path))
  return /^@thuoc-do\/[a-z0-9-]+$/.test(path) ? `packages/${path.split('/')[1]}/src/index.ts` : path
}

/** What one file imports: by value, by type, by re-export, dynamically, and inside a type. */
export function importsOf(root: string, from: string): Edge[] {
  const text = readFileSync(join(root, from), 'utf8')
  const { module, errors } = parseSync(from, text)
  if (errors.length > 0) throw new Error(`${from}: ${errors[0]?.message}`)
  const inTypes = [...text.matchAll(/\bimport\(\s*(['"])([^'"]+)\1/g)].map(([, , name]) => name ?? '')
  const names = [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((x) => x.moduleRequest?.value ?? [])),
    ...module.dynamicImports.flatMap(
      (d) => /^(['"])(.*)\1$/.exec(text.slice(d.moduleRequest.start, d.moduleRequest.end))?.[2] ?? [],
    ),
    ...inTypes,
  ]
  return [...new Set(names)].map((name) => ({ from, to: resolveName(from, name) }))
}

/** Imports of files that do not exist. */
export function danglingImports(root: string, edges: readonly Edge[]): Edge[] {
  return edges.filter(({ to }) => /^(packages|scripts|bench)\//.test(to) && !existsSync(join(root, to)))
}

/** Every circle of imports, type-only ones included, as the list of its files. */
export function importCycles(edges: readonly Edge[]): string[][] {
  const next = Map.groupBy(edges, (edge) => edge.from)
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[][] = []
  const walk = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file])
      return
    }
    state.set(file, 'open')
    for (const edge of next.get(file) ?? []) walk(edge.to, [...path, file])
    state.set(file, 'done')
  }
  for (const file of next.keys()) walk(file, [])
  return cycles
}
