import type { AbsenceKind, AbsenceRecord, CarriedScoreRecord } from '@thuoc-do/contract'
import type { Adoption, Leadership, LeftOutMonth, PersonKind, PublishedRuleSet, YearScore } from '@thuoc-do/domain'
import type { Actor } from '../../platform/actor.ts'
import type { NewEvent } from '../../platform/events.ts'
import type { RecognisedLevel } from '../bodies/index.ts'

/** Whose year it is; `unitId` is where he stands today, null when he holds no post. */
export type YearPerson = { id: number; code: string; fullName: string; unitId: number | null }

/** A stretch in a main post, with what it was and where. */
export type ServiceStretch = {
  from: string
  to: string | null
  unitId: number
  postTitle: string
  kind: PersonKind
  leadership: Leadership
}

/** A unit with the body that has a quota of its own, by their names on a day. */
export type Place = { unitName: string; agencyId: number | null; agencyName: string }

/** An absence or a carried score to be added. */
export type NewAbsence = {
  kind: AbsenceKind
  from: string
  to: string | null
  document: string
  leaveOutReason: string | null
}
export type NewCarried = { period: string; total: string; body: string; document: string }

/** What a person's year needs of the database. Reads answer only what the caller may see. */
export type YearStore = {
  person: (id: number) => Promise<YearPerson | undefined>
  service: (personId: number) => Promise<readonly ServiceStretch[]>
  place: (unitId: number, on: string) => Promise<Place>
  scores: (personId: number, year: number) => Promise<readonly YearScore[]>
  /** Withdrawn ones too, oldest first. */
  absences: (personId: number) => Promise<readonly AbsenceRecord[]>
  carried: (personId: number) => Promise<readonly CarriedScoreRecord[]>
  /** Months the agency counts for nobody it rates. */
  leftOut: (agencyId: number, year: number) => Promise<readonly LeftOutMonth[]>
  /** What a body was recognised as in a year, and who recognises it. */
  bodyLevel: (unitId: number, year: number) => Promise<RecognisedLevel>
  bodyAuthority: (unitId: number, on: string) => Promise<{ unitName: string; personName: string } | null>
  /** Years with anything recorded. */
  years: (personId: number) => Promise<readonly number[]>
  adoptions: () => Promise<readonly Adoption[]>
  sets: () => Promise<readonly PublishedRuleSet[]>
}

/** What recording needs besides. */
export type RecordStore = Pick<YearStore, 'person'> & {
  absence: (id: number) => Promise<(AbsenceRecord & { personId: number }) | undefined>
  /** Undefined when another absence of the person overlaps in time. */
  addAbsence: (personId: number, absence: NewAbsence) => Promise<number | undefined>
  /** False when somebody was faster, or `overlaps` when the new last day runs into another absence. */
  endAbsence: (id: number, version: number, to: string) => Promise<boolean | 'overlaps'>
  withdrawAbsence: (id: number, version: number) => Promise<boolean>
  carriedScore: (id: number) => Promise<(CarriedScoreRecord & { personId: number }) | undefined>
  isConfirmedHere: (personId: number, period: string) => Promise<boolean>
  /** Undefined when the period has been sent already. */
  addCarried: (personId: number, carried: NewCarried) => Promise<number | undefined>
  withdrawCarried: (id: number, version: number) => Promise<boolean>
}

/** Who acts, on what store, on which day. */
export type YearDesk = { store: YearStore; actor: Actor; today: string }

/** Who records, and where events go. */
export type RecordDesk = { store: RecordStore; actor: Actor; record: (events: readonly NewEvent[]) => Promise<void> }
