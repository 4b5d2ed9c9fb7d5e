import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findViolations } from './import-rules.ts'
import { STREETS } from './streets.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'thuoc do streets '))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function plant(files: Readonly<Record<string, string>>): readonly string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return findViolations(root).violations
}

test.each(STREETS.map((street) => [street.why, street] as const))('%s', (why, street) => {
  const importing = (edge: readonly [string, string]): string => {
    const [from, to] = edge
    const up = from.split('/').length - 1
    return `import ${JSON.stringify(to.startsWith('packages/') ? `${'../'.repeat(up)}${to}` : to)}\n`
  }
  const [from, to] = street.planted
  const target = to.startsWith('packages/') ? { [to]: 'export {}\n' } : {}
  expect(plant({ ...target, [from]: importing(street.planted) })).toContain(`${from} -> ${to}: ${why}`)
  expect(street.refuses(...street.lawful)).toBe(false)
})

test('a room of the domain cannot even look at the last one', () => {
  const found = plant({
    'packages/domain/src/kernel/a.ts': "export * from '../access/index.ts'\n",
    'packages/domain/src/access/index.ts': 'export {}\n',
  })
  expect(found).toEqual([
    'packages/domain/src/kernel/a.ts -> packages/domain/src/access/index.ts: domain/kernel looks only down the street',
  ])
})

test.each([
  ['by value', "import { b } from './b.ts'\nexport const a = b\n"],
  ['by type only', "import type { b } from './b.ts'\nexport type A = typeof b\n"],
  ['by re-export', "export * from './b.ts'\n"],
  ['dynamically', `export const a = () => ${'import'}('./b.ts')\n`],
  ['inside a type', `export type A = ${'import'}('./b.ts').B\n`],
])('a circle of imports %s is found', (_, text) => {
  const found = plant({
    'packages/server/src/x/a.ts': text,
    'packages/server/src/x/b.ts': "import type {} from './a.ts'\n",
  })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(/^import cycle: .*a\.ts -> .*b\.ts -> .*a\.ts$/)
})

test('a workspace imported by its name is its index', () => {
  const found = plant({
    'packages/web/src/a.ts': "import '@thuoc-do/server'\n",
    'packages/server/src/index.ts': 'export {}\n',
  })
  expect(found).toHaveLength(1)
  expect(found[0]).toContain('web and server never meet')
})

test('an import of a file that does not exist is found', () => {
  expect(plant({ 'packages/web/src/a.ts': "import './missing.ts'\n" })).toEqual([
    'packages/web/src/a.ts -> packages/web/src/missing.ts: no such file',
  ])
})

test('a checkout in which nothing was read is a failure, not a success', () => {
  expect(findViolations(root).violations).toEqual(['no source file was read'])
})

test('this checkout has no violation, and it was read', () => {
  const { files, imports, violations } = findViolations(join(import.meta.dirname, '..'))
  expect(violations).toEqual([])
  expect(files).toBeGreaterThan(20)
  expect(imports).toBeGreaterThan(20)
})
