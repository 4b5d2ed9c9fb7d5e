import { describe, expect, it } from 'vitest'
import { criteriaFor } from '../form.ts'
import { hauGiang1120of2022 } from './hau-giang-1120-2022.ts'

function rows(leader: boolean): string[] {
  return criteriaFor(hauGiang1120of2022, { kind: 'cadre', leader }).map(
    ({ number, maximumHundredths }) => `${number} ${maximumHundredths / 100}`,
  )
}

describe('Regulation 1120', () => {
  const general = ['I 30', 'I.1 8', 'I.2 8', 'I.3 7', 'I.4 7', 'II 70']
  it('has one general part and two different result parts', () => {
    expect(rows(false)).toEqual([...general, 'II.1 20', 'II.2 20', 'II.3 20', 'II.4 10'])
    const dares = [1, 2, 3, 4, 5, 6].map((at) => `II.4.${at} 3`)
    expect(rows(true)).toEqual([...general, 'II.1 25', 'II.2 15', 'II.3 12', 'II.4 18', ...dares])
  })

  it('never passes an assumed number off as read in the regulation', () => {
    const assumed = criteriaFor(hauGiang1120of2022, { kind: 'cadre', leader: true }).filter(({ code }) => code !== 'II')
    expect(new Set(assumed.map(({ basis }) => basis))).toEqual(new Set(['assumption']))
    expect(new Set(hauGiang1120of2022.bands.map(({ basis }) => basis))).toEqual(new Set(['assumption']))
    expect(hauGiang1120of2022.quota).toMatchObject({
      percent: { value: '20', basis: 'assumption' },
      base: { value: 'good-or-better', basis: 'assumption' },
      rounding: { value: 'floor', basis: 'assumption' },
      priority: { value: ['total', 'result'], basis: 'assumption' },
    })
  })
})
