import { describe, expect, it } from 'vitest'
import { fileSteps } from '../appraisal/index.ts'
import { findRuleSet } from '../rulebook/index.ts'
import { adoptionProblems, openingProblems } from './adoption.ts'
import { inviteesFor, type InvitationFacts } from './invitations.ts'
import { asksPartyOpinion, meetingsAsked } from './meetings-asked.ts'
import { attendanceOf } from './presence.ts'

/** A body (1) with two constituent units (2, 3). */
const FACTS: InvitationFacts = {
  unitId: 1,
  people: [
    { personId: 10, unitId: 1, leadership: 'head' },
    { personId: 11, unitId: 1, leadership: 'deputy' },
    { personId: 12, unitId: 1, leadership: 'none' },
    { personId: 20, unitId: 2, leadership: 'head' },
    { personId: 21, unitId: 2, leadership: 'none' },
    { personId: 30, unitId: 3, leadership: 'head' },
  ],
  constituents: [2, 3],
  partyCommittee: [11, 40],
  subjects: [10],
  large: false,
}
const ids = (facts: InvitationFacts, convener: Parameters<typeof inviteesFor>[0]) =>
  inviteesFor(convener, facts).map(({ personId, reason }) => `${personId} ${reason}`)

describe('who is invited', () => {
  it('is everybody of the unit for those it manages (Điều 21 khoản 2 điểm b)', () => {
    expect(ids(FACTS, 'unit-meeting')).toEqual([10, 11, 12, 20, 21, 30].map((id) => `${id} member`))
  })

  it('is leaders, Party committee and heads of constituent units for head and deputies (khoản 1 điểm b), each once', () => {
    expect(ids(FACTS, 'leadership-collective')).toEqual([
      '10 leader',
      '11 leader',
      '40 party-representative',
      '20 head-of-constituent',
      '30 head-of-constituent',
    ])
    const may = inviteesFor('leadership-collective', { ...FACTS, large: true }).filter(({ mayWrite }) => mayWrite)
    expect(may.map(({ personId }) => personId)).toEqual([20, 30])
    expect(inviteesFor('leadership-collective', FACTS).some(({ mayWrite }) => mayWrite)).toBe(false)
  })

  it('is everybody again for the head of a body without constituent units', () => {
    expect(ids({ ...FACTS, constituents: [] }, 'leadership-collective')).toEqual(ids(FACTS, 'unit-meeting'))
  })

  it('is the committee, or the head alone, and always whoever is appraised, without a vote', () => {
    expect(ids(FACTS, 'party-committee')).toEqual(['11 committee-member', '40 committee-member', '10 subject'])
    expect(ids({ ...FACTS, subjects: [21] }, 'head-of-unit')).toEqual(['10 head', '21 subject'])
    expect(inviteesFor('party-committee', FACTS).map(({ votes }) => votes)).toEqual([true, true, false])
  })
})

describe('what a rule set asks of meetings', () => {
  const asked = (id: string, leader: boolean) => {
    const set = findRuleSet(id)
    if (set === undefined) throw new Error(`${id} ships`)
    const steps = fileSteps(set, { kind: 'civil-servant', leader })
    return {
      meetings: meetingsAsked(steps).map(({ convener, minutes, ballot }) => [
        convener,
        minutes,
        ballot?.choices.length,
      ]),
      party: asksPartyOpinion(steps),
    }
  }
  it('follows from its procedure, for leaders and for others', () => {
    expect(asked('decree-335-2025', false)).toEqual({ meetings: [['unit-meeting', true, undefined]], party: false })
    expect(asked('decree-335-2025', true)).toEqual({
      meetings: [['leadership-collective', true, undefined]],
      party: true,
    })
    expect(asked('party-366-2025', false).meetings).toEqual([
      ['leadership-collective', true, 5],
      ['head-of-unit', true, undefined],
      ['party-committee', false, 5],
    ])
    expect(asked('hau-giang-1120-2022', false)).toEqual({ meetings: [], party: false })
  })
})

describe('presence', () => {
  const of = (present: number, rest: number) => [
    ...Array.from({ length: present }, () => 'present' as const),
    ...Array.from({ length: rest }, () => 'absent' as const),
  ]
  it('reaches a quorum by exact fractions, and there is none where none was set', () => {
    expect(attendanceOf(of(2, 1), null)).toMatchObject({ quorumMet: null, share: { numerator: 2, denominator: 3 } })
    expect(attendanceOf(of(2, 1), '66.66')).toMatchObject({ quorumMet: true })
    expect(attendanceOf(of(2, 1), '66.67')).toMatchObject({ quorumMet: false })
    expect(attendanceOf([], '0')).toMatchObject({ quorumMet: false, share: null })
    expect(attendanceOf(['present', 'written', 'unmarked', 'excused'], '50')).toMatchObject({
      present: 1,
      written: 1,
      unmarked: 1,
      quorumMet: false,
    })
  })

  it('lets a meeting begin, and its minutes be adopted, only when everything is there', () => {
    expect(openingProblems(attendanceOf(of(0, 2), null)).map(({ code }) => code)).toEqual(['meeting-nobody-present'])
    expect(openingProblems(attendanceOf(of(1, 2), '50')).map(({ code }) => code)).toEqual(['meeting-quorum-missed'])
    expect(openingProblems(attendanceOf(of(1, 2), null))).toEqual([])
    const subject = { name: 'An', treated: true, ballotDue: true }
    const attendance = attendanceOf([...of(2, 0), 'unmarked'], null)
    const codes = (change: Partial<Parameters<typeof adoptionProblems>[0]>) =>
      adoptionProblems({ attendance, subjects: [subject], ballots: ['void'], agreed: 3, ...change }).map(
        ({ code }) => code,
      )
    expect(codes({})).toEqual([
      'meeting-presence-unmarked',
      'meeting-ballot-missing',
      'meeting-more-agreed-than-present',
    ])
    const ready = { attendance: attendanceOf(of(2, 0), null), agreed: 2, ballots: ['void', 'counted'] as const }
    expect(codes(ready)).toEqual([])
    expect(codes({ ...ready, ballots: ['closed', 'counted'] })).toEqual(['meeting-ballot-unfinished'])
    expect(codes({ ...ready, subjects: [{ ...subject, treated: false }] })).toEqual(['meeting-subject-untreated'])
  })
})
