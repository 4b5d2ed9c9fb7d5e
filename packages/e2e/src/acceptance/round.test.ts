import { describe, expect, test } from 'vitest'
import { levelsAreDecided } from './chapter-decision.ts'
import { peopleComeIn } from './chapter-people.ts'
import { everybodyIsScored } from './chapter-scoring.ts'
import { openOffice } from './office.ts'

describe('one round, from an empty product to the decision', () => {
  const office = openOffice()
  peopleComeIn(office)
  everybodyIsScored(office)
  levelsAreDecided(office)

  test('no script failed in any page anybody saw', () => {
    expect(office.failures()).toEqual([])
  })
})
