import type {
  Adoption,
  Leadership,
  PeriodScoreStage,
  PersonKind,
  PublishedRuleSet,
  TreeUnit,
  WorkPeriod,
} from '@thuoc-do/domain'
import type { LiveStore, ScoreFile } from './ports.ts'

/** One agency's period as stored. */
export type PeriodRecord = { readonly state: 'open' | 'locked'; readonly reopened: boolean; readonly version: number }

/** Somebody who may have to be scored: his last main post in the period. */
export type PersonOfPeriod = {
  readonly personId: number
  readonly unitId: number
  readonly post: {
    readonly title: string
    readonly kind: PersonKind
    readonly leadership: Leadership
    readonly comparableGroup: string
  } | null
  readonly onLastDay: boolean
}

/** A form about to be opened, as the person stands on the last day of the period. */
export type NewForm = {
  readonly personId: number
  readonly unitId: number
  readonly post: NonNullable<PersonOfPeriod['post']>
  readonly ruleSet: ScoreFile['ruleSet']
}

/** Why somebody gets no form. */
export type FormSkipReason =
  | 'no-main-post'
  | 'no-agency'
  | 'no-superior'
  | 'no-rule-set-applies'
  | 'scored-otherwise'
  | 'scored-in-other-agency'
  | 'score-period-is-locked'
export type SkippedPerson = { readonly personId: number; readonly unitId: number; readonly reason: FormSkipReason }

/** Somebody's form in the list of a period that is to be locked. */
export type FormOfPeriod = {
  readonly id: number
  readonly personId: number
  readonly unitId: number
  readonly fullName: string
  readonly stage: PeriodScoreStage
  readonly version: number
  readonly unscoredReason: string | null
  readonly ruleSetHash: string
}

/** A month an agency counts for nobody it rates, as recorded. */
export type LeftOutRow = {
  readonly id: number
  readonly version: number
  readonly agencyId: number
  readonly period: string
  readonly reason: string
  readonly withdrawn: boolean
}

/** A period of an agency in a list, with the counts of forms the caller sees. */
export type PeriodRow = PeriodRecord & {
  readonly agencyId: number
  readonly agencyName: string
  readonly period: WorkPeriod
  readonly people: number
  readonly handedIn: number
  readonly confirmed: number
}

/** What opening, listing, locking and recomputing periods needs of the database. */
export type PeriodStore = LiveStore & {
  tree: (day: string) => Promise<ReadonlyMap<number, TreeUnit & { readonly name: string }>>
  people: (from: string, to: string) => Promise<readonly PersonOfPeriod[]>
  partyMembers: (day: string) => Promise<ReadonlySet<number>>
  adoptions: () => Promise<readonly Adoption[]>
  allSets: () => Promise<readonly PublishedRuleSet[]>
  names: (personIds: readonly number[]) => Promise<ReadonlyMap<number, string>>
  /** Makes the agency's period if there is none, and locks it until the transaction ends. */
  ensure: (agencyId: number, period: WorkPeriod) => Promise<PeriodRecord>
  /** Which of these people have a form in the period, and in which agency, whoever may see it. */
  scoredAmong: (period: WorkPeriod, personIds: readonly number[]) => Promise<ReadonlyMap<number, number>>
  addForms: (agencyId: number, period: WorkPeriod, forms: readonly NewForm[]) => Promise<readonly number[]>
  /** Takes forms that nobody has handed in along to where their people stand now; answers whose. */
  followMoves: (agencyId: number, period: WorkPeriod, forms: readonly NewForm[]) => Promise<readonly number[]>
  /** Locks it until the transaction ends; undefined when there is none. */
  period: (agencyId: number, period: WorkPeriod) => Promise<PeriodRecord | undefined>
  formsOf: (agencyId: number, period: WorkPeriod) => Promise<readonly FormOfPeriod[]>
  leaveUnscored: (forms: readonly { readonly id: number; readonly reason: string }[]) => Promise<void>
  setPeriod: (agencyId: number, period: WorkPeriod, change: PeriodRecord) => Promise<void>
  /** Whose scores of the period are not confirmed. */
  unconfirmed: (agencyId: number, period: WorkPeriod) => Promise<readonly number[]>
  periodsOf: (agencyIds: readonly number[], year: number) => Promise<readonly PeriodRow[]>
  /** Periods of these that are open in these agencies. */
  openAmong: (
    agencyIds: readonly number[],
    periods: readonly WorkPeriod[],
  ) => Promise<readonly { readonly agencyId: number; readonly period: string }[]>
  /** Months of a year that agencies count for nobody, oldest first, withdrawn ones too. */
  leftOut: (agencyIds: readonly number[], year: number) => Promise<readonly LeftOutRow[]>
  /** Locks it until the transaction ends. */
  leftOutMonth: (id: number) => Promise<LeftOutRow | undefined>
  /** Answers only the new ones: somebody may have been faster. */
  leaveOut: (
    agencyIds: readonly number[],
    period: WorkPeriod,
    reason: string,
  ) => Promise<readonly { readonly id: number; readonly agencyId: number }[]>
  withdrawLeftOut: (id: number) => Promise<void>
  /** The unit of the caller's own main post. */
  ownUnit: (personId: number) => Promise<number | null>
}
