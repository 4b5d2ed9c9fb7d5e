import { exact } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { assignmentOf, coefficientOf, gapsOf, loadWith, newAssignment, readAssignment } from './assign-model.ts'

const draft = {
  ...newAssignment('2026-11-30'),
  from: 'described' as const,
  name: ' Báo cáo tuần ',
  productUnit: 'báo cáo',
  complexity: '2',
  coefficient: '1,5',
  shares: [
    { personId: 7, quantity: '2', output: ' Tuần 1, 2 ' },
    { personId: 8, quantity: '1,5', output: '' },
  ],
}
const person = {
  personId: 7,
  personCode: 'VT-7',
  fullName: 'Trần Quốc Bảo',
  postTitle: 'Chuyên viên',
  unitId: 5,
  unitName: 'Phòng Nội vụ',
  load: '21/2',
  lines: 4,
}

describe('an assignment', () => {
  it('is sent with exact quantities and trimmed words', () => {
    expect(assignmentOf(draft, '2026-11')).toMatchObject({
      period: '2026-11',
      product: { from: 'described', name: 'Báo cáo tuần', productUnit: 'báo cáo', complexity: 2, coefficient: '1.5' },
      shares: [
        { personId: 7, quantity: '2', output: 'Tuần 1, 2' },
        { personId: 8, quantity: '1.5', output: '' },
      ],
    })
    expect(assignmentOf({ ...draft, from: 'catalogue', code: 'NV-1' }, '2026-11')?.product).toEqual({
      from: 'catalogue',
      code: 'NV-1',
    })
  })
  it('names everything that is wanting', () => {
    expect(gapsOf(newAssignment(''))).toEqual(['product', 'deadline', 'people'])
    expect(gapsOf({ ...newAssignment(''), from: 'described' })).toEqual(['name', 'productUnit', 'deadline', 'people'])
    expect(gapsOf({ ...draft, from: 'catalogue' })).toEqual(['product'])
    expect(gapsOf({ ...draft, shares: [{ personId: 7, quantity: '0', output: '' }] })).toEqual(['quantity'])
    expect(assignmentOf(newAssignment(''), '2026-11')).toBeNull()
  })
  it('is found again as it was typed', () => {
    expect(readAssignment(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    expect([readAssignment(null), readAssignment({ key: '' })]).toEqual([null, null])
  })
  it('counts a product for what the catalogue says, or for what was described', () => {
    expect(coefficientOf(draft)).toBe('1.5')
    expect(coefficientOf({ ...draft, from: 'catalogue' })).toBeNull()
    expect(coefficientOf({ ...draft, from: 'catalogue', code: 'NV-1', coefficient: '4/3' })).toBe('4/3')
  })
  it('shows what it adds to the load of each person', () => {
    expect(loadWith(person, draft, '1.5')).toEqual({ now: exact(21, 2), more: exact(3) })
    expect(loadWith({ ...person, personId: 9 }, draft, '1.5')).toEqual({ now: exact(21, 2), more: exact(0) })
    expect(loadWith(person, draft, null).more).toEqual(exact(0))
  })
})
