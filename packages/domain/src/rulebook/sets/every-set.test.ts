import { describe, expect, it } from 'vitest'
import { compare, decimal, GRADES, sumOf, type SubjectFacts } from '../../kernel/index.ts'
import type { Criterion } from '../document/criterion.ts'
import { isFor } from '../document/criterion.ts'
import { isDay } from '../binding/binding.ts'
import { criteriaFor } from '../form.ts'
import { ruleSets } from '../shelf.ts'

/** Sets for which no exception to the ordinary share was found. */
const WITHOUT_EXCEPTION: readonly string[] = ['party-132-2018', 'party-124-2023']

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

  const isBound = (subject: SubjectFacts): boolean =>
    set.binds.some(({ kinds, audience }) => kinds.includes(subject.kind) && isFor(audience, subject))

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
    // A line of a counting roll-up (a level and when) stands under the citation of its step.
    const bare = valued.filter(
      (object) => !('citation' in object) && object['kind'] !== 'compare' && !('level' in object && 'when' in object),
    )
    expect(bare).toEqual([])
  })

  it('names everything in Vietnamese and English', () => {
    for (const { label } of objects(set).filter((object) => 'label' in object))
      expect(label).toEqual({
        vi: expect.stringMatching(/\S/u),
        en: expect.stringMatching(/^[\P{L}\p{Script=Latin}]+$/u),
      })
  })

  const withoutPoints = set.mechanism.kind === 'grades'

  it('has two parts of together 100 points, 70 of them for results, or grades and no points at all', () => {
    expect(set.parts.map(({ code, maximum }) => `${code} ${maximum}`)).toEqual(
      withoutPoints ? [] : ['general 30', 'result 70'],
    )
    expect(set.total === null).toBe(withoutPoints)
  })

  it('divides the points for results among the axes of every form, where it has axes', () => {
    const { axes, components } = set.mechanism.kind === 'axes' ? set.mechanism : { axes: [], components: [] }
    expect(new Set(axes.map(({ code }) => code)).size).toBe(axes.length)
    for (const subject of people.filter((one) => set.mechanism.kind === 'axes' && isBound(one))) {
      const own = axes.filter(({ audience }) => isFor(audience, subject))
      expect(compare(sumOf(own.map(({ maximum }) => decimal(maximum))), decimal('70'))).toBe(0)
      const weighed = own.map(({ weights }) => Object.keys(weights))
      expect(weighed.filter((codes) => codes.length === 0)).toEqual([])
      expect(weighed.flat().filter((code) => !components.some((known) => known.code === code))).toEqual([])
    }
  })

  it('grades something of both parts on every form, on grades from best to worst, where it has grades', () => {
    const { scale, criteria } = set.mechanism.kind === 'grades' ? set.mechanism : { scale: [], criteria: [] }
    expect(scale.map(({ grade }) => grade)).toEqual(GRADES.filter((grade) => scale.some((one) => one.grade === grade)))
    for (const subject of people.filter((one) => withoutPoints && isBound(one))) {
      const own = criteria.filter(({ audience }) => isFor(audience, subject))
      expect(new Set(own.map(({ part }) => part))).toEqual(new Set(['general', 'result']))
      expect(new Set(own.map(({ code }) => code)).size).toBe(own.length)
    }
  })

  it('gives every heading exactly the points of what stands under it, on every form', () => {
    for (const person of people.filter(isBound)) {
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
    expect(set.bands.at(-1)).toMatchObject({ from: withoutPoints ? null : '0', conditions: [] })
    const points = set.bands.flatMap(({ from }) => (from === null ? [] : [decimal(from)]))
    expect(points.length).toBe(withoutPoints ? 0 : 4)
    points.slice(1).forEach((from, at) => expect(compare(from, points[at] ?? from)).toBe(-1))
    const free = set.bands.slice(0, -1).filter(({ from, conditions }) => from === null && conditions.length === 0)
    expect(free).toEqual([])
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
    expect(quota?.exception === null).toBe(WITHOUT_EXCEPTION.includes(set.id))
    expect(compare(decimal(quota?.exception?.value ?? '100'), decimal(quota?.percent.value ?? '100'))).toBe(1)
  })
})
