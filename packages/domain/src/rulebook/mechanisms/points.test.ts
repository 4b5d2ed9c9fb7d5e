import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, fromHundredths, sumOf, toDecimal, toFraction } from '../../kernel/index.ts'
import type { Criterion, Scoring } from '../document/criterion.ts'
import type { Step } from '../scoring/step.ts'
import { pointsOf, readScores } from './points.ts'

const source = { citation: { instrument: 'X', article: 'Điều 1' }, basis: 'text' } as const
const label = { vi: 'tiêu chí', en: 'criterion' }

function leaf(
  code: string,
  maximum: string,
  scoring: Scoring = { kind: 'any' },
  audience: Criterion['audience'] = 'all',
) {
  return {
    kind: 'scored',
    code,
    number: code,
    label,
    maximum,
    audience,
    scoring,
    mayNotApply: false,
    ...source,
  } as const
}

const form: readonly Criterion[] = [
  {
    kind: 'group',
    code: 'G',
    number: 'G',
    label,
    maximum: '20',
    audience: 'all',
    ...source,
    of: [
      leaf('any', '5'),
      leaf('half', '5', { kind: 'step', step: '0.5' }),
      leaf('met', '5', { kind: 'choice', values: ['0', '5'] }),
      leaf('lead', '5', { kind: 'any' }, 'leaders'),
      leaf('work', '5', { kind: 'any' }, 'non-leaders'),
    ],
  },
]
const worker = { kind: 'public-employee', leader: false } as const
const leader = { kind: 'public-employee', leader: true } as const

describe('the points mechanism', () => {
  it.each([
    ['any', '0', true],
    ['any', '5', true],
    ['any', '4.99', true],
    ['any', '5.00', true],
    ['any', '5.01', 'above-maximum'],
    ['any', '4.995', 'finer-than-hundredths'],
    ['any', '-0.01', 'negative'],
    ['any', '-0', true],
    ['any', '2,5', 'decimal-comma'],
    ['any', '', 'decimal-expected'],
    ['half', '4.5', true],
    ['half', '4.25', 'not-on-step'],
    ['half', '5.5', 'above-maximum'],
    ['met', '0', true],
    ['met', '5.0', true],
    ['met', '2.5', 'not-a-choice'],
    ['work', '5', true],
    ['lead', '5', 'criterion-unknown'],
    ['G', '5', 'criterion-is-group'],
    ['toString', '5', 'criterion-unknown'],
    ['__proto__', '5', 'criterion-unknown'],
  ])('judges %s scored %j: %s', (code, text, wanted) => {
    const scores: unknown = JSON.parse(`{"${code}": "${text}"}`)
    const read = readScores(form, worker, Object.fromEntries(Object.entries(scores ?? {})), 'scores')
    expect(read.problems.map((one) => [one.path, one.code])).toEqual(
      wanted === true ? [] : [[`scores.${code}`, wanted]],
    )
    expect(read.values.has(code)).toBe(wanted === true)
  })

  it('asks each kind of person for the criteria of his own form only', () => {
    expect(readScores(form, worker, {}, 'scores').missing).toEqual(['any', 'half', 'met', 'work'])
    expect(readScores(form, leader, {}, 'scores').missing).toEqual(['any', 'half', 'met', 'lead'])
  })

  it('lists every problem of a form at once', () => {
    const read = readScores(form, worker, { any: '6', half: 'x', ghost: '1' }, 'scores')
    expect(read.problems.map(({ code }) => code)).toEqual(['above-maximum', 'decimal-expected', 'criterion-unknown'])
  })

  it('adds a group to the exact sum of its parts and writes the sum down', () => {
    const hundredths = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        const text = (value: number): string => toDecimal(fromHundredths(value)) ?? ''
        const scores = { any: text(a), half: '4.5', met: '5', work: text(b) }
        const { problems, ...read } = readScores(form, worker, scores, 'scores')
        const steps: Step[] = []
        const points = form.map((root) => pointsOf(root, worker, read, steps))
        expect(problems).toEqual([])
        expect(points).toEqual([sumOf([fromHundredths(a), exact(19, 2), fromHundredths(b)])])
        expect(steps.map(({ code, formula, value }) => [code, formula, value])).toEqual([
          ['G', 'G = any + half + met + work', points.map(toFraction).join('')],
        ])
      }),
    )
  })
})
