import { describe, expect, it } from 'vitest'
import { findRuleSet, type RuleSet } from '../../rulebook/index.ts'
import type { BodyTask } from '../../workplan/index.ts'
import {
  awaitsBody,
  factsOfLedBody,
  ledBody,
  ledBodyConditions,
  type Leader,
  type LedBody,
  type RecordedBody,
} from './led-body.ts'

const set = (id: string): RuleSet => {
  const found = findRuleSet(id)
  if (found === undefined) throw new Error(`${id} ships`)
  return found
}
const ASKING = ['party-366-2025', 'local/thanh-hoa-366', 'local/hd03-quarter', 'decree-90-2020', 'party-124-2023']
const QUARTER = { from: '2026-07-01', to: '2026-09-30' }
const YEAR = { from: '2026-01-01', to: '2026-12-31' }
const OVER = '2026-10-01'

type Task = RecordedBody['tasks'][number]
const task = (change: Partial<BodyTask> = {}): Task => ({
  dueOn: '2026-08-15',
  doneOn: '2026-08-10',
  poor: false,
  exceeded: 'no',
  postponement: 'none',
  postponedTo: null,
  withdrawn: false,
  ...change,
})
const open = (change: Partial<BodyTask> = {}): Task => task({ doneOn: null, ...change })
const times = (count: number, one: Task): Task[] => Array.from({ length: count }, () => one)
const body = (tasks: readonly Task[], change: Partial<RecordedBody> = {}): RecordedBody => ({
  unitId: 7,
  unitName: 'Phòng Kế hoạch',
  stage: null,
  level: null,
  document: null,
  counts: null,
  tasks,
  ...change,
})
const quarter = (tasks: readonly Task[]): LedBody => ledBody(body(tasks), QUARTER, OVER)
const leader = (leadership: Leader['leadership']): Leader => ({ kind: 'civil-servant', leadership })
/** Codes of the conditions that hold of a leader of the body. */
const holding = (id: string, who: Leader['leadership'], led: LedBody): string[] => {
  const person = leader(who)
  return ledBodyConditions(set(id), person, factsOfLedBody(set(id), person, led))
    .filter(({ truth, role }) => truth === 'true' && role !== 'band')
    .map(({ code }) => code)
}

/** 6999 of 10000 done is 69.99 %, 7000 is 70 %. */
const share = (done: number, rest: Task = open()): LedBody =>
  quarter([...times(done, task()), ...times(10_000 - done, rest)])

describe('the body somebody leads', () => {
  it('gives his file the facts his set asks for, and no other; nobody else gets any', () => {
    const led = share(6_999)
    const asked = (id: string, who: Leader['leadership']) =>
      Object.keys(factsOfLedBody(set(id), leader(who), led)).toSorted()
    const of366 = [
      'forceMajeureConfirmed',
      'headOfUnit',
      'unitTasksDoneOnTimeShare',
      'unitTasksDoneShare',
      'unitTasksExceededShare',
    ]
    const deputyOf366 = ['deputyOfUnit', ...of366.filter((name) => name !== 'headOfUnit')]
    const shares = ['unitTasksDoneOnTimeShare', 'unitTasksDoneShare', 'unitTasksExceededShare']
    for (const id of ['party-366-2025', 'local/thanh-hoa-366', 'local/hd03-quarter'])
      expect([id, asked(id, 'head'), asked(id, 'deputy')]).toEqual([id, of366, deputyOf366])
    for (const who of ['head', 'deputy'] as const) {
      expect(asked('decree-90-2020', who)).toEqual(shares)
      expect(asked('party-124-2023', who)).toEqual(['unitTasksDoneShare', 'unitTasksExceededShare'])
    }
    for (const id of [...ASKING, 'decree-335-2025', 'hau-giang-1120-2022'])
      expect([id, asked(id, 'none')]).toEqual([id, []])
    expect(asked('hau-giang-1120-2022', 'head')).toEqual([])
  })

  it('under 70 % makes its head unsatisfactory and keeps its deputies from outstanding, unless force majeure is confirmed', () => {
    const claimed = open({ postponement: 'claimed' })
    const confirmed = open({ postponement: 'confirmed', postponedTo: '2026-11-30' })
    for (const id of ['party-366-2025', 'local/thanh-hoa-366', 'local/hd03-quarter']) {
      for (const [done, rest, weak] of [
        [6_999, open(), true],
        [7_000, open(), false],
        [6_999, claimed, true],
        [6_999, confirmed, false],
        [7_000, confirmed, false],
      ] as const) {
        const led = share(done, rest)
        expect([id, done, rest.postponement, holding(id, 'head', led)]).toEqual([
          id,
          done,
          rest.postponement,
          weak ? ['head-of-weak-unit'] : [],
        ])
        expect([id, done, holding(id, 'deputy', led)]).toEqual([id, done, weak ? ['deputy-of-weak-unit'] : []])
        expect(led.excusesClaimed).toBe(rest.postponement === 'claimed' ? 10_000 - done : 0)
      }
    }
    expect(holding('decree-90-2020', 'head', quarter([...times(49, task()), ...times(51, open())]))).toEqual([
      'unit-under-half',
    ])
    expect(holding('decree-90-2020', 'deputy', quarter([...times(50, task()), ...times(50, open())]))).toEqual([])
  })

  it('says with its article what is asked of it, and what is not known stays unknown', () => {
    const person = leader('head')
    const rules = set('party-366-2025')
    const facts = factsOfLedBody(rules, person, null)
    expect(facts).toEqual({ headOfUnit: true })
    const found = ledBodyConditions(rules, person, facts)
    expect(found.map(({ truth }) => truth)).not.toContain('true')
    const weak = found.find(({ code }) => code === 'head-of-weak-unit')
    expect(weak).toMatchObject({ truth: 'unknown', level: 'unsatisfactory', role: 'disqualifier' })
    expect(weak?.citation.article).not.toBe('')
    expect(ledBodyConditions(rules, { ...person, leadership: 'none' }, {})).toEqual([])
  })
})

describe('when its tasks are known', () => {
  const recognised = { stage: 'recognised', level: 'good', document: '9/QĐ' } as const
  const counts = { total: 4, done: 3, doneOnTime: 2, late: 2, exceeded: 1, excused: 0, openClaims: 0 }

  it('a part of a year is known once it is over, of the tasks whose first day was in it', () => {
    const tasks = [
      task(),
      open({ postponement: 'confirmed', postponedTo: '2026-10-20' }),
      task({ dueOn: '2026-06-30' }),
      task({ dueOn: '2026-10-01' }),
      task({ withdrawn: true }),
      task({ doneOn: '2026-10-01' }),
    ]
    expect(ledBody(body(tasks), QUARTER, OVER)).toMatchObject({
      standing: 'counted',
      counts: { total: 3, done: 1, excused: 1 },
    })
    expect(ledBody(body(tasks), QUARTER, '2026-09-30').standing).toBe('period-runs')
    expect(ledBody(body([]), QUARTER, OVER)).toMatchObject({ standing: 'not-listed', counts: null })
    const running = ledBody(body(tasks), QUARTER, '2026-09-30')
    const person = leader('head')
    expect(factsOfLedBody(set('local/hd03-quarter'), person, running)).toEqual({ headOfUnit: true })
  })

  it('a whole year is known once an authority has recognised it, by what was frozen then; the level binds the head alone', () => {
    const led = ledBody(body(times(3, task()), { ...recognised, counts }), YEAR, '2027-01-05')
    expect(led).toMatchObject({ standing: 'recognised', level: 'good', counts })
    const rules = set('party-366-2025')
    expect(factsOfLedBody(rules, leader('head'), led)).toMatchObject({
      unitTasksDoneShare: '75',
      unitTasksDoneOnTimeShare: '50',
      unitTasksExceededShare: '25',
      unitLevel: 'good',
    })
    expect(factsOfLedBody(rules, leader('deputy'), led)).not.toHaveProperty('unitLevel')
    expect(awaitsBody(rules, leader('head'), led, factsOfLedBody(rules, leader('head'), led))).toBe(false)
    for (const [stage, standing] of [
      ['self-scoring', 'waits-for-body'],
      ['handed-in', 'waits-for-authority'],
      [null, 'not-listed'],
    ] as const) {
      const waiting = ledBody(body([task()], { stage }), YEAR, '2027-01-05')
      expect(waiting.standing).toBe(standing)
      const facts = factsOfLedBody(rules, leader('head'), waiting)
      expect(facts).toEqual({ headOfUnit: true })
      const waits = (id: string, who: Leader['leadership']) =>
        awaitsBody(set(id), leader(who), waiting, factsOfLedBody(set(id), leader(who), waiting))
      const awaited = stage !== null
      expect([waits('party-366-2025', 'head'), waits('party-366-2025', 'deputy')]).toEqual([awaited, awaited])
      expect([waits('party-366-2025', 'none'), waits('hau-giang-1120-2022', 'head')]).toEqual([false, false])
    }
  })
})
