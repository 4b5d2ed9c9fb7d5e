import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, exact } from '../kernel/index.ts'
import { allocate } from './allocate.ts'
import type { Allocation, AllocationRequest, QuotaPerson } from './allocation.ts'
import { allocated, candidate, good, request, requests } from '../../test/allocation-examples.ts'

type Caps = ReadonlyMap<string, number>

function capsOf({ caps }: Allocation): Caps {
  return new Map(Object.entries(caps).map(([set, { places }]) => [set, places]))
}

function fits(chosen: readonly QuotaPerson[], caps: Caps): boolean {
  return [...caps].every(([set, places]) => chosen.filter(({ sets }) => sets.includes(set)).length <= places)
}

function candidatesOf({ people }: AllocationRequest): QuotaPerson[] {
  const wanting = people.filter(({ level }) => level === 'outstanding')
  return wanting.toSorted((a, b) => compare(b.priority[0] ?? exact(0), a.priority[0] ?? exact(0)))
}

/** Makes every priority different, keeping whatever order there is. */
function strict(of: AllocationRequest): AllocationRequest {
  const people = of.people.map((person, at) => ({ ...person, priority: [...person.priority, exact(at)] }))
  return { ...of, people }
}

/** Tries every subset of the candidates; the best is the feasible one that serves the first ranked wherever it can. */
function bestOfAllSubsets(ranked: readonly QuotaPerson[], caps: Caps): string[] {
  let best = -1
  for (let bits = 0; bits < 2 ** ranked.length; bits += 1)
    if (bits > best && fits(chosenBy(ranked, bits), caps)) best = bits
  return chosenBy(ranked, best).map(({ id }) => id)
}

/** Asserts that no feasible subset serves more candidates, or weighs more, whatever weights follow the ranking. */
function expectLargestAndHeaviest(ranked: readonly QuotaPerson[], caps: Caps, outstanding: readonly string[]): void {
  const weights = ranked.map((_, at) => (ranked.length - at) ** 2)
  const weigh = (chosen: readonly QuotaPerson[]): number =>
    chosen.reduce((sum, person) => sum + (weights[ranked.indexOf(person)] ?? 0), 0)
  const given = ranked.filter(({ id }) => outstanding.includes(id))
  for (let bits = 0; bits < 2 ** ranked.length; bits += 1) {
    const chosen = chosenBy(ranked, bits)
    if (chosen.length <= given.length && weigh(chosen) <= weigh(given)) continue
    expect([fits(chosen, caps), chosen.map(({ id }) => id)]).toEqual([false, chosen.map(({ id }) => id)])
  }
}

function chosenBy(ranked: readonly QuotaPerson[], bits: number): QuotaPerson[] {
  return ranked.filter((_, at) => (bits >> (ranked.length - 1 - at)) % 2 === 1)
}

/** Everyone's possible fates over every order a committee could put equals in. */
function fates(ranked: readonly QuotaPerson[], caps: Caps): Map<string, Set<boolean>> {
  const seen = new Map(ranked.map(({ id }) => [id, new Set<boolean>()]))
  const walk = (rest: readonly QuotaPerson[], chosen: readonly QuotaPerson[], out: ReadonlySet<string>): void => {
    const [first] = rest
    if (first === undefined) {
      for (const { id } of ranked) seen.get(id)?.add(!out.has(id))
      return
    }
    const equals = rest.filter(({ priority: [a] }) => a !== undefined && compare(a, first.priority[0] ?? a) === 0)
    for (const next of equals) {
      const others = rest.filter((person) => person !== next)
      if (fits([...chosen, next], caps)) walk(others, [...chosen, next], out)
      else walk(others, chosen, new Set([...out, next.id]))
    }
  }
  walk(ranked, [], new Set())
  return seen
}

describe('giving the places for the level outstanding', () => {
  it('gives them to the best and tells each of the others which set is full and who holds it', () => {
    const people = [
      candidate('a', 97.2, 'agency', 'leaders'),
      candidate('b', 96, 'agency', 'leaders'),
      candidate('c', 95.5, 'agency', 'clerks'),
      candidate('d', 95.1, 'agency', 'leaders'),
      candidate('e', 94, 'agency', 'clerks'),
      ...good(8, 'agency', 'leaders'),
      ...good(5, 'agency', 'clerks'),
    ]
    expect(allocated(request(people))).toEqual({
      caps: {
        agency: { base: 18, places: 3, used: 3 },
        clerks: { base: 7, places: 1, used: 1 },
        leaders: { base: 11, places: 2, used: 2 },
      },
      outstanding: ['a', 'b', 'c'],
      refused: [
        { id: 'd', blockedBy: 'agency', holders: ['a', 'b', 'c'] },
        { id: 'e', blockedBy: 'agency', holders: ['a', 'b', 'c'] },
      ],
      ties: [],
      waiting: [],
    })
  })

  it('refuses for want of any place in a set too small for one', () => {
    expect(allocated(request([candidate('a', 99, 'unit'), ...good(3, 'unit')]))).toMatchObject({
      caps: { unit: { base: 4, places: 0, used: 0 } },
      refused: [{ id: 'a', blockedBy: 'unit', holders: [] }],
    })
  })

  it('compares priorities as exact numbers, key by key', () => {
    const third = { ...candidate('third', 0, 'u'), priority: [exact(565, 6), exact(1)] }
    const below = { ...candidate('below', 0, 'u'), priority: [exact(9416666666666666n, 10n ** 14n), exact(99)] }
    expect(allocated(request([below, third, ...good(3, 'u')]))).toMatchObject({
      outstanding: ['third'],
      refused: [{ id: 'below', blockedBy: 'u', holders: ['third'] }],
    })
    const second = { ...third, id: 'second', priority: [exact(565, 6), exact(2)] }
    expect(allocated(request([below, third, second, ...good(2, 'u')])).outstanding).toEqual(['second'])
  })

  it('gives the documented share to the named set only, and its parent keeps its own', () => {
    const people = [
      ...['a', 'b', 'c', 'd', 'e'].map((id, at) => candidate(id, 99 - at, 'agency', 'unit')),
      ...good(15, 'agency', 'unit'),
    ]
    const exceptional = request(people, { exceptions: [{ set: 'unit', percent: '25' }] })
    expect(allocated(exceptional)).toMatchObject({
      caps: { agency: { base: 20, places: 4 }, unit: { base: 20, places: 5 } },
      refused: [{ id: 'e', blockedBy: 'agency' }],
    })
    const both = request(people, { exceptions: ['unit', 'agency'].map((set) => ({ set, percent: '25' })) })
    expect(allocated(both).outstanding).toHaveLength(5)
  })

  it('counts whom the base says', () => {
    const people = [
      candidate('a', 95, 'u'),
      ...good(3, 'u'),
      ...(['satisfactory', 'unsatisfactory', 'not-rated', 'insufficient-data'] as const).map((level) => ({
        id: level,
        level,
        priority: [],
        sets: ['u'],
      })),
    ]
    const bases = (['good-only', 'good-or-better', 'rated'] as const).map(
      (base) => allocated(request(people, { quota: { percent: '20', base, rounding: 'floor' } })).caps['u']?.base,
    )
    expect(bases).toEqual([4, 4, 6])
  })

  it('refuses a request that has more than one meaning, with every reason and its place', () => {
    const [a, b] = [candidate('a', 95, 'u', 'u'), { ...candidate('a', 95, 'u'), priority: [] }]
    const outcome = allocate(
      request([a, b], {
        quota: { percent: '100.1', base: 'rated', rounding: 'floor' },
        exceptions: [
          { set: 'x', percent: '2,5' },
          { set: 'x', percent: '-1' },
        ],
        committee: [{ set: 'u', order: ['a', 'a'] }],
      }),
    )
    expect(outcome.ok ? [] : outcome.problems.map(({ code, path }) => [code, path])).toEqual([
      ['percent-out-of-range', 'quota.percent'],
      ['person-twice', 'people[1].id'],
      ['set-twice', 'people[0].sets[1]'],
      ['priority-keys-differ', 'people[1].priority'],
      ['decimal-comma', 'exceptions[0].percent'],
      ['percent-out-of-range', 'exceptions[1].percent'],
      ['exception-set-unknown', 'exceptions[0].set'],
      ['exception-set-unknown', 'exceptions[1].set'],
      ['exception-twice', 'exceptions[1].set'],
      ['committee-person-twice', 'committee[0].order[1]'],
    ])
  })

  it.each(['nested', 'crossing'] as const)(
    'is the best of all possible subsets, whatever the %s sets (1,200 provinces each)',
    (shape) => {
      fc.assert(
        fc.property(requests(shape, 8, 30), (random) => {
          const of = strict(random)
          const result = allocated(of)
          const ranked = candidatesOf(random).toSorted(
            (a, b) =>
              compare(b.priority[0] ?? exact(0), a.priority[0] ?? exact(0)) ||
              Number(b.id.slice(1)) - Number(a.id.slice(1)),
          )
          expect(result.outstanding).toEqual(bestOfAllSubsets(ranked, capsOf(result)))
          if (shape === 'nested') expectLargestAndHeaviest(ranked, capsOf(result), result.outstanding)
          expect(result.ties).toEqual([])
          expect(result.waiting).toEqual([])
        }),
        { numRuns: 1200 },
      )
    },
  )

  it('gives the same answer in whatever order people are listed', () => {
    fc.assert(
      fc.property(
        requests('crossing', 10, 4).chain((of) =>
          fc.tuple(fc.constant(of), fc.shuffledSubarray([...of.people], { minLength: of.people.length })),
        ),
        ([of, people]) => {
          expect(JSON.stringify(allocated({ ...of, people }))).toBe(JSON.stringify(allocated(of)))
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('people equal at the last place', () => {
  it('are left open, and whoever comes after them finds the set full', () => {
    const people = [
      candidate('p1', 97, 'u'),
      candidate('p5', 94.25, 'u'),
      candidate('p4', 94.25, 'u'),
      candidate('p6', 93, 'u'),
      ...good(6, 'u'),
    ]
    expect(allocated(request(people))).toEqual({
      caps: { u: { base: 10, places: 2, used: 1 } },
      outstanding: ['p1'],
      refused: [{ id: 'p6', blockedBy: 'u', holders: ['p1'] }],
      ties: [{ set: 'u', places: 1, people: ['p4', 'p5'] }],
      waiting: [],
    })
  })

  it('are placed by the order of the committee when it covers the whole tie', () => {
    const people = [candidate('a', 94, 'u'), candidate('b', 94, 'u'), candidate('c', 94, 'u'), ...good(7, 'u')]
    const ordered = (...order: string[]) => allocated(request(people, { committee: [{ set: 'u', order }] }))
    expect(ordered('c', 'a', 'b')).toMatchObject({
      outstanding: ['a', 'c'],
      refused: [{ id: 'b', blockedBy: 'u', holders: ['c', 'a'] }],
      ties: [],
    })
    expect(ordered('c', 'a').ties).toEqual([{ set: 'u', places: 2, people: ['a', 'b', 'c'] }])
  })

  it('are not held up by a larger set that a smaller one inside keeps from filling', () => {
    const people = [
      candidate('i', 94, 'agency', 'unit:1'),
      candidate('j', 94, 'agency', 'unit:2'),
      candidate('k', 94, 'agency', 'unit:2'),
      ...good(4, 'agency', 'unit:1'),
      ...good(3, 'agency', 'unit:2'),
    ]
    expect(allocated(request(people))).toMatchObject({
      caps: { agency: { places: 2 }, 'unit:1': { places: 1 }, 'unit:2': { places: 1 } },
      outstanding: ['i'],
      ties: [{ set: 'unit:2', places: 1, people: ['j', 'k'] }],
    })
  })

  it('let those wait whose place hangs on the choice', () => {
    const people = [
      candidate('a', 95, 'unit:1', 'group:1'),
      candidate('b', 95, 'unit:1', 'group:2'),
      candidate('c', 94, 'unit:2', 'group:1'),
      ...good(3, 'unit:1', 'group:1'),
      ...good(4, 'unit:2', 'group:2'),
    ]
    expect(allocated(request(people))).toMatchObject({
      caps: { 'group:1': { base: 5, places: 1 }, 'unit:1': { base: 5, places: 1 } },
      ties: [{ set: 'unit:1', places: 1, people: ['a', 'b'] }],
      waiting: [{ id: 'c', set: 'group:1' }],
    })
  })

  it.each([
    ['nested', 1000],
    ['crossing', 1000],
  ] as const)('are never decided against what every choice of the committee would give (%s sets)', (shape, numRuns) => {
    fc.assert(
      fc.property(requests(shape, 6, 3), (of) => {
        const result = allocated(of)
        const possible = fates(candidatesOf(of), capsOf(result))
        const tied = new Set(result.ties.flatMap(({ people }) => people))
        for (const id of result.outstanding) expect([id, ...(possible.get(id) ?? [])]).toEqual([id, true])
        for (const { id } of result.refused) expect([id, ...(possible.get(id) ?? [])]).toEqual([id, false])
        expect(result.outstanding.length + result.refused.length + tied.size + result.waiting.length).toBe(
          possible.size,
        )
        if (shape === 'crossing') return
        for (const id of [...tied, ...result.waiting.map((one) => one.id)])
          expect([id, possible.get(id)?.size]).toEqual([id, 2])
      }),
      { numRuns },
    )
  })

  it('end in a plain allocation once the committee has ordered every tie it was shown', () => {
    fc.assert(
      fc.property(requests('crossing', 8, 2), fc.integer(), (random, seed) => {
        let of = random
        for (let round = 0; round < 9; round += 1) {
          const [tie] = allocated(of).ties
          if (tie === undefined) break
          const connected = allocated(of).ties.flatMap(({ people }) => people)
          const order = [...new Set(connected)].toSorted((a, b) => (a + seed < b + seed ? 1 : -1))
          of = { ...of, committee: [...(of.committee ?? []), { set: tie.set, order }] }
        }
        expect(allocated(of)).toMatchObject({ ties: [], waiting: [] })
      }),
      { numRuns: 300 },
    )
  })
})

describe('a whole province', () => {
  it('is allocated while one waits: 11,000 people in 75 agencies with four groups each', () => {
    const people = Array.from({ length: 11_000 }, (_, at): QuotaPerson => {
      const agency = at % 75
      const score = 6000 + ((at * 7919) % 4001)
      return {
        id: `p${at}`,
        level: score >= 9000 ? 'outstanding' : 'good',
        priority: [exact(score, 100), exact(Math.floor(score / 2), 100)],
        sets: [`agency:${agency}`, `agency:${agency}/group:${at % 4}`],
      }
    })
    const start = performance.now()
    const result = allocated(request(people))
    const took = performance.now() - start
    console.log(`allocating 11,000 people took ${took.toFixed(1)} ms, ${result.outstanding.length} outstanding`)
    expect(took).toBeLessThan(5000)
    expect(result.outstanding.length).toBeGreaterThan(1000)
  })
})
