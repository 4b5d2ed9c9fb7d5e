import { equals, HUNDRED, sumOf, ZERO, type Criterion, type RuleSet } from '@thuoc-do/domain'
import { pathOf } from './draft-model.ts'
import { headingSums, isBelow, readersOf, readPoints, sumFor, textOf, type Reader } from './exact-sums.ts'

/** Something that stands in the way of publishing, with its place in the document. */
export type Finding = {
  readonly code: string
  readonly path: string
  readonly params?: Readonly<Record<string, string>> | undefined
}

/** What is looked at at every keystroke; everything else the server finds when it saves. */
export const liveCheck: (document: RuleSet) => readonly Finding[] = checkTotals

/** The totals that have to hold: headings, parts, the mechanism's points, and bands that fall to zero. */
function checkTotals(document: RuleSet): readonly Finding[] {
  const { parts, bands, binds } = document
  const readers = readersOf(binds)
  return [
    ...checkParts(document),
    ...parts.flatMap((part, at) => {
      const path = pathOf(pathOf('parts', at), 'criteria')
      if (part.criteria.length === 0) return []
      return [
        ...checkHeading({ ...part, audience: 'all' }, part.criteria, pathOf('parts', at), readers),
        ...part.criteria.flatMap((one, nth) => checkTree(one, pathOf(path, nth), readers)),
      ]
    }),
    ...checkMechanism(document, readers),
    ...bands.flatMap(({ from }, at) => {
      const above = bands[at - 1]?.from ?? null
      const path = pathOf(pathOf('bands', at), 'from')
      if (from !== null && above !== null && !isBelow(from, above))
        return [{ code: 'live-band-not-falling', path, params: { value: from, above } }]
      const lowest = at === bands.length - 1 && from !== null ? readPoints(from) : ZERO
      return from !== null && (lowest === null || !equals(lowest, ZERO))
        ? [{ code: 'live-last-band-not-zero', path, params: { value: from } }]
        : []
    }),
  ]
}

function checkParts({ parts }: RuleSet): readonly Finding[] {
  if (parts.length === 0) return []
  const points = parts.map(({ maximum }) => readPoints(maximum))
  const known = points.filter((value) => value !== null)
  const sum = known.length === points.length ? sumOf(known) : null
  if (sum !== null && equals(sum, HUNDRED)) return []
  return [{ code: 'live-parts-not-hundred', path: 'parts', params: { sum: textOf(sum) } }]
}

type Heading = Pick<Criterion, 'audience' | 'maximum'>

function checkHeading(heading: Heading, of: readonly Criterion[], path: string, readers: readonly Reader[]): Finding[] {
  const wrong = headingSums(heading, of, readers).find(({ agrees }) => !agrees)
  if (!wrong) return []
  const params = { sum: textOf(wrong.sum), maximum: heading.maximum }
  return [{ code: 'live-heading-sum-off', path: pathOf(path, 'maximum'), params }]
}

function checkTree(criterion: Criterion, path: string, readers: readonly Reader[]): readonly Finding[] {
  if (criterion.kind === 'scored') return []
  const below = pathOf(path, 'of')
  return [
    ...checkHeading(criterion, criterion.of, path, readers),
    ...criterion.of.flatMap((one, at) => checkTree(one, pathOf(below, at), readers)),
  ]
}

function checkMechanism({ mechanism, parts }: RuleSet, readers: readonly Reader[]): readonly Finding[] {
  const maximum = parts.find(({ code }) => code === 'result')?.maximum
  if (maximum === undefined) return []
  if (mechanism.kind === 'axes') {
    const wrong = headingSums({ audience: 'all', maximum }, mechanism.axes, readers).find(({ agrees }) => !agrees)
    const params = wrong && { sum: textOf(sumFor(mechanism.axes, wrong.reader)), maximum }
    return params ? [{ code: 'live-axes-sum-off', path: 'mechanism.axes', params }] : []
  }
  if (mechanism.kind !== 'converted-products' && mechanism.kind !== 'time-and-difficulty') return []
  const [points, most] = [readPoints(mechanism.points.value), readPoints(maximum)]
  if (points !== null && most !== null && equals(points, most)) return []
  const params = { points: mechanism.points.value, maximum }
  return [{ code: 'live-mechanism-points-off', path: 'mechanism.points.value', params }]
}
