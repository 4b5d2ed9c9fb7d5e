import type { PersonFacts } from '../kernel/index.ts'
import { bindingOf, evaluate, type ConditionReport, type PublishedRuleSet } from '../rulebook/index.ts'

/** Why somebody gets no appraisal at all when a round is opened. */
export type SkipReason = 'no-main-post' | 'kind-not-bound' | 'no-agency' | 'no-superior' | 'dossier-closed'

/** What is known of a person on the last day of the period. */
export type Candidate = {
  /** Null without a main post on that day. */
  readonly person: PersonFacts | null
  readonly agencyId: number | null
  readonly reviewerId: number | null
}

/** The first reason to leave a person out of a round, or null. The order is that of what has to be mended first. */
export function whySkipped(published: PublishedRuleSet, lastDay: string, candidate: Candidate): SkipReason | null {
  if (candidate.person === null) return 'no-main-post'
  const binding = bindingOf(published.document, { person: candidate.person, on: lastDay })
  if (!binding.ok) return 'kind-not-bound'
  if (candidate.agencyId === null) return 'no-agency'
  return candidate.reviewerId === null ? 'no-superior' : null
}

/**
 * Why the rule set lists a person without rating him, with its citation, or null. The rule set decides from the facts
 * (such as `monthsWorked`); whether a month is six or fewer is nowhere else.
 */
export function whyListedUnrated(
  published: PublishedRuleSet,
  person: PersonFacts,
  lastDay: string,
  facts: Readonly<Record<string, boolean | string>>,
): ConditionReport | null {
  const outcome = evaluate(published, { person, on: lastDay, facts }, { steps: false })
  if (!outcome.ok || outcome.value.level !== 'not-rated') return null
  return outcome.value.conditions.find(({ role, truth }) => role === 'not-rated' && truth === 'true') ?? null
}
