import type { RatedLevel, RoundingDirection, SubjectKind } from '../../kernel/index.ts'
import type { Cited, LocalText, Source } from './cited.ts'
import type { Condition } from './condition.ts'
import type { Audience, Criterion } from './criterion.ts'
import type { Mechanism } from '../mechanisms/catalogue.ts'
import type { FormRule, PetitionRule, Stage, UseRule, WrittenReasonRule } from './procedure.ts'
import type { RollUpRule } from './roll-up-rule.ts'

/** Which line of rules an instrument belongs to; a person can be under a State and a Party set at the same time. */
export type Track = 'state' | 'party' | 'local'

/** Whom the set binds and from when. Dates are calendar days, `YYYY-MM-DD`; null means open. */
export type Binding = Source & {
  readonly code: string
  readonly kinds: readonly SubjectKind[]
  readonly audience: Audience
  readonly from: string
  readonly to: string | null
  /** The instrument leaves it to the body whether to apply it to these. */
  readonly byDecision: boolean
}

/** One of the two parts the hundred points are made of: general criteria, and results of assigned duties. */
export type Part = Source & {
  readonly code: 'general' | 'result'
  readonly label: LocalText
  readonly maximum: string
  /** Empty when the mechanism computes the part from work instead of scoring criteria. */
  readonly criteria: readonly Criterion[]
}

/** What a level asks for besides the points. */
export type LevelCondition = Source & {
  readonly code: string
  readonly label: LocalText
  readonly audience: Audience
  readonly when: Condition
}

/** A level and the lowest total that reaches it. A band ends where the next higher one begins, so none can overlap. */
export type Band = Source & {
  readonly level: RatedLevel
  /** Points; null in every band of a set without points. */
  readonly from: string | null
  /** Every one of them must hold besides; empty when the points are enough. */
  readonly conditions: readonly LevelCondition[]
}

/** A case that settles the outcome whatever the points are. */
export type SettledCase = Source & {
  readonly code: string
  readonly label: LocalText
  readonly audience: Audience
  readonly when: Condition
}

/** A circumstance under which a subject is not rated above a level, whatever the points are. */
export type LevelCap = SettledCase & { readonly atMost: RatedLevel }

/**
 * What happens when the points suffice and a condition of the level does not hold: the highest lower level whose
 * conditions hold. Where none holds but the lowest, either that one, or the competent authority has to say which
 * (fact `levelSetByAuthority`), because the instrument names no level for the case.
 */
export type FallRule = Source & { readonly ifNoneHolds: 'lowest-level' | 'authority-decides' }

/**
 * A kind of set the quota holds in; `authority` is everyone the same competent authority decides on. `province` and
 * `province-group` reach across agencies: everyone of a round, and everyone of it in one comparable group.
 */
export type QuotaFamily =
  | 'agency'
  | 'unit'
  | 'comparable-group'
  | 'leaders-or-not'
  | 'authority'
  | 'province'
  | 'province-group'

/** How many people may be outstanding. */
export type QuotaRule = {
  /** Percent of the base. */
  readonly percent: Cited<string>
  /** Higher percent for bodies with documented outstanding results, and who may grant it; null when there is none. */
  readonly exception: (Cited<string> & { readonly grantedBy: LocalText }) | null
  readonly base: Cited<'good-only' | 'good-or-better' | 'rated'>
  readonly rounding: Cited<RoundingDirection>
  /** The kinds of people-sets the quota holds in at the same time. */
  readonly families: Cited<readonly QuotaFamily[]>
  readonly countsHeads: Cited<boolean>
  /**
   * Where the head of an agency is counted: in its own sets, or in those of the level that decides on him, together with
   * the heads of the other agencies it decides on. Left out means in the agency.
   */
  readonly headsCountAt?: Cited<'agency' | 'deciding-level'>
  /** What candidates are ordered by when places are short, first key first. */
  readonly priority: Cited<readonly ('total' | 'result' | 'general')[]>
}

/** A rounding the instrument orders: of each computed part, of the total, or of a mean over time. */
export type RoundingRule = Source & {
  readonly where: 'part' | 'total' | 'roll-up'
  readonly places: number
  readonly direction: RoundingDirection
}

/**
 * A regulation as data: immutable, identified by id and version, and by the hash of its canonical JSON. Points, shares
 * and percents are decimal strings; nothing here is a float, a function or undefined.
 */
export type RuleSet = {
  readonly format: 'thuoc-do/rule-set/2'
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
  /** Both parts; empty in a set without points. */
  readonly parts: readonly Part[]
  readonly mechanism: Mechanism
  /** The sum of the two parts; null in a set without points. */
  readonly total: (Source & { readonly label: LocalText }) | null
  /** From the highest level down; the lowest has no condition. */
  readonly bands: readonly Band[]
  readonly whenConditionFails: FallRule
  readonly disqualifiers: readonly SettledCase[]
  readonly notRated: readonly SettledCase[]
  readonly caps: readonly LevelCap[]
  /** A head is never rated above his organisation (facts `headOfUnit`, `unitLevel`); null when the set has no such cap. */
  readonly headCap: (Source & { readonly label: LocalText }) | null
  readonly quota: QuotaRule | null
  readonly rollUp: RollUpRule
  readonly procedure: readonly Stage[]
  readonly writtenReason: WrittenReasonRule | null
  readonly petition: PetitionRule
  /** Roundings the instrument orders, at most one a place; none means that only display rounds. */
  readonly rounding: readonly RoundingRule[]
  readonly forms: readonly FormRule[]
  readonly uses: readonly UseRule[]
}

/** A rule set with the SHA-256 of its RFC 8785 canonical JSON, in hexadecimal. Hashing happens outside the domain. */
export type PublishedRuleSet = { readonly document: RuleSet; readonly hash: string }

/** The part of that code; every set with points has both. */
export function partNamed(ruleSet: RuleSet, code: Part['code']): Part {
  const part = ruleSet.parts.find((candidate) => candidate.code === code)
  if (part === undefined) throw new Error(`${ruleSet.id} has no part ${code}`)
  return part
}
