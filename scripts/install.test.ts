import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const checkout = join(import.meta.dirname, '..')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thuoc do install '))
  mkdirSync(join(folder, 'runtime'))
  const manifests = globSync('packages/*/package.json', { cwd: checkout })
  const locks = ['package.json', 'package-lock.json', 'runtime/package.json', 'runtime/package-lock.json']
  for (const file of ['scripts/install.mjs', ...locks, ...manifests]) cpSync(join(checkout, file), join(folder, file))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('without a network there is one sentence in each language, and no stamp that would skip the next attempt', () => {
  const ended = spawnSync(process.execPath, [join(folder, 'scripts/install.mjs')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(folder, 'cache'),
      npm_config_fetch_retries: '0',
    },
  })
  expect(ended.status).toBe(1)
  expect(ended.stderr.trim().split('\n')).toEqual([
    'Không tới được kho gói npm: hãy kiểm tra mạng (hoặc proxy, "npm config get registry") rồi chạy lại.',
    'The npm registry cannot be reached: check the network (or proxy, "npm config get registry") and run again.',
  ])
  expect(existsSync(join(folder, 'runtime/node_modules/.stamp'))).toBe(false)
})

test('called without npm anywhere it says to go through npm', () => {
  const lonely = join(folder, 'lonely/bin/node')
  cpSync(process.execPath, lonely)
  const ended = spawnSync(lonely, [join(folder, 'scripts/install.mjs')], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], npm_execpath: '' },
  })
  expect(ended.status).toBe(1)
  expect(ended.stderr).toBe('Hãy chạy qua npm: npm start\nRun this through npm: npm start\n')
})
