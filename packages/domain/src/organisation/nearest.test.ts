import { expect, it } from 'vitest'
import { nearestName } from './nearest.ts'

const suggest = nearestName(['Phòng Nội vụ', 'Phòng Tư pháp', 'Văn phòng', 'SNV-VP'])

it.each([
  ['Phong Noi vu', 'Phòng Nội vụ'],
  ['Phòng Nội vu.', 'Phòng Nội vụ'],
  ['Phòng Tư phạp', 'Phòng Tư pháp'],
  ['Phng Tư pháp', 'Phòng Tư pháp'],
  ['SNV_VP', 'SNV-VP'],
  ['Chi cục Kiểm lâm', undefined],
  ['', undefined],
])('%j probably meant %j', (typed, meant) => {
  expect(suggest(typed)).toBe(meant)
})
