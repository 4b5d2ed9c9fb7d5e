import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueOf, foldBodyTask, isLateOn, type BodyTaskAct, type BodyTaskEvent } from './body-task.ts'

const ADDED: BodyTaskAct = { kind: 'added', name: 'Đề án', dueOn: '2026-06-30', source: 'programme', document: '' }
const history = (...acts: BodyTaskAct[]): BodyTaskEvent[] =>
  [ADDED, ...acts].map((act, at) => ({ key: `k${at}`, at: `2026-05-${String(at + 1).padStart(2, '0')}`, act }))
const reported = (doneOn: string, exceeded = false): BodyTaskAct => ({
  kind: 'reported',
  doneOn,
  exceeded,
  evidence: '12/BC',
})
const judged = (verdict: 'good' | 'poor' | 'not-done'): BodyTaskAct => ({ kind: 'judged', verdict, reason: 'x' })
const granted = (is: boolean): BodyTaskAct => ({ kind: 'exceeding-answered', granted: is, reason: 'x' })

describe('the history of a task of a body', () => {
  it.each<[string, BodyTaskAct[], object]>([
    ['a report', [reported('2026-06-01')], { doneOn: '2026-06-01', exceeded: 'no' }],
    ['a claim to have exceeded', [reported('2026-06-01', true)], { exceeded: 'claimed' }],
    ['a granted claim', [reported('2026-06-01', true), granted(true)], { exceeded: 'confirmed' }],
    ['a refused claim', [reported('2026-06-01', true), granted(false)], { exceeded: 'refused' }],
    ['poor work', [reported('2026-06-01'), judged('poor')], { doneOn: '2026-06-01', poor: true }],
    ['poor work done again', [reported('2026-06-01'), judged('poor'), reported('2026-06-20')], { poor: false }],
    ['a report that is not true', [reported('2026-06-01', true), judged('not-done')], { doneOn: null, exceeded: 'no' }],
    ['a report taken back', [reported('2026-06-01'), { kind: 'report-taken-back', reason: 'x' }], { doneOn: null }],
    [
      'force majeure confirmed',
      [
        { kind: 'postponement-claimed', until: '2026-09-30', reason: 'bão' },
        { kind: 'postponement-answered', granted: true, until: '2026-08-31', reason: 'x' },
      ],
      { postponement: 'confirmed', postponedTo: '2026-08-31' },
    ],
    [
      'force majeure refused',
      [
        { kind: 'postponement-claimed', until: '2026-09-30', reason: 'bão' },
        { kind: 'postponement-answered', granted: false, until: '2026-09-30', reason: 'x' },
      ],
      { postponement: 'refused', postponedTo: null },
    ],
    ['a changed task', [{ kind: 'changed', name: 'Khác', dueOn: '2026-07-31', reason: 'x' }], { name: 'Khác' }],
    ['a withdrawn task', [{ kind: 'withdrawn', reason: 'x' }], { withdrawn: true }],
  ])('%s', (_, acts, expected) => {
    expect(foldBodyTask(history(...acts))).toMatchObject(expected)
  })

  it('is nothing without its beginning', () => {
    expect(foldBodyTask([])).toBeUndefined()
    expect(foldBodyTask(history(reported('2026-06-01')).slice(1))).toBeUndefined()
  })

  const anyAct: fc.Arbitrary<BodyTaskAct> = fc.oneof(
    fc.record({
      kind: fc.constant('reported'),
      doneOn: fc.constantFrom('2026-05-01', '2026-07-01'),
      exceeded: fc.boolean(),
      evidence: fc.constant(''),
    }),
    fc.record({
      kind: fc.constant('judged'),
      verdict: fc.constantFrom('good', 'poor', 'not-done'),
      reason: fc.constant('x'),
    }),
    fc.record({ kind: fc.constant('exceeding-answered'), granted: fc.boolean(), reason: fc.constant('x') }),
    fc.record({
      kind: fc.constant('postponement-claimed'),
      until: fc.constant('2026-09-01'),
      reason: fc.constant('x'),
    }),
    fc.record({
      kind: fc.constant('postponement-answered'),
      granted: fc.boolean(),
      until: fc.constant('2026-08-01'),
      reason: fc.constant('x'),
    }),
    fc.record({ kind: fc.constant('withdrawn'), reason: fc.constant('x') }),
  )
  it('comes to the same in whatever order, and however often, its events arrive', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (acts, seeds) => {
        const events = history(...acts)
        const shuffled = [...events, ...events.slice(0, 3)]
          .map((event) => ({ event, by: seeds.next().value ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ event }) => event)
        expect(foldBodyTask(shuffled)).toEqual(foldBodyTask(events))
      }),
    )
  })
})

describe('being late', () => {
  const task = { dueOn: '2026-06-30', postponedTo: null, doneOn: null }
  it.each([
    ['not done on the day itself', task, '2026-06-30', false],
    ['not done the day after', task, '2026-07-01', true],
    ['done on the day, looked at later', { ...task, doneOn: '2026-06-30' }, '2026-12-31', false],
    ['done the day after', { ...task, doneOn: '2026-07-01' }, '2026-07-01', true],
    [
      'done before the postponed day',
      { ...task, postponedTo: '2026-08-31', doneOn: '2026-08-31' },
      '2026-12-31',
      false,
    ],
  ])('%s', (_, state, day, late) => {
    expect(isLateOn(state, day)).toBe(late)
  })
  it('is reckoned from the day that was granted', () => {
    expect(dueOf({ dueOn: '2026-06-30', postponedTo: '2026-08-31' })).toBe('2026-08-31')
  })
})
