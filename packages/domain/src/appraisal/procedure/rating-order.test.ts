import { expect, it } from 'vitest'
import { ruleSets } from '../../rulebook/index.ts'
import { isPartyRating } from './rating-order.ts'

it('a rating is the Party’s own where a Party committee decides it, and no such set claims to come before itself', () => {
  const party = ruleSets.filter(isPartyRating)
  expect(party.map(({ id }) => id).toSorted()).toEqual([
    'local/hd03-quarter',
    'local/thanh-hoa-366',
    'party-124-2023',
    'party-132-2018',
    'party-366-2025',
  ])
  expect(party.flatMap(({ uses }) => uses.filter(({ code }) => code === 'party-classification'))).toEqual([])
})
