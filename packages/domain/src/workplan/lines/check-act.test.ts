import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkAct } from '../work-event.ts'
import { checkAct, markJudged, type LineAct } from './check-act.ts'
import { foldLine } from './fold-line.ts'
import { assignment, attemptOf, eventAt, MARCH, NUMBERS, PERSON, TODAY, tryAll } from './line-history.test-data.ts'
import { scoredLine } from './scored-line.ts'
import type { LinePart } from './who-may.ts'

const attempts = (parts: readonly LinePart[]) =>
  fc
    .array(fc.array(fc.nat(100_000), { minLength: NUMBERS, maxLength: NUMBERS }), { maxLength: 40 })
    .map((all) => all.map((numbers) => attemptOf(numbers, parts)))

const reason = 'lý do'
const key = (place: number): string => eventAt(place, { kind: 'accepted' }).key
const HISTORY: readonly WorkAct[] = [
  { kind: 'completed', quantity: '2', note: '', evidence: [] }, // 1
  { kind: 'delayed', reason }, // 2
  { kind: 'failed-review', reason }, // 3
  { kind: 'cause-claimed', of: key(2), reason, evidence: [] }, // 4
  { kind: 'delayed', reason }, // 5
  { kind: 'reversed', of: key(5), reason }, // 6
  { kind: 'delayed', reason }, // 7
  { kind: 'cause-claimed', of: key(7), reason, evidence: [] }, // 8
  { kind: 'cause-answered', of: key(8), objective: true, reason }, // 9
  { kind: 'handed-over', quantity: '1', toPerson: 8, reason }, // 10
]
const state = foldLine([assignment('4'), ...HISTORY.map((act, at) => eventAt(at + 1, act))])

/** Codes with their paths, of an act that the right person does in the open period. */
function refusals(act: LineAct, onDay = '2026-03-25'): string[] {
  const found = (['self', 'head'] as const).map((part) =>
    checkAct(state, act, {
      part,
      gate: 'open',
      period: MARCH,
      personId: PERSON,
      onDay,
      today: TODAY,
      judgedHigher: false,
    }),
  )
  const inside = found.find(
    (outcome) =>
      outcome.ok || !outcome.problems.some(({ code }) => code === 'work-own-line' || code === 'work-not-yours'),
  )
  return inside?.ok === false ? inside.problems.map(({ code, path }) => `${code} ${path}`.trim()) : []
}
const completed = (quantity: string): LineAct => ({ kind: 'completed', quantity, note: '', evidence: [] })

describe('an act on a line', () => {
  it.each<[string, LineAct, string[]]>([
    ['up to what is left', completed('1'), []],
    ['more than is left', completed('1.001'), ['work-more-than-assigned act.quantity']],
    ['a report corrected up to what is left', { kind: 'corrected', of: key(1), quantity: '3', reason }, []],
    [
      'a report corrected beyond it',
      { kind: 'corrected', of: key(1), quantity: '3.001', reason },
      ['work-more-than-assigned act.quantity'],
    ],
    [
      'a correction of a delay',
      { kind: 'corrected', of: key(2), quantity: '1', reason },
      ['work-event-of-other-kind act.of'],
    ],
    [
      'a correction of nothing',
      { kind: 'corrected', of: key(99), quantity: '1', reason },
      ['work-event-unknown act.of'],
    ],
    [
      'an amendment down to what was done and handed over',
      { kind: 'amended', quantity: '3', deadline: '2026-03-31', reason },
      [],
    ],
    [
      'an amendment below it',
      { kind: 'amended', quantity: '2.9', deadline: '2026-03-31', reason },
      ['work-less-than-done act.quantity'],
    ],
    [
      'a deadline outside the period',
      { kind: 'amended', quantity: '4', deadline: '2026-04-01', reason },
      ['work-deadline-outside-period act.deadline'],
    ],
    ['the rest handed over', { kind: 'handed-over', quantity: '1', toPerson: 8, reason }, []],
    [
      'more than the rest handed over',
      { kind: 'handed-over', quantity: '2', toPerson: 8, reason },
      ['work-more-than-assigned act.quantity'],
    ],
    [
      'handed over to the same person',
      { kind: 'handed-over', quantity: '1', toPerson: PERSON, reason },
      ['work-handed-to-same-person act.toPerson'],
    ],
    [
      'a second claim while one is open',
      { kind: 'cause-claimed', of: key(2), reason, evidence: [] },
      ['work-claimed-already act.of'],
    ],
    ['a claim on what counts', { kind: 'cause-claimed', of: key(3), reason, evidence: [] }, []],
    [
      'a claim on what was reversed',
      { kind: 'cause-claimed', of: key(5), reason, evidence: [] },
      ['work-does-not-count act.of'],
    ],
    [
      'a claim on what is excused',
      { kind: 'cause-claimed', of: key(7), reason, evidence: [] },
      ['work-does-not-count act.of'],
    ],
    [
      'a claim on a report',
      { kind: 'cause-claimed', of: key(1), reason, evidence: [] },
      ['work-event-of-other-kind act.of'],
    ],
    ['an answer to an open claim', { kind: 'cause-answered', of: key(4), objective: false, reason }, []],
    [
      'a second answer',
      { kind: 'cause-answered', of: key(8), objective: false, reason },
      ['work-answered-already act.of'],
    ],
    [
      'an answer to a delay itself',
      { kind: 'cause-answered', of: key(2), objective: true, reason },
      ['work-event-of-other-kind act.of'],
    ],
    ['a reversal of a reversed one', { kind: 'reversed', of: key(5), reason }, ['work-reversed-already act.of']],
    ['a reversal of a claimed one', { kind: 'reversed', of: key(2), reason }, []],
    ['a reversal of a report', { kind: 'reversed', of: key(1), reason }, ['work-event-of-other-kind act.of']],
    ['upholding what was reversed', { kind: 'upheld', of: key(5), reason }, []],
    ['upholding nothing', { kind: 'upheld', of: key(98), reason }, ['work-event-unknown act.of']],
  ])('%s', (_, act, problems) => {
    expect(refusals(act)).toEqual(problems)
  })

  it('counts on the day the work was done: inside the period, not in the future', () => {
    expect(refusals(completed('1'), '2026-03-01')).toEqual([])
    expect(refusals(completed('1'), '2026-02-28')).toEqual(['work-day-outside-period onDay'])
    expect(refusals(completed('1'), '2026-04-01')).toEqual(['work-day-outside-period onDay'])
    expect(refusals(completed('2'), '2026-04-06')).toEqual([
      'work-day-in-future onDay',
      'work-day-outside-period onDay',
      'work-more-than-assigned act.quantity',
    ])
  })

  it('can be a delay only once the deadline has passed, and a review only of something done', () => {
    expect(refusals({ kind: 'delayed', reason }, '2026-03-20')).toEqual(['work-deadline-not-passed onDay'])
    expect(refusals({ kind: 'delayed', reason }, '2026-03-21')).toEqual([])
    const situation = {
      part: 'head',
      gate: 'open',
      period: MARCH,
      personId: PERSON,
      onDay: TODAY,
      today: TODAY,
      judgedHigher: false,
    } as const
    expect(checkAct(foldLine([assignment('4')]), { kind: 'failed-review', reason }, situation)).toMatchObject({
      problems: [{ code: 'work-nothing-to-review' }],
    })
  })

  it('is no judgement of what a higher authority has judged, whatever it would say', () => {
    const situation = {
      part: 'head',
      gate: 'open',
      period: MARCH,
      personId: PERSON,
      onDay: TODAY,
      today: TODAY,
      judgedHigher: true,
    } as const
    const late = foldLine([assignment('4'), eventAt(1, { kind: 'delayed', reason }, '2026-03-25')])
    for (const kind of ['upheld', 'reversed'] as const)
      expect(checkAct(late, { kind, of: key(1), reason }, situation)).toMatchObject({
        problems: [{ code: 'work-judged-higher', path: 'act.of' }],
      })
  })

  it('names the last judgement of a delay, also where it answered a claim', () => {
    const record = [
      assignment('4'),
      eventAt(1, { kind: 'delayed', reason }, '2026-03-25'),
      eventAt(2, { kind: 'cause-claimed', of: key(1), reason, evidence: [] }),
      eventAt(3, { kind: 'cause-answered', of: key(2), objective: false, reason }),
      eventAt(4, { kind: 'cause-claimed', of: key(1), reason, evidence: [] }),
    ]
    const answer = { kind: 'cause-answered', of: key(4), objective: true, reason } as const
    expect(markJudged(foldLine(record), answer)?.judgment).toBe(key(3))
    expect(markJudged(foldLine(record.slice(0, 3)), { ...answer, of: key(2) })?.judgment).toBeNull()
    expect(markJudged(foldLine(record), { kind: 'withdrawn', reason })).toBeUndefined()
  })

  it('hands work over by a deadline of its own, inside the period', () => {
    const over = { kind: 'handed-over', quantity: '1', toPerson: 8, reason } as const
    expect(refusals({ ...over, deadline: '2026-03-31' })).toEqual([])
    expect(refusals({ ...over, deadline: '2026-04-01' })).toEqual(['work-deadline-outside-period act.deadline'])
  })

  it('is answered about the person first, so that nobody learns about a line by trying', () => {
    const situation = {
      part: 'nobody',
      gate: 'locked',
      period: MARCH,
      personId: PERSON,
      onDay: TODAY,
      today: TODAY,
      judgedHigher: false,
    } as const
    expect(checkAct(state, completed('99'), situation)).toMatchObject({ problems: [{ code: 'work-not-yours' }] })
  })
})

describe('nothing a person does to his own line', () => {
  it('changes his score except by what he reports, which is at most what was asked of him', () => {
    const ways = fc.tuple(attempts(['head', 'self']), attempts(['self']))
    const line = { origin: 'planned', coefficient: '3/2' } as const
    fc.assert(
      fc.property(ways, ([before, own]) => {
        const record = tryAll([assignment('10')], before)
        const [was, is] = [foldLine(record), foldLine(tryAll(record, own))]
        const [scoredBefore, scoredAfter] = [scoredLine(was, line), scoredLine(is, line)]
        expect(scoredAfter && { ...scoredAfter, completed: scoredBefore?.completed }).toEqual(scoredBefore)
        expect(Number(is.completed)).toBeLessThanOrEqual(Number(is.assigned) - Number(is.handedOver) + 1e-9)
      }),
      { numRuns: 500 },
    )
  })
})
