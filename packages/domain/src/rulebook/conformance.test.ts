import { describe, expect, it } from 'vitest'
import { toFraction } from '../kernel/index.ts'
import { evaluate } from './scoring/evaluate.ts'
import type { ScoreInput } from './scoring/score-input.ts'
import type { ScoreResult } from './scoring/score-result.ts'
import { findRuleSet } from './shelf.ts'
import conformance from './conformance.json' with { type: 'json' }

type Case = {
  readonly id: string
  readonly in: ScoreInput & { readonly ruleSet: string }
  readonly want: Readonly<Record<string, string>>
}

function computed({ in: { ruleSet, ...input } }: Case): ScoreResult {
  const document = findRuleSet(ruleSet)
  if (document === undefined) throw new Error(`no rule set ${ruleSet}`)
  const outcome = evaluate({ document, hash: 'unhashed' }, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe('the worked cases', () => {
  it.each(conformance.score as readonly Case[])('$id comes out as it was worked by hand', (worked) => {
    const result = computed(worked)
    const got = Object.fromEntries(
      Object.keys(worked.want).map((key) => {
        const value = Object.entries(result).find(([name]) => name === key)?.[1]
        return [key, typeof value === 'object' && value !== null && 'numerator' in value ? toFraction(value) : value]
      }),
    )
    expect(got).toEqual(worked.want)
  })
})
