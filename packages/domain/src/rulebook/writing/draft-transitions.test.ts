import { describe, expect, it } from 'vitest'
import {
  DRAFT_ACTS,
  DRAFT_STATES,
  draftActsFor,
  draftTransition,
  type DraftAct,
  type DraftParts,
  type DraftState,
} from './draft-transitions.ts'

const both = [true, false]
const everybody: readonly DraftParts[] = both.flatMap((writer) =>
  both.flatMap((publisher) => both.map((hand) => ({ writer, publisher, hand }))),
)

/** Everything that is allowed, written out by hand; all the rest is forbidden. */
const ALLOWED: readonly (readonly [DraftState, DraftAct, (parts: DraftParts) => boolean, DraftState])[] = [
  ['writing', 'save', ({ writer }) => writer, 'writing'],
  ['writing', 'hand-in', ({ writer }) => writer, 'handed-in'],
  ['writing', 'discard', ({ writer }) => writer, 'discarded'],
  ['handed-in', 'take-back', ({ writer, hand }) => writer && hand, 'writing'],
  ['handed-in', 'publish', ({ publisher, hand }) => publisher && !hand, 'published'],
  ['handed-in', 'send-back', ({ publisher, hand }) => publisher && !hand, 'writing'],
]

describe('what may be done to a draft', () => {
  it.each(DRAFT_STATES)('at "%s" is exactly what is written out, for every act and everybody', (state) => {
    const wrong = DRAFT_ACTS.flatMap((act) =>
      everybody.flatMap((parts) => {
        const row = ALLOWED.find(([from, what, who]) => from === state && what === act && who(parts))
        const answer = draftTransition(state, act, parts)
        const found = answer.ok ? answer.value : undefined
        const offered = draftActsFor(state, parts).includes(act)
        return found === row?.[3] && offered === (row !== undefined) ? [] : [{ act, parts, found }]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('never lets anybody publish or judge what he had a hand in, whatever he is', () => {
    const own = everybody.filter(({ hand }) => hand)
    const offered = DRAFT_STATES.flatMap((state) => own.flatMap((parts) => draftActsFor(state, parts)))
    expect(offered).not.toContain('publish')
    expect(offered).not.toContain('send-back')
  })

  it('is nothing once it is published or discarded', () => {
    const offered = (['published', 'discarded'] as const).flatMap((state) =>
      everybody.flatMap((parts) => draftActsFor(state, parts)),
    )
    expect(offered).toEqual([])
  })

  it.each<[DraftState, DraftAct, DraftParts, string]>([
    ['writing', 'save', { writer: false, publisher: true, hand: false }, 'draft-needs-writer'],
    ['handed-in', 'publish', { writer: true, publisher: false, hand: false }, 'draft-needs-publisher'],
    ['handed-in', 'publish', { writer: true, publisher: true, hand: true }, 'draft-own-work'],
    ['handed-in', 'save', { writer: true, publisher: true, hand: true }, 'draft-wrong-state'],
    ['handed-in', 'take-back', { writer: true, publisher: true, hand: false }, 'draft-needs-writer'],
    ['published', 'discard', { writer: true, publisher: true, hand: true }, 'draft-wrong-state'],
  ])('at "%s" refuses "%s" by %j with "%s"', (state, act, parts, code) => {
    const answer = draftTransition(state, act, parts)
    expect(answer.ok ? [] : answer.problems.map((reason) => reason.code)).toEqual([code])
  })
})
