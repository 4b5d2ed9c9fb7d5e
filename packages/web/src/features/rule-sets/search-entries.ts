import type { Criterion, RuleSet, Source, Mechanism } from '@thuoc-do/domain'

/** Something of the document that can be found: where it stands and its words. */
export type Entry = { anchor: string; text: string; citation: string }

type Language = 'vi' | 'en'
type Labelled = Source & { readonly label: Readonly<Record<Language, string>> }

/** The place of a part of the document in the page. */
export function anchorOf(section: string, code: string): string {
  return `${section}-${code.replaceAll(/[^A-Za-z0-9-]+/gu, '-')}`
}

/** Everything in a rule set that carries words, in the order it is printed. */
export function entriesOf(document: RuleSet, language: Language): Entry[] {
  const entry = (section: string, code: string, number: string, { label, citation }: Labelled): Entry => ({
    anchor: anchorOf(section, code),
    text: number === '' ? label[language] : `${number} ${label[language]}`,
    citation: `${citation.instrument}, ${citation.article}`,
  })
  const criteria = (of: readonly Criterion[]): Entry[] =>
    of.flatMap((one) => [
      entry('criterion', one.code, one.number, one),
      ...(one.kind === 'group' ? criteria(one.of) : []),
    ])
  return [
    ...document.parts.flatMap((part) => [entry('part', part.code, '', part), ...criteria(part.criteria)]),
    ...document.disqualifiers.map((one) => entry('case', one.code, '', one)),
    ...mechanismEntries(document.mechanism, entry),
    ...document.bands.flatMap(({ level, conditions }) =>
      conditions.map((one) => entry('condition', `${level} ${one.code}`, '', one)),
    ),
    ...document.notRated.map((one) => entry('case', one.code, '', one)),
    ...document.caps.map((one) => entry('case', one.code, '', one)),
    ...document.procedure.map((one, at) => entry('stage', one.code, `${at + 1}.`, one)),
    ...document.forms.map((one) => entry('form', one.code, '', one)),
    ...document.uses.map((one) => entry('use', one.code, '', one)),
  ]
}

type MakeEntry = (section: string, code: string, number: string, labelled: Labelled) => Entry

/** Axes and graded criteria have words of their own; the other mechanisms are found by their criteria. */
function mechanismEntries(mechanism: Mechanism, entry: MakeEntry): Entry[] {
  switch (mechanism.kind) {
    case 'axes':
      return mechanism.axes.map((axis) => entry('axis', axis.code, `${axis.code}.`, axis))
    case 'grades':
      return mechanism.criteria.map((one) => entry('graded', one.code, `${one.number}.`, one))
    case 'points':
    case 'converted-products':
    case 'time-and-difficulty':
      return []
    default:
      return mechanism satisfies never
  }
}

/** How many values rest on what; every object of the document that carries a citation counts once. */
export function countBases(document: unknown): Record<Source['basis'], number> {
  const counts = { text: 0, reported: 0, assumption: 0 }
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('basis' in value && 'citation' in value) {
      const { basis } = value
      if (basis === 'text' || basis === 'reported' || basis === 'assumption') counts[basis] += 1
    }
    for (const part of Object.values(value)) walk(part)
  }
  walk(document)
  return counts
}
