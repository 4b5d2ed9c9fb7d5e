import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from './import-graph.ts'

const root = join(import.meta.dirname, '..')

/** What is printed from the database schema is as long as the schema is. */
const isGenerated = (file: string): boolean => file.endsWith('.gen.ts')

test('no source file has more than 400 lines', () => {
  const long = sourceFiles(root)
    .filter((file) => !isGenerated(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 400)
  expect(long).toEqual([])
})

test('no file or folder has a name that says nothing', () => {
  const vague = sourceFiles(root).filter((file) => /(^|\/)(utils?|helpers?|common|managers?|misc)(\/|\.|$)/.test(file))
  expect(vague).toEqual([])
})

test('the check of an allocation to be published is short, and shares nothing with the allocator but types', () => {
  const text = readFileSync(join(root, 'packages/domain/src/classification/verify-allocation.ts'), 'utf8')
  const values = text.split('\n').filter((line) => line.startsWith('import ') && !line.startsWith('import type '))
  expect(values.map((line) => /from '(.*)'/.exec(line)?.[1])).toEqual(['../kernel/index.ts'])
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60)
})

test.each(['.', 'runtime'])(
  'npm ci accepts the lock of %s',
  (folder) => {
    const npm = process.env['npm_execpath']
    const args = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit', '--no-fund']
    const cwd = join(root, folder)
    const ended =
      npm === undefined
        ? spawnSync('npm', args, { cwd, encoding: 'utf8' })
        : spawnSync(process.execPath, [npm, ...args], { cwd, encoding: 'utf8' })
    expect(ended.stderr.replaceAll(/^npm warn.*\n/gm, '')).toBe('')
    expect(ended.status).toBe(0)
  },
  60_000,
)
