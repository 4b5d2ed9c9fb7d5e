import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { locateHome } from './location.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thuoc-do-location-'))
  chmodSync(folder, 0o755)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const isRoot = process.getuid?.() === 0

test('the database normally lies inside the data folder', () => {
  const data = join(folder, 'data')
  expect(locateHome(data)).toEqual({ home: join(data, 'postgres'), isOutside: false })
})

test.runIf(isRoot)(
  'root below a closed folder keeps the database outside, and the choice outlives the closed door',
  () => {
    const closed = join(folder, 'closed')
    const outside = join(folder, 'outside')
    mkdirSync(closed, { mode: 0o700 })
    const first = locateHome(join(closed, 'data'), outside)
    expect(first.isOutside).toBe(true)
    expect(first.home).toMatch(/outside\/thuoc-do-[0-9a-f]{12}$/)
    chmodSync(closed, 0o755)
    expect(locateHome(join(closed, 'data'), outside)).toEqual(first)
  },
)

test.runIf(isRoot)('two data folders below closed doors never share a database', () => {
  const homes = ['a', 'b'].map((name) => {
    mkdirSync(join(folder, name), { mode: 0o700 })
    return locateHome(join(folder, name, 'data'), folder).home
  })
  expect(new Set(homes).size).toBe(2)
})
