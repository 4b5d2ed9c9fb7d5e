import type { Leadership, PersonKind, SkipReason, Stretch, UnitTree } from '@thuoc-do/domain'
import type { KnownYear } from '../workplan/index.ts'
import type { RoundRules } from './ports.ts'

/** Somebody the caller may have to appraise: his last main post in the period, and how long he held main posts. */
export type PersonInPeriod = {
  personId: number
  unitId: number
  /** Null for somebody who held no main post in the period. */
  post: { title: string; kind: PersonKind; leadership: Leadership; comparableGroup: string } | null
  onLastDay: boolean
  stretches: readonly Stretch[]
}

/** An appraisal about to be opened, frozen as the person stood on the last day of the period. */
export type NewFile = {
  personId: number
  unitId: number
  post: NonNullable<PersonInPeriod['post']>
  reviewerId: number | null
  notRatedReason: string | null
  facts: Readonly<Record<string, boolean | string>>
}

/** Somebody left out. */
export type Skipped = { personId: number; unitId: number; reason: SkipReason }

/** An appraisal still with the person or his reviewer, looked at for whether the reviewer still heads anything. */
export type OngoingFile = { id: number; personId: number; unitId: number; reviewerId: number | null; version: number }

/** What opening a round needs of the database. */
export type OpeningStore = {
  rules: (roundId: number) => Promise<RoundRules | undefined>
  /** Units as they stood on a day with whoever headed them. */
  tree: (day: string) => Promise<UnitTree>
  /** Everything stored about the year of these people. */
  knownYears: (year: number, personIds: readonly number[]) => Promise<ReadonlyMap<number, KnownYear>>
  peopleInPeriod: (from: string, to: string) => Promise<PersonInPeriod[]>
  /** Which of these people have an appraisal in the round already, whoever may see it. */
  appraised: (roundId: number, personIds: readonly number[]) => Promise<ReadonlySet<number>>
  /** Locks the dossier until the transaction ends; undefined when the agency has none yet. */
  dossierStage: (roundId: number, agencyId: number) => Promise<string | undefined>
  addDossier: (roundId: number, agencyId: number) => Promise<void>
  /** Adds the appraisals of one agency in one statement; answers how many were added. */
  addFiles: (roundId: number, agencyId: number, files: readonly NewFile[]) => Promise<number>
  skips: (roundId: number, personIds: readonly number[]) => Promise<ReadonlyMap<number, SkipReason>>
  setSkips: (roundId: number, skipped: readonly Skipped[]) => Promise<void>
  clearSkips: (roundId: number, personIds: readonly number[]) => Promise<void>
  ongoing: (roundId: number, agencyId: number) => Promise<OngoingFile[]>
  /** Hands files to other reviewers in one statement; what was changed meanwhile stays as it is. */
  setReviewers: (changes: readonly { id: number; version: number; reviewerId: number }[]) => Promise<readonly number[]>
}
