import { describe, expect, it } from 'vitest'
import { BODY_PARTS, BODY_STAGES, type BodyPart, type BodyStage } from './body-score.ts'
import { BODY_TASK_ACTS, bodyTaskRefusal } from './body-task-acts.ts'
import type { BodyTaskActKind } from './body-task.ts'

const OPEN = { doneOn: null, exceeded: 'no', postponement: 'none', withdrawn: false } as const
const STATES = {
  open: OPEN,
  done: { ...OPEN, doneOn: '2026-05-01' },
  exceeded: { ...OPEN, doneOn: '2026-05-01', exceeded: 'claimed' },
  postponing: { ...OPEN, postponement: 'claimed' },
  withdrawn: { ...OPEN, withdrawn: true },
} as const
type State = keyof typeof STATES

/** Which parts may do it at which stages to a task in which states; everything else is forbidden. */
const BODY: readonly (BodyStage | null)[] = [null, 'self-scoring']
const ABOVE: readonly (BodyStage | null)[] = [null, 'self-scoring', 'handed-in']
const LIVE: readonly State[] = ['open', 'done', 'exceeded', 'postponing']
const ALLOWED: Readonly<Record<BodyTaskActKind, readonly State[]>> = {
  added: LIVE,
  reported: LIVE,
  'report-taken-back': ['done', 'exceeded'],
  'postponement-claimed': ['open', 'postponing'],
  judged: ['done', 'exceeded'],
  'exceeding-answered': ['exceeded'],
  'postponement-answered': ['postponing'],
  changed: LIVE,
  withdrawn: LIVE,
}
const PREPARERS: readonly BodyTaskActKind[] = ['added', 'reported', 'report-taken-back', 'postponement-claimed']
const AUTHORITYS: readonly BodyTaskActKind[] = [
  'added',
  'judged',
  'exceeding-answered',
  'postponement-answered',
  'changed',
  'withdrawn',
]

const mayDo = (act: BodyTaskActKind, parts: ReadonlySet<BodyPart>, stage: BodyStage | null): boolean =>
  (PREPARERS.includes(act) && parts.has('preparer') && BODY.includes(stage)) ||
  (AUTHORITYS.includes(act) && parts.has('authority') && !parts.has('head') && ABOVE.includes(stage))

const setsOfParts: readonly ReadonlySet<BodyPart>[] = [
  new Set(),
  ...BODY_PARTS.map((part) => new Set([part])),
  new Set<BodyPart>(['head', 'preparer']),
  new Set<BodyPart>(['head', 'authority']),
  new Set<BodyPart>(['head', 'preparer', 'authority']),
]

describe('who may do what to a task of a body', () => {
  it.each(BODY_TASK_ACTS)('%s is allowed exactly where it is written out', (act) => {
    for (const stage of [null, ...BODY_STAGES])
      for (const parts of setsOfParts)
        for (const [state, task] of Object.entries(STATES)) {
          const expected = mayDo(act, parts, stage) && ALLOWED[act].some((known) => known === state)
          const found = bodyTaskRefusal(act, parts, stage, task) === null
          expect([[...parts], stage, state, found]).toEqual([[...parts], stage, state, expected])
        }
  })

  it('tells a head that he does not judge his own body, and others that it is not theirs to do', () => {
    const code = (parts: BodyPart[], act: BodyTaskActKind) =>
      bodyTaskRefusal(act, new Set(parts), 'self-scoring', STATES.postponing)?.code
    expect(code(['head', 'preparer'], 'postponement-answered')).toBe('body-task-own-body')
    expect(code(['preparer'], 'postponement-answered')).toBe('body-task-not-your-part')
    expect(code(['authority'], 'reported')).toBe('body-task-not-your-part')
  })
})
