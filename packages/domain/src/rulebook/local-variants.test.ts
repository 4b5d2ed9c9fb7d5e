import { describe, expect, it } from 'vitest'
import type { RuleSet } from './document/document.ts'
import { findRuleSet } from './shelf.ts'

function found(id: string): RuleSet {
  const set = findRuleSet(id)
  if (set === undefined) throw new Error(`${id} is not on the shelf`)
  return set
}

const central = found('party-366-2025')

type Case = { readonly code: string; readonly audience: string; readonly when: unknown }

/** What a case does, without where it was read. */
const does = (cases: readonly Case[]) => cases.map(({ code, audience, when }) => ({ code, audience, when }))

const levels = ({ bands }: RuleSet) =>
  bands.map(({ level, from, conditions }) => ({ level, from, conditions: does(conditions) }))

const OF_COLLECTIVES = 'collectives'
const ofPeople = (cases: readonly Case[]): readonly Case[] =>
  cases.filter(({ audience }) => audience !== OF_COLLECTIVES)

describe('the guidance of a corporation', () => {
  const local = found('local/hd03-quarter')
  it('draws and limits levels as the central set does', () => {
    expect(levels(local)).toEqual(levels(central))
    expect(does(local.disqualifiers)).toEqual(does(central.disqualifiers))
    expect(does(local.notRated)).toEqual(does(central.notRated))
    expect(does(local.caps)).toEqual(does(central.caps))
    expect(local.caps.map(({ atMost }) => atMost)).toEqual(central.caps.map(({ atMost }) => atMost))
  })
})

describe('the guidance of a province', () => {
  const local = found('local/thanh-hoa-366')
  it('draws and limits the levels of leaders as the central set does, with one case more', () => {
    expect(levels(local)).toEqual(
      levels(central).map((band) => ({ ...band, conditions: does(ofPeople(band.conditions)) })),
    )
    const more = local.disqualifiers.filter(({ code }) => code !== 'quarter-tasks-not-done')
    expect(local.disqualifiers.length - more.length).toBe(1)
    expect(does(more)).toEqual(does(ofPeople(central.disqualifiers)))
    expect(does(local.notRated)).toEqual(does(central.notRated))
    expect(does(local.caps)).toEqual(does(central.caps))
    expect(local.caps.map(({ atMost }) => atMost)).toEqual(central.caps.map(({ atMost }) => atMost))
  })
})
