import { describe, expect, it } from 'vitest'
import { actionsFor, transition, waitsFor, type TransitionProblemCode } from './transitions.ts'
import {
  APPRAISAL_ACTIONS,
  APPRAISAL_PARTS,
  APPRAISAL_STAGES,
  type AppraisalAction,
  type AppraisalPart,
  type AppraisalStage,
} from './stage.ts'

/** Everything that is allowed, written out by hand; all the rest is forbidden. */
const ALLOWED: readonly (readonly [AppraisalStage, AppraisalAction, AppraisalPart, AppraisalStage])[] = [
  ['self-scoring', 'save-self', 'self', 'self-scoring'],
  ['self-scoring', 'submit', 'self', 'head-review'],
  ['head-review', 'withdraw-submission', 'self', 'self-scoring'],
  ['head-review', 'save-review', 'reviewer', 'head-review'],
  ['head-review', 'confirm', 'reviewer', 'confirmed'],
  ['head-review', 'return', 'reviewer', 'self-scoring'],
  ['confirmed', 'return', 'reviewer', 'self-scoring'],
  ['confirmed', 'propose', 'proposer', 'proposed'],
  ['proposed', 'take-back', 'proposer', 'confirmed'],
  ['proposed', 'allocate', 'allocator', 'allocated'],
  ['allocated', 'take-back', 'proposer', 'confirmed'],
  ['allocated', 'decide', 'decider', 'decided'],
]
const JUDGING: readonly AppraisalAction[] = ['save-review', 'confirm', 'return', 'decide']

const everySetOfParts = Array.from(
  { length: 2 ** APPRAISAL_PARTS.length },
  (_, bits) => new Set(APPRAISAL_PARTS.filter((_part, at) => (bits >> at) % 2 === 1)),
)

const expected = (
  stage: AppraisalStage,
  action: AppraisalAction,
  parts: ReadonlySet<AppraisalPart>,
  reviewBegun: boolean,
): AppraisalStage | undefined => {
  const row = ALLOWED.find(([from, what, by]) => from === stage && what === action && parts.has(by))
  if (parts.has('self') && JUDGING.includes(action)) return undefined
  if (action === 'withdraw-submission' && reviewBegun) return undefined
  return row?.[3]
}

describe('what may be done to an appraisal', () => {
  for (const stage of APPRAISAL_STAGES) {
    it(`at "${stage}" is exactly what is written out, for every action and every mixture of parts`, () => {
      const wrong = APPRAISAL_ACTIONS.flatMap((action) =>
        everySetOfParts.flatMap((parts) =>
          [false, true].flatMap((reviewBegun) => {
            const answer = transition(stage, action, parts, { reviewBegun })
            const found = answer.ok ? answer.value : undefined
            const next = expected(stage, action, parts, reviewBegun)
            const offered = actionsFor(stage, parts, { reviewBegun }).has(action)
            return found === next && offered === (next !== undefined)
              ? []
              : [{ action, parts: [...parts], found, next }]
          }),
        ),
      )
      expect(wrong).toEqual([])
    })
  }

  it('moves nobody out of a decided or an unrated appraisal', () => {
    for (const stage of ['decided', 'not-rated'] as const)
      for (const parts of everySetOfParts) expect(actionsFor(stage, parts, { reviewBegun: false }).size).toBe(0)
  })

  it.each<[AppraisalStage, AppraisalAction, AppraisalPart[], boolean, TransitionProblemCode]>([
    ['head-review', 'confirm', ['self', 'reviewer'], false, 'own-file'],
    ['allocated', 'decide', ['self', 'decider'], false, 'own-file'],
    ['head-review', 'confirm', ['self'], false, 'own-file'],
    ['head-review', 'confirm', ['proposer'], false, 'not-your-part'],
    ['self-scoring', 'save-self', ['reviewer'], false, 'not-your-part'],
    ['confirmed', 'confirm', ['reviewer'], false, 'wrong-stage'],
    ['head-review', 'withdraw-submission', ['self'], true, 'review-begun'],
    ['decided', 'return', ['reviewer'], false, 'already-decided'],
    ['not-rated', 'save-self', ['self'], false, 'person-not-rated'],
  ])('at "%s" refuses "%s" by %j with the reason that a person can act on', (stage, action, parts, begun, code) => {
    const answer = transition(stage, action, new Set(parts), { reviewBegun: begun })
    expect(answer.ok ? [] : answer.problems.map((reason) => reason.code)).toEqual([code])
  })
})

describe('whom an appraisal waits for', () => {
  it('is the appraised person while he scores himself and his reviewer after that', () => {
    expect(waitsFor('self-scoring', new Set(['self']))).toBe(true)
    expect(waitsFor('self-scoring', new Set(['reviewer']))).toBe(false)
    expect(waitsFor('head-review', new Set(['reviewer']))).toBe(true)
    expect(waitsFor('head-review', new Set(['self', 'reviewer']))).toBe(false)
    expect(waitsFor('confirmed', new Set(['self', 'reviewer', 'proposer']))).toBe(false)
  })
})
