import {
  add,
  compare,
  decimal,
  divide,
  exact,
  greatest,
  multiply,
  negate,
  ONE,
  subtract,
  toFraction,
  ZERO,
  type Exact,
} from '../../kernel/index.ts'

/** What a head should look at before confirming; a pattern accuses nobody. */
export type UnusualCode = 'everything-full' | 'quantity-far-from-peers' | 'evidence-missing' | 'reported-on-last-day'

/** A pattern with the figures its sentence needs. */
export type Unusual = { readonly code: UnusualCode; readonly params: Readonly<Record<string, string>> }

/** What the patterns are looked for in. Shares are ratios; null while nothing was assigned. */
export type BoardFigures = {
  readonly shares: readonly (Exact | null)[]
  /** Points of the general criteria and the most they can be. */
  readonly general: Exact | null
  readonly generalMaximum: Exact
  /** Completed converted products. */
  readonly completed: Exact
  /** Lines on which something was completed, and how many of them have nothing to look at. */
  readonly linesDone: number
  readonly linesWithoutEvidence: number
  /** Reports of work done, and the day on which the first of them was entered. */
  readonly reports: number
  readonly firstReportedOn: string | null
  readonly lastDay: string
}

/** What is usual among people of the same comparable group, or with the same post, himself included. */
export type Peers = {
  readonly group: string
  readonly people: number
  /** Of completed converted products; undefined where there are too few to say. */
  readonly median: Exact | undefined
  /** How far from the median is still usual. */
  readonly spread: Exact
}

/** Fewer people say nothing about what is usual. */
const FEWEST_PEERS = 6
/** The usual cut for the median and the median absolute deviation; 1.4826 makes the latter comparable to a deviation. */
const FAR = decimal('3.5')
const SCALE = decimal('1.4826')
/** Where nearly all peers did the same, a small difference is still nothing. */
const LEAST_SPREAD = decimal('0.1')

/** The middle of the values, or the mean of the two in the middle; undefined for none. */
export function medianOf(values: readonly Exact[]): Exact | undefined {
  const inOrder = values.toSorted(compare)
  const upper = inOrder[Math.floor(inOrder.length / 2)]
  const lower = inOrder[Math.ceil(inOrder.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : divide(add(lower, upper), exact(2))
}

const distance = (a: Exact, b: Exact): Exact => {
  const difference = subtract(a, b)
  return compare(difference, ZERO) < 0 ? negate(difference) : difference
}

/** Measures a group robustly, by the median and the median deviation from it: one who is far moves neither. */
export function peersOf(group: string, completed: readonly Exact[]): Peers {
  const people = completed.length
  const median = people < FEWEST_PEERS ? undefined : medianOf(completed)
  if (median === undefined) return { group, people, median, spread: ZERO }
  const deviation = medianOf(completed.map((value) => distance(value, median))) ?? ZERO
  return { group, people, median, spread: greatest(multiply(deviation, SCALE), multiply(median, LEAST_SPREAD)) }
}

/** On which side of what is usual a value lies far out; undefined where it does not, or nobody can say. */
export function farFromPeers(value: Exact, { median, spread }: Peers): 'above' | 'below' | undefined {
  if (median === undefined || compare(distance(value, median), multiply(spread, FAR)) <= 0) return undefined
  return compare(value, median) > 0 ? 'above' : 'below'
}

/** Every pattern of one person, in the order a head should hear of them. */
export function unusualPatterns(figures: BoardFigures, peers: Peers): readonly Unusual[] {
  const found: Unusual[] = []
  const { shares, general, generalMaximum, completed, linesDone, linesWithoutEvidence } = figures
  const full = shares.length > 0 && shares.every((share) => share !== null && compare(share, ONE) >= 0)
  if (full && general !== null && compare(general, generalMaximum) === 0)
    found.push({ code: 'everything-full', params: { general: toFraction(general) } })
  const side = farFromPeers(completed, peers)
  if (side !== undefined && peers.median !== undefined)
    found.push({
      code: 'quantity-far-from-peers',
      params: {
        completed: toFraction(completed),
        median: toFraction(peers.median),
        side,
        peers: String(peers.people - 1),
        group: peers.group,
      },
    })
  if (linesWithoutEvidence > 0)
    found.push({
      code: 'evidence-missing',
      params: { lines: String(linesWithoutEvidence), of: String(linesDone) },
    })
  if (figures.reports > 1 && figures.firstReportedOn !== null && figures.firstReportedOn >= figures.lastDay)
    found.push({ code: 'reported-on-last-day', params: { reports: String(figures.reports), day: figures.lastDay } })
  return found
}

/** Whether a handed-in score can be confirmed with others at once: nothing unusual and no question open. */
export function isUnremarkable(questions: {
  readonly unusual: readonly Unusual[]
  readonly openClaims: number
  readonly objections: number
  /** Lines that are late while nobody has recorded a delay. */
  readonly lateLines: number
  /** Facts still missing. */
  readonly missing: number
}): boolean {
  const { unusual, openClaims, objections, lateLines, missing } = questions
  return unusual.length === 0 && openClaims + objections + lateLines + missing === 0
}
