import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkAct } from '../work-event.ts'
import { foldLine } from './fold-line.ts'
import { assignment, attemptOf, eventAt, NUMBERS, tryAll, wildEvents } from './line-history.test-data.ts'
import { isLate, leftToDo, scoredLine } from './scored-line.ts'
import { LINE_PARTS, type LinePart } from './who-may.ts'

const attempts = (parts: readonly LinePart[]) =>
  fc
    .array(fc.array(fc.nat(100_000), { minLength: NUMBERS, maxLength: NUMBERS }), { maxLength: 40 })
    .map((all) => all.map((numbers) => attemptOf(numbers, parts)))

const reason = 'lý do'
const done = (quantity: string, document = '1'): WorkAct => {
  return { kind: 'completed', quantity, note: '', evidence: [{ kind: 'document', number: document }] }
}
const fold = (...acts: (readonly [WorkAct, string?])[]) =>
  foldLine([assignment('4'), ...acts.map(([act, onDay], at) => eventAt(at + 1, act, onDay))])
const key = (place: number): string => eventAt(place, { kind: 'accepted' }).key

describe('the state of a line', () => {
  it('begins with the assignment, waiting for the person', () => {
    expect(fold()).toMatchObject({
      assigned: '4',
      deadline: '2026-03-20',
      acceptance: 'waiting',
      completed: '0',
      handedOver: '0',
      delays: 0,
      qualityFailures: 0,
      openClaims: 0,
      evidence: 0,
      lastDoneOn: null,
      withdrawn: false,
    })
    expect(() => foldLine([])).toThrow('begins with its assignment')
  })

  it('adds reports up exactly, each as it was corrected last', () => {
    const state = fold(
      [done('0.1'), '2026-03-05'],
      [done('0.2'), '2026-03-09'],
      [done('1', '2'), '2026-03-19'],
      [{ kind: 'corrected', of: key(2), quantity: '0.25', reason }],
      [{ kind: 'corrected', of: key(3), quantity: '0', reason }],
    )
    expect(state).toMatchObject({ completed: '0.35', lastDoneOn: '2026-03-09', evidence: 1 })
    expect(leftToDo(state)).toBe('3.65')
  })

  it('asks the person again after every amendment', () => {
    const amended: WorkAct = { kind: 'amended', quantity: '6', deadline: '2026-03-25', reason }
    expect(fold([{ kind: 'accepted' }], [amended])).toMatchObject({
      assigned: '6',
      deadline: '2026-03-25',
      acceptance: 'waiting',
    })
    expect(fold([amended], [{ kind: 'objected', reason }]).acceptance).toBe('objected')
  })

  it('keeps every delay and failed review with what became of it', () => {
    const standing = (...acts: WorkAct[]) => {
      const state = fold([{ kind: 'delayed', reason }], ...acts.map((act): [WorkAct] => [act]))
      const mark = state.marks.get(key(1))
      return [mark?.standing, state.delays, state.openClaims, state.delaysRecorded]
    }
    const claim: WorkAct = { kind: 'cause-claimed', of: key(1), reason, evidence: [] }
    const answer = (objective: boolean): WorkAct => ({ kind: 'cause-answered', of: key(2), objective, reason })
    const reversed: WorkAct = { kind: 'reversed', of: key(1), reason }
    const upheld: WorkAct = { kind: 'upheld', of: key(1), reason }
    expect(standing()).toEqual(['counts', 1, 0, 1])
    expect(standing(claim)).toEqual(['claimed', 1, 1, 1])
    expect(standing(claim, answer(true))).toEqual(['excused', 0, 0, 1])
    expect(standing(claim, answer(false))).toEqual(['counts', 1, 0, 1])
    expect(standing(claim, answer(true), upheld)).toEqual(['counts', 1, 0, 1])
    expect(standing(reversed)).toEqual(['reversed', 0, 0, 1])
    expect(standing(reversed, upheld)).toEqual(['counts', 1, 0, 1])
    expect(standing(claim, reversed)).toEqual(['reversed', 0, 0, 1])
    expect(standing({ ...upheld, of: key(9) }, { ...claim, of: key(9) })).toEqual(['counts', 1, 0, 1])
  })

  it('counts the same thing to look at once', () => {
    const state = fold(
      [done('1', 'a')],
      [done('1', 'a')],
      [
        {
          kind: 'evidence-added',
          note: '',
          evidence: [
            { kind: 'file', fileId: 1 },
            { kind: 'link', address: 'https://a.vn' },
            { kind: 'file', fileId: 1 },
          ],
        },
      ],
    )
    expect(state.evidence).toBe(3)
  })
})

describe('a line is late', () => {
  it.each([
    ['not before its deadline is over', '2026-03-20', [], false],
    ['the day after, with work left', '2026-03-21', [], true],
    ['not when all was done in time, whenever that was entered', '2026-04-30', [[done('4'), '2026-03-20']], false],
    ['when part of it was done after the deadline', '2026-03-22', [[done('4'), '2026-03-21']], true],
    ['when part is missing', '2026-03-21', [[done('3.999'), '2026-03-01']], true],
    [
      'not for what was handed over',
      '2026-03-21',
      [[done('3'), '2026-03-01'], [{ kind: 'handed-over', quantity: '1', toPerson: 8, reason }]],
      false,
    ],
    ['not any more once a delay is recorded', '2026-03-21', [[{ kind: 'delayed', reason }]], false],
    ['never when it was withdrawn', '2026-03-21', [[{ kind: 'withdrawn', reason }]], false],
  ] satisfies [string, string, [WorkAct, string?][], boolean][])('%s', (_, today, acts, late) => {
    expect(isLate(fold(...acts), today)).toBe(late)
  })
})

describe('a line enters the score', () => {
  const planned = { origin: 'planned', coefficient: '3/2' } as const
  it('with everything that was assigned, also what was handed over, and only with what was done here', () => {
    const state = fold([{ kind: 'handed-over', quantity: '1', toPerson: 8, reason }], [done('2')])
    expect(scoredLine(state, planned)).toEqual({
      coefficient: '3/2',
      assigned: '4',
      completed: '2',
      qualityFailures: 0,
      delays: 0,
      exempted: false,
      outsidePlan: false,
    })
  })

  it('outside the plan when it was taken over or came ad hoc, and not at all when it was withdrawn', () => {
    expect(scoredLine(fold(), { ...planned, origin: 'received' })?.outsidePlan).toBe(true)
    expect(scoredLine(fold(), { ...planned, origin: 'ad-hoc' })?.outsidePlan).toBe(true)
    expect(scoredLine(fold([{ kind: 'withdrawn', reason }]), planned)).toBeUndefined()
  })

  it('whether or not the person has accepted it', () => {
    expect(scoredLine(fold([{ kind: 'objected', reason }]), planned)).toEqual(scoredLine(fold(), planned))
  })
})

describe('whatever order events arrive in, and however often', () => {
  it('the state and the score are the same', () => {
    const shuffled = attempts(['self'])
      .map(wildEvents)
      .chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })),
      )
    fc.assert(
      fc.property(shuffled, ([events, again]) => {
        expect(foldLine(again)).toEqual(foldLine(events))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('whatever anybody does', () => {
  const histories = attempts(LINE_PARTS).map((tries) => tryAll([assignment('10')], tries))

  it('no delay and no failed review is ever lost, and only what names one changes how it stands', () => {
    fc.assert(
      fc.property(histories, (events) => {
        for (let length = 1; length < events.length; length += 1) {
          const before = foldLine(events.slice(0, length)).marks
          const after = foldLine(events.slice(0, length + 1)).marks
          const act = events[length]?.act
          for (const [mark, was] of before) {
            const is = after.get(mark)
            expect(is?.kind).toBe(was.kind)
            const named = act !== undefined && 'of' in act && (act.of === mark || act.of === was.openClaim)
            expect(named || JSON.stringify(is) === JSON.stringify(was)).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('what was done and what was handed over stay within what was assigned', () => {
    fc.assert(
      fc.property(histories, (events) => {
        expect(leftToDo(foldLine(events))).not.toMatch(/^-/u)
      }),
      { numRuns: 300 },
    )
  })
})
