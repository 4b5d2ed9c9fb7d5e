import { describe, expect, it } from 'vitest'
import type { RuleSet } from './document.ts'
import type { ScoreInput } from '../scoring/score-input.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import { axesRule, gradesRule, official, pointsSet, problemsOf, smallSet, timeRule } from '../small-sets.test-data.ts'

/** Every field only some mechanisms read. `general` and `generalTotal` exclude each other, so they stand apart. */
const rest: Omit<ScoreInput, 'person'> = {
  scores: {},
  work: [],
  leadership: {},
  axes: [],
  grades: {},
  tasks: [],
  policy: {},
  notApplicable: [],
}
const sets: readonly (readonly [RuleSet, string])[] = [
  [pointsSet, 'scores notApplicable'],
  [decree335of2025, 'general generalTotal work policy notApplicable'],
  [smallSet(axesRule('share-out')), 'general generalTotal axes notApplicable'],
  [smallSet(gradesRule, { total: null, parts: [] }), 'grades'],
  [smallSet(timeRule), 'general generalTotal tasks notApplicable'],
]

describe('fields a mechanism has no use for', () => {
  it.each(sets.map(([set, used]) => [set.mechanism.kind, set, used.split(' ')] as const))(
    'are refused, each once: %s',
    (_, set, used) => {
      const inputs = [...Object.entries(rest), ['general', {}] as const, ['generalTotal', '1'] as const]
      const taken = inputs.map(([field, value]) => {
        // What does not apply is a matter of the form, so it comes with the scores of one.
        const form = field === 'notApplicable' && used.includes('general') ? { general: {} } : {}
        return { field, found: problemsOf(set, { person: official, ...form, [field]: value }) }
      })
      const code = (field: string): string => (field === 'policy' ? 'policy-not-in-set' : 'input-not-used')
      for (const { field, found } of taken)
        expect(found).toEqual(used.includes(field) ? [] : [`${field} ${code(field)}`])
      expect(used.filter((field) => !taken.some((one) => one.field === field))).toEqual([])
    },
  )

  it('are what does not apply, beside a general total that says nothing of single criteria', () => {
    const input = { person: official, generalTotal: '20', notApplicable: [] }
    expect(problemsOf(smallSet(timeRule), input)).toEqual(['notApplicable input-not-used'])
  })
})
