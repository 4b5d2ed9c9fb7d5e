import type { Convener } from './meetings-asked.ts'

/** Why somebody is invited. `subject` is there only to present his own appraisal. */
export type InviteReason =
  | 'member'
  | 'leader'
  | 'party-representative'
  | 'head-of-constituent'
  | 'committee-member'
  | 'head'
  | 'subject'

/** What decides who is invited to the meeting of a unit. */
export type InvitationFacts = {
  readonly unitId: number
  /** Everybody in post in the unit or below on the day of the meeting. */
  readonly people: readonly {
    readonly personId: number
    readonly unitId: number
    readonly leadership: 'none' | 'deputy' | 'head'
  }[]
  /** Units directly below (đơn vị cấu thành). */
  readonly constituents: readonly number[]
  /** Who stands for the Party committee of the unit. */
  readonly partyCommittee: readonly number[]
  /** Those who are appraised. */
  readonly subjects: readonly number[]
  /** The office says that it is large: heads of constituent units may then give their opinions in writing. */
  readonly large: boolean
}

/** One person to invite. Who may vote is a proposal: where a set is silent, the chair may change it. */
export type Invitee = {
  readonly personId: number
  readonly reason: InviteReason
  readonly mayWrite: boolean
  readonly votes: boolean
}

const VOTING: ReadonlySet<InviteReason> = new Set(['member', 'leader', 'committee-member', 'head'])

/**
 * Who is to be invited (Decree 335 Điều 21 khoản 1 điểm b, khoản 2 điểm b): all of the unit; for its head and deputies,
 * where it has constituent units, its leaders, the Party committee and the heads of those units. Each person once, in
 * the order given; whoever is appraised is always there, because he presents his own appraisal.
 */
export function inviteesFor(convener: Convener, facts: InvitationFacts): readonly Invitee[] {
  const reasons = new Map<number, InviteReason>()
  for (const [personId, reason] of [...seats(convener, facts), ...facts.subjects.map((id) => [id, 'subject'] as const)])
    if (!reasons.has(personId)) reasons.set(personId, reason)
  return [...reasons].map(([personId, reason]) => ({
    personId,
    reason,
    mayWrite: reason === 'head-of-constituent' && facts.large,
    votes: VOTING.has(reason),
  }))
}

type Seat = readonly [personId: number, reason: InviteReason]

function seats(convener: Convener, facts: InvitationFacts): readonly Seat[] {
  const { unitId, people, constituents, partyCommittee } = facts
  const own = people.filter((person) => person.unitId === unitId)
  switch (convener) {
    case 'unit-meeting':
      return people.map(({ personId }) => [personId, 'member'])
    case 'leadership-collective':
      // A body without constituent units has all its civil servants at the table, whoever is appraised.
      if (constituents.length === 0) return people.map(({ personId }) => [personId, 'member'])
      return [
        ...own.filter(({ leadership }) => leadership !== 'none').map(({ personId }): Seat => [personId, 'leader']),
        ...partyCommittee.map((personId): Seat => [personId, 'party-representative']),
        ...people
          .filter((person) => person.leadership === 'head' && constituents.includes(person.unitId))
          .map(({ personId }): Seat => [personId, 'head-of-constituent']),
      ]
    case 'party-committee':
      return partyCommittee.map((personId) => [personId, 'committee-member'])
    case 'head-of-unit':
      return own.filter(({ leadership }) => leadership === 'head').map(({ personId }) => [personId, 'head'])
    default:
      return convener satisfies never
  }
}
