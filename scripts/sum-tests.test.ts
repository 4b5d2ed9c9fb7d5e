import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Report = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

const good: Report = { numPassedTests: 3, numFailedTests: 0, testResults: [] }
const oneFailed: Report = {
  numPassedTests: 2,
  numFailedTests: 1,
  testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
}
const notLoaded: Report = {
  numPassedTests: 0,
  numFailedTests: 0,
  testResults: [{ status: 'failed', assertionResults: [] }],
}

test.each([
  ['all runs passed', [good, good], '0', '6 passed, 0 failed', 0],
  ['one test failed', [good, oneFailed], '1', '5 passed, 1 failed', 1],
  ['a file could not be loaded', [good, notLoaded], '1', '3 passed, 1 failed', 1],
  ['types or lint failed', [good], '2', '3 passed, 1 failed', 1],
  ['nothing ran', [], '0', '0 passed, 1 failed', 1],
])('when %s, the closing line tells', (_, reports, code, line, status) => {
  const folder = mkdtempSync(join(tmpdir(), 'thuoc do reports '))
  for (const [at, report] of reports.entries()) writeFileSync(join(folder, `${at}.json`), JSON.stringify(report))
  const ended = spawnSync(process.execPath, [join(import.meta.dirname, 'sum-tests.mjs'), folder, code], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true, force: true })
  expect(ended.stdout).toBe(`${line}\n`)
  expect(ended.status).toBe(status)
})
