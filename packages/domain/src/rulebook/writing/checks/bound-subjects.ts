import { isCollective, type SubjectFacts } from '../../../kernel/index.ts'
import { isFor, type Audience } from '../../document/criterion.ts'
import type { Binding, RuleSet } from '../../document/document.ts'
import type { Report } from '../rule-set-problems.ts'

/** The audiences a form can differ by. */
export type FormOf = Exclude<Audience, 'all' | 'people'>

/** One subject for every form a set can have: leaders, people without a post, collectives. */
const SUBJECTS: readonly { readonly form: FormOf; readonly subject: SubjectFacts }[] = [
  { form: 'leaders', subject: { kind: 'civil-servant', leader: true } },
  { form: 'non-leaders', subject: { kind: 'civil-servant', leader: false } },
  { form: 'collectives', subject: { kind: 'collective', leader: false } },
]

/** Those of a list of forms that an audience takes in. */
export function formsFor(audience: Audience, forms: readonly FormOf[]): readonly FormOf[] {
  return SUBJECTS.filter(({ form, subject }) => forms.includes(form) && isFor(audience, subject)).map(
    ({ form }) => form,
  )
}

/** Whom a binding reaches; empty when its audience and its kinds exclude each other. */
export function formsOfBinding({ kinds, audience }: Pick<Binding, 'kinds' | 'audience'>): readonly FormOf[] {
  const possible: readonly FormOf[] = [
    ...(kinds.some((kind) => !isCollective(kind)) ? (['leaders', 'non-leaders'] as const) : []),
    ...(kinds.some(isCollective) ? (['collectives'] as const) : []),
  ]
  return formsFor(audience, possible)
}

/** Every form the set has, by whom it binds. */
export function formsOf(document: RuleSet): readonly FormOf[] {
  const bound = new Set(document.binds.flatMap(formsOfBinding))
  return SUBJECTS.map(({ form }) => form).filter((form) => bound.has(form))
}

/** Reports an audience to which nobody belongs whom the set binds; once nobody is bound at all, that alone is said. */
export function checkAudience(audience: Audience, forms: readonly FormOf[], path: string, report: Report): void {
  if (forms.length > 0 && formsFor(audience, forms).length === 0)
    report('set-audience-reaches-nobody', path, { audience })
}
