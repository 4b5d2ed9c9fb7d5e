import type { Citation, SubjectFacts } from '../../kernel/index.ts'
import {
  caseFacts,
  FACTS,
  factsNamed,
  isFor,
  type FactName,
  type LocalText,
  type PublishedRuleSet,
} from '../../rulebook/index.ts'

/** A fact that settles somebody's level, recorded with the document of whoever established it. */
export type RecordedCase = { readonly fact: string; readonly atFormerBody: boolean }

/** A fact the personnel body may record of a person, with the article that gives it its effect. */
export type RecordableFact = { readonly fact: FactName; readonly label: LocalText; readonly citation: Citation }

/** Facts that say where a violation counts; they follow from what is recorded and are recorded of nobody. */
const PLACES_OF_A_VIOLATION: readonly FactName[] = ['violationCountedElsewhere', 'violationAtFormerBody']

/** The facts by which a set rates a person lowest whatever his points, so that somebody has to be able to state them. */
export function recordableFacts({ document }: PublishedRuleSet, person: SubjectFacts): readonly RecordableFact[] {
  const found = new Map<FactName, RecordableFact>()
  const cases = caseFacts(document, person)
  for (const { audience, when, citation } of document.disqualifiers)
    if (isFor(audience, person))
      for (const fact of factsNamed(when))
        if (cases.has(fact) && !PLACES_OF_A_VIOLATION.includes(fact) && !found.has(fact))
          found.set(fact, { fact, label: FACTS[fact].label, citation })
  return [...found.values()]
}

/**
 * What recorded cases say of a year. A violation at the former body counts there (Điều 11 khoản 3 điểm c, d), unless
 * another one at this body has to be counted here.
 */
export function statedByCases(cases: readonly RecordedCase[]): Readonly<Record<string, boolean>> {
  const disciplined = cases.filter(({ fact }) => fact === 'disciplinedInPeriod')
  const here = cases.filter(({ fact, atFormerBody }) => !atFormerBody || fact === 'disciplinedInPeriod')
  return {
    ...Object.fromEntries(here.map(({ fact }) => [fact, true])),
    ...(disciplined.length > 0 && disciplined.every(({ atFormerBody }) => atFormerBody)
      ? { violationAtFormerBody: true }
      : {}),
  }
}
