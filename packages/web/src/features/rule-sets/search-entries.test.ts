import { ruleSets } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { anchorOf, countBases, entriesOf } from './search-entries.ts'

describe.each(ruleSets.map((document) => ({ id: document.id, document })))(
  'what can be found in $id',
  ({ document }) => {
    const entries = entriesOf(document, 'vi')
    it('has one place for each thing', () => {
      expect(entries.length).toBeGreaterThan(10)
      expect(new Set(entries.map(({ anchor }) => anchor)).size).toBe(entries.length)
    })
    it('has words and a citation for everything, in both languages', () => {
      for (const entry of [...entries, ...entriesOf(document, 'en')]) {
        expect(entry.text.trim()).not.toBe('')
        expect(entry.citation).toMatch(/\S, \S/u)
      }
    })
    it('counts a basis for at least everything that is found', () => {
      const { text, reported, assumption } = countBases(document)
      expect(text + reported + assumption).toBeGreaterThanOrEqual(entries.length)
    })
  },
)

describe('an anchor', () => {
  it('is one word', () => expect(anchorOf('criterion', 'L.II.4.1')).toBe('criterion-L-II-4-1'))
})
