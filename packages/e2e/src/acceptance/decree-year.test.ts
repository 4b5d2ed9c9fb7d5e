import { describe, expect, test } from 'vitest'
import { formsComeIn, type Dossier } from './chapter-decree-forms.ts'
import { placesAreGiven } from './chapter-decree-places.ts'
import { resultsAreRead } from './chapter-decree-results.ts'
import { moveIn, passTheYear, recogniseBodies } from './decree-letters.ts'
import { openOffice } from './office.ts'

/** 2026 is over then; what was not rated before 15 December is rated by 15 January (Điều 19 khoản 2). */
const BEGIN = new Date('2027-01-06T02:00:00Z')

describe('a year of a department under Decree 335, from confirmed months to results that explain themselves', () => {
  const office = openOffice(BEGIN)
  const dossier: Dossier = { path: '', roundId: 0, agencyId: 0 }

  test(
    'a year lies behind everybody, and their bodies are recognised as good',
    office.step(async () => {
      const unitOf = await moveIn(office)
      await passTheYear(office)
      expect(await recogniseBodies(office, unitOf)).toEqual(['good', 'good'])
    }),
  )

  formsComeIn(office, dossier)
  placesAreGiven(office, dossier)
  resultsAreRead(office)

  test('no script failed in any page anybody saw', () => {
    expect(office.failures()).toEqual([])
  })
})
