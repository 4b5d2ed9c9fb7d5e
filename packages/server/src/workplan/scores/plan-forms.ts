import {
  agencyOf,
  applicableSets,
  convertedProductsOf,
  PERSON_KINDS,
  thoseThatApply,
  whoReviews,
  type Adoption,
  type Appraisee,
  type PublishedRuleSet,
  type UnitTree,
} from '@thuoc-do/domain'
import type { FormSkipReason, NewForm, PersonOfPeriod, SkippedPerson } from './period-ports.ts'
import type { ScoreFile } from './ports.ts'

/** What opening a period means for one agency, or for the people who belong to none. */
export type FormPlan = {
  readonly agencyId: number | null
  readonly forms: readonly NewForm[]
  readonly skipped: readonly SkippedPerson[]
}

/** What binds people on the last day of the period. */
export type Rules = {
  readonly on: string
  readonly sets: readonly PublishedRuleSet[]
  readonly adoptions: readonly Adoption[]
  readonly partyMembers: ReadonlySet<number>
}

type Choice = { readonly ruleSet: ScoreFile['ruleSet'] } | { readonly reason: FormSkipReason }

/** Finds the set of a person that counts converted products; a local set that the office took into use goes first. */
function chooser({ on, sets, adoptions }: Rules): (person: Appraisee) => Choice {
  const known = new Map<string, Choice>()
  const choose = (person: Appraisee): Choice => {
    const bound = thoseThatApply(applicableSets(sets, person, on, adoptions))
    if (bound.length === 0) return { reason: 'no-rule-set-applies' }
    const counting = bound.filter(
      ({ published, subject }) =>
        convertedProductsOf(published.document) !== undefined && PERSON_KINDS.some((kind) => kind === subject.kind),
    )
    const found = counting.find(({ published }) => published.document.identity.track === 'local') ?? counting[0]
    if (found === undefined) return { reason: 'scored-otherwise' }
    const { document, hash } = found.published
    return { ruleSet: { id: document.id, version: document.version, hash } }
  }
  return (person) => {
    const key = `${person.kind} ${person.leader} ${person.partyMember}`
    const choice = known.get(key) ?? choose(person)
    known.set(key, choice)
    return choice
  }
}

/**
 * Who gets a form and who is left out with the reason, agency by agency. Reads the world as it stands on the last day of
 * the period; the order of people decides nothing.
 */
export function planForms(rules: Rules, tree: UnitTree, people: readonly PersonOfPeriod[]): readonly FormPlan[] {
  const choose = chooser(rules)
  const plans = new Map<number | null, { forms: NewForm[]; skipped: SkippedPerson[] }>()
  for (const { personId, unitId, post, onLastDay } of people.toSorted((a, b) => a.personId - b.personId)) {
    const agencyId = agencyOf(unitId, tree)
    const plan = plans.get(agencyId) ?? { forms: [], skipped: [] }
    plans.set(agencyId, plan)
    const skip = (reason: FormSkipReason) => void plan.skipped.push({ personId, unitId, reason })
    if (post === null || !onLastDay) {
      skip('no-main-post')
      continue
    }
    const leader = post.leadership !== 'none'
    const choice = choose({ kind: post.kind, leader, partyMember: rules.partyMembers.has(personId) })
    if ('reason' in choice) skip(choice.reason)
    else if (agencyId === null) skip('no-agency')
    else if (whoReviews({ id: personId, unitId }, tree) === null) skip('no-superior')
    else plan.forms.push({ personId, unitId, post, ruleSet: choice.ruleSet })
  }
  return [...plans]
    .map(([agencyId, plan]) => ({ agencyId, ...plan }))
    .toSorted((a, b) => (a.agencyId ?? 0) - (b.agencyId ?? 0))
}
