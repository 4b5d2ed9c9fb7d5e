import { describe, expect, it } from 'vitest'
import { toFraction } from '../../kernel/index.ts'
import type { RuleSet } from '../document/document.ts'
import { evaluate } from '../scoring/evaluate.ts'
import { inputFor, type Evidence } from './evidence.ts'
import type { AxesRule } from '../mechanisms/axes-rule.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'

const source = { citation: { instrument: 'X', article: 'Điều 1' }, basis: 'text' } as const
const label = { vi: 'trục', en: 'axis' }
const quarters = { A: '25', B: '25', C: '25', D: '25' }
const axesRule: AxesRule = {
  kind: 'axes',
  components: [],
  axes: [
    { code: '1', label, audience: 'leaders', maximum: '40', weights: quarters, ...source },
    { code: '2', label, audience: 'leaders', maximum: '30', weights: quarters, ...source },
    { code: 'R', label, audience: 'non-leaders', maximum: '70', weights: { A: '1', B: '1', C: '1' }, ...source },
  ],
  whenNotApplicable: { value: 'not-allowed', ...source },
  fromWork: { deductionPercent: '25', deductionPer: 'unit', ...source },
  result: { label, ...source },
}
const [binding] = decree335of2025.binds
if (binding === undefined) throw new Error('the decree binds nobody')
const party: RuleSet = {
  ...decree335of2025,
  id: 'party',
  binds: [{ ...binding, kinds: ['party-member'] }],
  mechanism: axesRule,
}
const state = { document: decree335of2025, hash: 'a' }
const partySet = { document: party, hash: 'b' }
const member = { kind: 'party-member', leader: false } as const
const official = { kind: 'civil-servant', leader: false } as const

const evidence: Evidence = {
  person: { ...official, partyMember: true },
  on: '2026-06-30',
  work: [
    { coefficient: '1', assigned: '2', completed: '2', qualityFailures: 1 },
    { coefficient: '1', assigned: '1', completed: '0', delays: 1 },
  ],
  filledIn: { 'decree-335-2025': { generalTotal: '30' }, party: { generalTotal: '20' } },
}

function total(set: typeof state, subject: typeof member | typeof official, given: Evidence): string | null {
  const outcome = evaluate(set, inputFor(set, subject, given))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value.total && toFraction(outcome.value.total)
}

describe('one body of evidence for several instruments', () => {
  it('gives each set what was filled in for it and the same work', () => {
    // a = 2/3, b = (2 − 0,25)/3, c = 2/3: the result part is 70 × 23/36 under both.
    expect(total(state, official, evidence)).toBe('1345/18')
    expect(total(partySet, member, evidence)).toBe('1165/18')
  })

  it('draws quantity, quality and timeliness of each axis from the lines assigned on it', () => {
    const { work = [] } = evidence
    const leader = { kind: 'party-member', leader: true } as const
    const tagged = work.map((line, at) => ({ ...line, axis: String(at + 1) }))
    expect(inputFor(partySet, leader, { ...evidence, work: tagged }).axes).toEqual([
      { code: '1', A: '100', B: '175/2', C: '100' },
      { code: '2', A: '0', B: '0', C: '0' },
    ])
    expect(inputFor(partySet, leader, evidence).axes).toBeUndefined()
  })

  it('lets what was filled in go before what was drawn, component by component', () => {
    const filledIn = { party: { axes: [{ code: 'R', B: '50' }] } }
    expect(inputFor(partySet, member, { ...evidence, filledIn }).axes).toEqual([
      { code: 'R', A: '200/3', B: '50', C: '200/3' },
    ])
  })

  it('never draws more than 100 percent for an axis', () => {
    const work = [{ coefficient: '1', assigned: '1', completed: '3' }]
    expect(inputFor(partySet, member, { ...evidence, work }).axes).toEqual([
      { code: 'R', A: '100', B: '100', C: '100' },
    ])
  })

  it('counts the shares of tasks from the assigned lines, unless they are stated', () => {
    const { facts } = inputFor(state, official, {
      ...evidence,
      work: [
        ...(evidence.work ?? []),
        { coefficient: '1', assigned: '1', completed: '2', delays: 1, exempted: true },
        { coefficient: '1', assigned: '0', completed: '5', outsidePlan: true },
      ],
      facts: { tasksLateShare: '0' },
    })
    expect(facts).toEqual({
      tasksDoneShare: '200/3',
      tasksDoneOnTimeShare: '100/3',
      tasksLateShare: '0',
      tasksExceededShare: '100/3',
    })
    expect(inputFor(state, official, { ...evidence, work: [] }).facts).toBeUndefined()
  })

  it('counts a task as late, poor or exceeded only by what counts of it', () => {
    const line = { coefficient: '1', assigned: '1', completed: '1' }
    const facts = (work: Evidence['work']) => inputFor(state, official, { ...evidence, work }).facts
    expect(facts([line, { ...line, delays: 1 }, { ...line, qualityFailures: 1 }, { ...line, completed: '2' }])).toEqual(
      {
        tasksDoneShare: '100',
        tasksDoneOnTimeShare: '50',
        tasksLateShare: '25',
        tasksExceededShare: '25',
      },
    )
    expect(facts([{ ...line, delays: 2, qualityFailures: 1, exempted: true }])).toMatchObject({
      tasksDoneOnTimeShare: '100',
      tasksLateShare: '0',
    })
    expect(facts([{ ...line, completed: '0.5', delays: 1 }])).toMatchObject({
      tasksDoneShare: '0',
      tasksDoneOnTimeShare: '0',
      tasksLateShare: '100',
    })
  })

  it('keeps work away from a set that has no use for it', () => {
    const input = inputFor(partySet, member, evidence)
    expect([input.work, input.generalTotal, input.person]).toEqual([undefined, '20', member])
  })
})
