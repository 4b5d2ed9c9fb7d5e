import type { SubjectFacts, SubjectKind } from '../../kernel/index.ts'
import { isFor } from '../document/criterion.ts'
import type { Binding, PublishedRuleSet, RuleSet, Track } from '../document/document.ts'

/** Somebody (or a body) whose rule sets are looked for: kind and leadership come from the main post on that day. */
export type Appraisee = {
  readonly kind: SubjectKind
  readonly leader: boolean
  /** A member of the Party on that day; then the Party's own sets apply beside the State's. */
  readonly partyMember: boolean
}

/** A document by which an office took a set into use, where the set leaves that to the office. Days are inclusive. */
export type Adoption = {
  readonly ruleSet: string
  readonly from: string
  readonly to: string | null
  /** Number of the document. */
  readonly decision: string
}

/** What came of one set for one person on one day. */
export type SetFinding = {
  readonly published: PublishedRuleSet
  readonly verdict: 'applies' | 'binds-others' | 'not-in-force' | 'not-adopted' | 'older-version' | 'replaced'
  /** The rule by which it binds the person; null where none does. */
  readonly binding: Binding | null
  /** As what the person is bound: a Party set binds a civil servant as a Party member. */
  readonly subject: SubjectFacts | null
  /** The set that takes its place, for `older-version` and `replaced`. */
  readonly instead: PublishedRuleSet | null
}

/** A finding of a set that applies: it always has a binding and a subject. */
export type ApplicableSet = SetFinding & {
  readonly verdict: 'applies'
  readonly binding: Binding
  readonly subject: SubjectFacts
}

/** The order in which results are asked for: the Party's rating follows the State's (Decree 335/2025, Điều 19 khoản 2). */
export const TRACKS: readonly Track[] = ['state', 'local', 'party']

/**
 * Which set binds the person on the day, at most one a track, with what became of every other set. A set of the local
 * track, and a binding the instrument leaves to the body, counts only with an adoption in force on that day.
 */
export function applicableSets(
  sets: readonly PublishedRuleSet[],
  person: Appraisee,
  on: string,
  adoptions: readonly Adoption[],
): readonly SetFinding[] {
  return TRACKS.flatMap((track) =>
    settle(
      sets
        .filter(({ document }) => document.identity.track === track)
        .map((published) => lookAt(published, person, on, adoptions)),
    ),
  )
}

/** Those that apply, in the order of {@link TRACKS}. */
export function thoseThatApply(findings: readonly SetFinding[]): readonly ApplicableSet[] {
  return findings.filter((finding): finding is ApplicableSet => finding.verdict === 'applies')
}

function lookAt(
  published: PublishedRuleSet,
  person: Appraisee,
  on: string,
  adoptions: readonly Adoption[],
): SetFinding {
  const { document } = published
  const nothing = { published, binding: null, subject: null, instead: null }
  const bound = subjectsOf(person, document.identity.track).flatMap((subject) =>
    document.binds
      .filter(({ kinds, audience }) => kinds.includes(subject.kind) && isFor(audience, subject))
      .map((binding) => ({ binding, subject })),
  )
  if (bound.length === 0) return { ...nothing, verdict: 'binds-others' }
  const inForce = bound.find(({ binding }) => isWithin(on, binding) && isWithin(on, forceOf(document)))
  if (inForce === undefined) return { ...nothing, verdict: 'not-in-force' }
  const leftToOffice = document.identity.track === 'local' || inForce.binding.byDecision
  const adopted = adoptions.some((adoption) => adoption.ruleSet === document.id && isWithin(on, adoption))
  return { ...nothing, ...inForce, verdict: leftToOffice && !adopted ? 'not-adopted' : 'applies' }
}

/** What a person is in the eyes of a track: to the Party, and to local sets of its committees, also a member. */
function subjectsOf({ kind, leader, partyMember }: Appraisee, track: Track): readonly SubjectFacts[] {
  const own = { kind, leader }
  const member: SubjectFacts = { kind: 'party-member', leader }
  if (!partyMember || track === 'state') return [own]
  return track === 'party' ? [member, own] : [own, member]
}

const forceOf = ({ identity }: RuleSet) => ({ from: identity.inForceFrom, to: identity.inForceTo })

function isWithin(day: string, { from, to }: { readonly from: string; readonly to: string | null }): boolean {
  return from <= day && (to === null || day <= to)
}

/** Of the sets of one track that could apply, the newest version of the one that nothing replaced. */
function settle(findings: readonly SetFinding[]): readonly SetFinding[] {
  const live = findings.filter(({ verdict }) => verdict === 'applies')
  const newest = live.filter((one) => !live.some((other) => isNewerVersion(other, one))).toSorted(latestFirst)
  const standing = newest.filter((one) => !newest.some((other) => replaces(other, one)))
  // Instruments that claim to replace each other replace nobody.
  const [chosen] = standing.length > 0 ? standing : newest
  return findings.map((finding) => {
    if (finding.verdict !== 'applies' || finding === chosen || chosen === undefined) return finding
    const newer = newest.find((other) => isNewerVersion(other, finding))
    if (newer !== undefined) return { ...finding, verdict: 'older-version', instead: newer.published }
    const instead = newest.find((other) => replaces(other, finding)) ?? chosen
    return { ...finding, verdict: 'replaced', instead: instead.published }
  })
}

function isNewerVersion(a: SetFinding, b: SetFinding): boolean {
  const [one, other] = [a.published.document, b.published.document]
  return one.id === other.id && one.version > other.version
}

function replaces(a: SetFinding, b: SetFinding): boolean {
  return a !== b && a.published.document.identity.replaces.includes(b.published.document.identity.number)
}

/** Two instruments of one track that both bind: the later binding goes before, then the later date of issue, then the id. */
function latestFirst(a: SetFinding, b: SetFinding): number {
  const key = ({ binding, published }: SetFinding): readonly string[] => [
    binding?.from ?? '',
    published.document.identity.issuedOn,
    published.document.id,
  ]
  const [one, other] = [key(a).join(' '), key(b).join(' ')]
  return one < other ? 1 : one > other ? -1 : 0
}
