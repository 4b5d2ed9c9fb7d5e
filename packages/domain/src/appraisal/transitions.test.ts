import { describe, expect, it } from 'vitest'
import { findRuleSet } from '../rulebook/index.ts'
import { fileSteps, type FileStep } from './procedure/file-steps.ts'
import { outputKey } from './procedure/progress.ts'
import { actionsFor, transition, waitsFor, type TransitionFacts, type TransitionProblemCode } from './transitions.ts'
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
  ['self-scoring', 'reassign', 'opener', 'self-scoring'],
  ['self-scoring', 'withdraw-form', 'opener', 'withdrawn'],
  ['head-review', 'withdraw-submission', 'self', 'self-scoring'],
  ['head-review', 'save-review', 'reviewer', 'head-review'],
  ['head-review', 'confirm', 'reviewer', 'confirmed'],
  ['head-review', 'return', 'reviewer', 'self-scoring'],
  ['head-review', 'reassign', 'opener', 'head-review'],
  ['head-review', 'withdraw-form', 'opener', 'withdrawn'],
  ['head-review', 'leave-output', 'recorder', 'head-review'],
  ['confirmed', 'return', 'reviewer', 'self-scoring'],
  ['confirmed', 'reassign', 'opener', 'confirmed'],
  ['confirmed', 'withdraw-form', 'opener', 'withdrawn'],
  ['confirmed', 'leave-output', 'recorder', 'confirmed'],
  ['confirmed', 'propose', 'proposer', 'proposed'],
  ['proposed', 'leave-output', 'recorder', 'proposed'],
  ['proposed', 'take-back', 'proposer', 'confirmed'],
  ['proposed', 'allocate', 'allocator', 'allocated'],
  ['allocated', 'leave-output', 'recorder', 'allocated'],
  ['allocated', 'take-back', 'proposer', 'confirmed'],
  ['allocated', 'decide', 'decider', 'decided'],
  ['decided', 'leave-output', 'recorder', 'decided'],
]
const JUDGING: readonly AppraisalAction[] = ['save-review', 'confirm', 'return', 'reassign', 'withdraw-form', 'decide']

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

const stepsUnder = (id: string, leader = false): readonly FileStep[] => {
  const set = findRuleSet(id)
  if (set === undefined) throw new Error(`no set ${id}`)
  return fileSteps(set, { kind: 'civil-servant', leader })
}
const of1120: TransitionFacts = { reviewBegun: false, steps: stepsUnder('hau-giang-1120-2022'), left: new Set() }

describe('what may be done to an appraisal', () => {
  for (const stage of APPRAISAL_STAGES) {
    it(`at "${stage}" is exactly what is written out, for every action and every mixture of parts`, () => {
      const wrong = APPRAISAL_ACTIONS.flatMap((action) =>
        everySetOfParts.flatMap((parts) =>
          [false, true].flatMap((reviewBegun) => {
            const facts = { ...of1120, reviewBegun }
            const answer = transition(stage, action, parts, facts)
            const found = answer.ok ? answer.value : undefined
            const next = expected(stage, action, parts, reviewBegun)
            const offered = actionsFor(stage, parts, facts).has(action)
            return found === next && offered === (next !== undefined)
              ? []
              : [{ action, parts: [...parts], found, next }]
          }),
        ),
      )
      expect(wrong).toEqual([])
    })
  }

  it('moves nobody out of a decided, an unrated or a withdrawn appraisal', () => {
    for (const stage of ['decided', 'not-rated', 'withdrawn'] as const)
      for (const parts of everySetOfParts)
        for (const action of actionsFor(stage, parts, of1120)) {
          const answer = transition(stage, action, parts, of1120)
          expect([stage, action, answer.ok && answer.value]).toEqual(['decided', 'leave-output', 'decided'])
        }
  })

  it.each<[AppraisalStage, AppraisalAction, AppraisalPart[], boolean, TransitionProblemCode]>([
    ['head-review', 'confirm', ['self', 'reviewer'], false, 'own-file'],
    ['allocated', 'decide', ['self', 'decider'], false, 'own-file'],
    ['confirmed', 'reassign', ['self', 'opener'], false, 'own-file'],
    ['head-review', 'confirm', ['self'], false, 'own-file'],
    ['head-review', 'confirm', ['proposer'], false, 'not-your-part'],
    ['self-scoring', 'save-self', ['reviewer'], false, 'not-your-part'],
    ['confirmed', 'confirm', ['reviewer'], false, 'wrong-stage'],
    ['proposed', 'withdraw-form', ['opener'], false, 'wrong-stage'],
    ['head-review', 'withdraw-submission', ['self'], true, 'review-begun'],
    ['decided', 'return', ['reviewer'], false, 'already-decided'],
    ['not-rated', 'save-self', ['self'], false, 'person-not-rated'],
    ['withdrawn', 'save-self', ['self'], false, 'form-withdrawn'],
  ])('at "%s" refuses "%s" by %j with the reason that a person can act on', (stage, action, parts, begun, code) => {
    const answer = transition(stage, action, new Set(parts), { ...of1120, reviewBegun: begun })
    expect(answer.ok ? [] : answer.problems.map((reason) => reason.code)).toEqual([code])
  })
})

/** A whole way under a set, by hand: acts, or what has to be recorded; each opens only when the one before is done. */
const WAYS: readonly (readonly [string, boolean, readonly string[]])[] = [
  ['hau-giang-1120-2022', false, ['submit', 'confirm', 'propose', 'allocate', 'decide']],
  ['decree-335-2025', false, ['submit', 'meeting/minutes', 'propose', 'allocate', 'decide']],
  [
    'decree-335-2025',
    true,
    ['submit', 'leaders-meeting/minutes', 'party-opinion/party-opinion', 'propose', 'allocate', 'decide'],
  ],
  [
    'decree-90-2020',
    true,
    ['submit', 'confirm', 'meeting/minutes', 'party-opinion/party-opinion', 'propose', 'allocate', 'decide'],
  ],
  ['party-124-2023', true, ['submit', 'confirm', 'propose', 'allocate', 'decide']],
  [
    'party-366-2025',
    false,
    [
      'submit',
      'collective-ballot/minutes',
      'collective-ballot/ballot-result',
      'confirm',
      'propose',
      'comment/minutes',
      'allocate',
      'decide/ballot-result',
      'decide',
    ],
  ],
]

describe('the way of a file under its rule set', () => {
  it.each(WAYS)('%s, leader %s: nothing can be done before what comes first', (id, leader, way) => {
    const steps = stepsUnder(id, leader)
    const acts = way.filter((act): act is AppraisalAction => !act.includes('/'))
    const left = new Set<string>()
    let stage: AppraisalStage = 'self-scoring'
    for (const [at, act] of way.entries()) {
      const facts = { reviewBegun: false, steps, left: new Set(left) }
      const others = new Set(APPRAISAL_PARTS.filter((part) => part !== 'self'))
      const may = (action: AppraisalAction) =>
        transition(stage, action, action === 'submit' ? new Set(['self']) : others, facts)
      const open = acts.filter((action) => may(action).ok)
      expect([at, act, open]).toEqual([at, act, act.includes('/') ? [] : [act]])
      if (act.includes('/')) {
        left.add(act)
        continue
      }
      const answer = may(act as AppraisalAction)
      if (!answer.ok) throw new Error(`${act} is refused`)
      stage = answer.value
    }
    expect(stage).toBe('decided')
    expect([...left]).toEqual(way.filter((act) => act.includes('/')))
  })

  it('says for what the proposal waits, everything at once and in order', () => {
    const steps = stepsUnder('decree-335-2025', true)
    const answer = transition('confirmed', 'propose', new Set(['proposer']), {
      reviewBegun: false,
      steps,
      left: new Set(),
    })
    expect(answer.ok ? [] : answer.problems.map(({ code, params }) => [code, params?.['output']])).toEqual([
      ['step-before-missing', 'minutes'],
      ['step-before-missing', 'party-opinion'],
    ])
  })

  it('lets a person scored in periods take his form back until something was left behind for it', () => {
    const facts = { reviewBegun: false, steps: stepsUnder('decree-335-2025'), left: new Set<string>() }
    const self = new Set<AppraisalPart>(['self'])
    expect(transition('confirmed', 'withdraw-submission', self, facts)).toMatchObject({ value: 'self-scoring' })
    const met = { ...facts, left: new Set([outputKey('meeting', 'minutes')]) }
    expect(transition('confirmed', 'withdraw-submission', self, met).ok).toBe(false)
    expect(transition('confirmed', 'withdraw-submission', self, of1120).ok).toBe(false)
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
