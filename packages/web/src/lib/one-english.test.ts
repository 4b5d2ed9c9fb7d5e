import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ENTRY = /(?:^msgctxt "(?<context>.*)"\n)?^msgid "(?<sentence>.+)"\n^msgstr "(?<english>.*)"/gmu

it('a sentence has one English wherever it stands: catalogues are laid over each other, and the last one read would win', () => {
  const root = join(import.meta.dirname, '..')
  const files = globSync('**/locales/en.po', { cwd: root })
  expect(files.length).toBeGreaterThan(10)
  const found = new Map<string, Set<string>>()
  for (const file of files)
    for (const { groups } of readFileSync(join(root, file), 'utf8').matchAll(ENTRY)) {
      const key = `${groups?.['context'] ?? ''}|${groups?.['sentence'] ?? ''}`
      found.set(key, (found.get(key) ?? new Set()).add(groups?.['english'] ?? ''))
    }
  expect(found.size).toBeGreaterThan(1_000)
  expect([...found].filter(([, english]) => english.size > 1 || english.has(''))).toEqual([])
})
