import { multiply, decimal, exact, type SubjectFacts } from '../kernel/index.ts'
import type { LocalText, Source } from './document/cited.ts'
import { isFor, type Criterion, type Scoring } from './document/criterion.ts'
import type { Part, RuleSet } from './document/document.ts'

/** One printed line of the scoring form. */
export type FormRow = Source & {
  readonly kind: 'group' | 'scored'
  readonly part: Part['code']
  readonly code: string
  /** The number as printed. */
  readonly number: string
  readonly label: LocalText
  readonly maximumHundredths: number
  /** 0 for a top heading, 1 for what stands under it, and so on. */
  readonly depth: number
  /** The heading it stands under, or null. */
  readonly parent: string | null
  /** Which values may be entered; null for a heading. */
  readonly scoring: Scoring | null
}

/** The lines of a person's form in printed order, headings before what stands under them. */
export function criteriaFor(ruleSet: RuleSet, person: SubjectFacts): readonly FormRow[] {
  return ruleSet.parts.flatMap((part) => part.criteria.flatMap((root) => rows(root, part.code, person, 0, null)))
}

function rows(
  criterion: Criterion,
  part: Part['code'],
  person: SubjectFacts,
  depth: number,
  parent: string | null,
): FormRow[] {
  if (!isFor(criterion.audience, person)) return []
  const { code, number, label, citation, basis } = criterion
  const row: FormRow = {
    kind: criterion.kind,
    part,
    code,
    number,
    label,
    maximumHundredths: hundredths(criterion.maximum),
    depth,
    parent,
    scoring: criterion.kind === 'scored' ? criterion.scoring : null,
    citation,
    basis,
  }
  const below = criterion.kind === 'group' ? criterion.of : []
  return [row, ...below.flatMap((child) => rows(child, part, person, depth + 1, code))]
}

function hundredths(points: string): number {
  const scaled = multiply(decimal(points), exact(100))
  if (scaled.denominator !== 1) throw new Error(`a maximum finer than a hundredth: ${points}`)
  return Number(scaled.numerator)
}
