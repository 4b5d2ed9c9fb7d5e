import { describe, expect, it } from 'vitest'
import {
  BALLOT_ACTIONS,
  BALLOT_KINDS,
  BALLOT_PARTS,
  BALLOT_STATES,
  MEETING_ACTIONS,
  MEETING_PARTS,
  MEETING_STAGES,
  type BallotAction,
  type BallotPart,
  type BallotState,
  type MeetingAction,
  type MeetingPart,
  type MeetingStage,
} from './meeting-stage.ts'
import { ballotActionsFor, ballotTransition, meetingActionsFor, meetingTransition } from './meeting-transitions.ts'

/** Everything that is allowed, written out by hand; all the rest is forbidden. */
const MEETING: readonly (readonly [MeetingStage, MeetingAction, MeetingPart, MeetingStage])[] = [
  ['called', 'arrange', 'chair', 'called'],
  ['called', 'arrange', 'secretary', 'called'],
  ['called', 'open', 'chair', 'open'],
  ['called', 'cancel', 'chair', 'cancelled'],
  ['called', 'mark-presence', 'chair', 'called'],
  ['called', 'mark-presence', 'secretary', 'called'],
  ['called', 'write-opinion', 'participant', 'called'],
  ['open', 'mark-presence', 'chair', 'open'],
  ['open', 'mark-presence', 'secretary', 'open'],
  ['open', 'write-opinion', 'participant', 'open'],
  ['open', 'record-opinion', 'chair', 'open'],
  ['open', 'record-opinion', 'secretary', 'open'],
  ['open', 'conclude', 'chair', 'open'],
  ['open', 'conclude', 'secretary', 'open'],
  ['open', 'order-ballot', 'chair', 'open'],
  ['open', 'adopt', 'chair', 'closed'],
  ['closed', 'add-addendum', 'chair', 'closed'],
  ['closed', 'add-addendum', 'secretary', 'closed'],
]
const BALLOT: readonly (readonly [BallotState, BallotAction, BallotPart, BallotState, 'electronic-only' | 'both'])[] = [
  ['prepared', 'open-ballot', 'chair', 'open', 'both'],
  ['open', 'cast', 'voter', 'open', 'electronic-only'],
  ['open', 'confirm-closing', 'teller', 'closed', 'both'],
  ['closed', 'count', 'teller', 'counted', 'both'],
  ['prepared', 'declare-void', 'chair', 'void', 'both'],
  ['open', 'declare-void', 'chair', 'void', 'both'],
]

function everySet<Part>(parts: readonly Part[]): ReadonlySet<Part>[] {
  return Array.from(
    { length: 2 ** parts.length },
    (_, bits) => new Set(parts.filter((_part, at) => (bits >> at) % 2 === 1)),
  )
}

describe('what may be done to a meeting', () => {
  it('is exactly what is written out, for every stage, action and mixture of parts; outsiders do nothing', () => {
    const wrong = MEETING_STAGES.flatMap((stage) =>
      everySet(MEETING_PARTS).flatMap((parts) =>
        MEETING_ACTIONS.flatMap((action) => {
          const answer = meetingTransition(stage, action, parts)
          const found = answer.ok ? answer.value : undefined
          const next = MEETING.find(([from, what, by]) => from === stage && what === action && parts.has(by))?.[3]
          const offered = meetingActionsFor(stage, parts).has(action)
          return found === next && offered === (next !== undefined) ? [] : [{ stage, action, parts: [...parts], found }]
        }),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('says that adopted minutes do not change, and for whom an act is', () => {
    const chair = new Set<MeetingPart>(['chair'])
    expect(meetingTransition('closed', 'record-opinion', chair)).toMatchObject({
      problems: [{ code: 'meeting-closed' }],
    })
    expect(meetingTransition('called', 'adopt', chair)).toMatchObject({ problems: [{ code: 'meeting-wrong-stage' }] })
    expect(meetingTransition('open', 'adopt', new Set())).toMatchObject({
      problems: [{ code: 'meeting-not-your-part' }],
    })
  })
})

describe('what may be done to a ballot', () => {
  it('is exactly what is written out, for both kinds; a count that is known is never thrown away', () => {
    const allowed = (kind: string, row: (typeof BALLOT)[number]): boolean => row[4] === 'both' || kind === 'electronic'
    const wrong = BALLOT_KINDS.flatMap((kind) =>
      BALLOT_STATES.flatMap((state) =>
        everySet(BALLOT_PARTS).flatMap((parts) =>
          BALLOT_ACTIONS.flatMap((action) => {
            const answer = ballotTransition(state, action, parts, kind)
            const found = answer.ok ? answer.value : undefined
            const repeatable = kind === 'paper' && state === 'closed' && action === 'declare-void' && parts.has('chair')
            const row = BALLOT.find(
              (one) => one[0] === state && one[1] === action && parts.has(one[2]) && allowed(kind, one),
            )
            const next = repeatable ? 'void' : row?.[3]
            const offered = ballotActionsFor(state, parts, kind).has(action)
            return found === next && offered === (next !== undefined) ? [] : [{ kind, state, action, found, next }]
          }),
        ),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('names the reason', () => {
    const code = (answer: ReturnType<typeof ballotTransition>) => (answer.ok ? 'ok' : answer.problems[0]?.code)
    expect(code(ballotTransition('open', 'cast', new Set(['voter']), 'paper'))).toBe('ballot-on-paper')
    expect(code(ballotTransition('closed', 'declare-void', new Set(['chair']), 'electronic'))).toBe(
      'ballot-counts-known',
    )
    expect(code(ballotTransition('open', 'count', new Set(['teller']), 'paper'))).toBe('ballot-wrong-state')
    expect(code(ballotTransition('open', 'cast', new Set(['participant']), 'electronic'))).toBe('ballot-not-your-part')
  })
})
