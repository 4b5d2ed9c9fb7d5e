import { describe, expect, it } from 'vitest'
import { compare, decimal, sumOf, type SubjectFacts } from '../../kernel/index.ts'
import type { Criterion } from '../criterion.ts'
import { isFor } from '../criterion.ts'
import { isDay } from '../binding.ts'
import { criteriaFor } from '../form.ts'
import { ruleSets } from '../shelf.ts'

/** Every object inside a value, itself included. */
function objects(value: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : [Object.fromEntries(Object.entries(value))]
  return [...own, ...Object.values(value).flatMap(objects)]
}

describe.each(ruleSets.map((set) => [set.id, set] as const))('%s', (_, set) => {
  const people: SubjectFacts[] = [...new Set(set.binds.flatMap(({ kinds }) => kinds))].flatMap((kind) => [
    { kind, leader: true },
    { kind, leader: false },
  ])

  it('is plain JSON, so that it can be hashed, stored and compared', () => {
    const again: unknown = JSON.parse(JSON.stringify(set))
    expect(again).toEqual(set)
    expect(JSON.stringify(set)).toBe(JSON.stringify(set).normalize('NFC'))
  })

  it('cites where every value comes from and how it is known', () => {
    const sourced = objects(set).filter((object) => 'basis' in object)
    expect(sourced.length).toBeGreaterThan(40)
    for (const { citation, basis } of sourced) {
      expect(citation).toEqual({ instrument: expect.stringMatching(/\S/u), article: expect.stringMatching(/\S/u) })
      expect(['text', 'reported', 'assumption']).toContain(basis)
    }
    const valued = objects(set).filter((object) => ['value', 'maximum', 'when', 'actor'].some((key) => key in object))
    const bare = valued.filter((object) => !('citation' in object) && object['kind'] !== 'compare')
    expect(bare).toEqual([])
  })

  it('names everything in Vietnamese and English', () => {
    for (const { label } of objects(set).filter((object) => 'label' in object))
      expect(label).toEqual({
        vi: expect.stringMatching(/\S/u),
        en: expect.stringMatching(/^[\P{L}\p{Script=Latin}]+$/u),
      })
  })

  it('has two parts of together 100 points, 70 of them for results', () => {
    expect(set.parts.map(({ code, maximum }) => `${code} ${maximum}`)).toEqual(['general 30', 'result 70'])
  })

  it('gives every heading exactly the points of what stands under it, on every form', () => {
    for (const person of people) {
      const check = (maximum: string, of: readonly Criterion[]): void => {
        const own = of.filter(({ audience }) => isFor(audience, person))
        expect(compare(sumOf(own.map((criterion) => decimal(criterion.maximum))), decimal(maximum))).toBe(0)
        for (const criterion of own) if (criterion.kind === 'group') check(criterion.maximum, criterion.of)
      }
      for (const part of set.parts) if (part.criteria.length > 0) check(part.maximum, part.criteria)
    }
  })

  it('uses every criterion code once, and prints every number once on a form under one heading', () => {
    const codes = (criterion: Criterion): string[] =>
      criterion.kind === 'group' ? [criterion.code, ...criterion.of.flatMap(codes)] : [criterion.code]
    const all = set.parts.flatMap((part) => part.criteria.flatMap(codes))
    expect(new Set(all).size).toBe(all.length)
    for (const person of people) {
      const printed = criteriaFor(set, person).map((row) => `${row.parent ?? ''} ${row.number}`)
      expect(new Set(printed).size).toBe(printed.length)
    }
  })

  it('has bands from the highest down to 0, the lowest without a condition', () => {
    expect(set.bands.map(({ level }) => level)).toEqual(['outstanding', 'good', 'satisfactory', 'unsatisfactory'])
    set.bands.slice(1).forEach((band, at) => {
      expect(compare(decimal(band.from ?? '0'), decimal(set.bands[at]?.from ?? '0'))).toBe(-1)
    })
    expect(set.bands.at(-1)).toMatchObject({ from: '0', conditions: [] })
  })

  it('has dates that are days, and binds nobody before it is in force', () => {
    const { issuedOn, inForceFrom } = set.identity
    expect([issuedOn, inForceFrom, ...set.binds.map(({ from }) => from)].every(isDay)).toBe(true)
    expect(issuedOn <= inForceFrom && set.binds.every(({ from }) => from >= inForceFrom)).toBe(true)
  })

  it('returns only to stages that come before, and ties every form to a stage', () => {
    const stages = set.procedure.map(({ code }) => code)
    expect(new Set(stages).size).toBe(stages.length)
    set.procedure.forEach(({ mayReturnTo }, at) => {
      expect(mayReturnTo.filter((code) => !stages.slice(0, at).includes(code))).toEqual([])
    })
    expect(set.forms.filter(({ stage }) => !stages.includes(stage))).toEqual([])
  })

  it('has a quota whose exception is above the ordinary share', () => {
    const { quota } = set
    expect(quota?.families.value.length).toBeGreaterThan(0)
    expect(compare(decimal(quota?.exception?.value ?? '0'), decimal(quota?.percent.value ?? '100'))).toBe(1)
  })
})
