/** A set people are counted in, while places are being given. */
export type PlaceSet = {
  readonly name: string
  readonly base: number
  /** Left for the people of the request; below zero where others hold more than there are. */
  readonly places: number
  /** Held by people settled elsewhere, besides. */
  readonly elsewhere: number
  /** Who has a place for certain, best first. */
  readonly holders: string[]
  /** Fewest and most places that people tied or waiting above may still take here. */
  openLeast: number
  openMost: number
}

/** Someone who wants a place, with the sets that all must have room. */
export type Candidate = { readonly id: string; readonly sets: readonly PlaceSet[] }

/**
 * Equals who cannot all be placed. `sets` are those too small for them. `places` says how many of the members get a
 * place whoever is chosen; it is undefined where sets cross, because then the choice decides even that.
 */
export type Contest = {
  readonly sets: readonly PlaceSet[]
  readonly members: readonly Candidate[]
  readonly places: number | undefined
}

/** Places not yet given nor claimed by people above. */
export function roomOf(set: PlaceSet): number {
  return set.places - set.holders.length - set.openMost
}

type Node = { readonly set: PlaceSet; readonly size: number; inflow: number; tight: boolean; parent: Node | undefined }

/** Crowded sets connected through people they share. */
type Knot = { nodes: Node[]; crosses: boolean }

/**
 * Splits equals into those certain of a place and the contests among the others. `crowded` holds every set with more
 * of the equals than room. A crowded set need not be contested: when a smaller set inside it already holds people
 * back, those who can get through may fit.
 *
 * Where the crowded sets are nested or apart (a laminar family) the answer is exact: a set is contested if and only if
 * more can reach it through the sets inside than it has room for. Where they cross, everyone in a crowded set is left
 * in the contest, which never gives a place away that a committee could have given to another.
 */
export function contestsAmong(
  equals: readonly Candidate[],
  crowded: ReadonlyMap<PlaceSet, number>,
): { readonly certain: readonly Candidate[]; readonly contests: readonly Contest[] } {
  const nodes = new Map(
    [...crowded].map(([set, size]): [PlaceSet, Node] => [
      set,
      { set, size, inflow: 0, tight: false, parent: undefined },
    ]),
  )
  const chains = new Map(equals.map((candidate) => [candidate, chainOf(candidate, nodes)]))
  const crossing = crossingNodes([...chains.values()])
  measure(
    [...nodes.values()].filter((node) => !crossing.has(node)),
    [...chains.values()],
  )
  const certain: Candidate[] = []
  const byTop = new Map<Node | Knot, { sets: Set<PlaceSet>; members: Candidate[]; places: number | undefined }>()
  for (const [candidate, chain] of chains) {
    const knot = chain[0] === undefined ? undefined : crossing.get(chain[0])
    const binding = knot === undefined ? chain.filter((node) => node.tight) : chain
    const top = binding.at(-1)
    if (top === undefined) {
      certain.push(candidate)
      continue
    }
    const places = knot === undefined ? roomOf(top.set) : undefined
    const contest = byTop.get(knot ?? top) ?? { sets: new Set(), members: [], places }
    byTop.set(knot ?? top, contest)
    for (const node of binding) contest.sets.add(node.set)
    contest.members.push(candidate)
  }
  const contests = [...byTop.values()].map((contest) => ({ ...contest, sets: [...contest.sets].toSorted(byName) }))
  return { certain, contests }
}

function byName(a: PlaceSet, b: PlaceSet): number {
  return a.name < b.name ? -1 : 1
}

/** The crowded sets of a candidate, innermost first; of two with the same people the tighter counts as the inner one. */
function chainOf(candidate: Candidate, nodes: ReadonlyMap<PlaceSet, Node>): readonly Node[] {
  return candidate.sets
    .flatMap((set) => nodes.get(set) ?? [])
    .toSorted((a, b) => a.size - b.size || roomOf(a.set) - roomOf(b.set) || byName(a.set, b.set))
}

/** Links each set to the next larger one; returns the sets of every connected knot in which two sets cross. */
function crossingNodes(chains: readonly (readonly Node[])[]): ReadonlyMap<Node, Knot> {
  const knots = new Map<Node, Knot>()
  const seen = new Set<Node>()
  for (const chain of chains) {
    for (const [at, node] of chain.entries()) {
      const next = chain[at + 1]
      const knot = knotOf(knots, node)
      if (seen.has(node) && node.parent !== next) knot.crosses = true
      if (!seen.has(node)) node.parent = next
      seen.add(node)
      if (next !== undefined) join(knots, knot, knotOf(knots, next))
    }
  }
  return new Map([...knots].filter(([, knot]) => knot.crosses))
}

function knotOf(knots: Map<Node, Knot>, node: Node): Knot {
  const knot = knots.get(node) ?? { nodes: [node], crosses: false }
  knots.set(node, knot)
  return knot
}

function join(knots: Map<Node, Knot>, a: Knot, b: Knot): void {
  if (a === b) return
  const [small, large] = a.nodes.length < b.nodes.length ? [a, b] : [b, a]
  for (const node of small.nodes) {
    large.nodes.push(node)
    knots.set(node, large)
  }
  large.crosses ||= small.crosses
}

/** Counts, inside out, how many can reach each set through the sets inside it, and marks those too small for them. */
function measure(nodes: readonly Node[], chains: readonly (readonly Node[])[]): void {
  for (const chain of chains) if (chain[0] !== undefined) chain[0].inflow += 1
  const insideOut = nodes.toSorted((a, b) => a.size - b.size || roomOf(a.set) - roomOf(b.set) || byName(a.set, b.set))
  for (const node of insideOut) {
    node.tight ||= node.inflow > roomOf(node.set)
    const parent = node.parent
    if (parent === undefined) continue
    parent.inflow += Math.min(node.inflow, roomOf(node.set))
    // Two sets with the same people and the same room are contested alike; the outer one must not hide behind the inner.
    if (node.tight && parent.size === node.size && roomOf(parent.set) === roomOf(node.set)) parent.tight = true
  }
}
