import { expect, it } from 'vitest'
import { compareText } from '../../lib/index.ts'
import { givenFirst } from './given-first.ts'

it('orders people by the given name, then by the rest', () => {
  const people = ['Trần Thị Ngọc', 'Đinh Gia Ân', 'Bùi Thị Ngọc', 'Lê An']
  expect(people.toSorted((a, b) => compareText(givenFirst(a), givenFirst(b)))).toEqual([
    'Lê An',
    'Đinh Gia Ân',
    'Bùi Thị Ngọc',
    'Trần Thị Ngọc',
  ])
})
