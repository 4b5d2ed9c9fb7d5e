import { expect, it } from 'vitest'
import { stepValue } from './step-line.tsx'

it.each([
  ['7/8', 'ratio', '87,5 %'],
  ['71/80', 'ratio', '88,75 %'],
  ['3/2', 'ratio', '150 %'],
  ['749/12', 'points', '62,42'],
  ['35/2', 'count', '17,50'],
] as const)('a step of %s (%s) is shown as %s, no coarser than the form shows it', (value, unit, shown) => {
  expect(stepValue({ value, unit }).replaceAll('\u00a0', ' ')).toBe(shown)
})
