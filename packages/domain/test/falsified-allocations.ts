import type { Allocation, AllocationRequest } from '../src/classification/index.ts'

/** Every way tried of making an allocation wrong in one place. */
export function falsified(of: AllocationRequest, right: Allocation): { how: string; result: Allocation }[] {
  const { caps, outstanding, refused, ties, waiting } = right
  const without = (id: string): Allocation => ({
    caps,
    outstanding: outstanding.filter((other) => other !== id),
    refused: refused.filter((other) => other.id !== id),
    ties: ties.map((tie) => ({ ...tie, people: tie.people.filter((other) => other !== id) })),
    waiting: waiting.filter((other) => other.id !== id),
  })
  const candidates = of.people.filter(({ level }) => level === 'outstanding')
  const moves = candidates.flatMap(({ id, sets }) => {
    const rest = without(id)
    const [set = ''] = sets
    const moved: { how: string; result: Allocation }[] = [{ how: 'forgotten', result: rest }]
    if (!outstanding.includes(id)) {
      moved.push({ how: 'placed', result: { ...rest, outstanding: [...rest.outstanding, id] } })
      moved.push({ how: 'placed too', result: { ...right, outstanding: [...outstanding, id] } })
    }
    if (!refused.some((other) => other.id === id))
      moved.push({
        how: 'refused',
        result: { ...rest, refused: [...refused, { id, blockedBy: set, holders: outstanding.slice(0, 1) }] },
      })
    if (!waiting.some((other) => other.id === id))
      moved.push({ how: 'left waiting', result: { ...rest, waiting: [...waiting, { id, set }] } })
    return moved
  })
  const swaps = refused.flatMap(({ id }) => outstanding.slice(-1).map((last) => ({ id, last })))
  const changed = <T>(list: readonly T[], at: number, item: T): T[] => list.with(at, item)
  return [
    ...moves,
    ...swaps.map(({ id, last }) => ({
      how: 'swapped',
      result: {
        ...right,
        outstanding: outstanding.map((other) => (other === last ? id : other)),
        refused: refused.map((other) => (other.id === id ? { ...other, id: last } : other)),
      },
    })),
    ...Object.entries(caps).flatMap(([set, cap]) =>
      (['base', 'places', 'used'] as const).flatMap((part) =>
        [-1, 1].map((by) => ({
          how: `${part} ${by}`,
          result: { ...right, caps: { ...caps, [set]: { ...cap, [part]: cap[part] + by } } },
        })),
      ),
    ),
    ...refused.flatMap((refusal, at) =>
      [
        {
          how: 'holder forgotten',
          result: { ...right, refused: changed(refused, at, { ...refusal, holders: refusal.holders.slice(1) }) },
        },
        {
          how: 'holder invented',
          result: {
            ...right,
            refused: changed(refused, at, { ...refusal, holders: [...refusal.holders, refusal.id] }),
          },
        },
        ...(of.people.find(({ id }) => id === refusal.id)?.sets ?? [])
          .filter((set) => ties.length === 0 && (caps[set]?.used ?? 0) < (caps[set]?.places ?? 0))
          .map((set) => ({
            how: 'set that is not full',
            result: { ...right, refused: changed(refused, at, { ...refusal, blockedBy: set }) },
          })),
        ...outstanding
          .filter((id) => !refusal.holders.includes(id))
          .slice(0, 1)
          .map((id) => ({
            how: 'holder of another set',
            result: {
              ...right,
              refused: changed(refused, at, { ...refusal, holders: [...refusal.holders.slice(1), id] }),
            },
          })),
        {
          how: 'foreign set',
          result: { ...right, refused: changed(refused, at, { ...refusal, blockedBy: 'elsewhere' }) },
        },
      ].filter(({ how }) => how !== 'holder forgotten' || refusal.holders.length > 0),
    ),
    ...ties.flatMap((tie, at) => [
      {
        how: 'tie with a place less',
        result: { ...right, ties: changed(ties, at, { ...tie, places: tie.places - 1 }) },
      },
      {
        how: 'tie with a place more',
        result: { ...right, ties: changed(ties, at, { ...tie, places: tie.places + 1 }) },
      },
      {
        how: 'tie with a stranger',
        result: {
          ...right,
          ties: changed(ties, at, { ...tie, people: [...tie.people, ...outstanding.slice(0, 1), 'nobody'] }),
        },
      },
    ]),
    // Of two sets tied by the same people, leaving one out says nothing false; the only tie of its people cannot go.
    ...ties
      .filter((tie) => !ties.some((other) => other !== tie && other.people.some((id) => tie.people.includes(id))))
      .map((tie) => ({ how: 'tie dropped', result: { ...right, ties: ties.filter((other) => other !== tie) } })),
    ...waiting.map((one, at) => ({
      how: 'waiting for a foreign set',
      result: { ...right, waiting: changed(waiting, at, { ...one, set: 'elsewhere' }) },
    })),
    { how: 'unknown person', result: { ...right, outstanding: [...outstanding, 'nobody'] } },
    { how: 'unknown set', result: { ...right, caps: { ...caps, elsewhere: { base: 5, places: 1, used: 0 } } } },
  ]
}
