import type { PersonKind, RatedLevel, RoundingDirection } from '../kernel/index.ts'
import type { Cited, LocalText, Source } from './cited.ts'
import type { Condition } from './condition.ts'
import type { Audience, Criterion } from './criterion.ts'
import type { Mechanism } from './mechanisms/catalogue.ts'
import type { FormRule, PetitionRule, Stage, UseRule, WrittenReasonRule } from './procedure.ts'

/** Which line of rules an instrument belongs to; a person can be under a State and a Party set at the same time. */
export type Track = 'state' | 'party' | 'local'

/** Whom the set binds and from when. Dates are calendar days, `YYYY-MM-DD`; null means open. */
export type Binding = Source & {
  readonly code: string
  readonly kinds: readonly PersonKind[]
  readonly audience: Audience
  readonly from: string
  readonly to: string | null
}

/** One of the two parts the hundred points are made of: general criteria, and results of assigned duties. */
export type Part = Source & {
  readonly code: 'general' | 'result'
  readonly label: LocalText
  readonly maximum: string
  /** Empty when the mechanism computes the part from work instead of scoring criteria. */
  readonly criteria: readonly Criterion[]
}

/** A level and the lowest total that reaches it. A band ends where the next higher one begins, so none can overlap. */
export type Band = Source & {
  readonly level: RatedLevel
  readonly from: string
  /** Besides the points; null when the points are enough. */
  readonly condition: Condition | null
}

/** A case that settles the outcome whatever the points are. */
export type SettledCase = Source & {
  readonly code: string
  readonly label: LocalText
  readonly audience: Audience
  readonly when: Condition
}

/** How many people may be outstanding. */
export type QuotaRule = {
  /** Percent of the base. */
  readonly percent: Cited<string>
  /** Higher percent for bodies with documented outstanding results, and who may grant it; null when there is none. */
  readonly exception: (Cited<string> & { readonly grantedBy: LocalText }) | null
  readonly base: Cited<'good-only' | 'good-or-better' | 'rated'>
  readonly rounding: Cited<RoundingDirection>
  /** The kinds of people-sets the quota holds in at the same time. */
  readonly families: Cited<readonly ('agency' | 'unit' | 'comparable-group' | 'leaders-or-not')[]>
  readonly countsHeads: Cited<boolean>
  /** What candidates are ordered by when places are short, first key first. */
  readonly priority: Cited<readonly ('total' | 'result' | 'general')[]>
}

/** One step of rolling scores up over time. */
export type RollUpStep = Source & {
  readonly from: 'month' | 'quarter' | 'half-year'
  readonly to: 'quarter' | 'half-year' | 'year'
  readonly method: 'mean' | 'count'
}

/**
 * A regulation as data: immutable, identified by id and version, and by the hash of its canonical JSON. Points, shares
 * and percents are decimal strings; nothing here is a float, a function or undefined.
 */
export type RuleSet = {
  readonly format: 'thuoc-do/rule-set/1'
  readonly id: string
  readonly version: number
  readonly identity: {
    readonly number: string
    readonly title: LocalText
    readonly issuer: LocalText
    readonly issuedOn: string
    readonly inForceFrom: string
    readonly inForceTo: string | null
    readonly replaces: readonly string[]
    readonly track: Track
  }
  readonly binds: readonly Binding[]
  readonly parts: readonly Part[]
  readonly mechanism: Mechanism
  /** The sum of the two parts. */
  readonly total: Source & { readonly label: LocalText }
  readonly bands: readonly Band[]
  /** What happens when the points suffice and a band's condition does not hold. */
  readonly whenConditionFails: 'highest-lower-level'
  readonly disqualifiers: readonly SettledCase[]
  readonly notRated: readonly SettledCase[]
  /** A head is never rated above his organisation (facts `headOfUnit`, `unitLevel`); null when the set has no such cap. */
  readonly headCap: (Source & { readonly label: LocalText }) | null
  readonly quota: QuotaRule | null
  readonly rollUp: { readonly steps: readonly RollUpStep[]; readonly leavesMean: Cited<readonly string[]> }
  readonly procedure: readonly Stage[]
  readonly writtenReason: WrittenReasonRule | null
  readonly petition: PetitionRule
  /** Roundings the instrument orders, by place; none means that only display rounds. */
  readonly rounding: readonly (Source & {
    readonly where: 'criterion' | 'part' | 'total' | 'roll-up'
    readonly places: number
    readonly direction: RoundingDirection
  })[]
  readonly forms: readonly FormRule[]
  readonly uses: readonly UseRule[]
}

/** A rule set with the SHA-256 of its RFC 8785 canonical JSON, in hexadecimal. Hashing happens outside the domain. */
export type PublishedRuleSet = { readonly document: RuleSet; readonly hash: string }

/** The part of that code; every set has both. */
export function partNamed(ruleSet: RuleSet, code: Part['code']): Part {
  const part = ruleSet.parts.find((candidate) => candidate.code === code)
  if (part === undefined) throw new Error(`${ruleSet.id} has no part ${code}`)
  return part
}
