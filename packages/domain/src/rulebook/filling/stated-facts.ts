import type { SubjectFacts } from '../../kernel/index.ts'
import type { LocalText, Source } from '../document/cited.ts'
import type { Condition } from '../document/condition.ts'
import { isFor, type Audience } from '../document/criterion.ts'
import type { RuleSet } from '../document/document.ts'
import { factEntry, type FactName } from '../document/facts.ts'
import { factsOf } from '../scoring/condition-truth.ts'
import { factCode } from './answer-codes.ts'

/** Facts the office knows of a person without being told; a form may show them, and nobody may claim them. */
export type KnownOfPerson = Readonly<Record<string, boolean | string>>

/** How a stated fact is answered: a percentage from 0 to 100, a whole number, yes or no, one of the four levels. */
export type FactUnit = 'percent' | 'count' | 'yes-no' | 'level'

/** A fact that the levels depend on and that the form has to state, with the article that asks for it. */
export type StatedFact = Source & {
  readonly fact: FactName
  /** The code the answer is kept under. */
  readonly code: string
  readonly label: LocalText
  readonly unit: FactUnit
  /** Whether a form without it is unfinished. What could only count against a person may be left open, and then does not. */
  readonly required: boolean
  /** Whether only the reviewer states it, because the person himself cannot know it. */
  readonly reviewerOnly: boolean
}

/** A fact that is on the form because the office knows it. */
export type KnownFact = Source & {
  readonly fact: FactName
  readonly label: LocalText
  readonly unit: FactUnit
  readonly value: boolean | string
}

/** What only the office knows; where it says nothing, nothing is presumed from what somebody claims. */
const OFFICE_KNOWS: ReadonlySet<FactName> = new Set(['headOfUnit', 'deputyOfUnit', 'monthsWorked', 'periodIsYear'])

/** The level of the unit and secret votes of confidence are not the person's to state. */
const REVIEWER_STATES: ReadonlySet<FactName> = new Set(['unitLevel', 'lowConfidenceShare'])

/** How many quarters of a year came to which level: asked for a whole year only. */
const OF_A_YEAR: ReadonlySet<FactName> = new Set([
  'quartersOutstanding',
  'quartersGood',
  'quartersSatisfactory',
  'quartersUnsatisfactory',
])

type Naming = Source & { readonly fact: FactName; readonly required: boolean }
type Clause = Source & { readonly audience: Audience; readonly when: Condition }

/** Every fact named for this person, with the clause that names it first; what a level or a cap asks for is required. */
function named(ruleSet: RuleSet, subject: SubjectFacts, known: KnownOfPerson): readonly Naming[] {
  const clauses = (of: readonly Clause[], required: boolean): readonly Naming[] =>
    of
      .filter(({ audience }) => isFor(audience, subject))
      .flatMap(({ when, citation, basis }) => factsOf(when).map((fact) => ({ fact, required, citation, basis })))
  const { headCap } = ruleSet
  return [
    ...clauses(
      ruleSet.bands.flatMap(({ conditions }) => conditions),
      true,
    ),
    ...clauses(ruleSet.caps, true),
    ...(headCap !== null && known['headOfUnit'] === true
      ? [{ fact: 'unitLevel', required: true, citation: headCap.citation, basis: headCap.basis } as const]
      : []),
    ...clauses(ruleSet.disqualifiers, false),
  ]
}

/** Every fact the conditions of a set name, of whomever. */
export function factsOfSet({ bands, caps, disqualifiers, notRated }: RuleSet): ReadonlySet<FactName> {
  const clauses = [...bands.flatMap(({ conditions }) => conditions), ...caps, ...disqualifiers, ...notRated]
  return new Set(clauses.flatMap(({ when }) => factsOf(when)))
}

/** Facts that are true or false and settle the level: the personnel body records them with their document. */
export function caseFacts(ruleSet: RuleSet, subject: SubjectFacts): ReadonlySet<FactName> {
  const settling = ruleSet.disqualifiers.filter(({ audience }) => isFor(audience, subject))
  return new Set(
    settling
      .flatMap(({ when }) => factsOf(when))
      .filter((fact) => factEntry(fact).kind === 'boolean' && !OFFICE_KNOWS.has(fact)),
  )
}

/** The facts this person's form states, in the order in which the set names them, and those it shows as known. */
export function factsOnForm(
  ruleSet: RuleSet,
  subject: SubjectFacts,
  known: KnownOfPerson,
): { readonly stated: readonly StatedFact[]; readonly known: readonly KnownFact[] } {
  const cases = caseFacts(ruleSet, subject)
  const seen = new Set<FactName>()
  const stated: StatedFact[] = []
  const shown: KnownFact[] = []
  for (const { fact, required, citation, basis } of named(ruleSet, subject, known)) {
    if (seen.has(fact)) continue
    seen.add(fact)
    const { kind, label } = factEntry(fact)
    const value = Object.hasOwn(known, fact) ? known[fact] : undefined
    if (kind === 'grade') continue
    const unit = kind === 'boolean' ? 'yes-no' : kind
    if (value !== undefined) shown.push({ fact, label, unit, value, citation, basis })
    else if (isAsked(fact))
      stated.push({
        fact,
        code: factCode(fact),
        label,
        unit,
        required,
        reviewerOnly: REVIEWER_STATES.has(fact),
        citation,
        basis,
      })
  }
  return { stated, known: shown }

  function isAsked(fact: FactName): boolean {
    return !cases.has(fact) && !OFFICE_KNOWS.has(fact) && (!OF_A_YEAR.has(fact) || known['periodIsYear'] === true)
  }
}
