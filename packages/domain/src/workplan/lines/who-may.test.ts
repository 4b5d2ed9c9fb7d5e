import { describe, expect, it } from 'vitest'
import { ACCEPTANCES } from './line-state.ts'
import {
  actProblems,
  assignProblems,
  LINE_ACTS,
  LINE_PARTS,
  PERIOD_GATES,
  type LineActKind,
  type LinePart,
} from './who-may.ts'

/** Everything that is allowed on a line in force in an open period, written out by hand; all the rest is forbidden. */
const ALLOWED: readonly (readonly [LinePart, LineActKind])[] = [
  ['self', 'accepted'],
  ['self', 'objected'],
  ['self', 'completed'],
  ['self', 'corrected'],
  ['self', 'evidence-added'],
  ['self', 'cause-claimed'],
  ['head', 'amended'],
  ['head', 'withdrawn'],
  ['head', 'delayed'],
  ['head', 'failed-review'],
  ['head', 'upheld'],
  ['head', 'reversed'],
  ['head', 'cause-answered'],
  ['head', 'handed-over'],
]
const isAllowed = (part: LinePart, act: LineActKind): boolean =>
  ALLOWED.some(([who, what]) => who === part && what === act)

describe('who may do what to a line', () => {
  for (const part of LINE_PARTS) {
    it(`is for "${part}" exactly what is written out, whatever the line and the period`, () => {
      const wrong = LINE_ACTS.flatMap((act) =>
        ACCEPTANCES.flatMap((acceptance) =>
          PERIOD_GATES.flatMap((gate) =>
            [false, true].flatMap((withdrawn) => {
              const repeated = act === acceptance
              const expected = isAllowed(part, act) && gate === 'open' && !withdrawn && !repeated
              const found = actProblems(part, act, { withdrawn, acceptance, gate }).length === 0
              return found === expected ? [] : [{ act, acceptance, gate, withdrawn, found }]
            }),
          ),
        ),
      )
      expect(wrong).toEqual([])
    })
  }

  it('gives nobody judgement over himself, and no act to two parts', () => {
    const judging = [
      'delayed',
      'failed-review',
      'upheld',
      'reversed',
      'cause-answered',
      'amended',
      'withdrawn',
      'handed-over',
    ]
    for (const act of LINE_ACTS) {
      expect(LINE_PARTS.filter((part) => isAllowed(part, act))).toHaveLength(1)
      expect(isAllowed('self', act)).toBe(!judging.includes(act))
    }
  })

  it.each([
    ['self', 'delayed', {}, ['work-own-line']],
    ['head', 'completed', {}, ['work-not-yours']],
    ['nobody', 'accepted', {}, ['work-not-yours']],
    ['self', 'completed', { withdrawn: true, gate: 'locked' }, ['work-line-withdrawn']],
    ['self', 'completed', { gate: 'locked' }, ['work-period-locked']],
    ['head', 'reversed', { gate: 'score-confirmed' }, ['work-score-confirmed']],
    ['self', 'accepted', { acceptance: 'accepted' }, ['work-accepted-already']],
    ['self', 'objected', { acceptance: 'objected', gate: 'locked' }, ['work-period-locked', 'work-objected-already']],
  ] as const)('answers %s who tries "%s" with every reason', (part, act, change, codes) => {
    const standing = { withdrawn: false, acceptance: 'waiting', gate: 'open', ...change } as const
    expect(actProblems(part, act, standing).map(({ code }) => code)).toEqual(codes)
  })

  it('lets heads alone assign, never to themselves, and only in an open period', () => {
    const allowed = LINE_PARTS.flatMap((part) =>
      PERIOD_GATES.filter((gate) => assignProblems(part, gate).length === 0).map((gate) => [part, gate]),
    )
    expect(allowed).toEqual([['head', 'open']])
    expect(assignProblems('self', 'open')).toMatchObject([{ code: 'work-own-line' }])
  })
})
