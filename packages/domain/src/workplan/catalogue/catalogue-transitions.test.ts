import { describe, expect, it } from 'vitest'
import {
  CATALOGUE_ACTS,
  CATALOGUE_STATES,
  catalogueActsFor,
  catalogueTransition,
  type CatalogueAct,
  type CatalogueParts,
  type CatalogueState,
} from './catalogue-transitions.ts'

const both = [true, false]
const everybody: readonly CatalogueParts[] = both.flatMap((personnel) =>
  both.flatMap((head) => both.map((hand) => ({ personnel, head, hand }))),
)

/** Everything that is allowed, written out by hand; all the rest is forbidden. */
const ALLOWED: readonly (readonly [
  CatalogueState,
  CatalogueAct,
  (parts: CatalogueParts) => boolean,
  CatalogueState,
])[] = [
  ['preparing', 'change', ({ personnel }) => personnel, 'preparing'],
  ['preparing', 'hand-in', ({ personnel }) => personnel, 'handed-in'],
  ['preparing', 'discard', ({ personnel }) => personnel, 'discarded'],
  ['handed-in', 'take-back', ({ personnel }) => personnel, 'preparing'],
  ['handed-in', 'decide', ({ head, hand }) => head && !hand, 'decided'],
  ['handed-in', 'send-back', ({ head, hand }) => head && !hand, 'preparing'],
]

describe('what may be done to a version of a catalogue', () => {
  it.each(CATALOGUE_STATES)('at "%s" is exactly what is written out, for every act and everybody', (state) => {
    const wrong = CATALOGUE_ACTS.flatMap((act) =>
      everybody.flatMap((parts) => {
        const row = ALLOWED.find(([from, what, who]) => from === state && what === act && who(parts))
        const answer = catalogueTransition(state, act, parts)
        const found = answer.ok ? answer.value : undefined
        const offered = catalogueActsFor(state, parts).includes(act)
        return found === row?.[3] && offered === (row !== undefined) ? [] : [{ act, parts, found }]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('never lets anybody decide or send back what he had a hand in, whatever he is', () => {
    const own = everybody.filter(({ hand }) => hand)
    const offered = CATALOGUE_STATES.flatMap((state) => own.flatMap((parts) => catalogueActsFor(state, parts)))
    expect(offered).not.toContain('decide')
    expect(offered).not.toContain('send-back')
  })

  it('is nothing once it is decided or discarded', () => {
    const offered = (['decided', 'discarded'] as const).flatMap((state) =>
      everybody.flatMap((parts) => catalogueActsFor(state, parts)),
    )
    expect(offered).toEqual([])
  })

  it.each<[CatalogueState, CatalogueAct, CatalogueParts, string]>([
    ['preparing', 'change', { personnel: false, head: true, hand: false }, 'catalogue-needs-personnel-body'],
    ['handed-in', 'decide', { personnel: true, head: false, hand: false }, 'catalogue-needs-head'],
    ['handed-in', 'decide', { personnel: true, head: true, hand: true }, 'catalogue-own-work'],
    ['handed-in', 'change', { personnel: true, head: true, hand: true }, 'catalogue-wrong-state'],
    ['decided', 'discard', { personnel: true, head: true, hand: true }, 'catalogue-wrong-state'],
  ])('at "%s" refuses "%s" by %j with "%s"', (state, act, parts, code) => {
    const answer = catalogueTransition(state, act, parts)
    expect(answer.ok ? [] : answer.problems.map((reason) => reason.code)).toEqual([code])
  })
})
