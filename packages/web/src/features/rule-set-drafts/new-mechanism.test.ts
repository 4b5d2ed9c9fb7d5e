import { findRuleSet } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { withMechanism, type MechanismKind } from './new-mechanism.ts'

const decree = findRuleSet('decree-335-2025')
if (!decree) throw new Error('the decree ships')

const bases = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        key === 'basis' && typeof inner === 'string' ? [inner] : bases(inner),
      )

describe('another way of computing', () => {
  it.each<MechanismKind>(['points', 'converted-products', 'axes', 'time-and-difficulty'])(
    'keeps the parts and the bands: %s',
    (kind) => {
      const { mechanism, parts, bands, total } = withMechanism(decree, kind, '12/2027/QĐ-UBND')
      expect(mechanism.kind).toBe(kind)
      expect([parts, bands, total]).toEqual([decree.parts, decree.bands, decree.total])
      expect(new Set(bases(mechanism))).toEqual(kind === 'points' ? new Set() : new Set(['assumption']))
    },
  )

  it('takes points away with grades, and gives assumed ones back with the next', () => {
    const graded = withMechanism(decree, 'grades', 'x')
    expect([graded.parts, graded.total]).toEqual([[], null])
    expect(graded.bands.map(({ from }) => from)).toEqual([null, null, null, null])
    const scored = withMechanism(graded, 'points', 'x')
    expect(scored.parts.map(({ maximum }) => maximum)).toEqual(['30', '70'])
    expect(scored.bands.map(({ from }) => from)).toEqual(['90', '70', '50', '0'])
    expect(new Set(bases([scored.parts, scored.bands, scored.total]))).toEqual(new Set(['assumption']))
  })
})
