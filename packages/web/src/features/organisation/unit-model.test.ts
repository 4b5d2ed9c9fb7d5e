import type { UnitNode } from '@thuoc-do/contract'
import { describe, expect, it } from 'vitest'
import { foundUnits, unitModel, unitsAbove, unitsWithin } from './unit-model.ts'

const unit = (
  id: number,
  parentId: number | null,
  name: string,
  people: number,
  headName: string | null = null,
): UnitNode => ({
  id,
  code: `M${id}`,
  name,
  kind: parentId === null ? 'root' : 'agency',
  parentId,
  validFrom: '2020-01-01',
  people,
  headName,
  can: { change: true, relocate: true },
})
const model = unitModel([
  unit(1, null, 'Tỉnh Mẫu', 1),
  unit(2, 1, 'Sở Nội vụ', 3, 'Đỗ Quang Một'),
  unit(3, 2, 'Phòng Kế hoạch', 10),
  unit(4, 1, 'Thư viện', 6),
])

describe('the tree of a day', () => {
  it('counts the people of a unit with everything below it', () => {
    expect([1, 2, 3, 4].map((id) => model.people.get(id))).toEqual([20, 13, 10, 6])
  })

  it('knows the way up and everything below', () => {
    expect(unitsAbove(model, 3).map(({ id }) => id)).toEqual([1, 2])
    expect([...unitsWithin(model, 2)]).toEqual([2, 3])
  })

  it('finds units without marks by name, code or head, and keeps their place in the tree', () => {
    expect(foundUnits(model, ' ')).toBeNull()
    expect([...(foundUnits(model, 'ke hoach') ?? [])].toSorted((a, b) => a - b)).toEqual([1, 2, 3])
    expect([...(foundUnits(model, 'do quang') ?? [])].toSorted((a, b) => a - b)).toEqual([1, 2])
    expect([...(foundUnits(model, 'm4') ?? [])].toSorted((a, b) => a - b)).toEqual([1, 4])
    expect([...(foundUnits(model, 'không đâu') ?? [])]).toEqual([])
  })
})
