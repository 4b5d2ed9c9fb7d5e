import { describe, expect, it } from 'vitest'
import { toFraction } from '../kernel/index.ts'
import { applicableSets, thoseThatApply, type Appraisee } from './binding/applicable-sets.ts'
import type { RuleSet } from './document/document.ts'
import { evaluate } from './scoring/evaluate.ts'
import { inputFor, type Evidence } from './binding/evidence.ts'
import type { ScoreResult } from './scoring/score-result.ts'
import { decree335of2025 } from './sets/decree-335-2025.ts'
import { party366of2025 } from './sets/party-366-2025.ts'
import { ruleSets } from './shelf.ts'

const person: Appraisee = { kind: 'civil-servant', leader: true, partyMember: true }
const on = '2026-06-30'
const UNIT = { unitTasksDoneOnTimeShare: '100', unitTasksExceededShare: '30' }

/** Ten tasks done in time and well, some of them beyond what was assigned; 25 general points under both sets. */
function evidence(exceeded: number): Evidence {
  return {
    person,
    on,
    work: Array.from({ length: 10 }, (_, at) => ({
      coefficient: '1',
      assigned: '4',
      completed: at < exceeded ? '5' : '4',
      axis: String(Math.min(at + 1, 6)),
    })),
    facts: UNIT,
    filledIn: {
      'decree-335-2025': {
        generalTotal: '25',
        leadership: { unitResult: '100', organising: '100', cohesion: '100' },
      },
      'party-366-2025': {
        generalTotal: '25',
        axes: ['1', '2', '3', '4', '5', '6'].map((code) => ({ code, D: '100' })),
      },
    },
  }
}

function result(document: RuleSet, exceeded: number): ScoreResult {
  const published = { document, hash: 'h' }
  const subject = {
    kind: document.identity.track === 'party' ? 'party-member' : 'civil-servant',
    leader: true,
  } as const
  const outcome = evaluate(published, inputFor(published, subject, evidence(exceeded)))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

const seen = ({ level, total }: ScoreResult): readonly string[] => [level, total === null ? '' : toFraction(total)]

describe('the same leader, the same work, under State and Party rules', () => {
  it('is outstanding by Decree 335, which asks for points alone', () => {
    expect(seen(result(decree335of2025, 2))).toEqual(['outstanding', '95'])
  })

  it('is good by Regulation 366 with two of ten tasks exceeded, because it asks for 30 %', () => {
    const party = result(party366of2025, 2)
    expect(seen(party)).toEqual(['good', '95'])
    expect(party.conditions.find(({ truth, role }) => role === 'band' && truth === 'false')).toMatchObject({
      code: 'outstanding.tasks-exceeded',
      decidedBy: [{ fact: 'tasksExceededShare', value: '20', asked: 'at-least 30' }],
    })
  })

  it('is outstanding by both with three of ten', () => {
    expect(seen(result(party366of2025, 3))).toEqual(['outstanding', '95'])
    expect(seen(result(decree335of2025, 3))).toEqual(['outstanding', '95'])
  })
})

describe('which Party set on the shelf binds whom, when', () => {
  const published = ruleSets.map((document) => ({ document, hash: document.id }))
  const partySet = (who: Appraisee, day: string): string =>
    thoseThatApply(applicableSets(published, who, day, []))
      .filter(({ published: { document } }) => document.identity.track === 'party')
      .map(({ published: { document }, binding }) => `${document.id} ${binding.code}`)
      .join()
  const member: Appraisee = { kind: 'contract-worker', leader: false, partyMember: true }
  const leader: Appraisee = { kind: 'public-employee', leader: true, partyMember: false }
  const neither: Appraisee = { kind: 'public-employee', leader: false, partyMember: false }
  const collective: Appraisee = { kind: 'collective', leader: false, partyMember: false }

  it.each([
    ['2018-03-07', '', '', ''],
    ['2018-03-08', 'party-132-2018 party-members', 'party-132-2018 leaders', 'party-132-2018 collectives'],
    ['2023-10-03', 'party-132-2018 party-members', 'party-132-2018 leaders', 'party-132-2018 collectives'],
    ['2023-10-04', 'party-124-2023 party-members', 'party-124-2023 leaders', 'party-124-2023 collectives'],
    ['2025-08-29', 'party-124-2023 party-members', 'party-124-2023 leaders', 'party-124-2023 collectives'],
    ['2025-08-30', 'party-366-2025 party-members', 'party-366-2025 leaders', 'party-366-2025 collectives'],
    ['2026-11-24', 'party-366-2025 party-members', 'party-366-2025 leaders', 'party-366-2025 collectives'],
  ])('on %s', (day, ofMember, ofLeader, ofCollective) => {
    expect([member, leader, collective, neither].map((who) => partySet(who, day))).toEqual([
      ofMember,
      ofLeader,
      ofCollective,
      '',
    ])
  })

  it('leaves the local variants to whoever takes them into use', () => {
    const adopted = (ruleSet: string) =>
      thoseThatApply(
        applicableSets(published, leader, '2026-11-24', [{ ruleSet, from: '2026-10-01', to: null, decision: '01-QĐ' }]),
      )
        .map(({ published: { document } }) => document.id)
        .filter((id) => id.startsWith('local/'))
    expect(adopted('local/hd03-quarter')).toEqual(['local/hd03-quarter'])
    expect(adopted('local/thanh-hoa-366')).toEqual(['local/thanh-hoa-366'])
    expect(adopted('decree-335-2025')).toEqual([])
  })
})
