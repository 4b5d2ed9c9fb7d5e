// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const config = getConfig({ configPath: join(root, 'lingui.config.ts'), cwd: root })
const catalogs = await getCatalogs(config)

describe('the English catalogue', () => {
  it.each(catalogs.map((catalog) => ({ catalog, path: catalog.path.slice(root.length) })))(
    'has every sentence of $path',
    async ({ catalog }) => {
      const collected = await catalog.collect()
      const english = await catalog.read('en')
      expect(collected, 'the sources could be read').toBeDefined()
      const missing = Object.entries(collected ?? {})
        .filter(([id]) => !english?.[id]?.translation)
        .map(([, { message }]) => message)
      expect(missing).toEqual([])
    },
  )

  it.each(catalogs.map((catalog) => ({ catalog, path: catalog.path.slice(root.length) })))(
    'keeps no sentence nobody uses in $path',
    async ({ catalog }) => {
      const collected = await catalog.collect()
      const english = await catalog.read('en')
      expect(Object.keys(english ?? {}).filter((id) => !collected?.[id])).toEqual([])
    },
  )

  it('leaves no Vietnamese letter in an English sentence, but for the product and names of instruments', () => {
    const text = catalogs.map((catalog) => readFileSync(`${catalog.path.replace('{locale}', 'en')}.po`, 'utf8')).join('\n')
    const sentences = [...text.matchAll(/^msgstr "(.+)"$/gmu)].map((found) => (found[1] ?? '').replaceAll('Thước Đo', ''))
    expect(sentences.length).toBeGreaterThan(100)
    expect(sentences.filter((sentence) => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(sentence))).toEqual([])
  })
})
