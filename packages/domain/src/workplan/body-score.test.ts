import { describe, expect, it } from 'vitest'
import {
  BODY_ACTS,
  BODY_PARTS,
  BODY_STAGES,
  bodyActsFor,
  bodyTransition,
  type BodyAct,
  type BodyPart,
  type BodyScoreProblemCode,
  type BodyStage,
} from './body-score.ts'

/** Everything that is allowed, written out by hand; all the rest is forbidden. */
const ALLOWED: readonly (readonly [BodyStage, BodyAct, BodyPart, BodyStage])[] = [
  ['self-scoring', 'save-self', 'preparer', 'self-scoring'],
  ['self-scoring', 'hand-in', 'head', 'handed-in'],
  ['handed-in', 'take-back', 'head', 'self-scoring'],
  ['handed-in', 'save-review', 'authority', 'handed-in'],
  ['handed-in', 'recognise', 'authority', 'recognised'],
  ['handed-in', 'return', 'authority', 'self-scoring'],
  ['recognised', 'replace', 'authority', 'recognised'],
]
const JUDGING: readonly BodyAct[] = ['save-review', 'recognise', 'return', 'replace']

const everySetOfParts = Array.from(
  { length: 2 ** BODY_PARTS.length },
  (_, bits) => new Set(BODY_PARTS.filter((_part, at) => (bits >> at) % 2 === 1)),
)

describe("what may be done to a body's score", () => {
  it.each(BODY_STAGES)('at "%s" is exactly what is written out, for every act and every mixture of parts', (stage) => {
    for (const act of BODY_ACTS)
      for (const parts of everySetOfParts)
        for (const reviewBegun of [false, true]) {
          const row = ALLOWED.find(([from, what, by]) => from === stage && what === act && parts.has(by))
          const forbidden = (parts.has('head') && JUDGING.includes(act)) || (act === 'take-back' && reviewBegun)
          const next = forbidden ? undefined : row?.[3]
          const answer = bodyTransition(stage, act, parts, { reviewBegun })
          expect([act, [...parts], reviewBegun, answer.ok ? answer.value : undefined]).toEqual([
            act,
            [...parts],
            reviewBegun,
            next,
          ])
          expect(bodyActsFor(stage, parts, { reviewBegun }).has(act)).toBe(next !== undefined)
        }
  })

  it('ends with the recognition, which only its authority can answer by another one', () => {
    for (const parts of everySetOfParts) {
      const left = parts.has('authority') && !parts.has('head') ? ['replace'] : []
      expect([...bodyActsFor('recognised', parts, { reviewBegun: false })]).toEqual(left)
    }
  })

  it.each<[BodyStage, BodyAct, BodyPart[], boolean, BodyScoreProblemCode]>([
    ['handed-in', 'recognise', ['head', 'authority'], false, 'body-own'],
    ['handed-in', 'recognise', ['preparer'], false, 'body-not-your-part'],
    ['self-scoring', 'hand-in', ['preparer'], false, 'body-not-your-part'],
    ['self-scoring', 'recognise', ['authority'], false, 'body-wrong-stage'],
    ['handed-in', 'take-back', ['head'], true, 'body-review-begun'],
    ['recognised', 'return', ['authority'], false, 'body-recognised'],
    ['handed-in', 'replace', ['authority'], false, 'body-wrong-stage'],
    ['recognised', 'replace', ['preparer'], false, 'body-not-your-part'],
  ])('at "%s" refuses "%s" by %j with a reason', (stage, act, parts, reviewBegun, code) => {
    const answer = bodyTransition(stage, act, new Set(parts), { reviewBegun })
    expect(answer.ok ? [] : answer.problems.map((reason) => reason.code)).toEqual([code])
  })
})
