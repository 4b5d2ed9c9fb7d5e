import { describe, expect, test } from 'vitest'
import { workIsPlanned } from './chapter-year-plan.ts'
import { monthIsReopened } from './chapter-year-reopened.ts'
import { monthIsScored } from './chapter-year-score.ts'
import { yearIsComplete } from './chapter-year-whole.ts'
import { workIsDone } from './chapter-year-work.ts'
import { openOffice } from './office.ts'

describe('a year of one official, his head and the head above, from the plan to Mẫu số 02', () => {
  const office = openOffice()
  workIsPlanned(office)
  workIsDone(office)
  monthIsScored(office)
  monthIsReopened(office)
  yearIsComplete(office)

  test('no script failed in any page anybody saw', () => {
    expect(office.failures()).toEqual([])
  })
})
