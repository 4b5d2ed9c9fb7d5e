/** A way people go; `room` is how many more it lets through. */
type Arc = { readonly to: Stop; readonly back: () => Arc; room: number }
/** A set, or the source or sink; `mark` is the last round that came by. */
type Stop = { arcs: Arc[]; mark: number }

/** Someone who wants a place: his sets in either of two families, each from the outermost to the innermost. */
export type Wanting = { readonly first: readonly string[]; readonly second: readonly string[] }

/**
 * The most people who can have a place at once, where the sets are two families, each nested in itself. Places then run
 * like water: from the outermost set of the first family in to the person, and out through the sets of the second; a
 * set lets through as many as it has places. What flows is whole, so the most that can flow is the most that fit.
 */
export function mostPlaced(people: readonly Wanting[], places: (set: string) => number): number {
  const [source, sink]: [Stop, Stop] = [newStop(), newStop()]
  const [firsts, seconds] = [new Map<string, Stop>(), new Map<string, Stop>()]
  for (const { first, second } of people) {
    const into = first.reduce((outer, set) => stopOf(firsts, set, (stop) => join(outer, stop, places(set))), source)
    const out = second.reduce((outer, set) => stopOf(seconds, set, (stop) => join(stop, outer, places(set))), sink)
    join(into, out, 1)
  }
  let flowing = 0
  while (push(source, sink, flowing + 1)) flowing += 1
  return flowing
}

function newStop(): Stop {
  return { arcs: [], mark: 0 }
}

function stopOf(stops: Map<string, Stop>, name: string, connect: (stop: Stop) => void): Stop {
  const known = stops.get(name)
  if (known !== undefined) return known
  const stop = newStop()
  stops.set(name, stop)
  connect(stop)
  return stop
}

function join(from: Stop, to: Stop, room: number): void {
  const there: Arc = { to, room, back: () => back }
  const back: Arc = { to: from, room: 0, back: () => there }
  from.arcs.push(there)
  to.arcs.push(back)
}

/** Lets one more through, rerouting others where that makes room; as deep as sets are many. */
function push(from: Stop, sink: Stop, round: number): boolean {
  if (from === sink) return true
  from.mark = round
  for (const arc of from.arcs) {
    if (arc.room === 0 || arc.to.mark === round || !push(arc.to, sink, round)) continue
    arc.room -= 1
    arc.back().room += 1
    return true
  }
  return false
}
