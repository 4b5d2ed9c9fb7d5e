import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, type Level } from '../kernel/index.ts'
import { allocate } from './allocate.ts'
import type { AllocationRequest } from './allocation.ts'
import { replacementEffect, type ReplacementEffect } from './replacement.ts'

type Person = readonly [id: string, level: Level, points: number]
const ask = (people: readonly Person[], percent = '20'): AllocationRequest => ({
  quota: { percent, base: 'good-or-better', rounding: 'floor' },
  people: people.map(([id, level, points]) => ({ id, level, priority: [exact(BigInt(points))], sets: ['agency'] })),
})
const asked = (request: AllocationRequest) => {
  const outcome = allocate(request)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return { request, result: outcome.value }
}
/** Ten people of whom the first two hold the two places; the rest is good although some have the points. */
const AGENCY: readonly Person[] = Array.from({ length: 10 }, (_, at): Person => [
  `p${at}`,
  at < 4 ? 'outstanding' : 'good',
  95 - at,
])
const IN_FORCE = new Map(AGENCY.map(([id], at): [string, Level] => [id, at < 2 ? 'outstanding' : 'good']))
const replaced = (
  person: string,
  level: Level,
  points: number,
  agency = AGENCY,
  withoutPlace = false,
): ReplacementEffect =>
  replacementEffect({
    person,
    withoutPlace,
    before: asked(ask(agency)),
    after: asked(ask(agency.map((known) => (known[0] === person ? [person, level, points] : known)))),
    inForce: IN_FORCE,
  })

describe('replacing a decided level', () => {
  it('frees a place when a holder falls, and says who would have it now', () => {
    const effect = replaced('p0', 'good', 80)
    expect(effect).toMatchObject({ level: 'good', gains: ['p2'], losses: [], problems: [] })
    expect(effect.sets).toEqual([
      { set: 'agency', before: { base: 10, places: 2, used: 2 }, after: { base: 10, places: 2, used: 1 } },
    ])
  })

  it('leaves others above the quota when the base shrinks, and names who would lose', () => {
    const effect = replaced('p5', 'unsatisfactory', 30)
    expect(effect).toMatchObject({ level: 'unsatisfactory', gains: [], losses: ['p1'], problems: [] })
    expect(effect.sets[0]?.after).toEqual({ base: 9, places: 1, used: 2 })
  })

  it('refuses a place that somebody is decided to hold, with the full set', () => {
    const effect = replaced('p5', 'outstanding', 99)
    expect(effect).toMatchObject({ level: null, losses: ['p1'] })
    expect(effect.problems).toEqual([
      { code: 'replacement-set-full', path: '', params: { set: 'agency', places: '2', held: '2' } },
    ])
  })

  it('may be signed without the place, until the decision of whoever holds it has been replaced', () => {
    const held = replaced('p5', 'outstanding', 99, AGENCY, true)
    expect(held).toMatchObject({ level: 'good', full: ['agency'], losses: ['p1'], problems: [] })
    const agency = AGENCY.map((known): Person => (known[0] === 'p5' ? ['p5', 'outstanding', 99] : known))
    const moved = replaced('p1', 'outstanding', 94, agency)
    expect(moved).toMatchObject({ level: 'good', full: [], gains: ['p5'], problems: [] })
    const given = new Map<string, Level>([...IN_FORCE, ['p1', 'good']])
    const all = asked(ask(agency))
    const last = replacementEffect({ person: 'p5', before: all, after: all, inForce: given, withoutPlace: false })
    expect(last).toMatchObject({ level: 'outstanding', full: [], gains: [], losses: [], problems: [] })
  })

  it('makes good of outstanding points behind those who go before', () => {
    expect(replaced('p5', 'outstanding', 91)).toMatchObject({ level: 'good', gains: [], losses: [], problems: [] })
  })

  it('leaves a tie to the committee', () => {
    expect(replaced('p5', 'outstanding', 94).problems.map(({ code }) => code)).toEqual(['replacement-tie-open'])
  })

  it('gives the place that an earlier replacement has freed', () => {
    const inForce = new Map<string, Level>([...IN_FORCE, ['p0', 'good']])
    const agency = AGENCY.map((known): Person => (known[0] === 'p0' ? ['p0', 'good', 80] : known))
    const effect = replacementEffect({
      withoutPlace: false,
      person: 'p2',
      before: asked(ask(agency)),
      after: asked(ask(agency)),
      inForce,
    })
    expect(effect).toMatchObject({ level: 'outstanding', gains: [], losses: [], problems: [] })
    expect(effect.sets[0]?.after).toEqual({ base: 10, places: 2, used: 2 })
  })

  it('never lets the replaced person himself go above the places of a set', () => {
    const people = fc.array(
      fc.tuple(fc.constantFrom<Level>('outstanding', 'good', 'satisfactory'), fc.integer({ min: 50, max: 100 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    const changed = fc.record({
      at: fc.nat(11),
      level: fc.constantFrom<Level>('outstanding', 'good', 'satisfactory', 'unsatisfactory'),
      points: fc.integer({ min: 50, max: 100 }),
    })
    fc.assert(
      fc.property(people, changed, fc.constantFrom('20', '34', '50'), (listed, { at, level, points }, percent) => {
        const agency = listed.map(([own, score], place): Person => [`p${place}`, own, score])
        const before = asked(ask(agency, percent))
        const person = `p${at % agency.length}`
        const after = asked(
          ask(
            agency.map((known) => (known[0] === person ? [person, level, points] : known)),
            percent,
          ),
        )
        const inForce = new Map(
          agency.map(([id, own]): [string, Level] => [
            id,
            before.result.outstanding.includes(id) ? 'outstanding' : own === 'outstanding' ? 'good' : own,
          ]),
        )
        const effect = replacementEffect({ person, before, after, inForce, withoutPlace: false })
        expect(effect.level === null).toBe(effect.problems.length > 0)
        const above = effect.sets.filter(({ after: cap }) => cap.used > cap.places)
        expect(effect.level === 'outstanding' ? above : []).toEqual([])
        expect([null, level, level === 'outstanding' ? 'good' : level]).toContain(effect.level)
        expect(effect.gains).not.toContain(person)
        expect(effect.losses).not.toContain(person)
      }),
    )
  })
})
