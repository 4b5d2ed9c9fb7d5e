import type {
  CalendarDay,
  IsoDate,
  Leadership,
  Level,
  PetitionPart,
  PetitionStage,
  WorkingCalendar,
} from '@thuoc-do/domain'
import type { ReplacementDesk } from '../classification/index.ts'
import type { Committed } from '../platform/commitment.ts'

/** A petition with the result it is about, named as in the decision petitioned against. */
export type PetitionRecord = {
  id: number
  appraisalId: number
  decisionId: number
  roundId: number
  roundName: string
  personId: number
  fullName: string
  postTitle: string
  unitId: number
  unitName: string
  leadership: Leadership
  agencyId: number
  agencyName: string
  number: string
  level: Level
  filedOn: IsoDate
  stage: PetitionStage
  endedOn: IsoDate | null
  answeredBy: { name: string; title: string } | null
  version: number
}

/** The decision in force on a result, and since when the person can see it here. */
export type NoticedResult = {
  appraisalId: number
  roundId: number
  roundName: string
  personId: number
  unitId: number
  leadership: Leadership
  agencyId: number
  /** Null while nothing is decided. */
  inForce: { decisionId: number; noticedOn: IsoDate } | null
}

export type EntryKind = 'filed' | 'said' | 'met' | 'upheld' | 'replaced' | 'withdrawn'

/** One thing said or done; the text is null once erased. */
export type EntryRecord = {
  id: string
  kind: EntryKind
  part: PetitionPart
  account: string
  at: Date
  metOn: string | null
  minutes: string | null
  text: string | null
}

export type NewEntry = {
  petitionId: number
  kind: EntryKind
  part: PetitionPart
  account: string
  at: Date
  meeting: { on: string; minutes: string } | null
  text: Committed
}

/** How a petition goes on: a stage, and with an end its day and who answered. */
export type PetitionChange = {
  stage: PetitionStage
  endedOn: IsoDate | null
  answeredBy: { name: string; title: string } | null
}

/** What petitions need of the database. Reads answer only what the caller may see. */
export type PetitionStore = {
  result: (appraisalId: number) => Promise<NoticedResult | undefined>
  /** `lock` makes every other act on the petition wait until this transaction is over. */
  find: (id: number, lock: boolean) => Promise<PetitionRecord | undefined>
  /** Those that are open first, then the newest; of one appraisal, or all. */
  list: (appraisalId: number | null) => Promise<PetitionRecord[]>
  /** Undefined when one about the same result is open already. */
  add: (result: NoticedResult, decisionId: number, filedOn: IsoDate) => Promise<number | undefined>
  save: (petition: PetitionRecord, change: PetitionChange) => Promise<void>
  addEntry: (entry: NewEntry) => Promise<string>
  entries: (petitionId: number) => Promise<EntryRecord[]>
  names: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

/** What keeping the calendar needs of the database. */
export type CalendarStore = {
  days: (year: number) => Promise<CalendarDay[]>
  calendar: () => Promise<WorkingCalendar>
  replaceYear: (year: number, days: readonly CalendarDay[]) => Promise<void>
}

/** A desk at which petitions are filed and answered. */
export type PetitionDesk = ReplacementDesk & { petitions: PetitionStore; calendars: CalendarStore }
