import { describe, expect, it } from 'vitest'
import { exact, type Exact } from '../kernel/index.ts'
import { equalGroups } from './ranking.ts'

const person = (id: string, ...priority: Exact[]) => ({ id, level: 'outstanding' as const, priority, sets: ['u'] })
const ids = (...people: ReturnType<typeof person>[]): string[][] =>
  equalGroups(people).map((group) => group.map(({ id }) => id))

describe('people grouped by equal priority', () => {
  it('are none where there is nobody', () => {
    expect(ids()).toEqual([])
  })

  it('stand best first, and by id among equals, in whatever order they are listed', () => {
    const [a, b, c, d] = [person('a', exact(90)), person('b', exact(95)), person('c', exact(90)), person('d', exact(9))]
    const wanted = [['b'], ['a', 'c'], ['d']]
    expect([ids(a, b, c, d), ids(d, c, b, a), ids(c, a, d, b)]).toEqual([wanted, wanted, wanted])
  })

  it('are told apart by a later key only where every earlier one is equal', () => {
    expect(
      ids(
        person('low-first', exact(90), exact(99)),
        person('equal', exact(91), exact(1)),
        person('better', exact(91), exact(2)),
        person('same', exact(182, 2), exact(3, 3)),
      ),
    ).toEqual([['better'], ['equal', 'same'], ['low-first']])
  })

  it('are all equal where nothing ranks them', () => {
    expect(ids(person('b'), person('a'))).toEqual([['a', 'b']])
  })
})
