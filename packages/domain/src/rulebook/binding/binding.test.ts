import { describe, expect, it } from 'vitest'
import { bindingOf, isDay } from './binding.ts'
import type { RuleSet } from '../document/document.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'

const [first] = decree335of2025.binds
if (first === undefined) throw new Error('the decree binds nobody')
const limited: RuleSet = {
  ...decree335of2025,
  binds: [{ ...first, code: 'leaders', audience: 'leaders', from: '2026-01-01', to: '2026-12-31' }],
}

function bound(on: string | undefined, leader = true): string {
  const outcome = bindingOf(limited, { person: { kind: 'civil-servant', leader }, on })
  return outcome.ok ? outcome.value.code : outcome.problems.map(({ code }) => code).join(' ')
}

describe('whom a set binds', () => {
  it('counts the first and the last day in', () => {
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((on) => bound(on))).toEqual([
      'not-in-force',
      'leaders',
      'leaders',
      'not-in-force',
    ])
  })

  it('looks at no date when none is asked for', () => {
    expect(bound(undefined)).toBe('leaders')
  })

  it('tells leaders from others', () => {
    expect(bound('2026-06-01', false)).toBe('person-not-bound')
  })
})

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30'])('may be %s', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-01-01',
    '2026-1-1',
    '2026-01-010',
    '12026-01-01',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
  ])('is not %j', (text) => {
    expect(isDay(text)).toBe(false)
  })
})
