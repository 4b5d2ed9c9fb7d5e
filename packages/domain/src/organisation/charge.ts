import { problem, type Problem } from '../kernel/index.ts'
import type { IsoDate } from './iso-date.ts'
import { spanHolds, type UnitSpan } from './unit-history.ts'

/** What a deputy is in charge of: a unit with everything below it, or one person. */
export type ChargeOver = { readonly unit: number } | { readonly person: number }

/** One such thing from a day to a last day (null: it has none yet). Days are `YYYY-MM-DD`. */
export type Charge = { readonly over: ChargeOver; readonly from: string; readonly to: string | null }

/** Whether the charge was there on any day of a period; those of a part of it count like those of all of it. */
export function chargeTouches({ from, to }: Pick<Charge, 'from' | 'to'>, days: { from: string; to: string }): boolean {
  return from <= days.to && (to === null || to >= days.from)
}

/** Where somebody's main post is on a day, and whether it leads. */
export type PostStanding = { readonly unit: number; readonly leads: 'none' | 'deputy' | 'head' }

/** What a request to record charges is judged by; everything is as it stands on the first day asked for. */
export type ChargeFacts = {
  /** The unit whose deputy the person is on that day; null when he is none. */
  readonly deputyOf: number | null
  /** Every unit's history. */
  readonly spans: readonly UnitSpan[]
  /** Main posts of the people named; whoever is missing stands nowhere the recorder answers for. */
  readonly standings: ReadonlyMap<number, PostStanding>
  /** What the deputy is in charge of already; nothing that was withdrawn. */
  readonly charges: readonly Charge[]
}

/** What is asked for. */
export type ChargesAsked = {
  readonly unitIds: readonly number[]
  readonly personIds: readonly number[]
  readonly from: IsoDate
  readonly to: string | null
}

export type ChargeProblemCode =
  | 'charge-not-a-deputy'
  | 'charge-ends-before-it-begins'
  | 'charge-unit-outside'
  | 'charge-person-outside'
  | 'charge-person-leads-too'
  | 'charge-overlaps'

const same = (a: ChargeOver, b: ChargeOver): boolean =>
  'unit' in a ? 'unit' in b && a.unit === b.unit : 'person' in b && a.person === b.person

/** Whether a deputy is in charge of the same thing on any of these days already. */
export function chargeOverlaps(charges: readonly Charge[], { over, from, to }: Charge): boolean {
  return charges.some((one) => same(one.over, over) && chargeTouches(one, { from, to: to ?? '9999-12-31' }))
}

/**
 * Every reason against recording what a deputy is in charge of: his field lies inside his unit (Điều 15 khoản 4), so a
 * unit stands below it, and a person stands in it or below and is not one of its leaders, who answer for one another to
 * their superior alone.
 */
export function chargeProblems(
  { unitIds, personIds, from, to }: ChargesAsked,
  { deputyOf, spans, standings, charges }: ChargeFacts,
): readonly Problem<ChargeProblemCode>[] {
  if (deputyOf === null) return [problem('charge-not-a-deputy', 'body.from')]
  const parents = new Map(spans.filter((span) => spanHolds(span, from)).map(({ unit, parent }) => [unit, parent]))
  const isInside = (unit: number): boolean => {
    const seen = new Set<number>()
    for (let at: number | null = unit; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (at === deputyOf) return true
      seen.add(at)
    }
    return false
  }
  type Found = readonly Problem<ChargeProblemCode>[]
  const overlaps = (over: ChargeOver, path: string): Found =>
    chargeOverlaps(charges, { over, from, to }) ? [problem('charge-overlaps', path)] : []
  const ofUnit = (unit: number, path: string): Found =>
    unit === deputyOf || !parents.has(unit) || !isInside(unit)
      ? [problem('charge-unit-outside', path)]
      : overlaps({ unit }, path)
  const ofPerson = (person: number, path: string): Found => {
    const standing = standings.get(person)
    if (standing === undefined || !isInside(standing.unit)) return [problem('charge-person-outside', path)]
    if (standing.unit === deputyOf && standing.leads !== 'none') return [problem('charge-person-leads-too', path)]
    return overlaps({ person }, path)
  }
  return [
    ...(to !== null && to < from ? [problem('charge-ends-before-it-begins' as const, 'body.to')] : []),
    ...unitIds.flatMap((unit, at) => ofUnit(unit, `body.unitIds.${at}`)),
    ...personIds.flatMap((person, at) => ofPerson(person, `body.personIds.${at}`)),
  ]
}
