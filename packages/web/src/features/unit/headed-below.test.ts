import type { UnitNode } from '@thuoc-do/contract'
import { expect, it } from 'vitest'
import { headedBelow } from './headed-below.ts'

const unit = (id: number, parentId: number | null, headName: string | null): UnitNode => ({
  id,
  code: String(id),
  name: `Đơn vị ${id}`,
  kind: 'unit',
  parentId,
  validFrom: '2020-01-01',
  people: 1,
  headName,
  can: { change: false, relocate: false },
})

it('units in reach with somebody to act for are offered, in the order of the tree, each once', () => {
  const units = [unit(1, null, 'A'), unit(2, 1, 'B'), unit(3, 2, null), unit(4, 3, 'C'), unit(5, 1, 'D')]
  const offered = (roots: number[]) => headedBelow(units, roots).map(({ id }) => id)
  expect(offered([2])).toEqual([2, 4])
  expect(offered([1, 2])).toEqual([1, 2, 4, 5])
  expect(offered([3])).toEqual([4])
  expect(offered([9])).toEqual([])
})
