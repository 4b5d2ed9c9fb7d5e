import { describe, expect, it } from 'vitest'
import type { RuleSet } from './document/document.ts'
import { criteriaFor } from './form.ts'
import { hauGiang1120of2022 } from './sets/hau-giang-1120-2022.ts'

const source = { citation: { instrument: 'X', article: 'Điều 1' }, basis: 'text' } as const
const shared = { label: { vi: 'tiêu chí', en: 'criterion' }, ...source }
const leaf = (code: string, maximum: string, audience: 'all' | 'leaders' = 'all') =>
  ({
    kind: 'scored',
    code,
    number: `${code}.`,
    maximum,
    audience,
    scoring: { kind: 'any' },
    mayNotApply: false,
    ...shared,
  }) as const

/** A heading that holds a heading, and something only for leaders. */
function formOf(maximum: string): RuleSet {
  const inner = {
    kind: 'group',
    code: 'B',
    number: 'B.',
    maximum: '5',
    audience: 'all',
    of: [leaf('b', maximum)],
    ...shared,
  } as const
  const outer = {
    kind: 'group',
    code: 'A',
    number: 'A.',
    maximum: '10',
    audience: 'all',
    of: [inner, leaf('a', '5', 'leaders')],
    ...shared,
  } as const
  const [part] = hauGiang1120of2022.parts
  if (part === undefined) throw new Error('no part')
  return { ...hauGiang1120of2022, parts: [{ ...part, code: 'general', criteria: [outer] }] }
}

describe('the lines of a form', () => {
  it('stand in printed order, each a step deeper than its heading, with values only where they are entered', () => {
    const rows = criteriaFor(formOf('2.25'), { kind: 'civil-servant', leader: true })
    const line = { part: 'general', ...shared }
    expect(rows).toEqual([
      {
        kind: 'group',
        code: 'A',
        number: 'A.',
        maximumHundredths: 1000,
        depth: 0,
        parent: null,
        scoring: null,
        ...line,
      },
      { kind: 'group', code: 'B', number: 'B.', maximumHundredths: 500, depth: 1, parent: 'A', scoring: null, ...line },
      {
        kind: 'scored',
        code: 'b',
        number: 'b.',
        maximumHundredths: 225,
        depth: 2,
        parent: 'B',
        scoring: { kind: 'any' },
        ...line,
      },
      {
        kind: 'scored',
        code: 'a',
        number: 'a.',
        maximumHundredths: 500,
        depth: 1,
        parent: 'A',
        scoring: { kind: 'any' },
        ...line,
      },
    ])
  })

  it('leave out what is not for the person', () => {
    const rows = criteriaFor(formOf('5'), { kind: 'civil-servant', leader: false })
    expect(rows.map(({ code }) => code)).toEqual(['A', 'B', 'b'])
  })

  it('cannot have a maximum finer than a hundredth', () => {
    expect(() => criteriaFor(formOf('2.125'), { kind: 'civil-servant', leader: false })).toThrow(
      'a maximum finer than a hundredth: 2.125',
    )
  })
})
