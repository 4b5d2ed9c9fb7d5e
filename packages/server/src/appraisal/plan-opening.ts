import {
  dossierUnitOf,
  factsOfSet,
  monthsInPost,
  scoredByPeriods,
  whoReviews,
  whyListedUnrated,
  whySkipped,
  type PersonFacts,
  type PersonKind,
  type UnitTree,
} from '@thuoc-do/domain'
import type { NewFile, PersonInPeriod, Skipped } from './opening-ports.ts'
import { yearBases, type KnownYear } from '../workplan/index.ts'
import type { RoundRules } from './ports.ts'
import { yearOfRound } from './year-of-file.ts'

/** What opening the round means for one agency, or for the people who belong to none (`agencyId` null). */
export type AgencyPlan = { agencyId: number | null; files: readonly NewFile[]; skipped: readonly Skipped[] }

/** Facts the rule set may ask for and the organisation knows. */
function factsOf({ published, from, to }: RoundRules, person: PersonInPeriod): NewFile['facts'] {
  const { document } = published
  const leadership = person.post?.leadership ?? 'none'
  const heads = document.headCap !== null && leadership === 'head'
  const named = factsOfSet(document)
  const year = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
  return {
    monthsWorked: String(monthsInPost(person.stretches)),
    ...(heads && { headOfUnit: true }),
    ...(leadership === 'deputy' && named.has('deputyOfUnit') && { deputyOfUnit: true }),
    ...(year && named.has('periodIsYear') && { periodIsYear: true }),
  }
}

/** What is known of people's years; nothing where the round has forms. */
type Years = { readonly known: ReadonlyMap<number, KnownYear>; readonly today: string }

/**
 * Where the result comes from the months of a year, the facts are the year's: months carried over, leave without pay,
 * sick and maternity leave. Only how long he worked is kept with the file; all else is computed when it is read.
 */
function yearFactsOf(
  rules: RoundRules,
  {
    personId,
    agencyId,
    post,
    kind,
  }: Pick<PersonInPeriod, 'personId' | 'post'> & { agencyId: number; kind: PersonKind },
  { known, today }: Years,
): { facts: NewFile['facts']; stated: NewFile['facts'] } | null {
  if (!scoredByPeriods(rules.published.document)) return null
  const asked = { personId, agencyId, kind, leadership: post?.leadership ?? 'none' }
  const basis = yearBases([asked], known, { year: yearOfRound(rules), today, published: rules.published }).get(personId)
  if (basis === undefined) return null
  return { facts: { monthsWorked: String(basis.monthsWorked) }, stated: basis.input.facts ?? {} }
}

/**
 * Who gets an appraisal, who is listed without being rated, who is left out and why, agency by agency. Reads the world
 * as it stood on the last day of the period and nothing else; the order of people decides nothing.
 */
export function planOpening(
  rules: RoundRules,
  tree: UnitTree,
  people: readonly PersonInPeriod[],
  years: Years = { known: new Map(), today: rules.to },
): AgencyPlan[] {
  const headsCountAt = rules.published.document.quota?.headsCountAt?.value ?? 'agency'
  const plans = new Map<number | null, { files: NewFile[]; skipped: Skipped[] }>()
  for (const person of people) {
    const { personId, unitId, post } = person
    const leadership = post?.leadership ?? 'none'
    const agencyId = dossierUnitOf({ id: personId, unitId, leadership }, headsCountAt, tree)
    const plan = plans.get(agencyId) ?? { files: [], skipped: [] }
    plans.set(agencyId, plan)
    const facts: PersonFacts | null =
      post !== null && person.onLastDay ? { kind: post.kind, leader: post.leadership !== 'none' } : null
    const reviewerId = whoReviews({ id: personId, unitId }, tree)
    const reason = whySkipped(rules.published, rules.to, { person: facts, agencyId, reviewerId })
    const year =
      facts === null || agencyId === null || reason === 'kind-not-bound'
        ? null
        : yearFactsOf(rules, { ...person, ...facts, agencyId }, years)
    const known = year?.facts ?? factsOf(rules, person)
    const unrated = facts === null ? null : whyListedUnrated(rules.published, facts, rules.to, year?.stated ?? known)
    // Whoever is not rated needs no reviewer.
    if (reason !== null && !(reason === 'no-superior' && unrated !== null)) {
      plan.skipped.push({ personId, unitId, reason })
    } else if (post !== null) {
      plan.files.push({ personId, unitId, post, reviewerId, notRatedReason: unrated?.code ?? null, facts: known })
    }
  }
  const byPerson = (a: { personId: number }, b: { personId: number }): number => a.personId - b.personId
  return [...plans]
    .map(([agencyId, { files, skipped }]) => ({
      agencyId,
      files: files.toSorted(byPerson),
      skipped: skipped.toSorted(byPerson),
    }))
    .toSorted((a, b) => (a.agencyId ?? 0) - (b.agencyId ?? 0))
}
