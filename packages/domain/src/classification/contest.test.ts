import { describe, expect, it } from 'vitest'
import { allocated, candidate, good, request } from '../../test/allocation-examples.ts'

describe('contests among equals', () => {
  it('name both of two sets with the same people and the same room, by name, in whatever order they are listed', () => {
    const people = (...sets: string[]) => [
      candidate('a', 95, ...sets),
      candidate('b', 95, ...sets),
      ...good(3, ...sets),
    ]
    const ties = ['one', 'two'].map((set) => ({ set, places: 1, people: ['a', 'b'] }))
    expect([allocated(request(people('one', 'two'))).ties, allocated(request(people('two', 'one'))).ties]).toEqual([
      ties,
      ties,
    ])
  })

  it('name only the inner of two sets with the same room where the outer has more people', () => {
    const people = [
      ...['a', 'b'].map((id) => candidate(id, 95, 'outer', 'inner')),
      candidate('c', 95, 'outer'),
      ...good(7, 'outer', 'inner'),
    ]
    const { ties, outstanding } = allocated(request(people, { exceptions: [{ set: 'inner', percent: '12' }] }))
    expect([outstanding, ties]).toEqual([['c'], [{ set: 'inner', places: 1, people: ['a', 'b'] }]])
  })

  it('leave everybody open where sets cross, and name every such set in order of name', () => {
    const people = [
      candidate('a', 95, 'y', 'x'),
      candidate('b', 95, 'y', 'z'),
      candidate('c', 95, 'x', 'z'),
      ...good(3, 'x', 'y', 'z'),
    ]
    expect(allocated(request(people))).toEqual({
      caps: {
        x: { base: 5, places: 1, used: 0 },
        y: { base: 5, places: 1, used: 0 },
        z: { base: 5, places: 1, used: 0 },
      },
      outstanding: [],
      refused: [],
      ties: [
        { set: 'x', places: 1, people: ['a', 'c'] },
        { set: 'y', places: 1, people: ['a', 'b'] },
        { set: 'z', places: 1, people: ['b', 'c'] },
      ],
      waiting: [],
    })
  })

  it('settle two contests apart, and list the caps by name of set', () => {
    const people = ['s', 'r'].flatMap((set) => [
      candidate(`${set}1`, 95, set),
      candidate(`${set}2`, 95, set),
      ...good(3, set),
    ])
    const result = allocated(request(people, { committee: [{ set: 's', order: ['s2', 's1'] }] }))
    expect(result).toMatchObject({
      outstanding: ['s2'],
      refused: [{ id: 's1', blockedBy: 's', holders: ['s2'] }],
      ties: [{ set: 'r', places: 1, people: ['r1', 'r2'] }],
    })
    expect(Object.keys(result.caps)).toEqual(['r', 's'])
  })
})

describe('an order of the committee', () => {
  const people = [candidate('a', 95, 'u'), candidate('b', 95, 'u'), ...good(3, 'u')]

  const ordered = (...orders: string[][]) =>
    allocated(request(people, { committee: orders.map((order) => ({ set: 'u', order })) }))

  it('counts where it is the latest that names both', () => {
    expect(ordered(['a', 'b'], ['b', 'a', 'stranger'], ['a']).outstanding).toEqual(['b'])
  })

  it('counts at whatever set the two meet again: it is the key after the last of the rule set', () => {
    const elsewhere = request(people, { committee: [{ set: 'v', order: ['b', 'a'] }] })
    expect(allocated(elsewhere)).toMatchObject({ outstanding: ['b'], ties: [] })
  })

  it('closes nothing as long as two of the equals have no order, or the orders run in a circle', () => {
    const three = [...people, candidate('c', 95, 'u')]
    const open = (...orders: string[][]) =>
      allocated(request(three, { committee: orders.map((order) => ({ set: 'u', order })) })).ties.length
    expect([open(['a', 'b'], ['b', 'c']), open(['a', 'b'], ['b', 'c'], ['c', 'a'])]).toEqual([1, 1])
    expect([open(['a', 'b'], ['b', 'c'], ['a', 'c']), open(['c', 'a', 'b'], ['b', 'a'])]).toEqual([0, 0])
  })
})

describe('someone whose place hangs on a tie', () => {
  it('waits for the set in question, not for the first one the person is counted in', () => {
    const crossed = [
      candidate('a', 95, 'unit:1', 'group:1'),
      candidate('b', 95, 'unit:1', 'group:2'),
      candidate('c', 94, 'unit:2', 'group:1'),
      candidate('d', 94, 'unit:3'),
      ...good(3, 'unit:1', 'group:1'),
      ...good(4, 'unit:2', 'group:2'),
      ...good(4, 'unit:3'),
    ]
    const { waiting, outstanding } = allocated(request(crossed))
    expect([waiting, outstanding]).toEqual([[{ id: 'c', set: 'group:1' }], ['d']])
  })

  it('does not keep equals apart from that set waiting, nor settle them', () => {
    const crossed = [
      candidate('a', 95, 'unit:1', 'group:1'),
      candidate('b', 95, 'unit:1', 'group:2'),
      candidate('c', 94, 'unit:2', 'group:1'),
      candidate('d', 94, 'unit:3'),
      candidate('e', 94, 'unit:3'),
      ...good(3, 'unit:1', 'group:1'),
      ...good(4, 'unit:2', 'group:2'),
      ...good(3, 'unit:3'),
    ]
    const { waiting, ties } = allocated(request(crossed))
    expect([waiting, ties]).toEqual([
      [{ id: 'c', set: 'group:1' }],
      [
        { set: 'unit:1', places: 1, people: ['a', 'b'] },
        { set: 'unit:3', places: 1, people: ['d', 'e'] },
      ],
    ])
  })
})
