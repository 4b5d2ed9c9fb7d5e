import { dayBefore, type IsoDate } from './iso-date.ts'
import type { UnitKind } from './organisation.ts'

/** What a unit was called and where it stood, from a day to a last day (null: it has no end). */
export type UnitSpan = {
  readonly unit: number
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly parent: number | null
  readonly name: string
  readonly kind: UnitKind
}

/** Whether the span holds on a day. */
export function spanHolds({ from, to }: UnitSpan, on: IsoDate): boolean {
  return from <= on && (to === null || to >= on)
}

/**
 * The spans of one unit after its name or place changed on a day. A later change of the same thing that is on record
 * already stays: the new value holds until then.
 * @param spans of one unit, in order of time, one of which holds on `from`
 */
export function changeFrom(
  spans: readonly UnitSpan[],
  from: IsoDate,
  change: { readonly name: string } | { readonly parent: number },
): UnitSpan[] {
  const present = spans.find((span) => spanHolds(span, from))
  if (present === undefined) throw new Error(`the unit does not stand on ${from}`)
  const same = (span: UnitSpan) => ('name' in change ? span.name === present.name : span.parent === present.parent)
  const next = spans.find((span) => span.from > from && !same(span))?.from
  return joined(
    spans.flatMap((span) => {
      if (span === present)
        return [...(span.from < from ? [{ ...span, to: dayBefore(from) }] : []), { ...span, ...change, from }]
      return [span.from > from && (next === undefined || span.from < next) ? { ...span, ...change } : span]
    }),
  )
}

/** The spans of one unit that is no longer there from a day on; none are left when it would never have been. */
export function endFrom(spans: readonly UnitSpan[], from: IsoDate): UnitSpan[] {
  const last = dayBefore(from)
  return spans
    .filter((span) => span.from <= last)
    .map((span) => (span.to === null || span.to > last ? { ...span, to: last } : span))
}

/** Neighbours that say the same become one span, so that asking for the same thing twice changes nothing. */
function joined(spans: readonly UnitSpan[]): UnitSpan[] {
  const result: UnitSpan[] = []
  for (const span of spans) {
    const before = result.at(-1)
    const follows = before !== undefined && before.to !== null && before.to === dayBefore(span.from)
    if (follows && before.name === span.name && before.parent === span.parent && before.kind === span.kind)
      result.splice(-1, 1, { ...before, to: span.to })
    else result.push(span)
  }
  return result
}

/**
 * Whether, on any day from `from` on, going up from the unit leads back to it.
 * @param spans of every unit, as they would be
 */
export function runsInCircleFrom(spans: readonly UnitSpan[], unit: number, from: IsoDate): boolean {
  const days = new Set([from, ...spans.filter((span) => span.from > from).map((span) => span.from)])
  const byUnit = new Map<number, UnitSpan[]>()
  for (const span of spans) byUnit.set(span.unit, [...(byUnit.get(span.unit) ?? []), span])
  const above = (id: number, on: IsoDate) => byUnit.get(id)?.find((span) => spanHolds(span, on))?.parent ?? null
  return [...days].some((on) => {
    const seen = new Set<number>()
    for (let at = above(unit, on); at !== null && !seen.has(at); at = above(at, on)) {
      if (at === unit) return true
      seen.add(at)
    }
    return false
  })
}
