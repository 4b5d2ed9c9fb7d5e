import {
  equals,
  isCollective,
  parseDecimal,
  sumOf,
  toDecimal,
  toFraction,
  type Audience,
  type Binding,
  type Criterion,
  type Exact,
} from '@thuoc-do/domain'

/** Whose form is added up. A set binds some of them; each one's points have to come out right. */
export type Reader = 'leaders' | 'non-leaders' | 'collectives'

/** A decimal as it is typed into the document; null while it cannot be read. */
export function readPoints(text: string): Exact | null {
  const read = parseDecimal(text, '')
  return read.ok ? read.value : null
}

/** Whether something of this audience is on the reader's form. */
export function isOnForm(audience: Audience, reader: Reader): boolean {
  return audience === 'all' || audience === reader || (audience === 'people' && reader !== 'collectives')
}

/** Everyone whose form the set has; a set that binds nobody yet is looked at as one for people. */
export function readersOf(binds: readonly Binding[]): readonly Reader[] {
  const all: readonly Reader[] = ['leaders', 'non-leaders', 'collectives']
  const bound = all.filter((reader) =>
    binds.some(
      ({ kinds, audience }) =>
        isOnForm(audience, reader) && kinds.some((kind) => isCollective(kind) === (reader === 'collectives')),
    ),
  )
  return bound.length === 0 ? ['leaders', 'non-leaders'] : bound
}

/** The maxima on one form added up; null while one of them cannot be read. */
export function sumFor(of: readonly Pick<Criterion, 'audience' | 'maximum'>[], reader: Reader): Exact | null {
  const values = of.filter(({ audience }) => isOnForm(audience, reader)).map(({ maximum }) => readPoints(maximum))
  const known = values.filter((value) => value !== null)
  return known.length === values.length ? sumOf(known) : null
}

/** What a heading adds up to on each form it is on, and whether that is its maximum. */
export type HeadingSum = { readonly reader: Reader; readonly sum: Exact | null; readonly agrees: boolean }

/** The sums of what stands under a heading, one for each reader whose form has it. */
export function headingSums(
  heading: Pick<Criterion, 'audience' | 'maximum'>,
  of: readonly Pick<Criterion, 'audience' | 'maximum'>[],
  readers: readonly Reader[],
): readonly HeadingSum[] {
  const maximum = readPoints(heading.maximum)
  return readers
    .filter((reader) => isOnForm(heading.audience, reader))
    .map((reader) => {
      const sum = sumFor(of, reader)
      return { reader, sum, agrees: sum !== null && maximum !== null && equals(sum, maximum) }
    })
}

/** An exact value as the text of a problem's parameter. */
export function textOf(value: Exact | null): string {
  return value === null ? '–' : (toDecimal(value) ?? toFraction(value))
}
