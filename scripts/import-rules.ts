// The one-way streets of docs/architecture.md, refused at build time. TypeScript 7 has no JavaScript API, so the usual
// tools see nothing; oxc-parser does.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'oxc-parser'

type Edge = { from: string; to: string }
type Street = { why: string; from: RegExp; to: RegExp }

const DOMAIN_ROOMS = [
  'kernel',
  'organisation',
  'workplan',
  'rulebook',
  'appraisal',
  'classification',
  'petition',
  'statistics',
  'access',
]

const STREETS: Street[] = [
  {
    why: 'domain imports nothing outside itself',
    from: /^packages\/domain\/src\/(?!.*\.test\.ts)/,
    to: /^(?!packages\/domain\/)/,
  },
  {
    why: 'contract knows domain and zod only',
    from: /^packages\/contract\/src\/(?!.*\.test\.ts)/,
    to: /^(?!packages\/(contract|domain)\/|zod$)/,
  },
  { why: 'server and web never meet', from: /^packages\/server\//, to: /^packages\/web\// },
  { why: 'server and web never meet', from: /^packages\/web\//, to: /^packages\/server\// },
  { why: 'e2e talks to the product over HTTP only', from: /^packages\/e2e\//, to: /^packages\/(server|web)\// },
  ...DOMAIN_ROOMS.map((room, at) => ({
    why: `domain/${room} looks only down the street`,
    from: new RegExp(`^packages/domain/src/${room}/`),
    to: new RegExp(`^packages/domain/src/(${[...DOMAIN_ROOMS.slice(at + 1), 'never'].join('|')})/`),
  })),
  {
    why: 'a feature never imports a feature; features never import app',
    from: /^packages\/web\/src\/(ui|lib)\//,
    to: /^packages\/web\/src\/(features|app)\//,
  },
]

function edgesOf(from: string): Edge[] {
  const text = readFileSync(from, 'utf8')
  const { module, errors } = parseSync(from, text)
  if (errors.length > 0) throw new Error(`${from}: ${errors[0]?.message}`)
  const names = [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((x) => x.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map((d) => text.slice(d.moduleRequest.start, d.moduleRequest.end).replaceAll(/['"]/g, '')),
  ]
  return [...new Set(names)].map((name) => ({
    from,
    to: name.startsWith('.')
      ? normalize(join(dirname(from), name))
      : name.startsWith('@thuoc-do/')
        ? `packages/${name.split('/')[1]}/src/index.ts`
        : name,
  }))
}

const files = globSync('packages/*/src/**/*.{ts,tsx}')
const edges = files.flatMap(edgesOf)
const bad: string[] = []
for (const { from, to } of edges) {
  for (const street of STREETS)
    if (street.from.test(from) && street.to.test(to)) bad.push(`${from} -> ${to}: ${street.why}`)
  if (to.startsWith('packages/') && !existsSync(to)) bad.push(`${from} -> ${to}: no such file`)
}
const next = Map.groupBy(edges, (e) => e.from)
const state = new Map<string, 'open' | 'done'>()
function walk(file: string, path: string[]): void {
  if (state.get(file) === 'done') return
  if (state.get(file) === 'open') {
    bad.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`)
    return
  }
  state.set(file, 'open')
  for (const e of next.get(file) ?? []) walk(e.to, [...path, file])
  state.set(file, 'done')
}
for (const f of files) walk(f, [])
if (files.length === 0) bad.push('no source file was read')
for (const line of bad) console.error(line)
console.log(`import rules: ${files.length} files, ${edges.length} imports, ${bad.length} violations`)
process.exitCode = bad.length > 0 ? 1 : 0
