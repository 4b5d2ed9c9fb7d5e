import { describe, expect, it } from 'vitest'
import {
  PERIOD_SCORE_ACTS,
  PERIOD_SCORE_PARTS,
  PERIOD_SCORE_STAGES,
  type PeriodScoreAct,
  type PeriodScorePart,
  type PeriodScoreStage,
} from './stage.ts'
import { periodScoreActs, periodScoreTransition, periodScoreWaitsFor, type PeriodScoreFacts } from './transitions.ts'

/** Everything that is allowed in an open period, written out by hand; all the rest is forbidden. */
const ALLOWED: readonly (readonly [PeriodScoreStage, PeriodScoreAct, PeriodScorePart, PeriodScoreStage])[] = [
  ['self-scoring', 'save-self', 'self', 'self-scoring'],
  ['self-scoring', 'hand-in', 'self', 'handed-in'],
  ['handed-in', 'take-back', 'self', 'self-scoring'],
  ['handed-in', 'save-review', 'reviewer', 'handed-in'],
  ['handed-in', 'confirm', 'reviewer', 'confirmed'],
  ['handed-in', 'return', 'reviewer', 'self-scoring'],
  ['confirmed', 'return', 'reviewer', 'self-scoring'],
  ['self-scoring', 'leave-unscored', 'personnel', 'self-scoring'],
  ['handed-in', 'leave-unscored', 'personnel', 'handed-in'],
]
const JUDGING: readonly PeriodScoreAct[] = ['save-review', 'confirm', 'return', 'leave-unscored']

const everySetOfParts = Array.from(
  { length: 2 ** PERIOD_SCORE_PARTS.length },
  (_, bits) => new Set(PERIOD_SCORE_PARTS.filter((_part, at) => (bits >> at) % 2 === 1)),
)
const BOTH = [false, true]
const everyFacts: PeriodScoreFacts[] = BOTH.flatMap((reviewBegun) =>
  BOTH.flatMap((periodOpen) => BOTH.map((periodReopened) => ({ reviewBegun, periodOpen, periodReopened }))),
)

function expected(
  stage: PeriodScoreStage,
  act: PeriodScoreAct,
  parts: ReadonlySet<PeriodScorePart>,
  facts: PeriodScoreFacts,
): PeriodScoreStage | undefined {
  const row = ALLOWED.find(([from, what, by]) => from === stage && what === act && parts.has(by))
  if (!facts.periodOpen || (parts.has('self') && JUDGING.includes(act))) return undefined
  if (act === 'take-back' && facts.reviewBegun) return undefined
  if (stage === 'confirmed' && !facts.periodReopened) return undefined
  return row?.[3]
}

describe('what may be done to a period score', () => {
  for (const stage of PERIOD_SCORE_STAGES) {
    it(`at "${stage}" is exactly what is written out, for every act, mixture of parts and state of the period`, () => {
      const wrong = PERIOD_SCORE_ACTS.flatMap((act) =>
        everySetOfParts.flatMap((parts) =>
          everyFacts.flatMap((facts) => {
            const answer = periodScoreTransition(stage, act, parts, facts)
            const found = answer.ok ? answer.value : undefined
            const next = expected(stage, act, parts, facts)
            const offered = periodScoreActs(stage, parts, facts).has(act)
            return found === next && offered === (next !== undefined) ? [] : [{ act, parts: [...parts], facts, found }]
          }),
        ),
      )
      expect(wrong).toEqual([])
    })
  }

  const open = { reviewBegun: false, periodOpen: true, periodReopened: false }
  it.each<[PeriodScoreStage, PeriodScoreAct, PeriodScorePart[], Partial<PeriodScoreFacts>, string]>([
    ['handed-in', 'confirm', ['self', 'reviewer'], {}, 'own-file'],
    ['self-scoring', 'leave-unscored', ['self', 'personnel'], {}, 'own-file'],
    ['handed-in', 'confirm', [], {}, 'not-your-part'],
    ['handed-in', 'confirm', ['reviewer'], { periodOpen: false }, 'score-period-locked'],
    ['self-scoring', 'confirm', ['reviewer'], {}, 'wrong-stage'],
    ['handed-in', 'take-back', ['self'], { reviewBegun: true }, 'review-begun'],
    ['confirmed', 'return', ['reviewer'], {}, 'score-period-not-reopened'],
  ])('at "%s" refuses "%s" by %j with the reason that a person can act on', (stage, act, parts, facts, code) => {
    const answer = periodScoreTransition(stage, act, new Set(parts), { ...open, ...facts })
    expect(answer.ok ? [] : answer.problems.map((reason) => reason.code)).toEqual([code])
  })
})

it('a period score waits for the person while he scores himself and for the head above after that', () => {
  const waiting = PERIOD_SCORE_STAGES.flatMap((stage) =>
    everySetOfParts
      .filter((parts) => periodScoreWaitsFor(stage, parts))
      .map((parts) => [stage, [...parts].join('+')].join(': ')),
  )
  expect(waiting).toEqual([
    'self-scoring: self',
    'self-scoring: self+reviewer',
    'self-scoring: self+personnel',
    'self-scoring: self+reviewer+personnel',
    'handed-in: reviewer',
    'handed-in: reviewer+personnel',
  ])
})
